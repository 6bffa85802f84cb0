// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How the process speaks: headers of its results, figures in sentences, sentences after each other.
#pragma once

#include "../table/grid.hxx"
#include "../words/language.hxx"
#include "../words/texts.hxx"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::process {

/// The text "process.<key>".
std::string say(words::Language language, std::string_view key, const words::TextArguments& arguments = {});

/// Header words of columns "process.column.<name>".
std::vector<table::Cell> header(words::Language language, std::initializer_list<const char*> names);

/// "78%", "7.8%", "0.8%": a share as a sentence says it.
std::string percentWords(double share);
/// A figure to three digits: "51.8", "2360", "0.121", thousands as they are.
std::string figureWords(double value);

/// One sentence after another: a space between them where the language has one.
std::string joined(words::Language language, const std::vector<std::string>& sentences);

/// Names one after the other, the last with 'and': "A, B and C".
std::string listed(words::Language language, const std::vector<std::string>& names);

} // namespace rolemap::process
