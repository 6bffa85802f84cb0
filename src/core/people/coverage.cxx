// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.COVERAGE: who is known where, two dimensions crossed. An empty place in the matrix is somebody to find.

#include "report.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../words/choice.hxx"
#include "../words/fold.hxx"

#include <algorithm>
#include <map>
#include <optional>

namespace rolemap::people {

namespace {

using table::Cell;

/// More is no matrix that anybody reads, and owners by owners could fill the memory.
constexpr double mostCells = 2e6;

enum Side { level, department, role, attitude, contact, owner };
const std::vector<std::string_view> sideIds = {"level", "department", "role", "attitude", "contact", "owner"};
enum Show { count, names, support, closest };
const std::vector<std::string_view> showIds = {"count", "names", "support", "contact"};

/// The rows or columns of a matrix: known values in their order, other words in sheet order, unknown last where
/// somebody falls in it.
class Axis {
public:
    Axis(Side side, const std::vector<Analysis>& analyses, const Labels& labels) : m_side(side), m_labels(labels) {
        switch (side) {
        case level:
            addKnown(words::Vocabulary::size(words::Dimension::level));
            break;
        case department:
            addKnown(words::Vocabulary::size(words::Dimension::department));
            break;
        case role:
            addKnown(words::roleCount);
            break;
        case attitude:
            addKnown(words::Vocabulary::size(words::Dimension::attitude));
            break;
        case contact:
            addKnown(words::Vocabulary::size(words::Dimension::contact));
            break;
        case owner:
            break;
        }
        for (const Analysis& a : analyses)
            for (std::size_t i = 0; i < a.size(); ++i)
                addOwn(a.person(i));
        if (m_hasUnknown)
            m_names.push_back(words::text(labels.language(), "people.unknown_axis"));
    }

    const std::vector<std::string>& names() const noexcept { return m_names; }

    /// Where a person falls; several places for several roles.
    std::vector<std::size_t> places(const table::Person& person) const {
        if (m_side == role) {
            std::vector<std::size_t> all;
            for (std::size_t r = 0; r < words::roleCount; ++r)
                if (person.roles.has(static_cast<words::Role>(r)))
                    all.push_back(r);
            return all.empty() ? std::vector<std::size_t>{m_names.size() - 1} : all;
        }
        if (const auto known = knownIndex(person))
            return {*known};
        const auto own = m_own.find(ownKey(person));
        return {own == m_own.end() ? m_names.size() - 1 : own->second};
    }

private:
    void addKnown(std::size_t size) {
        m_known = size;
        for (std::size_t i = 0; i < size; ++i)
            m_names.push_back(labelOf(i));
    }
    std::string labelOf(std::size_t i) const {
        switch (m_side) {
        case level:
            return m_labels.level(static_cast<words::Level>(i));
        case department:
            return m_labels.department(static_cast<words::Department>(i), {});
        case role:
            return m_labels.role(static_cast<words::Role>(i));
        case attitude:
            return m_labels.attitude(static_cast<words::Attitude>(i));
        case contact:
            return m_labels.contact(static_cast<words::Contact>(i));
        case owner:
            break;
        }
        return {};
    }
    std::optional<std::size_t> knownIndex(const table::Person& p) const {
        std::size_t value = m_known;
        switch (m_side) {
        case level:
            value = static_cast<std::size_t>(p.level);
            break;
        case department:
            value = static_cast<std::size_t>(p.department);
            break;
        case attitude:
            value = static_cast<std::size_t>(p.attitude);
            break;
        case contact:
            value = static_cast<std::size_t>(p.contact);
            break;
        case role:
        case owner:
            break;
        }
        return value < m_known ? std::optional(value) : std::nullopt;
    }
    /// A word of the company's own: a department of none of the four, or who of us covers the person.
    std::string ownWord(const table::Person& p) const {
        if (m_side == owner)
            return p.owner;
        return m_side == department ? m_labels.department(p) : std::string();
    }
    std::string ownKey(const table::Person& p) const { return words::fold(ownWord(p)); }
    void addOwn(const table::Person& p) {
        if (m_side == role ? !p.roles.empty() : knownIndex(p).has_value())
            return;
        const std::string key = ownKey(p);
        if (key.empty())
            m_hasUnknown = true;
        else if (m_own.emplace(key, m_names.size()).second)
            m_names.push_back(ownWord(p));
    }

