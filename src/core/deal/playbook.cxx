// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Shipped lines, with what the model says of key people and facts, and a company's own instead of them.

#include "playbook.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../words/choice.hxx"
#include "../words/embedded.hxx"
#include "../words/fold.hxx"
#include "../words/texts.hxx"
#include "fact_words.hxx"

#include <nlohmann/json.hpp>

#include <algorithm>

ROLEMAP_EMBEDDED(core_deal)

namespace rolemap::deal {

namespace {

using words::Language;
using words::Stage;

const std::vector<std::string_view> partIds = {"step", "people", "find_out", "do", "know"};
constexpr int stages = static_cast<int>(Stage::none);

const nlohmann::json& shipped() {
    static const auto json =
        nlohmann::json::parse(embedded::file(embedded::files_core_deal, embedded::count_core_deal, "playbook.json"));
    return json;
}

std::vector<std::string> shippedTexts(Stage stage, Part part, const model::Model& model, Language language) {
    std::vector<std::string> out;
    const std::string id(words::Vocabulary::id(words::Dimension::stage, static_cast<int>(stage)));
    if (part == Part::know) {
        for (std::size_t fact = 0; fact < FactWords::shipped().all().size(); ++fact)
            if (FactWords::shipped().all()[fact].stage == stage && isMust(fact, model))
                out.push_back(factLabel(fact, language));
        return out;
    }
    if (part == Part::people) {
        const std::string& key = model.word("key_role." + id);
        const int role = model.vocabulary().value(words::Dimension::role, key).value();
        out.push_back(words::text(language, "deal.playbook.key_role",
                                  {{"role", model.vocabulary().label(words::Dimension::role, role, language)}}));
    }
    for (const auto& line : shipped().at("stages").at(id).at(partIds[static_cast<std::size_t>(part)]))
        out.push_back(line.at(std::string(words::tagOf(language))).get<std::string>());
    return out;
}

/// The columns of stage, part and text by their headings.
std::optional<std::array<std::size_t, 3>> columnsOf(const table::Grid& range) {
    std::array<std::size_t, 3> found{};
    const char* const names[] = {"stage", "part", "text"};
    if (range.rows() == 0)
        return std::nullopt;
    for (std::size_t i = 0; i < 3; ++i) {
        bool known = false;
        for (std::size_t c = 0; c < range.columns() && !known; ++c) {
            const std::string heading = words::fold(table::cellWords(range.at(0, c)).substr(0, 100));
            known = heading == names[i];
            for (const Language language : words::allLanguages)
                known = known || heading == words::fold(words::text(language, std::string("deal.column.") + names[i]));
            found[i] = c;
        }
        if (!known)
            return std::nullopt;
    }
    return found;
}

} // namespace

std::string partLabel(Part part, Language language) {
    return words::text(language, "deal.part." + std::string(partIds[static_cast<std::size_t>(part)]));
}

bool isPlaybook(const table::Grid& range) {
    return columnsOf(range).has_value();
}

std::vector<PlaybookLine> readPlaybook(const table::Grid& range, const words::Vocabulary& vocabulary) {
    const auto columns = columnsOf(range);
    if (!columns)
        throw Error(ErrorCode::argument,
                    "playbook: got no stage, part and text columns, expected these three headings");
    std::vector<PlaybookLine> out;
    std::optional<Stage> stage;
    std::optional<Part> part;
    for (std::size_t row = 1; row < range.rows(); ++row) {
        const auto cell = [&](std::size_t i) { return table::cellWords(range.at(row, (*columns)[i])); };
        const std::string where = " in row " + std::to_string(row + 1);
        if (const std::string word = cell(0); !word.empty()) {
            const auto value = vocabulary.value(words::Dimension::stage, word);
            if (!value)
                throw Error(ErrorCode::argument, "playbook: got the stage '" + word + "'" + where +
                                                     ", expected one of the six stages, or 1 to 6");
            stage = static_cast<Stage>(*value);
        }
        if (const std::string word = cell(1); !word.empty())
            part = static_cast<Part>(words::choose(("playbook" + where).c_str(), word, partIds, "deal.part."));
        const std::string text = cell(2);
        if (text.empty())
            continue;
        if (!stage || !part)
            throw Error(ErrorCode::argument, "playbook: got a text" + where + " without a stage and a part");
        out.push_back({*stage, *part, text});
    }
    return out;
}

std::vector<PlaybookLine> playbook(const std::vector<PlaybookLine>& own, const model::Model& model, Language language) {
    std::vector<PlaybookLine> out;
    for (int s = 0; s < stages; ++s)
        for (std::size_t p = 0; p < partCount; ++p) {
            const Stage stage = static_cast<Stage>(s);
            const Part part = static_cast<Part>(p);
            const std::size_t before = out.size();
            std::copy_if(own.begin(), own.end(), std::back_inserter(out),
                         [&](const PlaybookLine& line) { return line.stage == stage && line.part == part; });
            if (out.size() == before)
                for (std::string& text : shippedTexts(stage, part, model, language))
                    out.push_back({stage, part, std::move(text)});
        }
    return out;
}

table::Grid playbookResult(Stage stage, std::string_view part, const std::vector<PlaybookLine>& own,
                           const model::Model& model, Language language) {
    if (stage == Stage::none)
        throw Error(ErrorCode::argument, "stage: got none, expected need, brewing, design, evaluation, commitment, "
                                         "implementation, or 1 to 6");
    std::optional<Part> wanted;
    if (!words::isBlank(part))
        wanted = static_cast<Part>(words::choose("part", part, partIds, "deal.part."));
    table::Grid grid;
    grid.addRow({words::text(language, "deal.column.part"), words::text(language, "deal.column.text")});
    for (const PlaybookLine& line : playbook(own, model, language))
        if (line.stage == stage && (!wanted || line.part == *wanted))
            grid.addRow({partLabel(line.part, language), line.text});
    return grid;
}

} // namespace rolemap::deal
