# SPDX-License-Identifier: MIT
"""Owns the change of frozen values into plain JSON data and back."""

from __future__ import annotations

import types
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Changer = Callable[[Any], Any]


def to_plain(value: Any, *, sparse: bool = False) -> dict[str, Any]:
    """The fields of a dataclass value as JSON data; ``sparse`` leaves out those that have their default."""
    plain: dict[str, Any] = _plainer_for_class(type(value), sparse)(value)  # type: ignore[arg-type]  # as below
    return plain


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
    found: dict[str, Any] = {}
    for name, value in data.items():
        if name in revivers:
            reviver = revivers[name]
            found[name] = value if reviver is None or value is None else reviver(value)
    return found


@cache
def _field_revivers(kind: Hashable) -> dict[str, Changer | None]:
    """What makes each field of its data; the type hints are read once, since an article has hundreds of spans."""
    hints = get_type_hints(kind)
    return {f.name: _for_hint(hints[f.name]) for f in fields(kind)}  # type: ignore[arg-type]


def _apply(reviver: Changer | None, value: Any) -> Any:
    return value if reviver is None or value is None else reviver(value)


@cache
def _for_class(kind: Hashable) -> Changer:
    return lambda data: kind(**revive_fields(kind, data))  # type: ignore[operator, arg-type]


def _for_hint(hint: Any) -> Changer | None:
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


@cache
def _plainer_for_class(kind: Hashable, sparse: bool) -> Changer:
    hints = get_type_hints(kind)
    plainers = [
        (f.name, _plainer(hints[f.name], sparse), f.default if sparse else MISSING)
        for f in fields(kind)  # type: ignore[arg-type]
    ]

    def plain(value: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, plainer, default in plainers:
            if (item := getattr(value, name)) is not default and (default is MISSING or item != default):
                found[name] = item if plainer is None or item is None else plainer(item)
        return found

    return plain


def _plainer(hint: Any, sparse: bool) -> Changer | None:
    """What makes JSON data of a value of this type; None where JSON has the type itself (also of an enum of texts)."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        options = [option for option in get_args(hint) if option is not type(None)]
        return _plainer(options[0], sparse) if len(options) == 1 else None
    if origin is tuple:
        return _plainer_for_tuple(get_args(hint), sparse)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return dict
    return _plainer_for_class(hint, sparse) if isinstance(hint, type) and is_dataclass(hint) else None


def _plainer_for_tuple(options: tuple[Any, ...], sparse: bool) -> Changer:
    plainers = {_plainer(option, sparse) for option in options if option is not Ellipsis}
    if plainers == {None}:
        return list
    if len(plainers) > 1:
        raise TypeError(f"a tuple of several kinds of values: {options}")
    plainer = plainers.pop()
    return lambda items: [_apply(plainer, item) for item in items]


def _for_tuple(options: tuple[Any, ...]) -> Changer:
    if len(options) == 2 and options[1] is Ellipsis:
        each = _for_hint(options[0])
        return tuple if each is None else lambda items: tuple(map(each, items))
    revivers = [_for_hint(option) for option in options]

    def revive(items: list[Any]) -> tuple[Any, ...]:
        pairs = zip(revivers, items, strict=True)
        return tuple(_apply(reviver, item) for reviver, item in pairs)

    return revive
