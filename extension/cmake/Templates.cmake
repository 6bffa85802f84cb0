# Template workbooks: made by templates/<name>/make.py in each language as flat OpenDocument, turned into .ots by a headless office with
# a profile of its own. Paths.xcu registers the folder with the office; a sub-folder is a category of the template dialog, where a
# template goes by its document's title.
set(ROLEMAP_TEMPLATES ${CMAKE_BINARY_DIR}/templates)
set(ROLEMAP_TEMPLATE_STAMP ${CMAKE_BINARY_DIR}/templates.stamp)
set(TEMPLATE_CATEGORY Rolemap)
set(TEMPLATE_FLAT ${CMAKE_BINARY_DIR}/templates-flat)
set(TEMPLATE_SOURCES ${CMAKE_SOURCE_DIR}/templates)
find_program(PYTHON3 python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)

set(flat_files)
foreach(template IN ITEMS buying-role-map)
  file(GLOB inputs CONFIGURE_DEPENDS ${TEMPLATE_SOURCES}/${template}/*)
  foreach(language IN ITEMS en zh-CN zh-TW)
    set(flat ${TEMPLATE_FLAT}/${template}.${language}.fods)
    add_custom_command(
      OUTPUT ${flat}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${TEMPLATE_FLAT}
      COMMAND ${PYTHON3} -B ${TEMPLATE_SOURCES}/${template}/make.py ${language} ${flat}
      DEPENDS ${inputs} ${TEMPLATE_SOURCES}/flat_ods.py ${TEMPLATE_SOURCES}/vocabulary.json ${TEMPLATE_SOURCES}/model-1.json
      COMMENT "Template ${template} (${language})"
      VERBATIM)
    list(APPEND flat_files ${flat})
  endforeach()
endforeach()

add_custom_command(
  OUTPUT ${ROLEMAP_TEMPLATE_STAMP}
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${ROLEMAP_TEMPLATES}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${ROLEMAP_TEMPLATES}/${TEMPLATE_CATEGORY}
  COMMAND ${CMAKE_COMMAND} -DOFFICE=${LIBREOFFICE_HOME}/program/soffice -DPROFILE=${CMAKE_BINARY_DIR}/templates-profile
          -DOUT=${ROLEMAP_TEMPLATES}/${TEMPLATE_CATEGORY} "-DFILES=${flat_files}" -P ${CMAKE_SOURCE_DIR}/extension/cmake/convert_templates.cmake
  COMMAND ${CMAKE_COMMAND} -E touch ${ROLEMAP_TEMPLATE_STAMP}
  DEPENDS ${flat_files} ${CMAKE_SOURCE_DIR}/extension/cmake/convert_templates.cmake
  COMMENT "Templates"
  VERBATIM)
add_custom_target(templates DEPENDS ${ROLEMAP_TEMPLATE_STAMP})