    Side m_side;
    const Labels& m_labels;
    std::size_t m_known = 0;
    bool m_hasUnknown = false;
    std::vector<std::string> m_names;
    std::map<std::string, std::size_t> m_own;
};

/// What one place of the matrix shows of the people in it.
Cell shown(const Analysis& a, const std::vector<std::size_t>& people, Show show, const Labels& labels) {
    if (people.empty())
        return {};
    const std::string unknown = words::text(labels.language(), "people.unknown");
    switch (show) {
    case count:
        return static_cast<double>(people.size());
    case names: {
        std::vector<std::string> all;
        for (const std::size_t i : people)
            all.push_back(a.person(i).name);
        return labels.join(all);
    }
    case support: {
        double influence = 0, sum = 0;
        bool known = false;
        for (const std::size_t i : people) {
            influence += a.measures(i).influence;
            sum += a.measures(i).influence * a.measures(i).support;
            known = known || a.measures(i).attitudeKnown;
        }
        // Where we know nobody's attitude, 0 would read as neutral.
        return known && influence > 0 ? Cell(sum / influence) : Cell(unknown);
    }
    case closest: {
        words::Contact best = words::Contact::unknown;
        for (const std::size_t i : people)
            best = std::min(best, a.person(i).contact);
        std::string label = labels.contact(best);
        return label.empty() ? Cell(unknown) : Cell(std::move(label));
    }
    }
    return {};
}

template <typename Choice>
Choice chosen(const char* argument, std::string_view typed, const std::vector<std::string_view>& ids,
              std::string_view prefix, Choice otherwise) {
    return words::isBlank(typed) ? otherwise : static_cast<Choice>(words::choose(argument, typed, ids, prefix));
}

} // namespace

table::Grid coverageResult(const table::PeopleTable& table, std::string_view rows, std::string_view columns,
                           std::string_view show, const Query& query) {
    const Side down = chosen("rows", rows, sideIds, "people.dimension.", role);
    const Side across = chosen("columns", columns, sideIds, "people.dimension.", department);
    const Show what = chosen("show", show, showIds, "people.show.", count);
    const Labels labels(modelOf(query), query.language);
    const auto analyses = analyse(table, query.stage, modelOf(query));
    const Axis rowAxis(down, analyses, labels), columnAxis(across, analyses, labels);

    const double cells = static_cast<double>(std::max<std::size_t>(analyses.size(), 1)) *
                         static_cast<double>(rowAxis.names().size()) * static_cast<double>(columnAxis.names().size());
    if (cells > mostCells)
        throw Error(ErrorCode::argument, "coverage: got " + table::formatNumber(cells) + " cells, expected at most " +
                                             table::formatNumber(mostCells));

    const auto sideName = [&](Side side) {
        return words::text(query.language, "people.dimension." + std::string(sideIds[side]));
    };
    const bool several = analyses.size() > 1;
    std::vector<Cell> header;
    if (several)
        header.emplace_back(words::text(query.language, "people.column.deal"));
    header.emplace_back(
        words::text(query.language, "people.cross", {{"rows", sideName(down)}, {"columns", sideName(across)}}));
    for (const std::string& name : columnAxis.names())
        header.emplace_back(name);
    table::Grid grid;
    grid.addRow(std::move(header));

    // In a table without people the matrix shows what there is to find.
    if (analyses.empty())
        for (const std::string& name : rowAxis.names())
            grid.addRow({name});
    for (const Analysis& a : analyses) {
        std::vector<std::vector<std::vector<std::size_t>>> places(
            rowAxis.names().size(), std::vector<std::vector<std::size_t>>(columnAxis.names().size()));
        for (std::size_t i = 0; i < a.size(); ++i)
            for (const std::size_t r : rowAxis.places(a.person(i)))
                for (const std::size_t c : columnAxis.places(a.person(i)))
                    places[r][c].push_back(i);
        for (std::size_t r = 0; r < places.size(); ++r) {
            std::vector<Cell> row;
            if (several)
                row.emplace_back(a.deal().name);
            row.emplace_back(rowAxis.names()[r]);
            for (const auto& people : places[r])
                row.push_back(shown(a, people, what, labels));
            grid.addRow(std::move(row));
        }
    }
    return grid;
}

} // namespace rolemap::people
