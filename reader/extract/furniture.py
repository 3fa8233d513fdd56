# SPDX-License-Identifier: MIT
"""Owns the recognition of page furniture: navigation, buttons, counters, boxes of other headlines."""

from __future__ import annotations

from functools import cache
from itertools import groupby, pairwise

from reader.core.structure import Part
from reader.extract.captions import has_credit
from reader.extract.datelines import is_own_dateline, read_dateline
from reader.extract.lines import Line, low_entries, openings_of, text_bounds
from reader.extract.mastheads import find_masthead
from reader.extract.navigation import (
    EDGES,
    is_address,
    is_counter,
    is_foot,
    is_menu,
    is_row_of_buttons,
    looks_like_date,
    may_be_headline,
    only_buttons,
    opens_as_page,
    pieces_of,
    sections,
)
from reader.extract.page_boxes import begins_box, ends_article, is_box_head, names_others
from reader.extract.page_head import mark_page_head
from reader.extract.page_labels import mark_labels
from reader.extract.page_menu import is_of_sections, mark_long_head
from reader.extract.page_senders import mark_senders
from reader.extract.signatures import is_name_line, is_notice, is_signature
from reader.extract.tables import mark_tables
from reader.extract.word_groups import groups

_HEAD = 12
_SHORT_LINE = 5
_CODE = ("();", "());")
"""How a line ends that is a script's, left in a saved page."""
_CALL = 60
"""Code points of a call to follow the paper."""
_SENTENCES, _SHORT_TEXT = 4, 160
"""So many paragraphs, half of them with no more code points, make an article of short paragraphs."""
_LABEL = 20
"""Code points of what a link says of its kind."""
_LABEL_WORDS = 3
"""Words of a section with a colon; a longer one is a kicker."""
_BRACKETS = "([*•▶►→ "


def mark_furniture(lines: list[Line]) -> None:
    """Give the lines of the page their part; the article's own are left as they are."""
    mark_tables(lines)
    for line in lines:
        if not line.cell and _is_furniture(line):
            line.part = Part.FURNITURE
    mark_senders(lines)
    _free_headings(lines)
    _free_notice(lines)
    mark_long_head(lines)
    _mark_margins(lines)
    _mark_links(lines)
    _mark_sections(lines)
    _mark_owner(lines)
    mark_page_head(lines)
    mark_labels(lines)
    _mark_boxes(lines)
    _mark_ending(lines)
    _mark_foot(lines)


def _is_furniture(line: Line) -> bool:
    if len(line.text) > 300:
        return False
    low = line.low
    dated = looks_like_date(line.text) and _is_dateline(line)
    if len(line.text) < 200 and opens_as_page(low.lstrip(_BRACKETS)):
        return line.text[0].isalnum() or not dated
    if dated:
        return False
    if low.startswith(groups("page_words")["clocks"]) and (clock := read_dateline(line)) and clock.clock:
        return True
    if (
        line.text.endswith(_CODE)
        or is_counter(line.text)
        or only_buttons(low)
        or is_address(line.text)
        or is_row_of_buttons(line)
        or _calls_to_paper(low)
    ):
        return True
    return is_box_head(low) or (len(low) < _CALL and "google news" in low and not line.ends_sentence)


def _calls_to_paper(low: str) -> bool:
    """``Theo dõi VietNamNet trên``, ``Nổi bật Dân trí``: a button's word and the name of a paper, or of where it is."""
    if len(low) > _CALL:
        return False
    if low.endswith(" trên") and low.startswith(groups("page_words")["calls to follow"]):
        return True
    opening = next((words for words in groups("page_words")["before a paper's name"] if low.startswith(words)), None)
    if opening is None:
        return False
    name = low[len(opening) :].partition(" trên")[0].strip(EDGES)
    return bool(name) and find_masthead(name) is not None


