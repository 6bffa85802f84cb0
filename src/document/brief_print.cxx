// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A brief printed by Calc: a sheet a page, drawn as a map's sheet is.
#include "brief_files.hxx"
#include "command.hxx"
#include "map_sheet.hxx"
#include "office.hxx"
#include "support/convert.hxx"

#include <com/sun/star/container/XNamed.hpp>

namespace rolemap::document {

using css::beans::PropertyValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

void printBrief(const DealBrief& brief, const rtl::OUString& url) {
    const HiddenDocument document("private:factory/scalc");
    const Model workbook(document.get(), UNO_QUERY_THROW);
    document.setTitle(brief.content.title + " – " + brief.content.subtitle);
    {
        const Quiet quiet(workbook);
        Unrecorded unrecorded(workbook);
        const auto sheets = workbook->getSheets();
        const rtl::OUString first = sheetAt(workbook, 0).is() ? ustring(sheetName(sheetAt(workbook, 0))) : "";
        ShapeMaker maker({workbook, UNO_QUERY_THROW});
        for (std::size_t i = 0; i < brief.pages.size(); ++i) {
            const scene::Scene scene = brief::toScene(brief.pages[i], brief.content.language);
            const std::string name = freeSheetName(workbook, brief.pages[i].name);
            sheets->insertNewByName(ustring(name), static_cast<sal_Int16>(i));
            unrecorded.keep();
            const auto sheet = sheetNamed(workbook, name);
            setUpMapSheet(workbook, sheet, scene.width, scene.height, unrecorded);
            const Reference<css::drawing::XShapes> page(drawPage(workbook, sheet), UNO_QUERY_THROW);
            for (const scene::Group& group : scene.groups) {
                const ShapeTree tree = toShapes(group, {}, asianFont(brief.content.language));
                maker.dress(tree, maker.place(tree, page));
            }
        }
        sheets->removeByName(first);
    }
    const PropertyValue data[] = {property("ExportBookmarks", Any(true)), property("UseTaggedPDF", Any(true)),
                                  property("DisplayPDFDocumentTitle", Any(true))};
    document.store(url, "calc_pdf_Export", Sequence<PropertyValue>(data, 3));
}

} // namespace rolemap::document
