rolemap_office_test(office_freeze SOURCES freeze.cxx freeze_travel.cxx freeze_workbook.cxx)
