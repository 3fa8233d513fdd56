# SPDX-License-Identifier: MIT
"""Numbers whose deed no rule knows, judged by the words around them."""

from __future__ import annotations

import pytest

from reader.core.figure import Action, Figure
from reader.extract.figures import surroundings
from reader.extract.figures.surroundings import Model
from reader.extract.pipeline import read_article

PAGE = "Biểu dương điển hình học tập và làm theo Bác\nNăm 2019, Huyện ủy Krông Nô khen thưởng 8 chi bộ.\n"
UNKNOWN = "Tên của 36 đảng viên được xướng lên giữa hội trường.\n"


def told(text: str) -> dict[str, Figure]:
    return {figure.text: figure for figure in read_article(PAGE + text).figures}


def teach(monkeypatch: pytest.MonkeyPatch, figure: dict[str, float], deeds: dict[Action, dict[str, float]]) -> None:
    model = Model(-3.0, figure, {deed: (0.0, weights) for deed, weights in deeds.items()})
    monkeypatch.setattr(surroundings, "_model", lambda: model)


def test_words_that_go_with_a_deed_make_a_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    teach(monkeypatch, {"r=xướng": 9.0}, {Action.COMMENDED: {"r=xướng": 4.0}, Action.ATTENDED: {}})
    figure = told(UNKNOWN)["36"]
    assert (figure.action, figure.recipient, figure.rule) == (Action.COMMENDED, "individual", "surroundings")
    assert figure.unit == "đảng viên"
    assert figure.confidence < 0.9, "nothing that no rule knows is as sure as what one does"


def test_words_that_say_nothing_make_none(monkeypatch: pytest.MonkeyPatch) -> None:
    teach(monkeypatch, {}, {Action.COMMENDED: {}})
    assert set(told(UNKNOWN)) == {"8"}


def test_an_uncertain_deed_makes_none(monkeypatch: pytest.MonkeyPatch) -> None:
    teach(monkeypatch, {"r=xướng": 9.0}, {Action.COMMENDED: {"r=xướng": 0.1}, Action.ATTENDED: {}})
    assert set(told(UNKNOWN)) == {"8"}


def test_what_a_rule_knows_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    known = told("")["8"]
    teach(monkeypatch, {"w=khen": 99.0}, {Action.BUILT: {"w=khen": 99.0}})
    assert told("")["8"] == known


def test_a_part_has_the_deed_of_a_total_so_read(monkeypatch: pytest.MonkeyPatch) -> None:
    teach(monkeypatch, {"r=xướng": 9.0}, {Action.COMMENDED: {"r=xướng": 4.0}, Action.ATTENDED: {}})
    found = told("Tên của 36 đảng viên được xướng lên giữa hội trường, trong đó có 9 đảng viên nữ.\n")
    assert found["9"].action is Action.COMMENDED
    assert found["9"].part_of == found["36"].id


def test_the_verb_of_the_deed_is_the_evidence(monkeypatch: pytest.MonkeyPatch) -> None:
    teach(monkeypatch, {"p=góp": 9.0}, {Action.COMMENDED: {"p=góp": 4.0}, Action.ATTENDED: {}})
    text = "Góp mặt chiều hôm ấy có 36 đảng viên, sau này còn được nhắc nhiều, rồi mới đến lễ biểu dương.\n"
    verb = told(text)["36"].evidence.verb
    assert verb is not None
    assert (PAGE + text)[slice(*verb)] == "biểu dương"


@pytest.mark.parametrize("weight", [1e6, -1e6])
def test_weights_of_any_size_are_survived(monkeypatch: pytest.MonkeyPatch, weight: float) -> None:
    teach(monkeypatch, {"r=xướng": weight}, {Action.COMMENDED: {"r=xướng": weight}, Action.BUILT: {}})
    assert ("36" in told(UNKNOWN)) == (weight > 0)


def test_the_model_knows_the_deeds_and_looks_at_what_the_rules_show() -> None:
    model = surroundings._model()
    assert set(model.deeds) == set(Action)
    kinds = {sign.partition("=")[0] for sign in model.figure}
    text = "Năm 2018, có 36 đảng viên, 12 chi bộ và hơn 5% số hộ được biểu dương; 7 xã được khen.\n"
    seen: set[str] = set()

    def look(drafts: list[surroundings.Draft]) -> bool:
        for draft, left, right in surroundings.neighbours(drafts):
            seen.update(sign.partition("=")[0] for sign in surroundings.signs_of(draft, left, right))
        return False

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("reader.extract.figures.reading.judge_rest", look)
        read_article(PAGE + text)
    assert kinds <= seen


def test_a_page_without_awards_stays_without() -> None:
    text = (
        "Bảng giá đất năm 2024\nHuyện có 36 xã, 12 doanh nghiệp và 4.100 hộ nằm trong diện điều chỉnh.\n"
        "Tên của 36 chủ hộ được niêm yết tại nhà văn hóa thôn.\n"
    )
    assert read_article(text).figures == ()
