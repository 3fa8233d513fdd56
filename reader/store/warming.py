# SPDX-License-Identifier: MIT
"""Owns the making ready for an import: beside the window, while somebody chooses what is to be read."""

from __future__ import annotations


def make_ready() -> None:
    """Load all that an import takes, about a second, and read the articles that come with the program.

    What has met common words before reads the first articles of an import three times as fast.
    """
    from reader.core.resources import seeds_folder
    from reader.store.articles import unpack
    from reader.store.extraction import know_words
    from reader.store.finding import Found
    from reader.store.preparing import Wanted, prepare_files
    from reader.store.search.packing import Gathering
    from reader.store.sources import walk

    know_words()
    gathering = Gathering()
    for read in prepare_files([Wanted(path) for path in walk([seeds_folder()])]):
        for one in read.found:
            if isinstance(one, Found):
                gathering.add([0], [one.name, unpack(one.text)])
    gathering.pack()
