# SPDX-License-Identifier: MIT
"""The set-up scripts start on an old Python with nothing installed."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import saying

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted((ROOT / "packaging").glob("*.py"))
NEEDED_BY_SET_UP = {"start", "check", "setup_steps", "system_packages", "pythons", "saying", "display", "screen"}


def parsed(script: Path) -> ast.Module:
    return ast.parse(script.read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_parses_on_python_3_8(script: Path) -> None:
    assert parsed(script).body


@pytest.mark.parametrize("name", sorted(NEEDED_BY_SET_UP | {"shortcuts"}))
def test_set_up_imports_only_the_standard_library_and_its_neighbours(name: str) -> None:
    known = set(sys.stdlib_module_names) | NEEDED_BY_SET_UP | {"shortcuts"}
    tree = parsed(ROOT / "packaging" / f"{name}.py")
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "." for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {module.split(".")[0] for module in imported} <= known


def old_python() -> str:
    found = sorted(Path.home().glob(".pyenv/versions/3.8.*/bin/python"))
    return shutil.which("python3.8", path=os.defpath) or (str(found[-1]) if found else "")


@pytest.mark.skipif(not old_python(), reason="no Python 3.8 on this machine")
def test_check_can_be_started_by_python_3_8() -> None:
    command = [old_python(), "-B", str(ROOT / "packaging" / "check.py"), "--help"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert "--all-pythons" in done.stdout


def test_the_scripts_folder_is_no_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()  # it would shadow the library `packaging`


def test_the_gate_of_ci_is_check_and_nothing_else() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "#!/usr/bin/env bash"
    assert lines[-1] == "exec python3 packaging/check.py"
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


@pytest.mark.parametrize("key", sorted(saying.json.loads(saying.TEXTS.read_text(encoding="utf-8"))["en"]))
def test_every_sentence_has_both_languages_with_the_same_details(key: str) -> None:
    texts = saying.json.loads(saying.TEXTS.read_text(encoding="utf-8"))
    assert texts["vi"].keys() == texts["en"].keys()
    assert set(re.findall(r"\{\w+\}", texts["vi"][key])) == set(re.findall(r"\{\w+\}", texts["en"][key]))


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "vi_VN"}, "en"),
        ({"LC_MESSAGES": "vi_VN", "LANG": "de_DE"}, "vi"),
        ({"LANG": "de_DE"}, "en"),
    ],
)
def test_the_set_up_speaks_the_language_of_the_system(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert saying.language() == expected
