# SPDX-License-Identifier: MIT
"""Owns the change of frozen values into plain JSON data and back."""

from __future__ import annotations

import types
from collections.abc import Callable, Hashable, Mapping
from dataclasses import asdict, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Reviver = Callable[[Any], Any]


def to_plain(value: Any) -> dict[str, Any]:
    """The fields of a dataclass value as JSON data."""
    return asdict(value)


def from_plain(kind: type[T], data: dict[str, Any]) -> T:
    """The value of this dataclass in the data; fields that it doesn't know are passed over.

    :raises ValueError: a field holds what its type doesn't allow.
    :raises TypeError: a field without a default is missing.
    """
    revived: T = _for_class(kind)(data)  # type: ignore[arg-type]  # a class is hashable, mypy doubts it
    return revived


def revive_fields(kind: type[Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """Some fields of a dataclass, each with the type that it has there; unknown names are passed over.

    :raises ValueError: a field holds what its type doesn't allow.
    """
    revivers = _field_revivers(kind)  # type: ignore[arg-type]  # as above
    return {name: _apply(revivers[name], value) for name, value in data.items() if name in revivers}


@cache
def _field_revivers(kind: Hashable) -> dict[str, Reviver | None]:
    """What makes each field of its data; the type hints are read once, since an article has hundreds of spans."""
    hints = get_type_hints(kind)
    return {f.name: _for_hint(hints[f.name]) for f in fields(kind)}  # type: ignore[arg-type]


def _apply(reviver: Reviver | None, value: Any) -> Any:
    return value if reviver is None or value is None else reviver(value)


@cache
def _for_class(kind: Hashable) -> Reviver:
    return lambda data: kind(**revive_fields(kind, data))  # type: ignore[operator, arg-type]


def _for_hint(hint: Any) -> Reviver | None:
    """What makes a value of this type of JSON data; None where JSON has the type itself."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        options = [option for option in get_args(hint) if option is not type(None)]
        return _for_hint(options[0]) if len(options) == 1 else None
    if origin is tuple:
        return _for_tuple(get_args(hint))
    if isinstance(hint, type) and is_dataclass(hint):
        return _for_class(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return None


def _for_tuple(options: tuple[Any, ...]) -> Reviver:
    if len(options) == 2 and options[1] is Ellipsis:
        each = _for_hint(options[0])
        return tuple if each is None else lambda items: tuple(map(each, items))
    revivers = [_for_hint(option) for option in options]

    def revive(items: list[Any]) -> tuple[Any, ...]:
        pairs = zip(revivers, items, strict=True)
        return tuple(_apply(reviver, item) for reviver, item in pairs)

    return revive
