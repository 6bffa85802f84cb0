// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Starting, connecting to, and closing an office with a throw-away profile.
#include "headless_office.hxx"

#include "csv_format.hxx"
#include "support/convert.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/task/XInteractionApprove.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <com/sun/star/ucb/XCommandEnvironment.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <cppuhelper/implbase2.hxx>
#include <osl/file.hxx>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace rolemap::batch {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using support::ustring;
using support::utf8;

namespace {

constexpr auto startLimit = std::chrono::seconds(120);
constexpr auto closeLimit = std::chrono::seconds(30);

/// Answers every question of the installation with yes: it is our own package.
class Approving : public cppu::WeakImplHelper2<css::ucb::XCommandEnvironment, css::task::XInteractionHandler> {
public:
    Reference<css::task::XInteractionHandler> SAL_CALL getInteractionHandler() override { return this; }
    Reference<css::ucb::XProgressHandler> SAL_CALL getProgressHandler() override { return {}; }
    void SAL_CALL handle(const Reference<css::task::XInteractionRequest>& request) override {
        for (const auto& continuation : request->getContinuations()) {
            const Reference<css::task::XInteractionApprove> approve(continuation, UNO_QUERY);
            if (approve.is())
                return approve->select();
        }
    }
};

css::beans::PropertyValue property(const char* name, const Any& value) {
    css::beans::PropertyValue result;
    result.Name = OUString::createFromAscii(name);
    result.Value = value;
    return result;
}

/// What a first start would ask or show is answered before it starts.
void writeProfile(const std::filesystem::path& profile, const std::string& language) {
    std::filesystem::create_directories(profile / "user");
    std::ofstream out(profile / "user" / "registrymodifications.xcu");
    const auto item = [&](const char* path, const char* name, const std::string& value) {
        out << "<item oor:path=\"" << path << "\"><prop oor:name=\"" << name << "\" oor:op=\"fuse\"><value>" << value
            << "</value></prop></item>\n";
    };
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items "
           "xmlns:oor=\"http://openoffice.org/2001/registry\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n";
    item("/org.openoffice.Setup/L10N", "ooLocale", language);
    // The office takes its own language from here, and writes what it took over the other at every start.
    item("/org.openoffice.Office.Linguistic/General", "UILocale", language);
    item("/org.openoffice.Office.Common/Misc", "FirstRun", "false");
    item("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false");
    item("/org.openoffice.Setup/Product", "ooSetupLastVersion", "99.9");
    item("/org.openoffice.Office.Common/Save/Document", "WarnAlienFormat", "false");
    out << "</oor:items>\n";
}

} // namespace

OUString fileUrl(const std::filesystem::path& path) {
    OUString url;
    if (osl::FileBase::getFileURLFromSystemPath(ustring(std::filesystem::absolute(path).string()), url) !=
        osl::FileBase::E_None)
        throw std::runtime_error("not a path: " + path.string());
    return url;
}

HeadlessOffice::HeadlessOffice(const Options& options) : m_home(options.home) {
    std::string name = (std::filesystem::temp_directory_path() / "rolemap-XXXXXX").string();
    if (!mkdtemp(name.data()))
        throw std::runtime_error("no folder for a profile could be made in " +
                                 std::filesystem::temp_directory_path().string());
    m_profile = name;
    m_pipe = m_profile.filename().string();
    try {
        writeProfile(m_profile, options.language);
        start(options);
        connect();
        if (!options.extension.empty()) {
            install(options.extension);
            // The functions of a package are known from the next start on.
            close();
            start(options);
            connect();
        }
    } catch (const css::uno::Exception& error) {
        close();
        std::filesystem::remove_all(m_profile);
        throw std::runtime_error("the office did not start: " + utf8(error.Message));
    } catch (...) {
        close();
        std::filesystem::remove_all(m_profile);
        throw;
    }
}

HeadlessOffice::~HeadlessOffice() {
    close();
    std::error_code ignored;
    std::filesystem::remove_all(m_profile, ignored);
}

