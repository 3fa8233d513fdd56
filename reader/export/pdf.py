# SPDX-License-Identifier: MIT
"""Owns the export to PDF: the work is done in a process of its own, the file lands whole or not at all."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path

from reader.core.errors import ReaderError
from reader.export.document import document_data
from reader.export.landing import landing, write_error
from reader.export.request import ExportArticle, PdfRequest, export_moment, parts_of, planned_files
from reader.export.worker import Job, Outcome, run

__all__ = ["ExportArticle", "PdfRequest", "export_moment", "export_pdf", "planned_files"]

Progress = Callable[[int, int], None]
"""Called with the number of articles done and of all."""

Cancelled = Callable[[], bool]

_LOOK_MS = 50
"""How often a running export looks whether it is cancelled."""


class _CancelledError(Exception):
    """The export was cancelled."""


def export_pdf(
    request: PdfRequest, out: Path, *, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> tuple[Path, ...]:
    """Make the PDF (or its parts, see ``planned_files``) and say which files were written: none if cancelled.

    Takes seconds; not for the GUI thread. The calls of ``progress`` and ``cancelled`` come on the caller's thread.

    :raises ReaderError: the file can't be written, or the process died. No half file is left then, nor on cancelling.
    """
    report = progress or (lambda _done, _total: None)
    stop = cancelled or (lambda: False)
    files = tuple(file.resolve() for file in planned_files(request, out))
    parts = parts_of(request)
    done = 0
    try:
        with landing(files) as temporaries:
            for number, (part, temporary) in enumerate(zip(parts, temporaries, strict=True), start=1):
                report(done, len(request.articles))
                job = Job(
                    document_data(request, part, number, len(parts)), datetime.fromisoformat(request.created), temporary
                )
                _run(job, out, stop)
                done += len(part)
            report(done, len(request.articles))
            if stop():
                raise _CancelledError
    except _CancelledError:
        return ()
    return files


def _run(job: Job, out: Path, stop: Cancelled) -> None:
    """Let a process do it; ended with this call, whatever happens."""
    outcome = _typeset_apart(job, stop)
    if outcome.errno is not None:
        raise write_error(out, outcome.errno, outcome.report)
    if outcome.report:
        raise RuntimeError(f"the template does not compile: {outcome.report}")


def _typeset_apart(job: Job, stop: Cancelled) -> Outcome:
    spawn = multiprocessing.get_context("spawn")
    answer, its_end = spawn.Pipe(duplex=False)
    process = spawn.Process(target=run, args=(job, its_end), daemon=True, name="typeset")
    try:
        process.start()
        its_end.close()  # so that the pipe ends with the process
        return _wait_for(answer, stop)
    except (EOFError, OSError) as error:
        raise ReaderError("pdf.died") from error
    finally:
        answer.close()
        if process.pid is not None:
            process.kill()
            process.join()
        process.close()


def _wait_for(answer: Connection, stop: Cancelled) -> Outcome:
    while not answer.poll(_LOOK_MS / 1000):
        if stop():
            raise _CancelledError
    outcome: Outcome = answer.recv()
    return outcome
