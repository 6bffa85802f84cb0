// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A map sheet as a file.
#include "export_map.hxx"

#include "command.hxx"
#include "core/error.hxx"
#include "core/scene/scene.hxx"
#include "map_sheet.hxx"
#include "office.hxx"
#include "support/context.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/document/XExporter.hpp>
#include <com/sun/star/document/XFilter.hpp>
#include <com/sun/star/drawing/GraphicExportFilter.hpp>
#include <com/sun/star/drawing/ShapeCollection.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

namespace rolemap::document {

using css::beans::PropertyValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

namespace {

constexpr double dotsPerUnit = 200.0 / 2540.0;     // 200 dots an inch, in 1/100 mm
constexpr double svgPixelsPerUnit = 96.0 / 2540.0; // css pixels
constexpr sal_Int32 mostDots = 12000;

Sequence<PropertyValue> values(const std::vector<PropertyValue>& list) {
    return {list.data(), static_cast<sal_Int32>(list.size())};
}

/// The office writes an empty file for a group as pdf, so the sheet is printed into it.
void exportPdf(const Model& model, const Reference<css::sheet::XSpreadsheet>& sheet, const rtl::OUString& url) {
    const auto areas = Reference<css::sheet::XPrintAreas>(sheet, UNO_QUERY_THROW)->getPrintAreas();
    if (!areas.hasElements())
        throw Error(ErrorCode::notFound, "sheet: got one without a print range, expected a map");
    const auto& area = areas[0];
    const Reference<css::uno::XInterface> cells(
        sheet->getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow), UNO_QUERY_THROW);
    const auto data = values({property("Selection", Any(cells)), property("ExportBookmarks", Any(false)),
                              property("UseTaggedPDF", Any(true))});
    Reference<css::frame::XStorable>(model, UNO_QUERY_THROW)
        ->storeToURL(url, values({property("FilterName", Any(rtl::OUString("calc_pdf_Export"))),
                                  property("FilterData", Any(data))}));
}

std::pair<double, double> extent(const Reference<css::drawing::XDrawPage>& page) {
    double right = 0, bottom = 0;
    for (sal_Int32 i = 0; i < page->getCount(); ++i) {
        const Shape shape(page->getByIndex(i), UNO_QUERY_THROW);
        right = std::max(right, static_cast<double>(shape->getPosition().X + shape->getSize().Width));
        bottom = std::max(bottom, static_cast<double>(shape->getPosition().Y + shape->getSize().Height));
    }
    return {right, bottom};
}

void exportPng(const Reference<css::drawing::XDrawPage>& page, const rtl::OUString& url) {
    const auto context = support::processContext();
    const auto shapes = css::drawing::ShapeCollection::create(context);
    for (sal_Int32 i = 0; i < page->getCount(); ++i)
        shapes->add(Shape(page->getByIndex(i), UNO_QUERY_THROW));
    const auto [right, bottom] = extent(page);
    const auto dots = [](double units) {
        return std::clamp<sal_Int32>(static_cast<sal_Int32>(std::lround(units * dotsPerUnit)), 1, mostDots);
    };
    const auto data = values({property("PixelWidth", Any(dots(right))), property("PixelHeight", Any(dots(bottom)))});
    const auto filter = css::drawing::GraphicExportFilter::create(context);
    filter->setSourceDocument(Reference<css::lang::XComponent>(shapes, UNO_QUERY_THROW));
    if (!filter->filter(values({property("URL", Any(url)), property("MediaType", Any(rtl::OUString("image/png"))),
                                property("FilterData", Any(data))})))
        throw css::io::IOException("the picture could not be written: " + url, nullptr);
}

void exportSvg(const scene::Scene& scene, const rtl::OUString& url) {
    const std::string text = scene::toSvg(scene, svgPixelsPerUnit);
    const auto context = support::processContext();
    const auto files = css::ucb::SimpleFileAccess::create(context);
    if (files->exists(url))
        files->kill(url);
    const auto out = files->openFileWrite(url);
    out->writeBytes(
        Sequence<sal_Int8>(reinterpret_cast<const sal_Int8*>(text.data()), static_cast<sal_Int32>(text.size())));
    out->closeOutput();
}

} // namespace

MapFormat mapFormat(std::string_view id) {
    if (id == "pdf")
        return MapFormat::pdf;
    if (id == "svg")
        return MapFormat::svg;
    if (id == "png")
        return MapFormat::png;
    throw Error(ErrorCode::argument, "format: got '" + std::string(id) + "', expected pdf, svg or png");
}

scene::Scene mapScene(const Model& model, const std::string& sheet) {
    // A turned text is read upright, which must leave no trace.
    const Quiet quiet(model);
    const Unrecorded unrecorded(model);
    const auto page = drawPage(model, sheetNamed(model, sheet));
    scene::Scene scene;
    std::tie(scene.width, scene.height) = extent(page);
    scene.title = sheet;
    for (sal_Int32 i = 0; i < page->getCount(); ++i)
        scene.groups.push_back(toGroup(readShape(Shape(page->getByIndex(i), UNO_QUERY_THROW))));
    return scene;
}

void exportMap(const Model& model, const std::string& sheet, const rtl::OUString& url, MapFormat format) {
    const auto own = ownSheet(model, sheet);
    if (!own || own->kind != OwnSheet::Kind::map)
        throw Error(ErrorCode::notFound, "sheet: got '" + sheet + "', expected a map");
    const auto cells = sheetNamed(model, sheet);
    if (format == MapFormat::pdf)
        exportPdf(model, cells, url);
    else if (format == MapFormat::png)
        exportPng(drawPage(model, cells), url);
    else
        exportSvg(mapScene(model, sheet), url);
}

} // namespace rolemap::document
