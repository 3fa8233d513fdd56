# SPDX-License-Identifier: MIT
"""Refresh the interface translations: source texts -> resources/i18n/{vi,en}/AREA.ts -> AREA.qm.

    python packaging/translations.py [AREA...]      all areas when none is named
    python packaging/translations.py --check        change nothing, exit 1 when a text is missing or a file is stale

Vietnamese is written by people in vi/AREA.ts. English texts stand in the source code; en/AREA.ts holds only the
plural forms, which are made here from the bracket in the text: "%n note(s)" -> "%n note", "%n notes";
"%n entr(y|ies)" -> "%n entry", "%n entries".
Runs with any Python that has PySide6-Essentials, which carries lrelease.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from source_texts import SourceText, source_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
UI = "reader/ui"
AREAS: dict[str, list[str]] = {
    "articles": [UI + "/articles/**/*.py"],
    "concordance": [UI + "/concordance/**/*.py"],
    "reading": [UI + "/reading/**/*.py"],
    "dashboard": [UI + "/dashboard/**/*.py"],
    "notes": [UI + "/notes/**/*.py"],
    "dialogs": [UI + "/dialogs/**/*.py"],
    "shell": [UI + "/**/*.py", "reader/*.py"],  # all that belongs to no other area
}
LANGUAGES = ("vi", "en")
HEAD = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
BRACKET = re.compile(r"(?<=\w)\((?:(\w*)\|)?(\w+)\)")  # directly at a word: "(inferred)" after a blank is none


class TranslationError(Exception):
    """Something a person has to mend; its text says what and where."""


class Catalogue(NamedTuple):
    """One language of one area: the .ts that people edit and the .qm that the program loads.

    The area of the words that Qt itself says (qt.ts, "Cancel" of a file dialog) has no sources here.
    """

    area: str
    language: str
    ts: Path

    @property
    def qm(self) -> Path:
        return self.ts.with_suffix(".qm")

    def copied_to(self, folder: Path) -> Catalogue:
        copy = folder / self.language / self.ts.name
        copy.parent.mkdir(parents=True, exist_ok=True)
        if self.ts.exists():
            shutil.copyfile(self.ts, copy)
        return self._replace(ts=copy)


def catalogues(areas: list[str]) -> Iterator[Catalogue]:
    for area in areas:
        for language in LANGUAGES:
            ts = ROOT / "resources" / "i18n" / language / (area + ".ts")
            if area in AREAS or ts.exists():
                yield Catalogue(area, language, ts)


def areas_without_sources() -> list[str]:
    return sorted({ts.stem for ts in (ROOT / "resources" / "i18n").glob("*/*.ts")}.difference(AREAS))


def sources(area: str) -> list[Path]:
    """The area's modules, in a stable order."""
    others = [name for name in AREAS if name != area] if area == "shell" else []
    return sorted(modules(area).difference(*map(modules, others)))


def modules(area: str) -> set[Path]:
    return {path for pattern in AREAS[area] for path in ROOT.glob(pattern)}


def lrelease() -> Path:
    """Qt's compiler of translations (its console script hides the exit code)."""
    try:
        import PySide6
    except ImportError:
        raise TranslationError(
            "PySide6 is missing in this Python: run packaging/check.py once, then use .venv"
        ) from None
    folder = Path(PySide6.__file__).parent
    for candidate in (folder / "lrelease", folder / "lrelease.exe", folder / "Qt" / "libexec" / "lrelease"):
        if candidate.is_file():
            return candidate
    raise TranslationError(f"lrelease is not part of {folder}")


def update(catalogue: Catalogue) -> None:
    """Bring the .ts up to date with the source texts, keeping every translation whose text is still there."""
    if catalogue.area not in AREAS:
        return
    known = translations_in(catalogue.ts)
    texts = [text for text in source_texts(sources(catalogue.area)) if text.plural or catalogue.language != "en"]
    lines = [f'<TS version="2.1" language="{catalogue.language}" sourcelanguage="en">']
    for context, group in groupby(texts, key=lambda text: text.context):
        lines += ["<context>", f"    <name>{escaped(context)}</name>"]
        for text in group:
            forms = english_forms(text) if catalogue.language == "en" else known.get(text, [""])
            lines += message_lines(text, forms)
        lines.append("</context>")
    catalogue.ts.parent.mkdir(parents=True, exist_ok=True)
    catalogue.ts.write_bytes("\n".join([*HEAD, *lines, "</TS>", ""]).encode("utf-8"))


def translations_in(ts: Path) -> dict[SourceText, list[str]]:
    """The translations of a .ts: one form each, or as many as the language has plurals."""
    if not ts.exists():
        return {}
    return {
        text_of(context, message): forms_of(message)
        for context in ElementTree.parse(str(ts)).getroot().iter("context")
        for message in context.iter("message")
    }


