# Finds the LibreOffice SDK and makes what every office target needs: C++ headers for the office's types and ours, and
# the type library that goes into the package. The SDK's tools want absolute paths.
set(LIBREOFFICE_HOME "/usr/lib/libreoffice" CACHE PATH "The office's folder; the SDK is expected in sdk/ below it")
set(LIBREOFFICE_SDK "${LIBREOFFICE_HOME}/sdk" CACHE PATH "The SDK's folder")
foreach(tool unoidl-write cppumaker)
  string(MAKE_C_IDENTIFIER "SDK_${tool}" variable)
  find_program(${variable} ${tool} PATHS ${LIBREOFFICE_SDK}/bin NO_DEFAULT_PATH REQUIRED)
endforeach()

set(SDK_TYPES ${LIBREOFFICE_HOME}/program/types.rdb ${LIBREOFFICE_HOME}/program/types/offapi.rdb)
set(SDK_HEADERS ${CMAKE_BINARY_DIR}/uno)
set(ROLEMAP_RDB ${CMAKE_BINARY_DIR}/rolemap.rdb)
file(GLOB idls CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/idl/org/rolemap/*.idl)

add_custom_command(
  OUTPUT ${ROLEMAP_RDB} ${SDK_HEADERS}/headers.stamp
  COMMAND ${SDK_unoidl_write} ${SDK_TYPES} ${CMAKE_SOURCE_DIR}/idl ${ROLEMAP_RDB}
  COMMAND ${SDK_cppumaker} -Gc -O${SDK_HEADERS} ${SDK_TYPES}
  COMMAND ${SDK_cppumaker} -Gc -O${SDK_HEADERS} ${ROLEMAP_RDB} -X${LIBREOFFICE_HOME}/program/types.rdb
          -X${LIBREOFFICE_HOME}/program/types/offapi.rdb
  COMMAND ${CMAKE_COMMAND} -E touch ${SDK_HEADERS}/headers.stamp
  DEPENDS ${idls}
  COMMENT "Types of the office and of ours"
  VERBATIM)
add_custom_target(uno_headers DEPENDS ${SDK_HEADERS}/headers.stamp)

# Everything a target needs to speak UNO.
add_library(uno INTERFACE)
add_dependencies(uno uno_headers)
target_include_directories(uno SYSTEM INTERFACE ${SDK_HEADERS} ${LIBREOFFICE_SDK}/include)
target_compile_definitions(uno INTERFACE CPPU_ENV=gcc3 UNX LINUX GCC)
foreach(library sal cppu cppuhelpergcc3)
  find_library(UNO_${library} uno_${library} PATHS ${LIBREOFFICE_SDK}/lib NO_DEFAULT_PATH REQUIRED)
  target_link_libraries(uno INTERFACE ${UNO_${library}})
endforeach()
# uno_salhelpergcc3 has no development link in every package of the SDK.
file(GLOB UNO_salhelper ${LIBREOFFICE_HOME}/program/libuno_salhelpergcc3.so*)
list(GET UNO_salhelper 0 UNO_salhelper)
target_link_libraries(uno INTERFACE ${UNO_salhelper})
# Objects from behind a bridge have tables of methods made at run time, without types: that check knows none of them.
if(ROLEMAP_SANITIZE)
  target_compile_options(uno INTERFACE -fno-sanitize=vptr)
endif()
target_link_options(uno INTERFACE -Wl,-rpath-link,${LIBREOFFICE_HOME}/program)

# A room of the office's side: rolemap_office_room(support SOURCES ... DEPENDS ...)
function(rolemap_office_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;DEPENDS" ${ARGN})
  add_library(${name} STATIC ${ROOM_SOURCES})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  add_dependencies(${name} uno_headers)
  target_link_libraries(${name} PUBLIC uno core ${ROOM_DEPENDS})
  rolemap_options(${name})
endfunction()
