# SPDX-License-Identifier: MIT
"""Pages full of numbers with no award: whatever they count, no figure of the campaign comes out of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.extract.pipeline import read_article


def pages() -> dict[str, str]:
    found: dict[str, list[str]] = {}
    rows: list[str] = []
    for row in (Path(__file__).parent / "marked" / "no_award_pages.txt").read_text(encoding="utf-8").splitlines():
        if row.startswith("== "):
            rows = found.setdefault(row[3:], [])
        elif not row.startswith("#"):
            rows.append(row)
    return {name: "\n".join(lines) for name, lines in found.items()}


@pytest.mark.parametrize(("name", "text"), pages().items(), ids=list(pages()))
def test_a_page_without_awards_states_no_figure(name: str, text: str) -> None:
    assert [(figure.text, figure.unit, figure.action) for figure in read_article(text).figures] == []


PRAISED = """Hội thao công nhân viên chức lao động ngành Y tế
Sáng 12/5/2023, Công đoàn ngành Y tế tổ chức hội thao với các môn kéo co, cầu lông, bóng chuyền.
Dịp này, Công đoàn ngành tặng giấy khen cho 5 tập thể và 12 cá nhân có thành tích xuất sắc trong hoạt động công đoàn.
Ban Thường vụ Tỉnh ủy cũng thi hành kỷ luật 3 đảng viên vi phạm trong năm 2022."""


def test_praise_on_a_page_of_games_is_read_as_ever() -> None:
    figures = [(figure.value, figure.action) for figure in read_article(PRAISED).figures]
    assert figures == [(5, "commended"), (12, "commended"), (3, "other")]
