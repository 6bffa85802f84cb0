// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The batch command's options.
#include "options.hxx"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace rolemap::batch {

namespace {

constexpr const char* commands[] = {"plan",   "map",      "brief", "portfolio", "process",
                                    "freeze", "unfreeze", "show",  "help",      "version"};

/// "plan, map, show or help".
std::string listed(const char* word) {
    std::string all;
    for (const char* const* command = std::begin(commands); command != std::end(commands); ++command) {
        if (command != std::begin(commands))
            all += command + 1 == std::end(commands) ? " " + std::string(word) + " " : std::string(", ");
        all += *command;
    }
    return all;
}

} // namespace

std::filesystem::path Options::package() const {
    if (!extension.empty())
        return extension;
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "rolemap.oxt";
}

std::string usage() {
    return "usage: rolemap plan FILE... -o OUT [options]   people, live analysis, coverage, gaps, next steps and map\n"
           "       rolemap map  FILE... -o OUT [options]   the map alone, as pdf, svg and png\n"
           "       rolemap brief FILE... -o OUT [options]   the deal as a pdf to print and a presentation to edit\n"
           "       rolemap portfolio FILE... -o OUT [options]   of accounts: columns beside the list, the account "
           "report and charts\n"
           "       rolemap freeze   FILE... -o OUT         formulas of ours become values, for offices without the "
           "extension\n"
           "       rolemap unfreeze FILE... -o OUT         and formulas again\n"
           "       rolemap process FILE... -o OUT          the tables of a CRM export, gathered: funnel, staves, "
           "drivers, "
           "control\n"
           "       rolemap show FILE                       the workbook in a window with the sidebar\n"
           "       rolemap help | version\n"
           "\n"
           "FILE    a csv, ods or xlsx file with a table of people, or of accounts (portfolio)\n"
           "OUT     a folder; one FILE goes straight into it, several get a folder each. For one FILE also a name "
           "that\n"
           "        ends in .ods (plan), in .pdf, .svg or .png (map), in .pdf, .odp or .pptx (brief), or in .ods or "
           ".xlsx\n"
           "        (portfolio, freeze, unfreeze)\n"
           "\n"
           "  --stage S          need, brewing, design, evaluation, commitment, implementation, or 1 to 6\n"
           "  --lang L           en, zh-CN or zh-TW: the language of results; otherwise the workbook's own\n"
           "  --columns LIST     where header words are not understood: name=B,title=F,department=G\n"
           "  --account NAME     a map for this account or deal; may be repeated. Otherwise the largest\n"
           "  --sections LIST    of a brief: outline, organisation, people, motives, stage, competition, actions\n"
           "  --all-accounts     a map for every account or deal\n"
           "  --freeze           plan.ods or portfolio.ods holds values; Unfreeze in the office brings the formulas "
           "back\n"
           "  --office DIR       the office's folder (/usr/lib/libreoffice)\n"
           "  --extension FILE   the package (rolemap.oxt beside this command)\n";
}

Options parseOptions(const std::vector<std::string>& arguments) {
    Options options;
    if (arguments.empty())
        throw std::invalid_argument("what to do? " + listed("or"));
    options.command = arguments.front();
    if (options.command == "--help" || options.command == "-h")
        options.command = "help";
    if (options.command == "--version")
        options.command = "version";
    if (options.command == "help" || options.command == "version")
        return options;
    if (std::find(std::begin(commands), std::end(commands), options.command) == std::end(commands))
        throw std::invalid_argument("'" + options.command + "' is no command; there are " + listed("and"));
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        const auto value = [&]() -> const std::string& {
            if (++i == arguments.size())
                throw std::invalid_argument(argument + " needs a value");
            return arguments[i];
        };
        if (argument == "-o" || argument == "--out")
            options.out = value();
        else if (argument == "--stage")
            options.stage = value();
        else if (argument == "--lang")
            options.language = value();
        else if (argument == "--columns")
            options.columns = value();
        else if (argument == "--account" || argument == "--deal")
            options.accounts.push_back(value());
        else if (argument == "--sections" && options.command == "brief")
            options.sections = value();
        else if (argument == "--all-accounts")
            options.allAccounts = true;
        else if (argument == "--freeze" && options.freezable())
            options.freeze = true;
        else if (argument == "--office")
            options.office = value();
        else if (argument == "--extension")
            options.extension = value();
        else if (argument.size() > 1 && argument.front() == '-')
            throw std::invalid_argument("'" + argument + "' is no option; 'rolemap help' lists them");
        else
            options.files.emplace_back(argument);
    }
    if (options.files.empty())
        throw std::invalid_argument("which file? rolemap " + options.command + " FILE -o OUT");
    if (options.command == "show" && options.files.size() > 1)
        throw std::invalid_argument("show takes one file");
    if (options.out.empty() && options.command != "show")
        throw std::invalid_argument("where to? rolemap " + options.command + " FILE -o OUT");
    if (!options.language.empty() && options.language != "en" && options.language != "zh-CN" &&
        options.language != "zh-TW")
        throw std::invalid_argument("--lang: got '" + options.language + "', expected en, zh-CN or zh-TW");
    return options;
}

} // namespace rolemap::batch