def _free_headings(lines: list[Line]) -> None:
    """``Kết quả``, ``Nội dung:``: between two paragraphs, or above a list, a button's words may be of the article."""
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        if line.part is not Part.FURNITURE or above.part is not None or below.part is not None:
            continue
        if below.is_paragraph:
            plain = line.text[0].isupper() and line.low.strip(EDGES) in groups("page_words")["also headings"]
            if plain and (above.is_paragraph or has_credit(above.text) or above.ends_sentence):
                line.part = None
        elif line.text[-1] == ":" and above.ends_sentence and _heads_list(line):
            line.part = None


def _free_notice(lines: list[Line]) -> None:
    """``THÔNG BÁO`` in capitals, with nothing else above the text that may be the title."""
    first, _ = text_bounds(lines)
    head = lines[: min(first, _HEAD)]
    free = [line for line in head if line.part is None and not looks_like_date(line.text)]
    if any(line.low.strip(EDGES) not in sections() for line in free):
        return
    notices = [line for line in head if line.part is Part.FURNITURE and line.in_capitals and is_notice(line.low)]
    if len(notices) == 1 and len(notices[0].words) <= _SHORT_LINE:
        notices[0].part = None


def _heads_list(line: Line) -> bool:
    return line.text[0].isupper() and line.low.strip(EDGES) in groups("page_words")["heads of lists"]


def _mark_links(lines: list[Line]) -> None:
    """``[Hướng dẫn 5 bước chăm sóc tại nhà]``: a line in square brackets amid the text leads to another page."""
    first, _ = text_bounds(lines)
    signs = "[" if 2 * sum(line.text[0] == ">" for line in lines) > len(lines) else "[>"  # quoted mail has ``>`` in all
    for line in lines[first:]:
        if line.part is not None or line.text[0] not in signs:
            continue
        if line.text[0] == ">":
            led = line.text[1:2] == " " and not line.ends_sentence and not line.is_paragraph
        else:
            led = (line.text[-1] == "]" and _is_link(line)) or _is_labelled_link(line)
        if led:
            line.part = Part.FURNITURE


def _is_labelled_link(line: Line) -> bool:
    """``[Infographic] Chân dung các nhà giáo``: the headline of something else to look at."""
    label, sign, headline = line.text[1:].partition("]")
    if not sign or len(label) > _LABEL or line.ends_sentence or line.is_paragraph or has_credit(line.text):
        return False
    return len(headline.split()) > 2 and label.lower().strip() in groups("page_words")["kinds of links"]


def _is_link(line: Line) -> bool:
    inside = line.text[1:-1]
    return len(line.words) > 3 and len(inside) <= 120 and inside[-1] not in ".…" and not has_credit(line.text)


def _mark_margins(lines: list[Line]) -> None:
    """Menus and headers above the title, buttons and imprints below the text."""
    first, last = text_bounds(lines)
    for index, line in enumerate(lines[: min(first, _HEAD)]):
        if line.part is not None or line.cell or not _above_title(lines, index, first) or not is_menu(line):
            continue
        if line.in_capitals and is_notice(line.low) and _is_last_above(lines, index, first):
            continue
        if not is_own_dateline(line) and not (may_be_headline(line) and _is_last_above(lines, index, first)):
            line.part = Part.FURNITURE
    for line in lines[last + 1 :] if last >= 0 else ():
        signed = line is lines[last + 1] and is_signature(line) and len(pieces_of(line.text)) == 1
        if line.part is None and not line.cell and not signed and is_foot(line) and not _is_dateline(line):
            line.part = Part.FURNITURE


def _is_dateline(line: Line) -> bool:
    dated = read_dateline(line)
    return dated is not None and not dated.clock


def _above_title(lines: list[Line], index: int, first: int) -> bool:
    """Whether nothing that could be the title stands above a line, and something that could stands below."""
    above = any(line.part is None and not looks_like_date(line.text) for line in lines[:index])
    below = any(line.part is None and not looks_like_date(line.text) for line in lines[index + 1 : first + 1])
    return below and not above


