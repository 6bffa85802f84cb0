rolemap_office_test(office_templates SOURCES template_accounts.cxx template_people.cxx template_office.cxx)
target_compile_definitions(office_templates PRIVATE ROLEMAP_TEMPLATES="${CMAKE_BINARY_DIR}/templates/Rolemap")
