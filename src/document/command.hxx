// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What every command on a workbook shares: it may be changed at all, screens wait until it is done, and it is one undo
// step.
#pragma once

#include "people_source.hxx"

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include "core/words/language.hxx"

#include <functional>

namespace rolemap::document {

/// Throws Error(argument) with a sentence where the workbook is read-only or its sheets are protected against changes.
void checkWritable(const Model& model, words::Language language);
/// The same for a sheet of ours that is to be written anew.
void checkSheetWritable(const Model& model, const std::string& sheet, words::Language language);
/// A table that can be worked with: understood, with people. Throws Error(argument) with a sentence otherwise, which
/// lists the header words that were found and says how to point at columns.
void checkUsable(const PeopleSource& source, words::Language language);

/// Nothing is painted while it lives. No action lock: under it groups do not follow their children.
class Quiet {
public:
    explicit Quiet(const Model& model);
    ~Quiet();
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;

private:
    css::uno::Reference<css::frame::XModel> m_model;
};

/// No row changes its height while it lives: what becomes of a cell looks as it did, and many cells are written in no
/// time. It also keeps the office from switching recording on again (see Unrecorded).
class SteadyRows {
public:
    explicit SteadyRows(const Model& model);
    ~SteadyRows();
    SteadyRows(const SteadyRows&) = delete;
    SteadyRows& operator=(const SteadyRows&) = delete;

private:
    Model m_model;
    css::uno::Any m_before;
};

css::uno::Reference<css::document::XUndoManager> undoManager(const Model& model);

/// The office records nothing while it lives: the command adds a step of its own. Some calls switch recording on again
/// behind the lock's back (a new or removed sheet, a new style, a print range, the first change of a cell): keep()
/// after them.
class Unrecorded {
public:
    explicit Unrecorded(const Model& model);
    ~Unrecorded();
    Unrecorded(const Unrecorded&) = delete;
    Unrecorded& operator=(const Unrecorded&) = delete;
    void keep();

private:
    css::uno::Reference<css::document::XUndoManager> m_manager;
};

/// A step of our own, for what was done while the office recorded nothing: it is undone with false and done again with
/// true, while nothing is painted.
css::uno::Reference<css::document::XUndoAction> ownStep(const Model& model, const std::string& title,
                                                        std::function<void(const Model&, bool forward)> apply);

/// What the office records while it lives is one step. Where done() was not called it is undone and forgotten.
class UndoStep {
public:
    UndoStep(const Model& model, const std::string& title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;
    void done();

private:
    css::uno::Reference<css::document::XUndoManager> m_manager;
    sal_Int32 m_before; ///< steps there were
    bool m_open = true;
};

} // namespace rolemap::document
