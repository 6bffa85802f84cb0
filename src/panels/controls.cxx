// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The controls of a window by name.
#include "controls.hxx"

#include "support/convert.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/ImageScaleMode.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>
#include <com/sun/star/graphic/GraphicProvider.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>

#include <algorithm>
#include <cmath>

namespace rolemap::panels {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using support::ustring;
using support::utf8;

Controls::Controls(const Reference<css::uno::XComponentContext>& context,
                   const Reference<css::uno::XInterface>& container)
    : m_container(container, UNO_QUERY_THROW), m_controls(container, UNO_QUERY_THROW),
      m_models(m_container->getModel(), UNO_QUERY_THROW), m_factory(m_container->getModel(), UNO_QUERY_THROW),
      m_graphics(css::graphic::GraphicProvider::create(context)), m_context(context) {}

Controls::~Controls() {
    release();
}

void Controls::release() {
    for (const auto& let : m_releases)
        let();
    m_releases.clear();
}

Controls::Entry& Controls::entry(const std::string& name) {
    return m_entries.at(name);
}

void Controls::add(const char* kind, const std::string& name) {
    if (has(name))
        return;
    const OUString key = ustring(name);
    const bool isGrid = std::string_view(kind) == kind::grid;
    const Reference<css::uno::XInterface> model =
        m_factory->createInstance((isGrid ? OUString("com.sun.star.awt.") : OUString("com.sun.star.awt.UnoControl")) +
                                  OUString::createFromAscii(kind) + "Model");
    Entry made;
    made.model.set(model, UNO_QUERY_THROW);
    // Before the model is inserted, so that the window is made with them.
    made.model->setPropertyValue("Name", Any(key));
    made.model->setPropertyValue("TabIndex", Any(m_tabs++));
    const std::string_view type = kind;
    if (type == kind::image) {
        made.model->setPropertyValue("Border", Any(sal_Int16(0)));
        made.model->setPropertyValue("ScaleMode", Any(css::awt::ImageScaleMode::ANISOTROPIC));
        made.model->setPropertyValue("Tabstop", Any(false));
    } else if (type == kind::text) {
        made.model->setPropertyValue("VerticalAlign", Any(css::style::VerticalAlignment_MIDDLE));
        made.model->setPropertyValue("NoLabel", Any(true)); // no letter underlined as if it could be typed
    } else if (type == kind::list) {
        made.model->setPropertyValue("Dropdown", Any(true));
        made.model->setPropertyValue("LineCount", Any(sal_Int16(12)));
        made.model->setPropertyValue("Tabstop", Any(true));
    } else if (type == kind::button) {
        made.model->setPropertyValue("Tabstop", Any(true));
        made.model->setPropertyValue("FocusOnClick", Any(true));
    } else if (type == kind::check) {
        made.model->setPropertyValue("Tabstop", Any(true));
    }
    m_models->insertByName(key, Any(model));
    made.control = m_controls->getControl(key);
    m_entries.emplace(name, std::move(made));
}

void Controls::set(const std::string& name, const char* property, const Any& value) {
    Entry& it = entry(name);
    Any& last = it.values[property];
    if (last.hasValue() && last == value)
        return;
    it.model->setPropertyValue(OUString::createFromAscii(property), value);
    last = value;
}

void Controls::setText(const std::string& name, std::string_view text) {
    set(name, "Label", Any(ustring(text)));
}

void Controls::setBold(const std::string& name) {
    set(name, "FontWeight", Any(css::awt::FontWeight::BOLD));
}

void Controls::setTip(const std::string& name, std::string_view text) {
    Entry& it = entry(name);
    if (it.tip == text)
        return;
    it.tip = text;
    it.model->setPropertyValue("HelpText", Any(ustring(text)));
    // A picture has no label of its own; the window's text is what a screen reader is told.
    const Reference<css::lang::XServiceInfo> info(it.model, UNO_QUERY);
    const Reference<css::awt::XVclWindowPeer> peer(it.control->getPeer(), UNO_QUERY);
    if (peer.is() && info.is() && info->supportsService("com.sun.star.awt.UnoControlImageControlModel")) {
// "Deprecated" for want of a better interface: since 4.0 there is still no other way to a window's text.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
        peer->setProperty("Text", Any(ustring(text)));
#pragma GCC diagnostic pop
    }
}

void Controls::setItems(const std::string& name, const std::vector<std::string>& items, std::size_t selected) {
    Sequence<OUString> list(static_cast<sal_Int32>(items.size()));
    std::transform(items.begin(), items.end(), list.getArray(), [](const std::string& s) { return ustring(s); });
    Entry& it = entry(name);
    const Any value(list);
    Any& last = it.values["StringItemList"];
    if (!last.hasValue() || last != value) {
        it.model->setPropertyValue("StringItemList", value);
        last = value;
    }
    const Reference<css::awt::XListBox> box(it.control, UNO_QUERY_THROW);
    const auto wanted = static_cast<sal_Int16>(selected);
    if (selected < items.size() && box->getSelectedItemPos() != wanted)
        box->selectItemPos(wanted, true);
}

std::string Controls::input(const std::string& name) const {
    return utf8(Reference<css::awt::XTextComponent>(control(name), UNO_QUERY_THROW)->getText());
}

void Controls::setInput(const std::string& name, std::string_view text) {
    if (input(name) != text)
        Reference<css::awt::XTextComponent>(control(name), UNO_QUERY_THROW)->setText(ustring(text));
}

void Controls::setPicture(const std::string& name, const scene::Scene& picture) {
    // Behind the picture its own ground, so that no edge is seen where the office scales it by a hair.
    if (picture.background)
        set(name, "BackgroundColor", Any(static_cast<sal_Int32>(*picture.background)));
    Entry& it = entry(name);
    std::string svg = scene::toSvg(picture, 1);
    // The ground reaches beyond the picture: at its very edge it would be mixed with white, a frame on a dark ground.
    if (const auto ground = svg.find("<rect width=\""); picture.background && ground != std::string::npos) {
        const auto end = svg.find("/>", ground), fill = svg.find("fill=", ground);
        if (fill < end)
            svg.replace(ground, fill - ground, "<rect x=\"-2\" y=\"-2\" width=\"110%\" height=\"110%\" ");
    }
    // The window's own font first, as its labels have it; the map's font stays behind it.
    constexpr std::string_view family = "font-family=\"";
    const bool plainName = m_fontName.find_first_of("<>&\"',") == std::string::npos;
    if (const auto at = svg.find(family); at != std::string::npos && !m_fontName.empty() && plainName)
        svg.insert(at + family.size(), m_fontName + ", ");
    if (svg == it.picture)
        return;
    const Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(svg.data()), static_cast<sal_Int32>(svg.size()));
    Sequence<css::beans::PropertyValue> media(2);
    media[0].Name = "InputStream";
    media[0].Value <<= Reference<css::io::XInputStream>(
        css::io::SequenceInputStream::createStreamFromSequence(m_context, bytes), UNO_QUERY);
    media[1].Name = "MimeType";
    media[1].Value <<= OUString("image/svg+xml");
    it.model->setPropertyValue("Graphic", Any(m_graphics->queryGraphic(media)));
    it.picture = std::move(svg);
}

