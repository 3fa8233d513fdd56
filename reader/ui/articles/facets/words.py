# SPDX-License-Identifier: MIT
"""Owns what the filter says: its sections, and the values that stand as codes in the archive."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from reader.core.facet_kinds import Facet, FacetKind
from reader.ui.figure_words import action_word, recipient_word

NameOf = Callable[[str], str]
"""The name behind an identity key."""


def plain_words(kind: FacetKind) -> str:
    """What a kind without values is called in the filter."""
    words = {
        FacetKind.FIGURES: QCoreApplication.translate("ArticleFacet", "with figures"),
        FacetKind.NOTES: QCoreApplication.translate("ArticleFacet", "with notes"),
        FacetKind.STARRED: QCoreApplication.translate("ArticleFacet", "starred"),
        FacetKind.UNREAD: QCoreApplication.translate("ArticleFacet", "unread"),
        FacetKind.UNDATED: QCoreApplication.translate("ArticleFacet", "undated"),
    }
    return words[kind]


def kind_words(kind: FacetKind) -> str:
    """The head of a section."""
    words = {
        FacetKind.YEAR: QCoreApplication.translate("ArticleFacet", "Year"),
        FacetKind.SOURCE: QCoreApplication.translate("ArticleFacet", "Source"),
        FacetKind.PLACE: QCoreApplication.translate("ArticleFacet", "Place"),
        FacetKind.ISSUER: QCoreApplication.translate("ArticleFacet", "Issuer"),
        FacetKind.ACTION: QCoreApplication.translate("ArticleFacet", "What was done"),
        FacetKind.RECIPIENT: QCoreApplication.translate("ArticleFacet", "Who or what is counted"),
        FacetKind.DOCUMENT: QCoreApplication.translate("ArticleFacet", "Document named"),
        FacetKind.PERSON: QCoreApplication.translate("ArticleFacet", "Person named"),
        FacetKind.TAG: QCoreApplication.translate("ArticleFacet", "Tag"),
    }
    return words[kind]


def value_words(kind: FacetKind, value: str, name_of: NameOf) -> str:
    """A value as the filter and its chip name it."""
    match kind:
        case FacetKind.ACTION:
            word = action_word(value)
            return word[:1].lower() + word[1:]
        case FacetKind.RECIPIENT:
            return recipient_word(value)
        case FacetKind.DOCUMENT | FacetKind.PERSON:
            return name_of(value)
        case FacetKind.YEAR:
            return value.replace("..", "–")
        case _:
            return value


def chip_words(facet: Facet, name_of: NameOf) -> str:
    """What a chip says: ``Năm: 2021``, ``không: Báo Vĩnh Long``."""
    if facet.kind.plain:
        words = plain_words(facet.kind)
    else:
        words = f"{kind_words(facet.kind)}: {value_words(facet.kind, facet.value, name_of)}"
    return QCoreApplication.translate("ArticleFacet", "not %1").replace("%1", words) if facet.excluded else words
