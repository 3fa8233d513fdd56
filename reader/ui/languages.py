# SPDX-License-Identifier: MIT
"""Owns the language of the interface: Qt's translators and the sentences of the layers below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.core.messages import language, use_language
from reader.core.resources import resource

_installed: list[QTranslator] = []


def speak(chosen: str) -> None:
    """Let the interface speak ``vi``, ``en`` or, for ``system``, the system's language.

    Widgets that exist keep their texts; the window is made anew.
    """
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("the application comes first")
    use_language(chosen)
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    spoken = language()
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese if spoken == "vi" else QLocale.Language.English))
    _install(app, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath) + f"/qtbase_{spoken}.qm")
    for file in sorted(resource(f"i18n/{spoken}").glob("*.qm")):
        _install(app, str(file))


def _install(app: QCoreApplication, file: str) -> None:
    translator = QTranslator()
    if translator.load(file):
        app.installTranslator(translator)
        _installed.append(translator)
