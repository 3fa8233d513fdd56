# SPDX-License-Identifier: MIT
"""The program as a user's script calls it: a process with arguments, two streams and an exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parents[2]

WITHOUT = "import sys; sys.modules.update(dict.fromkeys({names!r}))\nfrom reader.cli import main\nsys.exit(main())"


@dataclass(frozen=True)
class Ended:
    """How a call ended."""

    code: int
    raw: bytes
    errors: str

    @property
    def output(self) -> str:
        return self.raw.decode("utf-8")

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.output.split("\n") if line]


def tulieu(
    *arguments: str | Path,
    without: tuple[str, ...] = (),
    cwd: Path = ROOT,
    stdout: int | IO[bytes] = subprocess.PIPE,
    **environment: str,
) -> Ended:
    """Run the program; ``without`` names packages that are not installed there."""
    command = ["-c", WITHOUT.format(names=without)] if without else ["-m", "reader"]
    known = {"PYTHONPATH": str(ROOT), "LC_ALL": "vi_VN.UTF-8", "QT_QPA_PLATFORM": "offscreen", **environment}
    done = subprocess.run(
        [sys.executable, *command, *map(str, arguments)],
        stdout=stdout,
        stderr=subprocess.PIPE,
        cwd=cwd,
        env={**os.environ, **known},
        timeout=120,
    )
    return Ended(done.returncode, done.stdout or b"", done.stderr.decode("utf-8"))
