# SPDX-License-Identifier: MIT
"""Owns Word's old .doc files: LibreOffice reads them where it is installed; else it is said how to save them.

LibreOffice works in a folder of its own with a profile of its own, so that it neither disturbs nor is disturbed by one
that the user has open, and leaves nothing beside the file.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner
from reader.store.formats.docx import DOCX

if TYPE_CHECKING:
    import subprocess

SECONDS = 120
"""So long one file may take; the first start of LibreOffice alone takes ten."""
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS",
    r"C:\Program Files\LibreOffice\program",
    r"C:\Program Files (x86)\LibreOffice\program",
)
_OLD_WORD, _ZIP, _RTF = b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"{\\rtf"


def _read(file: BinaryIO, manner: Manner) -> Iterator[Document]:
    data = file.read()
    if data.startswith(_ZIP):  # a newer file under the old name
        yield from _as_docx(data, manner)
        return
    if not data.startswith((_OLD_WORD, _RTF)):
        raise ReaderError("source.not_this_format", format="Word (.doc)", reason=data[:8].hex(" "))
    program = office()
    if program is None:
        raise ReaderError("source.old_word")
    import tempfile  # this and the like are not needed for a start

    with tempfile.TemporaryDirectory(prefix="tulieu-", ignore_cleanup_errors=True) as folder:
        yield from _as_docx(_converted(program, data, Path(folder)), manner)


def _as_docx(data: bytes, manner: Manner) -> Iterator[Document]:
    from io import BytesIO

    for document in DOCX.read(BytesIO(data), manner):
        assert isinstance(document, Document)
        yield Document(document.text, "DOC", facts=document.facts)


def office() -> str | None:
    """LibreOffice's program, if it is installed."""
    import shutil

    for path in (None, os.pathsep.join(_PLACES)):
        for name in _NAMES:
            if found := shutil.which(name, path=path):
                return found
    return None


def _converted(program: str, data: bytes, folder: Path) -> bytes:
    """:raises ReaderError: it took too long, or nothing came of it."""
    source, target = folder / "article.doc", folder / "out"
    source.write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [
        program, "--headless", "--norestore", "--nolockcheck", "--nodefault", f"-env:UserInstallation={profile}",
        "--convert-to", "docx", "--outdir", str(target), str(source),
    ]  # fmt: skip
    try:
        said = _run(command)
    except OSError as error:
        raise ReaderError("source.office_failed", reason=error.strerror or error) from error
    result = target / "article.docx"
    if not result.is_file():
        raise ReaderError("source.office_failed", reason=said.strip().splitlines()[-1][:200] if said.strip() else "…")
    return result.read_bytes()


def _run(command: list[str]) -> str:
    """What the program says; it is ended with all that it started when its time is over.

    :raises ReaderError: its time was over.
    """
    import subprocess

    alone: dict[str, object] = (
        {"creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0)}
        if sys.platform == "win32"
        else {"start_new_session": True}
    )
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(command, **quiet, **alone) as process:  # type: ignore[call-overload]
        try:
            said, _ = process.communicate(timeout=SECONDS)
        except BaseException as error:
            _end(process)
            if isinstance(error, subprocess.TimeoutExpired):
                raise ReaderError("source.office_slow", seconds=SECONDS) from error
            raise
    return bytes(said).decode("utf-8", "replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        import subprocess

        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False, capture_output=True)
    else:
        import signal

        os.killpg(process.pid, signal.SIGKILL)
    process.kill()


DOC = Format((".doc",), _read)
