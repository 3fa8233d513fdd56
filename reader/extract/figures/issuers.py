# SPDX-License-Identifier: MIT
"""Owns who gave the award or did the counting: the verb's subject, ``được X tặng``, ``bằng khen của X``."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.figure import Action, IssuerLevel, Recipient
from reader.core.span import EntityType
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed, signs
from reader.extract.tokens import Phrases, Tokens, read_groups

_GIVEN = frozenset((Action.COMMENDED, Action.INTRODUCED, Action.OTHER))
_SUBJECT = _GIVEN | {Action.ISSUED, Action.ATTENDED, Action.ORGANISED}
_REACH = 40
"""Tokens between a body and its verb."""
_COMMUNE_RISES = "2025-07"
"""From July 2025 communes stand where districts stood."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body or office at tokens ``[first, last)``."""

    first: int
    last: int
    subject: bool
    """Whether it can be the doer: no preposition of place or belonging stands before it."""


@dataclass(slots=True)
class Bodies:
    """The bodies that one sentence names, in order."""

    clause: Clause
    found: list[Body]

    def between(self, first: int, last: int) -> list[Body]:
        """The bodies that lie between two tokens."""
        return [body for body in self.found if first <= body.first and body.last <= last]


def find_bodies(clause: Clause) -> Bodies:
    """The bodies and offices named in a sentence: marked names first, else words that begin one."""
    names = {span.start: span for span in clause.spans if span.type is EntityType.ORGANISATION}
    heads, words, found, at = _heads(), clause.words, [], 0
    while at < len(words):
        span = names.get(clause.tokens.starts[at])
        if span is not None and not (span.generic and " " not in span.text):
            last = _token_at(clause.tokens, at, span.end)
        elif (head := heads.match(words, at)) and (span or not clause.named[at]) and _begins_body(clause, at):
            inner = heads.match(words, at + head[0]) if head[1] == "person" and at + head[0] < len(words) else None
            last = _extend(clause, at + head[0] + (inner[0] if inner else 0))
        else:
            at += 1
            continue
        found.append(Body(_after_office(words, at, last), last, _is_subject(words, at)))
        at = max(last, at + 1)
    return Bodies(clause, found)


def _token_at(tokens: Tokens, at: int, end: int) -> int:
    while at < len(tokens) and tokens.starts[at] < end:
        at += 1
    return at


def _begins_body(clause: Clause, at: int) -> bool:
    """A head word is no body where it is counted or where a verb reading is likelier."""
    before = clause.words[at - 1] if at else ""
    return not before[:1].isdigit() and before not in ("số", "những", "mỗi", "từng", "nhiều")


def _extend(clause: Clause, last: int) -> int:
    """Go on over the capitals and small words that belong to the name."""
    tokens, words = clause.tokens, clause.words
    people = {span.start for span in clause.spans if span.type is EntityType.PERSON}
    while last < len(words):
        if signs().match(words, last) and not tokens.text[tokens.starts[last]].isupper():
            break
        if tokens.starts[last] in people:
            break
        if not (tokens.text[tokens.starts[last]].isupper() or _is_link(clause, last)):
            break
        last += 1
    return last


def _is_link(clause: Clause, at: int) -> bool:
    word = clause.words[at]
    if word in ("và", "-", "&"):
        after = at + 1 < len(clause.words) and clause.tokens.text[clause.tokens.starts[at + 1]]
        return bool(after and after.isupper()) and clause.words[at + 1] not in ("ubnd", "tỉnh", "hđnd", "đảng")
    return listed("issuers", "name goes on").match([word], 0) is not None


def _after_office(words: list[str], first: int, last: int) -> int:
    """``Chủ tịch UBND tỉnh`` acts for the body: leave the office out where a body follows."""
    office = listed("issuers", "person").match(words, first)
    if office and first + office[0] < last and _heads().match(words, first + office[0]):
        return first + office[0]
    return first


def _is_subject(words: list[str], first: int) -> bool:
    return first == 0 or (words[first - 1] != "do" and listed("issuers", "locative").ends_at(words, first, 2) is None)


def assign_issuers(clause: Clause, drafts: list[Draft]) -> None:
    """Give the drafts of one sentence their issuers."""
    acting = [draft for draft in drafts if draft.action in _SUBJECT]
    if not acting:
        return
    bodies = find_bodies(clause)
    counted = {token for draft in drafts for token in range(draft.noun.first, draft.noun.last)}
    bodies.found = [body for body in bodies.found if body.last - 1 not in counted]
    last: tuple[int, int] | None = None
    for draft in acting:
        found = _issuer(clause, draft, bodies, drafts)
        if found is None and draft.rule in ("verb", "verb-list", "list", "part"):
            found = last
        if found is not None:
            draft.issuer = (clause.tokens.starts[found[0]], clause.tokens.ends[found[1] - 1])
        last = found or last


