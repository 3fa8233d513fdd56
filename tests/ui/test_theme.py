# SPDX-License-Identifier: MIT
"""Every word can be read and every line seen, in every theme, on every ground that it meets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.core.note import NOTE_COLOURS
from reader.core.resources import resource
from reader.core.settings import THEMES
from reader.ui.theme import ThemeKeeper, icon, interface_font, load_fonts, load_theme, reading_font, style_sheet

GROUNDS = ("window", "surface", "raised")
WORDS = ("text", "muted", "accent", "good", "warning", "danger")
ENTITIES = ("person", "role", "organisation", "place", "date", "document", "figure")


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio as WCAG 2.2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_21() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize("name", THEMES)
def test_words_stand_out_from_every_ground(name: str) -> None:
    theme = load_theme(name)
    pairs = [*product(WORDS, (*GROUNDS, "accent.soft")), ("accent.on", "accent")]
    pairs += [(word, f"mention.{entity}.tint") for word, entity in product(("text", "muted"), ENTITIES)]
    pairs += [(f"mention.{entity}.line", f"mention.{entity}.tint") for entity in ENTITIES]
    weak = [(w, g) for w, g in pairs if contrast(theme.colour(w), theme.colour(g)) < 4.5]
    assert not weak


@pytest.mark.parametrize("name", THEMES)
def test_lines_and_bars_stand_out(name: str) -> None:
    theme = load_theme(name)
    lines = [f"note.{colour}" for colour in NOTE_COLOURS] + [f"series.{number}" for number in range(1, 5)]
    lines += ["control.line", "search.hit", *(f"mention.{entity}.line" for entity in ENTITIES)]
    weak = [(line, g) for line, g in product(lines, GROUNDS) if contrast(theme.colour(line), theme.colour(g)) < 3]
    assert not weak


def test_all_themes_have_the_same_roles() -> None:
    first, *others = (set(load_theme(name).roles) for name in THEMES)
    assert all(roles == first for roles in others)


@pytest.mark.parametrize("name", THEMES)
def test_style_sheet_is_filled_in(name: str) -> None:
    sheet = style_sheet(load_theme(name))
    assert "@" not in sheet
    for file in re.findall(r"url\((.*?)\)", sheet):
        assert resource("icons").joinpath(file.rsplit("/icons/", 1)[1]).is_file(), file


def test_bundled_fonts_draw_vietnamese(qtbot: QtBot) -> None:
    load_fonts()
    for font in (interface_font(13), reading_font(17.5)):
        assert QFontMetricsF(font).inFontUcs4(ord("ữ"))
        assert QFontMetricsF(font).inFontUcs4(ord("₫"))


def test_tabular_figures_are_equally_wide(qtbot: QtBot) -> None:
    load_fonts()
    metrics = QFontMetricsF(interface_font(20, tabular=True))
    widths = {round(metrics.horizontalAdvance(digit * 10), 2) for digit in "0123456789"}
    assert len(widths) == 1


def test_changing_the_theme_tells_everybody_once(qtbot: QtBot) -> None:
    keeper = ThemeKeeper("light")
    heard: list[str] = []
    keeper.changed.connect(lambda theme: heard.append(theme.name))
    keeper.use("dark")
    keeper.use("dark")
    assert heard == ["dark"]
    assert keeper.current.dark


class Dressed(QObject):
    """Counts how often each widget is told of a new style."""

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times[watched] += event.type() is QEvent.Type.StyleChange
        return False


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeKeeper]:
    """A keeper whose theme is on the application; afterwards it wears what it wore before."""
    before = qapp.styleSheet(), qapp.palette()
    keeper = ThemeKeeper()
    keeper.apply()
    yield keeper
    qapp.setStyleSheet("")  # never one sheet in the place of another: see ``_change``
    qapp.setPalette(before[1])
    qapp.setStyleSheet(before[0])


def test_a_widget_is_dressed_anew_as_often_however_deep_it_stands(themes: ThemeKeeper, qtbot: QtBot) -> None:
    ground = inner = QWidget()
    qtbot.addWidget(ground)
    for _ in range(12):
        column = QVBoxLayout(inner)
        inner = QWidget()
        column.addWidget(inner)
    label = QLabel("Tư Liệu", inner)
    ground.show()
    dressed = Dressed()
    label.installEventFilter(dressed)
    themes.use("dark")
    assert label.palette().color(label.foregroundRole()) == load_theme("dark").colour("text")
    assert 1 <= dressed.times[label] <= 3


def test_what_is_scrolled_stays_where_it_is_in_another_theme(themes: ThemeKeeper, qtbot: QtBot) -> None:
    view = QTextEdit("biểu dương, khen thưởng các tập thể và cá nhân " * 200)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    end = bar.value()
    for name in ("dark", "sepia", "light"):
        themes.use(name)
        assert bar.value() == bar.maximum() == end


def test_icons_take_the_colour_of_their_role(qtbot: QtBot) -> None:
    theme = load_theme("dark")
    image = icon("plus", theme, "accent").pixmap(18, 18).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    strongest = max(pixels, key=QColor.alpha)
    wanted = theme.colour("accent")
    drawn = zip(strongest.getRgb()[:3], wanted.getRgb()[:3], strict=True)
    assert strongest.alpha() > 128
    assert all(abs(one - other) <= 3 for one, other in drawn)


def test_a_disabled_icon_is_paler(qtbot: QtBot) -> None:
    plus = icon("plus", load_theme("light"), "accent")

    def strongest(mode: QIcon.Mode) -> int:
        image = plus.pixmap(QSize(18, 18), mode).toImage()
        return max(image.pixelColor(x, y).alpha() for x in range(18) for y in range(18))

    assert strongest(QIcon.Mode.Disabled) < 0.7 * strongest(QIcon.Mode.Normal)


def test_copies_of_an_icon_live_on_their_own(qtbot: QtBot) -> None:
    """Qt clones an icon's engine when a copy is changed, and deletes the clone with the copy."""
    original = icon("plus", load_theme("light"))
    for _ in range(200):
        copy = QIcon(original)
        copy.addPixmap(QPixmap(64, 64))
        assert not copy.pixmap(QSize(16, 16)).isNull()
        del copy
    assert not original.pixmap(QSize(16, 16)).isNull()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", ["", "primary", "quiet", "danger", "link"])
def test_a_button_that_can_not_be_used_looks_so(qtbot: QtBot, name: str, kind: str) -> None:
    keeper = ThemeKeeper(name)
    keeper.apply()
    button = QPushButton("Xóa hẳn…")
    button.setProperty("kind", kind)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    usable = button.grab().toImage()
    button.setEnabled(False)
    assert button.grab().toImage() != usable
