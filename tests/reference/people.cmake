rolemap_test(reference_people LABEL reference SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/people_reference.cxx
  LIBRARIES core_people)
