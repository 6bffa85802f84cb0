// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What every command on a workbook shares.
#include "command.hxx"

#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "messages.hxx"
#include "office.hxx"
#include "support/convert.hxx"
#include "support/log.hxx"

#include <com/sun/star/document/UndoFailedException.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using support::utf8;

void checkWritable(const Model& model, words::Language language) {
    const Reference<css::frame::XStorable> storable(model, UNO_QUERY);
    if (storable.is() && storable->isReadonly())
        throw Error(ErrorCode::argument, words::text(language, "document.read_only"));
    const Reference<css::util::XProtectable> structure(model, UNO_QUERY);
    if (structure.is() && structure->isProtected())
        throw Error(ErrorCode::argument, words::text(language, "document.structure_protected"));
}

void checkSheetWritable(const Model& model, const std::string& sheet, words::Language language) {
    const Reference<css::util::XProtectable> cells(sheetNamed(model, sheet), UNO_QUERY);
    if (cells.is() && cells->isProtected())
        throw Error(ErrorCode::argument, words::text(language, "document.sheet_protected", {{"sheet", sheet}}));
}

void checkUsable(const PeopleSource& source, words::Language language) {
    if (!source.understood)
        throw Error(ErrorCode::argument, notUnderstood(source, language));
    if (source.table.people.empty())
        throw Error(ErrorCode::argument, words::text(language, "document.nobody", {{"table", source.label}}));
}

Quiet::Quiet(const Model& model) : m_model(model, UNO_QUERY_THROW) {
    m_model->lockControllers();
}

Quiet::~Quiet() {
    try {
        m_model->unlockControllers();
    } catch (const css::uno::Exception& error) {
        support::log(utf8(error.Message));
    }
}

namespace {
constexpr char rowsAdjust[] = "IsAdjustHeightEnabled";
}

SteadyRows::SteadyRows(const Model& model) : m_model(model), m_before(get(model, rowsAdjust)) {
    set(m_model, rowsAdjust, css::uno::Any(false));
}

SteadyRows::~SteadyRows() {
    try {
        set(m_model, rowsAdjust, m_before);
    } catch (const css::uno::Exception& error) {
        support::log(utf8(error.Message));
    }
}

Reference<css::document::XUndoManager> undoManager(const Model& model) {
    return Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
}

Unrecorded::Unrecorded(const Model& model) : m_manager(undoManager(model)) {
    m_manager->lock();
}

void Unrecorded::keep() {
    if (m_manager->isLocked())
        return;
    m_manager->unlock();
    m_manager->lock();
}

Unrecorded::~Unrecorded() {
    try {
        m_manager->unlock();
    } catch (const css::uno::Exception& error) {
        support::log(utf8(error.Message));
    }
}

namespace {

class OwnStep : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    OwnStep(const Model& model, const std::string& title, std::function<void(const Model&, bool)> apply)
        : m_model(model), m_title(support::ustring(title)), m_apply(std::move(apply)) {}

    rtl::OUString SAL_CALL getTitle() override { return m_title; }
    void SAL_CALL undo() override { apply(false); }
    void SAL_CALL redo() override { apply(true); }

private:
    void apply(bool forward) {
        // The workbook owns the step, not the step the workbook.
        const Model model(m_model.get(), UNO_QUERY);
        if (!model.is())
            return;
        try {
            const Quiet quiet(model);
            m_apply(model, forward);
        } catch (const css::uno::RuntimeException&) {
            throw;
        } catch (const css::uno::Exception& error) {
            throw css::document::UndoFailedException(error.Message, *this, css::uno::Any(error));
        } catch (const std::exception& error) {
            // No exception of ours may get into the office.
            throw css::document::UndoFailedException(support::ustring(error.what()), *this, css::uno::Any());
        }
    }

    css::uno::WeakReference<css::sheet::XSpreadsheetDocument> m_model;
    rtl::OUString m_title;
    std::function<void(const Model&, bool)> m_apply;
};

} // namespace

Reference<css::document::XUndoAction> ownStep(const Model& model, const std::string& title,
                                              std::function<void(const Model&, bool)> apply) {
    return new OwnStep(model, title, std::move(apply));
}

UndoStep::UndoStep(const Model& model, const std::string& title)
    : m_manager(undoManager(model)), m_before(m_manager->getAllUndoActionTitles().getLength()) {
    m_manager->enterUndoContext(support::ustring(title));
}

void UndoStep::done() {
    m_open = false;
    m_manager->leaveUndoContext();
}

UndoStep::~UndoStep() {
    if (!m_open)
        return;
    try {
        m_manager->leaveUndoContext();
        // Nothing recorded leaves no step behind, and the step before is not ours to undo.
        if (m_manager->getAllUndoActionTitles().getLength() <= m_before)
            return;
        m_manager->undo();
        m_manager->clearRedo();
    } catch (const css::uno::Exception& error) {
        support::log(utf8(error.Message));
    }
}

} // namespace rolemap::document
