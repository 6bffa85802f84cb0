rolemap_office_test(office_batch SOURCES batch_command.cxx)
target_compile_definitions(office_batch PRIVATE ROLEMAP_COMMAND="$<TARGET_FILE:rolemap_batch>")
add_dependencies(office_batch rolemap_batch)
