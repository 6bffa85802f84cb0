// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The portfolio matrix: our share of each account's wallet against its size. Everything in it is a bubble, since other
// offices refuse bubbles together with anything else: the limits are rows of small ones, names are the labels of
// bubbles that cannot be seen, one a series, so that the office shows the series' name, which is a cell. The largest
// bubble of 7.4 has a quarter of the plot's shorter side; one that cannot be seen, larger than all, makes them smaller.
#include "account_figures.hxx"
#include "core/error.hxx"
#include "core/scene/label_places.hxx"
#include "office.hxx"
#include "report_styles.hxx"
#include "support/convert.hxx"

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>
#include <cmath>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr sal_Int32 dots = 81, mostNames = 20;
constexpr double namePoints = 8, pointSize = 100 * 25.4 / 72, largestPart = 0.125; ///< radius of the shorter side
constexpr double labelGap = 150;                                                   ///< that the office leaves
constexpr double wholeFrom = 0.85;     ///< a share above: the scale goes to 100 %
constexpr double logarithmicFrom = 30; ///< largest wallet / smallest

/// Bubbles are smaller the more there are.
double roomFactor(std::size_t accounts) {
    return accounts <= 5 ? 2.5 : accounts <= 20 ? 4 : accounts <= 60 ? 6 : accounts <= 300 ? 9 : 20;
}

ChartLook strategyLook(words::Strategy strategy) {
    using namespace chart_colour;
    ChartLook look;
    look.dash = ChartDash::solid;
    look.width = 25;
    switch (strategy) {
    case words::Strategy::hunting:
        look.fill = cream;
        look.edge = orange;
        look.hatch = ChartHatch::up;
        break;
    case words::Strategy::farming:
        look.fill = blue;
        look.edge = navy;
        look.transparency = 20;
        break;
    case words::Strategy::partnership:
        look.fill = navy;
        look.edge = ink;
        look.transparency = 10;
        break;
    }
    return look;
}

ChartSeries unseen(const std::string& x, const std::string& y, const std::string& size, const std::string& name) {
    ChartSeries series;
    series.x = x;
    series.values = y;
    series.sizes = size;
    series.name = name;
    series.inLegend = false;
    return series;
}

class Matrix {
public:
    Matrix(ChartPage& page, const AccountsSource& source, const AccountFigures& figures)
        : m_page(page), m_source(source), m_figures(figures) {}
    void draw() {
        points();
        settings();
        lines();
        names();
        notes();
        build();
        placeNames();
    }

private:
    void points();
    void settings();
    void lines();
    void names();
    void notes();
    void build();
    void placeNames();
    bool spread() const;
    std::string wordOf(words::Strategy strategy) const {
        return m_source.countedWith->vocabulary().label(words::Dimension::strategy, static_cast<int>(strategy),
                                                        m_page.language());
    }
    std::vector<std::vector<std::optional<double>>> read(const FigureColumn& first, sal_Int32 columns) const;

    ChartPage& m_page;
    const AccountsSource& m_source;
    const AccountFigures& m_figures;
    FigureColumn m_shown, m_x, m_size, m_of[3];
    FigureColumn m_settings;
    FigureColumn m_lineY, m_lineSize, m_limit[2];
    FigureColumn m_zoneName, m_zoneX, m_zoneY, m_zoneSize;
    FigureColumn m_rank, m_rankRevenue, m_rankRow, m_name, m_nameX, m_nameY, m_nameSize;
    std::string m_largest, m_low, m_high, m_factor, m_shownCount, m_right;
    bool m_logarithmic = false;
    sal_Int32 m_names = 0;
    ChartDocument m_chart;
    ChartSpec m_spec;
    std::size_t m_firstName = 0;
};

bool Matrix::spread() const {
    double least = 0, most = 0;
    for (const table::Account& account : m_source.table.accounts)
        if (account.share && account.wallet && *account.wallet > 0) {
            least = least == 0 ? *account.wallet : std::min(least, *account.wallet);
            most = std::max(most, *account.wallet);
        }
    return least > 0 && most / least >= logarithmicFrom;
}

