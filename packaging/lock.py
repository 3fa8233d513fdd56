# SPDX-License-Identifier: MIT
"""Write packaging/lock.txt and lock-check.txt anew from the ranges in pyproject.toml.

    pip install uv
    python packaging/lock.py [--upgrade]

One lock serves Python 3.11 to 3.14 on Linux, Windows and macOS. It carries hashes and names no registry, so that an
office with a mirror of its own installs from there. lock-check.txt holds the tools of the group `check` alone.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "lock.txt"
LOCK_CHECK = ROOT / "packaging" / "lock-check.txt"
OPTIONS = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-header"]
HEAD = "# Made by packaging/lock.py; do not edit.\n"


def compiled(arguments: list[str], known: Path, folder: Path) -> str:
    """The lock that uv writes; pins in `known` are kept unless they no longer fit or --upgrade is given."""
    target = folder / known.name
    if known.exists():
        target.write_bytes(known.read_bytes())
    command = ["uv", "pip", "compile", *OPTIONS, "--no-annotate", "--quiet", "-o", str(target), *arguments]
    subprocess.run(command, cwd=ROOT, check=True)
    return target.read_text(encoding="utf-8")


def requirements(lock: str) -> dict[str, str]:
    """Each requirement line with its hashes, by "name==version ; marker"."""
    blocks = re.findall(r"^\S.*(?:\n[ ]{4}.*)*", lock, re.MULTILINE)
    return {re.sub(r"\s*\\$", "", block.split("\n")[0]): block for block in blocks if not block.startswith("#")}


def main(options: list[str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = compiled(["pyproject.toml", *options], LOCK, folder)
        LOCK.write_text(HEAD + program, encoding="utf-8")
        both = compiled(["pyproject.toml", "--group", "check", "-c", str(LOCK), *options], LOCK_CHECK, folder)
    tools = [block for line, block in requirements(both).items() if line not in requirements(program)]
    LOCK_CHECK.write_text(HEAD + "\n".join(tools) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
