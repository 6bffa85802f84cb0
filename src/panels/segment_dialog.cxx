// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The dialog in which a user chooses how accounts are put into segments.
#include "segment_dialog.hxx"

#include "core/words/texts.hxx"
#include "dialog.hxx"
#include "segment_pictures.hxx"
#include "soon.hxx"
#include "support/convert.hxx"
#include "support/log.hxx"

#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>

namespace rolemap::panels {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;

namespace {

// In dialog units.
constexpr int width = 344, height = 224, margin = 6, caption = 10, field = 13, buttonWidth = 70, buttonRow = 14;
constexpr int leftWidth = 124, rightX = margin + leftWidth + 10, rightWidth = width - rightX - margin;
constexpr int columnsHeight = 62, byHeight = 62, adviceHeight = 36, sizesHeight = 58;

constexpr const char* methods[] = {"kmeans", "rfm", "jenks", "abc"}; // as listed
constexpr SegmentMethod methodOf[] = {SegmentMethod::kmeans, SegmentMethod::rfm, SegmentMethod::jenks,
                                      SegmentMethod::abc};
constexpr const char* scales[] = {"logz", "z", "log", "none"};
constexpr accounts::Scale scaleOf[] = {accounts::Scale::logz, accounts::Scale::z, accounts::Scale::log,
                                       accounts::Scale::none};

class SegmentDialog {
public:
    SegmentDialog(const Context& context, const Frame& frame, const std::string& label, SegmentModel& model,
                  std::function<std::optional<std::vector<accounts::CurrencyOrders>>()> orders,
                  words::Language language)
        : m_dialog(context, frame, words::text(language, "segment.title"), width, height),
          m_controls(m_dialog.controls()), m_model(model), m_orders(std::move(orders)), m_language(language),
          m_choice(model.first()), m_soon(context, [this] { step(); }) {
        make(label);
    }

    std::optional<SegmentAnswer> ask() {
        m_dialog.open();
        m_pen = m_controls.pen();
        m_showing = false;
        show();
        if (!m_dialog.execute())
            return std::nullopt;
        SegmentAnswer answer;
        answer.choice = m_choice;
        answer.beside = Reference<css::awt::XCheckBox>(m_controls.control("beside"), UNO_QUERY_THROW)->getState() == 1;
        return answer;
    }

private:
    std::string say(const std::string& key, const words::TextArguments& arguments = {}) const {
        return words::text(m_language, key, arguments);
    }
    Reference<css::awt::XListBox> list(const char* name) const { return {m_controls.control(name), UNO_QUERY_THROW}; }

    void label(const char* name, const std::string& words, int x, int y, int wide, int high = caption) {
        m_controls.add(kind::text, name);
        m_controls.setText(name, words);
        m_dialog.place(name, x, y, wide, high);
    }
    void paragraph(const char* name, int x, int y, int wide, int high) {
        label(name, "", x, y, wide, high);
        m_controls.set(name, "MultiLine", Any(true));
        m_controls.set(name, "VerticalAlign", Any(css::style::VerticalAlignment_TOP));
    }
    /// A list with its caption above it.
    int choice(const char* name, const std::string& words, const std::vector<std::string>& items, std::size_t selected,
               int y, int high = field) {
        label((std::string(name) + "_caption").c_str(), words, margin, y, leftWidth);
        m_controls.add(kind::list, name);
        m_controls.setTip(name, words);
        Sequence<rtl::OUString> list(static_cast<sal_Int32>(items.size()));
        for (std::size_t i = 0; i < items.size(); ++i)
            list[static_cast<sal_Int32>(i)] = support::ustring(items[i]);
        m_controls.set(name, "StringItemList", Any(list));
        const auto at = static_cast<sal_Int16>(selected);
        m_controls.set(name, "SelectedItems", Any(Sequence<sal_Int16>(&at, 1)));
        m_dialog.place(name, margin, y + caption, leftWidth, high);
        m_controls.onItem(name, [this](std::size_t) { changed(); });
        return y + caption + high + 4;
    }