def _issuer(clause: Clause, draft: Draft, bodies: Bodies, drafts: list[Draft]) -> tuple[int, int] | None:
    verb = draft.verb_token
    if verb < 0 or draft.verb is None or not clause.start <= draft.verb[0] < clause.end:
        return None
    if draft.action in _GIVEN and (given := _by_form(clause, draft, bodies)):
        return given.first, given.last
    if draft.rule.startswith("after"):
        passive = [body for body in bodies.between(max(draft.last, verb - 16), verb) if _is_agent(clause, body)]
        return (passive[-1].first, passive[-1].last) if passive else None
    if any(mark.sign.strength == "receive" for mark in clause.marks_between(verb, verb + 1)):
        return None
    subjects = [body for body in bodies.between(max(0, verb - _REACH), verb) if body.subject]
    counted = _counted_subject(draft, drafts, verb)
    if counted is not None and (not subjects or counted.noun.last >= subjects[-1].last):
        return counted.noun.first, counted.noun.last
    inside = [body for body in subjects if ";" not in clause.words[body.last : verb]]
    return (inside[-1].first, inside[-1].last) if inside else None


def _is_agent(clause: Clause, body: Body) -> bool:
    """The doer of a passive: ``được X tặng``, ``do X trao``."""
    at = body.first - 1
    while at >= 0 and (office := listed("issuers", "person").ends_at(clause.words, at + 1, 2)):
        at -= office[0]
    return at >= 0 and clause.words[at] in ("được", "do", ",", "và", "bị", "bởi", "các", "vinh", "dự")


def _by_form(clause: Clause, draft: Draft, bodies: Bodies) -> Body | None:
    """``giấy khen của X``: who stands behind the award."""
    low, high = (
        (draft.verb_token, draft.first)
        if not draft.rule.startswith("after")
        else (draft.verb_token, draft.verb_token + 24)
    )
    for body in reversed(bodies.between(low, min(high, len(clause.words)))):
        words = clause.words
        at = body.first
        if at and listed("issuers", "person").ends_at(words, at, 2):
            at -= 2
        belongs = at > 0 and words[at - 1] == "của"
        if (
            at > 0
            and words[body.first] not in ("cấp", "cơ")
            and _form_ends(clause, at - 1 if belongs else at, 3 if belongs else 0)
        ):
            return body
    return None


def _form_ends(clause: Clause, at: int, slack: int) -> bool:
    """Whether a form of award ends here, or up to ``slack`` words before (``Huân chương Lao động hạng Ba của``)."""
    marks = clause.marks_between(at - 8, at)
    return any(
        mark.sign.kind == "form" and mark.last <= at <= mark.last + slack and ";" not in clause.words[mark.last : at]
        for mark in marks
    )


def _counted_subject(draft: Draft, drafts: list[Draft], verb: int) -> Draft | None:
    """``39 chi bộ tổ chức … khen thưởng 106 tập thể``: the counted bodies are the givers."""
    for other in drafts[:8]:
        if other is draft or other.last > verb:
            break
        if other.action is Action.ORGANISED and other.recipient is Recipient.COLLECTIVE and not other.noun_first:
            return other
    return None


def _heads() -> Phrases[str]:
    global _HEADS
    if _HEADS is None:
        groups = read_groups("lists/figures/issuers.txt")
        _HEADS = Phrases((phrase, group) for group, phrase in groups if group not in ("locative", "name goes on"))
    return _HEADS


_HEADS: Phrases[str] | None = None
_BY_PLACE = (("tỉnh", IssuerLevel.PROVINCE), ("huyện", IssuerLevel.ABOVE_BASE), ("quận", IssuerLevel.ABOVE_BASE))


def level_of(issuer: str, date: str | None) -> IssuerLevel | None:
    """The level of a body by its words; ``date`` (ISO) tells which levels existed."""
    words = Tokens(issuer).words
    if not words:
        return None
    group = ""
    for at in range(len(words)):
        found = _heads().match(words, at)
        if found and found[1] != "person":
            group = found[1]
            break
    for word, level in _BY_PLACE:
        if word in words[1:] and group in ("", "base", "sector", "central"):
            return level
    if group in ("", "person", "any"):
        return None
    if group == "commune":
        return IssuerLevel.ABOVE_BASE if date and date[:7] >= _COMMUNE_RISES else IssuerLevel.BASE
    return IssuerLevel(group)