void Controls::place(const std::string& name, const Box& box) {
    Entry& it = entry(name);
    const Reference<css::awt::XWindow> its(it.control, UNO_QUERY_THROW);
    if (!it.placed || it.box.shown() != box.shown())
        its->setVisible(box.shown());
    if (box.shown() && (!it.placed || it.box.x != box.x || it.box.y != box.y || it.box.width != box.width ||
                        it.box.height != box.height))
        its->setPosSize(box.x, box.y, box.width, box.height, css::awt::PosSize::POSSIZE);
    it.box = box;
    it.placed = true;
}

void Controls::onAction(const std::string& name, std::function<void()> function) {
    const auto listener = rtl::Reference<ActionListener>(
        new ActionListener([function = std::move(function)](const css::awt::ActionEvent&) { function(); }));
    Reference<css::awt::XButton>(control(name), UNO_QUERY_THROW)->addActionListener(listener.get());
    m_releases.push_back([listener] { listener->letGo(); });
}

void Controls::onItem(const std::string& name, std::function<void(std::size_t)> function) {
    const auto listener = rtl::Reference<ItemListener>(
        new ItemListener([function = std::move(function)](const css::awt::ItemEvent& event) {
            if (event.Selected >= 0)
                function(static_cast<std::size_t>(event.Selected));
        }));
    Reference<css::awt::XListBox>(control(name), UNO_QUERY_THROW)->addItemListener(listener.get());
    m_releases.push_back([listener] { listener->letGo(); });
}

