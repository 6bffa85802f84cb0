// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The dialog in which a user points at columns.
#include "columns_dialog.hxx"

#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "dialog.hxx"
#include "support/convert.hxx"

#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XListBox.hpp>

#include <algorithm>

namespace rolemap::panels {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using words::text;

namespace {

constexpr int margin = 6, caption = 110, choice = 90, row = 15, intro = 22, buttonWidth = 70, buttonRow = 14;
constexpr std::size_t rowsInColumn = 12;

/// "A", "Z", "AA".
std::string letterOf(std::size_t column) {
    std::string letters;
    for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
    return letters;
}

std::optional<std::size_t> fieldAt(const table::Columns& columns, std::size_t column) {
    for (std::size_t f = 0; f < table::fieldCount; ++f)
        if (columns.of[f] == column)
            return f;
    return std::nullopt;
}

} // namespace

std::optional<std::vector<std::optional<std::size_t>>>
askForFields(const Context& context, const Frame& frame, const ColumnsQuestion& question, words::Language language) {
    const std::size_t count = question.headers.size();
    const std::size_t blocks = std::max<std::size_t>(1, (count + rowsInColumn - 1) / rowsInColumn);
    const std::size_t rows = std::max<std::size_t>(1, (count + blocks - 1) / blocks);
    const int block = caption + choice + 2 * margin;
    const int width = static_cast<int>(blocks) * block + margin;
    const int height = 3 * margin + intro + static_cast<int>(rows) * row + buttonRow;

    Sequence<rtl::OUString> items(static_cast<sal_Int32>(question.names.size() + 1));
    items[0] = ustring(text(language, "panel.point.ignore"));
    for (std::size_t f = 0; f < question.names.size(); ++f)
        items[static_cast<sal_Int32>(f + 1)] = ustring(question.names[f]);

    Dialog dialog(context, frame, text(language, "panel.point.title"), width, height);
    Controls& controls = dialog.controls();
    controls.add(kind::text, "intro");
    controls.setText("intro", text(language, "panel.point.intro", {{"table", question.label}}));
    controls.set("intro", "MultiLine", Any(true));
    dialog.place("intro", margin, margin, width - 2 * margin, intro);
    for (std::size_t i = 0; i < count; ++i) {
        const int x = margin + static_cast<int>(i / rows) * block;
        const int y = margin + intro + static_cast<int>(i % rows) * row;
        const std::string number = std::to_string(i);
        controls.add(kind::text, "caption" + number);
        const std::string words = text(language, "panel.point.column",
                                       {{"letter", letterOf(question.left + i)}, {"header", question.headers[i]}});
        controls.setText("caption" + number, words);
        dialog.place("caption" + number, x, y + 1, caption, row - 3);
        controls.add(kind::list, "field" + number);
        controls.set("field" + number, "StringItemList", Any(items));
        controls.setTip("field" + number, words);
        const auto field = i < question.fields.size() ? question.fields[i] : std::nullopt;
        const auto selected = static_cast<sal_Int16>(field ? static_cast<int>(*field) + 1 : 0);
        controls.set("field" + number, "SelectedItems", Any(Sequence<sal_Int16>(&selected, 1)));
        dialog.place("field" + number, x + caption + margin, y, choice, row - 3);
    }
    const int foot = height - margin - buttonRow;
    dialog.button("ok", text(language, "panel.dialog.ok"), css::awt::PushButtonType_OK, true,
                  width - 2 * margin - 2 * buttonWidth, foot, buttonWidth);
    dialog.button("cancel", text(language, "panel.dialog.cancel"), css::awt::PushButtonType_CANCEL, false,
                  width - margin - buttonWidth, foot, buttonWidth);
    if (!dialog.execute())
        return std::nullopt;

    std::vector<std::optional<std::size_t>> fields(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Reference<css::awt::XListBox> box(controls.control("field" + std::to_string(i)), UNO_QUERY_THROW);
        if (const sal_Int16 item = box->getSelectedItemPos(); item > 0)
            fields[i] = static_cast<std::size_t>(item - 1);
    }
    return fields;
}

std::optional<table::Pointing> askForColumns(const Context& context, const Frame& frame,
                                             const document::PeopleSource& source, words::Language language) {
    ColumnsQuestion question;
    question.label = source.label;
    question.left = source.found.left;
    question.headers = source.found.columns.headers;
    for (std::size_t i = 0; i < question.headers.size(); ++i)
        question.fields.push_back(fieldAt(source.found.columns, i));
    for (std::size_t f = 0; f < table::fieldCount; ++f)
        question.names.push_back(
            text(language, "panel.field." + std::string(table::fieldId(static_cast<table::Field>(f)))));
    const auto answer = askForFields(context, frame, question, language);
    if (!answer)
        return std::nullopt;
    table::Pointing pointing;
    bool named = false;
    for (std::size_t i = 0; i < answer->size(); ++i) {
        if (!(*answer)[i])
            continue;
        const auto field = static_cast<table::Field>(*(*answer)[i]);
        named =
            named || field == table::Field::name || field == table::Field::firstName || field == table::Field::lastName;
        pointing.emplace_back(field, source.found.left + i);
    }
    if (!named)
        throw Error(ErrorCode::argument, text(language, "panel.error.no_name_column"));
    return pointing;
}

} // namespace rolemap::panels
