rolemap_test(reference_words LABEL reference SOURCES ${CMAKE_SOURCE_DIR}/tests/reference/words_reference.cxx LIBRARIES core_words)
target_compile_definitions(reference_words PRIVATE ROLEMAP_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
