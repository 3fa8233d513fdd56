# SPDX-License-Identifier: MIT
"""Owns which figures may be added up: every figure is either counted or left out for one reason.

A total and its parts are never added together, actions are never mixed, an event that several articles report counts
once. Nothing disappears: what isn't counted is kept with its reason, so that every chart can name it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from reader.core.columns import Mask
from reader.core.events import Conflicts, Told, count_once
from reader.core.figure import Action, Recipient, Status
from reader.core.figure_columns import (
    ACTIONS,
    LEVELS,
    LOST_TOTAL,
    NO_TOTAL,
    RECIPIENTS,
    STATUSES,
    Fetch,
    FigureColumns,
    Records,
    Rows,
)
from reader.core.record_facts import UNKNOWN_LEVEL
from reader.core.runs import grouped
from reader.core.settings import DashboardSettings

AWARDED = (Recipient.COLLECTIVE, Recipient.INDIVIDUAL)
"""Who stands in the charts of awards."""


class Reason(StrEnum):
    """Why a figure is left out of a sum; the order is that in which a chart names them."""

    REGISTERED = "registered"
    INTRODUCED = "introduced"
    PART = "part"
    SPLIT = "split"
    """A total of mixed recipients that is counted through its parts."""
    RATE = "rate"
    ORGANISED = "organised"
    ISSUED = "issued"
    ATTENDED = "attended"
    BUILT = "built"
    """Models and exemplars, whatever was done with them."""
    HOUSEHOLD = "household"
    UNDIVIDED = "undivided"
    """Collectives and individuals in one number, or certificates and prizes instead of recipients."""
    OTHER = "other"
    REPEATED = "repeated"
    """The same event, counted from another article."""
    LEVEL = "level"
    INFERRED = "inferred"
    UNREVIEWED = "unreviewed"
    REJECTED = "rejected"


_OF_ACTION = {
    Action.REGISTERED: Reason.REGISTERED,
    Action.INTRODUCED: Reason.INTRODUCED,
    Action.ORGANISED: Reason.ORGANISED,
    Action.ISSUED: Reason.ISSUED,
    Action.ATTENDED: Reason.ATTENDED,
    Action.BUILT: Reason.BUILT,
    Action.RATE: Reason.RATE,
}
_OF_RECIPIENT = {
    Recipient.MODEL: Reason.BUILT,
    Recipient.EXEMPLAR: Reason.BUILT,
    Recipient.HOUSEHOLD: Reason.HOUSEHOLD,
    Recipient.DOCUMENT: Reason.ISSUED,
    Recipient.ATTENDANCE: Reason.ATTENDED,
    Recipient.EVENT: Reason.ORGANISED,
}

Nature = Callable[[Action, Recipient], Reason | None]
"""Why a figure has no place in a chart at all, None where it has one."""

_REASONS = tuple(Reason)
_COUNTED, _ELSEWHERE, _NONE = len(_REASONS), len(_REASONS) + 1, 255
"""Beside the places of reasons: counted; in an article that is not asked for; not told."""
_REJECTED, _UNREVIEWED = STATUSES.index(Status.REJECTED), STATUSES.index(Status.UNREVIEWED)
_COMMENDED, _RATE = ACTIONS.index(Action.COMMENDED), ACTIONS.index(Action.RATE)
_IS_AWARDED = np.array([one in AWARDED for one in RECIPIENTS])


@dataclass(frozen=True, slots=True)
class Counted:
    """The records of one chart: those that are added up, and all others by the reason."""

    used: Records
    left_out: Mapping[Reason, Records]
    told: Told
    """Which records of other articles state the same as a used one."""
    conflicts: Conflicts


def award_nature(action: Action, recipient: Recipient) -> Reason | None:
    """Why a figure doesn't say how many collectives or individuals were commended."""
    if action is not Action.COMMENDED:
        return _OF_ACTION.get(action, Reason.OTHER)
    if recipient in AWARDED:
        return None
    return _OF_RECIPIENT.get(recipient, Reason.UNDIVIDED)


def any_nature(_action: Action, _recipient: Recipient) -> Reason | None:
    """For charts that show every action, each by itself."""
    return None


