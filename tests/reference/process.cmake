rolemap_test(reference_process LABEL reference SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/process_reference.cxx
  LIBRARIES core_process)
