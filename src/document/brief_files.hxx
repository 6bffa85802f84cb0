// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The two ways of writing a brief: printed by Calc, which every user has, or as a presentation.
#pragma once

#include "deal_brief.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/lang/XComponent.hpp>

namespace rolemap::document {

/// A new document that nobody sees and that is closed with this; nothing where the office cannot make one.
class HiddenDocument {
public:
    explicit HiddenDocument(const char* factoryUrl);
    ~HiddenDocument();
    HiddenDocument(const HiddenDocument&) = delete;
    HiddenDocument& operator=(const HiddenDocument&) = delete;
    const css::uno::Reference<css::lang::XComponent>& get() const { return m_document; }
    void setTitle(const std::string& title) const;
    void store(const rtl::OUString& url, const char* filter,
               const css::uno::Sequence<css::beans::PropertyValue>& filterData) const;

private:
    css::uno::Reference<css::lang::XComponent> m_document;
};

/// A sheet a page in a workbook of its own, printed into a pdf with bookmarks.
void printBrief(const DealBrief& brief, const rtl::OUString& url);
/// A slide a page, with texts and tables that can be edited; the map as a picture where it belongs and, on slides at
/// the end, as shapes. Filter "impress8" or "Impress MS PowerPoint 2007 XML".
void presentBrief(const DealBrief& brief, const rtl::OUString& url, const char* filter);

} // namespace rolemap::document
