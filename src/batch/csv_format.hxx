// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How a text file of cells is written: its separator and its encoding, told from its first bytes, because nobody is
// there to answer the office's import dialog.
#pragma once

#include <string>
#include <string_view>

namespace rolemap::batch {

/// The filter options of the office's csv import for a file that begins with `head` (some 64 kB are enough). The
/// separator is the one of comma, semicolon, tab and bar that the first line holds most of, outside quotes. Encoding:
/// a byte order mark decides; else valid UTF-8; else GB18030 where the bytes come in its pairs; else Windows-1252.
/// Plain numbers become numbers, everything else, dates too, stays as it is written. O(length).
std::string csvFilterOptions(std::string_view head);

} // namespace rolemap::batch
