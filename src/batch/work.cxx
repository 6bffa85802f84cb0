// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Files in, plans and maps out.
#include "work.hxx"

#include "headless_office.hxx"
#include "support/convert.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheets2.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <osl/file.hxx>

#include <algorithm>
#include <map>
#include <ostream>
#include <stdexcept>

namespace rolemap::batch {

namespace fs = std::filesystem;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using support::ustring;
using support::utf8;

namespace {

/// Where the results of one file go.
struct Target {
    fs::path folder;
    std::string planName = "plan";
    std::string mapName = "map"; ///< or the brief's
    std::vector<std::string> formats = {"pdf", "svg", "png"};
    bool plan = false; ///< store the workbook too
};

/// Endings that a command writes one file of, where OUT is such a name.
bool isOneFile(const Options& options, const std::string& ending) {
    if (options.command == "plan")
        return ending == ".ods";
    if (options.command == "brief")
        return ending == ".pdf" || ending == ".odp" || ending == ".pptx";
    return ending == ".pdf" || ending == ".svg" || ending == ".png";
}

Target targetOf(const Options& options, const fs::path& file) {
    Target target;
    target.plan = options.command == "plan";
    const std::string ending = options.out.extension().string();
    const bool named = options.files.size() == 1 && isOneFile(options, ending);
    if (options.command == "brief") {
        target.mapName = "brief";
        target.formats.clear(); // what this office can
    }
    if (named) {
        target.folder = options.out.has_parent_path() ? options.out.parent_path() : fs::path(".");
        (target.plan ? target.planName : target.mapName) = options.out.stem().string();
        if (!target.plan)
            target.formats = {ending.substr(1)};
    } else if (options.files.size() == 1) {
        target.folder = options.out;
    } else {
        target.folder = options.out / file.stem();
        // Two files of one name in different folders: both are kept.
        if (std::count_if(options.files.begin(), options.files.end(),
                          [&](const fs::path& other) { return other.stem() == file.stem(); }) > 1)
            target.folder = options.out / (file.parent_path().filename().string() + "-" + file.filename().string());
    }
    return target;
}

Sequence<OUString> strings(const std::vector<std::string>& texts) {
    Sequence<OUString> result(static_cast<sal_Int32>(texts.size()));
    for (std::size_t i = 0; i < texts.size(); ++i)
        result.getArray()[i] = ustring(texts[i]);
    return result;
}

fs::path pathOf(const OUString& url) {
    OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None)
        return utf8(url);
    return utf8(path);
}

/// The job's answer by name.
class Answer {
public:
    explicit Answer(const Any& any) {
        Sequence<css::beans::NamedValue> values;
        any >>= values;
        for (const auto& value : values)
            m_values[utf8(value.Name)] = value.Value;
    }
    template <class T>
    T get(const std::string& name) const {
        T value{};
        const auto found = m_values.find(name);
        if (found != m_values.end())
            found->second >>= value;
        return value;
    }

private:
    std::map<std::string, Any> m_values;
};

/// A document that closes with its owner, changed or not.
class Open {
public:
    Open(const HeadlessOffice& office, const fs::path& file) : m_document(office.open(file)) {}
    ~Open() {
        try {
            const Reference<css::util::XCloseable> closeable(m_document, UNO_QUERY);
            if (closeable.is())
                closeable->close(true);
        } catch (const css::uno::Exception&) {
            // The office is gone; the next file will say so.
        }
    }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;
    const Reference<css::lang::XComponent>& document() const { return m_document; }

private:
    Reference<css::lang::XComponent> m_document;
};

/// A folder of the office's own that files are written in and go to their place from when all are there: a run that is
/// interrupted leaves neither halves nor locks beside the user's files.
class Staging {
public:
    explicit Staging(const HeadlessOffice& office) : m_folder(office.profile() / "results") {
        fs::create_directories(m_folder);
    }
    ~Staging() {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;
    const fs::path& folder() const { return m_folder; }
    /// The file of that name; what was there is replaced.
    void deliver(const fs::path& target) const {
        if (target.has_parent_path())
            fs::create_directories(target.parent_path());
        fs::copy_file(m_folder / target.filename(), target, fs::copy_options::overwrite_existing);
    }

private:
    fs::path m_folder;
};

void store(const Reference<css::lang::XComponent>& document, const fs::path& file) {
    css::beans::PropertyValue filter;
    filter.Name = "FilterName";
    filter.Value <<= OUString::createFromAscii(file.extension() == ".xlsx" ? "Calc MS Excel 2007 XML" : "calc8");
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->storeToURL(fileUrl(file), {&filter, 1});
}

Answer runJob(const HeadlessOffice& office, const Options& options, const std::string& command, const Target& target,
              const Reference<css::lang::XComponent>& document) {
    std::vector<css::beans::NamedValue> arguments;
    const auto add = [&](const char* name, const Any& value) {
        arguments.push_back({OUString::createFromAscii(name), value});
    };
    add("Command", Any(ustring(command)));
    add("Model", Any(document));
    add("Stage", Any(ustring(options.stage)));
    add("Language", Any(ustring(options.language)));
    add("Columns", Any(ustring(options.columns)));
    add("Accounts", Any(strings(options.accounts)));
    add("AllAccounts", Any(options.allAccounts));
    add("Folder", Any(fileUrl(target.folder)));
    add("MapName", Any(ustring(target.mapName)));
    add("Formats", Any(strings(target.formats)));
    add("Sections", Any(ustring(options.sections)));
    const Reference<css::task::XJob> job(office.create("org.rolemap.Job"), UNO_QUERY_THROW);
    return Answer(job->execute({arguments.data(), static_cast<sal_Int32>(arguments.size())}));
}

void tell(const Answer& answer, std::ostream& out) {
    out << "  " << answer.get<sal_Int32>("People") << " people in " << utf8(answer.get<OUString>("Table"));
    const auto deals = answer.get<Sequence<OUString>>("Deals");
    const auto drawn = answer.get<Sequence<OUString>>("Drawn");
    if (deals.getLength() > 1) {
        out << ", " << deals.getLength() << " accounts; drawn:";
        for (const auto& deal : drawn)
            out << ' ' << utf8(deal);
    }
    out << '\n';
}

void tellMessages(const Answer& answer, std::ostream& out) {
    for (const auto& message : answer.get<Sequence<OUString>>("Messages"))
        out << "  " << utf8(message) << '\n';
}

/// What of the data was not understood, each with its cell.
void tellProblems(const Answer& answer, std::ostream& out) {
    const auto messages = answer.get<Sequence<OUString>>("Messages");
    if (messages.getLength() > 0)
        out << "  to look at:\n";
    for (const auto& message : messages)
        out << "    " << utf8(message) << '\n';
}

/// Where the workbook of one file goes that is frozen, or brought back: as xlsx what was xlsx, else as ods.
fs::path workbookFor(const Options& options, const fs::path& file) {
    const std::string ending = options.out.extension().string();
    if (options.files.size() == 1 && (ending == ".ods" || ending == ".xlsx"))
        return options.out;
    const fs::path folder = options.files.size() == 1 ? options.out : targetOf(options, file).folder;
    return folder / (file.stem().string() + (file.extension() == ".xlsx" ? ".xlsx" : ".ods"));
}

bool freezeOne(const HeadlessOffice& office, const Options& options, const fs::path& file, std::ostream& out) {
    const fs::path target = workbookFor(options, file);
    if (fs::exists(target) && fs::equivalent(target, file))
        throw std::runtime_error(target.string() + " is the file itself; choose another OUT");
    const Staging staging(office);
    const Open open(office, file);
    tellMessages(runJob(office, options, options.command, targetOf(options, file), open.document()), out);
    store(open.document(), staging.folder() / target.filename());
    staging.deliver(target);
    out << "  " << target.string() << '\n';
    return true;
}

/// Where the workbook of one file of accounts goes.
fs::path portfolioFor(const Options& options, const fs::path& file) {
    const std::string ending = options.out.extension().string();
    if (options.files.size() == 1 && (ending == ".ods" || ending == ".xlsx"))
        return options.out;
    return targetOf(options, file).folder / "portfolio.ods";
}

bool portfolioOf(const HeadlessOffice& office, const Options& options, const fs::path& file, std::ostream& out) {
    const fs::path target = portfolioFor(options, file);
    if (fs::exists(target) && fs::equivalent(target, file))
        throw std::runtime_error(target.string() + " is the file itself; choose another OUT");
    const Staging staging(office);
    const Open open(office, file);
    Target plain;
    plain.folder = staging.folder();
    const Answer answer = runJob(office, options, options.command, plain, open.document());
    out << "  " << answer.get<sal_Int32>("Accounts") << " accounts in " << utf8(answer.get<OUString>("Table")) << '\n';
    if (options.freeze)
        tellMessages(runJob(office, options, "freeze", plain, open.document()), out);
    store(open.document(), staging.folder() / target.filename());
    staging.deliver(target);
    out << "  " << target.string() << '\n';
    tellProblems(answer, out);
    return true;
}

/// The sheets of further files come behind those of the first.
void gather(const HeadlessOffice& office, const Open& into, const fs::path& file) {
    const Open open(office, file);
    const Reference<css::sheet::XSpreadsheetDocument> from(open.document(), UNO_QUERY), to(into.document(), UNO_QUERY);
    if (!from.is() || !to.is())
        throw std::runtime_error(file.string() + " is no spreadsheet");
    const Reference<css::sheet::XSpreadsheets2> sheets(to->getSheets(), UNO_QUERY_THROW);
    for (const OUString& name : from->getSheets()->getElementNames())
        sheets->importSheet(from, name, Reference<css::container::XIndexAccess>(sheets, UNO_QUERY_THROW)->getCount());
}

/// All files are one: the tables of a CRM's export.
bool processAll(const HeadlessOffice& office, const Options& options, std::ostream& out) {
    const fs::path target = options.out.extension() == ".ods" ? options.out : options.out / "process.ods";
    for (const fs::path& file : options.files)
        if (fs::exists(target) && fs::equivalent(target, file))
            throw std::runtime_error(target.string() + " is one of the files; choose another OUT");
    const Staging staging(office);
    out << options.files.front().string() << std::endl;
    const Open open(office, options.files.front());
    for (std::size_t i = 1; i < options.files.size(); ++i) {
        out << options.files[i].string() << std::endl;
        gather(office, open, options.files[i]);
    }
    Target place;
    place.folder = staging.folder();
    const Answer answer = runJob(office, options, options.command, place, open.document());
    out << "  " << answer.get<sal_Int32>("Opportunities") << " opportunities in:";
    for (const OUString& table : answer.get<Sequence<OUString>>("Tables"))
        out << ' ' << utf8(table);
    out << '\n';
    for (const OUString& finding : answer.get<Sequence<OUString>>("Findings"))
        out << "  " << utf8(finding) << '\n';
    if (options.freeze)
        tellMessages(runJob(office, options, "freeze", place, open.document()), out);
    store(open.document(), staging.folder() / target.filename());
    staging.deliver(target);
    out << "  " << target.string() << '\n';
    if (answer.get<Sequence<OUString>>("Messages").hasElements())
        out << "  to look at:\n";
    tellMessages(answer, out);
    return true;
}

/// One file. Returns whether it could be done.
bool workOn(const HeadlessOffice& office, const Options& options, const fs::path& file, std::ostream& out,
            std::ostream& errors) {
    if (options.freezes())
        return freezeOne(office, options, file, out);
    if (options.portfolio())
        return portfolioOf(office, options, file, out);
    Target target = targetOf(options, file);
    const fs::path folder = target.folder;
    const Staging staging(office);
    target.folder = staging.folder();
    const Open open(office, file);
    const Answer answer = runJob(office, options, options.command, target, open.document());
    const auto messages = answer.get<Sequence<OUString>>("Messages");
    if (!answer.get<bool>("Understood")) {
        errors << file.string() << ": no table of people was understood\n";
        for (const auto& message : messages)
            errors << "  " << utf8(message) << '\n';
        return false;
    }
    tell(answer, out);
    std::vector<fs::path> done;
    if (target.plan) {
        const std::string plan = target.planName + ".ods";
        if (options.freeze)
            tellMessages(runJob(office, options, "freeze", target, open.document()), out);
        store(open.document(), staging.folder() / plan);
        done.push_back(folder / plan);
    }
    for (const auto& url : answer.get<Sequence<OUString>>("Files"))
        done.push_back(folder / pathOf(url).filename());
    for (const fs::path& one : done) {
        staging.deliver(one);
        out << "  " << one.string() << '\n';
    }
    tellProblems(answer, out);
    return true;
}

} // namespace

int work(const Options& options, std::ostream& out, std::ostream& errors) {
    HeadlessOffice::Options start;
    start.home = options.office;
    start.extension = options.package();
    const HeadlessOffice office(start);
    if (options.command == "process")
        try {
            return processAll(office, options, out) ? 0 : 1;
        } catch (const css::uno::Exception& error) {
            throw std::runtime_error(utf8(error.Message));
        }
    int failed = 0;
    std::size_t done = 0;
    for (const fs::path& file : options.files) {
        ++done;
        if (options.files.size() > 1)
            out << '[' << done << '/' << options.files.size() << "] ";
        out << file.string() << std::endl;
        try {
            failed += !workOn(office, options, file, out, errors);
        } catch (const css::uno::Exception& error) {
            errors << file.string() << ": " << utf8(error.Message) << '\n';
            ++failed;
        } catch (const std::exception& error) {
            errors << file.string() << ": " << error.what() << '\n';
            ++failed;
        }
    }
    if (failed && options.files.size() > 1)
        errors << failed << " of " << options.files.size() << " files could not be done\n";
    return failed ? 1 : 0;
}

} // namespace rolemap::batch
