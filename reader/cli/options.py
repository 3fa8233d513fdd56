# SPDX-License-Identifier: MIT
"""Owns the reading of a command's options.

argparse words its complaints in English only; the people at this command line are told in their own language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.core.messages import message


class UsageError(Exception):
    """The command was called in a wrong way; ``str()`` says how."""

    def __init__(self, key: str, **details: object) -> None:
        super().__init__(key, details)
        self._key, self._details = key, details

    def __str__(self) -> str:
        return message(self._key, **self._details)


@dataclass(frozen=True, slots=True)
class Option:
    """An option with a value: ``--name VALUE``, ``--name=VALUE``, ``-n VALUE``, ``-nVALUE``."""

    key: str
    names: tuple[str, ...]
    value: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was given: the options' values by key, and everything else in order."""

    values: dict[str, str] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)

    def get(self, key: str, default: str) -> str:
        """The value of an option."""
        return self.values.get(key, default)

    def paths(self) -> list[Path]:
        """The rest as paths.

        :raises UsageError: there are none.
        """
        if not self.rest:
            raise UsageError("cli.no_paths")
        return [Path(path) for path in self.rest]


def parse(arguments: Sequence[str], options: Sequence[Option]) -> Parsed:
    """Read the arguments of a command; after ``--`` nothing is an option.

    :raises UsageError: an option is unknown, without value, or its value is not among its choices.
    """
    parsed = Parsed()
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            parsed.rest.extend(waiting)
        elif argument.startswith("-") and argument != "-":
            option, value = _option(argument, options, waiting)
            if option.choices and value not in option.choices:
                raise UsageError("cli.choice", option=option.names[0], value=value, choices=", ".join(option.choices))
            parsed.values[option.key] = value
        else:
            parsed.rest.append(argument)
    return parsed


def _option(argument: str, options: Sequence[Option], waiting: Iterator[str]) -> tuple[Option, str]:
    name, equals, value = argument.partition("=") if argument.startswith("--") else (argument[:2], "", argument[2:])
    option = next((option for option in options if name in option.names), None)
    if option is None:
        raise UsageError("cli.unknown_option", option=name)
    if equals or value:
        return option, value
    following = next(waiting, None)
    if following is None:
        raise UsageError("cli.no_value", option=name, value=option.value)
    return option, following
