# SPDX-License-Identifier: MIT
"""Refresh the interface translations: source texts -> resources/i18n/{vi,en}/AREA.ts -> AREA.qm.

    python packaging/translations.py [AREA...]      all areas when none is named
    python packaging/translations.py --check        change nothing, exit 1 when a text is missing or a file is stale

Vietnamese is written by people in vi/AREA.ts. English texts stand in the source code; en/AREA.ts holds only the
plural forms, which are made here from the bracket in the text: "%n note(s)" -> "%n note", "%n notes";
"%n entr(y|ies)" -> "%n entry", "%n entries".
Runs with any Python that has PySide6-Essentials (it carries lupdate and lrelease).
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
UI = "reader/ui"
AREAS: dict[str, list[str]] = {
    "articles": [UI + "/articles/**/*.py"],
    "reading": [UI + "/reading/**/*.py"],
    "dashboard": [UI + "/dashboard/**/*.py"],
    "notes": [UI + "/notes/**/*.py"],
    "dialogs": [UI + "/dialogs/**/*.py"],
    "shell": [UI + "/**/*.py", "reader/*.py"],  # all that belongs to no other area
}
LANGUAGES = ("vi", "en")


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


def qt_tool(name: str) -> Path:
    """lupdate or lrelease of the installed PySide6 (its console scripts hide the exit code)."""
    try:
        import PySide6
    except ImportError:
        raise TranslationError(
            "PySide6 is missing in this Python: run packaging/check.py once, then use .venv"
        ) from None
    folder = Path(PySide6.__file__).parent
    for candidate in (folder / name, folder / (name + ".exe"), folder / "Qt" / "libexec" / name):
        if candidate.is_file():
            return candidate
    raise TranslationError(f"{name} is not part of {folder}")


def run(tool: str, *arguments: object) -> None:
    done = subprocess.run(
        [str(qt_tool(tool)), *map(str, arguments)],
        cwd=str(ROOT),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    complaints = [line for line in done.stdout.splitlines() if "warning" in line.lower() or "error" in line.lower()]
    if done.returncode or complaints:
        raise TranslationError(f"{tool} failed:\n{done.stdout.strip()}")


def update(catalogue: Catalogue) -> None:
    """Bring the .ts up to date with the source texts, keeping every translation whose text is still there."""
    if catalogue.area not in AREAS:
        return
    catalogue.ts.parent.mkdir(parents=True, exist_ok=True)
    # without the heuristics lupdate never guesses: a filled-in text was written by a person
    options = ["-silent", "-locations", "none", "-no-obsolete", "-sort-messages"]
    options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
    options += ["-source-language", "en", "-target-language", catalogue.language]
    if catalogue.language == "en":
        options.append("-pluralonly")
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "sources.lst"
        listing.write_text("\n".join(map(str, sources(catalogue.area))), encoding="utf-8")
        run("lupdate", *options, "@" + str(listing), "-ts", catalogue.ts)
    text = catalogue.ts.read_text(encoding="utf-8")
    if catalogue.language == "en":
        text = MESSAGE.sub(with_english_plurals, text)
    catalogue.ts.write_bytes(MESSAGE.sub(finished_when_filled, text).encode("utf-8"))


MESSAGE = re.compile(r"<message\b.*?</message>", re.DOTALL)
FORMS = re.compile(r"<numerusform>.*?</numerusform>", re.DOTALL)
BRACKET = re.compile(r"(?<=\w)\((?:(\w*)\|)?(\w+)\)")  # directly at a word: "(inferred)" after a blank is none


def english_plural(source: str, plural: bool) -> str:
    """One English form of a source text with brackets: "(s)" is nothing or "s", "(y|ies)" the one or the other.

    >>> english_plural("%n entr(y|ies) in %1 file(s)", True)
    '%n entries in %1 files'
    """
    return BRACKET.sub(lambda bracket: bracket.group(2) if plural else bracket.group(1) or "", source)


def with_english_plurals(message: re.Match[str]) -> str:
    text = message.group()
    found = re.search(r"<source>(.*?)</source>", text, re.DOTALL)
    if found is None or 'numerus="yes"' not in text:
        return text
    forms = iter((english_plural(found.group(1), False), english_plural(found.group(1), True)))
    return FORMS.sub(lambda _: f"<numerusform>{next(forms)}</numerusform>", text)


def finished_when_filled(message: re.Match[str]) -> str:
    text = message.group()
    return text if is_empty(ElementTree.fromstring(text)) else text.replace(' type="unfinished"', "")


def is_empty(message: ElementTree.Element) -> bool:
    """True when the translation, or one of its plural forms, has no text."""
    translation = message.find("translation")
    if translation is None:
        return True
    forms = translation.findall("numerusform")
    texts = [form.text for form in forms] if forms else [translation.text]
    return not all(text and text.strip() for text in texts)


def release(catalogue: Catalogue, target: Path) -> None:
    """Compile the .ts."""
    run("lrelease", "-silent", catalogue.ts, "-qm", target)


def untranslated(catalogue: Catalogue) -> list[str]:
    """The source texts that have no translation yet."""
    root = ElementTree.parse(str(catalogue.ts)).getroot()
    return [
        "{}: {}".format(context.findtext("name"), message.findtext("source"))
        for context in root.iter("context")
        for message in context.iter("message")
        if is_empty(message)
    ]


def complaints(catalogue: Catalogue, folder: Path) -> Iterator[str]:
    """What is wrong with one catalogue; empty when it may be shipped."""
    name = f"{catalogue.language}/{catalogue.ts.name}"
    if not catalogue.ts.exists() or not catalogue.qm.exists():
        yield f"{name} is missing"
        return
    fresh = catalogue.copied_to(folder)
    update(fresh)
    if texts(fresh.ts) != texts(catalogue.ts):
        yield f"{name} does not match the source texts: run packaging/translations.py {catalogue.area}"
    for text in untranslated(fresh):
        yield f"{name} has no translation for {text}"
    release(catalogue, fresh.qm)
    if fresh.qm.read_bytes() != catalogue.qm.read_bytes():
        yield f"{catalogue.qm.name} is older than the .ts: run packaging/translations.py {catalogue.area}"


def texts(ts: Path) -> list[str]:
    """Every message as one string: the same when only layout or order differ."""
    root = ElementTree.parse(str(ts)).getroot()
    return sorted(
        " ".join("".join(part.itertext()) for part in (context.find("name"), message) if part is not None).strip()
        for context in root.iter("context")
        for message in context.iter("message")
    )


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
        release(catalogue, catalogue.qm)
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
