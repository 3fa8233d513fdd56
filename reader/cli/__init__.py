# SPDX-License-Identifier: MIT
"""Owns the command line: ``tulieu`` with or without a window. Light: imports what a command needs when it runs."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.cli.options import Option, Parsed, UsageError, parse
from reader.cli.output import OutputError, flush_output, make_utf8, say_error
from reader.core.errors import ReaderError
from reader.core.messages import LANGUAGES, message, use_language
from reader.core.settings import THEMES

__all__ = ["main"]

FAILED, WRONG_USAGE = 1, 2

_READING = ("figures", "entities", "export", "import", "rebuild")
"""The commands that read articles."""

_FORMAT = Option("format", ("--format",), "FORMAT", choices=("table", "csv", "jsonl"))
_OUT = Option("out", ("-o", "--out"), "FILE")
_LIBRARY = Option("library", ("--library",), "DIR")
_IDS = Option("ids", ("--ids",), "ID,…")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code: 0, 1 (something failed, one line each on stderr), 2 (wrong usage)."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # a frozen program's own worker processes start here and end here
    make_utf8()
    _speak()
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
        flush_output()
    except UsageError as error:
        say_error(str(error))
        say_error(message("cli.see_help"))
        return WRONG_USAGE
    except ReaderError as error:
        say_error(str(error))
        return FAILED
    except BrokenPipeError:
        _close_output()
        return 0  # whoever read us has read enough
    except OutputError as error:
        _close_output()
        say_error(message("cli.output", reason=error.strerror))
        return FAILED
    except KeyboardInterrupt:
        return 130
    return code


def _close_output() -> None:
    """Point stdout nowhere, so that Python doesn't complain when it flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak() -> None:
    """Use the language that the user chose in the window, if there is such a choice; else the system's."""
    from reader.store.paths import Paths

    file = Paths.home().settings_file
    if os.path.isfile(file):  # noqa: PTH113  # pathlib's raises where the folder is closed to us
        from reader.store.settings import load_settings

        use_language(load_settings(Paths.home()).look.language)


def _run(arguments: list[str]) -> int:
    if not arguments:
        return _open_window([])
    first = arguments[0]
    if first in ("-h", "--help") or (first in _COMMANDS and {"-h", "--help"} & set(arguments)):
        return _help()
    if first in ("--version", "--selftest"):
        parse(arguments[1:], ())
        return _ABOUT[first]()
    if first in _COMMANDS:
        options, command = _COMMANDS[first]
        parsed = parse(arguments[1:], options)
        if first in _READING:
            _know_words()
        return command(parsed)
    parsed = parse(arguments, (_LIBRARY,))
    return _open_window(_existing(parsed.rest), _checked(_folder(parsed)))


def _checked(library: Path | None) -> Path | None:
    """The folder of a library for the window; a new one is begun only where there is nothing else.

    :raises ReaderError: other files lie there.
    """
    if library is None:
        return None
    from reader.store.libraries import check_place

    folder = Path(os.path.abspath(library))  # noqa: PTH100  # resolve() would follow links
    check_place(folder)
    return folder


def _know_words() -> None:
    """Let the extraction know the user's own words; what is wrong with them is said, and the rest counts."""
    from reader.store.paths import Paths

    file = Paths.home().words_file
    if os.path.isfile(file):  # noqa: PTH113  # pathlib's raises where the folder is closed to us
        from reader.store.extraction import know_words

        for problem in know_words(file).problems:
            say_error(str(problem))


def _existing(paths: list[str]) -> list[Path]:
    for path in paths:
        if not os.path.exists(path):  # noqa: PTH110  # pathlib's raises where the name is too long
            bare = not {os.sep, os.altsep or os.sep, "."} & set(path)
            if bare and path is paths[0]:
                raise UsageError("cli.no_command", command=path)
            raise ReaderError("source.missing", path=path)
    return [Path(path) for path in paths]


def _open_window(paths: list[Path], library: Path | None = None) -> int:
    gc.disable()  # nothing that a start loads is garbage; the window sees to it from then on
    with _window_wanted():
        from reader.app import run
    return run(paths, library)


