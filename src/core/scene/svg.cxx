// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A scene as SVG 1.1: shapes and texts only, so that every viewer, browser and office shows the same map.

#include "scene.hxx"
#include "utf8.hxx"

#include <charconv>
#include <cmath>

namespace rolemap::scene {

namespace {

/// Writes without a locale and with no more digits than a picture needs.
class Writer {
public:
    explicit Writer(double scale) : m_scale(scale) {}

    Writer& raw(std::string_view s) {
        m_out.append(s);
        return *this;
    }
    /// A length of the scene in pixels, to 1/100.
    Writer& length(double v) { return number(v * m_scale); }
    Writer& number(double v) {
        const double rounded = std::round(v * 100);
        // A figure that no picture can hold would not be a number in SVG either.
        auto hundredths = std::abs(rounded) < 1e15 ? static_cast<long long>(rounded) : 0LL;
        if (hundredths < 0) {
            m_out += '-';
            hundredths = -hundredths;
        }
        char buffer[24];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, hundredths / 100).ptr;
        m_out.append(buffer, end);
        if (const auto rest = hundredths % 100; rest != 0) {
            m_out += '.';
            m_out += static_cast<char>('0' + rest / 10);
            if (rest % 10 != 0)
                m_out += static_cast<char>('0' + rest % 10);
        }
        return *this;
    }
    Writer& attribute(std::string_view name, double length_) {
        return raw(" ").raw(name).raw("=\"").length(length_).raw("\"");
    }
    Writer& colour(std::string_view name, Colour c) {
        constexpr char digits[] = "0123456789ABCDEF";
        raw(" ").raw(name).raw("=\"#");
        for (int shift = 20; shift >= 0; shift -= 4)
            m_out += digits[(c >> shift) & 0xFu];
        return raw("\"");
    }
    Writer& point(Point p) { return length(p.x).raw(",").length(p.y); }

