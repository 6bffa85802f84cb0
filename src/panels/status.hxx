// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What takes its time is said in the status bar.
#pragma once

#include "core/words/texts.hxx"
#include "scope.hxx"
#include "support/convert.hxx"
#include "support/settings.hxx"

#include <com/sun/star/task/XStatusIndicatorFactory.hpp>

namespace rolemap::panels {

/// Says in the status bar what takes its time; silent again at the end, also where it fails.
class Status {
public:
    Status(const Frame& frame, const char* key) {
        const css::uno::Reference<css::task::XStatusIndicatorFactory> factory(frame, css::uno::UNO_QUERY);
        if (factory.is())
            m_indicator = factory->createStatusIndicator();
        if (m_indicator.is())
            m_indicator->start(support::ustring(words::text(support::officeLanguage(), key)), 0);
    }
    ~Status() {
        try {
            if (m_indicator.is())
                m_indicator->end();
        } catch (const css::uno::Exception&) {
            // The frame has gone, and its status bar with it.
        }
    }
    Status(const Status&) = delete;
    Status& operator=(const Status&) = delete;

private:
    css::uno::Reference<css::task::XStatusIndicator> m_indicator;
};

} // namespace rolemap::panels
