# SPDX-License-Identifier: MIT
"""Setting up: a failure leaves nothing half made, a second start does nothing but start."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
import setup_steps
from pythons import Python

from tests.packaging.checkouts import calls, environment_of, start, vietnamese

pytestmark = pytest.mark.skipif(os.name == "nt", reason="written for POSIX; untested on Windows")


def test_a_failed_download_says_so_and_leaves_nothing(checkout: Path, no_network: dict[str, str]) -> None:
    done = start(checkout, no_network)
    assert done.returncode == 1
    assert vietnamese("download_failed") in done.stderr
    assert [entry.name for entry in checkout.iterdir()] == ["packaging"]


def test_a_failed_download_leaves_the_old_environment_alone(checkout: Path, no_network: dict[str, str]) -> None:
    older = checkout / ".venv" / "installed-lock.txt"
    older.parent.mkdir()
    older.write_text("the stamp of another lock", encoding="utf-8")
    assert start(checkout, no_network).returncode == 1
    assert older.read_text(encoding="utf-8") == "the stamp of another lock"
    assert sorted(entry.name for entry in checkout.iterdir()) == [".venv", "packaging"]


def test_a_second_start_only_starts(ready: Path, no_network: dict[str, str]) -> None:
    done = start(ready, no_network, "--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert calls(ready) == ["-P -m reader --version"]


def test_without_a_display_the_screens_are_drawn_and_the_figures_printed(
    ready: Path, no_network: dict[str, str]
) -> None:
    done = start(ready, no_network)
    assert done.returncode == 0, done.stderr
    assert vietnamese("no_display", folder=ready / "tour") in done.stdout
    assert calls(ready) == [f"-P -m reader tour --out {ready / 'tour'}", f"-P -m reader figures {ready / 'seeds'}"]


def test_a_display_that_does_not_answer_is_none(ready: Path, no_network: dict[str, str]) -> None:
    done = start(ready, {**no_network, "DISPLAY": ":4711"})
    assert vietnamese("no_display", folder=ready / "tour") in done.stdout


def test_another_lock_means_another_set_up(ready: Path) -> None:
    lock = ready / "packaging" / "lock.txt"
    assert environment_of(ready).has(lock)
    with lock.open("a", encoding="utf-8") as file:
        file.write("# newer\n")
    assert not environment_of(ready).has(lock)


def test_another_python_behind_the_environment_means_another_set_up(ready: Path) -> None:
    """What a system upgrade from Debian 12 to 13 does."""
    python = environment_of(ready).python
    newer = ready / "python3.13"
    python.rename(newer)
    python.symlink_to(newer)
    assert not environment_of(ready).has(ready / "packaging" / "lock.txt")


def test_a_set_up_that_was_killed_does_not_count(ready: Path) -> None:
    lock = ready / "packaging" / "lock.txt"
    environment_of(ready).stamp(lock).unlink()  # it is written last
    assert not environment_of(ready).has(lock)


def test_an_installation_that_breaks_off_leaves_nothing(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(setup_steps, "create", lambda _, environment: environment.folder.mkdir())
    monkeypatch.setattr(setup_steps, "download", lambda _, __, folder: folder)
    monkeypatch.setattr(setup_steps, "install", broken)
    python = Python((3, 12, 1), sys.executable, makes_environments=True)
    with pytest.raises(KeyboardInterrupt):
        setup_steps.set_up(python, [checkout / "packaging" / "lock.txt"], environment_of(checkout))
    assert [entry.name for entry in checkout.iterdir()] == ["packaging"]


def test_a_folder_that_cannot_be_written_is_said(checkout: Path, no_network: dict[str, str]) -> None:
    (checkout / ".venv-download").write_text("in the way", encoding="utf-8")
    done = start(checkout, no_network)
    assert done.returncode == 1
    assert vietnamese("making_failed", folder=checkout / ".venv") in done.stderr
    assert "Traceback" not in done.stderr


def test_a_moved_checkout_still_starts_without_a_network(ready: Path, no_network: dict[str, str]) -> None:
    moved = ready.with_name("moved")
    ready.rename(moved)
    python = moved / ".venv" / "bin" / "python"
    python.write_text(f'#!/bin/sh\necho "$@" >> "{moved}/calls"\n', encoding="utf-8")
    lock = moved / "packaging" / "lock.txt"
    environment = environment_of(moved)
    environment.stamp(lock).write_text(environment.state(lock), encoding="utf-8")
    assert start(moved, no_network, "--version").returncode == 0
    assert str(moved) in environment.pointer().read_text(encoding="ascii").encode().decode("unicode_escape")
    assert calls(moved)[-1] == "-P -m reader --version"
