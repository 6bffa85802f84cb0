rolemap_office_test(office_deal SOURCES deal_sheets.cxx map_job.cxx)
