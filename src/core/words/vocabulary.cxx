// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The vocabulary's values and labels. How a cell is read: reading.cxx.

#include "vocabulary.hxx"

#include "../error.hxx"
#include "fold.hxx"
#include "spelling.hxx"
#include "vocabulary_data.hxx"

#include <algorithm>

#include <stdexcept>

namespace rolemap::words {

namespace {

constexpr std::string_view names[dimensionCount] = {"level", "department", "role",     "attitude", "contact",
                                                    "stage", "zone",       "strategy", "evidence"};

/// In Chinese one character of three is a third of the meaning: the sales department (業務部) is no mistyped finance
/// department (財務部). Short words must at least begin alike.
bool isShortChinese(const std::u32string& word) noexcept {
    return word.size() <= 4 && word.front() >= 0x2E80;
}

const ValueWords& valueAt(const DimensionWords& words, int value) {
    if (value < 0 || static_cast<std::size_t>(value) >= words.values.size())
        throw std::out_of_range("no value " + std::to_string(value));
    return words.values[static_cast<std::size_t>(value)];
}

} // namespace

Vocabulary::Vocabulary(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

const Vocabulary& Vocabulary::shipped() {
    static const Vocabulary vocabulary = [] {
        auto data = std::make_shared<Data>();
        data->dimensions = loadVocabulary(data->joiners);
        return Vocabulary(std::move(data));
    }();
    return vocabulary;
}

Vocabulary Vocabulary::with(Dimension dimension, std::string_view word, std::string_view id) const {
    if (isBlank(word))
        throw Error(ErrorCode::argument, std::string(name(dimension)) + ": got a blank word, expected a word");
    Meaning meaning;
    const auto reading = read(dimension, id);
    if (reading.values.size() == 1 && reading.unknown.empty() && reading.own.empty()) {
        meaning.value = reading.values.front();
    } else if (dimension == Dimension::role && reading.values.empty() && reading.understood()) {
        meaning.value = Meaning::attitudeOf;
        meaning.attitude = reading.attitude;
    } else if (dimension == Dimension::department && !isBlank(id)) {
        meaning.value = Meaning::own;
        meaning.ownLabel = reading.own.empty() ? tidy(id) : reading.own;
    } else {
        throw Error(ErrorCode::argument, std::string(name(dimension)) + ": got \"" + tidy(id) + "\" for the word \"" +
                                             tidy(word) + "\", expected one of its values");
    }
    auto data = std::make_shared<Data>(*m_data);
    auto words = std::make_shared<DimensionWords>(m_data->of(dimension));
    addWord(*words, word, meaning, true);
    if (const auto folded = fold(word); plainNumber(folded) && meaning.value >= 0)
        words->plain[folded] = meaning.value;
    data->dimensions[static_cast<std::size_t>(dimension)] = std::move(words);
    return Vocabulary(std::move(data));
}

std::optional<int> Vocabulary::value(Dimension dimension, std::string_view word) const {
    const auto reading = read(dimension, word);
    if (reading.values.size() != 1 || !reading.unknown.empty() || !reading.own.empty())
        return std::nullopt;
    return reading.values.front();
}

std::size_t Vocabulary::size(Dimension dimension) noexcept {
    switch (dimension) {
    case Dimension::level:
    case Dimension::attitude:
    case Dimension::zone:
    case Dimension::strategy:
        return 3;
    case Dimension::department:
    case Dimension::contact:
        return 4;
    case Dimension::role:
        return roleCount;
    case Dimension::stage:
        return 6;
    case Dimension::evidence:
        return 2;
    }
    return 0;
}

std::string_view Vocabulary::id(Dimension dimension, int value) {
    return valueAt(shipped().m_data->of(dimension), value).id;
}

const std::string& Vocabulary::label(Dimension dimension, int value, Language language) const {
    return valueAt(m_data->of(dimension), value).label[static_cast<std::size_t>(language)];
}

const std::string& Vocabulary::shortLabel(Dimension dimension, int value, Language language) const {
    return valueAt(m_data->of(dimension), value).shortLabel[static_cast<std::size_t>(language)];
}

std::optional<std::string> Vocabulary::nearest(Dimension dimension, std::string_view word, Language language) const {
    const auto typed = decode(spelling(fold(word)));
    if (typed.empty())
        return std::nullopt;
    const auto limit = typed.size() / 3;
    auto best = limit + 1;
    const std::string* found = nullptr;
    const auto seek = [&](Dimension d) {
        for (const auto& [candidate, value] : m_data->of(d).candidates) {
            if (best == 0)
                return;
            // A word shorter than four letters is near to far too many: "it" is not a mistyped "ic".
            const auto most = std::min(best - 1, candidate.size() / 3);
            const auto n = distance(typed, candidate, most);
            if (n <= most && !(isShortChinese(candidate) && candidate.front() != typed.front())) {
                best = n;
                found = &label(d, value, language);
            }
        }
    };
    seek(dimension);
    if (dimension == Dimension::role)
        seek(Dimension::attitude);
    if (found == nullptr)
        return std::nullopt;
    return *found;
}

std::optional<Dimension> Vocabulary::dimension(std::string_view id) noexcept {
    for (std::size_t d = 0; d < dimensionCount; ++d)
        if (names[d] == id)
            return static_cast<Dimension>(d);
    return std::nullopt;
}

std::string_view Vocabulary::name(Dimension dimension) noexcept {
    return names[static_cast<std::size_t>(dimension)];
}

} // namespace rolemap::words
