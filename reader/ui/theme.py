# SPDX-License-Identifier: MIT
"""Owns the look: colour roles by theme, fonts, icons, the palette and the one style sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QScrollBar

from reader.core.resources import read_json, resource

INTERFACE_FAMILY = "Be Vietnam Pro"
READING_FAMILY = "Noto Serif"
DISABLED_OPACITY = 0.45
_POINTS_PER_PX = 0.75
"""Qt counts points at 96 dpi, its logical resolution on every screen."""
_PLACEHOLDER = re.compile(r"@([a-z0-9.-]+)@")


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours; every colour is named by its role."""

    name: str
    dark: bool
    roles: Mapping[str, str]

    def colour(self, role: str) -> QColor:
        """The colour of a role.

        :raises KeyError: there is no such role.
        """
        return _colour(self.roles[role])


@cache
def _colour(code: str) -> QColor:
    return QColor(code)


@cache
def load_theme(name: str) -> Theme:
    """Read a theme from its data file."""
    data = read_json(f"themes/{name}.json")
    return Theme(data["name"], data["dark"], MappingProxyType(data["roles"]))


@cache
def load_sizes() -> Mapping[str, int]:
    """What is as large in every theme, by its role, in px: for the style sheet and for what paints beside it."""
    return MappingProxyType(read_json("themes/sizes.json"))


def system_theme() -> str:
    """``dark`` where the system asks for dark windows, else ``light``."""
    hints = QGuiApplication.styleHints()
    return "dark" if hints and hints.colorScheme() is Qt.ColorScheme.Dark else "light"


class ThemeKeeper(QObject):
    """Holds the theme in use and tells everybody when it changes."""

    changed = Signal(object)

    def __init__(self, name: str = "light", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme(name)

    @property
    def current(self) -> Theme:
        """The theme in use."""
        return self._theme

    def use(self, name: str) -> None:
        """Change to a theme by name; ``system`` follows the system."""
        before = self._theme
        self.choose(name)
        if self._theme is not before:
            self.apply()
            self.changed.emit(self._theme)

    def choose(self, name: str) -> None:
        """Change to a theme before anything is shown: nobody is told, nothing is dressed."""
        self._theme = load_theme(system_theme() if name == "system" else name)

    def apply(self) -> None:
        """Give the application this theme's palette and style sheet; never twice: each widget would be dressed anew."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        sheet, colours = style_sheet(self._theme), palette(self._theme)
        if app.styleSheet() not in ("", sheet):
            _change(app, sheet, colours)
            return
        app.setPalette(colours)
        if sheet != app.styleSheet():
            app.setStyleSheet(sheet)


def _change(app: QApplication, sheet: str, colours: QPalette) -> None:
    """Put one sheet in the place of another by way of none.

    Qt takes another sheet to each widget once for each widget that it stands in, but none and a first one only once.
    From then on no other way will do: Qt still knows widgets that were never shown after they are gone, and crashes
    where it takes one sheet in the place of another to them.
    Without a sheet the scroll bars are wider and the pages shorter: what was scrolled is put back.
    """
    scrolled = [(bar, bar.value()) for bar in app.allWidgets() if isinstance(bar, QScrollBar) and bar.value()]
    app.setStyleSheet("")
    app.setPalette(colours)
    app.setStyleSheet(sheet)
    for bar, value in scrolled:
        bar.setValue(value)


def palette(theme: Theme) -> QPalette:
    """The Qt palette of a theme."""
    roles = {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "window",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "raised",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Highlight: "accent.soft",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.Accent: "accent",
    }
    result = QPalette()
    for qt_role, role in roles.items():
        result.setColor(qt_role, theme.colour(role))
    for qt_role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, qt_role, theme.colour("faint"))
    return result


def style_sheet(theme: Theme) -> str:
    """The style sheet with the theme's colours and the sizes filled in."""
    template = resource("themes/style.qss").read_text(encoding="utf-8")
    icons = resource("icons").as_posix()
    words = {"icons": icons, "theme": theme.name} | {role: str(size) for role, size in load_sizes().items()}
    words |= theme.roles
    return _PLACEHOLDER.sub(lambda found: words[found[1]], template)


@cache
def load_interface_fonts() -> None:
    """Make the fonts of the interface known to Qt; the first look needs no others."""
    _load("be-vietnam-pro")


@cache
def load_fonts() -> None:
    """Make all bundled fonts known to Qt."""
    load_interface_fonts()
    _load("noto-serif")


def _load(folder: str) -> None:
    for file in sorted(resource(f"fonts/{folder}").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def interface_font(size_px: float = 13, weight: int = 400, *, tabular: bool = False) -> QFont:
    """The font of the interface, size in px; ``tabular`` makes every digit as wide as the others."""
    return QFont(_interface_font(round(size_px), weight, tabular))


@cache
def _interface_font(size_px: int, weight: int, tabular: bool) -> QFont:
    font = QFont(INTERFACE_FAMILY)
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(weight))
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def reading_font(size_px: float = 17.5, *, bold: bool = False, italic: bool = False) -> QFont:
    """The font of articles; the size in px may have a fraction."""
    font = QFont(READING_FAMILY)
    font.setPointSizeF(size_px * _POINTS_PER_PX)
    font.setBold(bold)
    font.setItalic(italic)
    return font


def icon(name: str, theme: Theme, role: str = "muted") -> QIcon:
    """An outline icon drawn in the colour of a role."""
    return _icon(name, theme.roles[role])


@lru_cache(maxsize=512)
def _icon(name: str, colour: str) -> QIcon:
    svg = resource(f"icons/{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    return _svg_icon({QIcon.Mode.Normal: svg, QIcon.Mode.Disabled: _paler(svg)})


def _paler(svg: str) -> str:
    return svg.replace("<svg", f'<svg stroke-opacity="{DISABLED_OPACITY}"', 1)


def _svg_icon(drawings: Mapping[QIcon.Mode, str]) -> QIcon:
    """An icon of Qt's own SVG engine, drawn sharply at whatever size is asked for, and only then.

    The engine takes drawings in memory in one way only: as the stream that it writes itself (key, file names, whether
    compressed, drawings by ``mode * 16 + state``, added pixmaps; ``QSvgIconEngine::read``). An engine written in Python
    is no way: Qt deletes its clones while Python still holds them, or the other way round.
    """
    stored = QByteArray()
    writing = QDataStream(stored, QIODevice.OpenModeFlag.WriteOnly)
    writing.writeQString("svg")
    for number in (0, 0, len(drawings)):  # no file names, not compressed
        writing.writeInt32(number)
    for mode, svg in drawings.items():
        writing.writeInt32(mode.value * 16 + QIcon.State.Off.value)
        writing << QByteArray(svg.encode())
    writing.writeInt32(0)
    result = QIcon()
    QDataStream(stored, QIODevice.OpenModeFlag.ReadOnly) >> result
    return result