/// Points of each strategy; an account of which something is not known is nowhere.
void Matrix::points() {
    m_logarithmic = spread();
    const AccountFigures& f = m_figures;
    m_shown = m_page.array(m_page.say("figure.shown"),
                           "ISNUMBER(" + f.share.cells + ")*ISNUMBER(" + f.wallet.cells + ")", report_style::count);
    m_x = m_page.array(m_page.say("matrix.x"), "IF(" + m_shown.cells + ";" + f.share.cells + ";0)",
                       report_style::percent);
    for (int i = 0; i < 3; ++i) {
        const std::string word = wordOf(static_cast<words::Strategy>(i));
        m_of[i] = m_page.array(word,
                               "IF(" + m_shown.cells + "*(" + asText(f.strategy.cells) + "=" + ChartPage::quoted(word) +
                                   ");" + f.wallet.cells + ";NA())",
                               report_style::decimal);
    }
    // An account that buys nothing yet is there, as a small bubble.
    const std::string floor = "MAX(IF(" + m_shown.cells + ";" + f.revenue.cells + ";0);1E-9)/300";
    m_size = m_page.array(m_page.say("figure.size"),
                          "IF(" + m_shown.cells + ";IF(" + f.revenue.cells + ">" + floor + ";" + f.revenue.cells + ";" +
                              floor + ");0)",
                          report_style::decimal);
}

void Matrix::settings() {
    const std::string wallets = "IF(" + m_shown.cells + ";" + m_figures.wallet.cells + ";\"\")";
    m_page.block(m_page.say("figure.settings"), 6);
    m_page.texts({}, report_style::body,
                 {m_page.say("figure.shown"), m_page.say("figure.largest"), m_page.say("figure.low"),
                  m_page.say("figure.high"), m_page.say("figure.scale"), m_page.say("matrix.x")});
    m_settings = m_page.each(m_page.say("figure.value"), report_style::decimal, [](sal_Int32) { return "0"; });
    const auto write = [&](sal_Int32 row, const std::string& formula) {
        m_page.sheet().array(m_settings.top + row, m_settings.column, 1, 1, formula);
        return m_settings.cell(row);
    };
    m_shownCount = write(0, "SUM(" + m_shown.cells + ")");
    m_largest = write(1, "MAX(" + m_size.cells + ")");
    if (m_logarithmic) {
        m_low = write(2, "10^FLOOR(LOG10(MIN(" + wallets + "));1)");
        m_high = write(3, "10^CEILING(LOG10(MAX(" + wallets + "));1)");
    } else {
        m_low = write(2, "0");
        m_high = write(3, "MAX(" + wallets + ")*1.2");
    }
    m_factor = write(4, std::to_string(roomFactor(m_figures.accounts)));
    m_right = write(5, "MIN(1;MAX(MAX(" + m_x.cells + ")*1.05;" + m_figures.consolidationAbove + "+0.15))");
}

/// Both limits from the bottom of the plot to its top, and the zones' names above.
void Matrix::lines() {
    m_page.block(m_page.say("figure.lines"), dots);
    const std::string part = "(ROW($A$1:$A$" + std::to_string(dots) + ")-1)/" + std::to_string(dots - 1);
    m_lineY = m_page.array(m_page.say("figure.point"),
                           m_logarithmic ? m_low + "*(" + m_high + "/" + m_low + ")^(" + part + ")"
                                         : m_low + "+(" + m_high + "-" + m_low + ")*" + part,
                           report_style::decimal);
    const auto constant = [&](const std::string& header, const std::string& cell, const char* style) {
        return m_page.array(header, "ROW($A$1:$A$" + std::to_string(dots) + ")*0+" + cell, style);
    };
    const auto zone = [&](int value) {
        return m_source.countedWith->vocabulary().label(words::Dimension::zone, value, m_page.language());
    };
    m_limit[0] = constant(zone(0), m_figures.growthBelow, report_style::percent);
    m_limit[1] = constant(zone(2), m_figures.consolidationAbove, report_style::percent);
    m_lineSize = constant(m_page.say("figure.size"), m_largest + "*" + m_factor + "/3000", report_style::decimal);

    const std::string below = m_figures.growthBelow, above = m_figures.consolidationAbove;
    const auto percent = [](const std::string& cell) { return "ROUND(100*" + cell + ";1)&\"%\""; };
    m_page.block(words::text(m_page.language(), "accounts.column.zone"), 3);
    m_zoneName = m_page.each({}, report_style::body, [&](sal_Int32 row) {
        const std::string name = ChartPage::quoted(zone(row));
        return row == 0 ? name + "&\" < \"&" + percent(below) : row == 1 ? name : name + "&\" > \"&" + percent(above);
    });
    m_zoneX = m_page.each(m_page.say("matrix.x"), report_style::percent, [&](sal_Int32 row) {
        return row == 0   ? below + "/2"
               : row == 1 ? "(" + below + "+" + above + ")/2"
                          : "(" + above + "+" + m_right + ")/2";
    });
    m_zoneY = m_page.each(m_page.say("figure.point"), report_style::decimal, [&](sal_Int32) { return m_high; });
    m_zoneSize = m_page.each(m_page.say("figure.size"), report_style::decimal,
                             [&](sal_Int32) { return m_largest + "*" + m_factor + "/3000"; });
}