def text_of(context: ElementTree.Element, message: ElementTree.Element) -> SourceText:
    plural = message.get("numerus") == "yes"
    source, comment = message.findtext("source", ""), message.findtext("comment", "")
    return SourceText(context.findtext("name", ""), source, comment, plural)


def forms_of(message: ElementTree.Element) -> list[str]:
    found = message.findall("translation/numerusform") or message.findall("translation")
    return [form.text or "" for form in found]


def message_lines(text: SourceText, forms: list[str]) -> list[str]:
    """One message as Qt Linguist writes it."""
    mark = "" if all(form.strip() for form in forms) else ' type="unfinished"'
    lines = ['    <message numerus="yes">' if text.plural else "    <message>"]
    lines.append(f"        <source>{escaped(text.source)}</source>")
    if text.comment:
        lines.append(f"        <comment>{escaped(text.comment)}</comment>")
    if text.plural:
        lines.append(f"        <translation{mark}>")
        lines += [f"            <numerusform>{escaped(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{mark}>{escaped(forms[0])}</translation>")
    return [*lines, "    </message>"]


def escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def english_forms(text: SourceText) -> list[str]:
    return [english_plural(text.source, plural=False), english_plural(text.source, plural=True)]


def english_plural(source: str, plural: bool) -> str:
    """One English form of a source text with brackets: "(s)" is nothing or "s", "(y|ies)" the one or the other.

    >>> english_plural("%n entr(y|ies) in %1 file(s)", True)
    '%n entries in %1 files'
    """
    return BRACKET.sub(lambda bracket: bracket.group(2) if plural else bracket.group(1) or "", source)


def release(catalogue: Catalogue, target: Path) -> None:
    """Compile the .ts."""
    done = subprocess.run(
        [str(lrelease()), "-silent", str(catalogue.ts), "-qm", str(target)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode or "warning" in done.stdout.lower():
        raise TranslationError(f"lrelease failed:\n{done.stdout.strip()}")


def release_in_place(catalogue: Catalogue) -> None:
    """Put the compiled file where it belongs at one stroke: programs that run have the old one mapped."""
    with tempfile.TemporaryDirectory(dir=catalogue.qm.parent) as folder:
        fresh = Path(folder, catalogue.qm.name)
        release(catalogue, fresh)
        fresh.replace(catalogue.qm)


def untranslated(catalogue: Catalogue) -> list[str]:
    """The source texts that have no translation yet."""
    found = translations_in(catalogue.ts)
    return [f"{text.context}: {text.source}" for text, forms in found.items() if not all(map(str.strip, forms))]


def complaints(catalogue: Catalogue, folder: Path) -> Iterator[str]:
    """What is wrong with one catalogue; empty when it may be shipped."""
    name = f"{catalogue.language}/{catalogue.ts.name}"
    if not catalogue.ts.exists() or not catalogue.qm.exists():
        yield f"{name} is missing"
        return
    fresh = catalogue.copied_to(folder)
    update(fresh)
    if translations_in(fresh.ts) != translations_in(catalogue.ts):
        yield f"{name} does not match the source texts: run packaging/translations.py {catalogue.area}"
    for text in untranslated(fresh):
        yield f"{name} has no translation for {text}"
    release(catalogue, fresh.qm)
    if fresh.qm.read_bytes() != catalogue.qm.read_bytes():
        yield f"{catalogue.qm.name} is older than the .ts: run packaging/translations.py {catalogue.area}"


def check(areas: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        found = [complaint for one in catalogues(areas) for complaint in complaints(one, Path(folder))]
    for complaint in found:
        print(complaint, file=sys.stderr)
    if not found:
        print("translations: {} areas complete in {}".format(len(areas), " and ".join(LANGUAGES)))
    return 1 if found else 0


def refresh(areas: list[str]) -> int:
    for catalogue in catalogues(areas):
        update(catalogue)
        release_in_place(catalogue)
        missing = untranslated(catalogue)
        print(f"{catalogue.language}/{catalogue.ts.name}: {len(missing)} without translation")
        for text in missing:
            print("   ", text)
    return 0


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Refresh or check the interface translations.")
    parser.add_argument("areas", nargs="*", metavar="AREA", help=", ".join(AREAS) + " (default: all)")
    parser.add_argument(
        "--check", action="store_true", help="change nothing, exit 1 when a text is missing or a file is stale"
    )
    chosen = parser.parse_args(arguments)
    known = [area for area in AREAS if sources(area)] + areas_without_sources()
    unknown = [area for area in chosen.areas if area not in known]
    if unknown:
        parser.error("no such area: {} (there are {})".format(", ".join(unknown), ", ".join(known)))
    areas = chosen.areas or known
    try:
        return check(areas) if chosen.check else refresh(areas)
    except TranslationError as trouble:
        print(trouble, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
