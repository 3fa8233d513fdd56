# SPDX-License-Identifier: MIT
"""Owns the quick making of dataclasses: the ``__init__`` of a frozen one goes through a call for every field."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")


def maker(value: Callable[Given, Made]) -> Callable[Given, Made]:
    """A function that makes the same as ``value(…)`` in an eighth of the time, without what ``__post_init__`` asks.

    The fields are set on a twin that is not frozen; then the twin gets the frozen class, which has the same slots.
    """
    return _twin(value)  # type: ignore[no-any-return]


def replace(value: Made, **changes: Any) -> Made:
    """The same as ``dataclasses.replace`` of a slotted class all of whose fields are given when it is made, faster."""
    kind: Any = type(value)
    for name in kind.__slots__:
        if name not in changes:
            changes[name] = getattr(value, name)
    return kind(**changes)  # type: ignore[no-any-return]


def _twin(frozen: Any) -> Any:
    fields: list[tuple[str, Any, Any]] = []
    for field in dataclasses.fields(frozen):
        default = (
            dataclasses.field() if field.default is dataclasses.MISSING else dataclasses.field(default=field.default)
        )
        fields.append((field.name, Any, default))

    def become(made: Any) -> None:
        made.__class__ = frozen

    own = {"__post_init__": become}
    return dataclasses.make_dataclass(frozen.__name__, fields, namespace=own, slots=True, eq=False, repr=False)
