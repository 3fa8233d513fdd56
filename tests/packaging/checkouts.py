# SPDX-License-Identifier: MIT
"""What tests do with a copied checkout: start it, look at its environment and at how its Python was called."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import saying
import setup_steps


def environment_of(checkout: Path) -> setup_steps.Environment:
    return setup_steps.Environment(checkout / ".venv")


def start(checkout: Path, environment: Mapping[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-B", str(checkout / "packaging" / "start.py"), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)


def calls(checkout: Path) -> list[str]:
    return (checkout / "calls").read_text(encoding="utf-8").splitlines()


def vietnamese(key: str, **values: object) -> str:
    """What the set-up says on a Vietnamese system."""
    texts = json.loads(saying.TEXTS.read_text(encoding="utf-8"))
    return str(texts["vi"][key].format(**values))
