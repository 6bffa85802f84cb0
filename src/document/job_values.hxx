// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What goes into a job and comes out of it: values by name.
#pragma once

#include "support/convert.hxx"

#include <com/sun/star/beans/NamedValue.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace css = com::sun::star;

namespace rolemap::document {

inline std::vector<std::string> strings(const css::uno::Sequence<rtl::OUString>& texts) {
    std::vector<std::string> result;
    for (const rtl::OUString& text : texts)
        result.push_back(support::utf8(text));
    return result;
}

inline css::uno::Any any(const std::vector<std::string>& texts) {
    css::uno::Sequence<rtl::OUString> result(static_cast<sal_Int32>(texts.size()));
    std::transform(texts.begin(), texts.end(), result.getArray(),
                   [](const std::string& text) { return support::ustring(text); });
    return css::uno::Any(result);
}

/// Named values in and out.
class Values {
public:
    Values() = default;
    explicit Values(const css::uno::Sequence<css::beans::NamedValue>& values) {
        for (const css::beans::NamedValue& value : values)
            m_values[support::utf8(value.Name)] = value.Value;
    }
    template <class T>
    T get(const char* name) const {
        T value{};
        const auto found = m_values.find(name);
        if (found != m_values.end())
            found->second >>= value;
        return value;
    }
    std::string text(const char* name) const { return support::utf8(get<rtl::OUString>(name)); }
    void put(const char* name, const css::uno::Any& value) { m_values[name] = value; }
    void put(const char* name, const std::string& text) { m_values[name] <<= support::ustring(text); }
    css::uno::Any sequence() const {
        css::uno::Sequence<css::beans::NamedValue> result(static_cast<sal_Int32>(m_values.size()));
        css::beans::NamedValue* out = result.getArray();
        for (const auto& [name, value] : m_values)
            *out++ = css::beans::NamedValue(support::ustring(name), value);
        return css::uno::Any(result);
    }

private:
    std::map<std::string, css::uno::Any> m_values;
};

} // namespace rolemap::document
