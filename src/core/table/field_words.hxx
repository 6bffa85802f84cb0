// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The words that head the columns of tables of accounts, of orders, of a deal's facts, criteria and actions and of a
// sales process, in English, simplified and traditional Chinese and in CRM exports: templates/headers.json.
#pragma once

#include "grid.hxx"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rolemap::table {

enum class AccountField { account, revenue, wallet, share, strength, years, load, satisfaction, currency, owner };
enum class OrderField { customer, date, amount, currency, id };
enum class OpportunityField {
    id,
    name,
    account,
    person,
    team,
    region,
    product,
    stage,
    opened,
    closed,
    value,
    days,
    source
};
enum class ActivityField { opportunity, account, person, date, type };
enum class TeamField { person, team, region };
enum class ProductField { product, series, price };
enum class FactorField { name, actual, benchmark, better, n };
enum class FactField { fact, value, evidence, date, source, deal };
enum class CriterionField { criterion, weight, people, date, note };
enum class ActionField { action, due, owner, status, about, stage, note, deal };

/// Where fields stand, by the number of the field.
using FieldColumns = std::vector<std::optional<std::size_t>>;

class FieldWords {
public:
    static const FieldWords& accounts();      ///< fields in the order of AccountField
    static const FieldWords& orders();        ///< fields in the order of OrderField
    static const FieldWords& opportunities(); ///< OpportunityField
    static const FieldWords& activities();    ///< ActivityField
    static const FieldWords& teams();         ///< TeamField
    static const FieldWords& products();      ///< ProductField
    static const FieldWords& factors();       ///< FactorField
    static const FieldWords& facts();         ///< fields in the order of FactField
    static const FieldWords& criteria();      ///< fields in the order of CriterionField
    static const FieldWords& actions();       ///< fields in the order of ActionField

    struct Match {
        std::size_t field = 0;
        double score = 0; ///< 4 and a little less for a whole header, below 2 for a word within a longer one
    };
    /// All meanings of a header. O(length × words that may stand within).
    std::vector<Match> match(std::string_view header) const;
    /// The column of each field: the better match wins, then the left one.
    FieldColumns assign(const std::vector<std::string>& headers) const;

    std::size_t size() const noexcept { return m_ids.size(); }
    const std::string& id(std::size_t field) const { return m_ids[field]; }
    /// A figure of the account's own business, not of ours with it ('Annual revenue').
    bool isTheirs(std::string_view header) const { return holds(m_theirs, header); }
    /// What a list of companies has and one of people has not ('Industry').
    bool isCompany(std::string_view header) const { return holds(m_company, header); }

private:
    FieldWords(std::string_view kind, std::vector<std::string> ids);
    using Words = std::set<std::string, std::less<>>;
    static bool holds(const Words& words, std::string_view header);
    struct Within {
        std::string word;
        std::size_t field;
    };
    std::vector<std::string> m_ids;
    std::unordered_map<std::string, std::vector<Match>> m_whole; ///< by compact word
    std::vector<Within> m_within;
    Words m_theirs, m_company; ///< compact
};

/// The header words of every column of a grid's first rows, tidied and joined over rows; a heading merged over several
/// columns heads them all where the row below has words of its own.
std::vector<std::string> headersOf(const Grid& grid, std::size_t headerRows);

/// The column of each field below one or several header rows.
FieldColumns fieldColumns(const Grid& grid, std::size_t headerRows, const FieldWords& words);

/// How many rows head a table: as many as vertically merged headings span, else the first that give the field `key` a
/// column, 3 at most; 1 where none does.
std::size_t fieldHeaderRows(const Grid& grid, const FieldWords& words, std::size_t key);

} // namespace rolemap::table
