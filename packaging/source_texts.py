# SPDX-License-Identifier: MIT
"""Finds the texts to translate in Python sources: self.tr(...), translate(...), QT_TRANSLATE_NOOP(...).

Qt's lupdate does this as well, but its versions of 6.11 and 6.12 find different texts, and Python 3.11 has the former.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class SourceText(NamedTuple):
    """One text: where it belongs, the English, what tells it from a twin, and whether it counts something."""

    context: str
    source: str
    comment: str
    plural: bool


def source_texts(files: Iterable[Path]) -> list[SourceText]:
    """Every text of the files once, by context and alphabet. A text that counts anywhere counts everywhere."""
    found: dict[tuple[str, str, str], bool] = {}
    for file in files:
        for text in texts_in(ast.parse(file.read_text(encoding="utf-8"), str(file)), ""):
            found[text[:3]] = text.plural or found.get(text[:3], False)
    return sorted(SourceText(*key, plural) for key, plural in found.items())


def texts_in(node: ast.AST, class_name: str) -> Iterator[SourceText]:
    """The texts below a node; `class_name` is the context of self.tr()."""
    if isinstance(node, ast.ClassDef):
        class_name = node.name
    elif isinstance(node, ast.Call):
        text = text_of(node, class_name)
        if text:
            yield text
    for child in ast.iter_child_nodes(node):
        yield from texts_in(child, class_name)


def text_of(call: ast.Call, class_name: str) -> SourceText | None:
    name = getattr(call.func, "attr", None) or getattr(call.func, "id", None)
    arguments = [argument.value if isinstance(argument, ast.Constant) else None for argument in call.args]
    if name == "tr" and class_name:
        arguments = [class_name, *arguments]
    elif name not in ("translate", "QT_TRANSLATE_NOOP"):
        return None
    if len(arguments) < 2 or not all(isinstance(argument, str) for argument in arguments[:2]):
        return None
    comment = arguments[2] if len(arguments) > 2 else None
    plural = len(arguments) > 3 or any(keyword.arg == "n" for keyword in call.keywords)
    return SourceText(str(arguments[0]), str(arguments[1]), str(comment or ""), plural)
