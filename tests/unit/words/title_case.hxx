// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One title and what it tells.
#pragma once

struct TitleCase {
    const char* title;
    char level; ///< 'd', 'm', 'o', or 'x' for a title without rank
    const char* department;
};
