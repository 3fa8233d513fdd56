# SPDX-License-Identifier: MIT
"""Owns what the keyboard does with the focus: which ways of coming are its own, and where the Tab key goes next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

KEYBOARD_FOCUS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""Ways of coming to a part after which a ring shows where the keyboard is."""
A_LINE = 12
"""px: what differs less in height stands side by side."""

Frame = dict[QWidget, QPoint]
"""What stands in a part, or in a page that scrolls in it: where, from its corner, at half its height."""


def go_on(parts: Iterable[QWidget], at: QWidget | None, *, forward: bool) -> bool:
    """Let the focus go from part to part, and in each as the eye does, whatever was made first; round at the ends.

    ``at``: what has the focus in their window, also where a dialog or another program is in front of it. What stands in
    two parts belongs to the first. False where nothing takes it.
    """
    stops = list(dict.fromkeys(stop for part in parts for stop in stops_of(part, at)))
    to = _beside(stops, at, forward=forward)
    if to is None:
        return False
    to.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    above = to.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(to)
        above = above.parentWidget()
    return True


def _beside(stops: list[QWidget], at: QWidget | None, *, forward: bool) -> QWidget | None:
    """The stop behind the one at hand or before it; a page that has the focus itself stands before its first.

    None where there is no other, or where the focus is lost with a page that is shown no longer: that is Qt's to mend.
    """
    if not stops:
        return None
    if at in stops:
        found = stops[(stops.index(at) + (1 if forward else -1)) % len(stops)]
        return found if found is not at else None
    if at is not None and not at.isVisible():
        return None
    first = next((place for place, stop in enumerate(stops) if at is not None and at.isAncestorOf(stop)), 0)
    return stops[first if forward else first - 1]


def stops_of(part: QWidget, at: QWidget | None = None) -> list[QWidget]:
    """What takes the focus in a part as the eye meets it, from the top down and from the left; ``at`` also hidden."""
    frames: dict[QWidget, Frame] = {part: {}}
    stops = {one for one in (part, *part.findChildren(QWidget)) if one is at or takes_tab(one)}
    for one in stops:
        if (one is at or one.isVisible()) and one.window() is part.window():
            _enter(frames, part, one)
    return [one for one in _read(frames, part) if one in stops]


def takes_tab(widget: QWidget) -> bool:
    """Whether the Tab key may stop there."""
    stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return stops and widget.isVisible() and widget.isEnabled()


def _enter(frames: dict[QWidget, Frame], part: QWidget, stop: QWidget) -> None:
    """Note where a stop stands; what scrolls stands where its page begins, however far it is scrolled."""
    item = at = stop
    place = QPoint(0, stop.height() // 2)
    while at is not part and (above := at.parentWidget()) is not None:
        area = above.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is at:
            frames.setdefault(at, {})[item] = place
            item, at, place = area, area, QPoint(0, 0)
        else:
            at, place = above, at.mapToParent(place)
    frames[part][item] = place


def _read(frames: Mapping[QWidget, Frame], page: QWidget) -> Iterator[QWidget]:
    for one in _by_eye(frames[page]):
        yield one
        inside = one.widget() if isinstance(one, QScrollArea) else None
        if inside is not None and inside in frames:
            yield from _read(frames, inside)


def _by_eye(frame: Frame) -> list[QWidget]:
    lines: list[list[QWidget]] = []
    top = 0
    for one in sorted(frame, key=lambda one: frame[one].y()):
        if not lines or frame[one].y() - top >= A_LINE:
            lines.append([])
            top = frame[one].y()
        lines[-1].append(one)
    return [one for line in lines for one in sorted(line, key=lambda one: frame[one].x())]
