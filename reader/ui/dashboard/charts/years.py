# SPDX-License-Identifier: MIT
"""Owns the chart of awards by year: pairs of bars, a bar for what is undated, spans below the axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QWidget

from reader.core.figure import Recipient
from reader.core.numerals import show_number
from reader.core.statistics import Bar, Period
from reader.ui.dashboard import choices, words
from reader.ui.dashboard.charts.canvas import ChartCanvas, Mark
from reader.ui.dashboard.charts.ink import CENTRE, LEFT, Ink, metrics
from reader.ui.dashboard.charts.scale import Box, Label, pack, place_labels, round_ticks, thin_years
from reader.ui.dashboard.choices import Choice
from reader.ui.theme import ThemeKeeper

PLOT_HEIGHT = 272
HEADROOM = 24
TICK_LINE, LEVEL_LINE = 28, 14
BAND, BAND_GAP = 26, 6
BAR_WIDTH, BAR_GAP = 0.3, 0.03
WIDEST_BAR = 44
UNDATED_ROOM, UNDATED_LEAST = 1.4, 100
"""Room for what is undated: in years, but never under so many px, its name has to stand there."""
LEAST_SEGMENT = 4
LABEL_GAP = 5


@dataclass(frozen=True, slots=True)
class _Standing:
    """A bar, and what is the same of it wherever it stands."""

    bar: Bar
    value: float
    levels: int
    choice: Choice


@dataclass(frozen=True, slots=True)
class _Lying:
    """A span, and what is the same of it wherever it lies."""

    period: Period
    text: str
    choice: Choice


@dataclass(frozen=True, slots=True)
class _Column:
    standing: _Standing
    rect: QRectF


@dataclass(frozen=True, slots=True)
class _Flat:
    """A span from side to side, px: its edges, its words as they fit, where these begin and how wide they are."""

    lying: _Lying
    left: float
    right: float
    text: str
    text_left: float
    width: float
    inside: bool
    """Whether the words stand inside the span."""

    def reach(self) -> tuple[float, float]:
        """From the leftmost to the rightmost of span and words."""
        if self.inside:
            return self.left, self.right
        return min(self.left, self.text_left), max(self.right, self.text_left + self.width)

    def on_line(self, line: int) -> _Band:
        """The same on one of the lines below one another, the first at 0."""
        rect = QRectF(self.left, line * (BAND + BAND_GAP), self.right - self.left, BAND)
        beside = QRectF(self.text_left, rect.top(), self.width + 2, BAND)
        return _Band(self.lying, rect, self.text, rect if self.inside else beside, self.inside)


@dataclass(frozen=True, slots=True)
class _Band:
    lying: _Lying
    rect: QRectF
    text: str
    text_rect: QRectF
    inside: bool


class YearsChart(ChartCanvas):
    """Awards by year; what is for several years is a span, never a bar."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        self._bars: tuple[_Standing, ...] = ()
        self._periods: tuple[_Lying, ...] = ()
        self._columns: list[_Column] = []
        self._values: list[tuple[QRectF, str]] = []
        self._bands: list[_Band] = []
        self._years: list[int] = []
        self._ticks: tuple[int, ...] = (0, 1)
        self._room = 0.0
        super().__init__(themes, parent)
        self.setMinimumHeight(PLOT_HEIGHT)

    def show_bars(self, bars: tuple[Bar, ...], periods: tuple[Period, ...], places: Sequence[str]) -> None:
        """Show these; ``places`` names where the awards of each period were given."""
        self._bars = tuple(_Standing(bar, bar.value, _levels(bar), choices.of_bar(bar)) for bar in bars)
        self._periods = tuple(
            _Lying(one, _band_text(one, place), choices.of_period(one, place))
            for one, place in zip(periods, places, strict=True)
        )
        dated = [bar.year for bar in bars if bar.year is not None]
        edges = dated + [year for period in periods for year in (period.year_from, period.year_to)]
        self._years = list(range(min(edges), max(edges) + 1)) if edges else []
        self._ticks = round_ticks(max((one.value for one in self._bars), default=0))
        self.show_axis([(tick, show_number(tick)) for tick in self._ticks] if bars else ())
        self.refresh()

    # places

    def arrange(self) -> list[Mark]:
        plot = self.plot_rect()
        if not (self._bars or self._periods) or plot.width() < 50:
            self._columns, self._bands, self._values = [], [], []
            return []
        self._set_x_range()
        lines = self._arrange_bands()
        below = TICK_LINE + LEVEL_LINE * self._has_levels() + lines * (BAND + BAND_GAP)
        self.setMinimumHeight(int(PLOT_HEIGHT + below))
        self._set_y_range(plot.height(), below)
        self._columns = [_Column(one, self._bar_rect(one)) for one in self._bars]
        self._values = self._place_values()
        ground = self.px(0, 0).y()
        shift = ground + TICK_LINE + LEVEL_LINE * self._has_levels()
        self._bands = [_moved(band, shift) for band in self._bands]
        return [*map(self._bar_mark, self._columns), *map(self._band_mark, self._bands)]

    def _set_x_range(self) -> None:
        first = self._years[0] if self._years else 0
        last = self._years[-1] if self._years else -1
        self._room = self._undated_room()
        self.set_ranges((first - 0.5, max(last + 0.5 + self._room, first + 0.5)), (0, 1))

    def _undated_room(self) -> float:
        """The years' worth of room that the undated bars have."""
        if not self._has_undated():
            return 0
        years, width = max(len(self._years), 1), self.plot_rect().width()
        if UNDATED_ROOM * width / (years + UNDATED_ROOM) >= UNDATED_LEAST:
            return UNDATED_ROOM
        return UNDATED_LEAST * years / max(width - UNDATED_LEAST, 1)

    def _set_y_range(self, height: float, below: float) -> None:
        """Whole px above and below the bars, whatever the height of the chart."""
        top = self._ticks[-1]
        per_px = top / max(height - HEADROOM - below, 40)
        self.set_y_range((-below * per_px, top + HEADROOM * per_px))

    def _has_undated(self) -> bool:
        return bool(self._bars) and self._bars[-1].bar.year is None

    def _has_levels(self) -> bool:
        return any(one.levels > 1 for one in self._bars)

    def _centre(self, year: int | None) -> float:
        if year is not None:
            return year
        return self._years[-1] + 0.5 + self._room / 2 if self._years else 0

    def _slot(self) -> float:
        return self.px(1, 0).x() - self.px(0, 0).x()

    def _bar_rect(self, one: _Standing) -> QRectF:
        bar = one.bar
        width = min(BAR_WIDTH * self._slot(), WIDEST_BAR)
        gap = max(BAR_GAP * self._slot(), 1.5) / 2
        middle = self.px(self._centre(bar.year), 0)
        top = self.px(0, one.value).y()
        left = middle.x() - gap - width if bar.recipient is Recipient.COLLECTIVE else middle.x() + gap
        height = max(middle.y() - top, 2)  # one award among thousands still shows
        return QRectF(left, middle.y() - height, width, height)

    def _bar_mark(self, column: _Column) -> Mark:
        rect = column.rect
        label = 24
        hit = rect.adjusted(-1, -label, 1, 4)
        return Mark(column.standing.choice, hit, rect)

    def _band_mark(self, band: _Band) -> Mark:
        hit = band.rect if band.inside else band.rect.united(band.text_rect)
        return Mark(band.lying.choice, hit, band.rect)

    def _arrange_bands(self) -> int:
        """Put the spans into lines, top at 0; how many lines there are."""
        flat = [self._lay_flat(one) for one in self._periods]
        lines = pack([one.reach() for one in flat])
        self._bands = [one.on_line(line) for line, one in zip(lines, flat, strict=True)]
        return max(lines, default=-1) + 1

    def _lay_flat(self, one: _Lying) -> _Flat:
        """The words stand inside, behind or before the span; where there is room for them nowhere they are cut."""
        measure, plot, period, text = metrics(12.5, 600), self.plot_rect(), one.period, one.text
        left, right = self.px(period.year_from - 0.46, 0).x(), self.px(period.year_to + 0.46, 0).x()
        width = measure.horizontalAdvance(text)
        rooms = {"inside": right - left - 16, "behind": plot.right() - right - 8, "before": left - 8 - plot.left()}
        place = next((name for name, room in rooms.items() if width <= room), None)
        if place is None:
            place = max(rooms, key=lambda name: rooms[name])
            text = measure.elidedText(text, Qt.TextElideMode.ElideRight, int(rooms[place]))
            width = measure.horizontalAdvance(text)
        text_left = left - 8 - width if place == "before" else right + 8
        return _Flat(one, left, right, text, text_left, width, place == "inside")

    def _place_values(self) -> list[tuple[QRectF, str]]:
        """The value above every bar where it covers nothing; the others are told by pointing."""
        right = self.plot_rect().right()
        middles = sorted(column.rect.center().x() for column in self._columns)
        labels = [_value_label(column, right, middles) for column in self._columns]
        bars = [Box(c.rect.left(), c.rect.top(), c.rect.width(), c.rect.height()) for c in self._columns]
        return [
            (
                QRectF(box.left - 3, box.top, box.width + 6, box.height),
                show_number(self._columns[number].standing.value),
            )
            for number, box in place_labels(labels, bars).items()
        ]

    # drawing

    def draw(self, ink: Ink) -> None:
        if not self._columns and not self._bands:
            return
        plot = self.plot_rect()
        for tick in self._ticks if self._bars else (0,):
            y = self.px(0, tick).y()
            ink.line(QPointF(plot.left(), y), QPointF(plot.right(), y), "chart.grid" if tick else "control.line")
        for column in self._columns:
            self._draw_bar(ink, column)
        for rect, value in self._values:
            ink.words(rect, value, weight=600, align=CENTRE)
        self._draw_years(ink)
        for band in self._bands:
            ink.span(band.rect)
            role = "accent" if band.inside else "text"
            ink.words(
                band.text_rect, band.text, role=role, size=12.5, weight=600, align=CENTRE if band.inside else LEFT
            )

    def _draw_bar(self, ink: Ink, column: _Column) -> None:
        bar, value, rect = column.standing.bar, column.standing.value, column.rect
        bottom, own = rect.bottom(), [segment for segment in bar.segments if not segment.spread]
        height = rect.height() * sum(part.value for part in own) / value if value else 0
        if own:
            ink.bar(QRectF(rect.left(), bottom - height, rect.width(), height), bar.recipient)
        if bar.spread:
            ink.bar(QRectF(rect.left(), rect.top(), rect.width(), rect.height() - height), bar.recipient, share=True)
        for part, above in pairwise(own):
            bottom -= rect.height() * part.value / value
            if min(part.value, above.value) / value * rect.height() < LEAST_SEGMENT:
                continue  # the line would cover what it parts
            ink.gap(QPointF(rect.left(), bottom), QPointF(rect.right(), bottom))

    def _draw_years(self, ink: Ink) -> None:
        slot, top = self._slot(), self.px(0, 0).y() + 3
        size, texts, shown = self.year_labels()
        widths = {year: metrics(size).horizontalAdvance(text) for year, text in texts.items()}
        room = slot * min((later - year for year, later in pairwise(sorted(shown))), default=1)
        # behind it stand those without a year
        free = self.px(self._years[-1] + 0.5, 0).x() if self._years else 0.0
        for year in sorted(shown, reverse=True):
            middle = min(self.px(year, 0).x(), free - widths[year] / 2 - LABEL_GAP)
            if self.px(year, 0).x() - middle > slot:
                continue  # the next one stands there
            free = middle - widths[year] / 2
            ink.words(QRectF(middle - 40, top, 80, 20), texts[year], role="muted", size=size, align=CENTRE)
            self._draw_levels(ink, year, top + 18, room)
        if self._has_undated():
            centre, half = self.px(self._centre(None), 0).x(), slot * self._room / 2
            edge = centre - half
            if self._years:
                start = QPointF(edge, self.plot_rect().top() + 8)
                ink.line(start, QPointF(edge, top + 16), "control.line", dotted=True)
            ink.words(QRectF(centre - half, top, 2 * half, 20), words.undated_words(), role="muted", align=CENTRE)

    def year_labels(self) -> tuple[int, dict[int, str], set[int]]:
        """How the years are written: in px, their words, and which; small, then short (’08) before any is left out."""
        slot, bars = self._slot(), [one.bar for one in self._bars]
        marked = {bar.year: _year_text(bar, bars) for bar in bars if bar.inferred or bar.school_year}
        texts = {year: marked.get(year, str(year)) for year in self._years}
        wide = max((metrics(13).horizontalAdvance(text) for text in (*texts.values(), "2024 *")), default=0)
        if slot >= wide + 3:
            return 13, texts, set(self._years)
        close = {year: text.replace(" ", "") for year, text in texts.items()}
        short = {year: f"’{text[2:]}" for year, text in close.items()}
        for written in (close, short):
            widths = [metrics(11).horizontalAdvance(text) for text in written.values()]
            if max((sum(pair) / 2 for pair in pairwise(widths)), default=0) + 2 <= slot:  # a wide one beside a narrow
                return 11, written, set(self._years)
        return 13, texts, thin_years(self._years, slot, wide + 3)

    def _draw_levels(self, ink: Ink, year: int, top: float, room: float) -> None:
        """Say under a year, in so many px, that its bars stack several levels."""
        levels = max((one.levels for one in self._bars if one.bar.year == year), default=0)
        if levels > 1:
            text = choices.level_count(levels)
            ink.words(QRectF(self.px(year, 0).x() - room / 2, top, room, 14), text, role="muted", size=11, align=CENTRE)


