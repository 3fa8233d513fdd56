# SPDX-License-Identifier: MIT
"""The layers below the window live without Qt, and a start loads nothing heavy before it is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WITHOUT_QT = "import sys; sys.modules['PySide6'] = None; sys.modules['pyqtgraph'] = None\n"


def modules(*packages: str) -> list[str]:
    found = []
    for package in packages:
        for file in sorted((ROOT / "reader" / package).rglob("*.py")):
            name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
            found.append(name.removesuffix(".__init__"))
    return found


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("package", ["core", "extract", "store", "export"])
def test_imports_without_qt(package: str) -> None:
    imports = "\n".join(f"import {name}" for name in modules(package))
    done = run(WITHOUT_QT + imports)
    assert done.returncode == 0, done.stderr


def test_command_line_imports_without_qt() -> None:
    done = run(WITHOUT_QT + "import reader.cli")
    assert done.returncode == 0, done.stderr


def test_window_starts_without_the_heavy_libraries() -> None:
    done = run(
        "import reader.app, sys; print([m for m in ('numpy', 'pyqtgraph', 'typst', 'pycrfsuite') if m in sys.modules])"
    )
    assert done.stdout.strip() == "[]", done.stderr
