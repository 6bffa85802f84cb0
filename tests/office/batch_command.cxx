// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The batch command on real lists: the plan opens, the map is there, no cell holds an error, and what could not be
// understood is said.
#include "office.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rolemap::test::Sheet;

namespace {

struct Run {
    int code = 0;
    std::string output;
};

Run shell(const std::string& line) {
    const std::string home =
        std::getenv("ROLEMAP_OFFICE_HOME") ? std::getenv("ROLEMAP_OFFICE_HOME") : "/usr/lib/libreoffice";
    const std::string command = line + " --office " + home + " 2>&1";
    Run result;
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe);
    std::array<char, 4096> buffer;
    while (std::size_t got = fread(buffer.data(), 1, buffer.size(), pipe))
        result.output.append(buffer.data(), got);
    result.code = pclose(pipe);
    return result;
}

Run run(const std::string& arguments) {
    return shell(std::string(ROLEMAP_COMMAND) + " " + arguments);
}

/// A folder that goes with the test.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "rolemap-test-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()));
        m_path = name;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

fs::path data() {
    const char* folder = std::getenv("ROLEMAP_DATA");
    return folder ? fs::path(folder) : fs::path(ROLEMAP_SOURCE) / "../shared/data";
}

/// No cell of any sheet holds an error; a sheet with shapes, the map, is there.
void checkPlan(const fs::path& plan) {
    REQUIRE(fs::exists(plan));
    Sheet workbook(plan);
    const Reference<css::container::XIndexAccess> sheets(workbook.document()->getSheets(), UNO_QUERY_THROW);
    const Reference<css::drawing::XDrawPagesSupplier> pages(workbook.document(), UNO_QUERY_THROW);
    std::size_t shapes = 0;
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Reference<css::sheet::XCellRangesQuery> query(sheets->getByIndex(i), UNO_QUERY_THROW);
        const auto errors = query->queryFormulaCells(css::sheet::FormulaResult::ERROR);
        INFO(rolemap::support::utf8(errors->getRangeAddressesAsString()));
        CHECK(errors->getCount() == 0);
        const Reference<css::drawing::XShapes> page(pages->getDrawPages()->getByIndex(i), UNO_QUERY_THROW);
        shapes += static_cast<std::size_t>(page->getCount());
    }
    CHECK(sheets->getCount() >= 3); // people, report, map
    CHECK(shapes > 10);
}

/// The figures behind charts hold #N/A where there is nothing to plot; they come last and are left out.
void checkNoErrors(const Sheet& workbook, int sheetsOfCharts = 0) {
    const Reference<css::container::XIndexAccess> sheets(workbook.document()->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < sheets->getCount() - sheetsOfCharts; ++i) {
        const Reference<css::sheet::XCellRangesQuery> query(sheets->getByIndex(i), UNO_QUERY_THROW);
        const auto errors = query->queryFormulaCells(css::sheet::FormulaResult::ERROR);
        CHECK(rolemap::support::utf8(errors->getRangeAddressesAsString()) == "");
    }
}

void checkPictures(const fs::path& folder, const std::string& name = "map") {
    for (const char* ending : {".pdf", ".svg", ".png"}) {
        INFO(name << ending);
        REQUIRE(fs::exists(folder / (name + ending)));
        CHECK(fs::file_size(folder / (name + ending)) > 1000);
    }
}

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

std::string quoted(const fs::path& path) {
    return "'" + path.string() + "'";
}

/// The krackhardt managers as a table of people: name, level, department, who reports to whom.
bool writeKrackhardt(const fs::path& file) {
    std::ifstream attributes(data() / "krackhardt/attributes.csv"), reports(data() / "krackhardt/reportto_edges.csv");
    if (!attributes || !reports)
        return false;
    std::map<std::string, std::string> boss;
    std::string line;
    std::getline(reports, line);
    while (std::getline(reports, line)) {
        std::istringstream cells(line);
        std::string from, to;
        std::getline(cells, from, ',');
        std::getline(cells, to, ',');
        boss[from] = to;
    }
    std::ofstream out(file);
    out << "Name,Level,Department,Reports to\n";
    std::getline(attributes, line);
    const char* const levels[] = {"", "Decision level", "Management level", "Operational level"};
    while (std::getline(attributes, line)) {
        std::istringstream cells(line);
        std::string name, age, tenure, level, department;
        std::getline(cells, name, ',');
        std::getline(cells, age, ',');
        std::getline(cells, tenure, ',');
        std::getline(cells, level, ',');
        std::getline(cells, department, ',');
        while (!department.empty() && (department.back() == '\r' || department.back() == '\n'))
            department.pop_back();
        out << name << ',' << levels[std::stoi(level)] << ",Department " << department << ',' << boss[name] << '\n';
    }
    return true;
}

} // namespace

