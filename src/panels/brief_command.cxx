// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The brief of the deal at the cursor.
#include "brief_command.hxx"

#include "actions.hxx"
#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "dialog.hxx"
#include "document/deal_brief.hxx"
#include "document/office.hxx"
#include "document/workbook_state.hxx"
#include "status.hxx"
#include "support/convert.hxx"
#include "support/settings.hxx"

#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

#include <algorithm>
#include <iterator>
#include <optional>

namespace rolemap::panels {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using words::text;

namespace {

constexpr int margin = 6, width = 210, row = 13, intro = 20, buttonWidth = 60, buttonRow = 14, caption = 50;
constexpr const char* formats[] = {"pdf", "odp", "pptx"};

struct Wish {
    std::string sections;
    std::string format;
};

std::optional<Wish> ask(const Context& context, const Frame& frame, words::Language language) {
    constexpr auto rows = static_cast<int>(brief::sections);
    const int height = 4 * margin + intro + (rows + 1) * row + 2 + buttonRow;
    Dialog dialog(context, frame, text(language, "brief.dialog.title"), width, height);
    Controls& controls = dialog.controls();
    controls.add(kind::text, "intro");
    controls.setText("intro", text(language, "brief.dialog.intro"));
    controls.set("intro", "MultiLine", Any(true));
    dialog.place("intro", margin, margin, width - 2 * margin, intro);
    int y = margin + intro;
    for (std::size_t i = 0; i < brief::sections; ++i, y += row) {
        const std::string id(brief::id(static_cast<brief::Section>(i)));
        controls.add(kind::check, id);
        controls.setText(id, text(language, "brief.section." + id));
        controls.set(id, "State", Any(sal_Int16(1)));
        dialog.place(id, 2 * margin, y, width - 3 * margin, row - 2);
    }
    y += margin;
    std::vector<std::string> offered, ids;
    for (const char* format : formats)
        if (document::canWrite(document::briefFormat(format))) {
            offered.push_back(text(language, std::string("brief.format.") + format));
            ids.emplace_back(format);
        }
    controls.add(kind::text, "format_caption");
    controls.setText("format_caption", text(language, "brief.dialog.format"));
    dialog.place("format_caption", margin, y + 2, caption, row - 2);
    controls.add(kind::list, "format");
    controls.set("format", "Dropdown", Any(true));
    css::uno::Sequence<rtl::OUString> items(static_cast<sal_Int32>(offered.size()));
    for (std::size_t i = 0; i < offered.size(); ++i)
        items.getArray()[i] = ustring(offered[i]);
    controls.set("format", "StringItemList", Any(items));
    const sal_Int16 first = 0;
    controls.set("format", "SelectedItems", Any(css::uno::Sequence<sal_Int16>(&first, 1)));
    controls.setTip("format", text(language, ids.size() > 1 ? "brief.dialog.format" : "document.no_presentations"));
    dialog.place("format", margin + caption, y, width - 2 * margin - caption, row);
    const int foot = height - margin - buttonRow;
    dialog.button("ok", text(language, "brief.dialog.save"), css::awt::PushButtonType_OK, true,
                  width - 2 * margin - 2 * buttonWidth, foot, buttonWidth);
    dialog.button("cancel", text(language, "panel.dialog.cancel"), css::awt::PushButtonType_CANCEL, false,
                  width - margin - buttonWidth, foot, buttonWidth);
    if (!dialog.execute())
        return std::nullopt;
    Wish wish;
    for (std::size_t i = 0; i < brief::sections; ++i) {
        const std::string id(brief::id(static_cast<brief::Section>(i)));
        if (Reference<css::awt::XCheckBox>(controls.control(id), UNO_QUERY_THROW)->getState() == 1)
            wish.sections += id + ";";
    }
    if (wish.sections.empty())
        throw Error(ErrorCode::argument, text(language, "brief.dialog.nothing"));
    const auto chosen =
        Reference<css::awt::XListBox>(controls.control("format"), UNO_QUERY_THROW)->getSelectedItemPos();
    wish.format = ids.at(static_cast<std::size_t>(std::max<sal_Int16>(chosen, 0)));
    return wish;
}

/// Where to; empty where the user cancels.
rtl::OUString askForFile(const Context& context, const std::string& name, const std::string& format,
                         words::Language language) {
    const auto picker = css::ui::dialogs::FilePicker::createWithMode(
        context, css::ui::dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    const rtl::OUString ending = ustring(format);
    picker->setTitle(ustring(text(language, "brief.dialog.title")));
    picker->appendFilter(ustring(text(language, "brief.format." + format)), "*." + ending);
    picker->setDefaultName(ustring(name) + "." + ending);
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK || !picker->getSelectedFiles().hasElements())
        return {};
    const rtl::OUString url = picker->getSelectedFiles()[0];
    return url.toAsciiLowerCase().endsWith("." + ending) ? url : url + "." + ending;
}

} // namespace

void saveBrief(const Context& context, const Frame& frame) {
    const Chosen chosen = chosenPeople(frame);
    const words::Language speech = support::officeLanguage();
    const auto wish = ask(context, frame, speech);
    if (!wish)
        return;
    document::BriefRequest request;
    request.stage = chosen.stage;
    request.language = document::languageOf(chosen.model);
    request.deal = chosen.deal;
    request.sections = wish->sections;
    document::DealBrief brief;
    {
        const Status status(frame, "panel.status.brief");
        brief = document::briefOf(chosen.model, chosen.source, request);
    }
    std::string name = text(request.language, "brief.file", {{"name", brief.content.title}});
    std::replace_if(
        name.begin(), name.end(),
        [](char c) { return std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos; }, '_');
    const rtl::OUString url = askForFile(context, name, wish->format, speech);
    if (url.isEmpty())
        return;
    const Status status(frame, "panel.status.brief");
    document::writeBrief(brief, document::briefFormat(wish->format), url);
}

} // namespace rolemap::panels
