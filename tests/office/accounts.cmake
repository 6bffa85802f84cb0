rolemap_office_test(office_accounts SOURCES account_columns.cxx map_job.cxx)
