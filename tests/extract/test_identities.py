# SPDX-License-Identifier: MIT
"""Who and what exactly: documents, bodies, places and people, and what stays unresolved."""

from __future__ import annotations

import pytest

from reader.core.span import EntityType
from reader.extract.document_identity import normal_symbol, registry
from reader.extract.gazetteer import bare_names, communes, districts, provinces
from reader.extract.identities import identity_name
from reader.extract.pipeline import read_article
from reader.extract.words import Words


def identities(text: str, kind: EntityType) -> dict[str, str | None]:
    return {span.text: span.id for span in read_article(text).spans if span.type is kind and not span.generic}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("05-CT/TW", "05-CT/TW"),
        ("05/CT-TW", "05-CT/TW"),
        ("03 CT – TW", "03-CT/TW"),
        ("19 KL/TW", "19-KL/TW"),
        ("5-CT/TƯ", "05-CT/TW"),
        ("34-CT/TU", "34-CT/TU"),
        ("91/2017/NĐ-CP", "91/2017/NĐ-CP"),
        ("1156/QĐ-UBND", "1156/QĐ-UBND"),
        ("05", None),
    ],
)
def test_one_spelling_of_a_symbol(written: str, expected: str | None) -> None:
    assert normal_symbol(written) == expected


def test_short_mention_is_the_document_named_in_full() -> None:
    found = identities(
        "Tiêu đề\nTheo Chỉ thị số 05-CT/TW ngày 15/5/2016, Chỉ thị 05 và Chỉ thị số 34-CT/TU.", EntityType.DOCUMENT
    )
    assert found["Chỉ thị 05"] == found["Chỉ thị số 05-CT/TW ngày 15/5/2016"] == "doc:05-CT/TW"
    assert found["Chỉ thị số 34-CT/TU"] != "doc:34-CT/TW"


def test_a_local_document_is_not_the_national_one_of_its_number() -> None:
    found = identities("Tiêu đề\nThực hiện Chỉ thị 05 của Tỉnh ủy về cải cách hành chính.", EntityType.DOCUMENT)
    assert found == {"Chỉ thị 05": None}


def test_bodies_by_the_article_itself() -> None:
    text = (
        "Đắk Glong: Học và làm theo Bác\nĐảng ủy Khối các cơ quan tỉnh Gia Lai họp. Đảng ủy Khối biểu dương 5 tập thể. "
        "UBND tỉnh và Tỉnh ủy Gia Lai cùng dự. Đảng bộ Khối có 60 chi bộ."
    )
    found = identities(text, EntityType.ORGANISATION)
    assert found["Đảng ủy Khối"] == found["Đảng ủy Khối các cơ quan tỉnh Gia Lai"]
    assert found["UBND tỉnh"] == "body:uy-ban-nhan-dan-tinh-gia-lai"
    assert found["Đảng bộ Khối"] == "body:dang-bo-khoi-cac-co-quan-tinh-gia-lai"


def test_bodies_stay_unresolved_without_a_place() -> None:
    found = identities(
        "Tiêu đề\nHuyện ủy khen thưởng 5 tập thể. Đảng ủy khối biểu dương 3 cá nhân.", EntityType.ORGANISATION
    )
    assert found == {"Huyện ủy": None, "Đảng ủy khối": None}


def test_places_of_the_article_decide_between_namesakes() -> None:
    soc_trang = "Sóc Trăng: Tin vui\nTại huyện Châu Thành, tỉnh Sóc Trăng và xã Phú Tân có hội thi."
    hau_giang = "Hậu Giang: Tin vui\nTại huyện Châu Thành, tỉnh Hậu Giang có hội thi."
    first, second = (identities(text, EntityType.PLACE)["huyện Châu Thành"] for text in (soc_trang, hau_giang))
    assert first != second
    assert districts()[str(first).removeprefix("place:")].above == "94"
    assert districts()[str(second).removeprefix("place:")].above == "93"


