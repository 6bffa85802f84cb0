// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// In both languages the post is said by the last rank word of its phrase: a "sales manager assistant" (经理助理)
// assists, an "assistant sales manager" manages. What follows "of", "to" or "for" is somebody or something else.

#include "titles.hxx"

#include "fold.hxx"
#include "title_words.hxx"

#include <algorithm>

namespace rolemap::words {

namespace {

constexpr std::size_t longestTitle = 400; ///< bytes; longer is a text, not a title

std::string joined(const std::vector<TitleToken>& tokens, std::size_t begin, std::size_t end) {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) {
        // Chinese characters stand side by side, Latin words apart.
        if (i > begin && static_cast<unsigned char>(tokens[i].text.front()) < 0x80)
            out += ' ';
        out += tokens[i].text;
    }
    return out;
}

struct Post {
    std::optional<Level> level;
    bool helper = false; ///< assists whoever is named next: "Executive Assistant, CEO"
};

/// Words of the list that a former post is marked by; the person holds it no more.
bool isFormer(const TitleWords& words, const std::vector<TitleToken>& tokens) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const auto& t) { return words.former.count(t.text) != 0; });
}

/// The rank words of a phrase, those that only name somebody's office or a team left out.
std::vector<Phrases::Match> rankWords(const TitleWords& words, const std::vector<TitleToken>& tokens) {
    auto matches = words.ranks.find(tokens);
    const auto named = [&](const Phrases::Match& m) {
        return m.meaning == TitleWords::noRank ||
               (m.end < tokens.size() && words.shadows.count(tokens[m.end].text) != 0);
    };
    matches.erase(std::remove_if(matches.begin(), matches.end(), named), matches.end());
    return matches;
}

Post postOf(const TitleWords& words, std::vector<TitleToken> tokens) {
    Post post;
    if (isFormer(words, tokens))
        return post;
    // "Director of Engineering" ends at "of", unless "of" is inside a phrase ("Chief of Staff").
    auto matches = rankWords(words, tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool inside =
            std::any_of(matches.begin(), matches.end(), [&](const auto& m) { return m.begin < i && i < m.end; });
        if (inside || words.prepositions.count(tokens[i].text) == 0)
            continue;
        tokens.resize(i);
        matches = rankWords(words, tokens);
        break;
    }
    if (matches.empty()) {
        const auto known = words.ranks.find(tokens); // 委员 ends in 员, too, and is known to say no rank
        const bool plain = known.empty() || known.back().end < tokens.size();
        if (plain && tokens.size() > 1 && words.endings.count(tokens.back().text) != 0)
            post.level = Level::operational;
        return post;
    }
    auto last = matches.size() - 1;
    const auto wordOf = [&](std::size_t m) { return joined(tokens, matches[m].begin, matches[m].end); };
    // Any trade that ends in 员, 师 or 工 comes after the rank word: 主管药剂师 is a 药剂师.
    if (matches[last].end < tokens.size() && words.endings.count(tokens.back().text) != 0 &&
        static_cast<unsigned char>(tokens.back().text.front()) >= 0x80) {
        post.level = Level::operational;
        return post;
    }
    // "Director QA", "Manager Admin": a word that is as often a department says nothing beside a real rank.
    while (last > 0 && words.weak.count(wordOf(last)) != 0)
        --last;
    post.level = static_cast<Level>(matches[last].meaning);
    post.helper = words.helpers.count(wordOf(last)) != 0;
    if (post.level == Level::operational && !post.helper)
        for (std::size_t m = 0; m < last; ++m)
            if (words.leads.count(wordOf(m)) != 0)
                post.level = Level::management; // "Lead Engineer", "Chief Accountant"
    return post;
}

/// A piece cut at "to" and "for" (nothing behind them counts), then at "and" and "&".
std::vector<std::vector<TitleToken>> postsOf(const TitleWords& words, const std::vector<TitleToken>& tokens,
                                             bool& cut) {
    std::vector<std::vector<TitleToken>> out(1);
    for (const auto& token : tokens) {
        if (words.cuts.count(token.text) != 0) {
            cut = true;
            break;
        }
        if (token.text == "&" || token.text == "and")
            out.emplace_back();
        else
            out.back().push_back(token);
    }
    return out;
}

bool isHigher(Level a, const std::optional<Level>& b) noexcept {
    return !b || a < *b;
}

} // namespace

std::optional<Level> titleLevel(std::string_view title) {
    if (title.size() > longestTitle)
        return std::nullopt;
    const auto& words = TitleWords::shipped();
    const auto text = tidy(title);
    const auto pieces = titlePieces(text);
    if (pieces.size() == 1 && words.unranked.count(joined(pieces.front().tokens, 0, pieces.front().tokens.size())) != 0)
        return std::nullopt;
    std::optional<Level> best;
    bool helping = false, cut = false;
    for (const auto& piece : pieces) {
        if (piece.explains && (helping || cut))
            continue;
        helping = false;
        cut = false;
        // "Chief Risk and Compliance Officer" is one post although it says "and".
        std::vector<std::vector<TitleToken>> posts = postsOf(words, piece.tokens, cut);
        std::vector<TitleToken> whole;
        for (const auto& token : piece.tokens) {
            if (words.cuts.count(token.text) != 0)
                break;
            whole.push_back(token);
        }
        const bool joinedUp = [&] {
            for (const auto& match : words.ranks.find(whole))
                for (auto i = match.begin; i < match.end; ++i)
                    if (whole[i].text == "and" || whole[i].text == "&")
                        return true;
            return false;
        }();
        if (joinedUp)
            posts = {whole};
        for (auto& tokens : posts) {
            const auto post = postOf(words, std::move(tokens));
            helping = helping || post.helper;
            if (post.level && isHigher(*post.level, best))
                best = post.level;
        }
    }
    return best;
}

std::optional<TitleDepartment> titleDepartment(std::string_view title) {
    if (title.size() > longestTitle)
        return std::nullopt;
    const auto& words = TitleWords::shipped();
    const auto text = tidy(title);
    std::optional<TitleDepartment> four, other;
    for (const auto& piece : titlePieces(text)) {
        if (isFormer(words, piece.tokens))
            continue;
        std::vector<TitleToken> tokens;
        for (const auto& token : piece.tokens) {
            if (words.cuts.count(token.text) != 0)
                break; // an assistant to the CFO is not in finance for certain
            tokens.push_back(token);
        }
        std::optional<Phrases::Match> before;
        for (const auto& match : words.departments.find(tokens)) {
            if (match.meaning == TitleWords::noDepartment)
                continue;
            TitleDepartment found;
            found.department = static_cast<Department>(match.meaning);
            if (found.department == Department::other) {
                if (!other) {
                    const auto begin = tokens[match.begin].begin, end = tokens[match.end - 1].end;
                    found.word = text.substr(begin, end - begin);
                    other = std::move(found);
                }
                continue;
            }
            // Of two that stand together the second is meant, the first says what for ("IT procurement", "设备采购");
            // "operations" and "production" only say where.
            const bool together = before && before->end == match.begin;
            if (!four || four->department == found.department)
                four = found;
            else if (together && found.department == Department::using_)
                ;
            else if (together)
                four = found;
            else
                return std::nullopt;
            before = match;
        }
    }
    return four ? four : other;
}

} // namespace rolemap::words
