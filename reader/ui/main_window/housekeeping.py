# SPDX-License-Identifier: MIT
"""Owns what need not be done before the first look: check the files, back up, read anew what older rules read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.store.care import Damage
    from reader.ui.main_window.window import MainWindow


def keep_house(window: MainWindow) -> None:
    """Do it beside the window; an import that the user begins meanwhile need not wait for the slow check."""
    services = window.services
    library, jobs = services.library, services.jobs
    if jobs.batch.stopping.is_set() or library.only_read:
        return  # the program ends or goes to another library; or nothing may be written

    def index_changed(articles: int) -> None:
        if articles:
            window.desk.articles.search_again()

    jobs.care.run("check", partial(library.care.look_for_damage, jobs.care.stopping.is_set), partial(_mend, services))
    jobs.batch.run("index", lambda: library.index(cancelled=jobs.batch.stopping.is_set), index_changed)
    window.flows.words.check()
    window.flows.watch.begin()
    window.flows.archive.read_stale()


def _mend(services: Services, damage: Damage | None) -> None:
    if damage is not None:
        tell = partial(_tell, services, damage)
        services.jobs.batch.run("mend", partial(services.library.care.mend, damage), tell)


def _tell(services: Services, damage: Damage, sentences: Sequence[str]) -> None:
    from reader.ui.main_window.window import MainWindow

    window = services.problems.window  # the one of the moment: that of the start may be given up by now
    if isinstance(window, MainWindow) and sentences:
        if damage.derived:  # the new file is empty: nothing else would fill it before the next start
            window.flows.archive.read_again()
        window.strip.tell(" ".join(sentences))