    /// Characters that XML 1.0 forbids are left out; what is not UTF-8 becomes U+FFFD.
    Writer& escaped(std::string_view s) {
        for (std::size_t at = 0; at < s.size();) {
            const CodePoint c = codePointAt(s, at);
            const std::string_view bytes = s.substr(at, c.size);
            at += c.size;
            switch (c.value) {
            case U'<':
                raw("&lt;");
                break;
            case U'>':
                raw("&gt;");
                break;
            case U'&':
                raw("&amp;");
                break;
            case U'"':
                raw("&quot;");
                break;
            case U'\'':
                raw("&#39;");
                break;
            case U'\t':
            case U'\n':
            case U'\r':
                raw(" ");
                break;
            case 0xFFFD:
                raw("\uFFFD");
                break;
            default:
                if (c.value >= 0x20 && c.value != 0xFFFE && c.value != 0xFFFF)
                    raw(bytes);
            }
        }
        return *this;
    }
    /// An XML id: what may not stand in one is written as _ and its byte in hexadecimal, so two names stay two ids.
    Writer& id(std::string_view name) {
        constexpr char digits[] = "0123456789ABCDEF";
        raw(" id=\"");
        for (const char ch : name) {
            const auto c = static_cast<unsigned char>(ch);
            const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == ':' ||
                               c == '-' || c == '.';
            if (plain)
                m_out += ch;
            else
                (((m_out += '_') += digits[c >> 4]) += digits[c & 0xFu]);
        }
        return raw("\"");
    }
    std::string take() { return std::move(m_out); }

private:
    double m_scale;
    std::string m_out;
};

void writeStyle(Writer& w, const Style& style, bool closed) {
    if (style.fill && closed)
        w.colour("fill", *style.fill);
    else
        w.raw(" fill=\"none\"");
    if (!style.stroke || style.dash == Dash::none)
        return;
    w.colour("stroke", *style.stroke).attribute("stroke-width", style.strokeWidth);
    if (style.dash == Dash::dashed)
        w.raw(" stroke-dasharray=\"")
            .length(3.5 * style.strokeWidth)
            .raw(" ")
            .length(2.2 * style.strokeWidth)
            .raw("\"");
    if (style.dash == Dash::dotted)
        w.raw(" stroke-linecap=\"round\" stroke-dasharray=\"0 ").length(2.2 * style.strokeWidth).raw("\"");
    if (!closed)
        w.raw(" stroke-linejoin=\"round\"");
}

/// The arrowhead is drawn, not a marker: some viewers know none. `points` loses its end under the head.
void writeArrow(Writer& w, const Item& item, std::vector<Point>& points) {
    const std::size_t n = points.size();
    const Point tip = points[n - 1];
    Point before = points[n - 2];
    for (std::size_t i = n - 1; i-- > 0;) // a curve may end in its own control point
        if (std::hypot(tip.x - points[i].x, tip.y - points[i].y) > 1e-9) {
            before = points[i];
            break;
        }
    const double run = std::hypot(tip.x - before.x, tip.y - before.y);
    if (run <= 0)
        return;
    const Point along{(tip.x - before.x) / run, (tip.y - before.y) / run};
    const ArrowSize size = arrowSize(item.style.strokeWidth);
    const Point base{tip.x - along.x * size.length, tip.y - along.y * size.length};
    const double half = size.width / 2;
    w.raw("<path d=\"M").point(tip).raw(" L").point({base.x - along.y * half, base.y + along.x * half});
    w.raw(" L").point({base.x + along.y * half, base.y - along.x * half}).raw(" Z\"");
    w.colour("fill", item.style.stroke.value_or(black)).raw("/>");
    points[n - 1] = {tip.x - along.x * size.length * 0.8, tip.y - along.y * size.length * 0.8};
}

void writePath(Writer& w, const Item& item) {
    std::vector<Point> points = item.points;
    if (points.empty())
        return;
    if (item.arrow == Arrow::end && points.size() > 1)
        writeArrow(w, item, points);
    w.raw("<path d=\"M").point(points[0]);
    if (item.kind == Kind::curve)
        for (std::size_t i = 1; i + 2 < points.size(); i += 3)
            w.raw(" C").point(points[i]).raw(" ").point(points[i + 1]).raw(" ").point(points[i + 2]);
    else
        for (std::size_t i = 1; i < points.size(); ++i)
            w.raw(" L").point(points[i]);
    if (item.kind == Kind::polygon)
        w.raw(" Z");
    w.raw("\"");
    writeStyle(w, item.style, item.kind == Kind::polygon);
    w.raw("/>");
}

void writeText(Writer& w, const Item& item) {
    const Rect& r = item.rect;
    // Half the height of a capital below the middle: capitals and Chinese characters both look centred.
    const double baseline = r.y + r.height / 2 + 0.36 * item.fontSize;
    const double x = item.align == Align::left ? r.x : item.align == Align::right ? r.right() : r.x + r.width / 2;
    w.raw("<text").attribute("x", x).attribute("y", baseline).attribute("font-size", item.fontSize);
    if (item.bold)
        w.raw(" font-weight=\"bold\"");
    if (item.align != Align::left)
        w.raw(item.align == Align::right ? " text-anchor=\"end\"" : " text-anchor=\"middle\"");
    w.colour("fill", item.colour);
    if (item.rotation != 0) {
        w.raw(" transform=\"rotate(").number(-item.rotation).raw(" ").length(r.x + r.width / 2).raw(" ");
        w.length(r.y + r.height / 2).raw(")\"");
    }
    w.raw(">").escaped(item.text).raw("</text>");
}

void writeShape(Writer& w, const Item& item) {
    const Rect& r = item.rect;
    switch (item.kind) {
    case Kind::box:
        w.raw("<rect")
            .attribute("x", r.x)
            .attribute("y", r.y)
            .attribute("width", r.width)
            .attribute("height", r.height);
        if (item.radius > 0)
            w.attribute("rx", item.radius);
        writeStyle(w, item.style, true);
        w.raw("/>");
        break;
    case Kind::ellipse:
        w.raw("<ellipse").attribute("cx", r.x + r.width / 2).attribute("cy", r.y + r.height / 2);
        w.attribute("rx", r.width / 2).attribute("ry", r.height / 2);
        writeStyle(w, item.style, true);
        w.raw("/>");
        break;
    case Kind::polygon:
    case Kind::polyline:
    case Kind::curve:
        writePath(w, item);
        break;
    case Kind::text:
        writeText(w, item);
        break;
    }
}

void writeTitle(Writer& w, const std::string& title) {
    if (!title.empty())
        w.raw("<title>").escaped(title).raw("</title>");
}

void writeItem(Writer& w, const Item& item) {
    if (item.name.empty() && item.title.empty()) {
        writeShape(w, item);
    } else {
        w.raw("<g");
        if (!item.name.empty())
            w.id(item.name);
        w.raw(">");
        writeTitle(w, item.title.empty() ? item.name : item.title);
        writeShape(w, item);
        w.raw("</g>");
    }
    w.raw("\n");
}

} // namespace

std::string toSvg(const Scene& scene, double pixelsPerUnit) {
    Writer w(pixelsPerUnit);
    const bool taiwan = scene.language == "zh-TW" || scene.language == "zh-HK" || scene.language == "zh-MO";
    w.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"");
    w.attribute("width", scene.width).attribute("height", scene.height);
    w.raw(" viewBox=\"0 0 ").length(scene.width).raw(" ").length(scene.height).raw("\"");
    if (!scene.language.empty())
        w.raw(" xml:lang=\"").escaped(scene.language).raw("\"");
    w.raw(" font-family=\"Liberation Sans, Arial, ");
    w.raw(taiwan ? "Noto Sans CJK TC, Microsoft JhengHei, PingFang TC"
                 : "Noto Sans CJK SC, Microsoft YaHei, PingFang SC");
    w.raw(", sans-serif\">\n");
    writeTitle(w, scene.title);
    if (scene.background) {
        w.raw("<rect").attribute("width", scene.width).attribute("height", scene.height);
        w.colour("fill", *scene.background).raw("/>\n");
    }
    for (const Group& group : scene.groups) {
        w.raw("<g");
        if (!group.name.empty())
            w.id(group.name);
        w.raw(">");
        writeTitle(w, group.title.empty() ? group.name : group.title);
        w.raw("\n");
        for (const Item& item : group.items)
            writeItem(w, item);
        w.raw("</g>\n");
    }
    w.raw("</svg>\n");
    return w.take();
}

} // namespace rolemap::scene
