# SPDX-License-Identifier: MIT
"""Owns the table of commands; menus, shortcuts, the palette and the shortcut help all read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.ui import theme as look
from reader.ui.languages import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the program can do."""

    id: str
    text: str
    """English; shown through the translations of the context ``Command``."""
    keys: str = ""
    menu: str = ""
    icon: str = ""
    checkable: bool = False
    in_list: bool = False
    """Whether its keys count in the list of articles alone: elsewhere Delete means something else."""
    begins: bool = False
    """Whether it begins a part of its menu."""

    def shown_text(self) -> str:
        """The text in the language of the interface."""
        return QCoreApplication.translate("Command", self.text)


COMMANDS: tuple[Command, ...] = (
    Command("open-library", QT_TRANSLATE_NOOP("Command", "Open a library…"), "", "archive"),
    Command("new-library", QT_TRANSLATE_NOOP("Command", "New library…"), "", "archive"),
    Command("rename-library", QT_TRANSLATE_NOOP("Command", "Rename the library…"), "", "archive"),
    Command("import", QT_TRANSLATE_NOOP("Command", "Import articles…"), "Ctrl+O", "archive", "file-plus", begins=True),
    Command(
        "import-folder", QT_TRANSLATE_NOOP("Command", "Import a folder…"), "Ctrl+Shift+O", "archive", "folder-open"
    ),
    Command("paste", QT_TRANSLATE_NOOP("Command", "Paste an article…"), "Ctrl+Shift+V", "archive", "clipboard-paste"),
    Command("columns", QT_TRANSLATE_NOOP("Command", "Import a table: which column is what…"), "", "archive"),
    Command("watch", QT_TRANSLATE_NOOP("Command", "Watch folders…"), "", "archive"),
    Command("pause-import", QT_TRANSLATE_NOOP("Command", "Pause the import, or go on"), "", "archive"),
    Command("stop-import", QT_TRANSLATE_NOOP("Command", "Stop the import"), "", "archive"),
    Command(
        "metadata", QT_TRANSLATE_NOOP("Command", "Title, source, date, place…"), "F2", "archive", "pencil", begins=True
    ),
    Command("encoding", QT_TRANSLATE_NOOP("Command", "Encoding of the article…"), "", "archive", "type"),
    Command("export", QT_TRANSLATE_NOOP("Command", "Export PDF…"), "Ctrl+E", "archive", "file-down", begins=True),
    Command("save-figures", QT_TRANSLATE_NOOP("Command", "Save the table of figures…"), "", "archive"),
    Command("words", QT_TRANSLATE_NOOP("Command", "My words…"), "", "archive", "list", begins=True),
    Command("queries", QT_TRANSLATE_NOOP("Command", "Many queries…"), "", "archive", "hash"),
    Command("bin", QT_TRANSLATE_NOOP("Command", "Recycle bin…"), "", "archive", "trash-2"),
    Command("quit", QT_TRANSLATE_NOOP("Command", "Quit"), "Ctrl+Q", "archive", begins=True),
    Command("undo", QT_TRANSLATE_NOOP("Command", "Undo"), "Ctrl+Z", "edit", "undo-2"),
    Command("redo", QT_TRANSLATE_NOOP("Command", "Redo"), "Ctrl+Shift+Z", "edit", "redo-2"),
    Command(
        "copy-cited",
        QT_TRANSLATE_NOOP("Command", "Copy with the source"),
        "Ctrl+Shift+C",
        "edit",
        "copy",
        begins=True,
    ),
    Command(
        "note", QT_TRANSLATE_NOOP("Command", "Note on the selection"), "Ctrl+N", "edit", "sticky-note", begins=True
    ),
    Command(
        "article-note",
        QT_TRANSLATE_NOOP("Command", "Note on the whole article"),
        "Ctrl+Shift+N",
        "edit",
        "message-square",
    ),
    Command(
        "placing", QT_TRANSLATE_NOOP("Command", "Place lost notes and decisions…"), "Ctrl+Shift+P", "edit", "quote"
    ),
    Command(
        "star",
        QT_TRANSLATE_NOOP("Command", "Star or take the star away"),
        "Alt+S",
        "articles",
        "star",
        in_list=True,
    ),
    Command("read", QT_TRANSLATE_NOOP("Command", "Mark as read or unread"), "Alt+M", "articles", "eye", in_list=True),
    Command("tag", QT_TRANSLATE_NOOP("Command", "Tag…"), "Alt+T", "articles", "tag", in_list=True),
    Command("remove", QT_TRANSLATE_NOOP("Command", "Remove"), "Del", "articles", "trash-2", in_list=True),
    Command("tags", QT_TRANSLATE_NOOP("Command", "All tags…"), "", "articles", "tag", begins=True),
    Command("printings", QT_TRANSLATE_NOOP("Command", "Where else it was printed"), "Ctrl+R", "articles"),
    Command("join-printings", QT_TRANSLATE_NOOP("Command", "The selected articles are one report"), "", "articles"),
    Command("filter", QT_TRANSLATE_NOOP("Command", "Search in the articles"), "Ctrl+L", "go", "search"),
    Command("facets", QT_TRANSLATE_NOOP("Command", "Filter the articles"), "Ctrl+Shift+L", "go", "sliders-horizontal"),
    Command("searches", QT_TRANSLATE_NOOP("Command", "Recent and saved searches"), "Ctrl+H", "go", "chevron-down"),
    Command("save-search", QT_TRANSLATE_NOOP("Command", "Save this search…"), "Ctrl+D", "go", "plus"),
    Command(
        "concordance", QT_TRANSLATE_NOOP("Command", "Words in context…"), "Ctrl+Shift+K", "go", "list", begins=True
    ),
    Command("find", QT_TRANSLATE_NOOP("Command", "Find in this article"), "Ctrl+F", "go", "search"),
    Command("find-next", QT_TRANSLATE_NOOP("Command", "Next hit"), "F3", "go"),
    Command("find-previous", QT_TRANSLATE_NOOP("Command", "Previous hit"), "Shift+F3", "go"),
    Command("next-figure", QT_TRANSLATE_NOOP("Command", "Next figure"), "Alt+Down", "go", "arrow-down", begins=True),
    Command("previous-figure", QT_TRANSLATE_NOOP("Command", "Previous figure"), "Alt+Up", "go", "arrow-up"),
    Command("back", QT_TRANSLATE_NOOP("Command", "Back"), "Alt+Left", "go", "arrow-left", begins=True),
    Command("forward", QT_TRANSLATE_NOOP("Command", "Forward"), "Alt+Right", "go", "arrow-right"),
    Command("next-article", QT_TRANSLATE_NOOP("Command", "Next article"), "Ctrl+Down", "go"),
    Command("previous-article", QT_TRANSLATE_NOOP("Command", "Previous article"), "Ctrl+Up", "go"),
    Command("tab-reading", QT_TRANSLATE_NOOP("Command", "Reading"), "Ctrl+1", "view", "book-open"),
    Command("tab-dashboard", QT_TRANSLATE_NOOP("Command", "Dashboard"), "Ctrl+2", "view", "chart-column"),
    Command("tab-notes", QT_TRANSLATE_NOOP("Command", "All notes"), "Ctrl+3", "view", "list"),
    Command("group-none", QT_TRANSLATE_NOOP("Command", "Articles: not grouped"), "", "view", "", True, begins=True),
    Command("group-year", QT_TRANSLATE_NOOP("Command", "Articles: group by year"), "", "view", "", True),
    Command("group-source", QT_TRANSLATE_NOOP("Command", "Articles: group by source"), "", "view", "", True),
    Command(
        "listed-only", QT_TRANSLATE_NOOP("Command", "Dashboard: listed articles only, or all"), "", "view", begins=True
    ),
    Command("larger", QT_TRANSLATE_NOOP("Command", "Larger text"), "Ctrl++", "view", "plus", begins=True),
    Command("smaller", QT_TRANSLATE_NOOP("Command", "Smaller text"), "Ctrl+-", "view", "minus"),
    Command("text-size", QT_TRANSLATE_NOOP("Command", "Usual text size"), "Ctrl+0", "view", "type"),
    Command(
        "mark-read",
        QT_TRANSLATE_NOOP("Command", "Mark articles as read while reading"),
        "",
        "view",
        "",
        checkable=True,
        begins=True,
    ),
    Command("theme-system", QT_TRANSLATE_NOOP("Command", "Theme of the system"), "", "theme", "", True),
    Command("theme-light", QT_TRANSLATE_NOOP("Command", "Light theme"), "", "theme", "", True),
    Command("theme-sepia", QT_TRANSLATE_NOOP("Command", "Sepia theme"), "", "theme", "", True),
    Command("theme-dark", QT_TRANSLATE_NOOP("Command", "Dark theme"), "", "theme", "", True),
    Command("language-system", QT_TRANSLATE_NOOP("Command", "Language of the system"), "", "language", "", True),
    Command("language-vi", "Tiếng Việt", "", "language", "", True),
    Command("language-en", "English", "", "language", "", True),
    Command("palette", QT_TRANSLATE_NOOP("Command", "All commands"), "Ctrl+K", "help", "command"),
    Command("help", QT_TRANSLATE_NOOP("Command", "Help"), "Ctrl+F1", "help", "circle-help"),
    Command("shortcuts", QT_TRANSLATE_NOOP("Command", "Keyboard shortcuts"), "F1", "help", "keyboard"),
    Command(
        "open-data",
        QT_TRANSLATE_NOOP("Command", "Open the folder of the archive"),
        "",
        "help",
        "folder-open",
        begins=True,
    ),
    Command("about", QT_TRANSLATE_NOOP("Command", "About Tư Liệu"), "", "help", "info"),
)

