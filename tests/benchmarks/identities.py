# SPDX-License-Identifier: MIT
"""Score which body and which document the reader takes a mention for, against `tests/corpus/identities`.

    python -m tests.benchmarks.identities [--half opened|apart] [--list]

What counts as the same body or document is said in `tests/corpus/identities/README.md`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from reader.core.folding import fold
from reader.core.offsets import SourceText
from reader.core.span import EntityType, Span
from reader.extract.document_registry import registry
from reader.extract.gazetteer import communes, districts, provinces
from reader.extract.pipeline import read_article

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
MEANT = CORPUS / "identities"
KINDS = {EntityType.ORGANISATION: "bodies identified", EntityType.DOCUMENT: "documents identified"}
_SILENT = frozenset({"cua", "thuoc", "truc", "va", "cac", "tinh"})
_CITIES = tuple(tuple(name.split()) for name in ("ha noi", "hai phong", "da nang", "can tho", "ho chi minh", "hue"))
_Y = re.compile(r"(?<=[hklmst])y$")
"""Where y and i are spellings of one sound: ``Mỹ``, ``lý``, ``kỹ``."""
_SYMBOL = re.compile(r"(?<!\S)\d\w*[/-]\S+$")
Name = tuple[str, ...]
Verdict = tuple[EntityType, bool, bool, str]
"""Kind of the mark; whether it can be known; whether the reader resolves it; empty or what is wrong."""


def meant(name: str) -> dict[str, Any] | None:
    """What the marks of an article mean; None where nobody wrote it down."""
    file = MEANT / f"{name}.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else None


def judge(answers: dict[str, Any], spans: Iterable[Span], marks: Sequence[dict[str, Any]]) -> list[Verdict]:
    """One verdict for each marked body and document that the reader marks too."""
    found = {(span.type, span.start, span.end): span for span in spans}
    verdicts = []
    for mark in marks:
        kind = EntityType(mark["type"])
        span = found.get((kind, mark["start"], mark["end"]))
        if kind not in KINDS or kind.value not in answers or mark.get("generic") or span is None:
            continue
        answer = answers[kind.value][" ".join(span.text.split())]
        names = [answer] if isinstance(answer, str) else answer or []
        fits = same_body if kind is EntityType.ORGANISATION else same_document
        right = span.id is not None and any(fits(span.id, name) for name in names)
        wrong = "" if right or (not names and span.id is None) else f"{span.text!r}: {span.id}, meant {answer}"
        verdicts.append((kind, bool(names), span.id is not None, wrong))
    return verdicts


def same_body(identity: str, name: str) -> bool:
    """Whether an identity names this body: its words, then what tells it from others of its name."""
    words, _, code = identity.removeprefix("body:").partition("@")
    own, *needed = name.split(" @ ")
    said, called = _words(words), _words(own)
    if said[: len(called)] != called:
        return False
    rest = list(said[len(called) :])
    for part in needed:
        if not _take(rest, _words(part)) and not (code and _lies_in(code, part)):
            return False
    return not rest and (not code or not needed or any(_lies_in(code, part) for part in needed))


def _lies_in(code: str, part: str) -> bool:
    """Whether a province's or district's code is of this unit, or of a district inside it."""
    above = districts()[code].above if code in districts() else code
    return bool({code, above} & _units_called(part))


def _take(rest: list[str], words: Name) -> bool:
    """Take these words out of what is left of an identity, where they stand there."""
    for at in range(len(rest) - len(words) + 1):
        if tuple(rest[at : at + len(words)]) == words:
            del rest[at : at + len(words)]
            return True
    return False


def _words(name: str) -> Name:
    """The words that count, without marks."""
    words = [word for word in re.findall(r"[a-z]+|[0-9]+", fold(name)) if word not in _SILENT]
    words = [_Y.sub("i", word) for word in words]
    at = 0
    while at < len(words) - 2:
        city = words[at : at + 2] == ["thanh", "pho"] and any(tuple(words[at + 2 :][: len(c)]) == c for c in _CITIES)
        named_too = words[at : at + 2] in (["viet", "nam"], ["lien", "hiep"])
        if city or named_too:
            del words[at : at + 2]
        else:
            at += 1
    return tuple(words)


@cache
def _units_called(part: str) -> frozenset[str]:
    """The codes of the provinces and districts that are called so: ``tỉnh Hà Nam``, ``quận 5``."""
    called = _words(re.sub(r"^(?:tỉnh|thành phố|huyện|thị xã|quận(?! \d)) ", "", part))
    units = (*provinces().values(), *districts().values())
    return frozenset(unit.code for unit in units if called in (_words(unit.name), _words(f"{unit.kind} {unit.name}")))


def same_document(identity: str, name: str) -> bool:
    """Whether an identity names this document: symbol or title, year, the place of a local issuer or the issuer."""
    called, issuer, date = (cell.strip() for cell in name.split("|"))
    symbol, *tags = identity.removeprefix("doc:").split("@")
    known = registry().get(identity.removeprefix("doc:"))
    title = f"{known.kind} {known.title.removeprefix(known.kind)}" if known else symbol
    if _key(called) not in (_key(symbol), _key(title)):
        return False
    inside = re.search(r"/(\d{4})/", symbol)
    year = known.date[:4] if known else inside[1] if inside else next((tag for tag in tags if len(tag) == 4), "")
    stated = date.rstrip("?")[:4]
    if stated and (year or not date.endswith("?")) and year != stated:
        return False
    places = {tag for tag in tags if len(tag) != 4 or not tag.startswith(("19", "20"))}
    if bodies := [tag for tag in places if not tag.isdigit()]:
        return all(_words(body) == _words(issuer) for body in bodies)
    home = _places_in(issuer)
    return bool(places) == bool(home) and places <= home


def _key(called: str) -> str:
    """The letters and figures of a symbol, else the words of a title."""
    called = " ".join(called.split())
    symbol = _SYMBOL.search(called)
    if symbol:
        return re.sub(r"[^a-z0-9]", "", fold(symbol[0]).lstrip("0"))
    return " ".join(word for word in re.findall(r"[a-z0-9]+", fold(called)) if word not in _SILENT)


@cache
def _places_in(issuer: str) -> frozenset[str]:
    """The codes of the smallest unit with whose name an issuer ends."""
    body, _, province = issuer.partition(", ")
    words = _words(body)
    named = [
        (_words(unit.name.partition(" (")[0]), unit.code) for unit in (*provinces().values(), *districts().values())
    ]
    if province:
        above = _units_called(province) & provinces().keys()
        named = [
            (_words(unit.name), unit.code) for found in communes().values() for unit in found if unit.above in above
        ]
    fitting = [(len(name), code) for name, code in named if words[-len(name) :] == name]
    longest = max((length for length, _ in fitting), default=0)
    return frozenset(code for length, code in fitting if length == longest)


def articles(half: str) -> Iterable[tuple[str, dict[str, Any], SourceText, list[dict[str, Any]]]]:
    """The articles whose meanings are written down: name, meanings, text, marks."""
    for file in sorted(MEANT.glob("*.json")):
        answers = json.loads(file.read_text(encoding="utf-8"))
        if half and answers["apart"] is not (half == "apart"):
            continue
        path = next(CORPUS.glob(f"*/{file.stem}.txt"))
        source = SourceText.from_decoded(path.read_bytes().decode("utf-8"))
        yield file.stem, answers, source, json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["entities"]


def print_half(half: str, *, listed: bool) -> None:
    """The table of one half, and its errors where they may be seen."""
    verdicts: list[tuple[str, Verdict]] = []
    for name, answers, source, marks in articles(half):
        verdicts += [(name, one) for one in judge(answers, read_article(source.text).spans, marks)]
    for kind, title in KINDS.items():
        of_kind = [one for _, one in verdicts if one[0] is kind]
        knowable, resolved = sum(one[1] for one in of_kind), sum(one[2] for one in of_kind)
        right = sum(one[2] and not one[3] for one in of_kind)
        shares = f"{right / max(1, resolved):7.3f} right of {resolved:4} resolved; {right / max(1, knowable):7.3f}"
        print(f"{half:7} {title:22} {shares} of {knowable:4} that can be known")
    for name, (_, _, resolved_one, wrong) in verdicts:
        if wrong and listed and half == "opened":
            print("wrong " if resolved_one else "open  ", name, wrong)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("opened", "apart"), default="")
    parser.add_argument("--list", action="store_true", help="the errors, of the opened half only")
    options = parser.parse_args()
    for half in (options.half,) if options.half else ("opened", "apart"):
        print_half(half, listed=options.list)


if __name__ == "__main__":
    main()