def test_a_unit_of_another_rank_then_is_the_same_place() -> None:
    found = identities("Đồng Tháp: Tin\nThị xã Sa Đéc, tỉnh Đồng Tháp năm 2010 có hội thi.", EntityType.PLACE)
    assert found["Thị xã Sa Đéc"] == "place:867"
    found = identities("Đắk Lắk: Tin\nTại huyện Ea H’leo, tỉnh Đắk Lắk có hội thi.", EntityType.PLACE)
    assert (
        found["huyện Ea H’leo"]
        == identities("Đắk Lắk: Tin\nTại huyện Ea H'leo, tỉnh Đắk Lắk có hội thi.", EntityType.PLACE)["huyện Ea H'leo"]
    )
    assert found["huyện Ea H’leo"] is not None


def test_units_say_what_they_belong_to_now() -> None:
    assert len(provinces()) == 63
    assert len({now for unit in provinces().values() for now in unit.now}) == 34
    assert provinces()["83"].now == ("86",)
    assert provinces()[provinces()["30"].now[0]].name == "Hải Phòng"
    old = [unit for units in communes().values() for unit in units if len(unit.above) == 3]
    assert len(old) > 10_000
    assert sum(bool(unit.now) for unit in old) > 0.97 * len(old)


def test_people_need_evidence_beyond_the_name() -> None:
    with_office = "Kon Tum: Tin\nÔng Nguyễn Văn Hòa, Giám đốc Sở Y tế Kon Tum, dự họp. Ông Hòa phát biểu."
    found = identities(with_office, EntityType.PERSON)
    assert found["Nguyễn Văn Hòa"] == found["Hòa"] == "person:nguyen-van-hoa@62"
    assert identities("Tiêu đề\nAnh Trần Văn Bình kể lại.", EntityType.PERSON) == {"Trần Văn Bình": None}
    of_a_province = "Kon Tum: Tin\nAnh Trần Văn Bình, người Kon Tum, kể lại."
    assert identities(of_a_province, EntityType.PERSON) == {"Trần Văn Bình": None}
    of_a_district = "Huyện Bắc Hà thi đua\nHuyện Bắc Hà, tỉnh Lào Cai có anh Trần Văn Bình. Anh Bình vui."
    assert set(identities(of_a_district, EntityType.PERSON).values()) == {"person:tran-van-binh@085"}


def test_who_holds_an_office_of_the_country_is_the_same_wherever_he_is_named() -> None:
    texts = (
        "Kon Tum: Tin\nBộ trưởng Lê Văn Hà Nam thăm Kon Tum. Ông Nam phát biểu.",
        "Tin trong ngày\nBộ trưởng Lê Văn Hà Nam phát biểu.",
    )
    assert {identities(text, EntityType.PERSON)["Lê Văn Hà Nam"] for text in texts} == {"person:le-van-ha-nam@vn"}


def test_home_of_an_article() -> None:
    structure = read_article(
        "Bắc Hà đổi mới\nỞ huyện Bắc Hà, hội viên vui. Huyện Bắc Hà và xã Na Hối thi đua."
    ).structure
    assert (structure.place, structure.place_source) == ("Bắc Hà, Lào Cai", "body")
    assert read_article("Tiêu đề\nKhông có nơi nào được nói tới ở đây.").structure.place is None


def test_registry_and_gazetteer_are_whole() -> None:
    assert len(registry()) >= 200
    assert all(document.title and document.issuer and document.kind for document in registry().values())
    for name in ("Bà Rịa - Vũng Tàu", "Thừa Thiên Huế", "Buôn Ma Thuột", "Tây Nguyên", "Campuchia"):
        words = Words(name)
        assert bare_names().longest(words.keys, 0), name


