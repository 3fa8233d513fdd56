# SPDX-License-Identifier: MIT
"""The translation tool: plural forms, what people wrote is kept, what is missing or stale is found."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import translations

SOURCE = """
from PySide6.QtCore import QCoreApplication
def texts(n):
    QCoreApplication.translate("Notes", "Save")
    QCoreApplication.translate("Notes", "%n note(s)", "", n)
"""


@pytest.mark.parametrize(
    ("source", "one", "many"),
    [
        ("%n note(s)", "%n note", "%n notes"),
        ("%n match(es) in %1", "%n match in %1", "%n matches in %1"),
        ("%n entr(y|ies), %n file(s)", "%n entry, %n file", "%n entries, %n files"),
        ("%n figure(s) (inferred)", "%n figure (inferred)", "%n figures (inferred)"),
        ("%n left", "%n left", "%n left"),
    ],
)
def test_english_plurals(source: str, one: str, many: str) -> None:
    assert translations.english_plural(source, plural=False) == one
    assert translations.english_plural(source, plural=True) == many


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    module = tmp_path / "reader" / "ui" / "notes" / "panel.py"
    module.parent.mkdir(parents=True)
    module.write_text(SOURCE, encoding="utf-8")
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    return tmp_path


def catalogue(project: Path, language: str) -> Path:
    return project / "resources" / "i18n" / language / "notes.ts"


def translate(project: Path) -> None:
    """What a person does in an editor, leaving the mark `unfinished` where it is."""
    ts = catalogue(project, "vi")
    text = ts.read_text(encoding="utf-8").replace(
        "<numerusform></numerusform>", "<numerusform>%n ghi chú</numerusform>"
    )
    ts.write_text(text.replace("></translation>", ">Lưu</translation>"), encoding="utf-8")


def test_an_untranslated_text_fails_the_check(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert translations.main(["notes"]) == 0
    assert translations.main(["--check"]) == 1
    assert "vi/notes.ts has no translation for Notes: Save" in capsys.readouterr().err


def test_a_translated_area_passes_and_is_loaded_by_qt(project: Path, qapp: object) -> None:
    from PySide6.QtCore import QTranslator

    translations.main(["notes"])
    translate(project)
    assert translations.main(["notes"]) == 0
    assert translations.main(["--check"]) == 0
    vietnamese, english = QTranslator(), QTranslator()
    assert vietnamese.load(str(catalogue(project, "vi").with_suffix(".qm")))
    assert english.load(str(catalogue(project, "en").with_suffix(".qm")))
    assert vietnamese.translate("Notes", "Save") == "Lưu"
    assert vietnamese.translate("Notes", "%n note(s)", "", 2) == "%n ghi chú"
    assert english.translate("Notes", "%n note(s)", "", 1) == "%n note"
    assert english.translate("Notes", "%n note(s)", "", 2) == "%n notes"


def test_a_translation_not_compiled_fails_the_check(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translations.main(["notes"])
    translate(project)
    assert translations.main(["--check"]) == 1
    assert "notes.qm is older than the .ts" in capsys.readouterr().err


def test_a_new_text_fails_the_check_and_keeps_the_old_translations(project: Path) -> None:
    translations.main(["notes"])
    translate(project)
    translations.main(["notes"])
    module = project / "reader" / "ui" / "notes" / "panel.py"
    module.write_text(SOURCE.replace('"Save"', '"Delete"') + SOURCE, encoding="utf-8")
    assert translations.main(["--check"]) == 1
    translations.main(["notes"])
    text = catalogue(project, "vi").read_text(encoding="utf-8")
    assert "<translation>Lưu</translation>" in text
    assert '<translation type="unfinished"></translation>' in text


def test_an_unknown_area_is_a_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        translations.main(["noted"])
    assert "no such area: noted" in capsys.readouterr().err


def test_the_words_of_qt_itself_are_compiled_and_checked_too(project: Path) -> None:
    ts = catalogue(project, "vi").with_name("qt.ts")
    ts.parent.mkdir(parents=True)
    message = "<message><source>Cancel</source><translation>Huỷ</translation></message>"
    ts.write_text(f'<TS version="2.1" language="vi"><context><name>Qt</name>{message}</context></TS>', encoding="utf-8")
    (project / "reader" / "ui" / "notes" / "panel.py").unlink()
    assert translations.main(["--check"]) == 1  # not compiled yet
    assert translations.main(["qt"]) == 0
    assert translations.main(["--check"]) == 0
    ts.write_text(ts.read_text(encoding="utf-8").replace("Huỷ", ""), encoding="utf-8")
    assert translations.main(["--check"]) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody replace a file that is open")
def test_a_program_that_runs_keeps_the_words_it_has_open(project: Path) -> None:
    translations.main(["notes"])
    compiled = catalogue(project, "vi").with_suffix(".qm")
    with compiled.open("rb") as held:
        before = compiled.read_bytes()
        translate(project)
        assert translations.main(["notes"]) == 0
        assert compiled.read_bytes() != before
        assert held.read() == before
    assert [file.suffix for file in compiled.parent.iterdir() if file.is_dir()] == []