TEST_CASE("A plain list becomes a plan and a map") {
    const Folder folder;
    write(folder.path() / "people.csv", "Name,Title,Role,Attitude,Contact,Reports to\n"
                                        "Zhao Min,General manager,Decider,Neutral,Distant,\n"
                                        "Li Wei,Head of automation,Designer,Supporter,Close,Zhao Min\n"
                                        "Wang Yan,Operator,User,Opponent,None,Li Wei\n");
    const Run done = run("plan " + quoted(folder.path() / "people.csv") + " -o " + quoted(folder.path() / "out") +
                         " --stage design");
    INFO(done.output);
    CHECK(done.code == 0);
    CHECK_THAT(done.output, Contains("3 people"));
    checkPlan(folder.path() / "out/plan.ods");
    checkPictures(folder.path() / "out");
}

TEST_CASE("A Chinese list in the encoding of a Chinese spreadsheet program is read") {
    const Folder folder;
    // 姓名,职务 / 李伟,总经理 / 王芳,采购部经理 in GB18030.
    write(folder.path() / "list.csv", "\xD0\xD5\xC3\xFB,\xD6\xB0\xCE\xF1\n\xC0\xEE\xCE\xB0,\xD7\xDC\xBE\xAD\xC0\xED\n"
                                      "\xCD\xF5\xB7\xBC,\xB2\xC9\xB9\xBA\xB2\xBF\xBE\xAD\xC0\xED\n");
    const Run done =
        run("map " + quoted(folder.path() / "list.csv") + " -o " + quoted(folder.path() / "out") + " --lang zh-CN");
    INFO(done.output);
    CHECK(done.code == 0);
    checkPictures(folder.path() / "out");
    std::ifstream svg(folder.path() / "out/map.svg");
    std::stringstream text;
    text << svg.rdbuf();
    CHECK(text.str().size() > 1000);
}

TEST_CASE("Headers in a language that is not known are said, and columns can be pointed at") {
    const fs::path file = data() / "workbooks/crm_bank_ru.xlsx";
    if (!fs::exists(file)) {
        WARN("skipped: no reference data at " << data());
        return;
    }
    const Folder folder;
    const Run refused = run("plan " + quoted(file) + " -o " + quoted(folder.path() / "out"));
    INFO(refused.output);
    CHECK(refused.code != 0);
    CHECK_THAT(refused.output, Contains("columns"));
    const Run pointed = run("plan " + quoted(file) + " -o " + quoted(folder.path() / "out") +
                            " --columns name=B,title=F,department=G,reports_to=H,power=N");
    INFO(pointed.output);
    CHECK(pointed.code == 0);
    CHECK_THAT(pointed.output, Contains("20 people"));
    checkPlan(folder.path() / "out/plan.ods");
}

TEST_CASE("Registers that people made become plans") {
    if (!fs::exists(data() / "workbooks")) {
        WARN("skipped: no reference data at " << data());
        return;
    }
    const std::pair<const char*, const char*> files[] = {{"agile_merged_cells_en.xlsx", "20 people"},
                                                         {"timebank_en.xlsx", "7 people"},
                                                         {"property_forms_en.xlsx", "15 people"},
                                                         {"tpm_handbook_tables_en.xlsx", "8 people"},
                                                         {"snf_actors_en.xlsx", "people"}};
    for (const auto& [name, expected] : files) {
        const Folder folder;
        const Run done = run("plan " + quoted(data() / "workbooks" / name) + " -o " + quoted(folder.path()));
        INFO(name << '\n' << done.output);
        CHECK(done.code == 0);
        CHECK_THAT(done.output, Contains(expected));
        checkPlan(folder.path() / "plan.ods");
        checkPictures(folder.path());
    }
}

