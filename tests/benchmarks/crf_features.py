# SPDX-License-Identifier: MIT
"""Owns what a statistical tagger is told about the words of a line: their look, the word lists, the rules' marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.core.span import EntityType, Span
from reader.core.structure import Block
from reader.extract.lexicon import (
    address_words,
    body_heads,
    body_words,
    document_kinds,
    event_heads,
    place_features,
    place_levels,
    role_group,
    roles,
    stop_words,
    surnames,
)
from reader.extract.names import bare_place_at, commune_at, looks_foreign
from reader.extract.words import Case, Phrases, Words

CASES = {Case.SMALL: "a", Case.TITLE: "A", Case.CAPITALS: "AA", Case.NUMBER: "9", Case.SIGN: "."}
WINDOW = (-2, -1, 1, 2)
Features = list[str]


def line_features(words: Words, block: Block, spans: Iterable[Span] | None) -> list[Features]:
    """The features of every word of a line; ``spans`` None: the tagger is not told what the rules found."""
    own = [_own(words, index) for index in range(words.size)]
    _mark_lists(words, own)
    if spans is not None:
        _mark_rules(words, own, spans)
    return [_with_neighbours(words, own, index, str(block.part)) for index in range(words.size)]


def _own(words: Words, index: int) -> Features:
    key = words.keys[index]
    found = [f"case={CASES[words.cases[index]]}"]
    if words.capital(index):
        found.append(f"long={min(words.ends[index] - words.starts[index], 6)}")
        if looks_foreign(key):
            found.append("foreign")
        if key in surnames():
            found.append("surname" if surnames()[key] else "weak surname")
    return found


def _lists() -> tuple[tuple[str, Phrases], ...]:
    return (
        ("address", address_words()),
        ("body", body_heads()),
        ("field", body_words()),
        ("document", document_kinds()),
        ("event", event_heads()),
        ("site", place_features()),
        ("level", place_levels()),
        ("office", roles()),
        ("rank", role_group("ranks")),
        ("stop", stop_words()),
    )


def _mark_lists(words: Words, own: list[Features]) -> None:
    """Longest phrases of the word lists and the gazetteer, first word and further words apart."""
    for name, phrases in _lists():
        done = 0
        for index in range(words.size):
            if index >= done and (found := phrases.longest(words.keys, index)):
                done = found[0]
                _stretch(own, index, done, name)
    for index in range(words.size):
        if words.capital(index):
            if place := bare_place_at(words, index):
                _stretch(own, index, place[0], f"place {place[1][0]}")
            if (last := commune_at(words, index)) > index:
                _stretch(own, index, last, "commune")


def _mark_rules(words: Words, own: list[Features], spans: Iterable[Span]) -> None:
    for span in spans:
        covered = [index for index in range(words.size) if span.start <= words.starts[index] < span.end]
        if covered and not span.nested:
            _stretch(own, covered[0], covered[-1] + 1, f"rule {span.type}{' general' if span.generic else ''}")


def _stretch(own: list[Features], first: int, last: int, name: str) -> None:
    for index in range(first, min(last, len(own))):
        own[index].append(f"{'B' if index == first else 'I'} {name}")


def _with_neighbours(words: Words, own: list[Features], index: int, part: str) -> Features:
    key = words.keys[index]
    found = ["bias", f"w={key}", f"part={part}", *own[index]]
    if len(key) > 3:
        found.append(f"end={key[-2:]}")
    for step in WINDOW:
        at = index + step
        if not 0 <= at < words.size:
            found.append(f"{step}=edge")
            continue
        found.append(f"{step}w={words.keys[at]}")
        found.extend(f"{step}{feature}" for feature in own[at])
    if index:
        found.append(f"pair={words.keys[index - 1]} {key}")
    if index + 1 < words.size:
        found.append(f"next={key} {words.keys[index + 1]}")
    return found


def labels(words: Words, marks: Sequence[tuple[int, int, str]]) -> list[str]:
    """One label a word: ``B-PERSON``, ``I-PERSON``, ``O``; a mark that does not meet the words' borders is left out."""
    found = ["O"] * words.size
    starts = {start: index for index, start in enumerate(words.starts)}
    ends = {end: index for index, end in enumerate(words.ends)}
    for start, end, kind in sorted(marks, key=lambda mark: mark[0] - mark[1]):
        if start in starts and end in ends and all(label == "O" for label in found[starts[start] : ends[end] + 1]):
            found[starts[start] : ends[end] + 1] = [f"I-{kind}"] * (ends[end] + 1 - starts[start])
            found[starts[start]] = f"B-{kind}"
    return found


def stretches(words: Words, tags: Sequence[str]) -> list[tuple[int, int, EntityType]]:
    """The names that a row of labels says, as words ``[first, last)``; general words are left out."""
    found: list[tuple[int, int, EntityType]] = []
    index = 0
    while index < len(tags):
        if not tags[index].startswith("B-"):
            index += 1
            continue
        last = index + 1
        while last < len(tags) and tags[last] == f"I-{tags[index][2:]}":
            last += 1
        if tags[index] != "B-general":
            found.append((index, last, EntityType(tags[index][2:])))
        index = last
    return found
