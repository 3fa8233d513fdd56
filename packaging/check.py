# SPDX-License-Identifier: MIT
"""The gate: sets everything up, then runs every check. Exit 0 only when all passed.

    python3 packaging/check.py [--only STEP] [--all-pythons]

Needs nothing but a Python to begin with, like start.py. The first failure ends it. The offscreen tests come last, so
that the log closes with pytest's own summary.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pythons
import setup_steps
import system_packages
from saying import INTERRUPTED, SetUpError, complain, speak_any_letter
from screen import Screen, reason_against_screen_tests
from setup_steps import ENVIRONMENT, LOCK, LOCK_CHECK, ROOT, Environment

if TYPE_CHECKING:
    from collections.abc import Callable

LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run()"
WHERE_IS_READER = "import reader; print(reader.__file__)"


class CheckError(Exception):
    """A check did not pass."""


def run(command: list[str], variables: dict[str, str] | None = None, cwd: Path = ROOT) -> None:
    """Run one command with its output shown; raises CheckError when it fails."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment.update(variables or {})
    if subprocess.call(command, cwd=str(cwd), env=environment):
        raise CheckError(" ".join(command))


def tool(*arguments: str, environment: Environment = ENVIRONMENT, **variables: str) -> None:
    run([str(environment.python), *arguments], variables)


def check_format() -> None:
    tool("-m", "ruff", "format", "--check", ".")


def check_lint() -> None:
    tool("-m", "ruff", "check", ".")


def check_types() -> None:
    tool("-m", "mypy", "--strict", "reader")


def check_layers() -> None:
    tool("-c", LINT_IMPORTS)


def check_translations() -> None:
    tool("packaging/translations.py", "--check")


def check_screen() -> None:
    """The tests that need a real window system, on a display of their own."""
    reason = reason_against_screen_tests(ENVIRONMENT.site_packages() / "PySide6")
    if reason:
        print(f"skipped: {reason}", flush=True)
        return
    with Screen() as display:
        tool("-m", "pytest", "-q", "-m", "screen", DISPLAY=display, QT_QPA_PLATFORM="xcb")


def check_wheel() -> None:
    """Build the wheel, install it where nothing else is, and let the installed program test itself."""
    with tempfile.TemporaryDirectory(prefix="tulieu-wheel-") as name:
        folder = Path(name)
        tool("-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), ".")
        (wheel,) = folder.glob("*.whl")
        installed = install_wheel(wheel, Environment(folder / "clean"))
        home = {"TULIEU_HOME": str(folder / "home"), "QT_QPA_PLATFORM": "offscreen"}
        run([str(installed.python), "-I", "-c", WHERE_IS_READER], cwd=folder)
        run([str(installed.python.with_name("tulieu")), "--selftest"], home, cwd=folder)


def install_wheel(wheel: Path, environment: Environment) -> Environment:
    base = pythons.ask(str(ENVIRONMENT.python))
    if base is None:
        raise CheckError(f"{ENVIRONMENT.python} does not run")
    setup_steps.create(base, environment)
    quietly([*setup_steps.INSTALL, "--only-binary=:all:", "-r", str(LOCK)], environment)
    quietly(["install", "-q", "--no-deps", "--no-index", str(wheel)], environment)
    return environment


def quietly(arguments: list[str], environment: Environment) -> None:
    """Run pip; what it prints matters only when it fails."""
    complaint = setup_steps.run([str(environment.python), *setup_steps.PIP, *arguments])
    if complaint:
        raise CheckError("pip " + " ".join(arguments) + "\n" + complaint)


def check_tests() -> None:
    tests_in(ENVIRONMENT)


def tests_in(environment: Environment) -> None:
    tool("-m", "pytest", "-m", "not screen", environment=environment, QT_QPA_PLATFORM="offscreen")


def check_other_pythons() -> None:
    """The offscreen tests on every other Python of this machine, each in an environment of its own."""
    own = pythons.ask(str(ENVIRONMENT.python))
    for python in pythons.suitable():
        if own is not None and python.minor == own.minor:
            continue
        print(f"-- Python {python.minor}" + ("" if python.makes_environments else " skipped: no ensurepip"), flush=True)
        if python.makes_environments:
            environment = Environment(ROOT / f".venv-{python.minor}")
            setup_steps.set_up(python, [LOCK, LOCK_CHECK], environment)
            tests_in(environment)


class Step(NamedTuple):
    name: str
    what: str
    check: Callable[[], None]


STEPS = [
    Step("format", "ruff format --check", check_format),
    Step("lint", "ruff check", check_lint),
    Step("types", "mypy --strict", check_types),
    Step("layers", "import-linter", check_layers),
    Step("translations", "no text without Vietnamese", check_translations),
    Step("screen", "pytest on a display", check_screen),
    Step("wheel", "build, install clean, tulieu --selftest", check_wheel),
    Step("pythons", "pytest on the other Pythons", check_other_pythons),
    Step("tests", "pytest, offscreen", check_tests),
]


def set_up() -> None:
    pythons.go_on_with_another_python(__file__, sys.argv[1:])
    setup_steps.set_up(pythons.able(on_a_display=False), [LOCK, LOCK_CHECK])
    system_packages.check_libraries(ENVIRONMENT.site_packages() / "PySide6", on_a_display=False)


SET_UP = Step("set-up", "environment, libraries", set_up)


def chosen_steps(only: str | None, all_pythons: bool) -> list[Step]:
    if only:
        return [step for step in STEPS if step.name == only]
    return [step for step in STEPS if step.name != "pythons" or all_pythons]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Set up, then run every check of the project.")
    parser.add_argument("--only", metavar="STEP", choices=[step.name for step in STEPS], help="run a single step")
    parser.add_argument("--all-pythons", action="store_true", help="run the tests on every Python 3.11+ found")
    chosen = parser.parse_args(arguments)
    speak_any_letter()
    began = time.monotonic()
    try:
        announce(SET_UP)
        SET_UP.check()
        took(began)
        for step in chosen_steps(chosen.only, chosen.all_pythons):
            announce(step, f"after {time.monotonic() - began:.0f} s")
            start = time.monotonic()
            step.check()
            if step is not STEPS[-1]:  # the log ends with pytest's own last line
                took(start)
    except KeyboardInterrupt:
        return INTERRUPTED
    except SetUpError as error:
        return complain(error)
    except CheckError as error:
        print(f"\nFailed: {error}", file=sys.stderr, flush=True)
        return 1
    return 0


def announce(step: Step, note: str = "") -> None:
    print(f"\n== {step.name}: {step.what}" + (f" ({note})" if note else ""), flush=True)


def took(start: float) -> None:
    print(f"   {time.monotonic() - start:.1f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
