# SPDX-License-Identifier: MIT
"""Owns what each command of the table does in the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from reader.core.settings import THEMES
from reader.ui.main_window.citing import WindowCiting

if TYPE_CHECKING:
    from reader.ui.main_window.window import MainWindow

LANGUAGE_CHOICES = ("system", "vi", "en")
GROUP_CHOICES = {"group-none": "", "group-year": "year", "group-source": "source"}


def bind_commands(window: MainWindow) -> None:
    """Give every command of the table its work."""
    for table in (_archive_work, _edit_work, _articles_work, _go_work, _view_work, _help_work):
        for command, work in table(window).items():
            window.commands.bind(command, work)
    _bind_choices(window)
    _bind_groups(window)
    _follow_undo(window)
    _follow_history(window)


Work = dict[str, Callable[[], object]]


def _archive_work(window: MainWindow) -> Work:
    archive, desk = window.flows.archive, window.desk

    def encoding() -> None:
        if desk.article is not None:
            window.flows.manner.ask_encoding(desk.article.entry.id)

    return {
        "open-library": window.flows.libraries.open,
        "new-library": window.flows.libraries.new,
        "rename-library": window.flows.libraries.rename,
        "encoding": encoding,
        "columns": window.flows.manner.ask_table,
        "import": archive.ask_files,
        "import-folder": archive.ask_folder,
        "pause-import": archive.toggle_pause,
        "stop-import": archive.cancel,
        "watch": window.flows.watch.edit,
        "paste": archive.paste,
        "export": desk.export_selection,
        "metadata": window.marking.edit_data,
        "words": window.flows.words.edit,
        "queries": window.flows.queries.ask,
        "bin": window.flows.bin.show,
        "quit": window.close,
    }


def _while_reading(window: MainWindow, work: Work) -> Work:
    """The same work, with the reading tab brought up first: nothing happens out of sight."""

    def shown(each: Callable[[], object]) -> Callable[[], object]:
        def show_and_work() -> None:
            window.show_tab("reading")
            each()

        return show_and_work

    return {command: shown(each) for command, each in work.items()}


def _at_article(window: MainWindow, each: Callable[[], object]) -> Callable[[], object]:
    """The same work, with the article in sight: no page lies over it any more."""

    def lift_and_work() -> None:
        window.desk.cover.lift()
        each()

    return lift_and_work


def _edit_work(window: MainWindow) -> Work:
    desk = window.desk
    wanted: Work = {
        "copy-cited": WindowCiting(window).copy,
        "note": desk.note_on_selection,
        "article-note": desk.note_on_article,
    }
    steps: Work = {"undo": window.undo.undo, "redo": window.undo.redo, "placing": window.placing.open}
    return {**steps, **_while_reading(window, wanted)}


def _articles_work(window: MainWindow) -> Work:
    marking = window.marking
    shown: Work = {
        "star": marking.star,
        "read": marking.read,
        "tag": marking.tag,
        "remove": marking.remove,
        "searches": marking.show_searches,
        "save-search": marking.save_search,
        "printings": _at_article(window, window.reprints.show),
        "join-printings": window.reprints.join,
    }
    action = window.commands.action("mark-read")
    action.setChecked(window.services.settings.value.reading.mark_read)
    action.toggled.connect(marking.choose_mark_read)
    return {"tags": marking.manage_tags, **_while_reading(window, shown)}


def _go_work(window: MainWindow) -> Work:
    desk, history = window.desk, window.history
    at_article = partial(_at_article, window)
    work: Work = {
        "filter": desk.articles.focus_filter,
        "facets": partial(desk.articles.drawer.toggle, Qt.FocusReason.ShortcutFocusReason),
        "concordance": window.concordance.toggle,
        "find": at_article(desk.reading.open_find),
        "find-next": partial(window.hits.step, 1),
        "find-previous": partial(window.hits.step, -1),
        "next-figure": at_article(desk.reading.next_figure),
        "previous-figure": at_article(desk.reading.previous_figure),
        "back": lambda: desk.go(history.back()),
        "forward": lambda: desk.go(history.forward()),
        "next-article": partial(desk.articles.step, 1),
        "previous-article": partial(desk.articles.step, -1),
    }
    return _while_reading(window, work)


def _view_work(window: MainWindow) -> Work:
    size = window.desk.reading.step_text_size
    return {
        "tab-reading": partial(window.show_tab, "reading"),
        "tab-dashboard": partial(window.show_tab, "dashboard"),
        "tab-notes": partial(window.show_tab, "notes"),
        "listed-only": lambda: window.show_dashboard().turn_listed_only(),
        "save-figures": lambda: window.show_dashboard().register.ask_where_to_save(),
        "larger": partial(size, 1),
        "smaller": partial(size, -1),
        "text-size": partial(size, 0),
    }


def _help_work(window: MainWindow) -> Work:
    def palette() -> None:
        from reader.ui.dialogs import CommandPalette

        rows = (*window.commands.rows(), *window.libraries.rows())
        if (chosen := CommandPalette.ask(window, rows)) and not window.libraries.take(chosen):
            window.commands.action(chosen).trigger()

    def shortcuts() -> None:
        from reader.ui.dialogs import ShortcutsDialog

        ShortcutsDialog(tuple(window.commands.rows()), window).run()

    def pages() -> None:
        from reader.ui.dialogs import HelpDialog

        HelpDialog(window).run()

    def about() -> None:
        from reader.ui.dialogs import AboutDialog

        AboutDialog(window).run()

    def data_folder() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(window.services.paths.data)))

    return {"palette": palette, "help": pages, "shortcuts": shortcuts, "open-data": data_folder, "about": about}


def _bind_choices(window: MainWindow) -> None:
    look = window.services.settings.value.look
    for name in ("system", *THEMES):
        window.commands.bind(f"theme-{name}", partial(window.use_theme, name))
        window.commands.action(f"theme-{name}").setChecked(look.theme == name)
    for name in LANGUAGE_CHOICES:
        window.commands.bind(f"language-{name}", partial(window.language_chosen.emit, name))
        window.commands.action(f"language-{name}").setChecked(look.language == name)


def _bind_groups(window: MainWindow) -> None:
    panel = window.desk.articles

    def show(group: str) -> None:
        for command, other in GROUP_CHOICES.items():
            window.commands.action(command).setChecked(other == group)

    def choose(group: str) -> None:
        window.show_tab("reading")
        panel.choose_group(group)
        show(group)  # also where it was so before: the command is not to look switched off

    for command, group in GROUP_CHOICES.items():
        window.commands.bind(command, partial(choose, group))
    panel.group_changed.connect(show)
    show(window.services.settings.value.session.group)


def _follow_undo(window: MainWindow) -> None:
    for command, can, signal in (
        ("undo", window.undo.canUndo, window.undo.canUndoChanged),
        ("redo", window.undo.canRedo, window.undo.canRedoChanged),
    ):
        action = window.commands.action(command)
        action.setEnabled(can())
        signal.connect(action.setEnabled)


def _follow_history(window: MainWindow) -> None:
    def update() -> None:
        window.commands.action("back").setEnabled(window.history.can_go_back)
        window.commands.action("forward").setEnabled(window.history.can_go_forward)

    window.history.moved.connect(update)
    update()
