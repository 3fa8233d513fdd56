# SPDX-License-Identifier: MIT
"""Owns the order of the figure rules: candidates, deeds, parts, times, issuers, forms, repetitions, records."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from reader.core.figure import Figure
from reader.core.span import Span
from reader.core.structure import Block, Part, Structure
from reader.extract.figures.actions import assign_actions
from reader.extract.figures.among import divide_those
from reader.extract.figures.candidates import find_drafts
from reader.extract.figures.carried import carry_announced, carry_on, opens_announced, repeat
from reader.extract.figures.ceremonies import carry_givers
from reader.extract.figures.clause import Clause
from reader.extract.figures.columns import ColumnReader
from reader.extract.figures.dealing import deal_out
from reader.extract.figures.draft import Draft
from reader.extract.figures.forms import assign_forms
from reader.extract.figures.frames import find_those_of_many
from reader.extract.figures.guard import has_spot, promising_spots
from reader.extract.figures.guests import keep_attending
from reader.extract.figures.issuers import assign_issuers
from reader.extract.figures.labels import ends_in_cell
from reader.extract.figures.latest import latest_told
from reader.extract.figures.list_heads import ListHead, head_of_those, read_list_head
from reader.extract.figures.matching import stand_alone
from reader.extract.figures.merge import merge
from reader.extract.figures.named_awards import name_givers
from reader.extract.figures.nominating import go_on_proposing
from reader.extract.figures.part_times import agree_with_totals
from reader.extract.figures.parts import assign_parts, take_from_totals
from reader.extract.figures.plans import planned_sentences
from reader.extract.figures.pointed_bodies import name_pointed_bodies
from reader.extract.figures.recognised import leave_out_described, leave_out_homes, recognise_told
from reader.extract.figures.records import records
from reader.extract.figures.relative import relatives_in
from reader.extract.figures.restated import agree_with_first, agree_with_last, agree_with_text
from reader.extract.figures.shared_issuers import share_issuers
from reader.extract.figures.surroundings import judge_rest
from reader.extract.figures.tables import TableReader, ends_row, may_be_table
from reader.extract.figures.timeline import BULLETS
from reader.extract.figures.timing import Timeline
from reader.extract.figures.topics import keep_those_of_awards, may_have_figures
from reader.extract.figures.unsaid import carry_doers, name_levels
from reader.extract.figures.worlds import read_topics
from reader.extract.tokens import Tokens, canonical
from reader.extract.words import Words

_DIVIDING = re.compile(r"[^\W\d_][”\")]?[ :(]{1,3}\d{1,3}(?:\.\d{3})*\)?[,;] ?[^\d\n]{2,60}? \(?\d")
"""Two numbers that end items."""
_SPACES = tuple(char for char in map(chr, range(0x3001)) if char.isspace() and char != " ")
_WRAPPED = 45
"""Code points; a line of body at least so long without a full stop goes on in the next line."""
_WIDEST = 160
"""Code points; no line is wrapped so late: a longer one is a paragraph, with or without its full stop."""
_YEAR = len("2012")
_TITLED = 4
"""Lines between the title of a table and the heads of its columns."""
_NUMBERED = re.compile(r"(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)]\s")
_SECTION = re.compile(r"(?:[IVX]{1,4}|\d{1,2})[.)]\s[^\d:]*(?:(?:19|20)\d\d[^\d:]*){0,2}(?::[^\d:]+)?")
"""``II. Kết quả năm 2015``: a numbered line with no number but its years."""
_ITEM = re.compile(r"[^:]{3,80}: ?\d[^:]*|[^:()]{3,60}\(\d{1,4}(?: [^()\d]{1,30})?\)(?:[:.].*)?")
_LINE = 120
_SHOWN = 8
"""Tokens of ``Kết quả như sau:``."""
_HEADING = 60
"""Code points; a longer line is no heading."""
_Timed = tuple[int, int, Part, int, int, str, Sequence[Span], bool]
"""A sentence as ``Timeline.read`` takes it."""
_SILENT_PARTS = frozenset((Part.FURNITURE, Part.DATELINE, Part.BYLINE, Part.CREDIT))


def find_figures(
    text: str,
    structure: Structure,
    sentences: Sequence[tuple[int, int]],
    spans: Sequence[Span],
    words: Words | None = None,
) -> tuple[Figure, ...]:
    """The figures of an article in NFC, in the order of the text; positions in code points. Never raises.

    ``words``: those of the whole text, where they are known.
    """
    low, words = _lowered(text), words or Words(text)
    topics = read_topics(low, structure.blocks)
    if not may_have_figures(topics, words):
        return ()
    drafts, times = _read(words, low, structure, sentences, spans)
    if not drafts:
        return ()
    counts = _like_years(drafts)
    _divide(drafts)
    drafts = keep_those_of_awards(drafts, topics)
    if not drafts:
        return ()
    timeline = _timeline(words, low, structure, times, counts)
    planned = planned_sentences(text, low, structure.published, (one[:5] for one in times))
    drafts = [draft for draft in drafts if draft.sentence not in planned and not timeline.is_to_come(draft)]
    members = list[Draft]()
    for _, group in groupby(drafts, key=lambda draft: draft.sentence):
        before, members = members, list(group)
        assign_issuers(members[0].clause, members)
        assign_forms(members[0].clause, members)
        find_those_of_many(members, before)
    carry_doers(drafts)
    carry_givers(drafts, _clauses(words, times))
    name_pointed_bodies(text, drafts, spans)
    for draft in drafts:
        timeline.place(draft)
    _agree(drafts)
    return records(words, structure, _merged(text, drafts), topics, spans)


def _divide(drafts: list[Draft]) -> None:
    """Tie parts to their totals, and say of each number that no verb told of what was done to those it counts."""
    repeat(drafts)
    divide_those(drafts)
    assign_parts(drafts)
    if judge_rest(drafts):
        take_from_totals(drafts)
    stand_alone(drafts)


def _agree(drafts: list[Draft]) -> None:
    """Let numbers that tell of the same agree on their times and on who gave the award."""
    agree_with_last(drafts)
    deal_out(drafts)
    agree_with_first(drafts)
    agree_with_totals(drafts)
    agree_with_text(drafts)
    name_levels(drafts)
    name_givers(drafts)
    share_issuers(drafts)


def _merged(text: str, drafts: list[Draft]) -> list[Draft]:
    """The numbers with those that repeat an earlier one left to it as its mentions."""
    named = ((draft.start, text[slice(*draft.issuer)]) for draft in drafts if draft.issuer)
    issuers = {start: " ".join(map(canonical, issuer.split())) for start, issuer in named}
    kept = merge(drafts, issuers)
    share_issuers(kept)
    return kept


def _lowered(text: str) -> str:
    """The text in small letters with plain spaces, as long as before."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(lowered if len(lowered := char.lower()) == 1 else char for char in text)
    for space in _SPACES:
        if space in low:
            low = low.replace(space, " ")
    return low


