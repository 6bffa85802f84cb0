// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How one cell of words is understood. Whole words come first ("Legal and compliance" is one), then the parts between
// separators; what is left over is reported as it was typed, never guessed.

#include "fold.hxx"
#include "spelling.hxx"
#include "vocabulary.hxx"
#include "vocabulary_data.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::words {

namespace {

constexpr std::size_t longestWord = 80; ///< bytes; a longer cell is a note, not a word

struct Reader {
    Dimension dimension;
    const DimensionWords& words;
    const DimensionWords* attitudes; ///< for roles, whose words may say an attitude
    const std::optional<Scale>& scale;
    const std::vector<std::string>& joiners;
    Reading reading;

    void add(int value) {
        if (std::find(reading.values.begin(), reading.values.end(), value) == reading.values.end())
            reading.values.push_back(value);
    }

    void take(const Meaning& meaning) {
        if (meaning.value >= 0) {
            add(meaning.value);
        } else if (meaning.value == Meaning::own) {
            add(static_cast<int>(Department::other));
            reading.own = meaning.ownLabel;
        } else if (meaning.value == Meaning::attitudeOf) {
            say(meaning.attitude);
        }
    }

    /// Two role words that say different attitudes ("coach; blocker") say nothing certain: the second is reported.
    bool say(Attitude attitude) {
        if (reading.attitude != Attitude::unknown && reading.attitude != attitude)
            return false;
        reading.attitude = attitude;
        return true;
    }

    /// The value at a number's place on the scale, or on the plain one.
    std::optional<int> numbered(double number, const std::string& folded) const {
        if (scale) {
            const double span = scale->best - scale->worst;
            if (words.scale.empty() || !std::isfinite(span) || span == 0)
                return std::nullopt;
            constexpr double slack = 1e-9;
            const double at = (number - scale->worst) / span;
            if (at < -slack || at > 1 + slack)
                return std::nullopt;
            const auto parts = static_cast<double>(words.scale.size());
            double part = std::floor(at * parts);
            const double border = std::round(at * parts);
            if (std::abs(at * parts - border) < slack * parts)
                part = border <= parts / 2 && border > 0 ? border - (border < parts / 2 ? 0 : 1) : border - 1;
            part = std::clamp(part, 0.0, parts - 1);
            return words.scale[static_cast<std::size_t>(part)];
        }
        auto whole =
            std::floor(number) == number && std::abs(number) < 1000 ? std::to_string(static_cast<int>(number)) : folded;
        const auto found = words.plain.find(whole);
        return found == words.plain.end() ? std::nullopt : std::optional<int>(found->second);
    }

    const Meaning* look(const std::string& key) const { return plainNumber(key) ? nullptr : words.find(key); }

    /// The word without what may stand around it: "the finance department", "财务部", "coaches".
    const Meaning* stripped(const std::string& key, int depth) const {
        if (key.size() > 4 && key.back() == 's')
            if (const auto* m = look(key.substr(0, key.size() - 1)))
                return m;
        if (depth == 0)
            return nullptr;
        for (const auto& head : words.before)
            if (key.size() > head.size() && key.compare(0, head.size(), head) == 0)
                if (const auto* m = wholeOrStripped(key.substr(head.size()), depth - 1))
                    return m;
        for (const auto& tail : words.after)
            if (key.size() > tail.size() && key.compare(key.size() - tail.size(), tail.size(), tail) == 0)
                if (const auto* m = wholeOrStripped(key.substr(0, key.size() - tail.size()), depth - 1))
                    return m;
        return nullptr;
    }

    const Meaning* wholeOrStripped(const std::string& key, int depth) const {
        if (const auto* m = look(key))
            return m;
        return stripped(key, depth);
    }

    /// Reads one word; false where it is not known.
    bool word(std::string_view typed) {
        if (typed.size() > longestWord)
            return false;
        const auto folded = fold(typed);
        if (const auto number = plainNumber(folded)) {
            const auto value = numbered(*number, folded);
            if (value)
                add(*value);
            return value.has_value();
        }
        if (const auto* m = words.find(folded)) {
            take(*m);
            return true;
        }
        const auto key = spelling(folded);
        if (key.empty())
            return false;
        if (const auto* m = wholeOrStripped(key, 2)) {
            take(*m);
            return true;
        }
        if (attitudes != nullptr) {
            static const std::optional<Scale> none;
            Reader inner{Dimension::attitude, *attitudes, nullptr, none, joiners, {}};
            if (inner.word(typed) && inner.reading.values.size() == 1)
                return say(static_cast<Attitude>(inner.reading.values.front()));
        }
        return false;
    }

    /// Reads all words or none.
    bool allOf(const std::vector<std::string>& parts) {
        if (parts.size() < 2 || parts.size() > 12)
            return false;
        auto saved = reading;
        for (const auto& part : parts)
            if (!word(part)) {
                reading = std::move(saved);
                return false;
            }
        return true;
    }

    /// What is not one word: after a number, joined by "and", with a bracket.
    bool phrase(const std::string& typed) {
        if (typed.size() > longestWord * 2)
            return false;
        if (const auto rest = afterNumber(typed); rest && word(*rest))
            return true;
        if (allOf(splitWords(typed, joiners)))
            return true;
        if (const auto bracket = splitBracket(typed)) {
            if (!word(bracket->first) && !allOf(splitWords(bracket->first, joiners)))
                return false;
            if (!bracket->second.empty() && !word(bracket->second) && !allOf(splitWords(bracket->second, joiners)))
                reading.unknown.push_back(bracket->second);
            return true;
        }
        return false;
    }
};

} // namespace

Reading Vocabulary::read(Dimension dimension, std::string_view word, const std::optional<Scale>& scale) const {
    Reader reader{
        dimension, m_data->of(dimension), dimension == Dimension::role ? &m_data->of(Dimension::attitude) : nullptr,
        scale,     m_data->joiners,       {}};
    auto& reading = reader.reading;
    if (isBlank(word)) {
        reading.blank = true;
        return reading;
    }
    if (auto typed = tidy(word); !reader.word(typed) && !reader.phrase(typed)) {
        const auto parts = splitParts(word);
        if (parts.size() < 2)
            reading.unknown.push_back(std::move(typed));
        else
            for (const auto& part : parts)
                if (!reader.word(part) && !reader.phrase(part))
                    reading.unknown.push_back(part);
    }
    reading.blank = reading.values.empty() && reading.unknown.empty() && reading.attitude == Attitude::unknown;
    return reading;
}

} // namespace rolemap::words
