// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How a report looks.
#include "report_styles.hxx"

#include "core/error.hxx"
#include "core/map/map.hxx"
#include "core/words/texts.hxx"
#include "office.hxx"
#include "support/convert.hxx"
#include "support/log.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <tuple>

namespace rolemap::document {

using css::beans::PropertyValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using support::ustring;

namespace {

constexpr sal_Int32 ink = 0x1F2937, quietInk = 0x5B6472, deep = 0x334E68, line = 0xD5DBE3, pale = 0xF3F6FA;
constexpr sal_Int32 inputFill = 0xFFF8E1, warm = 0xB45309;
constexpr sal_Int32 white = 0xFFFFFF;
constexpr sal_Int16 indent = 300; // 1/100 mm
/// A formula that comes to no text is 0 for 7.4 once it was saved as ods and is not computed again, as where a frozen
/// workbook is opened: cells of sentences show no 0.
constexpr char textOnly[] = "General;-General;;@";

using Style = Reference<css::beans::XPropertySet>;

sal_Int32 numberFormat(const Model& model, const char* code) {
    const Reference<css::util::XNumberFormatsSupplier> supplier(model, UNO_QUERY_THROW);
    const auto formats = supplier->getNumberFormats();
    const css::lang::Locale locale(OUString("en"), OUString("US"), OUString());
    const OUString text = OUString::createFromAscii(code);
    const sal_Int32 key = formats->queryKey(text, locale, false);
    return key >= 0 ? key : formats->addNew(text, locale);
}

sal_Int32 dateFormat(const Model& model) {
    const Reference<css::util::XNumberFormatsSupplier> supplier(model, UNO_QUERY_THROW);
    const Reference<css::util::XNumberFormatTypes> types(supplier->getNumberFormats(), UNO_QUERY_THROW);
    return types->getStandardFormat(css::util::NumberFormat::DATE, css::lang::Locale());
}

void font(const Style& style, double height, bool bold, sal_Int32 colour) {
    const float weight = bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
    for (const char* name : {"CharHeight", "CharHeightAsian"})
        set(style, name, Any(static_cast<float>(height)));
    for (const char* name : {"CharWeight", "CharWeightAsian"})
        set(style, name, Any(weight));
    set(style, "CharColor", Any(colour));
}

void fill(const Style& style, sal_Int32 colour) {
    set(style, "CellBackColor", Any(colour));
}

void below(const Style& style, sal_Int32 colour, sal_Int16 width) {
    css::table::BorderLine2 border;
    border.Color = colour;
    border.OuterLineWidth = width;
    border.LineWidth = static_cast<sal_uInt32>(width);
    set(style, "BottomBorder2", Any(border));
}

void align(const Style& style, css::table::CellHoriJustify how) {
    set(style, "HoriJustify", Any(how));
}

/// A style of ours: made and dressed where it is new.
template <class Dress>
void make(const Model& model, const char* name, Dress dress) {
    bool made = false;
    const Style cell = style(model, "CellStyles", "com.sun.star.style.CellStyle", name, &made);
    if (!made)
        return;
    set(cell, "VertJustify", Any(css::table::CellVertJustify2::CENTER));
    dress(cell);
}

void makeNumbers(const Model& model) {
    const std::pair<const char*, const char*> formats[] = {{report_style::whole, "0"},
                                                           {report_style::signedNumber, "+0.00;-0.00;0.00"},
                                                           {report_style::share, "0%"},
                                                           {report_style::percent, "0.0%"},
                                                           {report_style::money, "#,##0"},
                                                           {report_style::smallMoney, "#,##0.0"},
                                                           {report_style::amount, "#,##0.00"},
                                                           {report_style::days, "#,##0.0"},
                                                           {report_style::decimal, "0.00"},
                                                           {report_style::count, "0"},
                                                           {report_style::ratio, "[>1]0.0\"×\";0.0%"},
                                                           {report_style::chance, "[<0.0001]0.0E-00;0.0000"}};
    for (const auto& [name, code] : formats)
        make(model, name, [&, code = code, name = name](const Style& cell) {
            font(cell, 9, false, ink);
            below(cell, line, 18);
            set(cell, "NumberFormat", Any(numberFormat(model, code)));
            align(cell,
                  name == report_style::count ? css::table::CellHoriJustify_CENTER : css::table::CellHoriJustify_RIGHT);
        });
    const std::pair<const char*, const char*> figures[] = {{report_style::figure, "0"},
                                                           {report_style::signedFigure, "+0.00;-0.00;0.00"},
                                                           {report_style::shareFigure, "0%"},
                                                           {report_style::moneyFigure, "#,##0"},
                                                           {report_style::decimalFigure, "0.00"}};
    for (const auto& [name, code] : figures)
        make(model, name, [&, code = code, name = name](const Style& cell) {
            font(cell, name == report_style::moneyFigure ? 16 : 20, true, deep);
            fill(cell, pale);
            set(cell, "NumberFormat", Any(numberFormat(model, code)));
            set(cell, "ShrinkToFit", Any(true));
            align(cell, css::table::CellHoriJustify_LEFT);
        });
}

void makeTexts(const Model& model) {
    make(model, report_style::title, [](const Style& cell) { font(cell, 18, true, ink); });
    make(model, report_style::note, [&](const Style& cell) {
        font(cell, 9, false, quietInk);
        set(cell, "NumberFormat", Any(numberFormat(model, textOnly)));
    });
    make(model, report_style::sentence, [](const Style& cell) { font(cell, 10, false, ink); });
    make(model, report_style::heading, [](const Style& cell) {
        font(cell, 12, true, deep);
        below(cell, deep, 35);
    });
    make(model, report_style::header, [](const Style& cell) {
        font(cell, 9, true, white);
        fill(cell, deep);
    });
    for (const auto& [name, how] : {std::pair(report_style::wrappedHeader, css::table::CellHoriJustify_LEFT),
                                    std::pair(report_style::numberHeader, css::table::CellHoriJustify_RIGHT),
                                    std::pair(report_style::countHeader, css::table::CellHoriJustify_CENTER),
                                    std::pair(report_style::remarkHeader, css::table::CellHoriJustify_LEFT)})
        make(model, name, [name = name, how = how](const Style& cell) {
            font(cell, 9, true, white);
            fill(cell, deep);
            set(cell, "IsTextWrapped", Any(true));
            align(cell, how);
            if (name == report_style::remarkHeader)
                set(cell, "ParaIndent", Any(indent));
        });
    // Apart from the number that stands before it.
    make(model, report_style::remark, [&](const Style& cell) {
        set(cell, "NumberFormat", Any(numberFormat(model, textOnly)));
        font(cell, 9, false, quietInk);
        below(cell, line, 18);
        align(cell, css::table::CellHoriJustify_LEFT);
        set(cell, "ParaIndent", Any(indent));
    });
    // Laid over cells that have their number format.
    make(model, report_style::total, [](const Style& cell) {
        font(cell, 9, true, ink);
        fill(cell, pale);
        below(cell, deep, 18);
    });
    make(model, report_style::changed, [](const Style& cell) {
        font(cell, 9, true, warm);
        fill(cell, 0xFDE9C8);
        below(cell, line, 18);
    });
    make(model, report_style::body, [](const Style& cell) {
        font(cell, 9, false, ink);
        below(cell, line, 18);
        align(cell, css::table::CellHoriJustify_LEFT);
    });
    make(model, report_style::wrapped, [](const Style& cell) {
        font(cell, 9, false, ink);
        below(cell, line, 18);
        set(cell, "IsTextWrapped", Any(true));
        align(cell, css::table::CellHoriJustify_LEFT);
    });
    make(model, report_style::label, [](const Style& cell) {
        font(cell, 9, false, quietInk);
        fill(cell, pale);
    });
    make(model, report_style::input, [](const Style& cell) {
        font(cell, 10, true, ink);
        fill(cell, inputFill);
        below(cell, warm, 18);
        align(cell, css::table::CellHoriJustify_LEFT);
    });
    for (const auto& [name, code] :
         {std::pair(report_style::inputDays, "0.0#"), std::pair(report_style::inputShare, "0%")})
        make(model, name, [&, code = code](const Style& cell) {
            font(cell, 9, true, ink);
            fill(cell, inputFill);
            below(cell, warm, 18);
            set(cell, "NumberFormat", Any(numberFormat(model, code)));
            align(cell, css::table::CellHoriJustify_RIGHT);
        });
    for (const char* name : {report_style::field, report_style::dateField})
        make(model, name, [&](const Style& cell) {
            font(cell, 10, false, ink);
            below(cell, line, 18);
            set(cell, "IsTextWrapped", Any(true));
            align(cell, css::table::CellHoriJustify_LEFT);
            if (name == report_style::dateField)
                set(cell, "NumberFormat", Any(dateFormat(model)));
        });
    make(model, report_style::inputDate, [&](const Style& cell) {
        font(cell, 9, true, ink);
        fill(cell, inputFill);
        below(cell, warm, 18);
        set(cell, "NumberFormat", Any(dateFormat(model)));
        align(cell, css::table::CellHoriJustify_LEFT);
    });
    make(model, report_style::day, [&](const Style& cell) {
        font(cell, 9, false, ink);
        below(cell, line, 18);
        set(cell, "NumberFormat", Any(dateFormat(model)));
        align(cell, css::table::CellHoriJustify_RIGHT);
    });
    make(model, report_style::date, [&](const Style& cell) {
        font(cell, 10, false, ink);
        set(cell, "NumberFormat", Any(dateFormat(model)));
        align(cell, css::table::CellHoriJustify_LEFT);
    });
}

void makeColours(const Model& model) {
    const auto coloured = [&](const char* name, sal_Int32 back, sal_Int32 letters) {
        make(model, name, [&](const Style& cell) {
            font(cell, 9, true, letters);
            fill(cell, back);
            below(cell, line, 18);
        });
    };
    const auto like = [&](const char* name, words::Attitude attitude) {
        coloured(name, static_cast<sal_Int32>(map::look(attitude).colour), white);
    };
    like(report_style::supporter, words::Attitude::supporter);
    like(report_style::neutral, words::Attitude::neutral);
    like(report_style::opponent, words::Attitude::opponent);
    coloured(report_style::unknown, white, quietInk);
    coloured(report_style::high, static_cast<sal_Int32>(map::look(words::Attitude::opponent).colour), white);
    coloured(report_style::medium, 0xFDE9C8, warm);
    coloured(report_style::low, pale, quietInk);
    coloured(report_style::good, white, static_cast<sal_Int32>(map::look(words::Attitude::supporter).colour));
    coloured(report_style::bad, white, static_cast<sal_Int32>(map::look(words::Attitude::opponent).colour));
}

} // namespace

void checkReportStyles(const Model& model, words::Language language) {
    const Reference<css::style::XStyleFamiliesSupplier> families(model, UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> styles(families->getStyleFamilies()->getByName(OUString("CellStyles")),
                                                        UNO_QUERY_THROW);
    // The last two that are made, of texts and of colours: a workbook of an older version may lack the former.
    if (styles->hasByName(OUString::createFromAscii(report_style::bad)) &&
        styles->hasByName(OUString::createFromAscii(report_style::remark)))
        return;
    for (sal_Int32 index = 0; index < sheetCount(model); ++index) {
        const auto sheet = sheetAt(model, index);
        if (Reference<css::util::XProtectable>(sheet, UNO_QUERY_THROW)->isProtected())
            throw Error(ErrorCode::argument,
                        words::text(language, "document.styles_protected", {{"sheet", sheetName(sheet)}}));
    }
}

void makeReportStyles(const Model& model) {
    makeTexts(model);
    makeNumbers(model);
    makeColours(model);
    bool made = false;
    const Style page = style(model, "PageStyles", "com.sun.star.style.PageStyle", report_style::page, &made);
    if (!made)
        return;
    set(page, "IsLandscape", Any(true));
    set(page, "Width", Any(sal_Int32(29700)));
    set(page, "Height", Any(sal_Int32(21000)));
    for (const char* margin : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"})
        set(page, margin, Any(sal_Int32(1200)));
    set(page, "HeaderIsOn", Any(false));
    set(page, "PrintGrid", Any(false));
    set(page, "ScaleToPagesX", Any(sal_Int16(1)));
    set(page, "ScaleToPagesY", Any(sal_Int16(0)));
    set(page, "CenterHorizontally", Any(true));
}

bool isReportStyle(const std::string& name) {
    return name.rfind("Rolemap ", 0) == 0;
}

namespace {

void colour(const Reference<css::table::XCellRange>& cells, css::sheet::ConditionOperator how,
            const std::vector<std::pair<std::string, const char*>>& rules) {
    const Reference<css::sheet::XSheetConditionalEntries> entries(get(cells, "ConditionalFormat"), UNO_QUERY_THROW);
    entries->clear();
    const auto range = Reference<css::sheet::XCellRangeAddressable>(cells, UNO_QUERY_THROW)->getRangeAddress();
    const css::table::CellAddress first(range.Sheet, range.StartColumn, range.StartRow);
    for (const auto& [formula, styleName] : rules) {
        const PropertyValue values[] = {property("Operator", Any(how)), property("Formula1", Any(ustring(formula))),
                                        property("SourcePosition", Any(first)),
                                        property("StyleName", Any(OUString::createFromAscii(styleName)))};
        entries->addNew(Sequence<PropertyValue>(values, 4));
    }
    set(cells, "ConditionalFormat", Any(entries));
}

} // namespace

void colourWhere(const Reference<css::table::XCellRange>& cells,
                 const std::vector<std::pair<std::string, const char*>>& formulas) {
    colour(cells, css::sheet::ConditionOperator_FORMULA, formulas);
}

void colourWords(const Reference<css::table::XCellRange>& cells,
                 const std::vector<std::pair<std::string, const char*>>& words) {
    std::vector<std::pair<std::string, const char*>> rules;
    for (const auto& [word, styleName] : words)
        rules.emplace_back("\"" + word + "\"", styleName);
    colour(cells, css::sheet::ConditionOperator_EQUAL, rules);
}

} // namespace rolemap::document