def _read(
    words: Words, low: str, structure: Structure, sentences: Sequence[tuple[int, int]], spans: Sequence[Span]
) -> tuple[list[Draft], list[_Timed]]:
    """The drafts of all sentences with their deeds, and what their times are read by."""
    text, drafts, times = words.text, list[Draft](), list[_Timed]()
    starts = [span.start for span in spans]
    spots = promising_spots(low, words)
    head: ListHead | None = None
    named: tuple[ListHead, int] | None = None
    table, columns, before = TableReader(), ColumnReader(), None
    for number, (block_number, block, start, end) in enumerate(_unwrapped(text, structure.blocks, sentences)):
        if block is not None and block.part in _SILENT_PARTS:
            continue
        part = block.part if block is not None else Part.BODY
        inside = spans[bisect_left(starts, start) : bisect_left(starts, end)]
        counts = has_spot(spots, start, end)
        is_bullet = counts and head is not None and text[start] in BULLETS
        opens_list, is_heading = text[end - 1] == ":", not is_bullet and _is_heading(text, end, block)
        of_section = is_heading and _SECTION.fullmatch(text, start, end) is not None
        times.append((number, block_number, Part.HEADING if of_section else part, start, end, low, inside, counts))
        in_cells, told = may_be_table(text, start, end), _of_sentence(drafts, number - 1)
        counts = counts or ends_in_cell(text, start, end) or _divides(text, start, end, told)
        clause_of = partial(_clause, words, start, end, inside, block_number, part)
        if (cell := columns.read(text, start, end, head or _title_of(named, block_number), clause_of)) is not None:
            drafts += _numbered([cell], number)
            continue
        if not opens_list and not is_heading and not counts and not in_cells:
            before = (start, end)
            head = None if head is not None and head.brief else head
            continue
        clause = clause_of()
        if in_cells and (row := table.read(clause, head, told)) is not None:
            drafts += _numbered(row, number)
            continue
        table.leave()
        found = find_drafts(clause, told)
        is_item = head is not None and _is_item(text, start, end)
        in_list = head is not None and (head.soft or text[start] in BULLETS or is_item)
        assign_actions(clause, found, head if in_list else None)
        keep_attending(clause, found)
        recognise_told(clause, found, told)
        leave_out_described(clause, found)
        leave_out_homes(clause, found)
        carry_on(clause, found, told)
        go_on_proposing(clause, found, told)
        if before is not None and not told and opens_announced(clause, found):
            carry_announced(found, Clause(Tokens.of(words, *before), *before, (), block_number, part))
        before = None if found else (start, end)
        if (opens_list or is_heading or not in_list) and not is_item:
            new = _new_head(clause, told, opens_list=opens_list) if opens_list or is_heading else None
            kept = is_heading and not found and head is not None and not head.soft and _NUMBERED.match(text, start, end)
            head = head if new is None and kept else new
            named = (new, block_number) if new is not None else named
        drafts += _numbered(found, number)
    return drafts, times


