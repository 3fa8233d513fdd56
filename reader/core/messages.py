# SPDX-License-Identifier: MIT
"""Owns the sentences that the layers below the window say to a person, in the person's language.

The window has Qt's translations; the command line, the store and the export work without Qt and take theirs from
``resources/messages/LANGUAGE.json``.
"""

from __future__ import annotations

import os
from functools import cache

from reader.core.resources import read_json

LANGUAGES = ("vi", "en")
_chosen: list[str] = []


def system_language() -> str:
    """``vi`` where the system speaks Vietnamese, ``en`` elsewhere."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "vi" if value.lower().startswith("vi") else "en"
    import locale  # seldom needed, and slow to load

    value = locale.getlocale()[0] or ""
    return "vi" if value.lower().startswith(("vi", "vietnam")) else "en"


def use_language(language: str) -> None:
    """Speak this language from now on; ``system`` means the system's."""
    _chosen[:] = [language] if language in LANGUAGES else []


def language() -> str:
    """The language in use, ``vi`` or ``en``."""
    return _chosen[0] if _chosen else system_language()


@cache
def _catalogue(chosen: str) -> dict[str, str]:
    texts: dict[str, str] = read_json(f"messages/{chosen}.json")
    return texts


def message(key: str, **details: object) -> str:
    """The sentence of this key with its details filled in.

    :raises KeyError: no such sentence; that is a bug, not a user's mistake.
    """
    return _catalogue(language())[key].format(**details)
