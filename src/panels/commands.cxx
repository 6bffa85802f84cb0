// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The commands as the office dispatches them: org.rolemap:draw_map and the others, from the menu, a key or a macro.
#include "actions.hxx"
#include "document/workbook_state.hxx"
#include "factories.hxx"
#include "support/convert.hxx"

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XStatusListener.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/supportsservice.hxx>

namespace rolemap::panels {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using rtl::OUString;

namespace {

constexpr char protocol[] = "org.rolemap:";
constexpr char implementation[] = "org.rolemap.CommandsImplementation";
constexpr char service[] = "com.sun.star.frame.ProtocolHandler";

class Commands final : public cppu::WeakImplHelper4<css::frame::XDispatchProvider, css::frame::XDispatch,
                                                    css::lang::XInitialization, css::lang::XServiceInfo> {
public:
    explicit Commands(const Context& context) : m_context(context) {}

    void SAL_CALL initialize(const Sequence<Any>& arguments) override {
        if (arguments.hasElements())
            arguments[0] >>= m_frame;
    }

    Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url, const OUString&,
                                                            sal_Int32) override {
        return isCommand(commandOf(url)) ? this : nullptr;
    }

    Sequence<Reference<css::frame::XDispatch>>
        SAL_CALL queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) override {
        Sequence<Reference<css::frame::XDispatch>> answers(requests.getLength());
        for (sal_Int32 i = 0; i < requests.getLength(); ++i)
            answers[i] = queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
        return answers;
    }

    void SAL_CALL dispatch(const css::util::URL& url, const Sequence<css::beans::PropertyValue>&) override {
        if (m_frame.is())
            perform(m_context, m_frame, commandOf(url));
    }

    /// Told once: menus ask anew whenever they open.
    void SAL_CALL addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                    const css::util::URL& url) override {
        if (!listener.is())
            return;
        const std::string command = commandOf(url);
        const document::Model model = m_frame.is() ? modelOf(m_frame) : document::Model();
        css::frame::FeatureStateEvent event;
        event.Source = static_cast<cppu::OWeakObject*>(this);
        event.FeatureURL = url;
        event.Requery = false;
        event.IsEnabled = model.is() || command == "help" || command.rfind("new_", 0) == 0;
        constexpr std::string_view language = "language_";
        if (model.is() && command.rfind(language, 0) == 0)
            event.State <<= command.substr(language.size()) == words::tagOf(document::languageOf(model));
        listener->statusChanged(event);
    }
    void SAL_CALL removeStatusListener(const Reference<css::frame::XStatusListener>&, const css::util::URL&) override {}

    OUString SAL_CALL getImplementationName() override { return OUString::createFromAscii(implementation); }
    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString name = OUString::createFromAscii(service);
        return Sequence<OUString>(&name, 1);
    }

private:
    static std::string commandOf(const css::util::URL& url) {
        const std::string complete = support::utf8(url.Complete);
        constexpr std::string_view start = protocol;
        return complete.rfind(start, 0) == 0 ? complete.substr(start.size()) : std::string();
    }

    Context m_context;
    Frame m_frame;
};

} // namespace

Reference<css::uno::XInterface> createCommands(const Context& context) {
    return static_cast<cppu::OWeakObject*>(new Commands(context));
}

} // namespace rolemap::panels
