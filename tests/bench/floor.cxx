// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The least that any add-in costs the office: functions that look at nothing and answer with the same word or number in
// every row. What RM.ZONE and RM.ACCOUNTS take beyond is ours.
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/lang/XSingleComponentFactory.hpp>
#include <cppuhelper/factory.hxx>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <org/rolemap/bench/floor/XFloor.hpp>

namespace {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Sequence;
using rtl::OUString;

constexpr char service[] = "org.rolemap.bench.Floor";

template <class Value>
Sequence<Sequence<Value>> rowsOf(sal_Int32 rows, const Sequence<Value>& row) {
    Sequence<Sequence<Value>> result(rows);
    Sequence<Value>* at = result.getArray();
    for (sal_Int32 r = 0; r < rows; ++r) {
        at[r].realloc(row.getLength());
        for (sal_Int32 c = 0; c < row.getLength(); ++c)
            at[r].getArray()[c] = row[c];
    }
    return result;
}

class Floor : public cppu::WeakImplHelper2<org::rolemap::bench::floor::XFloor, css::lang::XServiceInfo> {
public:
    Sequence<Sequence<OUString>> SAL_CALL word(const Sequence<Sequence<double>>& rows) override {
        const OUString one("Development");
        return rowsOf(rows.getLength(), Sequence<OUString>(&one, 1));
    }
    Sequence<Sequence<double>> SAL_CALL pair(const Sequence<Sequence<Any>>& rows) override {
        const double two[] = {0.25, 0.5};
        return rowsOf(rows.getLength(), Sequence<double>(two, 2));
    }
    OUString SAL_CALL getImplementationName() override { return OUString::createFromAscii(service) + "Implementation"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString name = OUString::createFromAscii(service);
        return Sequence<OUString>(&name, 1);
    }
};

css::uno::Reference<css::uno::XInterface> create(const css::uno::Reference<css::uno::XComponentContext>&) {
    return static_cast<cppu::OWeakObject*>(new Floor);
}

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT void* component_getFactory(const char*, void*, void*) {
    const OUString name = OUString::createFromAscii(service);
    const auto factory =
        cppu::createSingleComponentFactory(create, name + "Implementation", Sequence<OUString>(&name, 1));
    factory->acquire();
    return factory.get();
}
