// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A list of cards in a panel's window.
#include "card_list.hxx"

#include "core/words/texts.hxx"

#include <com/sun/star/awt/ImagePosition.hpp>

namespace rolemap::panels {

using css::uno::Any;

CardList::CardList(Controls& controls, std::string name, words::Language language, bool numbered, std::size_t made,
                   std::function<void(std::size_t)> go)
    : m_controls(controls), m_name(std::move(name)), m_language(language), m_numbered(numbered), m_go(std::move(go)) {
    for (std::size_t i = 0; i < made; ++i)
        make(i);
}

void CardList::make(std::size_t index) {
    const std::string picture = nameOf(index), button = picture + "_go";
    if (m_controls.has(picture))
        return;
    m_controls.add(kind::image, picture);
    m_controls.onClick(picture, [this, index](scene::Point) { m_go(index); });
    m_controls.add(kind::button, button);
    // No label: a button without one is told to a screen reader by its tip, which says where it leads.
    m_controls.set(button, "ImagePosition", Any(css::awt::ImagePosition::Centered));
    m_controls.onAction(button, [this, index] { m_go(index); });
    ++m_made;
}

void CardList::tell(std::size_t index, const Card& card, bool leads, const Pen& pen) {
    make(index);
    const std::string name = nameOf(index);
    m_controls.setTip(name, card.tip);
    m_controls.setPicture(name + "_go", chevronPicture(pen));
    m_controls.setTip(name + "_go", words::text(m_language, "panel.go", {{"what", card.tip}}));
    m_controls.set(name + "_go", "Enabled", Any(leads));
}

void CardList::draw(std::size_t index, const Card& card, const Box& box, const Pen& pen) {
    m_controls.setPicture(nameOf(index), cardPicture(card, m_numbered ? index + 1 : 0, box.width, box.height, pen));
}

void CardList::place(const std::vector<Box>& cards, const std::vector<Box>& buttons) {
    for (std::size_t i = 0; i < m_made; ++i) {
        m_controls.place(nameOf(i), i < cards.size() ? cards[i] : Box());
        m_controls.place(nameOf(i) + "_go", i < cards.size() ? buttons[i] : Box());
    }
}

} // namespace rolemap::panels
