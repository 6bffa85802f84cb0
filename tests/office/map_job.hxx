// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The job, in a few words.
#pragma once

#include "office.hxx"

#include <com/sun/star/beans/NamedValue.hpp>

#include <map>
#include <string>
#include <vector>

namespace rolemap::test {

using Answer = std::map<std::string, css::uno::Any>;

/// Runs org.rolemap.Job on a sheet's workbook; texts and lists of texts by name.
Answer runJob(const Sheet& sheet, const std::string& command, const std::map<std::string, std::string>& texts = {},
              const std::map<std::string, std::vector<std::string>>& lists = {});
std::string textOf(const Answer& answer, const std::string& name);
int numberOf(const Answer& answer, const std::string& name);
std::vector<std::string> listOf(const Answer& answer, const std::string& name);

/// Four people of one deal in A1:H5, with lines.
void fillDeal(Sheet& sheet);
std::vector<std::string> sheetNames(const Sheet& sheet);
/// The anchor of each named shape on a sheet, as "x,y": of a group its first child's.
std::map<std::string, std::string> shapes(const Sheet& sheet, int index);

} // namespace rolemap::test
