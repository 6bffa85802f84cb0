rolemap_office_test(office_process SOURCES process_report.cxx map_job.cxx)
