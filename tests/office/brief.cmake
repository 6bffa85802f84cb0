rolemap_office_test(office_brief SOURCES brief.cxx)
