rolemap_office_test(office_help SOURCES help.cxx LIBRARIES document)