def _is_last_above(lines: list[Line], index: int, first: int) -> bool:
    """Whether the first paragraph is all that stands below a line: what else should be its title."""
    if first == len(lines) or not lines[first].ends_sentence:
        return False
    between = (line for line in lines[index + 1 : first] if line.part is None)
    return all(_is_no_title(line) and not _is_told_of(line, lines[first:]) for line in between)


def _is_told_of(line: Line, text: list[Line]) -> bool:
    """A name that the text has too is of whom it tells: ``Đàng Thị Phan`` below ``Ký sự``."""
    return (
        len(line.words) > 1
        and is_name_line(line)
        and any(line.text in other.text for other in text if other.is_paragraph)
    )


def _is_no_title(line: Line) -> bool:
    """A date, a caption, a name; one word alone may be a title: ``Mưa``."""
    return looks_like_date(line.text) or has_credit(line.text) or (len(line.words) > 1 and is_name_line(line))


def _mark_sections(lines: list[Line]) -> None:
    """Names of sections before the title are navigation; one in capitals right above the title is its kicker."""
    first, _ = text_bounds(lines)
    found = []
    for index, line in enumerate(lines[:_HEAD]):
        if line.part is None and not _is_dateline(line):
            if not _is_section(lines, index) or not any(later.part is None for later in lines[index + 1 :]):
                break
            if _is_last_above(lines, index, first):
                break
            found.append(line)
    if found and found[-1].text[-1] == ":" and len(found[-1].words) > _LABEL_WORDS and _next_is_title(lines, found[-1]):
        found.pop()  # ``Học tập và làm theo Bác:`` is the title's kicker
    above_title = len(found) == 1 and found[0].in_capitals and _next_is_title(lines, found[0])
    if found and found == lines[:1] and _next_is_title(lines, found[0]) and found[0].low.startswith(_series()):
        found.pop().part = Part.KICKER  # nothing else of the page stands there
    for line in [] if above_title else found:
        line.part = Part.FURNITURE


def _series() -> tuple[str, ...]:
    return groups("page_words")["series of articles"]


def _is_section(lines: list[Line], index: int) -> bool:
    """A section's name, or a short line right above one: ``Hoạt động lực lượng``, ``Người tốt - việc tốt``."""
    line = lines[index]
    low = line.low.strip(EDGES)
    if low in sections() or (len(line.words) <= _SHORT_LINE and is_of_sections(low)):
        return True
    if len(line.words) > _SHORT_LINE or line.ends_sentence or index + 2 >= len(lines):
        return False
    below = lines[index + 1]
    return below.part is None and below.low.strip(EDGES) in sections() and lines[index + 2].part is None


def _mark_owner(lines: list[Line]) -> None:
    """The body whose page it is, in capitals above at least two lines of its menu, with a title still to come."""
    first, _ = text_bounds(lines)
    head = lines[: min(first, _HEAD)]
    owner: list[Line] = []
    for line in head:
        if line.part is not None:
            break
        if not line.in_capitals or not ((owner and len(line.words) <= _SHORT_LINE) or _names_owner(line)):
            break
        owner.append(line)
    below = head[len(owner) :]
    menu = next((index for index, line in enumerate(below) if line.part is None), len(below))
    if owner and menu >= 2 and menu < len(below) and not below[menu].ends_sentence:
        for line in owner:
            line.part = Part.FURNITURE


def _names_owner(line: Line) -> bool:
    return len(line.words) <= 10 and openings_of("lists/page_owners.txt").open(line.low)


def _next_is_title(lines: list[Line], line: Line) -> bool:
    following = lines[lines.index(line) + 1]
    return not following.after_blank and following.part is None and not following.in_capitals


