# SPDX-License-Identifier: MIT
"""Makes the scripts of packaging/ importable, as they are when one of them is run, and copies them to try them out."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with the scripts alone, in a path with spaces and Vietnamese letters."""
    folder = tmp_path / "Tư Liệu 2" / "ban sao"
    shutil.copytree(ROOT / "packaging", folder / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    return folder