TEST_CASE("A CRM's contacts: the largest account is drawn, or the one that is asked for") {
    const fs::path file = data() / "salesforce_sample/Contact.csv";
    if (!fs::exists(file)) {
        WARN("skipped: no reference data at " << data());
        return;
    }
    const Folder folder;
    const Run largest = run("plan " + quoted(file) + " -o " + quoted(folder.path() / "largest"));
    INFO(largest.output);
    CHECK(largest.code == 0);
    // 001bm00001ZL8UEAA1 (United Oil & Gas) has four contacts, more than any other account of the file.
    CHECK_THAT(largest.output, Contains("001bm00001ZL8UEAA1"));
    checkPlan(folder.path() / "largest/plan.ods");
    const Run asked = run("map " + quoted(file) + " -o " + quoted(folder.path() / "asked") +
                          " --account 001bm00001ZL8U9AAL --account 001bm00001ZL8UDAA1");
    INFO(asked.output);
    CHECK(asked.code == 0);
    std::size_t maps = 0;
    for (const auto& entry : fs::directory_iterator(folder.path() / "asked"))
        maps += entry.path().extension() == ".svg";
    CHECK(maps == 2);
}

TEST_CASE("21 managers of whom only level, department and boss are known") {
    const Folder folder;
    if (!writeKrackhardt(folder.path() / "krackhardt.csv")) {
        WARN("skipped: no reference data at " << data());
        return;
    }
    const Run done = run("plan " + quoted(folder.path() / "krackhardt.csv") + " -o " + quoted(folder.path() / "out"));
    INFO(done.output);
    CHECK(done.code == 0);
    CHECK_THAT(done.output, Contains("21 people"));
    checkPlan(folder.path() / "out/plan.ods");
    checkPictures(folder.path() / "out");
}

TEST_CASE("A list of accounts becomes a workbook with columns and report, and problems are told with their cells") {
    const Folder folder;
    write(folder.path() / "accounts.csv", "Account;Owner;Revenue;Wallet\nAlder;Ann;50;1000\nBirch;Bo;400;2000\n"
                                          "Cedar;Ann;340;100\nDogwood;Bo;many;900\n");
    const Run done =
        run("portfolio " + quoted(folder.path() / "accounts.csv") + " -o " + quoted(folder.path() / "out"));
    INFO(done.output);
    CHECK(done.code == 0);
    CHECK_THAT(done.output, Contains("4 accounts in") && Contains("to look at") && Contains("accounts.D4: ") &&
                                Contains("accounts.C5: "));
    Sheet workbook(folder.path() / "out/portfolio.ods");
    const auto names = workbook.document()->getSheets()->getElementNames();
    REQUIRE(names.getLength() == 3);
    CHECK(rolemap::support::utf8(names[1]) == "Account report");
    CHECK(rolemap::support::utf8(names[2]) == "Charts");
    CHECK(workbook.text("G2") == "Growth"); // share, then zone, one column beside the list
    CHECK(workbook.number("A6", 1) == 4);
    checkNoErrors(workbook, 1);
}

TEST_CASE("Portfolios of several files: xlsx, Chinese and one that has no accounts") {
    const Folder folder;
    write(folder.path() / "east.csv", "客户,负责人,收入,钱包\n东方铁路,李伟,340,1000\n恒泰电力,王芳,50,1000\n");
    write(folder.path() / "people.csv", "Colour,Size\nred,3\n");
    const Run done = run("portfolio " + quoted(folder.path() / "people.csv") + " " +
                         quoted(folder.path() / "east.csv") + " -o " + quoted(folder.path() / "out"));
    INFO(done.output);
    CHECK(done.code != 0);
    CHECK_THAT(done.output, Contains("people.csv: No list of accounts was found") && Contains("[2/2]"));
    {
        Sheet workbook(folder.path() / "out/east/portfolio.ods");
        CHECK(rolemap::support::utf8(workbook.document()->getSheets()->getElementNames()[1]) == "客户分析报告");
        checkNoErrors(workbook, 1);
    }
    const Run again = run("portfolio " + quoted(folder.path() / "out/east/portfolio.ods") + " -o " +
                          quoted(folder.path() / "shared.xlsx") + " --freeze");
    INFO(again.output);
    CHECK(again.code == 0);
    Sheet frozen(folder.path() / "shared.xlsx");
    CHECK(frozen.document()->getSheets()->getElementNames().getLength() == 4); // with the record of formulas
    CHECK(frozen.text("G2") == "巩固区");
}