def _mark_boxes(lines: list[Line]) -> None:
    """Headlines under ``Tin liên quan`` belong to the page, until the next full paragraph."""
    inside = titled = signed = told = False
    for index, line in enumerate(lines):
        if line.part is Part.FURNITURE:
            heads = pieces_of(line.text)[-2:]
            inside = inside or (titled and any(map(begins_box, heads))) or (told and any(map(names_others, heads)))
        elif inside and (line.is_paragraph or line.cell or _is_sentence(line) or (not signed and _is_signature(line))):
            inside = False
        elif inside:
            line.part = Part.FURNITURE
        signed = signed or (line.part is None and index > 1 and _is_byline(line, lines[index - 1]))
        titled = titled or (line.part is None and not _is_dateline(line))
        told = told or (line.part is None and line.is_short_paragraph)


def _is_signature(line: Line) -> bool:
    return len(line.text) < 50 and len(line.words) <= 6 and all(word[0].isupper() for word in line.words)


def _is_byline(line: Line, above: Line) -> bool:
    """A name below running text: the article is signed, and no name in a box below is its author's."""
    return above.part is None and (above.is_paragraph or above.is_short_paragraph) and _is_signature(line)


def _is_sentence(line: Line) -> bool:
    """Whether a line is a sentence of some length with its full stop, as no headline has one."""
    return len(line.text) >= 60 and line.text.rstrip('"”’)').endswith(".") and not line.text.endswith("...")


def _mark_foot(lines: list[Line]) -> None:
    """What has no sign of its own below the text: the owner's name above his address, the words of the tags."""
    _, last = text_bounds(lines)
    foot = lines[last + 1 :] if last >= 0 else []
    for line, below in pairwise(foot):
        if line.part is None and below.part is Part.FURNITURE and below.low.startswith(_imprint()) and _is_owner(line):
            line.part = Part.FURNITURE
    for short, group in groupby(foot, key=lambda line: line.part is None and _is_tag(line)):
        run = list(group)
        tags = len(run) > 1 and any(line.text[0].islower() for line in run)
        if short and tags:
            for line in run[1:] if _is_signature(run[0]) else run:
                line.part = Part.FURNITURE


@cache
def _imprint() -> tuple[str, ...]:
    return low_entries("lists/imprint_openings.txt")


def _is_owner(line: Line) -> bool:
    return 3 < len(line.words) <= 14 and not (line.ends_sentence or ":" in line.text or _is_signature(line))


def _is_tag(line: Line) -> bool:
    short = len(line.text) <= 40 and len(line.words) <= 5
    return short and not (line.cell or line.ends_sentence or ":" in line.text)


def _mark_ending(lines: list[Line]) -> None:
    """After ``Các tin khác`` or ``Bình luận`` nothing of the article follows, if most of it went before."""
    lengths = [len(line.text) if line.part is None else 0 for line in lines]
    paragraphs = [line.part is None and line.is_paragraph for line in lines]
    total, seen, before, all_paragraphs = sum(lengths), 0, 0, sum(paragraphs)
    for index, line in enumerate(lines):
        seen += lengths[index]
        before += paragraphs[index]
        if seen * 2 < total or total == 0 or line.part is not Part.FURNITURE or not _is_ending(line):
            continue
        if not (_body_follows(before, all_paragraphs - before) or _tells_on(lines, index)):
            for later in lines[index + 1 :]:
                later.part = Part.FURNITURE
            return


def _body_follows(before: int, after: int) -> bool:
    """Whether running text follows, so that the line was a button in the middle of the article."""
    return after >= 3 or after >= before > 0


def _tells_on(lines: list[Line], at: int) -> bool:
    """Whether an article of short paragraphs goes on: two sentences, one below the other, with no headline between."""
    lengths = sorted(len(line.text) for line in lines if line.part is None and line.is_short_paragraph)
    if len(lengths) < _SENTENCES or lengths[len(lengths) // 2] > _SHORT_TEXT:
        return False
    below = [line for line in lines[at + 1 :] if line.part is None]
    return any(line.is_short_paragraph and other.is_short_paragraph for line, other in pairwise(below))


def _is_ending(line: Line) -> bool:
    return any(map(ends_article, pieces_of(line.text)))
