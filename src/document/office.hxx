// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Short words for what the commands do with the office's objects.
#pragma once

#include "people_source.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>

#include <string>
#include <string_view>

namespace rolemap::document {

css::uno::Reference<css::sheet::XSpreadsheet> sheetAt(const Model& model, sal_Int32 index);
css::uno::Reference<css::sheet::XSpreadsheet> sheetNamed(const Model& model, const std::string& name);
bool hasSheet(const Model& model, const std::string& name);
sal_Int16 sheetIndex(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);
std::string sheetName(const css::uno::Reference<css::uno::XInterface>& sheet);
sal_Int32 sheetCount(const Model& model);
/// "$Accounts." for formulas, quoted where the name asks for it.
std::string sheetReference(const Model& model, sal_Int16 sheet);

/// A name that is free: "Map", "Map 2" ... Characters that a sheet's name cannot hold are left out, 31 code points at
/// most.
std::string freeSheetName(const Model& model, const std::string& wish);

css::uno::Reference<css::beans::XPropertySet> properties(const css::uno::Reference<css::uno::XInterface>& object);
void set(const css::uno::Reference<css::uno::XInterface>& object, const char* name, const css::uno::Any& value);
css::uno::Any get(const css::uno::Reference<css::uno::XInterface>& object, const char* name);
css::beans::PropertyValue property(const char* name, const css::uno::Any& value);

css::uno::Reference<css::uno::XInterface> create(const Model& model, const char* service);
/// A style of a family ("CellStyles", "PageStyles"), made where it is not there. `made` says whether it was.
css::uno::Reference<css::beans::XPropertySet> style(const Model& model, const char* family, const char* service,
                                                    const char* name, bool* made = nullptr);
void removeStyle(const Model& model, const char* family, const char* name);

} // namespace rolemap::document
