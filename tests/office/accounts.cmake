rolemap_office_test(office_accounts SOURCES account_columns.cxx order_accounts.cxx segments.cxx map_job.cxx)
# Its figures are held against the core's.
rolemap_office_test(office_account_report SOURCES account_report.cxx LIBRARIES core_accounts)
