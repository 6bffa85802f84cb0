# The package: everything of extension/ as it is, what is made from it, the type library and the shared library.
set(OXT_STAGE ${CMAKE_BINARY_DIR}/oxt)
set(OXT ${CMAKE_BINARY_DIR}/rolemap.oxt)
find_program(PYTHON3 python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)

file(GLOB_RECURSE OXT_SOURCES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/extension/*)
list(FILTER OXT_SOURCES EXCLUDE REGEX "/extension/cmake/")
configure_file(${CMAKE_SOURCE_DIR}/extension/description.xml.in ${CMAKE_BINARY_DIR}/description.xml @ONLY)

add_custom_command(
  OUTPUT ${OXT}
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${OXT_STAGE} ${OXT}
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${CMAKE_SOURCE_DIR}/extension ${OXT_STAGE}
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${OXT_STAGE}/cmake ${OXT_STAGE}/description.xml.in
  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_BINARY_DIR}/description.xml ${OXT_STAGE}/description.xml
  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/LICENSE ${OXT_STAGE}/LICENSE
  COMMAND ${CMAKE_COMMAND} -E make_directory ${OXT_STAGE}/config ${OXT_STAGE}/linux-x86_64
  COMMAND ${PYTHON3} ${CMAKE_SOURCE_DIR}/extension/cmake/make_addins.py ${CMAKE_SOURCE_DIR}/extension/functions.json
          ${OXT_STAGE}/config/CalcAddIns.xcu
  COMMAND ${CMAKE_COMMAND} -E copy ${ROLEMAP_RDB} ${OXT_STAGE}/rolemap.rdb
  COMMAND ${CMAKE_COMMAND} -E copy $<TARGET_FILE:rolemap_component> ${OXT_STAGE}/linux-x86_64/librolemap.so
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${ROLEMAP_TEMPLATES} ${OXT_STAGE}/templates
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${ROLEMAP_HELP} ${OXT_STAGE}/help
  COMMAND ${CMAKE_COMMAND} -E chdir ${OXT_STAGE} ${CMAKE_COMMAND} -E tar cf ${OXT} --format=zip -- .
  DEPENDS ${OXT_SOURCES} rolemap_component ${ROLEMAP_RDB} ${CMAKE_SOURCE_DIR}/extension/cmake/make_addins.py
          ${CMAKE_BINARY_DIR}/description.xml ${ROLEMAP_TEMPLATE_STAMP} ${ROLEMAP_HELP_PAGES}
  COMMENT "rolemap.oxt"
  VERBATIM)
add_custom_target(oxt ALL DEPENDS ${OXT})
