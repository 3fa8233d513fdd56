# SPDX-License-Identifier: MIT
"""What the set-up says: its texts in the user's language, and the one exception that ends it with a sentence."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

TEXTS = Path(__file__).resolve().parent / "texts.json"
LINES_OF_DETAIL = 12
INTERRUPTED = 130  # the exit status of a program that Ctrl+C ended


class SetUpError(Exception):
    """The set-up cannot go on; the text is a sentence for the user, `details` is for whoever helps them."""

    def __init__(self, key: str, details: str = "", **values: object) -> None:
        super().__init__(text(key, **values))
        self.details = details.strip()


def language() -> str:
    """The language of the system: "vi" or, for any other, "en"."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "vi" if os.environ[name].lower().startswith("vi") else "en"
    if sys.platform == "win32":
        import ctypes

        vietnamese = 0x2A  # a primary language id: the low ten bits
        return "vi" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == vietnamese else "en"
    return "en"


def text(key: str, /, **values: object) -> str:
    """The text of a key in the user's language, with its {details} filled in."""
    texts = json.loads(TEXTS.read_text(encoding="utf-8"))
    return str(texts[language()][key]).format(**values)


def say(key: str, **values: object) -> None:
    """Print one line at once, so that it stands before what a child process prints."""
    print(text(key, **values), flush=True)


def speak_any_letter() -> None:
    """Keep Vietnamese from crashing on a console of another code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def complain(error: SetUpError) -> int:
    """Show the sentence where the user looks; returns the exit status."""
    if sys.stderr is not None:
        print("\n" + str(error), file=sys.stderr, flush=True)
        if error.details:
            lines = error.details.splitlines()[-LINES_OF_DETAIL:]
            print(text("details"), *lines, sep="\n    ", file=sys.stderr, flush=True)
    if sys.stdin is None or not sys.stdin.isatty():
        complain_in_a_window(str(error))
    return 1


def complain_in_a_window(sentence: str) -> None:
    """Started by a double click there is no terminal to read."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, sentence, "Tư Liệu", 0)
    elif os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        import shutil
        import subprocess

        for command in (["notify-send", "Tư Liệu", sentence], ["xmessage", sentence]):
            if shutil.which(command[0]):
                subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                return
