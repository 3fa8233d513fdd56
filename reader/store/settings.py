# SPDX-License-Identifier: MIT
"""Owns the settings file: JSON that a person may edit, so every value is doubted and nothing unknown is lost."""

from __future__ import annotations

import json
import logging
import math
import os
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, TypeVar

from reader.core.codec import from_plain, to_plain
from reader.core.concordance import NARROWEST, WIDEST, Order
from reader.core.errors import ReaderError
from reader.core.messages import LANGUAGES
from reader.core.settings import (
    THEMES,
    ConcordanceSettings,
    DashboardSettings,
    LookSettings,
    ReadingSettings,
    SessionSettings,
    Settings,
)
from reader.store.paths import Paths

log = logging.getLogger(__name__)

T = TypeVar("T")


def load_settings(paths: Paths) -> Settings:
    """The user's settings; what is missing or makes no sense has its default, and the log says so."""
    stored = _stored(paths.settings_file)
    return Settings(
        look=_page(LookSettings, stored, "look"),
        reading=_page(ReadingSettings, stored, "reading"),
        dashboard=_page(DashboardSettings, stored, "dashboard"),
        concordance=_page(ConcordanceSettings, stored, "concordance"),
        session=load_session(paths) if paths.session else _page(SessionSettings, stored, "session"),
    )


def load_session(paths: Paths) -> SessionSettings:
    """How this library was left."""
    return _page(SessionSettings, _stored(paths.session or paths.settings_file), "session")


def save_settings(paths: Paths, settings: Settings) -> None:
    """Write the settings, whole or not at all; keys of other versions of the program stay.

    :raises ReaderError: the file can't be written.
    """
    pages = {page.name: getattr(settings, page.name) for page in fields(settings)}
    if paths.session is not None:
        _save(paths.session, {"session": pages.pop("session")})
    _save(paths.settings_file, pages)


def _save(file: Path, pages: dict[str, Any]) -> None:
    stored = _stored(file)
    for name, page in pages.items():
        old = stored.get(name)
        stored[name] = {**(old if isinstance(old, dict) else {}), **to_plain(page)}
    try:
        write_json(file, stored)
    except OSError as error:
        raise ReaderError("settings.save", path=file, reason=error.strerror) from error


def write_json(file: Path, plain: object) -> None:
    """Write a file that a person may read, whole or not at all.

    :raises OSError: it can't be written.
    """
    part = file.with_name(file.name + ".part")
    file.parent.mkdir(parents=True, exist_ok=True)
    with part.open("w", encoding="utf-8") as written:
        json.dump(plain, written, ensure_ascii=False, indent=2)
        written.flush()
        os.fsync(written.fileno())
    part.replace(file)


def _stored(file: Path) -> dict[str, Any]:
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        log.warning("settings not read: %s", error)
        return {}
    if not isinstance(stored, dict):
        log.warning("settings are no JSON object")
        return {}
    return stored


def _page(kind: type[T], stored: dict[str, Any], name: str) -> T:
    plain = stored.get(name, {})
    if not isinstance(plain, dict):
        log.warning("settings: %s is no JSON object", name)
        plain = {}
    default = kind()
    good: dict[str, Any] = {}
    for field in fields(kind):  # type: ignore[arg-type]  # a page is a dataclass
        if field.name not in plain:
            continue
        value = plain[field.name]
        if _fits(f"{name}.{field.name}", value, getattr(default, field.name)):
            good[field.name] = value
        else:
            log.warning("settings: %s.%s can't be %r", name, field.name, value)
    return from_plain(kind, good)


def _fits(name: str, value: Any, default: Any) -> bool:
    """Whether a value is of the default's kind and, where only some values make sense, one of those."""
    if name in _CHECKS:
        return _CHECKS[name](value)
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(value, bool) and isinstance(default, bool)
    if isinstance(default, tuple):
        return _is_list_of(str)(value)
    return isinstance(value, type(default)) and not is_dataclass(value)


def _is_list_of(kind: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(type(item) is kind for item in value)


def _is_scroll(value: Any) -> bool:
    return isinstance(value, dict) and all(type(position) is int and position >= 0 for position in value.values())


def _is_text_size(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and 6 <= value <= 96


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "look.theme": lambda value: value in ("system", *THEMES),
    "look.language": lambda value: value in ("system", *LANGUAGES),
    "reading.text_size": _is_text_size,
    "concordance.order": lambda value: value in list(Order),
    "concordance.width": lambda value: type(value) is int and NARROWEST <= value <= WIDEST,
    "session.article_id": lambda value: value is None or isinstance(value, str),
    "session.scroll": _is_scroll,
    "session.splitter": _is_list_of(int),
}
