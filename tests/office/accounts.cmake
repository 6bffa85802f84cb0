rolemap_office_test(office_accounts SOURCES account_columns.cxx order_accounts.cxx map_job.cxx)
