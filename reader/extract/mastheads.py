# SPDX-License-Identifier: MIT
"""Owns the marks of the newspapers: which paper opens its texts with ``BĐ``, and which province it is of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.core.folding import fold
from reader.core.resources import read_lines
from reader.extract.gazetteer import provinces
from reader.extract.word_groups import groups

_OPENING = re.compile(
    r"[(\[“\"]?\s*(?P<mark>[A-ZĐÀ-Ỹa-zà-ỹ0-9&+./ -]{2,30}?)\s*(?P<close>[)\]”\"])?"
    r"(?P<gap>\s*(?:[.:]?\s?[-–—|]|\.{2,3}|…)\s*|(?<=[)\]])\s+)(?=[\w“\"'‘(])",
)


_HEADER = re.compile(r"\s*(?P<name>[^|>»›·▸•/\t]{2,40}?)\s*(?:[|>»›·▸•/\t]|\s[-–—]\s|\s{3}|$)")
_DOMAIN = re.compile(r"[a-z][\w-]*(?:\.[a-z]{2,})*\.vn")
_SIGN = re.compile(r"[-–—|…)\]]|\.\.")
"""One of them stands behind every mark: asked first."""
_LONGEST_SITE = 100


@dataclass(frozen=True, slots=True)
class Masthead:
    """A newspaper, broadcaster or site."""

    name: str
    place: str | None
    """Its province or city under the name of the time, None for national ones."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A masthead's mark at the head of a paragraph, in code points of the text."""

    start: int
    end: int
    masthead: Masthead | None
    """None where several papers share the mark and nothing in the text tells them apart."""


@cache
def _tables() -> tuple[dict[str, tuple[Masthead, ...]], dict[str, Masthead]]:
    by_mark: dict[str, tuple[Masthead, ...]] = {}
    by_name: dict[str, Masthead] = {}
    for row in read_lines("lists/mastheads.txt"):
        marks, name, place = (cell.strip() for cell in row.split("|"))
        masthead = Masthead(name, place or None)
        by_name[name.casefold()] = masthead
        for mark in (*marks.split(","), *_site_marks(masthead)):
            others = [paper for paper in by_mark.get(_key(mark), ()) if paper != masthead]
            by_mark[_key(mark)] = (*others, masthead)
    return by_mark, by_name


def _site_marks(masthead: Masthead) -> tuple[str, ...]:
    """``Báo Nghệ An`` → ``Baonghean.vn``, ``baonghean.vn``: as provinces' papers sign on their sites."""
    if masthead.place is None or masthead.name != f"Báo {masthead.place}":
        return ()
    site = "bao" + "".join(char for char in fold(masthead.place) if char.isalpha())
    return f"{site.capitalize()}.vn", f"{site}.vn"


def _key(mark: str) -> str:
    return " ".join(mark.split()).rstrip(".-– ")


@lru_cache(maxsize=256)
def read_opening(text: str, start: int, end: int) -> Opening | None:
    """The mark with which the paragraph ``[start, end)`` opens: ``(BĐ) - ``, ``BDK - ``, ``ĐTO - ``."""
    end = min(end, start + 60)
    found = _OPENING.match(text, start, end) if _SIGN.search(text, start, end) else None
    if not found:
        return None
    mark, bracketed = found["mark"], found["close"] is not None
    papers = _tables()[0].get(_key(mark), ()) or (_tables()[0].get(mark.lower(), ()) if "." in mark else ())
    if not papers and bracketed and (named := find_masthead(mark)):
        papers = (named,)
    if not papers and _looks_like_mark(mark, found["gap"], bracketed=bracketed):
        return Opening(found.start("mark"), found.end("mark"), None) if _stands_for_itself(text, found) else None
    if not papers or not (bracketed or _stands_for_itself(text, found)):
        return None
    return Opening(found.start("mark"), found.end("mark"), _told_apart(papers, text))


_MARK = re.compile(r"[A-ZĐ&]{2,6}(?:ĐT|O|OL|ONLINE)")
"""Initials of a paper that appears on the web: ``ĐTO``, ``PTĐT``."""