TEST_CASE("The files of a CRM export become one workbook with the process report: csv, ods and xlsx together") {
    const Folder folder;
    std::vector<std::vector<std::string>> deals = {
        {"Opportunity ID", "Account", "Owner", "Stage", "Create date", "Close date", "Amount"}};
    for (int i = 0; i < 60; ++i)
        deals.push_back({"o" + std::to_string(i), i % 2 == 0 ? "Acme Co" : "Borel", i % 3 == 0 ? "Ann" : "Bo",
                         i % 4 == 0 ? "Closed Won" : "Closed Lost", std::to_string(46000 + i),
                         std::to_string(46030 + 2 * i), std::to_string(900 + i)});
    {
        Sheet pipeline;
        pipeline.fill("A1", deals);
        pipeline.store(folder.path() / "pipeline.xlsx", "Calc MS Excel 2007 XML");
        Sheet team;
        team.fill("A1", {{"Sales agent", "Manager", "Region"}, {"Ann", "Di", "North"}, {"Bo", "Ed", "South"}});
        team.store(folder.path() / "team.ods", "calc8");
    }
    write(folder.path() / "accounts.csv", "Account,Industry,Employees\nAcmeCo,Steel,900\nBorel,Paper,120\n");
    const std::string files = quoted(folder.path() / "pipeline.xlsx") + " " + quoted(folder.path() / "team.ods") + " " +
                              quoted(folder.path() / "accounts.csv");
    const Run done = run("process " + files + " -o " + quoted(folder.path() / "out"));
    INFO(done.output);
    CHECK(done.code == 0);
    CHECK_THAT(done.output, Contains("60 opportunities in") && Contains("to look at") &&
                                Contains("'Acme Co' (30 rows), nearest 'AcmeCo'"));
    {
        Sheet workbook(folder.path() / "out/process.ods");
        const auto names = workbook.document()->getSheets()->getElementNames();
        REQUIRE(names.getLength() == 5);
        CHECK(rolemap::support::utf8(names[3]) == "Process");
        CHECK(workbook.text("C2", 4) == "AcmeCo");
        CHECK(workbook.text("F3", 4) == "South");
        checkNoErrors(workbook);
    }
    // One file alone, frozen, under a name of its own.
    const Run alone = run("process " + quoted(folder.path() / "pipeline.xlsx") + " -o " +
                          quoted(folder.path() / "alone.ods") + " --freeze");
    INFO(alone.output);
    CHECK(alone.code == 0);
    CHECK(fs::exists(folder.path() / "alone.ods"));
}

TEST_CASE("Process files that cannot be read or have no opportunities are said, and nothing is written") {
    const Folder folder;
    write(folder.path() / "team.csv", "Sales agent,Manager\nAnn,Di\n");
    write(folder.path() / "deals.csv", "Deal,Account,Stage,Amount\nd1,Acme,Won,5\nd2,Acme,Lost,6\n");
    const std::string out = " -o " + quoted(folder.path() / "out.ods");
    const Run none = run("process " + quoted(folder.path() / "team.csv") + out);
    INFO(none.output);
    CHECK(none.code != 0);
    CHECK_THAT(none.output, Contains("No list of opportunities was found"));
    const Run absent =
        run("process " + quoted(folder.path() / "deals.csv") + " " + quoted(folder.path() / "absent.csv") + out);
    INFO(absent.output);
    CHECK(absent.code != 0);
    CHECK_THAT(absent.output, Contains("absent.csv"));
    CHECK_FALSE(fs::exists(folder.path() / "out.ods"));
    const Run same =
        run("process " + quoted(folder.path() / "deals.csv") + " -o " + quoted(folder.path() / "deals.csv"));
    INFO(same.output);
    CHECK(fs::file_size(folder.path() / "deals.csv") < 100); // as it was
}

TEST_CASE("A list of accounts in xlsx becomes a portfolio") {
    const Folder folder;
    {
        Sheet list;
        list.fill("A1", {{"Account", "Revenue", "Wallet"}, {"Alder", "50", "1000"}, {"Birch", "400", "2000"}});
        list.store(folder.path() / "accounts.xlsx", "Calc MS Excel 2007 XML");
    }
    const Run done =
        run("portfolio " + quoted(folder.path() / "accounts.xlsx") + " -o " + quoted(folder.path() / "portfolio.xlsx"));
    INFO(done.output);
    CHECK(done.code == 0);
    Sheet workbook(folder.path() / "portfolio.xlsx");
    CHECK(workbook.text("F2") == "Growth");
    checkNoErrors(workbook, 1);
}

TEST_CASE("More people than a map can show: the plan is there, and it says why no map is") {
    const Folder folder;
    std::string list = "Name,Role,Attitude\n";
    for (int i = 0; i < 1001; ++i)
        list += "P" + std::to_string(i) + ",User,Neutral\n";
    write(folder.path() / "many.csv", list);
    const Run plan = run("plan " + quoted(folder.path() / "many.csv") + " -o " + quoted(folder.path() / "plan"));
    INFO(plan.output);
    CHECK(plan.code == 0);
    CHECK_THAT(plan.output, Contains("1001 people in one deal are more than a map can show (at most 1000)"));
    CHECK(fs::exists(folder.path() / "plan/plan.ods"));
    const Run map = run("map " + quoted(folder.path() / "many.csv") + " -o " + quoted(folder.path() / "map"));
    INFO(map.output);
    CHECK(map.code != 0);
    CHECK_THAT(map.output, Contains("at most 1000"));
}