def sort_out(
    columns: FigureColumns, options: DashboardSettings, nature: Nature, fetch: Fetch, articles: Mask | None = None
) -> Counted:
    """Part what may be added up from what may not; of some articles only, by a mask over positions."""
    reasons = columns.derived(_fixed_reasons, nature).copy()
    _leave_switched_off(columns, options, reasons)
    if articles is not None:
        reasons[np.repeat(~articles, columns.sizes)] = _ELSEWHERE
    told = count_once(columns, reasons == _COUNTED if options.each_event_once else np.zeros(len(columns), np.bool_))
    reasons[told.repeated] = _place(Reason.REPEATED)
    asked = columns.rows_of(articles)
    groups = grouped(reasons if articles is None else reasons.take(asked))
    rows = {int(key): Records(found, fetch) for key, found in zip(groups.keys, groups.parts(asked), strict=True)}
    left_out = {reason: rows[place] for place, reason in enumerate(_REASONS) if place in rows}
    used = rows.get(_COUNTED, Records(asked[:0], fetch))
    return Counted(used, left_out, told, told.conflicts(fetch))


def _place(reason: Reason) -> int:
    return _REASONS.index(reason)


def _fixed_reasons(columns: FigureColumns, nature: Nature) -> NDArray[np.uint8]:
    """The first reason that applies whatever the user switches: the stronger ones are written over the weaker."""
    strong = columns.derived(_stronger_reasons)
    reasons: NDArray[np.uint8] = _natures(nature).take(columns.kind)
    np.copyto(reasons, strong, where=strong != _NONE)
    return reasons


def _stronger_reasons(columns: FigureColumns) -> NDArray[np.uint8]:
    """Those that apply whatever a chart shows, else _NONE."""
    reasons = np.full(len(columns), _NONE, dtype=np.uint8)
    parts, split = columns.derived(_relations)
    np.putmask(reasons, columns["percent"] | (columns["action"] == _RATE), _place(Reason.RATE))
    np.putmask(reasons, split, _place(Reason.SPLIT))
    np.putmask(reasons, parts, _place(Reason.PART))
    np.putmask(reasons, columns["status"] == _REJECTED, _place(Reason.REJECTED))
    return reasons


def _leave_switched_off(columns: FigureColumns, options: DashboardSettings, reasons: NDArray[np.uint8]) -> None:
    """Write down what the user has switched off, of what would be counted."""
    if options.confirmed_only:
        reasons[(columns["status"] == _UNREVIEWED) & (reasons == _COUNTED)] = _place(Reason.UNREVIEWED)
    if not options.include_inferred:
        reasons[columns["inferred"] & (reasons == _COUNTED)] = _place(Reason.INFERRED)
    if options.hidden_levels:
        hidden = np.array([(level or UNKNOWN_LEVEL) in options.hidden_levels for level in LEVELS])
        reasons[hidden[columns["level"]] & (reasons == _COUNTED)] = _place(Reason.LEVEL)


def _natures(nature: Nature) -> NDArray[np.uint8]:
    """Kind of figure → the place of the reason, or _COUNTED."""
    table = [nature(action, recipient) for action in ACTIONS for recipient in RECIPIENTS]
    return np.array([_place(one) if one else _COUNTED for one in table], dtype=np.uint8)


def _relations(columns: FigureColumns) -> tuple[Mask, Mask]:
    """Which figures are in their total already, and which totals are counted through their parts.

    An undivided total ("111 tập thể, cá nhân") has no bar of its own: its parts stand for it.
    """
    totals = columns["total"]
    mine = np.flatnonzero(totals > max(NO_TOTAL, LOST_TOTAL))
    theirs = columns.totals_of(mine)
    alive = (columns["status"][mine] != _REJECTED) & (columns["status"][theirs] != _REJECTED)
    commended = _is_commended(columns, mine) & _is_commended(columns, theirs)
    divides = _IS_AWARDED[columns["recipient"][mine]] & ~_IS_AWARDED[columns["recipient"][theirs]]
    stands_for_total = alive & commended & divides
    parts, split = totals != NO_TOTAL, np.zeros(len(columns), dtype=np.bool_)
    parts[mine[stands_for_total]] = False
    split[theirs[stands_for_total]] = True
    return parts, split


def _is_commended(columns: FigureColumns, rows: Rows) -> Mask:
    found: Mask = (columns["action"][rows] == _COMMENDED) & ~columns["percent"][rows]
    return found