def _looks_like_mark(mark: str, gap: str, *, bracketed: bool) -> bool:
    """Whether a mark that no list knows is one: ``(XDĐ) - ``, ``PTĐT - ``."""
    dash = any(map(gap.__contains__, "-–—"))
    if not dash or not mark.isupper() or not 2 <= len(mark) <= _LONGEST_MARK:
        return False
    return (bracketed and mark.isalpha()) or _MARK.fullmatch(mark) is not None


_LONGEST_MARK = 8
"""Code points."""


def read_header(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the head of a page, ``TPO > Giới trẻ``, ``baotintuc.vn / Thời sự``, names its paper; None where not."""
    found = _HEADER.match(text, start, end)
    if found is None:
        return None
    name = found["name"]
    if _DOMAIN.fullmatch(name):
        return found.span("name")
    paper = find_masthead(name)
    return found.span("name") if paper is not None and name.casefold() != (paper.place or "").casefold() else None


def _stands_for_itself(text: str, found: re.Match[str]) -> bool:
    """Without brackets a mark is in capitals, and the dash after it is no hyphen (``KT-XH``, ``KT - XH``)."""
    mark = found["mark"]
    follows = re.match(r"[^\W\d_]+", text[found.end() : found.end() + 8])
    abbreviation = follows is not None and follows[0].isupper() and 1 < len(follows[0]) < 4
    return (
        found["gap"].strip() != found["gap"] and not abbreviation and (mark.isupper() or "." in mark or "nline" in mark)
    )


def is_mark(mark: str) -> bool:
    """Whether some paper signs with this mark, one or several: ``QĐND``, ``KTO``."""
    return _key(mark) in _tables()[0]


def _told_apart(papers: tuple[Masthead, ...], text: str) -> Masthead | None:
    """The only paper of this mark, or the one whose province the text names first."""
    if len(papers) == 1:
        return papers[0]
    named = [(text.find(paper.place), paper) for paper in papers if paper.place and paper.place in text]
    return min(named, key=lambda pair: pair[0])[1] if named else None


def find_masthead(name: str) -> Masthead | None:
    """The paper with this mark or this full name, with or without ``Báo``; None where several share it."""
    by_mark, by_name = _tables()
    key = _key(name)
    low = key.casefold()
    for kind in ("", *groups("masthead_words")["kinds"]):
        if found := by_name.get(f"{kind} {low}".strip()):
            return found
    bare = re.sub(r"^(?:báo|tạp chí)(?: điện tử)? |\s+(?:online|điện tử)$", "", key, flags=re.IGNORECASE)
    papers = by_mark.get(key) or by_mark.get(bare) or ()
    return papers[0] if len(papers) == 1 else by_name.get(bare.casefold()) or by_name.get("báo " + bare.casefold())


def masthead_of(mark: str, province: str | None) -> Masthead | None:
    """The paper of a province, by its name, among those that share a mark: ``LCĐT`` in Lào Cai."""
    papers = [paper for paper in _tables()[0].get(_key(mark), ()) if paper.place == province] if province else []
    return papers[0] if len(papers) == 1 else None


def national_of(mark: str) -> Masthead | None:
    """The paper of the whole country among those that share a mark: ``LĐO``."""
    papers = [paper for paper in _tables()[0].get(_key(mark), ()) if paper.place is None]
    return papers[0] if len(papers) == 1 else None


def find_site(name: str) -> Masthead | None:
    """The paper, broadcaster or portal that a line of a page's head names, with the province in its name."""
    low = " ".join(name.casefold().split())
    if (low.startswith(("báo ", "tạp chí ", "đài ")) or low.endswith((" online", " điện tử"))) and (
        found := find_masthead(name)
    ):
        return found
    if not low.startswith(groups("masthead_words")["sites"]) or len(low) > _LONGEST_SITE:
        return None
    named = [unit.name for unit in provinces().values() if re.search(rf"\b{re.escape(unit.name.casefold())}\b", low)]
    if len(named) != 1:
        return None
    shown = name.strip()
    if shown.isupper():
        shown = low[:1].upper() + re.sub(re.escape(named[0].casefold()), named[0], low[1:])
    return Masthead(shown, named[0])
