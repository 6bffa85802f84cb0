// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a job title tells: the level, and often the department. English and Chinese. Words: templates/titles.json.
//
// Where usage decides: 总监 is a director (management), 总工程师 and 总会计师 belong to a firm's leaders (decision),
// 部长 heads a department (management), 厂长 a firm on the Mainland (decision) but 廠長 a plant in Taiwan (management),
// 协理 is below the vice presidents (management), an assistant to a general manager (总经理助理, 特助) is management,
// any other assistant operational.
#pragma once

#include "vocabulary.hxx"

#include <optional>
#include <string_view>

namespace rolemap::words {

/// C-level, owner, president and vice president are decision level; director, head, manager, lead, product owner,
/// 处长, 科长, 部门经理 management; other ranks operational. Nothing for a title without rank ("Agents", "Marketing
/// Department"), or in a language or of words not known. Of several posts ("Owner / Buyer", "副总裁兼总监") the
/// highest counts; a former post does not. O(length).
std::optional<Level> titleLevel(std::string_view title);

/// The department a title gives ("CFO", "Purchasing manager", "采购部副经理"); never guessed. Department::other with
/// its word where the title names a department that is none of the four. Nothing where it names none.
struct TitleDepartment {
    Department department = Department::unknown;
    std::string word; ///< as in the title, where department is other
};
std::optional<TitleDepartment> titleDepartment(std::string_view title);

} // namespace rolemap::words
