rolemap_office_test(office_freeze SOURCES freeze.cxx freeze_workbook.cxx)
