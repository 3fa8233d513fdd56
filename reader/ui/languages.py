# SPDX-License-Identifier: MIT
"""Owns the language of the interface: Qt's translators and the sentences of the layers below."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.core.messages import language, use_language
from reader.core.resources import resource

_installed: list[tuple[QTranslator, bytes]] = []
"""With the bytes that each reads in."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for pyside6-lupdate, which knows this name; it is translated where it is shown.

    PySide6 has the same, but its stubs call the answer an ``object``.
    """
    return text


def speak(chosen: str) -> None:
    """Let the interface speak ``vi``, ``en`` or, for ``system``, the system's language.

    Widgets that exist keep their texts; the window is made anew.
    """
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("the application comes first")
    use_language(chosen)
    for translator, _ in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    spoken = language()
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese if spoken == "vi" else QLocale.Language.English))
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{spoken}.qm")
    for file in (qt, *sorted(resource(f"i18n/{spoken}").glob("*.qm"))):
        _install(app, file)


def _install(app: QCoreApplication, file: Path) -> None:
    """Let it speak the words of a file, from memory: a file that an update writes anew is no longer what Qt mapped."""
    translator, words = QTranslator(), file.read_bytes() if file.is_file() else b""
    if words and translator.load(words):
        app.installTranslator(translator)
        _installed.append((translator, words))