def _band_text(period: Period, place: str) -> str:
    span = words.years(period.year_from, period.year_to)
    if period.school_year:
        span += f" {words.SCHOOL_MARK}"
    if period.inferred:
        span += f" {words.INFERRED_MARK}"
    amounts = [(period.collectives, Recipient.COLLECTIVE), (period.individuals, Recipient.INDIVIDUAL)]
    counts = " · ".join(words.counted(amount.value, recipient) for amount, recipient in amounts if amount)
    whole = words.translate("Dashboard", "{years} together: {counts}").format(years=span, counts=counts)
    return f"{whole} ({place})" if place else whole


def _year_text(bar: Bar, bars: Sequence[Bar]) -> str:
    same = [other for other in bars if other.year == bar.year]
    text = str(bar.year)
    if any(other.inferred for other in same):
        text += f" {words.INFERRED_MARK}"
    if any(other.school_year for other in same):
        text += f" {words.SCHOOL_MARK}"
    return text


def _value_label(column: _Column, edge: float, middles: Sequence[float]) -> Label:
    """Above the middle of its bar, else flush with the side that is away from its neighbour; inside the chart.

    Never where it would be taken for that of another bar, the middles of which are given in order.
    """
    rect = column.rect
    width = metrics(13, 600).horizontalAdvance(show_number(column.standing.value)) + 2
    flush = rect.right() - width if column.standing.bar.recipient is Recipient.COLLECTIVE else rect.left()
    lefts = (min(left, edge - width - 4) for left in (rect.center().x() - width / 2, flush))
    boxes = (
        Box(left, rect.top() - 21, width, 18)
        for left in lefts
        if min(middles, key=lambda one: abs(one - left - width / 2)) == rect.center().x()
    )
    return Label(column.standing.value, tuple(boxes))


def _levels(bar: Bar) -> int:
    return len({segment.level for segment in bar.segments if not segment.spread})


def _moved(band: _Band, down: float) -> _Band:
    return _Band(band.lying, band.rect.translated(0, down), band.text, band.text_rect.translated(0, down), band.inside)
