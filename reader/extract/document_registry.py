# SPDX-License-Identifier: MIT
"""Owns the registry of national documents and the ways to ask it: by symbol, short name, plenum, title of a law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TypeVar

from reader.core.folding import exact
from reader.core.resources import read_lines

_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the registry; ``id`` without its ``doc:``."""

    id: str
    kind: str
    date: str
    """ISO 8601."""
    issuer: str
    title: str
    names: tuple[str, ...]
    """Words that name it without its symbol: ``Chỉ thị 05``, ``Đề án 06``."""
    plenum: str
    """Term and number of the Central Committee's session: ``XII.4``; empty for others."""
    source: str
    checked: bool
    """Whether number and date were looked up, not only known."""

    @property
    def symbol(self) -> str:
        """Number and symbol."""
        return self.id.split("@")[0]

    @property
    def number(self) -> str:
        """The number alone, without a zero before it."""
        return number_of(self.symbol)


def number_of(symbol: str) -> str:
    """``05-CT/TW`` → ``5``, ``30a/2008/NQ-CP`` → ``30a``."""
    found = re.match(r"0*(\d+[a-h]?)", symbol)
    return found[1] if found else ""


@cache
def registry() -> dict[str, Document]:
    """Id → document; doubtful ones are left out, so that no mention gets a wrong day or title."""
    found = {}
    for row in read_lines("lists/documents.txt"):
        symbol, kind, date, issuer, title, short, plenum, source, checked = (cell.strip() for cell in row.split("|"))
        if checked == "d":
            continue
        called = (name.strip() for name in short.split(";") if name.strip())
        names = tuple(f"{kind} {number_of(symbol)}" if name == "s" else name for name in called)
        found[symbol] = Document(symbol, kind, date, issuer, title, names, plenum, source, checked == "v")
    return found


def symbol_key(symbol: str) -> str:
    """What the spellings of one symbol share: ``08-QĐi/TW`` is ``08-QĐ/TW``."""
    return symbol.casefold().replace("qđi", "qđ")


@cache
def _by_symbol() -> dict[str, tuple[Document, ...]]:
    return _grouped((symbol_key(document.symbol), document) for document in registry().values())


@cache
def _by_number() -> dict[tuple[str, str], tuple[Document, ...]]:
    return _grouped(((exact(document.kind), document.number), document) for document in registry().values())


@cache
def _by_name() -> dict[tuple[str, str], tuple[Document, ...]]:
    named = ((name, document) for document in registry().values() for name in document.names)
    return _grouped(
        ((exact(name.rpartition(" ")[0]), number_of(name.split()[-1])), document) for name, document in named
    )


@cache
def _by_plenum() -> dict[str, tuple[Document, ...]]:
    return _grouped((document.plenum, document) for document in registry().values() if document.plenum)


@cache
def _laws() -> dict[str, tuple[Document, ...]]:
    acts = (document for document in registry().values() if exact(document.kind) in ("luật", "bộ luật", "pháp lệnh"))
    return _grouped((law_key(document.title), document) for document in acts)


def _grouped(pairs: Iterable[tuple[_Key, Document]]) -> dict[_Key, tuple[Document, ...]]:
    found: dict[_Key, tuple[Document, ...]] = {}
    for key, document in pairs:
        found[key] = (*found.get(key, ()), document)
    return found


_TERMS = {"VIII": "1996-06", "IX": "2001-04", "X": "2006-04", "XI": "2011-01", "XII": "2016-01", "XIII": "2021-01"}
"""When the congress met from which a term of the Central Committee runs."""


def within_term(known: Sequence[Document], term: str) -> Sequence[Document]:
    """Those given out in a term of the Central Committee: ``X``; all of them where the term is not known."""
    order = list(_TERMS)
    if term not in _TERMS:
        return known
    turn = order.index(term) + 1
    end = _TERMS[order[turn]] if turn < len(order) else "9999"
    return [one for one in known if _TERMS[term] <= one.date < end]


def with_symbol(symbol: str) -> tuple[Document, ...]:
    """The documents that were given out under this number and symbol."""
    return _by_symbol().get(symbol_key(symbol), ())


def with_number(kind: str, number: str) -> tuple[Document, ...]:
    """The documents of this kind (small letters) with this number, whatever their symbol."""
    return _by_number().get((kind, number), ())


def with_name(kind: str, number: str) -> tuple[Document, ...]:
    """The documents that this kind and number alone name: ``chỉ thị``, ``5``."""
    return _by_name().get((kind, number), ())


def of_plenum(term: str, number: str) -> tuple[Document, ...]:
    """What the Central Committee's session adopted: ``XII``, ``4``."""
    return _by_plenum().get(f"{term}.{number}", ())


def plenums_numbered(number: str) -> tuple[Document, ...]:
    """What the sessions of this number in all terms adopted, oldest first."""
    found = [one for key, documents in _by_plenum().items() if key.endswith(f".{number}") for one in documents]
    return tuple(sorted(found, key=lambda document: document.date))


def law_key(title: str) -> str:
    """What the spellings of a law's title share: small letters, no signs, without ``Việt Nam``."""
    words = re.findall(r"\w+", exact(title))
    return " ".join(words[:-2] if words[-2:] == ["việt", "nam"] else words)


def laws_titled(title: str) -> tuple[Document, ...]:
    """The acts of the National Assembly under this title, in all its versions."""
    return _laws().get(law_key(title), ())


@cache
def law_titles() -> dict[str, str]:
    """What the spellings of a law's title share → the one that is shown."""
    found = {key: documents[0].title for key, documents in _laws().items()}
    for title in read_lines("lists/laws.txt"):
        found.setdefault(law_key(title), title)
    return found


@cache
def _pairs_of(title: str) -> frozenset[tuple[str, str]]:
    words = re.findall(r"\w+", exact(title))
    return frozenset(pairwise(words))


@cache
def _commonplaces() -> frozenset[str]:
    return frozenset(read_lines("lists/title_commonplaces.txt"))


def telling_pairs(document: Document, rivals: Iterable[Document]) -> frozenset[tuple[str, str]]:
    """The pairs of words of a title that say what it is about and that its rivals' titles have not."""
    others = {pair for rival in rivals if rival is not document for pair in _pairs_of(rival.title)}
    return frozenset(pair for pair in _pairs_of(document.title) - others if not _commonplaces().issuperset(pair))


_ALIKE = 0.7
"""The share of words that two titles on one subject have in common: of two congresses, of two elections."""


def are_on_one_subject(one: Document, other: Document) -> bool:
    """Whether two documents have one title but for its numbers."""
    mine, others = _pairs_of(one.title), _pairs_of(other.title)
    return len(mine & others) >= _ALIKE * max(len(mine), len(others))


_FIRST = 9
_TELLING = 2
"""So many words of a subject, of its first ones that are in no title as a rule, say what it is about."""


def is_on_another_subject(document: Document, subject: str) -> bool:
    """Whether what stands behind ``về`` has nothing of the title of a document: ``Nghị quyết 35 về nuôi tôm``."""
    words = re.findall(r"\w+", exact(subject))
    opening = next((at for at, word in enumerate(words) if word not in _commonplaces()), 0)
    words = words[opening : opening + _FIRST]
    title = _pairs_of(document.title)
    of_title = {word for pair in title for word in pair}
    telling = set(words) - _commonplaces()
    if len(telling) < _TELLING or ("bác" in telling and ("chí", "minh") in title):
        return False
    pairs = {pair for pair in pairwise(words) if not _commonplaces().issuperset(pair)}
    return of_title.isdisjoint(telling) and title.isdisjoint(pairs)
