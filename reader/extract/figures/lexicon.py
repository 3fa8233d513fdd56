# SPDX-License-Identifier: MIT
"""Owns the word lists of the figures, read once: units, verbs, forms, markers, topics."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reader.core.figure import Action, Recipient
from reader.extract.tokens import Phrases, canonical, read_groups
from reader.extract.word_groups import groups

_FOLDER = "lists/figures/"
WORD_LISTS = (
    "figures/words",
    "figures/links",
    "figures/pointers",
    "figures/places_and_bodies",
    "figures/time_words",
    "figures/deeds",
    "figures/award_words",
    "figures/meeting_words",
)
"""The lists of small words; no two of them have a group of one name."""
_NOTES = frozenset(("", "plain", "works", "nominee", "attendee", "metaphor", "entry"))
_DIVIDING = frozenset((("individual", "nữ"), ("individual", "nam")))
"""They say which of those counted, not who is counted: ``nữ công nhân`` is another noun than ``nữ``."""
_CUES = frozenset(
    (
        "event",
        "now",
        "recent",
        "yearly",
        "some_years",
        "same",
        "term",
        "reported",
        "regular",
    )
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A noun that can be counted."""

    phrase: str
    recipient: Recipient
    plain: bool = False
    """An everyday word (``người``, ``xã``): it counts only beside a strong verb."""
    form: str | None = None
    """The award that the noun names itself: ``bằng khen``, ``chiến sĩ thi đua``."""
    works: bool = False
    """Something done for the campaign: ``công trình``, ``phần việc``."""
    nominee: bool = False
    """Somebody or something that is proposed by its very name: ``ứng viên``, ``hồ sơ``."""
    attendee: bool = False
    """Somebody who takes part by its very name: ``thí sinh``."""
    entry: bool = False
    """Something sent in to a contest: ``bài dự thi``."""
    metaphor: bool = False
    """A flowery word for those counted before: ``397 đóa hoa``."""
    award: bool = False
    """An award itself: ``bằng khen``, ``giấy chứng nhận``."""
    ambiguous: bool = False
    """Also a verb or part of names (``tổ chức``): a noun only where the phrase ends after it."""
    family: str = ""
    """The shortest noun that says the same: ``thanh niên`` of ``thanh niên tiên tiến``."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What a word or phrase of a sentence does there."""

    kind: str
    """``verb``, ``stop``, ``neutral``, ``form`` or a group of ``markers.txt``."""
    action: Action | None = None
    strength: str = ""
    form: str | None = None


@cache
def units() -> Phrases[Unit]:
    """The nouns that can be counted, forms of award included."""
    listed_units = [pair for pair in read_groups(_FOLDER + "units.txt") if pair[0] != "nothing"]
    known = {(group.split()[0], phrase) for group, phrase in listed_units} - _DIVIDING
    entries = [(phrase, _unit(group, phrase, known)) for group, phrase in listed_units]
    for group, phrase in read_groups(_FOLDER + "forms.txt"):
        entries.append((phrase, Unit(phrase, Recipient.OTHER, form=None if group == "none" else group, award=True)))
    return Phrases(entries)


def _unit(group: str, phrase: str, known: set[tuple[str, str]]) -> Unit:
    name, _, note = group.partition(" ")
    words = phrase.split()
    shorter = (" ".join(words[:count]) for count in range(1, len(words)))
    family = name if name == "exemplar" else next((head for head in shorter if (name, head) in known), phrase)
    form = None if note in _NOTES else note
    return Unit(
        phrase,
        Recipient(name),
        plain=note == "plain",
        form=form,
        works=note in ("works", "entry"),
        entry=note == "entry",
        nominee=note == "nominee",
        attendee=note == "attendee",
        metaphor=note == "metaphor",
        ambiguous=phrase in _ambiguous(),
        family=family,
    )


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(line for group, line in read_groups(_FOLDER + "markers.txt") if group == "ambiguous noun")


@cache
def attributes() -> dict[Recipient, Phrases[bool]]:
    """Recipient → words that may go on after its noun."""
    words: dict[Recipient, list[tuple[str, bool]]] = {}
    for group, phrase in read_groups(_FOLDER + "attributes.txt"):
        for name in group.split():
            words.setdefault(Recipient(name), []).append((phrase, True))
    return {recipient: Phrases(phrases) for recipient, phrases in words.items()}


@cache
def signs() -> Phrases[Sign]:
    """Verbs, forms and the markers that steer them."""
    entries = [(phrase, _verb(group)) for group, phrase in read_groups(_FOLDER + "verbs.txt")]
    for group, phrase in read_groups(_FOLDER + "forms.txt"):
        entries.append((phrase, Sign("form", form=None if group == "none" else group)))
    steering = ("passive", "parts", "total", "difference", "target", "each", "beside", "give")
    entries += [(phrase, Sign(group)) for group, phrase in read_groups(_FOLDER + "markers.txt") if group in steering]
    return Phrases(entries)


def _verb(group: str) -> Sign:
    name, _, strength = group.partition(" ")
    return Sign(name) if name in ("stop", "neutral") else Sign("verb", Action(name), strength)


@cache
def listed(file: str, group: str) -> Phrases[bool]:
    """One group of one word list."""
    return Phrases((phrase, True) for name, phrase in read_groups(f"{_FOLDER}{file}.txt") if name == group)


class _WordGroups(dict[str, frozenset[str]]):
    """The groups that were asked for: a look-up, and no call, for each of the many questions."""

    def __missing__(self, group: str) -> frozenset[str]:
        entries = next(found[group] for name in WORD_LISTS if group in (found := groups(name)))
        self[group] = words = frozenset(map(canonical, entries))
        return words


word_group = _WordGroups().__getitem__
"""A closed group of small words, by its name in one of the lists of them, in the one spelling of tokens."""


@cache
def grouped(file: str) -> Phrases[str]:
    """The cues of one word list, each phrase labelled with its group."""
    pairs = read_groups(f"{_FOLDER}{file}.txt")
    return Phrases((phrase, name) for name, phrase in pairs if name in _CUES or file != "periods")


@cache
def openings(group: str) -> tuple[str, ...]:
    """One group of ``periods.txt`` as sentences are compared with it: how they begin, small letters."""
    return tuple(phrase for name, phrase in read_groups(_FOLDER + "periods.txt") if name == group)
