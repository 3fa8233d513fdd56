# SPDX-License-Identifier: MIT
"""The names of the articles written for these tests, and of the seeds' structure, are found."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from reader.core.span import EntityType
from reader.extract.pipeline import read_article
from tests.extract.marking import FOLDER, compare, f_score

LEAST = {"PERSON": 0.95, "ORGANISATION": 0.93, "PLACE": 0.93, "DATE": 0.97, "DOCUMENT": 0.97, "ROLE": 0.93}


@pytest.fixture(scope="module")
def counts() -> Counter[str]:
    total: Counter[str] = Counter()
    for path in sorted(FOLDER.glob("[a-z][0-9][0-9]_*.txt")):
        total += compare(path.name)[0]
    return total


@pytest.mark.parametrize("kind", LEAST)
def test_names_of_our_own_articles(counts: Counter[str], kind: str) -> None:
    assert f_score(counts, kind) >= LEAST[kind]


def marks(sentence: str) -> list[tuple[str, str]]:
    spans = read_article(f"Một tiêu đề ngắn\n{sentence}").spans
    return [(str(s.type), s.text) for s in spans if not s.generic and not s.nested]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Các quận 1, 3 và 10 hoàn thành sớm.", ["quận 1", "3", "10"]),
        ("Tuyến cao tốc Trung Lương - Mỹ Thuận thông xe.", ["cao tốc Trung Lương - Mỹ Thuận"]),
        ("Quần đảo Trường Sa và đường Trường Chinh.", ["Quần đảo Trường Sa", "đường Trường Chinh"]),
        ("Chiến dịch Điện Biên Phủ toàn thắng.", []),
        ("Bà con xã Ea Bá, huyện Sông Hinh phấn khởi.", ["xã Ea Bá", "huyện Sông Hinh"]),
    ],
)
def test_places(sentence: str, expected: list[str]) -> None:
    assert [text for kind, text in marks(sentence) if kind == EntityType.PLACE] == expected


def test_roles_point_at_their_person() -> None:
    text = "Tiêu đề\nDự có đồng chí Lê Hà My - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; Bí thư Huyện ủy Trần Văn Nam."
    spans = read_article(text).spans
    roles = {s.text: text[s.person or 0 :].split(" ")[0] for s in spans if s.type is EntityType.ROLE}
    assert roles == {"Phó Bí thư Tỉnh ủy": "Lê", "Chủ tịch UBND tỉnh": "Lê", "Bí thư Huyện ủy": "Trần"}


def test_titles_without_a_person_are_no_marks() -> None:
    assert marks("Bí thư chi bộ phải nêu gương, chủ tịch xã phải gần dân.") == []


def test_importing_reads_no_data_files() -> None:
    code = (
        "import reader.core.resources as r, sys\n"
        "def refuse(name): raise SystemExit('read ' + str(name))\n"
        "r.read_lines = r.read_json = refuse\n"
        "import reader.extract.pipeline\n"
        "assert 'PySide6' not in sys.modules and 'numpy' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tòa soạn: 47 Trần Phú, Tam Kỳ.", [("PLACE", "Trần Phú"), ("PLACE", "Tam Kỳ")]),
        ("Cấp huyện 312 lớp, khối xã 1.104 người, đường 1,2 km.", []),
        (
            "Người dân ở khu phố Ninh Tịnh 2 và Quảng trường 16 Tháng 4.",
            [("PLACE", "khu phố Ninh Tịnh 2"), ("PLACE", "Quảng trường 16 Tháng 4")],
        ),
        (
            "Hội Nông dân tỉnh và Sở Văn hóa thông tin mở hội thi cùng Trung tâm Cứu hộ động vật hoang dã Hà Nội.",
            [
                ("ORGANISATION", "Hội Nông dân tỉnh"),
                ("ORGANISATION", "Sở Văn hóa thông tin"),
                ("ORGANISATION", "Trung tâm Cứu hộ động vật hoang dã Hà Nội"),
            ],
        ),
        (
            "Xã Tích Lương họp. Không riêng Tích Lương, nơi khác cũng vậy.",
            [("PLACE", "Xã Tích Lương"), ("PLACE", "Tích Lương")],
        ),
        ("Ban ngày bà đi làm, tối đọc Báo cáo.", []),
        ("Hội trường rộng, Đoàn kết là sức mạnh.", []),
        ("Các bạn học tiếng Anh và đọc Nhật ký.", []),
        ("Ba chàng trai Tà Ôi và người Thái múa hát.", []),
        ("Đảng ủy bệnh viện họp.", [("ORGANISATION", "Đảng ủy bệnh viện")]),
        ("Vụ án hoãn các ngày 12-6, 5-8 và 30-9.", [("DATE", "ngày 12-6"), ("DATE", "5-8"), ("DATE", "30-9")]),
    ],
)
def test_names_and_what_only_looks_like_them(sentence: str, expected: list[tuple[str, str]]) -> None:
    found = marks(sentence)
    if sentence.startswith("Vụ án"):
        found = [(kind, text) for kind, text in found if kind == EntityType.DATE]
    assert found == expected


@pytest.mark.parametrize(
    ("sentence", "role", "person"),
    [
        ("Giám đốc bệnh viện Đặng Quang Tâm từng ngờ vực.", "Giám đốc bệnh viện", "Đặng Quang Tâm"),
        (
            "Trưởng phòng Chính trị tư tưởng Đoàn Ngọc Bảo Uyên nói.",
            "Trưởng phòng Chính trị tư tưởng",
            "Đoàn Ngọc Bảo Uyên",
        ),
        ("Anh Thào A Sử, người dân tộc Mông, Bí thư Đảng ủy xã Sà Phìn, kể.", "Bí thư Đảng ủy xã Sà Phìn", "Thào A Sử"),
        ("Chị Nông Thị Nhình, tổ trưởng chuyền may, cười.", "tổ trưởng chuyền may", "Nông Thị Nhình"),
        ("Ông Võ Văn Bảy (Bảy Nhị), nguyên Chủ tịch xã, vui.", "nguyên Chủ tịch xã", "Võ Văn Bảy"),
    ],
)
def test_offices_with_what_they_are_of(sentence: str, role: str, person: str) -> None:
    found = marks(sentence)
    assert (EntityType.ROLE, role) in found
    assert (EntityType.PERSON, person) in found
