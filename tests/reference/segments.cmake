rolemap_test(reference_segments LABEL reference SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/segments_reference.cxx
  LIBRARIES core_accounts)
