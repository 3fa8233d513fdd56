# SPDX-License-Identifier: MIT
"""``python -m reader`` is ``tulieu``; also what a frozen program starts."""

from __future__ import annotations

import sys

from reader.cli import main

if __name__ == "__main__":  # a process started by another imports this module and must not begin anew
    sys.exit(main())
