# SPDX-License-Identifier: MIT
"""The dialogs: each asks or tells one thing and knows no panel."""

from reader.ui.dialogs.about import AboutDialog
from reader.ui.dialogs.export import ExportChoices, ExportDialog
from reader.ui.dialogs.import_report import ImportReportDialog
from reader.ui.dialogs.metadata import MetadataDialog
from reader.ui.dialogs.palette import CommandPalette
from reader.ui.dialogs.paste import PastedArticle, PasteDialog
from reader.ui.dialogs.shortcuts import ShortcutsDialog
from reader.ui.dialogs.words import WordsDialog

__all__ = [
    "AboutDialog",
    "CommandPalette",
    "ExportChoices",
    "ExportDialog",
    "ImportReportDialog",
    "MetadataDialog",
    "PasteDialog",
    "PastedArticle",
    "ShortcutsDialog",
    "WordsDialog",
]
