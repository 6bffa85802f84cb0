// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The factory table: which implementation name makes what.
#include "addin/factories.hxx"
#include "document/factories.hxx"
#include "panels/factories.hxx"
#include "support/context.hxx"

#include <com/sun/star/lang/XSingleComponentFactory.hpp>
#include <cppuhelper/factory.hxx>
#include <sal/types.h>

#include <cstring>

namespace {

namespace css = com::sun::star;
using Create = css::uno::Reference<css::uno::XInterface> (*)(const css::uno::Reference<css::uno::XComponentContext>&);

/// Every component remembers the context that the office gave.
template <Create create>
css::uno::Reference<css::uno::XInterface> make(const css::uno::Reference<css::uno::XComponentContext>& context) {
    rolemap::support::setProcessContext(context);
    return create(context);
}

struct Entry {
    const char* implementation;
    const char* service;
    Create create;
};

constexpr Entry entries[] = {
    {"org.rolemap.WordsImplementation", "org.rolemap.Words", make<rolemap::addin::createWords>},
    {"org.rolemap.PeopleImplementation", "org.rolemap.People", make<rolemap::addin::createPeople>},
    {"org.rolemap.AccountsImplementation", "org.rolemap.Accounts", make<rolemap::addin::createAccounts>},
    {"org.rolemap.ProcessImplementation", "org.rolemap.Process", make<rolemap::addin::createProcess>},
    {"org.rolemap.DealImplementation", "org.rolemap.Deal", make<rolemap::addin::createDeal>},
    {"org.rolemap.JobImplementation", "org.rolemap.Job", make<rolemap::document::createJob>},
    {"org.rolemap.PanelFactoryImplementation", "org.rolemap.PanelFactory", make<rolemap::panels::createPanelFactory>},
    {"org.rolemap.CommandsImplementation", "com.sun.star.frame.ProtocolHandler", make<rolemap::panels::createCommands>},
};

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT void* component_getFactory(const char* name, void*, void*) {
    for (const Entry& entry : entries) {
        if (std::strcmp(name, entry.implementation) != 0)
            continue;
        const rtl::OUString service = rtl::OUString::createFromAscii(entry.service);
        const auto factory =
            cppu::createSingleComponentFactory(entry.create, rtl::OUString::createFromAscii(entry.implementation),
                                               css::uno::Sequence<rtl::OUString>(&service, 1));
        factory->acquire();
        return factory.get();
    }
    return nullptr;
}
