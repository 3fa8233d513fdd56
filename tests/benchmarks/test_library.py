# SPDX-License-Identifier: MIT
"""The benchmark of large libraries makes what it says, and runs."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from reader.core.query import Query
from reader.store.encodings import decode
from reader.store.library import Library
from reader.store.paths import Paths
from tests.benchmarks.library import making, ripgrep
from tests.benchmarks.library.__main__ import main
from tests.benchmarks.library.articles import LARGEST, SHORT, SMALLEST, ArticleMaker
from tests.benchmarks.library.files import OLD_ENCODINGS, as_bytes, encoded, write_corpus
from tests.benchmarks.library.making import make_library

FEW = 60


@pytest.fixture(scope="module")
def maker() -> ArticleMaker:
    return ArticleMaker()


def test_a_number_is_always_the_same_article(maker: ArticleMaker) -> None:
    assert [ArticleMaker().article(number) for number in (0, 7, 49)] == [maker.article(number) for number in (0, 7, 49)]
    assert ArticleMaker(2).article(0) != maker.article(0)


def test_articles_are_as_long_as_those_of_the_press(maker: ArticleMaker) -> None:
    sizes = [len(made.text.encode()) for made in maker.articles(200)]
    assert SMALLEST < statistics.mean(sizes) < LARGEST
    short = [len(made.text) for made in ArticleMaker(short=True).articles(200)]
    assert SHORT / 2 < statistics.mean(short) <= SHORT + 50


def test_dates_reach_over_all_years(maker: ArticleMaker) -> None:
    years = {made.published.year for made in maker.articles(400)}
    assert years == set(range(2007, 2026))


def test_words_are_common_and_rare(maker: ArticleMaker) -> None:
    words = Counter(re.findall(r"\w+", " ".join(made.text for made in maker.articles(300))))
    counts = [count for _, count in words.most_common()]
    assert counts[0] > 1000 * counts[-1]
    assert counts[len(counts) // 2] < 10


def test_every_fiftieth_article_is_a_reprint(maker: ArticleMaker) -> None:
    reprint = maker.article(49).text.splitlines()
    others = [set(maker.article(number).text.splitlines()) for number in range(49)]
    shared = max(others, key=lambda lines: len(lines & set(reprint)))
    assert len(shared & set(reprint)) > len(reprint) / 2
    assert reprint[0] not in shared or reprint[2] not in shared


def test_some_files_are_in_old_encodings(maker: ArticleMaker, tmp_path: Path) -> None:
    write_corpus(tmp_path, maker.articles(100))
    files = [file.read_bytes() for file in sorted(tmp_path.rglob("*.txt"))]
    kinds = [decode(data)[1] for data in files]
    assert len(files) == 100
    assert len(kinds) - kinds.count("UTF-8") == 1
    texts = [decode(data)[0] for data in files]
    assert sum(text != unicodedata.normalize("NFC", text) for text in texts) == 1


@pytest.mark.parametrize("name", OLD_ENCODINGS)
def test_old_encodings_are_read_again(maker: ArticleMaker, name: str) -> None:
    text = maker.article(3).text
    again = unicodedata.normalize("NFC", decode(encoded(text, name))[0])
    same = sum(one == other for one, other in zip(again.split(), text.split(), strict=True))
    assert same > 0.95 * len(text.split())


def test_a_file_of_an_article_is_its_text(maker: ArticleMaker) -> None:
    made = maker.article(5)
    assert as_bytes(made).decode() == made.text


def test_a_made_library_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "READ", 6)
    make_library(tmp_path, FEW, say=False)
    library = Library.open(Paths.inside(tmp_path))
    try:
        corpus = library.corpus()
        assert len(corpus) == FEW
        assert library.index() == 0
        assert not library.stale()
        article = library.article(corpus.entries[17].id)
        assert article.reading.figures
        assert all(article.text[figure.start : figure.end] == figure.text for figure in article.reading.figures)
        assert all(article.text[span.start : span.end] == span.text for span in article.reading.spans)
        name = next(span.text for span in article.reading.spans if span.type == "PERSON" and " " in span.text)
        assert article.entry.id in library.search(Query.parse(f'"{name}"', typing=False))
    finally:
        library.close()


def test_the_table_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(making, "READ", 6)
    options = ["--articles", str(FEW), "--imported", "20", "--keep", str(tmp_path), "--no-rivals"]
    main([*options, "--queries", "2", "--only", "import,search,phrases,disk,add"])
    table = capsys.readouterr().out
    assert "not measured" not in table
    assert table.count("\n| ") == 9


def test_the_rival_finds_words_with_any_marks_or_none() -> None:
    wanted = re.compile(ripgrep.pattern(("dak", "nong")), re.IGNORECASE)
    assert all(wanted.search(words) for words in ("Đắk Nông", "dak nong", "ĐĂK  NÔNG"))
    assert not wanted.search("Đắk Mil")
    assert not re.search(ripgrep.pattern(("đang",)), "đảng")
