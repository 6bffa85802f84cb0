// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Sums of squares of figures that are large and close together need more digits than a double has: here a number is the
// sum of two (T. Dekker 1971, Numer. Math. 18: 224-242).
#pragma once

namespace rolemap::accounts {

/// About 31 decimal digits, for magnitudes below 1e290.
class DoubleDouble {
public:
    DoubleDouble(double value = 0) : m_high(value), m_low(0) {}
    static DoubleDouble square(double x) { return product(x, x); }
    double value() const noexcept { return m_high + m_low; }

    friend DoubleDouble operator+(const DoubleDouble& a, const DoubleDouble& b) {
        const double sum = a.m_high + b.m_high, part = sum - a.m_high;
        return renewed(sum, ((a.m_high - (sum - part)) + (b.m_high - part)) + (a.m_low + b.m_low));
    }
    friend DoubleDouble operator-(const DoubleDouble& a, const DoubleDouble& b) {
        return a + DoubleDouble(-b.m_high, -b.m_low);
    }
    friend DoubleDouble operator*(const DoubleDouble& a, const DoubleDouble& b) {
        const DoubleDouble high = product(a.m_high, b.m_high);
        return renewed(high.m_high, high.m_low + (a.m_high * b.m_low + a.m_low * b.m_high));
    }
    friend DoubleDouble operator/(const DoubleDouble& a, double b) {
        const double first = a.m_high / b;
        const DoubleDouble rest = a - product(first, b);
        return renewed(first, (rest.m_high + rest.m_low) / b);
    }

private:
    DoubleDouble(double high, double low) : m_high(high), m_low(low) {}
    static DoubleDouble renewed(double high, double low) {
        const double sum = high + low;
        return {sum, low - (sum - high)};
    }
    static DoubleDouble product(double a, double b) {
        constexpr double half = 134217729; // 2^27 + 1 halves the digits of a double
        const double p = a * b, wideA = half * a, wideB = half * b;
        const double a1 = wideA - (wideA - a), a2 = a - a1, b1 = wideB - (wideB - b), b2 = b - b1;
        return {p, ((a1 * b1 - p) + a1 * b2 + a2 * b1) + a2 * b2};
    }
    double m_high, m_low;
};

} // namespace rolemap::accounts
