// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A list of cards in a panel's window: of each a picture for the eye and the mouse, and beside it a button with the
// same words for everybody.
#pragma once

#include "card.hxx"
#include "controls.hxx"
#include "core/words/language.hxx"

namespace rolemap::panels {

class CardList {
public:
    /// Its controls are "<name>0", "<name>0_go", ...; `go` is told which card was chosen. Tab order is that of making:
    /// `made` cards are there from the start. `numbered` cards show their place.
    CardList(Controls& controls, std::string name, words::Language language, bool numbered, std::size_t made,
             std::function<void(std::size_t)> go);

    /// Says what a card says; `leads` is false where there is nowhere to go.
    void tell(std::size_t index, const Card& card, bool leads, const Pen& pen);
    void draw(std::size_t index, const Card& card, const Box& box, const Pen& pen);
    /// Places the cards and their buttons, and hides those beyond.
    void place(const std::vector<Box>& cards, const std::vector<Box>& buttons);

private:
    std::string nameOf(std::size_t index) const { return m_name + std::to_string(index); }
    void make(std::size_t index);

    Controls& m_controls;
    std::string m_name;
    words::Language m_language;
    bool m_numbered;
    std::function<void(std::size_t)> m_go;
    std::size_t m_made = 0;
};

} // namespace rolemap::panels
