// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Formulas taken apart and put together again.
#include "formula_text.hxx"

#include "office.hxx"
#include "support/convert.hxx"

#include <com/sun/star/sheet/AddressConvention.hpp>
#include <com/sun/star/sheet/ComplexReference.hpp>
#include <com/sun/star/sheet/FormulaLanguage.hpp>
#include <com/sun/star/sheet/FormulaMapGroup.hpp>
#include <com/sun/star/sheet/FormulaMapGroupSpecialOffset.hpp>
#include <com/sun/star/sheet/NameToken.hpp>
#include <com/sun/star/sheet/ReferenceFlags.hpp>
#include <com/sun/star/sheet/SingleReference.hpp>
#include <com/sun/star/sheet/XFormulaOpCodeMapper.hpp>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using support::utf8;
namespace Flags = css::sheet::ReferenceFlags;

namespace {

// Brackets that no formula holds outside a text.
constexpr std::string_view opening = "⟦", closing = "⟧";
constexpr std::string_view deleted = "#REF!";
constexpr sal_Int32 deletedFlags = Flags::COLUMN_DELETED | Flags::ROW_DELETED | Flags::SHEET_DELETED;
// Excel takes 254 values in one CHOOSE.
constexpr std::size_t mostArguments = 250;

Corner corner(const css::sheet::SingleReference& single, const css::table::CellAddress& at) {
    Corner result;
    result.flags = single.Flags;
    result.column = single.Flags & Flags::COLUMN_RELATIVE ? at.Column + single.RelativeColumn : single.Column;
    result.row = single.Flags & Flags::ROW_RELATIVE ? at.Row + single.RelativeRow : single.Row;
    result.sheet = single.Flags & Flags::SHEET_RELATIVE ? at.Sheet + single.RelativeSheet : single.Sheet;
    return result;
}

css::sheet::SingleReference single(const Corner& corner, const css::table::CellAddress& at) {
    css::sheet::SingleReference result;
    result.Flags = corner.flags;
    result.Column = corner.column;
    result.Row = corner.row;
    result.Sheet = corner.sheet;
    result.RelativeColumn = corner.column - at.Column;
    result.RelativeRow = corner.row - at.Row;
    result.RelativeSheet = corner.sheet - at.Sheet;
    return result;
}

bool isWordPart(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z') || c == '_' || c == '.';
}

/// A reference stands at `i` of the formula: no longer word before or behind it.
bool standsAt(const std::string& formula, std::size_t i, const std::string& reference) {
    if (reference.empty() || formula.compare(i, reference.size(), reference) != 0)
        return false;
    if (i > 0 && (isWordPart(formula[i - 1]) || std::string_view("$'#").find(formula[i - 1]) != std::string_view::npos))
        return false;
    const std::size_t end = i + reference.size();
    return end == formula.size() || (!isWordPart(formula[end]) && formula[end] != '(');
}

std::string hole(const FormulaReference& reference) {
    std::string result(opening);
    result += std::to_string(reference.first.flags);
    if (reference.last)
        result += "," + std::to_string(reference.last->flags);
    return result.append(closing);
}

/// How a reference is written in an anchor: with its sheet, wherever the anchor stands.
Corner withSheet(Corner corner, bool named) {
    corner.flags &= Flags::COLUMN_RELATIVE | Flags::ROW_RELATIVE | deletedFlags;
    if (named)
        corner.flags |= Flags::SHEET_3D;
    return corner;
}

} // namespace

std::optional<css::table::CellRangeAddress> rangeOf(const FormulaReference& reference) {
    const Corner& first = reference.first;
    const Corner& last = reference.last ? *reference.last : first;
    if (reference.gone || first.sheet != last.sheet || first.row < 0 || first.column < 0)
        return std::nullopt;
    return css::table::CellRangeAddress(static_cast<sal_Int16>(first.sheet), first.column, first.row, last.column,
                                        last.row);
}

std::vector<FormulaReference> shifted(std::vector<FormulaReference> references, sal_Int32 rows) {
    const auto shift = [&](Corner& corner) {
        if (corner.flags & Flags::ROW_RELATIVE)
            corner.row += rows;
    };
    for (FormulaReference& reference : references) {
        shift(reference.first);
        if (reference.last)
            shift(*reference.last);
    }
    return references;
}

FormulaText::FormulaText(const Model& model)
    : m_parser(create(model, "com.sun.star.sheet.FormulaParser"), UNO_QUERY_THROW) {
    set(m_parser, "CompileEnglish", Any(true));
    set(m_parser, "FormulaConvention", Any(sal_Int16(css::sheet::AddressConvention::OOO)));
    const Reference<css::sheet::XFormulaOpCodeMapper> mapper(create(model, "com.sun.star.sheet.FormulaOpCodeMapper"),
                                                             UNO_QUERY_THROW);
    const auto special =
        mapper->getAvailableMappings(css::sheet::FormulaLanguage::ENGLISH, css::sheet::FormulaMapGroup::SPECIAL);
    const auto code = [&](sal_Int32 offset) {
        return offset < special.getLength() ? special[offset].Token.OpCode : sal_Int32(-1);
    };
    m_push = code(css::sheet::FormulaMapGroupSpecialOffset::PUSH);
    m_external = code(css::sheet::FormulaMapGroupSpecialOffset::EXTERNAL);
    m_name = code(css::sheet::FormulaMapGroupSpecialOffset::NAME);
    m_area = code(css::sheet::FormulaMapGroupSpecialOffset::DB_AREA);
}

