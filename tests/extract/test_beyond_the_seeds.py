# SPDX-License-Identifier: MIT
# ruff: noqa: E501
"""The data reaches beyond the sample articles: without what they name, articles about others are read as before."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.resources import resource_root, seeds_folder
from reader.core.span import EntityType
from reader.extract.pipeline import read_article

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import json, sys
from pathlib import Path
from reader.core import resources
resources.resource_root = lambda: Path(sys.argv[1])
from reader.extract.pipeline import read_article
found = []
for text in json.load(sys.stdin):
    reading = read_article(text)
    marks = {span.text: span.id for span in reading.spans if span.id}
    figures = [[f.text, str(f.recipient), str(f.action), f.year_from, f.issuer_id] for f in reading.figures]
    found.append({"source": reading.structure.source, "place": reading.structure.place, "marks": marks, "figures": figures})
json.dump(found, sys.stdout)
"""
OF_THE_SEEDS = "Tin\n(BĐ) - Huyện ủy Chợ Lách thực hiện Chỉ thị 05."
UNSEEN = {
    "a paper and its province": (
        "Nắng mới trên vùng đồi\n19/05/2019\n(BGĐT) - Sáng nay, Tỉnh đoàn tổ chức hội nghị biểu dương thanh niên sống đẹp.",
        {"source": "Báo Bắc Giang", "marks": {"Tỉnh đoàn": "body:tinh-doan-bac-giang"}},
    ),
    "a directive by its short name and date": (
        "Nền nếp mới ở cơ sở\n02/09/2013\nSau hai năm thực hiện Chỉ thị 03, nhiều chi bộ đã đổi mới cách sinh hoạt.",
        {"marks": {"Chỉ thị 03": "doc:03-CT/TW"}},
    ),
    "a district and its bodies": (
        "Bắc Hà thi đua\nHuyện ủy Bắc Hà, tỉnh Lào Cai tổng kết. UBND huyện Bắc Hà và Công an huyện cùng dự với xã Na Hối.",
        {"place": "Bắc Hà, Lào Cai", "marks": {"Công an huyện": "body:cong-an-huyen-bac-ha"}},
    ),
    "a resolution told apart by its subject": (
        "Giữ rừng ở Gia Lai\n05/03/2023\nTỉnh Gia Lai quán triệt Nghị quyết 18-NQ/TW về quản lý và sử dụng đất.",
        {"marks": {"Nghị quyết 18-NQ/TW": "doc:18-NQ/TW@2022", "Tỉnh Gia Lai": "place:64"}},
    ),
    "a figure with its issuer": (
        "Kon Tum tổng kết phong trào\n20/12/2018\nNăm 2018, UBND tỉnh Kon Tum tặng bằng khen cho 17 tập thể và 26 cá nhân có thành tích.",
        {
            "figures": [
                ["17", "collective", "commended", 2018, "body:uy-ban-nhan-dan-tinh-kon-tum"],
                ["26", "individual", "commended", 2018, "body:uy-ban-nhan-dan-tinh-kon-tum"],
            ]
        },
    ),
}


def named_by_the_seeds() -> tuple[set[str], set[str], set[str]]:
    """Documents, codes of places and papers that the sample articles name."""
    documents: set[str] = set()
    places: set[str] = set()
    papers: set[str] = set()
    for file in sorted(seeds_folder().glob("*.txt")):
        reading = read_article(file.read_text(encoding="utf-8"))
        papers.add(reading.structure.source or "")
        for span in reading.spans:
            kind, _, rest = (span.id or "").partition(":")
            if kind == "doc":
                documents.add(rest)
            elif kind == "place" and len(rest) > 2:
                places.add(rest)
            if span.type is EntityType.ORGANISATION:
                papers.add(span.text)
    return documents, places, papers - {""}


def _drop(file: Path, named: Callable[[list[str]], bool]) -> int:
    lines = file.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.startswith("#") or not named(re.split(r"\s*[|\t]\s*", line.strip()))]
    file.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return len(lines) - len(kept)


@pytest.fixture(scope="module")
def poorer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data files without the rows that the sample articles call for."""
    folder = tmp_path_factory.mktemp("data") / "resources"
    for part in ("lists", "gazetteer"):
        shutil.copytree(resource_root() / part, folder / part)
    documents, places, papers = named_by_the_seeds()
    dropped = [
        _drop(folder / "lists" / "documents.txt", lambda cells: cells[0] in documents),
        _drop(folder / "lists" / "mastheads.txt", lambda c: c[1] in papers or bool(papers & set(c[0].split(", ")))),
        _drop(folder / "gazetteer" / "districts.tsv", lambda cells: cells[0] in places or cells[2] == "Chợ Lách"),
        _drop(folder / "gazetteer" / "communes.tsv", lambda cells: cells[0] in places),
    ]
    assert all(dropped[:3]), dropped
    return folder


@pytest.fixture(scope="module")
def found(poorer: Path) -> list[dict[str, object]]:
    """What is read out of the unseen articles with the poorer data, the seeds' own article last."""
    texts = [text for text, _ in UNSEEN.values()] + [OF_THE_SEEDS]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(poorer)], input=json.dumps(texts), capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def test_the_deleted_entries_are_gone(found: list[dict[str, object]]) -> None:
    assert found[-1]["source"] is None
    assert "Chỉ thị 05" not in dict(found[-1]["marks"])  # type: ignore[call-overload]


@pytest.mark.parametrize("name", UNSEEN)
def test_an_unseen_article_is_read_without_the_seeds_entries(name: str, found: list[dict[str, object]]) -> None:
    read, expected = found[list(UNSEEN).index(name)], UNSEEN[name][1]
    for field, value in expected.items():
        if isinstance(value, dict):
            marks = dict(read[field])  # type: ignore[call-overload]
            assert {mention: marks.get(mention) for mention in value} == value
        else:
            assert read[field] == value
