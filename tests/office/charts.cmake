rolemap_office_test(office_charts SOURCES account_charts.cxx chart_reading.cxx map_job.cxx)
