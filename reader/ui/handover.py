# SPDX-License-Identifier: MIT
"""Owns the door between two starts: the second hands its files to the window that is open, and ends."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 2000
KNOCK_MS = 300
_log = logging.getLogger(__name__)


def door_name(library: Path) -> str:
    """The name of the door of one library; short, since systems limit it."""
    return "tulieu-" + sha256(str(library.resolve()).encode()).hexdigest()[:16]


def hand_over(library: Path, paths: Sequence[Path]) -> bool:
    """Give paths to the window that has this library open; whether there was one that took them."""
    socket = QLocalSocket()
    socket.connectToServer(door_name(library))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.write(json.dumps([str(path.resolve()) for path in paths]).encode() + b"\n")
    taken = socket.waitForBytesWritten(PATIENCE_MS) and socket.waitForReadyRead(PATIENCE_MS)
    socket.disconnectFromServer()
    return taken


class Door(QObject):
    """Listens for a second start; only the same user can knock."""

    knocked = Signal(list)
    """Paths that a second start was given; the list may be empty."""

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = door_name(library)
        QLocalServer.removeServer(name)  # the library's lock is ours: what is left there is of a killed process
        if not self._server.listen(name):
            _log.info("no door for a second start: %s", self._server.errorString())

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            names = self._read(socket)
            socket.disconnectFromServer()
            socket.deleteLater()
            if names is not None:
                self.knocked.emit([Path(name) for name in names])

    @staticmethod
    def _read(socket: QLocalSocket) -> list[str] | None:
        """What the other start says; it writes at once, so the wait is short."""
        if not socket.canReadLine():
            socket.waitForReadyRead(KNOCK_MS)
        try:
            names: list[str] = json.loads(bytes(socket.readLine().data()))
        except ValueError:
            _log.info("a knock that could not be read")
            return None
        socket.write(b"taken\n")
        socket.waitForBytesWritten(KNOCK_MS)
        return names

    def close(self) -> None:
        """Listen no more."""
        self._server.close()
