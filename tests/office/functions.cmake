rolemap_office_test(office_functions SOURCES functions_words.cxx functions_people.cxx functions_accounts.cxx
                                             functions_segments.cxx functions_process.cxx functions_deal.cxx)
