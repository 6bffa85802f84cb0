rolemap_office_test(office_map SOURCES map_sheet.cxx report_sheet.cxx map_job.cxx)
