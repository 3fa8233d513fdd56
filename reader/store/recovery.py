# SPDX-License-Identifier: MIT
"""Owns what happens to a damaged file: it is put aside, and what can be had of it is carried over."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from reader.core.messages import message
from reader.store.backup import restore
from reader.store.database import siblings
from reader.store.library_file import LibraryFile
from reader.store.paths import Paths
from reader.store.salvage import save_articles, save_work
from reader.store.user_file import UserFile

log = logging.getLogger(__name__)


def recover_user_file(paths: Paths, open_file: Callable[[], UserFile]) -> str:
    """Put the newest good copy in the place of the damaged file, and what is newer in that; a sentence on it."""
    if not paths.user_file.exists():
        made = restore(paths.backups, paths.user_file)
        return message("recovery.user_found", when=_local(made)) if made else message("recovery.user_gone")
    aside = put_aside(paths.user_file)
    log.error("user file damaged, kept as %s", aside)
    made = restore(paths.backups, paths.user_file)
    file = open_file()
    try:
        saved = save_work(aside, file)
    finally:
        file.close()
    if made:
        return message("recovery.user_restored", when=_local(made), saved=saved, aside=aside)
    return message("recovery.user_lost", saved=saved, aside=aside)


def recover_library(paths: Paths) -> str:
    """Carry over the articles that are still whole to a new file; what happened, in a sentence."""
    aside = put_aside(paths.library_file)
    log.error("library file damaged, kept as %s", aside)
    new = LibraryFile(paths.library_file, paths.derived_file)
    try:
        kept = save_articles(aside, new)
        new.settle()
    finally:
        new.close()
    return message("recovery.library", kept=kept, aside=aside)


def put_aside(path: Path) -> Path:
    """Rename a damaged file and its journals, so that nothing is lost for good."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = path.with_name(f"{path.stem}-damaged-{stamp}{path.suffix}")
    for old, new in zip(siblings(path), siblings(aside), strict=True):
        if old.exists():
            old.replace(new)
    return aside


def _local(moment: datetime) -> str:
    return moment.astimezone().strftime("%d.%m.%Y %H:%M")