/// The largest accounts of those that are shown, of equal ones the first in the list.
void Matrix::names() {
    const auto shown = static_cast<sal_Int32>(
        std::count_if(m_source.table.accounts.begin(), m_source.table.accounts.end(),
                      [](const table::Account& account) { return account.share && account.wallet; }));
    m_names = std::min(mostNames, shown + 5); // more may come
    const AccountFigures& f = m_figures;
    const std::string revenue = "IF(" + m_shown.cells + ";" + f.revenue.cells + ";\"\")";
    m_page.block(m_page.say("figure.names"), m_names);
    const auto rows = [&](const std::string& header, const char* style, const auto& formula) {
        FigureColumn column = m_page.each(header, style, [](sal_Int32) { return "0"; });
        for (sal_Int32 row = 0; row < m_names; ++row)
            m_page.sheet().array(column.top + row, column.column, 1, 1, formula(row));
        return column;
    };
    m_rankRevenue = rows(f.withUnit(m_page, m_page.say("pareto.revenue")), report_style::decimal, [&](sal_Int32 row) {
        return "IF(" + std::to_string(row + 1) + "<=" + m_shownCount + ";LARGE(" + revenue + ";" +
               std::to_string(row + 1) + ");\"\")";
    });
    m_rankRow = rows(m_page.say("figure.row"), report_style::count, [&](sal_Int32 row) {
        const std::string value = m_rankRevenue.cell(row);
        // The office adds up in its own way where it makes ranges equal: the first of equal ones first.
        return "IF(ISNUMBER(" + value + ");SMALL(IF(" + m_shown.cells + "*(" + f.revenue.cells + "=" + value +
               ");ROW(" + m_shown.cells + ")-" + std::to_string(m_shown.top) + ");COUNTIF(" + m_rankRevenue.cell(0) +
               ":" + value + ";" + value + "));\"\")";
    });
    const auto of = [&](const FigureColumn& column, const char* blank) {
        return [this, column, blank](sal_Int32 row) {
            const std::string at = m_rankRow.cell(row);
            return "IF(ISNUMBER(" + at + ");INDEX(" + column.cells + ";" + at + ");" + blank + ")";
        };
    };
    m_name =
        m_page.each(words::text(m_page.language(), "accounts.column.account"), report_style::body, [&](sal_Int32 row) {
            const std::string name = "INDEX(" + f.name.cells + ";" + m_rankRow.cell(row) + ")";
            return "IF(ISNUMBER(" + m_rankRow.cell(row) + ");IF(LEN(" + name + ")>26;LEFT(" + name + ";25)&\"…\";" +
                   name + ");\"\")";
        });
    m_nameX = m_page.each(m_page.say("matrix.x"), report_style::percent, of(m_x, "0")); // none at all would be 1
    m_nameY = m_page.each(m_page.say("matrix.wallet"), report_style::decimal, of(f.wallet, "NA()"));
    m_nameSize = m_page.each(m_page.say("figure.size"), report_style::decimal, of(m_size, "0"));
}

void Matrix::notes() {
    m_page.heading(m_page.say("matrix.heading"));
    m_page.note(m_page.say("matrix.subtitle", {{"count", std::to_string(mostNames)}}));
    const std::string missing = "(" + m_figures.all + "-" + m_shownCount + ")";
    m_page.note("IF(" + missing + ">0;" +
                    m_page.sayLive("matrix.left_out", {{"count", missing}, {"all", m_figures.all}}) +
                    (m_logarithmic ? "&\"   \"" : "") + ";\"\")" +
                    (m_logarithmic ? "&" + ChartPage::quoted(m_page.say("matrix.logarithmic")) : ""),
                true);
}

