// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the batch command is asked for.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rolemap::batch {

struct Options {
    std::string
        command; ///< "plan", "map", "brief", "portfolio", "process", "freeze", "unfreeze", "show", "help", "version"
    std::vector<std::filesystem::path> files;
    std::filesystem::path out; ///< a folder, or for one file a name ending in .ods (plan), .ods or .xlsx (portfolio),
                               ///< .pdf, .svg or .png (map)
    std::string stage, language, columns, sections;
    std::vector<std::string> accounts; ///< the deals or accounts asked for; empty: the largest
    bool allAccounts = false;
    bool freeze = false; ///< what is written holds values
    std::filesystem::path office = "/usr/lib/libreoffice";
    std::filesystem::path extension;       ///< empty: rolemap.oxt beside the command
    std::filesystem::path package() const; ///< the extension's file
    bool portfolio() const { return command == "portfolio"; }
    bool freezable() const { return command == "plan" || command == "process" || portfolio(); }
    bool freezes() const { return command == "freeze" || command == "unfreeze"; }
};

/// Throws std::invalid_argument with a sentence that says what was wrong and what was expected.
Options parseOptions(const std::vector<std::string>& arguments);

/// What `rolemap help` prints.
std::string usage();

} // namespace rolemap::batch
