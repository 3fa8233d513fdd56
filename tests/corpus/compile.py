# SPDX-License-Identifier: MIT
"""Turn the inline marks of the corpus into plain articles and stand-off JSON, and check them.

python -m tests.corpus.compile            write every article of every split
python -m tests.corpus.compile --check    write nothing, exit 1 when something is wrong
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shlex
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).resolve().parent
SPLITS = ("train", "dev", "test")
TYPES = {"P": "PERSON", "R": "ROLE", "O": "ORGANISATION", "L": "PLACE", "D": "DATE", "N": "DOCUMENT"}
PARTS = ("kicker", "title", "lead", "heading", "caption", "byline", "credit", "date", "furniture")
RECIPIENTS = {"collective", "individual", "household", "model", "exemplar", "document", "attendance", "event", "other"}
ACTIONS = {"commended", "registered", "introduced", "built", "issued", "attended", "organised", "rate", "other"}
KEYS = {"id", "y", "src", "part", "approx", "merit", "level", "issuer", "form", "unit", "same", "alt", "v"}
_MARK = re.compile(r"\[\[([PROLDN])([?^<>]*)\||\]\]|\{\{([^|{}]+)\|([^{}]*)\}\}")
MOST_SHARED = 0.4


class SourceError(Exception):
    """What is wrong in a source, and in which line."""


@dataclass
class Marked:
    """One article taken apart; offsets in code points of the plain text."""

    name: str
    head: dict[str, str]
    text: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)
    figures: list[dict[str, Any]] = field(default_factory=list)
    parts: dict[str, list[int]] = field(default_factory=dict)


def read_source(path: Path) -> Marked:
    """Read one source.

    :raises SourceError: a mark is broken.
    """
    head_text, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    head = dict(line[1:].split(None, 1) for line in head_text.splitlines() if line.startswith("@") and " " in line)
    article = Marked(path.stem, {key: value.strip() for key, value in head.items()})
    for number, line in enumerate(body.rstrip("\n").split("\n"), 1):
        try:
            _read_line(article, number, line)
        except SourceError as error:
            raise SourceError(f"{path.name}: line {number} of the article: {error}") from error
    _link(article, path.name)
    return article


def _read_line(article: Marked, number: int, line: str) -> None:
    tag = re.match(r"#(\w+) ?", line)
    if tag:
        if tag[1] not in PARTS:
            raise SourceError(f"no such part: #{tag[1]}")
        article.parts.setdefault(tag[1], []).append(number)
        line = line[tag.end() :]
    _read_marks(article, line)
    article.text += "\n"


def _read_marks(article: Marked, line: str) -> None:
    opened: list[dict[str, Any]] = []
    last = 0
    for found in _MARK.finditer(line):
        _add(article, opened, line[last : found.start()])
        last = found.end()
        if found[0] == "]]":
            if not opened:
                raise SourceError("]] without [[")
            opened.pop()["end"] = len(article.text)
        elif found[1]:
            entity = _entity(found[1], found[2], len(article.text))
            article.entities.append(entity)
            opened.append(entity)
        else:
            _add_figure(article, found[3], found[4])
    _add(article, opened, line[last:])
    if opened:
        raise SourceError(f"[[{opened[-1]['type']} is not closed")


def _entity(letter: str, flags: str, start: int) -> dict[str, Any]:
    entity: dict[str, Any] = {"start": start, "end": start, "type": TYPES[letter]}
    if "?" in flags or "^" in flags:
        entity["generic"] = True
    if "^" in flags:
        entity["rank"] = True
    if letter == "R":
        entity["_towards"] = "<" if "<" in flags else ">"
    return entity


def _add(article: Marked, opened: list[dict[str, Any]], plain: str) -> None:
    if "[[" in plain or "{{" in plain or "}}" in plain:
        raise SourceError(f"a broken mark: {plain[:60]}")
    inside_place = opened and opened[-1]["type"] == "PLACE"
    if inside_place and "~" in plain:
        before, plain = plain.split("~", 1)
        article.text += before
        opened[-1]["core_start"] = len(article.text)
    article.text += plain


def _add_figure(article: Marked, number: str, marks: str) -> None:
    words = shlex.split(marks)
    flags = [word for word in words if "=" not in word]
    values = dict(word.split("=", 1) for word in words if "=" in word)
    if unknown := set(values) - KEYS:
        raise SourceError(f"unknown keys: {sorted(unknown)}")
    start = len(article.text)
    article.text += number
    place = {"start": start, "end": start + len(number), "text": number}
    if "same" in values:
        article.figures.append({**place, "same": values["same"]})
        return
    recipient = next((flag for flag in flags if flag in RECIPIENTS), None)
    action = next((flag for flag in reversed(flags) if flag in ACTIONS), None)
    if recipient is None or action is None or len(flags) < 2:
        raise SourceError(f"{number}: recipient and action are needed, not {flags}")
    if recipient == action == "other" and flags.count("other") < 2:
        raise SourceError(f"{number}: say other twice, for recipient and action")
    article.figures.append({**place, **_fields(number, recipient, action, flags, values)})


def _fields(number: str, recipient: str, action: str, flags: list[str], values: dict[str, str]) -> dict[str, Any]:
    year_from, year_to = _years(values.get("y"))
    merit_from, merit_to = _years(values.get("merit"))
    fields: dict[str, Any] = {
        "_id": values.get("id"),
        "_part": values.get("part"),
        "value": read_value(values.get("v", number)),
        "percent": number.rstrip().endswith("%"),
        "recipient": recipient,
        "action": action,
        "unit": values.get("unit"),
        "award_form": values.get("form"),
        "year_from": year_from,
        "year_to": year_to,
        "year_source": values.get("src"),
        "merit_from": merit_from,
        "merit_to": merit_to,
        "approximate": values.get("approx"),
        "issuer": values.get("issuer"),
        "issuer_level": values.get("level"),
    }
    if "optional" in flags:
        fields["optional"] = True
    for alternative in values.get("alt", "").split(";"):
        key, _, value = alternative.strip().partition(":")
        if key == "y":
            fields.setdefault("year_alt", []).append(list(_years(value)))
        elif key in ("recipient", "action"):
            fields.setdefault(f"{key}_alt", []).append(value)
    return fields


def _years(written: str | None) -> tuple[int | None, int | None]:
    if not written:
        return None, None
    first, _, last = written.partition("-")
    return int(first), int(last or first)


def read_value(written: str) -> int | float:
    """``34.957`` is 34957, ``98,8%`` 98.8, ``21/25`` 21."""
    plain = written.strip().rstrip("%").strip().split("/")[0]
    if re.fullmatch(r"\d{1,3}(?:[. ]\d{3})+", plain):
        return int(re.sub(r"\D", "", plain))
    try:
        value = float(plain.replace(",", "."))
    except ValueError as error:
        raise SourceError(f"{written}: say the value with v=") from error
    return int(value) if value == int(value) else value


def _link(article: Marked, name: str) -> None:
    """Let parts point at their totals, mentions at their figures, roles at their persons."""
    by_id = {figure["_id"]: figure for figure in article.figures if figure.get("_id")}
    for figure in article.figures:
        part, same = figure.pop("_part", None), figure.get("same")
        for wanted in (part, same):
            if wanted and wanted not in by_id:
                raise SourceError(f"{name}: no figure with id={wanted}")
        figure["part_of"] = by_id[part]["value"] if part else None
        figure["part_of_start"] = by_id[part]["start"] if part else None
        if same:
            by_id[same].setdefault("mentions", []).append([figure["start"], figure["end"]])
    article.figures = [figure for figure in article.figures if "same" not in figure]
    for figure in article.figures:
        figure.pop("_id", None)
    persons = [entity["start"] for entity in article.entities if entity["type"] == "PERSON"]
    for entity in article.entities:
        towards = entity.pop("_towards", None)
        if towards:
            entity["person"] = _nearest(persons, entity, towards)
        entity["text"] = article.text[entity["start"] : entity["end"]]


def _nearest(persons: list[int], role: dict[str, Any], towards: str) -> int | None:
    if towards == "<":
        return max((start for start in persons if start < role["start"]), default=None)
    return min((start for start in persons if start >= role["end"]), default=None)


def stand_off(article: Marked) -> dict[str, Any]:
    """The article's marks as the scorers want them."""
    data = article.text.encode("utf-8")
    return {
        "file": f"{article.name}.txt",
        "sha256": hashlib.sha256(data).hexdigest(),
        **{key: None if value == "-" else value for key, value in article.head.items()},
        "parts": article.parts,
        "entities": sorted(article.entities, key=lambda e: (e["start"], -e["end"])),
        "facts": article.figures,
    }