void Matrix::build() {
    m_spec.name = "Rolemap matrix";
    m_spec.title = m_page.say("matrix.title");
    m_spec.description = m_page.say("matrix.subtitle", {{"count", std::to_string(mostNames)}});
    m_spec.place = m_page.room();
    // Above: title, the zones' names; below: scale, its title, the legend.
    const double wide = m_spec.place.width, tall = m_spec.place.height;
    m_spec.plot = ChartSpec::Plot{2000 / wide, 1950 / tall, 1 - 400 / wide, 1 - 2050 / tall};
    m_spec.legend = ChartSpec::Legend::bottom;
    m_spec.x.title = m_page.say("matrix.x");
    m_spec.x.format = "0%";
    m_spec.x.least = 0;
    // The office would go on to 120 %.
    const auto& accounts = m_source.table.accounts;
    if (std::any_of(accounts.begin(), accounts.end(),
                    [](const table::Account& account) { return account.share.value_or(0) > wholeFrom; }))
        m_spec.x.most = 1;
    m_spec.y.title = m_figures.withUnit(m_page, m_page.say("matrix.wallet"));
    m_spec.y.format = m_logarithmic ? "General" : "#,##0";
    m_spec.y.grid = true;
    m_spec.y.logarithmic = m_logarithmic;
    if (!m_logarithmic)
        m_spec.y.least = 0;

    ChartGroup bubbles;
    bubbles.kind = ChartKind::bubbles;
    auto& all = bubbles.series;
    // Larger than all, and first, so that nothing of it is over anything.
    m_page.block(m_page.say("figure.scale"), 1);
    const auto scale = m_page.each(m_page.say("figure.size"), report_style::decimal,
                                   [&](sal_Int32) { return m_largest + "*" + m_factor; });
    all.push_back(
        unseen(m_page.range(m_zoneX, 1), m_page.range(m_zoneY, 1), m_page.range(scale, 0), m_page.header(scale)));
    for (int i = 0; i < 3; ++i) {
        ChartSeries series;
        series.x = m_page.range(m_x);
        series.values = m_page.range(m_of[i]);
        series.sizes = m_page.range(m_size);
        series.name = m_page.header(m_of[i]);
        series.look = strategyLook(static_cast<words::Strategy>(i));
        all.push_back(std::move(series));
    }
    for (const FigureColumn& limit : m_limit) {
        ChartSeries series =
            unseen(m_page.range(limit), m_page.range(m_lineY), m_page.range(m_lineSize), m_page.header(limit));
        series.look.fill = chart_colour::muted;
        all.push_back(std::move(series));
    }
    for (sal_Int32 row = 0; row < 3; ++row) {
        ChartSeries series = unseen(m_page.range(m_zoneX, row), m_page.range(m_zoneY, row),
                                    m_page.range(m_zoneSize, row), m_page.range(m_zoneName, row));
        series.labels.show = ChartLabels::Show::name;
        series.labels.side = ChartSide::above;
        series.labels.height = namePoints;
        series.labels.bold = true;
        series.labels.colour = chart_colour::muted;
        all.push_back(std::move(series));
    }
    m_firstName = all.size();
    for (sal_Int32 row = 0; row < m_names; ++row) {
        ChartSeries series = unseen(m_page.range(m_nameX, row), m_page.range(m_nameY, row),
                                    m_page.range(m_nameSize, row), m_page.range(m_name, row));
        series.labels.show = ChartLabels::Show::name;
        series.labels.side = ChartSide::right;
        series.labels.height = namePoints;
        all.push_back(std::move(series));
    }
    m_spec.groups.push_back(std::move(bubbles));
    m_chart = drawChart(m_page.model(), m_page.sheet(), m_spec);
}

std::vector<std::vector<std::optional<double>>> Matrix::read(const FigureColumn& first, sal_Int32 columns) const {
    const Reference<css::sheet::XCellRangeData> cells(
        m_page.sheet().cells(first.top, first.column, first.rows, columns), UNO_QUERY_THROW);
    std::vector<std::vector<std::optional<double>>> rows;
    for (const auto& row : cells->getDataArray()) {
        rows.emplace_back();
        for (const auto& cell : row) {
            double number = 0;
            const bool isNumber = cell >>= number;
            rows.back().push_back(isNumber ? std::optional<double>(number) : std::nullopt);
        }
    }
    return rows;
}

