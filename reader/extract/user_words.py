# SPDX-License-Identifier: MIT
"""Owns the user's own word list: family names, bodies, counted nouns and verbs that the extraction is to know as well.

A plain text file with ``[section]`` heads, one entry a line, ``#`` for remarks. A mistake costs its line only.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from reader import extract
from reader.core.folding import exact
from reader.core.messages import message
from reader.core.resources import extend_lists, read_json, resource

_HEAD = re.compile(r"\[\s*(?P<name>[^\]:]*?)\s*(?::\s*(?P<kind>[^\]]*?)\s*)?\]$")
_SIGN = re.compile(r"\s*([^\w\s])\s*")
_LONGEST = 80
_SURNAME_WORDS = 3


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in the file: its line (from 1; 0 where it is of the whole file) and what it is."""

    line: int
    key: str
    details: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """A sentence in the language in use."""
        said = message(self.key, **dict(self.details))
        return message("words.at_line", line=self.line, problem=said) if self.line else said


@dataclass(frozen=True, slots=True)
class UserWords:
    """What a file gave: its entries by list of words, and its mistakes."""

    entries: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """File of the program's own list → the ``(group, entry)`` pairs that are added to it."""
    problems: tuple[Problem, ...] = ()

    @property
    def count(self) -> int:
        """How many entries count."""
        return sum(map(len, self.entries.values()))

    @property
    def digest(self) -> str:
        """What tells two lists with other entries apart; empty for none. Remarks and mistakes don't count."""
        if not self.count:
            return ""
        told = "\n".join(f"{name}\t{group}\t{entry}" for name, group, entry in sorted(self._triples()))
        return sha256(told.encode()).hexdigest()[:12]

    def _triples(self) -> Iterator[tuple[str, str, str]]:
        for name, pairs in self.entries.items():
            for group, entry in pairs:
                yield name, group, entry


_in_use: list[tuple[UserWords, str]] = [(UserWords(), "")]
"""The words that the extraction knows, and their digest."""


def load(path: Path) -> UserWords:
    """Read the file; one that is missing has no entries and no mistakes. Never raises."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return UserWords()
    except OSError as error:
        return UserWords(problems=(Problem(0, "words.unreadable", (("reason", error.strerror or ""),)),))
    except UnicodeDecodeError:
        return UserWords(problems=(Problem(0, "words.no_utf8"),))
    return parse(text)


def parse(text: str) -> UserWords:
    """The entries and mistakes of a text."""
    return _Reading().of(text)


def use(words: UserWords) -> None:
    """Let the extraction know these words, and no earlier ones of the user, from now on."""
    before = _in_use[0][0].entries
    _in_use[0] = (words, words.digest)
    if words.entries != before:
        extend_lists({name: _as_lines(pairs) for name, pairs in words.entries.items()})
        _forget_lists()


def in_use() -> UserWords:
    """The words that the extraction knows now, with the mistakes of their file."""
    return _in_use[0][0]


def rules_version() -> str:
    """Which rules read now: those of the program, and the user's words where there are any."""
    digest = _in_use[0][1]
    return f"{extract.RULES_VERSION}+{digest}" if digest else extract.RULES_VERSION


def template() -> str:
    """What a new file of words begins with: every section, with an example in a remark."""
    return resource("lists/user_words.txt").read_text(encoding="utf-8")


def _as_lines(pairs: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    return tuple(line for group, entry in pairs for line in (f"[{group}]", entry))


def _forget_lists() -> None:
    """Empty what the readers remember of the lists; they are read anew when they are needed."""
    for name, module in list(sys.modules.items()):
        if not name.startswith("reader.extract.") or module is None:
            continue
        for value in list(vars(module).values()):
            if callable(clear := getattr(value, "cache_clear", None)):
                clear()
            elif isinstance(value, dict) and hasattr(type(value), "__missing__"):
                value.clear()


class _Reading:
    """The lines of one file on their way to entries and mistakes."""

    def __init__(self) -> None:
        sections: dict[str, dict[str, str]] = read_json("lists/user_sections.json")
        self._sections = {name: {exact(kind): group for kind, group in s.items()} for name, s in sections.items()}
        self._named = {exact(name): name for name in sections}
        self._entries: dict[str, list[tuple[str, str]]] = {}
        self._problems: list[Problem] = []
        self._met: dict[tuple[str, str], int] = {}

    def of(self, text: str) -> UserWords:
        target: tuple[str, str] | None = None
        headed = False
        for number, row in enumerate(text.splitlines(), start=1):
            line = " ".join(row.split("#", 1)[0].split())
            if line.startswith("["):
                target, headed = self._head(number, line), True
            elif line and target:
                self._entry(number, line, *target)
            elif line and not headed:
                self._say(number, "words.no_section", text=line)
        entries = {name: tuple(pairs) for name, pairs in self._entries.items()}
        return UserWords(entries, tuple(self._problems))

    def _say(self, line: int, key: str, **details: str) -> None:
        self._problems.append(Problem(line, key, tuple(details.items())))

    def _head(self, number: int, line: str) -> tuple[str, str] | None:
        """The list and group of a section; None where there is no such section: its entries are left out."""
        found = _HEAD.match(line)
        name = self._named.get(exact(found["name"])) if found else None
        if not found or name is None:
            self._say(number, "words.section", text=line, known=self._known(""))
            return None
        section = self._sections[name]
        group = section.get(exact(found["kind"] or ""))
        if group is None or found["kind"] == "list":
            self._say(number, "words.kind", text=line, known=self._known(name))
            return None
        return section["list"], group

    def _known(self, name: str) -> str:
        if not name:
            return ", ".join(f"[{one}]" for one in self._sections)
        return ", ".join(kind for kind in self._sections[name] if kind not in ("", "list"))

    def _entry(self, number: int, line: str, name: str, group: str) -> None:
        if len(line) > _LONGEST:
            self._say(number, "words.long", text=line[:40] + "…", most=str(_LONGEST))
        elif not any(map(str.isalpha, line)) or set(line) & set("[]|=\t"):
            self._say(number, "words.signs", text=line)
        elif name.endswith("surnames.txt") and (len(line.split()) > _SURNAME_WORDS or any(map(str.isdigit, line))):
            self._say(number, "words.surname", text=line)
        elif before := self._met.get((name, exact(line))):
            self._say(number, "words.twice", text=line, before=str(before))
        else:
            self._met[name, exact(line)] = number
            entry = _SIGN.sub(r" \1 ", exact(line)).strip() if "/figures/" in name else line
            self._entries.setdefault(name, []).append((group, entry))
