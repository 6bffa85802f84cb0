# Template workbooks: flat sources in templates/<name>/<language>.fods, built to .ots by a headless office with a profile of its own.
# Paths.xcu registers the folder; a sub-folder is a category of the template dialog.
set(ROLEMAP_TEMPLATES ${CMAKE_BINARY_DIR}/templates)
set(ROLEMAP_TEMPLATE_STAMP ${CMAKE_BINARY_DIR}/templates.stamp)
add_custom_command(
  OUTPUT ${ROLEMAP_TEMPLATE_STAMP}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${ROLEMAP_TEMPLATES}
  COMMAND ${CMAKE_COMMAND} -E touch ${ROLEMAP_TEMPLATE_STAMP}
  VERBATIM)
