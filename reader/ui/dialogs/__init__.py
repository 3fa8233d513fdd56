# SPDX-License-Identifier: MIT
"""The dialogs: each asks or tells one thing and knows no panel."""

from reader.ui.dialogs.about import AboutDialog
from reader.ui.dialogs.bin import BinDialog
from reader.ui.dialogs.bin import Contents as BinContents
from reader.ui.dialogs.columns import ColumnsDialog
from reader.ui.dialogs.encoding import EncodingDialog
from reader.ui.dialogs.export import ExportChoices, ExportDialog
from reader.ui.dialogs.help import HelpDialog
from reader.ui.dialogs.import_report import ImportReportDialog
from reader.ui.dialogs.many_metadata import ManyMetadataDialog
from reader.ui.dialogs.metadata import MetadataDialog
from reader.ui.dialogs.palette import CommandPalette
from reader.ui.dialogs.paste import PastedArticle, PasteDialog
from reader.ui.dialogs.queries import QueriesDialog
from reader.ui.dialogs.searches import SearchesDialog
from reader.ui.dialogs.shortcuts import ShortcutsDialog
from reader.ui.dialogs.tag_picker import TagPicker
from reader.ui.dialogs.tags import TagsDialog
from reader.ui.dialogs.words import WordsDialog

__all__ = [
    "AboutDialog",
    "BinContents",
    "BinDialog",
    "ColumnsDialog",
    "CommandPalette",
    "EncodingDialog",
    "ExportChoices",
    "ExportDialog",
    "HelpDialog",
    "ImportReportDialog",
    "ManyMetadataDialog",
    "MetadataDialog",
    "PasteDialog",
    "PastedArticle",
    "QueriesDialog",
    "SearchesDialog",
    "ShortcutsDialog",
    "TagPicker",
    "TagsDialog",
    "WordsDialog",
]
