# How targets of this project are made.

set(ROLEMAP_WARNINGS -Wall -Wextra -Wpedantic)

# Options of every target of ours; third-party headers are SYSTEM, so that these are about our code only.
function(rolemap_options target)
  target_compile_options(${target} PRIVATE ${ROLEMAP_WARNINGS} ${ARGN})
  if(ROLEMAP_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
  if(ROLEMAP_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()

# A room of the core: a static library that sees the core only. rolemap_room(words SOURCES a.cxx DEPENDS table)
function(rolemap_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;DEPENDS" ${ARGN})
  add_library(core_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(core_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  rolemap_options(core_${name} -Wconversion)
  foreach(other IN LISTS ROOM_DEPENDS)
    target_link_libraries(core_${name} PUBLIC core_${other})
  endforeach()
endfunction()

# Files of templates/ that the core holds as constants: rolemap_embed(core_words vocabulary.json ...) makes
# rolemap::embedded::find("vocabulary.json") answer them, through `const Table table_<target>`.
function(rolemap_embed target)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded_${target}.cxx)
  set(inputs)
  foreach(file IN LISTS ARGN)
    list(APPEND inputs ${CMAKE_SOURCE_DIR}/templates/${file})
  endforeach()
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DTARGET=${target} -DROOT=${CMAKE_SOURCE_DIR}/templates "-DFILES=${ARGN}"
            -P ${CMAKE_SOURCE_DIR}/extension/cmake/embed.cmake
    DEPENDS ${inputs} ${CMAKE_SOURCE_DIR}/extension/cmake/embed.cmake
    COMMENT "Embedding ${ARGN}"
    VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()
