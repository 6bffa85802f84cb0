# Template workbooks: templates/<name>/make.py writes one .ots a language. Paths.xcu registers the folder with the office; a
# sub-folder is a category of the template dialog, where a template goes by its document's title.
set(ROLEMAP_TEMPLATES ${CMAKE_BINARY_DIR}/templates)
set(ROLEMAP_TEMPLATE_STAMP ${CMAKE_BINARY_DIR}/templates.stamp)
set(TEMPLATE_SOURCES ${CMAKE_SOURCE_DIR}/templates)
set(TEMPLATE_FOLDER ${ROLEMAP_TEMPLATES}/Rolemap)
find_program(PYTHON3 python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)

# The blank map for a workshop is the map's own empty scene.
add_executable(workshop_scene ${TEMPLATE_SOURCES}/workshop-map/scene.cxx)
target_link_libraries(workshop_scene PRIVATE core_map nlohmann_json::nlohmann_json)
rolemap_options(workshop_scene)
set(workshop-map_tool $<TARGET_FILE:workshop_scene>)

set(template_files)
foreach(template IN ITEMS buying-role-map workshop-map account-portfolio)
  file(GLOB inputs CONFIGURE_DEPENDS ${TEMPLATE_SOURCES}/${template}/*)
  foreach(language IN ITEMS en zh-CN zh-TW)
    set(file ${TEMPLATE_FOLDER}/${template}.${language}.ots)
    add_custom_command(
      OUTPUT ${file}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${TEMPLATE_FOLDER}
      COMMAND ${PYTHON3} -B ${TEMPLATE_SOURCES}/${template}/make.py ${language} ${file} ${${template}_tool}
      DEPENDS ${inputs} ${${template}_tool} ${TEMPLATE_SOURCES}/ods.py ${TEMPLATE_SOURCES}/buying-role-map/texts.json
              ${TEMPLATE_SOURCES}/buying-role-map/styles.xml ${TEMPLATE_SOURCES}/buying-role-map/layout.xml
              ${TEMPLATE_SOURCES}/vocabulary.json ${TEMPLATE_SOURCES}/model-1.json
      COMMENT "Template ${template} (${language})"
      VERBATIM)
    list(APPEND template_files ${file})
  endforeach()
endforeach()

add_custom_command(
  OUTPUT ${ROLEMAP_TEMPLATE_STAMP}
  COMMAND ${CMAKE_COMMAND} -E touch ${ROLEMAP_TEMPLATE_STAMP}
  DEPENDS ${template_files}
  VERBATIM)
add_custom_target(templates DEPENDS ${ROLEMAP_TEMPLATE_STAMP})
