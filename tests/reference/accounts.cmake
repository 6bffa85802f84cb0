rolemap_test(reference_accounts LABEL reference SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/accounts_reference.cxx
  LIBRARIES core_accounts)