TEST_CASE("A run that is interrupted leaves no profile behind") {
    const Folder folder;
    write(folder.path() / "people.csv", "Name,Role\nAnn,Decider\nBob,User\n");
    const fs::path temporary = folder.path() / "temporary";
    fs::create_directory(temporary);
    // Two seconds are enough to have made a profile and started an office, and too few to have ended.
    const Run stopped = shell("TMPDIR=" + quoted(temporary) + " timeout --signal=TERM 2 " + ROLEMAP_COMMAND + " plan " +
                              quoted(folder.path() / "people.csv") + " -o " + quoted(folder.path() / "out"));
    INFO(stopped.output);
    CHECK(stopped.code != 0);
    CHECK(fs::is_empty(temporary));
}

TEST_CASE("A list is answered in the language of its headings") {
    const Folder folder;
    write(folder.path() / "list.csv", "姓名,职务,角色\n李伟,总经理,决策者\n王芳,采购部经理,评估者\n");
    const Run done = run("map " + quoted(folder.path() / "list.csv") + " -o " + quoted(folder.path() / "out"));
    INFO(done.output);
    CHECK(done.code == 0);
    std::ifstream svg(folder.path() / "out/map.svg");
    std::stringstream text;
    text << svg.rdbuf();
    CHECK_THAT(text.str(), Contains("决策层") && !Contains("Decision level"));
}

TEST_CASE("Several files: each has its folder, one that fails does not stop the others") {
    const Folder folder;
    write(folder.path() / "good.csv", "Name,Role\nAnn,Decider\nBob,User\n");
    write(folder.path() / "bad.csv", "Colour,Size\nred,3\n");
    const Run done = run("map " + quoted(folder.path() / "bad.csv") + " " + quoted(folder.path() / "good.csv") + " " +
                         quoted(folder.path() / "absent.csv") + " -o " + quoted(folder.path() / "out"));
    INFO(done.output);
    CHECK(done.code != 0);
    CHECK_THAT(done.output, Contains("bad.csv") && Contains("no file") && Contains("[2/3]"));
    checkPictures(folder.path() / "out/good");
}

TEST_CASE("A workbook is frozen and comes back by command, as ods and as xlsx, and the given file stays as it is") {
    const Folder folder;
    const std::string formula = "=ORG.ROLEMAP.ACCOUNTS.ZONE(A1)";
    const auto formulaIn = [](const Sheet& workbook, const char* cell) {
        return rolemap::support::utf8(workbook.cell(cell)->getFormula());
    };
    {
        Sheet workbook;
        workbook.fill("A1", {{"0.05"}, {"0.2"}, {"0.5"}});
        workbook.formula("B1", "=RM.ZONE(A1)");
        workbook.arrayFormula("C1:C3", "=RM.ZONE(A1:A3)");
        workbook.store(folder.path() / "live.ods", "calc8");
    }
    const auto before = fs::last_write_time(folder.path() / "live.ods");
    for (const std::string ending : {".ods", ".xlsx"}) {
        const fs::path frozen = folder.path() / ("frozen" + ending), back = folder.path() / ("back" + ending);
        const Run freezing = run("freeze " + quoted(folder.path() / "live.ods") + " -o " + quoted(frozen));
        INFO(freezing.output);
        REQUIRE(freezing.code == 0);
        {
            Sheet workbook(frozen);
            CHECK(formulaIn(workbook, "B1") == "Growth");
            CHECK(formulaIn(workbook, "C3") == "Consolidation");
        }
        const Run unfreezing = run("unfreeze " + quoted(frozen) + " -o " + quoted(back));
        INFO(unfreezing.output);
        REQUIRE(unfreezing.code == 0);
        Sheet workbook(back);
        CHECK(formulaIn(workbook, "B1") == formula);
        CHECK(formulaIn(workbook, "C2") == "{=ORG.ROLEMAP.ACCOUNTS.ZONE(A1:A3)}");
        workbook.fill("A1", {{"0.5"}});
        CHECK(workbook.text("B1") == "Consolidation");
    }
    CHECK(fs::last_write_time(folder.path() / "live.ods") == before);
}
