# SPDX-License-Identifier: MIT
"""Owns what the filter says: its sections, and the values that stand as codes in the archive."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from reader.core.facet_kinds import Facet, FacetKind
from reader.core.figure import Action, Recipient

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
            return _action_words(Action(value))
        case FacetKind.RECIPIENT:
            return _recipient_words(Recipient(value))
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


def _action_words(action: Action) -> str:
    words = {
        Action.COMMENDED: QCoreApplication.translate("ArticleFacet", "commended"),
        Action.REGISTERED: QCoreApplication.translate("ArticleFacet", "registered"),
        Action.INTRODUCED: QCoreApplication.translate("ArticleFacet", "nominated, presented"),
        Action.BUILT: QCoreApplication.translate("ArticleFacet", "built"),
        Action.ISSUED: QCoreApplication.translate("ArticleFacet", "issued"),
        Action.ATTENDED: QCoreApplication.translate("ArticleFacet", "attended"),
        Action.ORGANISED: QCoreApplication.translate("ArticleFacet", "organised"),
        Action.RATE: QCoreApplication.translate("ArticleFacet", "rate"),
        Action.OTHER: QCoreApplication.translate("ArticleFacet", "other"),
    }
    return words[action]


def _recipient_words(recipient: Recipient) -> str:
    words = {
        Recipient.COLLECTIVE: QCoreApplication.translate("ArticleFacet", "collectives"),
        Recipient.INDIVIDUAL: QCoreApplication.translate("ArticleFacet", "individuals"),
        Recipient.HOUSEHOLD: QCoreApplication.translate("ArticleFacet", "households"),
        Recipient.MODEL: QCoreApplication.translate("ArticleFacet", "models"),
        Recipient.EXEMPLAR: QCoreApplication.translate("ArticleFacet", "exemplars"),
        Recipient.DOCUMENT: QCoreApplication.translate("ArticleFacet", "documents"),
        Recipient.ATTENDANCE: QCoreApplication.translate("ArticleFacet", "attendances"),
        Recipient.EVENT: QCoreApplication.translate("ArticleFacet", "events"),
        Recipient.OTHER: QCoreApplication.translate("ArticleFacet", "others"),
    }
    return words[recipient]