bool FormulaText::isReference(const css::sheet::FormulaToken& token) const {
    return token.OpCode == m_push &&
           (token.Data.has<css::sheet::SingleReference>() || token.Data.has<css::sheet::ComplexReference>());
}

FormulaReference FormulaText::reference(const css::sheet::FormulaToken& token,
                                        const css::table::CellAddress& at) const {
    FormulaReference result;
    css::sheet::SingleReference one;
    css::sheet::ComplexReference range;
    if (token.Data >>= one) {
        result.first = corner(one, at);
        result.gone = one.Flags & deletedFlags;
    } else if (token.Data >>= range) {
        result.first = corner(range.Reference1, at);
        result.last = corner(range.Reference2, at);
        result.gone = (range.Reference1.Flags | range.Reference2.Flags) & deletedFlags;
    } else {
        result.gone = true;
    }
    return result;
}

std::string FormulaText::print(const FormulaReference& reference, const css::table::CellAddress& at) const {
    if (reference.gone)
        return std::string(deleted);
    css::sheet::FormulaToken token;
    token.OpCode = m_push;
    if (reference.last)
        token.Data <<= css::sheet::ComplexReference(single(reference.first, at), single(*reference.last, at));
    else
        token.Data <<= single(reference.first, at);
    return utf8(m_parser->printFormula(FormulaTokens(&token, 1), at));
}

FormulaText::Split FormulaText::split(const std::string& formula, const FormulaTokens& tokens,
                                      const css::table::CellAddress& at) const {
    Split result;
    std::vector<std::string> printed;
    for (const auto& token : tokens)
        if (isReference(token)) {
            result.references.push_back(reference(token, at));
            printed.push_back(print(result.references.back(), at));
            if (result.references.back().gone)
                return {formula, {}};
        }
    if (formula.find(opening) != std::string::npos)
        return {formula, {}};
    std::size_t next = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < formula.size();) {
        if (!quoted && next < printed.size() && standsAt(formula, i, printed[next])) {
            result.text += hole(result.references[next]);
            i += printed[next++].size();
            continue;
        }
        quoted ^= formula[i] == '"';
        result.text += formula[i++];
    }
    return next == printed.size() ? result : Split{formula, {}};
}

std::string FormulaText::join(const std::string& text, const std::vector<FormulaReference>& references,
                              const css::table::CellAddress& at) const {
    std::string result;
    std::size_t next = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t open = references.empty() ? std::string::npos : text.find(opening, i);
        const std::size_t close = open == std::string::npos ? open : text.find(closing, open);
        if (close == std::string::npos) {
            result += text.substr(i);
            break;
        }
        result += text.substr(i, open - i);
        i = close + closing.size();
        if (next >= references.size()) {
            result += deleted;
            continue;
        }
        FormulaReference reference = references[next++];
        char* end = nullptr;
        reference.first.flags = static_cast<sal_Int32>(std::strtol(text.c_str() + open + opening.size(), &end, 10));
        if (reference.last && *end == ',')
            reference.last->flags = static_cast<sal_Int32>(std::strtol(end + 1, nullptr, 10));
        // A cell that went to another sheet without what it points at has to name that sheet.
        if (reference.first.sheet != at.Sheet)
            reference.first.flags |= Flags::SHEET_3D;
        result += print(reference, at);
    }
    return result;
}

std::string FormulaText::anchor(const std::vector<FormulaReference>& references,
                                const css::table::CellAddress& at) const {
    std::string result, ending;
    for (std::size_t i = 0; i < references.size(); ++i) {
        if (i % mostArguments == 0) {
            result += (i ? ";" : "") + std::string("CHOOSE(1;\"\"");
            ending += ")";
        }
        FormulaReference reference = references[i];
        reference.first = withSheet(reference.first, true);
        if (reference.last)
            reference.last = withSheet(*reference.last, reference.last->sheet != reference.first.sheet);
        result += ";" + print(reference, at);
    }
    return "=" + result + ending;
}

std::vector<FormulaReference> FormulaText::anchored(const FormulaTokens& tokens,
                                                    const css::table::CellAddress& at) const {
    std::vector<FormulaReference> result;
    for (const auto& token : tokens)
        // The number 1 and the empty text are CHOOSE's own; what else is pushed is a reference, or was one.
        if (token.OpCode == m_push && !token.Data.has<double>() && !token.Data.has<rtl::OUString>())
            result.push_back(reference(token, at));
    return result;
}

bool FormulaText::isOurs(const FormulaTokens& tokens, const std::set<NameKey>& names) const {
    for (const auto& token : tokens) {
        rtl::OUString function;
        css::sheet::NameToken name;
        if (token.OpCode == m_external && (token.Data >>= function) &&
            function.toAsciiLowerCase().startsWith("org.rolemap."))
            return true;
        if (token.OpCode == m_name && (token.Data >>= name) && names.count({name.Index, name.Sheet}))
            return true;
    }
    return false;
}

bool FormulaText::isExact(const FormulaTokens& tokens) const {
    for (const auto& token : tokens) {
        if (token.OpCode == m_push && !token.Data.has<double>() && !token.Data.has<rtl::OUString>() &&
            !isReference(token) && token.Data.getValueTypeClass() != css::uno::TypeClass_SEQUENCE)
            return false;
        if (token.Data.has<css::sheet::NameToken>() && token.OpCode != m_name && token.OpCode != m_area)
            return false;
    }
    return true;
}

bool FormulaText::hasReferences(const FormulaTokens& tokens) const {
    return std::any_of(tokens.begin(), tokens.end(), [&](const auto& token) { return isReference(token); });
}

} // namespace rolemap::document
