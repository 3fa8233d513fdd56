# SPDX-License-Identifier: MIT
"""Owns the typesetting itself, in a process of its own: typst can't be stopped, a process can.

Imported by the started process: nothing of the window, the store or the extraction.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import threading
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from reader.core.resources import resource

TEMPLATE = "export/article.typ"


@dataclass(frozen=True, slots=True)
class Job:
    """One file to make: the data of its pages, when it is made, the (existing, empty) file to fill."""

    data: dict[str, Any]
    moment: datetime
    target: Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went: no error number and no report where all is well."""

    errno: int | None = None
    report: str = ""


def run(job: Job, answer: Connection) -> None:
    """What the process does: typeset, write, tell how it went."""
    for kind in (signal.SIGINT, signal.SIGTERM):  # the program that started it decides, and is watched
        signal.signal(kind, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, args=(job.target,), daemon=True).start()
    answer.send(_make(job))
    answer.close()


def _end_with_parent(target: Path) -> None:
    """Where the program is killed, leave nothing behind."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        target.unlink(missing_ok=True)
        os._exit(1)


def _make(job: Job) -> Outcome:
    import typst

    try:
        _write(job.target, typeset(job.data, job.moment))
    except OSError as error:
        return Outcome(errno=error.errno or 0, report=str(error))
    except typst.TypstError as error:
        return Outcome(report=f"{error.message}\n{error.diagnostic}")
    return Outcome()


def typeset(data: dict[str, Any], moment: datetime) -> bytes:
    """The PDF of this data; the same data and moment give the same bytes."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource("fonts"))])
    template = resource(TEMPLATE).read_bytes()
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    made: bytes = typst.compile(
        template, font_paths=fonts, sys_inputs=inputs, pdf_standards=["a-2a", "ua-1"], timestamp=moment
    )
    return made


def _write(target: Path, content: bytes) -> None:
    with target.open("r+b") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
