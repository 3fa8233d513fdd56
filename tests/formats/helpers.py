# SPDX-License-Identifier: MIT
"""What the tests of formats share: an article, and the way from a file's bytes to what is read out of it."""

from __future__ import annotations

import io
from pathlib import PurePosixPath

from reader.store.formats import Document, Manner, Unreadable, read_file

TITLE = "Vĩnh Long tuyên dương điển hình học tập và làm theo Bác"
LINES = (
    "Sáng 18/5/2022, Tỉnh ủy Vĩnh Long tổ chức hội nghị tuyên dương điển hình học tập và làm theo Bác.",
    "Năm 2022, Tỉnh ủy Vĩnh Long tặng bằng khen cho 12 tập thể và 30 cá nhân tiêu biểu.",
    "Các đại biểu trao đổi kinh nghiệm, nêu khó khăn và đề xuất cách làm trong thời gian tới.",
)
BODY = "\n".join(LINES)


def taken(name: str, data: bytes, manner: Manner | None = None) -> list[Document | Unreadable]:
    """Everything that comes out of a file of this name."""
    return list(read_file(PurePosixPath(name), io.BytesIO(data), manner or Manner()))


def only(name: str, data: bytes, manner: Manner | None = None) -> Document:
    """The one article of a file."""
    (document,) = taken(name, data, manner)
    assert isinstance(document, Document), document
    return document


def page(title: str = TITLE, lines: tuple[str, ...] = LINES, head: str = "") -> str:
    """A page as a newspaper has it."""
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f"<!DOCTYPE html><html lang='vi'><head>{head}<title>{title}</title></head><body>"
        f"<nav><a href='/'>Trang chủ</a></nav><article><h1>{title}</h1>{paragraphs}</article>"
        "<footer>Bản quyền thuộc Báo Vĩnh Long.</footer></body></html>"
    )
