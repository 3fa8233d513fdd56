# SPDX-License-Identifier: MIT
"""Sets Tư Liệu up on this machine and opens it; from the second time on it only opens it.

    python3 packaging/start.py [--no-shortcut] [FILE or FOLDER ... | any command of the program]

Needs nothing but a Python to begin with: 3.8 or newer reads this file and looks for 3.11 to 3.14.
Windows: `py packaging\\start.py`. Written for Debian and Ubuntu, Windows and macOS; untested on the last two.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from display import has_display
from saying import INTERRUPTED, SetUpError, complain, say, speak_any_letter
from setup_steps import ENVIRONMENT, LOCK, ROOT, is_set_up


def main(arguments: list[str]) -> int:
    speak_any_letter()
    shortcut = "--no-shortcut" not in arguments
    rest = [argument for argument in arguments if argument != "--no-shortcut"]
    try:
        display = has_display()
        if not (is_set_up([LOCK]) and qt_checked(display).exists()):
            first_time(display)
        if not display and not rest:
            return without_a_display()
        if display and shortcut:
            add_shortcuts()
    except KeyboardInterrupt:
        return INTERRUPTED
    except SetUpError as error:
        return complain(error)
    start(rest)
    return 0


def qt_checked(display: bool) -> Path:
    """The mark that Qt's system libraries were found complete, with or without a display."""
    return ENVIRONMENT.folder / f"qt-libraries-{'display' if display else 'drawing'}.txt"


def first_time(display: bool) -> None:
    """Everything that a machine needs before the program runs."""
    import pythons
    import setup_steps
    import system_packages

    pythons.go_on_with_another_python(__file__, sys.argv[1:])
    setup_steps.set_up(pythons.able(display), [LOCK])
    system_packages.check_libraries(ENVIRONMENT.site_packages() / "PySide6", display)
    qt_checked(display).touch()
    say("ready")


def without_a_display() -> int:
    """Draw every screen to tour/ and print the seeds' figures."""
    import subprocess

    folder = ROOT / "tour"
    say("no_display", folder=folder)
    for command in (["tour", "--out", str(folder)], ["figures", str(ROOT / "seeds")]):
        status = subprocess.call([*PROGRAM, *command], env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
        if status:
            raise SetUpError("tour_failed")
    return 0


def add_shortcuts() -> None:
    """Once for each place of the checkout: a shortcut that the user removed stays removed."""
    written = ENVIRONMENT.folder / "shortcuts-written.txt"
    if written.exists() and written.read_text(encoding="utf-8") == str(ROOT):
        return
    import shortcuts

    shortcuts.add(ROOT)
    written.write_text(str(ROOT), encoding="utf-8")


# -P: a folder "reader" where the user happens to be is not the program
PROGRAM = [str(ENVIRONMENT.python), "-P", "-m", "reader"]


def start(arguments: list[str]) -> None:
    """Become the program."""
    from pythons import replace_process

    replace_process([*PROGRAM, *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
