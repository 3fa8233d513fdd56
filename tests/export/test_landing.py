# SPDX-License-Identifier: MIT
"""A file lands whole or not at all, and a person is told why."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.export.landing import write_file
from reader.export.pdf import PdfRequest, export_pdf
from tests.export.articles import MOMENT, blocks_of, make_article, sample

ROOT = Path(__file__).resolve().parents[2]


def request(lines: int = 1) -> PdfRequest:
    text = "Tựa\n" + "Một dòng khá dài để dàn trang lâu hơn một chút.\n" * lines
    return PdfRequest((sample(article=make_article(text, blocks=blocks_of(text))),), "vi", MOMENT)


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "home")


def test_cancelling_stops_the_process_and_leaves_nothing(tmp_path: Path) -> None:
    asked: list[float] = []

    def cancelled() -> bool:
        asked.append(time.monotonic())
        return len(asked) == 2

    assert export_pdf(request(20_000), tmp_path / "a.pdf", cancelled=cancelled) == ()
    assert left_in(tmp_path) == []
    assert len(asked) == 2


def test_cancelling_at_the_last_moment_leaves_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    out.write_bytes(b"old")
    steps: list[tuple[int, int]] = []
    done = export_pdf(
        request(), out, progress=lambda *step: steps.append(step), cancelled=lambda: bool(steps) and steps[-1][0] == 1
    )
    assert done == ()
    assert out.read_bytes() == b"old"
    assert left_in(tmp_path) == ["a.pdf"]


def test_progress_ends_with_all_articles(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    export_pdf(request(), tmp_path / "a.pdf", progress=lambda *step: steps.append(step))
    assert (steps[0], steps[-1]) == ((0, 1), (1, 1))


def test_replaces_an_older_file(tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    out.write_bytes(b"old")
    export_pdf(request(), out)
    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert left_in(tmp_path) == ["a.pdf"]


@pytest.mark.skipif(os.name == "nt", reason="rights of another kind")
def test_file_gets_the_rights_of_a_new_file(tmp_path: Path) -> None:
    out, other = tmp_path / "a.pdf", tmp_path / "other"
    other.touch()
    export_pdf(request(), out)
    assert stat.S_IMODE(out.stat().st_mode) == stat.S_IMODE(other.stat().st_mode)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    real.write_bytes(b"old")
    link.symlink_to(real)
    export_pdf(request(), link)
    assert link.is_symlink()
    assert real.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("không có/a.pdf", "thư mục không có"),
        ("folder", "đó là một thư mục"),
        ("file/a.pdf", "thư mục không có"),
        ("x" * 300 + ".pdf", "tên tệp quá dài hoặc không hợp lệ"),
    ],
)
def test_says_why_a_file_cannot_be_written(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    for write in (lambda out: export_pdf(request(), out), lambda out: write_file(out, b"x")):
        with pytest.raises(ReaderError) as caught:
            write(tmp_path / name)
        assert str(caught.value) == f"Không ghi được {tmp_path / name}: {reason}."
    assert left_in(tmp_path) == ["file", "folder"]
    assert left_in(tmp_path / "folder") == []


@pytest.mark.skipif(os.name == "nt", reason="limits of another kind")
def test_full_disk_leaves_nothing(tmp_path: Path) -> None:
    """A limit on the size of files stands for a full disk; the process that writes inherits it."""
    script = tmp_path / "script.py"
    folder = tmp_path / "out"
    folder.mkdir()
    script.write_text(
        textwrap.dedent(f"""\
            import resource, sys
            from pathlib import Path
            sys.path.insert(0, {str(ROOT)!r})
            from reader.core.errors import ReaderError
            from reader.core.messages import use_language
            from reader.export.pdf import export_pdf
            from tests.export.test_landing import request

            if __name__ == "__main__":
                use_language("vi")
                resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
                try:
                    export_pdf(request(), Path({str(folder)!r}, "a.pdf"))
                except ReaderError as error:
                    print(error)
            """),
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, script], capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONIOENCODING": "utf-8"}
    )
    assert done.stdout.strip() == f"Không ghi được {folder / 'a.pdf'}: đĩa đầy.", done.stderr
    assert left_in(folder) == []


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL there")
def test_killed_program_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent(f"""\
            import os, sys
            from pathlib import Path
            sys.path.insert(0, {str(ROOT)!r})
            from reader.export.pdf import export_pdf
            from tests.export.test_landing import request

            asked = []

            def cancelled():
                asked.append(1)
                return len(asked) == 4 and os.kill(os.getpid(), 9)

            if __name__ == "__main__":
                export_pdf(request(20_000), Path({str(folder)!r}, "a.pdf"), cancelled=cancelled)
            """),
        encoding="utf-8",
    )
    assert subprocess.run([sys.executable, script]).returncode == -9
    end = time.monotonic() + 20
    while left_in(folder) and time.monotonic() < end:
        time.sleep(0.05)
    assert left_in(folder) == []
