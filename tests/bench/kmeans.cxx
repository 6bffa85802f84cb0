// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// k-means from given starts, timed: bench_kmeans ROWS COLUMNS K DATA STARTS prints seconds and the least sum of squares
// within. Files are doubles, row by row; all cores are used.
#include "core/accounts/lloyd.hxx"
#include "core/accounts/parallel.hxx"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

using namespace rolemap::accounts;

int main(int argc, char* argv[]) {
    if (argc != 6)
        return 2;
    const auto count = [&](int i) { return static_cast<std::size_t>(std::strtoull(argv[i], nullptr, 10)); };
    const auto bytes = [](const Matrix& m) { return static_cast<std::streamsize>(m.values.size() * sizeof(double)); };
    Matrix data(count(1), count(2));
    std::ifstream file(argv[4], std::ios::binary), starts(argv[5], std::ios::binary);
    if (!file.read(reinterpret_cast<char*>(data.values.data()), bytes(data)))
        return 1;
    std::vector<Matrix> centres;
    for (Matrix m(count(3), data.columns); starts.read(reinterpret_cast<char*>(m.values.data()), bytes(m));)
        centres.push_back(m);
    if (centres.empty())
        return 1;
    const auto begin = std::chrono::steady_clock::now();
    std::vector<double> within(centres.size());
    inParallel(centres.size(), 0, [&](std::size_t i) { within[i] = lloyd(data, centres[i]).within; });
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::printf("%.6f %.9g\n", seconds, *std::min_element(within.begin(), within.end()));
    return 0;
}
