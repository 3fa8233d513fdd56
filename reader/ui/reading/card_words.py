# SPDX-License-Identifier: MIT
"""Owns the sentences of the figure card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QObject

from reader.core.corpus import Article, FigureRecord
from reader.core.figure import RULES, Figure, Status, Stretch
from reader.core.messages import message
from reader.core.numerals import show_number, show_sum
from reader.core.sum_checks import SumCheck, check_sums
from reader.ui.reading.words import show_period, show_unit, show_value

MOST_TOLD = 4
"""So many articles are named in the card."""


@dataclass(frozen=True, slots=True)
class ToldBy:
    """Another article that reports the same event: its record there, how it is called, whether the numbers agree."""

    record: FigureRecord
    article: str
    agrees: bool


class CardWords(QObject):
    """What the card says of the record in use."""

    def __init__(self) -> None:
        super().__init__()
        self._record: FigureRecord | None = None
        self._article: Article | None = None
        self._records: Sequence[FigureRecord] = ()

    def use(self, record: FigureRecord, article: Article, records: Sequence[FigureRecord]) -> None:
        """Speak of this record from now on."""
        self._record, self._article, self._records = record, article, records

    def period(self) -> str:
        """Period with how it is known, issuer, award form."""
        if self._record is None:
            return ""
        figure = self._record.figure
        parts = [show_period(figure)]
        if figure.merit_from is not None and figure.merit_from != figure.year_from:
            parts.append(self.tr("for merits of {year}").format(year=figure.merit_from))
        parts.append(self._issuer(figure))
        if figure.award_form:
            parts.append(figure.award_form)
        return " · ".join(parts)

    def _issuer(self, figure: Figure) -> str:
        if not figure.issuer:
            return self.tr("issuer unknown")
        words = self.tr("by {issuer}").format(issuer=figure.issuer)
        return words if figure.issuer_id else f"{words} ({self.tr('unresolved')})"

    def about(self) -> str:
        """The documents and movements that it was for; empty where the article does not say."""
        from reader.extract.identity_names import identity_name  # reads the registries: not before it is asked

        identities = self._record.figure.about if self._record else ()
        names = [identity_name(one) or one.partition(":")[2] for one in identities]
        return self.tr("About: {names}").format(names="; ".join(names)) if names else ""

    def sums(self, good: str, bad: str) -> str:
        """The checks of a total and the total of a part, as rich text in these colours."""
        if self._record is None:
            return ""
        checks = check_sums(self._records)
        lines = [self._check(check, good, bad) for check in checks if check.total.key == self._record.key]
        if total := self._total():
            words = f"{show_value(total.figure)} {show_unit(total.figure)}"
            lines.append(escape(self.tr("part of {total}").format(total=words)))
        return "<br>".join(lines)

    def _total(self) -> FigureRecord | None:
        wanted = self._record.figure.part_of if self._record else None
        return next((one for one in self._records if wanted and one.extracted.id == wanted), None)

    def _check(self, check: SumCheck, good: str, bad: str) -> str:
        added = show_sum(part.figure.value for part in check.parts)
        total = show_number(check.stated)
        if check.agrees:
            agrees = self.tr("agrees")
            return f'{added} = {total} <b style="color:{good}">✓ {escape(agrees)}</b>'
        off = self.tr("off by {number}").format(number=show_number(abs(check.added - check.stated)))
        made = show_number(check.added)
        return f'{added} = {made} ≠ {total} <b style="color:{bad}">{escape(off)}</b>'

    def told_by(self, others: Sequence[ToldBy], accent: str, bad: str) -> str:
        """Who else reports the same event, each a link to its place in ``others``, as rich text in these colours."""
        if not others:
            return ""
        lines = [escape(self.tr("same event in %Ln other article(s):", "", len(others)))]
        for place, other in enumerate(others[:MOST_TOLD]):
            line = f'<a href="{place}" style="color:{accent}">{escape(other.article)}</a>'
            if not other.agrees:
                says = self.tr("says {number}").format(number=show_value(other.record.figure))
                line += f' <b style="color:{bad}">{escape(says)}</b>'
            lines.append(line)
        if (more := len(others) - MOST_TOLD) > 0:
            lines.append(escape(self.tr("and %Ln more", "", more)))
        return "<br>".join(lines)

    def decision(self) -> str:
        """What the reader changed, or why it was rejected."""
        if self._record is None or self._record.decision is None:
            return ""
        decision, found = self._record.decision, self._record.extracted
        if decision.status is Status.REJECTED:
            return self.tr("Reason: {reason}").format(reason=decision.reason) if decision.reason else ""
        if not decision.corrections:
            return ""
        text = self._article.text if self._article else ""
        read = f"{show_value(found, text)} {show_unit(found)} · {show_period(found)}"
        return self.tr("Read as: {words}").format(words=read)

    def grounds(self) -> str:
        """What lets the number be read so, the words that it rests on, how sure that is, and the name of the rule."""
        if self._record is None or self._article is None:
            return ""
        found = self._record.extracted
        lines = [message(f"rule.{found.rule}")] if found.rule in RULES else []
        for words, place in (
            (self.tr("action: “{words}”"), found.evidence.verb),
            (self.tr("issuer: “{words}”"), found.evidence.issuer),
            (self.tr("period: “{words}”"), found.evidence.period),
        ):
            if place is not None:
                lines.append(words.format(words=_quote(self._article, place)))
        confidence = self.tr("confidence {percent}").format(
            percent=show_number(round(found.confidence * 100), percent=True)
        )
        named = found.rule and found.rule not in RULES  # of the others it is said above what they go by
        rule = self.tr("rule {rule}").format(rule=found.rule) if named else ""
        lines.append(" · ".join(filter(None, (confidence, rule))))
        if found.mentions:
            lines.append(self.tr("also stated in %Ln other place(s)", "", len(found.mentions)))
        return "\n".join(lines)


def _quote(article: Article, place: Stretch) -> str:
    return " ".join(article.text[place[0] : place[1]].split())