@contextmanager
def _window_wanted() -> Iterator[None]:
    """Say in a sentence that Qt is not installed.

    :raises ReaderError: it isn't.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name and error.name.partition(".")[0] == "PySide6":
            raise ReaderError("cli.no_window") from error
        raise


def _help() -> int:
    from reader.store.formats import suffixes

    print(message("cli.help", suffixes=" ".join(suffixes())))
    return 0


def _version() -> int:
    from reader import __version__

    print(f"tulieu {__version__}")
    return 0


def _selftest() -> int:
    from reader.cli.selftest import selftest

    return selftest()


def _figures(parsed: Parsed) -> int:
    from reader.cli.listing import figures

    return figures(parsed.paths(), parsed.get("format", "table"))


def _entities(parsed: Parsed) -> int:
    from reader.cli.listing import entities

    return entities(parsed.paths(), parsed.get("format", "table"))


def _text(parsed: Parsed) -> int:
    from reader.cli.listing import text

    return text(parsed.paths())


def _export(parsed: Parsed) -> int:
    from reader.cli.exporting import KINDS, Chosen, export_files, export_library

    if not parsed.rest or parsed.rest[0] not in KINDS:
        raise UsageError("cli.export_kind", kinds=", ".join(KINDS))
    kind, *paths = parsed.rest
    out = parsed.get("out", "")
    library = parsed.get("library", "")
    if not out:
        raise UsageError("cli.no_out")
    chosen = Chosen(tuple(filter(None, parsed.get("ids", "").split(","))), parsed.get("query", "").strip())
    if bool(paths) == bool(library) or (not library and chosen != Chosen()):
        raise UsageError("cli.paths_or_library")
    if library:
        return export_library(kind, Path(library), chosen, Path(out))
    return export_files(kind, list(map(Path, paths)), Path(out))


def _import(parsed: Parsed) -> int:
    from reader.cli.columns import read_columns
    from reader.cli.library import import_into

    jobs = parsed.get("jobs", "")
    if jobs and not (jobs.isdecimal() and int(jobs)):
        raise UsageError("cli.jobs", value=jobs)
    scheduler = parsed.get("scheduler", "")
    if jobs and scheduler:
        raise UsageError("cli.jobs_or_scheduler")
    columns = read_columns(parsed.get("map", ""))
    return import_into(parsed.paths(), _folder(parsed), int(jobs) if jobs else None, scheduler or None, columns)


def _search(parsed: Parsed) -> int:
    from reader.cli.library import search

    if parsed.get("batch", ""):
        return _batch(parsed)
    if parsed.get("format", "") == "csv":
        raise UsageError("cli.choice", option="--format", value="csv", choices="table, jsonl")
    if len(parsed.rest) != 1:
        raise UsageError("cli.one_query")
    limit = parsed.get("limit", "")
    if limit and not limit.isdecimal():
        raise UsageError("cli.limit", value=limit)
    return search(parsed.rest[0], _folder(parsed), parsed.get("format", "table"), int(limit) if limit else None)


def _batch(parsed: Parsed) -> int:
    from reader.cli.batch import search_batch

    if parsed.rest:
        raise UsageError("cli.takes_no_paths", command="search --batch")
    if parsed.get("format", "csv") != "csv":
        raise UsageError("cli.choice", option="--format", value=parsed.get("format", ""), choices="csv")
    return search_batch(Path(parsed.get("batch", "")), _folder(parsed))


def _kwic(parsed: Parsed) -> int:
    from reader.cli.kwic import kwic

    if len(parsed.rest) != 1:
        raise UsageError("cli.one_query")
    limit = parsed.get("limit", "")
    if limit and not limit.isdecimal():
        raise UsageError("cli.kwic_limit", value=limit)
    style = parsed.get("format", "table")
    most = int(limit) if limit else None
    return kwic(parsed.rest[0], _folder(parsed), parsed.get("width", ""), parsed.get("sort", ""), style, most)


def _rebuild(parsed: Parsed) -> int:
    from reader.cli.library import rebuild

    if parsed.rest:
        raise UsageError("cli.takes_no_paths", command="rebuild")
    return rebuild(_folder(parsed))


def _folder(parsed: Parsed) -> Path | None:
    library = parsed.get("library", "")
    return Path(library) if library else None


def _tour(parsed: Parsed) -> int:
    if parsed.rest or not parsed.get("out", ""):
        raise UsageError("cli.tour_out")
    from reader.tour import run

    with _window_wanted():
        themes = (parsed.get("theme", ""),) if parsed.get("theme", "") else THEMES
        return run(Path(parsed.get("out", "")), parsed.get("language", "vi"), themes)


_Command = Callable[[Parsed], int]

_COMMANDS: Mapping[str, tuple[tuple[Option, ...], _Command]] = {
    "figures": ((_FORMAT,), _figures),
    "entities": ((Option("format", ("--format",), "FORMAT", choices=("table", "jsonl")),), _entities),
    "text": ((), _text),
    "import": (
        (
            _LIBRARY,
            Option("jobs", ("--jobs",), "N"),
            Option("scheduler", ("--scheduler",), "ADDRESS"),
            Option("map", ("--map",), "FIELD=COLUMN,…"),
        ),
        _import,
    ),
    "search": (
        (
            _LIBRARY,
            _FORMAT,
            Option("limit", ("--limit",), "N"),
            Option("batch", ("--batch",), "FILE"),
        ),
        _search,
    ),
    "kwic": (
        (
            _LIBRARY,
            Option("width", ("--width",), "N"),
            Option("sort", ("--sort",), "ORDER", choices=("left", "right", "date", "source")),
            _FORMAT,
            Option("limit", ("--limit",), "N"),
        ),
        _kwic,
    ),
    "rebuild": ((_LIBRARY,), _rebuild),
    "export": ((_OUT, _LIBRARY, _IDS, Option("query", ("--query",), "QUERY")), _export),
    "tour": (
        (
            _OUT,
            Option("language", ("--language",), "LANGUAGE", choices=LANGUAGES),
            Option("theme", ("--theme",), "THEME", choices=THEMES),
        ),
        _tour,
    ),
}
_ABOUT = {"--version": _version, "--selftest": _selftest}
