# SPDX-License-Identifier: MIT
"""The user's own words: what they add to the extraction, what a mistake costs, when articles are read again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import extract
from reader.core.messages import use_language
from reader.core.span import EntityType
from reader.extract import user_words
from reader.extract.pipeline import read_article
from reader.extract.user_words import UserWords, load, parse
from reader.store.extraction import know_words, rules_version
from reader.store.library import Library
from reader.store.paths import Paths
from tests.cli.program import tulieu

ARTICLE = (
    "Tin ấp\nNăm 2022, Hội quán Nông dân Tâm An ghi danh bảng vàng 14 tổ lúa sạch. Ông Ngọcchi Văn Tám dự họp tại ấp.\n"
)
FILE = """# của tôi
[họ]
Ngọcchi
[tổ chức]
Hội quán Nông dân Tâm An   # ở huyện bên
[danh từ đếm: tập thể]
tổ lúa sạch
[động từ: khen thưởng]
ghi danh bảng vàng
"""


@pytest.fixture(autouse=True)
def own_words_end_with_the_test() -> Iterator[None]:
    yield
    user_words.use(UserWords())


def read() -> tuple[dict[str, str], list[tuple[str, str, str]]]:
    """The names by type, and the figures' number, noun and action."""
    reading = read_article(ARTICLE)
    names = {span.text: str(span.type) for span in reading.spans if span.type is not EntityType.DATE}
    return names, [(figure.text, figure.unit, str(figure.action)) for figure in reading.figures]


def test_own_words_of_every_kind_are_read() -> None:
    names, figures = read()
    assert "Hội quán Nông dân Tâm An" not in names or ("14", "tổ lúa sạch", "commended") not in figures
    user_words.use(parse(FILE))
    names, figures = read()
    assert names["Hội quán Nông dân Tâm An"] == EntityType.ORGANISATION
    assert names["Ngọcchi Văn Tám"] == EntityType.PERSON
    assert figures == [("14", "tổ lúa sạch", "commended")]


def test_english_sections_say_the_same() -> None:
    english = FILE.replace("[họ]", "[surnames]").replace("[tổ chức]", "[bodies]")
    english = english.replace("[danh từ đếm: tập thể]", "[Units: collective]").replace(
        "[động từ: khen thưởng]", "[verbs : commended]"
    )
    assert parse(english).entries == parse(FILE).entries
    assert not parse(english).problems


def test_words_are_forgotten_when_they_are_taken_away() -> None:
    before = read()
    user_words.use(parse(FILE))
    assert read() != before
    user_words.use(UserWords())
    assert read() == before


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Vừ\n[họ]\nGiàng", 1, "mục đầu tiên"),
        ("[họ]\n\nSùng A1", 3, "không phải là họ"),
        ("[họ]\nMột Hai Ba Bốn", 2, "không phải là họ"),
        ("[hộ]\nVừ", 1, "không có mục “[hộ]”"),
        ("[danh từ đếm]\ntổ lúa", 1, "tập thể, cá nhân"),
        ("[danh từ đếm: list]\ntổ lúa", 1, "tập thể, cá nhân"),
        ("[động từ: mắng]\nmắng mỏ", 1, "khen thưởng"),
        ("[tổ chức]\n" + "Hội " * 40, 2, "quá dài"),
        ("[tổ chức]\n123", 2, "không phải là từ"),
        ("[tổ chức]\nHội A | Hội B", 2, "không phải là từ"),
        ("[họ]\nVừ\nvừ", 3, "dòng 2"),
    ],
)
def test_a_mistake_names_its_line_and_the_rest_counts(text: str, line: int, said: str) -> None:
    words = parse(text + "\n[họ]\nThào\n")
    (problem,) = words.problems
    assert problem.line == line
    assert f"dòng {line}:" in str(problem)
    assert said in str(problem)
    assert ("strong", "Thào") in words.entries["lists/surnames.txt"]
    use_language("en")
    assert f"line {line}:" in str(problem)


def test_files_that_cannot_be_read_say_so(tmp_path: Path) -> None:
    assert load(tmp_path / "nothing.txt") == UserWords()
    (tmp_path / "utf16.txt").write_bytes("[họ]\nVừ".encode("utf-16"))
    assert "UTF-8" in str(load(tmp_path / "utf16.txt").problems[0])
    assert load(tmp_path).problems[0].line == 0
    (tmp_path / "bom.txt").write_bytes(b"\xef\xbb\xbf" + FILE.encode())
    assert load(tmp_path / "bom.txt") == parse(FILE)


def test_the_template_is_a_file_without_entries_and_mistakes() -> None:
    assert parse(user_words.template()) == UserWords()
    assert "[động từ: khen thưởng]" in user_words.template()


def test_other_words_are_other_rules_but_remarks_are_not() -> None:
    assert user_words.rules_version() == extract.RULES_VERSION
    user_words.use(parse(FILE))
    first = user_words.rules_version()
    assert first.startswith(extract.RULES_VERSION + "+")
    assert read_article(ARTICLE).rules_version == first
    user_words.use(parse("# another remark\n" + FILE))
    assert user_words.rules_version() == first
    user_words.use(parse(FILE + "tuyên dương hụt\n"))
    assert user_words.rules_version() != first


def test_the_store_sees_that_the_file_is_another() -> None:
    file = Paths.home().words_file
    file.parent.mkdir(parents=True)
    assert rules_version() == extract.RULES_VERSION
    file.write_text(FILE, encoding="utf-8")
    first = rules_version()
    assert first != extract.RULES_VERSION
    file.write_text(FILE + "[x]\n", encoding="utf-8")
    assert know_words().problems[0].line == len(FILE.splitlines()) + 1
    assert rules_version() == first
    file.write_text(FILE.replace("14", "15").replace("lúa", "cam"), encoding="utf-8")
    os.utime(file, (1, 1))
    assert rules_version() != first
    file.unlink()
    assert rules_version() == extract.RULES_VERSION


def test_the_command_line_reads_with_them_and_tells_mistakes(tmp_path: Path, home: Path) -> None:
    home.mkdir()
    (home / "words.txt").write_text("[hộ]\n" + FILE, encoding="utf-8")
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    done = tulieu("figures", article, "--format", "csv")
    assert done.code == 0
    assert "tổ lúa sạch" in done.output
    assert len(done.errors.splitlines()) == 1
    assert "dòng 1: không có mục “[hộ]”" in done.errors


def test_a_library_is_read_again_when_the_words_change(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    library = Library.open(Paths.home())
    library.import_paths([article])
    assert not library.stale()
    Paths.home().words_file.write_text(FILE, encoding="utf-8")
    assert library.stale()
    library.refresh()
    assert not library.stale()
    assert [record.figure.unit for record in library.corpus().figures] == ["tổ lúa sạch"]
    library.close()
