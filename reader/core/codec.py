# SPDX-License-Identifier: MIT
"""Owns the change of frozen values into plain JSON data and back."""

from __future__ import annotations

import types
from collections.abc import Hashable
from dataclasses import asdict, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: Any) -> dict[str, Any]:
    """The fields of a dataclass value as JSON data."""
    return asdict(value)


def from_plain(kind: type[T], data: dict[str, Any]) -> T:
    """The value of this dataclass in the data; fields that it doesn't know are passed over.

    :raises ValueError: a field holds what its type doesn't allow.
    :raises TypeError: a field without a default is missing.
    """
    hints = _hints(kind)  # type: ignore[arg-type]  # a class is hashable, mypy doubts it
    known = {name: _revive(hint, data[name]) for name, hint in hints.items() if name in data}
    return kind(**known)


@cache
def _hints(kind: Hashable) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {f.name: hints[f.name] for f in fields(kind)}  # type: ignore[arg-type]


def _revive(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        options = [option for option in get_args(hint) if option is not type(None)]
        return _revive(options[0], value) if len(options) == 1 else value
    if origin is tuple:
        return _revive_tuple(get_args(hint), value)
    if isinstance(hint, type) and is_dataclass(hint):
        return from_plain(hint, value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    return value


def _revive_tuple(options: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if len(options) == 2 and options[1] is Ellipsis:
        return tuple(_revive(options[0], item) for item in value)
    return tuple(_revive(option, item) for option, item in zip(options, value, strict=True))