MENUS: tuple[tuple[str, str], ...] = (
    ("archive", QT_TRANSLATE_NOOP("Command", "Library")),
    ("edit", QT_TRANSLATE_NOOP("Command", "Edit")),
    ("articles", QT_TRANSLATE_NOOP("Command", "Articles")),
    ("go", QT_TRANSLATE_NOOP("Command", "Go")),
    ("view", QT_TRANSLATE_NOOP("Command", "View")),
    ("theme", QT_TRANSLATE_NOOP("Command", "Theme")),
    ("language", QT_TRANSLATE_NOOP("Command", "Language")),
    ("help", QT_TRANSLATE_NOOP("Command", "Help")),
)

_EXTRA_KEYS = {"redo": ["Ctrl+Y"], "larger": ["Ctrl+="], "find-next": ["Ctrl+G"], "find-previous": ["Ctrl+Shift+G"]}


class ActionTable(QObject):
    """The commands as Qt actions; the main window says what each does."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        for command in COMMANDS:
            self._actions[command.id] = self._make(command, window)

    def _make(self, command: Command, window: QWidget) -> QAction:
        action = QAction(command.shown_text(), window)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        keys = [command.keys, *_EXTRA_KEYS.get(command.id, [])] if command.keys else []
        action.setShortcuts([QKeySequence(key) for key in keys])
        if command.in_list:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        else:
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            window.addAction(action)
        return action

    def attach(self, articles: QWidget) -> None:
        """Let the keys of the commands for articles count where the list has the focus."""
        articles.addActions([self._actions[command.id] for command in COMMANDS if command.in_list])

    def action(self, command_id: str) -> QAction:
        """The action of a command."""
        return self._actions[command_id]

    def bind(self, command_id: str, work: Callable[[], object]) -> None:
        """Let a command do this; the bool that ``triggered`` sends is left out."""
        self._actions[command_id].triggered.connect(lambda _checked=False: work())

    def retranslate(self) -> None:
        """Show the texts in the language of the interface as it is now."""
        for command in COMMANDS:
            self._actions[command.id].setText(command.shown_text())

    def dress(self, theme: look.Theme) -> None:
        """Draw the icons in the theme's colours."""
        for command in COMMANDS:
            if command.icon:
                self._actions[command.id].setIcon(look.icon(command.icon, theme))

    def fill(self, menu: QMenu, group: str) -> None:
        """Put the commands of a group into a menu."""
        for command in COMMANDS:
            if command.menu == group:
                if command.begins:
                    menu.addSeparator()
                menu.addAction(self._actions[command.id])

    def rows(self) -> Iterator[tuple[str, str, str, bool]]:
        """Id, text, keys and whether it can be used now, for the palette and the shortcut help."""
        for command in COMMANDS:
            action = self._actions[command.id]
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            yield command.id, action.text(), keys, action.isEnabled()