void Controls::onTyped(const std::string& name, std::function<void()> function) {
    const auto listener = rtl::Reference<TextListener>(
        new TextListener([function = std::move(function)](const css::awt::TextEvent&) { function(); }));
    Reference<css::awt::XTextComponent>(control(name), UNO_QUERY_THROW)->addTextListener(listener.get());
    m_releases.push_back([listener] { listener->letGo(); });
}

void Controls::onClick(const std::string& name, std::function<void(scene::Point)> function) {
    const auto listener = rtl::Reference<ClickListener>(
        new ClickListener([function = std::move(function)](const css::awt::MouseEvent& event) {
            function({static_cast<double>(event.X), static_cast<double>(event.Y)});
        }));
    window(name)->addMouseListener(listener.get());
    m_releases.push_back([listener] { listener->letGo(); });
}

void Controls::onKey(const std::string& name, std::function<void(sal_Int16)> function) {
    const auto listener = rtl::Reference<KeyListener>(new KeyListener(
        [function = std::move(function)](const css::awt::KeyEvent& event) { function(event.KeyCode); }));
    window(name)->addKeyListener(listener.get());
    m_releases.push_back([listener] { listener->letGo(); });
}

Reference<css::awt::XControl> Controls::control(const std::string& name) const {
    return m_entries.at(name).control;
}

Reference<css::awt::XWindow> Controls::window(const std::string& name) const {
    return Reference<css::awt::XWindow>(control(name), UNO_QUERY_THROW);
}

Pen Controls::pen() const {
    Pen pen;
    const Reference<css::uno::XInterface> peer(m_container->getPeer(), UNO_QUERY);
    const Reference<css::awt::XDevice> device(peer, UNO_QUERY);
    const Reference<css::awt::XStyleSettingsSupplier> supplier(m_container, UNO_QUERY);
    const Reference<css::awt::XStyleSettingsSupplier> fromPeer(peer, UNO_QUERY);
    const auto settings = fromPeer.is()   ? fromPeer->getStyleSettings()
                          : supplier.is() ? supplier->getStyleSettings()
                                          : Reference<css::awt::XStyleSettings>();
    if (!device.is() || !settings.is()) {
        pen.measure = [](std::string_view text, bool bold) { return scene::textWidth(text, 13, bold); };
        return pen;
    }
    const auto colour = [](sal_Int32 value) { return static_cast<scene::Colour>(value) & 0xFFFFFFu; };
    pen.palette = Palette::of(colour(settings->getDialogColor()), colour(settings->getDialogTextColor()),
                              colour(settings->getFieldColor()), colour(settings->getFieldTextColor()));
    css::awt::FontDescriptor font = settings->getLabelFont();
    m_fontName = utf8(font.Name);
    // Points to pixels; the device's own resolution, so that a large screen font stays large.
    const double perInch = device->getInfo().PixelPerMeterY * 0.0254;
    pen.fontSize = std::max(8.0, font.Height * perInch / 72);
    font.Height = static_cast<sal_Int16>(std::lround(pen.fontSize));
    font.Width = 0;
    // A descriptor holds whole sizes only; widths are made good for what was lost.
    const double exact = pen.fontSize / font.Height;
    const auto plain = device->getFont(font);
    font.Weight = css::awt::FontWeight::BOLD;
    const auto bold = device->getFont(font);
    if (!plain.is() || !bold.is())
        return pen;
    // The metric of a font whose fallbacks hold tall scripts is that of the tallest: lines would stand far apart.
    pen.line = std::ceil(pen.fontSize * 1.35);
    pen.measure = [plain, bold, exact](std::string_view text, bool isBold) {
        return exact * (isBold ? bold : plain)->getStringWidth(ustring(text));
    };
    return pen;
}

Metrics Controls::metrics(const Pen& pen) const {
    Metrics metrics;
    metrics.line = static_cast<int>(std::ceil(pen.line));
    metrics.control = static_cast<int>(std::ceil(pen.line * 1.75));
    return metrics;
}

} // namespace rolemap::panels
