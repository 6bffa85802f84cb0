// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What all function families have in common: the service they are.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

namespace css = com::sun::star;

namespace rolemap::addin {

/// A family of functions: Interface is its own, names are its service and its implementation.
template <class Interface, const char* Service>
class Family : public cppu::WeakImplHelper2<Interface, css::lang::XServiceInfo> {
public:
    rtl::OUString SAL_CALL getImplementationName() override {
        return rtl::OUString::createFromAscii(Service) + "Implementation";
    }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override { return cppu::supportsService(this, name); }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString name = rtl::OUString::createFromAscii(Service);
        return css::uno::Sequence<rtl::OUString>(&name, 1);
    }
};

using Options = css::uno::Reference<css::beans::XPropertySet>;

} // namespace rolemap::addin