void HeadlessOffice::start(const Options& options) {
    const std::string program = (m_home / "program" / "soffice").string();
    if (!std::filesystem::exists(program))
        throw std::runtime_error("no office at " + m_home.string());
    const std::string profile = "-env:UserInstallation=" + utf8(fileUrl(m_profile));
    const std::string accept = "--accept=pipe,name=" + m_pipe + ";urp;StarOffice.ComponentContext";
    std::vector<std::string> arguments = {program, "--norestore", "--nologo", "--nodefault", "--nofirststartwizard",
                                          profile, accept};
    if (!options.window)
        arguments.insert(arguments.begin() + 1, "--headless");
    const std::string errors = (m_profile / "stderr").string();
    m_process = fork();
    if (m_process < 0)
        throw std::runtime_error("no process could be started");
    if (m_process == 0) {
        setpgid(0, 0);
        unblockInterruption();
        // Its temporary files hold people, too, and go with the profile.
        setenv("TMPDIR", m_profile.c_str(), 1);
        const int file = ::open(errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        dup2(file, STDERR_FILENO);
        for (const std::string& entry : options.environment)
            putenv(const_cast<char*>(entry.c_str()));
        std::vector<char*> argv;
        for (std::string& argument : arguments)
            argv.push_back(argument.data());
        argv.push_back(nullptr);
        execv(argv[0], argv.data());
        _exit(127);
    }
    setpgid(m_process, m_process);
    m_endsWithUs.emplace(m_process, m_profile);
}

bool HeadlessOffice::running() {
    if (m_process <= 0)
        return false;
    int status = 0;
    if (waitpid(m_process, &status, WNOHANG) != m_process)
        return true;
    m_exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    m_process = -1;
    m_endsWithUs.reset();
    return false;
}

void HeadlessOffice::connect() {
    // The client's own runtime takes the office's types.
    const std::string rc = "vnd.sun.star.pathname:" + (m_home / "program" / "fundamentalrc").string();
    setenv("URE_BOOTSTRAP", rc.c_str(), 1);
    static const Reference<css::uno::XComponentContext> local = cppu::defaultBootstrap_InitialComponentContext();
    const auto resolver = css::bridge::UnoUrlResolver::create(local);
    const OUString url = ustring("uno:pipe,name=" + m_pipe + ";urp;StarOffice.ComponentContext");
    const auto end = std::chrono::steady_clock::now() + startLimit;
    while (true) {
        try {
            m_context.set(resolver->resolve(url), UNO_QUERY_THROW);
            return;
        } catch (const css::uno::Exception&) {
            if (!running())
                throw std::runtime_error("the office stopped while starting: " + standardError());
            if (std::chrono::steady_clock::now() > end)
                throw std::runtime_error("the office did not answer within two minutes");
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }
}

void HeadlessOffice::install(const std::filesystem::path& extension) {
    if (!std::filesystem::exists(extension))
        throw std::runtime_error("no extension at " + extension.string());
    const auto manager = css::deployment::ExtensionManager::get(m_context);
    manager->addExtension(fileUrl(extension), {}, "user", {}, new Approving);
}

Reference<css::frame::XDesktop2> HeadlessOffice::desktop() const {
    return css::frame::Desktop::create(m_context);
}

Reference<css::uno::XInterface> HeadlessOffice::create(const char* service) const {
    const auto object =
        m_context->getServiceManager()->createInstanceWithContext(OUString::createFromAscii(service), m_context);
    if (!object.is())
        throw std::runtime_error(std::string("the office has no ") + service);
    return object;
}

Reference<css::lang::XComponent> HeadlessOffice::newSpreadsheet() const {
    const css::beans::PropertyValue hidden = property("Hidden", Any(true));
    return desktop()->loadComponentFromURL("private:factory/scalc", "_blank", 0, {&hidden, 1});
}

Reference<css::lang::XComponent> HeadlessOffice::open(const std::filesystem::path& file) const {
    if (!std::filesystem::exists(file))
        throw std::runtime_error("no file " + file.string());
    // As a copy without a name: a file that somebody has open, or that is read-only, can be worked on all the same, and
    // is never written to.
    std::vector<css::beans::PropertyValue> properties = {property("Hidden", Any(true)),
                                                         property("AsTemplate", Any(true))};
    std::string ending = file.extension().string();
    for (char& c : ending)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (ending == ".csv" || ending == ".tsv" || ending == ".txt") {
        std::string head(65536, '\0');
        std::ifstream in(file, std::ios::binary);
        in.read(head.data(), static_cast<std::streamsize>(head.size()));
        head.resize(static_cast<std::size_t>(in.gcount()));
        properties.push_back(property("FilterName", Any(OUString("Text - txt - csv (StarCalc)"))));
        properties.push_back(property("FilterOptions", Any(ustring(csvFilterOptions(head)))));
    }
    const auto document = desktop()->loadComponentFromURL(
        fileUrl(file), "_blank", 0, {properties.data(), static_cast<sal_Int32>(properties.size())});
    if (!document.is())
        throw std::runtime_error(file.string() + ": the office cannot read it");
    return document;
}

int HeadlessOffice::close() {
    if (m_process <= 0)
        return m_exit;
    try {
        if (m_context.is())
            desktop()->terminate();
    } catch (const css::uno::Exception&) {
        // It is already going: the bridge breaks before the answer comes.
    }
    m_context.clear();
    const auto end = std::chrono::steady_clock::now() + closeLimit;
    while (running() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    if (running()) {
        kill(-m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
        m_process = -1;
        m_endsWithUs.reset();
        m_exit = -1;
    }
    return m_exit;
}

int HeadlessOffice::wait() {
    while (running())
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    m_context.clear();
    return m_exit;
}

std::string HeadlessOffice::standardError() const {
    std::ifstream in(m_profile / "stderr");
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace rolemap::batch