@pytest.mark.parametrize(
    ("identity", "name"),
    [
        ("doc:05-CT/TW", "Chỉ thị 05-CT/TW của Bộ Chính trị, 15.5.2016"),
        ("doc:34-CT/TU@83", "34-CT/TU, Bến Tre"),
        ("doc:12-NQ/HU@084@2011", "12-NQ/HU 2011, huyện Si Ma Cai, Lào Cai"),
        ("doc:05-HD/ĐU@22015@2025", "05-HD/ĐU 2025, phường Tuy Hòa, Đắk Lắk"),
        ("doc:137-NQ/ĐU@dang-uy-su-doan-10@2013", "137-NQ/ĐU 2013, Đảng ủy Sư đoàn 10"),
        ("doc:Nghị quyết Đại hội XVI@96", "Nghị quyết Đại hội XVI, Cà Mau"),
        ("doc:Đại hội XIII", "Nghị quyết Đại hội XIII của Đảng Cộng sản Việt Nam, 1.2.2021"),
        ("body:cong-an-phuong-11@774", "Công an phường 11, quận 5, Hồ Chí Minh"),
        ("place:86", "Tỉnh Vĩnh Long"),
        ("place:83", "Tỉnh Bến Tre, nay thuộc tỉnh Vĩnh Long"),
        ("place:833", "Huyện Mỏ Cày Nam, tỉnh Bến Tre, nay thuộc tỉnh Vĩnh Long"),
        ("place:tay-nguyen", "Tây Nguyên"),
        ("body:uy-ban-nhan-dan-tinh-gia-lai", "Ủy ban nhân dân tỉnh Gia Lai"),
        ("body:dai-pt-th-quang-binh", None),
        ("person:ho-chi-minh", "Hồ Chí Minh"),
        ("person:le-ha-my@86", None),
        ("place:99", None),
        ("", None),
    ],
)
def test_identities_have_names_that_people_read(identity: str, name: str | None) -> None:
    assert identity_name(identity) == name


def test_a_body_known_by_its_province_says_so_in_its_name() -> None:
    assert (
        identity_name("body:uy-ban-nhan-dan-huyen-chau-thanh@82") == "Ủy ban nhân dân huyện Châu Thành, tỉnh Tiền Giang"
    )
    assert identity_name("movement:dan-van-kheo") == "Phong trào thi đua “Dân vận khéo”"
    assert identity_name("movement:none-of-these") is None


def test_the_campaign_in_capitals_is_no_place() -> None:
    """An article is not at home in the city of that name because its heading names the campaign."""
    structure = read_article(
        "HỌC TẬP VÀ LÀM THEO TẤM GƯƠNG ĐẠO ĐỨC HỒ CHÍ MINH\nNgười giữ đê ở Phú Gia\n(Báo Hà Tĩnh) - Ông Thìn ở xã"
        " Phú Gia, huyện Hương Khê giữ đê đã hai mươi năm nay, ai cũng quý."
    ).structure
    assert structure.place == "Hà Tĩnh"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ĐOÀN TNCS HỒ CHÍ MINH\nNgười trẻ giữ biển\nỞ tỉnh Kiên Giang, Tỉnh đoàn ra quân dọn rác.", "Kiên Giang"),
        (
            "Hội thi\nHuyện Na Rì thi đua, xã vùng cao Na Rì thi đua; huyện Na Rì có bác sĩ quê Thái Bình.",
            "Na Rì, Bắc Kạn",
        ),
        ("Gương sáng\n12/11/2025\nTỉnh Đắk Lắk khen 5 người ở Phú Yên. Sở Y tế Đắk Lắk cảm ơn.", "Đắk Lắk"),
        ("Gương sáng\n12/11/2015\nTỉnh Phú Yên khen 5 người. Sở Y tế Phú Yên cảm ơn.", "Phú Yên"),
    ],
)
def test_where_an_article_is_at_home(text: str, place: str) -> None:
    """Not in the city of a youth union's name, nor in a province named once, and in the provinces of its day."""
    assert read_article(text).structure.place == place


def test_one_body_has_one_identity_and_two_have_two() -> None:
    """Spellings and abbreviations of one body agree; the same words mean another body in another province."""

    def known(text: str) -> set[str | None]:
        return set(identities(text, EntityType.ORGANISATION).values())

    ha_nam = "Hà Nam thi đua\nTỉnh Hà Nam vui. {} tổng kết."
    spellings = ("LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh Hà Nam", "LĐLĐ Hà Nam", "Liên đoàn Lao động tỉnh")
    assert len(set.union(*(known(ha_nam.format(spelling)) for spelling in spellings))) == 1
    assert known(ha_nam.format("LĐLĐ tỉnh")) != known(ha_nam.replace("Hà Nam", "Nam Định").format("LĐLĐ tỉnh"))
