rolemap_office_test(office_panel SOURCES panel_deal.cxx panel_window.cxx)
rolemap_office_test(office_panel_accounts SOURCES panel_accounts.cxx panel_window.cxx)
rolemap_office_test(office_panel_process SOURCES panel_process.cxx panel_window.cxx)
rolemap_office_test(office_panel_segment SOURCES panel_segment.cxx panel_window.cxx)
# The same panel in an office of another language.
foreach(language zh-CN zh-TW)
  add_test(NAME office_panel_${language} COMMAND office_panel "[language]")
  set_tests_properties(office_panel_${language} PROPERTIES LABELS office TIMEOUT 900 ENVIRONMENT
                                                           ROLEMAP_LANGUAGE=${language})
endforeach()