_MASK = re.compile(r"\d[\d.,/]*")


def shingles(article: Marked) -> set[tuple[str, ...]]:
    """The article's runs of five words, names and numbers masked."""
    text = article.text
    for entity in sorted(article.entities, key=lambda e: -e["start"]):
        if not entity.get("generic"):
            text = f"{text[: entity['start']]} § {text[entity['end'] :]}"
    words = re.findall(r"[^\W_]+|§", _MASK.sub("§", text).casefold())
    return {tuple(words[index : index + 5]) for index in range(len(words) - 4)}


def twins(articles: list[Marked]) -> list[tuple[str, str, float]]:
    """Pairs of articles that share too much."""
    sets = [(article.name, shingles(article)) for article in articles]
    found = []
    for index, (name, one) in enumerate(sets):
        for other_name, other in sets[index + 1 :]:
            shared = len(one & other) / max(1, min(len(one), len(other)))
            if shared > MOST_SHARED:
                found.append((name, other_name, shared))
    return found


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("files", nargs="*", type=Path, help="only these sources, with --check")
    options = parser.parse_args(arguments)
    problems: list[str] = []
    articles: list[Marked] = []
    for path in options.files or sorted((CORPUS / "sources").glob("*/*.txt")):
        try:
            article = read_source(path)
        except (SourceError, ValueError) as error:
            problems.append(f"{path.parent.name}/{error}")
            continue
        articles.append(article)
        if not options.check:
            _write(path.parent.name, article)
    problems += [f"{one} and {other} share {shared:.0%}" for one, other, shared in twins(articles)]
    print("\n".join(problems) if problems else f"{len(articles)} articles, nothing wrong")
    return 1 if problems else 0


def _write(split: str, article: Marked) -> None:
    folder = CORPUS / split
    folder.mkdir(exist_ok=True)
    (folder / f"{article.name}.txt").write_bytes(article.text.encode("utf-8"))
    data = json.dumps(stand_off(article), ensure_ascii=False, indent=1)
    (folder / f"{article.name}.json").write_text(data + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
