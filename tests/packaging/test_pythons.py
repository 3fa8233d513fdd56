# SPDX-License-Identifier: MIT
"""The search for a suitable Python, among interpreters that are small scripts answering like one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
import pythons
from saying import SetUpError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")


class Machine:
    """A machine with made-up Pythons: on PATH, under pyenv, and the one that runs the set-up."""

    def __init__(self, folder: Path) -> None:
        self.path, self.pyenv = folder / "bin", folder / "pyenv"
        self.path.mkdir()

    def add(self, file: Path, version: str, *, makes_environments: bool = True) -> str:
        answer = "|".join([*version.split("."), str(int(makes_environments)), str(file)])
        return self.script(file, f"echo '{answer}'")

    def add_on_path(self, name: str, version: str, *, makes_environments: bool = True) -> str:
        return self.add(self.path / name, version, makes_environments=makes_environments)

    def add_pyenv(self, version: str) -> str:
        return self.add(self.pyenv / "versions" / version / "bin" / "python", version)

    def script(self, file: Path, line: str) -> str:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        file.chmod(0o755)
        return str(file)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    made = Machine(tmp_path)
    monkeypatch.setenv("PATH", str(made.path))
    monkeypatch.setenv("PYENV_ROOT", str(made.pyenv))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "executable", made.add(tmp_path / "running", "3.9.2"))
    return made


def test_the_newest_suitable_python_is_taken(machine: Machine) -> None:
    machine.add_on_path("python3.11", "3.11.9")
    newest = machine.add_pyenv("3.13.2")
    machine.add_on_path("python3.12", "3.12.1")
    assert pythons.chosen().path == newest


def test_the_newest_patch_under_pyenv_counts_by_number(machine: Machine) -> None:
    machine.add_pyenv("3.12.9")
    newest = machine.add_pyenv("3.12.10")
    assert pythons.chosen().path == newest


def test_a_python_that_is_too_new_is_passed_over(machine: Machine) -> None:
    machine.add_on_path("python3", "3.15.0")
    suitable = machine.add_on_path("python3.11", "3.11.2")
    assert pythons.chosen().path == suitable


def test_a_shim_that_does_not_run_is_passed_over(machine: Machine) -> None:
    machine.script(machine.path / "python3.13", "echo 'pyenv: python3.13: command not found' >&2; exit 127")
    working = machine.add_pyenv("3.12.4")
    assert pythons.chosen().path == working


def test_a_python_that_can_make_environments_goes_first(machine: Machine) -> None:
    machine.add_on_path("python3.13", "3.13.1", makes_environments=False)
    able = machine.add_on_path("python3.11", "3.11.2")
    assert pythons.chosen().path == able


def test_one_that_cannot_is_better_than_none(machine: Machine) -> None:
    only = machine.add_on_path("python3.13", "3.13.1", makes_environments=False)
    assert pythons.chosen().path == only


def test_the_running_python_is_kept_when_it_suits(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.add_on_path("python3.13", "3.13.1")
    running = machine.add(machine.path.parent / "this", "3.11.2")
    monkeypatch.setattr(sys, "executable", running)
    assert pythons.chosen().path == running


def test_without_any_the_user_is_told_what_is_needed(machine: Machine) -> None:
    machine.add_on_path("python3", "3.10.12")
    with pytest.raises(SetUpError, match=r"3\.11.+3\.14"):
        pythons.chosen()


def test_each_minor_version_is_listed_once_newest_first(machine: Machine) -> None:
    for name, version in (("python3.11", "3.11.2"), ("python3", "3.11.2"), ("python3.12", "3.12.3")):
        machine.add_on_path(name, version)
    machine.add_pyenv("3.11.9")
    assert [python.minor for python in pythons.suitable()] == ["3.12", "3.11"]
