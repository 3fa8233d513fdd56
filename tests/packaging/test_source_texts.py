# SPDX-License-Identifier: MIT
"""Which texts of a Python source are to be translated, and in which context."""

from __future__ import annotations

from pathlib import Path

import pytest
from source_texts import SourceText, source_texts


def found(tmp_path: Path, source: str) -> list[tuple[str, str, str, bool]]:
    file = tmp_path / "panel.py"
    file.write_text(source, encoding="utf-8")
    return [tuple(text) for text in source_texts([file])]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('translate("Notes", "Save")', ("Notes", "Save", "", False)),
        ('QCoreApplication.translate("Notes", "Save", "a button")', ("Notes", "Save", "a button", False)),
        ('translate("Notes", "%n note(s)", "", count)', ("Notes", "%n note(s)", "", True)),
        ('translate("Notes", "%n note(s)", "", len(notes) - 1)', ("Notes", "%n note(s)", "", True)),
        ('translate("Notes", "%n note(s)", None, n=3)', ("Notes", "%n note(s)", "", True)),
        ('QT_TRANSLATE_NOOP("Notes", "Amber")', ("Notes", "Amber", "", False)),
        (
            'translate("Notes", "One sentence. "\n "And “another”.")',
            ("Notes", "One sentence. And “another”.", "", False),
        ),
        ('class Card:\n def f(self):\n  return self.tr("Delete")', ("Card", "Delete", "", False)),
        ('class Card:\n def f(self):\n  return self.tr("%n left", "", self.n)', ("Card", "%n left", "", True)),
        ('class A:\n class B:\n  x = lambda s: s.tr("Inner")', ("B", "Inner", "", False)),
        ('f(translate("Notes", "Save").replace("a", "b"))', ("Notes", "Save", "", False)),
    ],
)
def test_found(tmp_path: Path, source: str, expected: SourceText) -> None:
    assert found(tmp_path, source) == [expected]


@pytest.mark.parametrize(
    "source",
    [
        'translate("Notes", text)',
        "painter.translate(1, 2)",
        "text.translate(table)",
        'tr("outside of a class")',
        "class Card:\n def f(self):\n  return self.tr(word)",
        '# self.tr("a comment")',
    ],
)
def test_not_a_text(tmp_path: Path, source: str) -> None:
    assert found(tmp_path, source) == []


def test_the_same_text_twice_is_one_and_sorted(tmp_path: Path) -> None:
    source = 'translate("B", "b"); translate("A", "z"); translate("A", "a"); translate("B", "b", "", 2)'
    assert found(tmp_path, source) == [("A", "a", "", False), ("A", "z", "", False), ("B", "b", "", True)]
