// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
#include "sidebar.hxx"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;

void openSidebar(const Reference<css::frame::XModel>& model) {
    const Reference<css::frame::XController2> controller(model->getCurrentController(), UNO_QUERY);
    if (!controller.is() || !controller->getSidebar().is())
        return;
    const auto sidebar = controller->getSidebar();
    sidebar->setVisible(true);
    const auto decks = sidebar->getDecks();
    if (decks.is() && decks->hasByName("RolemapDeck"))
        if (const Reference<css::ui::XDeck> deck(decks->getByName("RolemapDeck"), UNO_QUERY); deck.is())
            deck->activate(true);
}

} // namespace rolemap::document