def _like_years(drafts: Sequence[Draft]) -> dict[int, int]:
    """Where numbers begin and end that look like years and count a noun: ``trao tặng 2031 danh hiệu``."""
    counting = (draft.number for draft in drafts if not draft.noun_first)
    return {number.start: number.end for number in counting if number.end - number.start == _YEAR}


def _timeline(
    words: Words, low: str, structure: Structure, times: Sequence[_Timed], counts: Mapping[int, int]
) -> Timeline:
    """The times that an article names; none begins where one of ``counts`` does."""
    numbers = (words.starts[index] for index in words.numbers() if len(words.keys[index]) >= _YEAR)
    years = [start for start in numbers if start not in counts]
    undated = structure.published is None and structure.event_date is None
    latest = latest_told(words.text, low, [(one[3], one[4]) for one in times], counts) if undated else None
    timeline = Timeline(words.text, structure, years, relatives_in(low, words), latest, sorted(counts.items()))
    for one in times:
        timeline.read(*one)
    return timeline


def _clauses(words: Words, times: Sequence[_Timed]) -> dict[int, Callable[[], Clause]]:
    """How every sentence is made a clause, by its number."""
    return {one[0]: partial(_clause, words, one[3], one[4], one[6], one[1], one[2]) for one in times}


def _clause(words: Words, start: int, end: int, spans: Sequence[Span], block: int, part: Part) -> Clause:
    return Clause(Tokens.of(words, start, end), start, end, spans, block, part)


def _of_sentence(drafts: list[Draft], sentence: int) -> list[Draft]:
    """The last of the drafts in the order of the text that are of this sentence, the last but one that was read."""
    if not drafts or drafts[-1].sentence != sentence:
        return []
    return [draft for draft in drafts[-12:] if draft.sentence == sentence]


def _numbered(found: list[Draft], sentence: int) -> list[Draft]:
    for draft in found:
        draft.sentence = sentence
    return found


def _divides(text: str, start: int, end: int, told: list[Draft]) -> bool:
    """Whether numbers that end items stand in a sentence that may divide what was told."""
    return bool(told or text.find(":", start, end) >= 0) and _DIVIDING.search(text, start, end) is not None


def _title_of(named: tuple[ListHead, int] | None, block: int) -> ListHead | None:
    """The verb in the title of a table whose columns begin here."""
    return named[0] if named is not None and block - named[1] <= _TITLED else None


def _new_head(clause: Clause, told: Sequence[Draft], *, opens_list: bool) -> ListHead | None:
    """The verb of a line that opens a list or a section."""
    new = read_list_head(clause, soft=not opens_list)
    return head_of_those(told) if new is None and opens_list and len(clause.words) <= _SHOWN else new


def _is_item(text: str, start: int, end: int) -> bool:
    """``Cục Hàng hải Việt Nam: 6 tập thể, 21 cá nhân``, ``I. Tập thể (4)``: a line of a list that no sign opens."""
    return end - start <= _LINE and _ITEM.fullmatch(text, start, end) is not None


def _is_heading(text: str, end: int, block: Block | None) -> bool:
    """Whether a short line stands alone as the heading of what follows."""
    if block is None or block.end != end or end - block.start > _HEADING:
        return False
    return text[end - 1].isalnum()


def _unwrapped(
    text: str, blocks: Sequence[Block], sentences: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, Block | None, int, int]]:
    """Every sentence with the number and the block of its line; sentences of hard-wrapped lines made one again."""
    held: tuple[int, Block | None, int, int] | None = None
    for placed in _placed(blocks, sentences):
        if held is not None and held[1] is not placed[1] and _goes_on(text, held, placed):
            held = (held[0], placed[1], held[2], placed[3])
            continue
        if held is not None:
            yield held
        held = placed
    if held is not None:
        yield held


def _goes_on(text: str, held: tuple[int, Block | None, int, int], after: tuple[int, Block | None, int, int]) -> bool:
    """Whether a sentence breaks off at the end of a full line and goes on in the line right below."""
    block, below = held[1], after[1]
    if block is None or below is None or block is below or block.end != held[3] or below.start != after[2]:
        return False
    if block.part is not Part.BODY or below.part is not Part.BODY or below.line != block.line + 1:
        return False
    if ends_row(text, block.start, block.end) or ends_row(text, below.start, below.end):
        return False
    if text[block.start] in BULLETS and text[below.start] == text[block.start]:  # two items of one list
        return False
    item = _is_item(text, block.start, block.end) and text[block.end - 1].isalpha()
    if text[below.start].isupper() and (item or block.end - block.start > _WIDEST):
        return False
    return block.end - block.start >= _WRAPPED and (text[held[3] - 1].isalnum() or text[held[3] - 1] == ",")


def _placed(
    blocks: Sequence[Block], sentences: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, Block | None, int, int]]:
    """Every sentence with the number and the block of its line."""
    at = 0
    for start, end in sentences:
        while at < len(blocks) and blocks[at].end <= start:
            at += 1
        block = blocks[at] if at < len(blocks) and blocks[at].start <= start else None
        yield at, block, start, end
