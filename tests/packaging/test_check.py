# SPDX-License-Identifier: MIT
"""The gate: it stops at the first failure, says which, and its log ends with the tests."""

from __future__ import annotations

import sys

import check
import pytest
from saying import SetUpError


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the steps that ran; set-up and checks are stand-ins."""
    names: list[str] = []

    def standing_in(step: check.Step) -> check.Step:
        return step._replace(check=lambda: names.append(step.name))

    monkeypatch.setattr(check, "SET_UP", standing_in(check.SET_UP))
    monkeypatch.setattr(check, "STEPS", [standing_in(step) for step in check.STEPS])
    return names


def failing(step: check.Step, error: Exception) -> check.Step:
    def check_that_fails() -> None:
        raise error

    return step._replace(check=check_that_fails)


def test_every_step_runs_after_the_set_up_and_the_tests_come_last(done: list[str]) -> None:
    assert check.main([]) == 0
    assert done == ["set-up", "format", "lint", "types", "layers", "translations", "screen", "wheel", "tests"]


def test_all_pythons_adds_the_others_before_the_last_tests(done: list[str]) -> None:
    assert check.main(["--all-pythons"]) == 0
    assert done[-2:] == ["pythons", "tests"]


def test_a_single_step(done: list[str]) -> None:
    assert check.main(["--only", "types"]) == 0
    assert done == ["set-up", "types"]


def test_an_unknown_step_is_wrong_usage(done: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        check.main(["--only", "typing"])
    assert "translations" in capsys.readouterr().err


def test_nothing_is_printed_after_the_tests(done: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    check.main([])
    assert capsys.readouterr().out.splitlines()[-1].startswith("== tests")


def test_the_first_failure_ends_the_gate(done: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    check.STEPS[2] = failing(check.STEPS[2], check.CheckError("mypy --strict reader"))
    assert check.main([]) == 1
    assert done == ["set-up", "format", "lint"]
    assert "Failed: mypy --strict reader" in capsys.readouterr().err


def test_a_set_up_that_fails_ends_the_gate(
    done: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "SET_UP", failing(check.SET_UP, SetUpError("download_failed")))
    assert check.main([]) == 1
    assert done == []
    assert capsys.readouterr().err


def test_a_command_that_fails_is_a_failed_check() -> None:
    check.run([sys.executable, "-c", ""])
    with pytest.raises(check.CheckError, match=r"sys\.exit"):
        check.run([sys.executable, "-c", "import sys; sys.exit(3)"])


def test_commands_get_their_variables_and_none_of_the_outer_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    asks = "import os; assert 'PYTHONPATH' not in os.environ; assert os.environ['TULIEU_HOME'] == '/home'"
    check.run([sys.executable, "-c", asks], {"TULIEU_HOME": "/home"})