/// Names where they can be read, as the data stands by now.
void Matrix::placeNames() {
    const auto [left, right] = axisRange(m_chart, 0);
    const auto [bottom, top] = axisRange(m_chart, 1);
    if (!(right > left) || !(top > bottom) || (m_logarithmic && bottom <= 0))
        return;
    const double width = m_spec.place.width, tall = m_spec.place.height;
    const ChartSpec::Plot& plot = *m_spec.plot;
    const scene::Rect area{width * plot.left, tall * plot.top, width * (plot.right - plot.left),
                           tall * (plot.bottom - plot.top)};
    const auto at = [&, left = left, right = right, bottom = bottom, top = top](double x, double y) {
        const double up = m_logarithmic ? std::log(y / bottom) / std::log(top / bottom) : (y - bottom) / (top - bottom);
        return scene::Point{area.x + area.width * (x - left) / (right - left), area.y + area.height * (1 - up)};
    };
    const auto setting = [&](sal_Int32 row) {
        return m_page.sheet().sheet()->getCellByPosition(m_settings.column, m_settings.top + row)->getValue();
    };
    const double largest = setting(1), factor = setting(4);
    const double unit = largestPart * std::min(area.width, area.height) / std::sqrt(largest * factor);

    // Names first, so that the index of a name is that of its bubble.
    std::vector<scene::Disc> discs;
    std::vector<scene::Label> labels;
    std::vector<sal_Int32> rowOf;
    const auto named = read(m_nameX, 3);
    for (sal_Int32 row = 0; row < m_names; ++row) {
        const auto& cells = named[static_cast<std::size_t>(row)];
        if (!cells[0] || !cells[1] || !cells[2])
            continue;
        const double size = namePoints * pointSize;
        const std::string name = support::utf8(
            Reference<css::text::XText>(m_page.sheet().sheet()->getCellByPosition(m_name.column, m_name.top + row),
                                        UNO_QUERY_THROW)
                ->getString());
        labels.push_back({discs.size(), scene::textWidth(name, size, false) + 0.5 * size, 1.35 * size});
        discs.push_back({at(*cells[0], *cells[1]), unit * std::sqrt(*cells[2])});
        rowOf.push_back(row);
    }
    const auto wallets = read(m_figures.wallet, 1);
    const auto x = read(m_x, 1), shown = read(m_shown, 1), size = read(m_size, 1);
    for (std::size_t i = 0; i < x.size(); ++i)
        if (shown[i][0].value_or(0) > 0 && wallets[i][0]) {
            const scene::Disc disc{at(x[i][0].value_or(0), *wallets[i][0]), unit * std::sqrt(size[i][0].value_or(0))};
            const bool isNamed =
                std::any_of(discs.begin(), discs.begin() + static_cast<std::ptrdiff_t>(labels.size()),
                            [&](const scene::Disc& other) {
                                return std::hypot(other.middle.x - disc.middle.x, other.middle.y - disc.middle.y) < 1;
                            });
            if (!isNamed)
                discs.push_back(disc);
        }
    // The zones' names stand at the top of the lines.
    std::vector<scene::Rect> taken;
    const auto zones = read(m_zoneX, 2);
    for (const auto& zone : zones)
        if (zone[0] && zone[1]) {
            const scene::Point point = at(*zone[0], *zone[1]);
            const double size1 = namePoints * pointSize;
            taken.push_back({point.x - 5 * size1, point.y - 2.2 * size1, 10 * size1, 2.2 * size1});
        }
    const auto places = scene::placeLabels(discs, labels, area, taken, labelGap);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const scene::LabelPlace& place = places[i];
        ChartLabels written;
        written.show = place.hidden ? ChartLabels::Show::none : ChartLabels::Show::name;
        written.height = namePoints;
        switch (place.side) {
        case scene::LabelSide::right:
            written.side = ChartSide::right;
            break;
        case scene::LabelSide::left:
            written.side = ChartSide::left;
            break;
        case scene::LabelSide::above:
            written.side = ChartSide::above;
            break;
        case scene::LabelSide::below:
            written.side = ChartSide::below;
            break;
        case scene::LabelSide::away: {
            // The office counts from where the label would be above the bubble.
            const scene::Disc& disc = discs[labels[i].disc];
            const double middleX = place.box.x + place.box.width / 2, middleY = place.box.y + place.box.height / 2;
            const double fromY = disc.middle.y - disc.radius - labelGap - place.box.height / 2;
            written.moved = std::pair((middleX - disc.middle.x) / width, (middleY - fromY) / tall);
            break;
        }
        }
        placeLabel(m_chart, 0, m_firstName + static_cast<std::size_t>(rowOf[i]), written);
    }
    m_page.sheet().written();
}

} // namespace

void drawMatrix(ChartPage& page, const AccountsSource& source, const AccountFigures& figures) {
    Matrix(page, source, figures).draw();
}

} // namespace rolemap::document
