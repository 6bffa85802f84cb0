// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Chance that is the same on every machine: the standard fixes mt19937-64's numbers but not what its distributions make
// of them, so the draws are made here (M. Matsumoto, T. Nishimura 1998; T. Nishimura 2000 for 64 bits).
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace rolemap::accounts {

class Random {
public:
    /// Streams of one seed are independent of each other: the pair is mixed by splitmix64 (S. Vigna 2015).
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0)
        : m_engine(mixed(mixed(seed) + 0x9E3779B97F4A7C15u * (stream + 1))) {}

    /// 0 <= x < 1, of 53 bits.
    double unit() { return static_cast<double>(m_engine() >> 11) * 0x1p-53; }
    /// 0 <= x < n, for n from 1 to 2^53.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(unit() * static_cast<double>(n)); }

private:
    static std::uint64_t mixed(std::uint64_t x) {
        x += 0x9E3779B97F4A7C15u;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
        return x ^ (x >> 31);
    }
    std::mt19937_64 m_engine;
};

} // namespace rolemap::accounts
