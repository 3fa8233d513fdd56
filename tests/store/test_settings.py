# SPDX-License-Identifier: MIT
"""Settings: what is good is taken, what is bad has its default, what is unknown stays."""

from __future__ import annotations

import json

import pytest

from reader.core.errors import ReaderError
from reader.core.settings import (
    ConcordanceSettings,
    DashboardSettings,
    LookSettings,
    ReadingSettings,
    SessionSettings,
    Settings,
)
from reader.store.paths import Paths
from reader.store.settings import load_settings, save_settings

CHANGED = Settings(
    LookSettings("dark", "en"),
    ReadingSettings(21.0, ("DATE", "FIGURE")),
    DashboardSettings(include_inferred=False, hidden_levels=("base",)),
    ConcordanceSettings("right", 90),
    SessionSettings("dashboard", "abc", {"abc": 120}, "title", False, "year", (200, 800), "/tài liệu"),
)


def store(paths: Paths, content: object) -> None:
    paths.config.mkdir(parents=True, exist_ok=True)
    paths.settings_file.write_text(json.dumps(content), encoding="utf-8")


def test_without_a_file_there_are_defaults(paths: Paths) -> None:
    assert load_settings(paths) == Settings()


def test_settings_come_back(paths: Paths) -> None:
    save_settings(paths, CHANGED)
    assert load_settings(paths) == CHANGED
    assert [path.name for path in paths.config.iterdir()] == ["settings.json"]


def test_keys_of_other_programs_stay(paths: Paths) -> None:
    store(paths, {"look": {"theme": "dark", "ornament": 7}, "search": {"limit": 50}})
    save_settings(paths, load_settings(paths))
    stored = json.loads(paths.settings_file.read_text(encoding="utf-8"))
    assert stored["search"] == {"limit": 50}
    assert stored["look"] == {"theme": "dark", "ornament": 7, "language": "system"}


@pytest.mark.logs
@pytest.mark.parametrize(
    ("page", "name", "bad"),
    [
        ("look", "theme", "pink"),
        ("look", "theme", ["dark"]),
        ("look", "language", "fr"),
        ("reading", "text_size", "big"),
        ("reading", "text_size", 0),
        ("reading", "text_size", True),
        ("reading", "text_size", float("nan")),
        ("reading", "hidden_types", "DATE"),
        ("reading", "hidden_types", [1]),
        ("dashboard", "confirmed_only", 1),
        ("dashboard", "confirmed_only", None),
        ("session", "scroll", [1]),
        ("session", "scroll", {"a": "far down"}),
        ("session", "scroll", {"a": -1}),
        ("session", "splitter", ["wide"]),
        ("session", "article_id", 5),
        ("session", "sort", None),
    ],
)
def test_a_bad_value_has_its_default_and_the_rest_is_kept(
    page: str, name: str, bad: object, paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    save_settings(paths, CHANGED)
    stored = json.loads(paths.settings_file.read_text(encoding="utf-8"))
    stored[page][name] = bad
    store(paths, stored)
    loaded = load_settings(paths)
    assert getattr(getattr(loaded, page), name) == getattr(getattr(Settings(), page), name)
    stored[page][name] = json.loads(json.dumps(getattr(getattr(CHANGED, page), name)))
    store(paths, stored)
    assert load_settings(paths) == CHANGED
    assert [f"{page}.{name}" in record.getMessage() for record in caplog.records] == [True]


@pytest.mark.logs
@pytest.mark.parametrize("content", [b"{", b"[]", b"null", b"\xff\xfe", b'{"look": 5}', b'{"reading": []}'])
def test_a_file_that_makes_no_sense_gives_defaults(
    content: bytes, paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    paths.config.mkdir(parents=True, exist_ok=True)
    paths.settings_file.write_bytes(content)
    assert load_settings(paths) == Settings()
    assert len(caplog.records) == 1
    save_settings(paths, CHANGED)
    assert load_settings(paths) == CHANGED


@pytest.mark.logs
def test_settings_that_can_not_be_saved_are_a_sentence(paths: Paths) -> None:
    paths.config.parent.mkdir(parents=True, exist_ok=True)
    paths.config.write_text("a file in the folder's place")
    with pytest.raises(ReaderError, match="Không lưu được cài đặt"):
        save_settings(paths, CHANGED)
