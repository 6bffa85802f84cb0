rolemap_test(reference_table LABEL reference SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/table_reference.cxx LIBRARIES core_table)
target_include_directories(reference_table SYSTEM PRIVATE ${Boost_INCLUDE_DIRS})
target_compile_definitions(reference_table PRIVATE ROLEMAP_SOURCE="${CMAKE_SOURCE_DIR}")
