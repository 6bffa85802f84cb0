# The help: one page a language, with the worked example's map as the product draws it.
set(ROLEMAP_HELP ${CMAKE_BINARY_DIR}/help)
set(HELP_SOURCES ${CMAKE_SOURCE_DIR}/templates/help)
find_program(PYTHON3 python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)

add_executable(help_map ${HELP_SOURCES}/map.cxx)
target_link_libraries(help_map PRIVATE core_map nlohmann_json::nlohmann_json)
rolemap_options(help_map)

file(GLOB help_inputs CONFIGURE_DEPENDS ${HELP_SOURCES}/* ${CMAKE_SOURCE_DIR}/templates/*.json
     ${CMAKE_SOURCE_DIR}/templates/texts/*.json ${CMAKE_SOURCE_DIR}/templates/buying-role-map/*.json)
set(ROLEMAP_HELP_PAGES)
foreach(language IN ITEMS en zh-CN zh-TW)
  set(page ${ROLEMAP_HELP}/${language}.html)
  add_custom_command(
    OUTPUT ${page}
    COMMAND ${PYTHON3} -B ${CMAKE_SOURCE_DIR}/extension/cmake/make_help.py ${CMAKE_SOURCE_DIR} ${language}
            ${PROJECT_VERSION} ${page} $<TARGET_FILE:help_map>
    DEPENDS ${help_inputs} help_map ${CMAKE_SOURCE_DIR}/extension/cmake/make_help.py
            ${CMAKE_SOURCE_DIR}/extension/functions.json ${CMAKE_SOURCE_DIR}/extension/config/Addons.xcu
    COMMENT "Help (${language})"
    VERBATIM)
  list(APPEND ROLEMAP_HELP_PAGES ${page})
endforeach()
add_custom_target(help_pages DEPENDS ${ROLEMAP_HELP_PAGES})