    void make(const std::string& table) {
        label("intro", say("segment.intro", {{"table", table}, {"count", std::to_string(m_model.accounts())}}), margin,
              margin, width - 2 * margin);
        int y = margin + caption + 4;
        const int top = y;
        std::vector<std::string> words;
        for (const char* method : methods)
            words.push_back(say(std::string("segment.method.") + method));
        std::size_t selected = 0;
        while (methodOf[selected] != m_choice.method)
            ++selected;
        y = choice("method", say("segment.method"), words, selected, y);
        words.clear();
        for (const SegmentColumn& column : m_model.columns())
            words.push_back(column.header);
        y = choice("columns", say("segment.columns"), words, 0, y, columnsHeight);
        m_controls.set("columns", "Dropdown", Any(false));
        m_controls.set("columns", "MultiSelection", Any(true));
        Sequence<sal_Int16> all(static_cast<sal_Int32>(m_choice.columns.size()));
        for (sal_Int32 i = 0; i < all.getLength(); ++i)
            all[i] = static_cast<sal_Int16>(m_choice.columns[static_cast<std::size_t>(i)]);
        m_controls.set("columns", "SelectedItems", Any(all));
        words.clear();
        for (const char* scale : scales)
            words.push_back(say(std::string("segments.scale.") + scale));
        y = choice("scale", say("segment.scale"), words, 0, y);
        words.clear();
        for (std::size_t k = fewestGroups; k <= mostGroups; ++k)
            words.push_back(std::to_string(k));
        y = choice("groups", say("segment.groups"), words, m_choice.groups - fewestGroups, y);
        m_controls.add(kind::check, "beside");
        m_controls.setText("beside", say("segment.beside"));
        m_controls.setTip("beside", say("segment.beside.tip"));
        m_controls.set("beside", "State", Any(sal_Int16(1)));
        m_dialog.place("beside", margin, y + 2, leftWidth, caption + 2);

        y = top;
        label("by_title", "", rightX, y, rightWidth);
        m_controls.setBold("by_title");
        y += caption + 2;
        m_controls.add(kind::image, "by");
        m_dialog.place("by", rightX, y, rightWidth, byHeight);
        y += byHeight + 2;
        paragraph("advice", rightX, y, rightWidth, adviceHeight);
        y += adviceHeight + 2;
        label("sizes_title", "", rightX, y, rightWidth);
        m_controls.setBold("sizes_title");
        y += caption + 2;
        m_controls.add(kind::image, "sizes");
        m_dialog.place("sizes", rightX, y, rightWidth, sizesHeight);

        const int foot = height - margin - buttonRow;
        m_dialog.button("ok", say("panel.dialog.ok"), css::awt::PushButtonType_OK, true,
                        width - 2 * margin - 2 * buttonWidth, foot, buttonWidth);
        m_dialog.button("cancel", say("panel.dialog.cancel"), css::awt::PushButtonType_CANCEL, false,
                        width - margin - buttonWidth, foot, buttonWidth);
    }

    /// What stands in the controls becomes the choice.
    void changed() {
        if (m_showing)
            return;
        m_choice.method = methodOf[std::max<sal_Int16>(0, list("method")->getSelectedItemPos())];
        m_choice.scale = scaleOf[std::max<sal_Int16>(0, list("scale")->getSelectedItemPos())];
        m_choice.groups =
            fewestGroups + static_cast<std::size_t>(std::max<sal_Int16>(0, list("groups")->getSelectedItemPos()));
        m_choice.columns.clear();
        for (const sal_Int16 item : list("columns")->getSelectedItemsPos())
            m_choice.columns.push_back(static_cast<std::size_t>(item));
        try {
            if (m_choice.method == SegmentMethod::rfm && !m_askedOrders) {
                m_askedOrders = true;
                m_model.giveOrders(m_orders());
            }
            show();
        } catch (...) {
            // A listener's caller has no ear for it.
            m_controls.setText("advice", reason());
            m_controls.set("ok", "Enabled", Any(false));
        }
    }

    void step() {
        if (m_model.computeNext(m_choice))
            show();
    }

    void show() {
        m_showing = true;
        const SegmentView view = m_model.view(m_choice);
        const auto enable = [&](const char* name, bool on) { m_controls.set(name, "Enabled", Any(on)); };
        enable("columns", view.needsColumns);
        enable("scale", view.needsScale);
        enable("groups", view.needsGroups);
        m_controls.setText("columns_caption", say(view.oneColumn ? "segment.column" : "segment.columns"));
        m_controls.setText("by_title", view.byTitle);
        m_controls.setText("advice", view.problem.empty() ? view.advice : view.problem);
        m_controls.setText("sizes_title", view.sizes.empty() ? "" : view.sizesTitle);
        draw("by", byGroupsPicture(view, wide("by").first, wide("by").second, m_pen), view.byWords);
        draw("sizes", sizesPicture(view, wide("sizes").first, wide("sizes").second, m_pen), view.sizesWords);
        enable("ok", view.problem.empty());
        m_showing = false;
        if (view.computing)
            m_soon.ask();
    }

    void draw(const char* name, const scene::Scene& picture, const std::string& words) {
        m_controls.setPicture(name, picture);
        m_controls.setTip(name, words);
    }
    std::pair<double, double> wide(const char* name) const {
        const auto place = m_controls.window(name)->getPosSize();
        return {place.Width, place.Height};
    }

    Dialog m_dialog;
    Controls& m_controls;
    SegmentModel& m_model;
    std::function<std::optional<std::vector<accounts::CurrencyOrders>>()> m_orders;
    words::Language m_language;
    SegmentChoice m_choice;
    Pen m_pen;
    bool m_showing = true, m_askedOrders = false;
    Soon m_soon; ///< last: nothing runs once the rest goes
};

} // namespace

std::optional<SegmentAnswer>
askForSegments(const Context& context, const Frame& frame, const std::string& label, SegmentModel& model,
               const std::function<std::optional<std::vector<accounts::CurrencyOrders>>()>& orders,
               words::Language language) {
    return SegmentDialog(context, frame, label, model, orders, language).ask();
}

} // namespace rolemap::panels
