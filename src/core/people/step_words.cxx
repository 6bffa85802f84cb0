// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A next step in one sentence that a salesperson can act on.

#include "../words/texts.hxx"
#include "labels.hxx"
#include "next.hxx"

#include <string>

namespace rolemap::people {

std::string describe(const Analysis& analysis, const Step& step, words::Language language) {
    using words::Contact;
    using words::Dimension;
    const Labels labels(analysis.model(), language);
    const bool withContact = step.contactTo != step.contactFrom;
    words::TextArguments arguments{{"name", analysis.person(step.who).name}};
    if (step.through)
        arguments.emplace_back("through", analysis.person(*step.through).name);
    arguments.emplace_back("contact", labels.inSentence(labels.contact(step.contactTo)));
    arguments.emplace_back("from", labels.inSentence(labels.attitude(step.attitudeFrom)));
    arguments.emplace_back("to", labels.inSentence(labels.attitude(step.attitudeTo)));

    std::string key;
    if (step.kind == "contact") {
        key = "contact." + std::string(words::Vocabulary::id(Dimension::contact, static_cast<int>(step.contactTo)));
        if (step.through && step.contactTo == Contact::distant)
            key = "introduce";
        else if (step.through && step.contactTo == Contact::frequent)
            key += "_through";
    } else {
        key = step.kind + (withContact ? "_contact" : "");
        if (step.through && step.kind == "find_out")
            key = "find_out_through";
    }
    return words::text(language, "people.step." + key, arguments);
}

} // namespace rolemap::people
