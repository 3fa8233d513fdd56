# SPDX-License-Identifier: MIT
"""What lies below the window works on machines without Qt: figures, entities, PDF."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
IMPORT_ALL = """
import importlib, pkgutil, sys
for absent in ("PySide6", "shiboken6", "pyqtgraph"):
    sys.modules[absent] = None
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
print("imported")
"""


@pytest.mark.parametrize("layer", ["core", "extract", "store", "export"])
def test_the_layer_imports_without_qt(layer: str) -> None:
    command = [sys.executable, "-c", IMPORT_ALL, f"reader.{layer}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.stdout == "imported\n", done.stderr
