// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The job, in a few words.
#include "map_job.hxx"

#include "support/convert.hxx"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/task/XJob.hpp>

namespace rolemap::test {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using support::utf8;

Answer runJob(const Sheet& sheet, const std::string& command, const std::map<std::string, std::string>& texts,
              const std::map<std::string, std::vector<std::string>>& lists) {
    std::vector<css::beans::NamedValue> arguments = {{"Command", Any(ustring(command))},
                                                     {"Model", Any(sheet.component())}};
    for (const auto& [name, text] : texts)
        arguments.push_back({ustring(name), Any(ustring(text))});
    for (const auto& [name, list] : lists) {
        Sequence<rtl::OUString> values(static_cast<sal_Int32>(list.size()));
        for (std::size_t i = 0; i < list.size(); ++i)
            values.getArray()[i] = ustring(list[i]);
        arguments.push_back({ustring(name), Any(values)});
    }
    const Reference<css::task::XJob> job(office().create("org.rolemap.Job"), UNO_QUERY_THROW);
    Sequence<css::beans::NamedValue> values;
    job->execute({arguments.data(), static_cast<sal_Int32>(arguments.size())}) >>= values;
    Answer answer;
    for (const auto& value : values)
        answer[utf8(value.Name)] = value.Value;
    return answer;
}

std::string textOf(const Answer& answer, const std::string& name) {
    rtl::OUString text;
    answer.at(name) >>= text;
    return utf8(text);
}

int numberOf(const Answer& answer, const std::string& name) {
    sal_Int32 number = -1;
    answer.at(name) >>= number;
    return number;
}

std::vector<std::string> listOf(const Answer& answer, const std::string& name) {
    Sequence<rtl::OUString> texts;
    answer.at(name) >>= texts;
    std::vector<std::string> result;
    for (const auto& text : texts)
        result.push_back(utf8(text));
    return result;
}

void fillDeal(Sheet& sheet) {
    sheet.fill("A1",
               {{"Name", "Title", "Level", "Department", "Role", "Attitude", "Contact", "Reports to"},
                {"Zhao Min", "General manager", "Decision level", "Using", "Decider", "Neutral", "Distant", ""},
                {"Li Wei", "Head of automation", "Management level", "Technical", "Designer", "Supporter", "Close",
                 "Zhao Min"},
                {"Wu Fang", "Budget manager", "Management level", "Finance", "Evaluator", "Neutral", "Frequent", ""},
                {"Wang Yan", "Operator", "Operational level", "Using", "User", "Opponent", "None", "Zhao Min"}});
}

std::vector<std::string> sheetNames(const Sheet& sheet) {
    std::vector<std::string> result;
    for (const auto& name : sheet.document()->getSheets()->getElementNames())
        result.push_back(utf8(name));
    return result;
}

std::map<std::string, std::string> shapes(const Sheet& sheet, int index) {
    const Reference<css::drawing::XDrawPagesSupplier> supplier(sheet.document(), UNO_QUERY_THROW);
    const Reference<css::drawing::XShapes> page(supplier->getDrawPages()->getByIndex(index), UNO_QUERY_THROW);
    std::map<std::string, std::string> result;
    for (sal_Int32 i = 0; i < page->getCount(); ++i) {
        Reference<css::drawing::XShape> shape(page->getByIndex(i), UNO_QUERY_THROW);
        const std::string name = utf8(Reference<css::container::XNamed>(shape, UNO_QUERY_THROW)->getName());
        const Reference<css::drawing::XShapes> children(shape, UNO_QUERY);
        if (children.is())
            shape.set(children->getByIndex(0), UNO_QUERY_THROW);
        result[name] = std::to_string(shape->getPosition().X) + "," + std::to_string(shape->getPosition().Y);
    }
    return result;
}

} // namespace rolemap::test
