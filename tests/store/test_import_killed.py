# SPDX-License-Identifier: MIT
"""An import is killed at any moment, fifty times in all; in the end the library is the one that was never killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import ARTICLE, write
from tests.store.rows_of import rows_of

ROOT = Path(__file__).resolve().parents[2]
KILLS = 50

# a process that has loaded all it needs forks off each import and kills it: this costs milliseconds, a start a second
LIVES = """
import json, os, random, select, signal, sys, time
from pathlib import Path
from types import SimpleNamespace
from tests.store.helpers import small_rules
sys.modules["reader.extract.pipeline"] = SimpleNamespace(read_article=small_rules)
import reader.core.packing, reader.store.importer as importer, reader.store.search.service
from reader.core.messages import use_language
from reader.store.library import Library
from reader.store.paths import Paths

use_language("vi")
importer.BATCH = 9  # many commits to be killed between
home, folder, kills = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])

def live(home):
    library = Library.open(Paths.inside(home))
    assert library.notices == (), library.notices
    library.import_paths([folder])
    library.index()
    library.close()

def whole(home, within):
    # whether an import came to its end before it was killed
    child = os.fork()
    if not child:
        try:
            live(home)
        except BaseException:
            import traceback
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    end = time.monotonic() + within
    while time.monotonic() < end:
        if (ended := os.waitpid(child, os.WNOHANG)) != (0, 0):
            assert ended[1] == 0
            return True
        time.sleep(0.001)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert status in (0, signal.SIGKILL), status
    return status == 0  # it came to its end at the last moment

began = time.monotonic()
assert whole(home / "0", 100)
takes = time.monotonic() - began
chance, killed, number = random.Random(7), 0, 1
while killed < kills:
    while not whole(home / str(number), chance.uniform(0, takes / 2) + takes / 20 * (killed > 2 * kills)):
        killed += 1
    number += 1
print(json.dumps([killed, number]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of one article, copies, files that can't be read, and two that hold many articles."""
    made = tmp_path / "kho"
    for number in range(120):
        write(made, f"{number:03}.txt", f"{ARTICLE}\nBài {number % 110}")
    write(made, "070 rỗng.txt", "")
    for name in ("050.jsonl", "zzz.jsonl"):
        rows = [
            {"text": f"Xã {name} {number} khen {number + 2} tập thể.", "title": f"Tin {number}"}
            for number in range(150)
        ]
        write(made, name, "\n".join(json.dumps(row, ensure_ascii=False) for row in rows))
    long_ago = time.time() - 3600
    for path in made.iterdir():
        os.utime(path, (long_ago, long_ago))
    return made


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork and no kill")
def test_fifty_kills_lose_and_double_nothing(tmp_path: Path, folder: Path) -> None:
    homes = tmp_path / "thư viện"
    command = [sys.executable, "-c", LIVES, str(homes), str(folder), str(KILLS)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert ended.returncode == 0, ended.stderr
    killed, libraries = json.loads(ended.stdout)
    assert killed >= KILLS
    never_killed = rows_of(homes / "0")
    assert len(never_killed["main.articles"]) == 110 + 300
    assert len(never_killed["main.sources"]) == 120 + 300
    assert len(never_killed["derived.indexed"]) == 410
    for number in range(1, libraries):
        assert rows_of(homes / str(number)) == never_killed


WITH_WORKERS = """
import sys
from pathlib import Path
from reader.store.library import Library
from reader.store.paths import Paths

if __name__ == "__main__":
    library = Library.open(Paths.inside(Path(sys.argv[1])))
    said = lambda done, total, name: print("safe", done, flush=True)
    library.import_paths([Path(sys.argv[2])], jobs=2, progress=said)
    print("done", flush=True)
    library.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_workers_end_with_the_process_that_was_killed(tmp_path: Path) -> None:
    script, home, folder = tmp_path / "nhập.py", tmp_path / "thư viện", tmp_path / "kho"
    for number in range(60):
        write(folder, f"{number:02}.txt", f"{ARTICLE}\nBài {number}")
    script.write_text(WITH_WORKERS, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, str(script), str(home), str(folder)], env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline().startswith("safe")
    workers = _children(process.pid)
    assert workers
    process.kill()
    process.communicate()
    for _ in range(200):
        if not any(_is_alive(worker) for worker in workers):
            break
        time.sleep(0.05)
    assert not any(_is_alive(worker) for worker in workers)
    library = Library.open(Paths.inside(home))
    library.import_paths([folder])
    assert len(library.corpus().entries) == 60
    library.close()


def _children(process: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def _is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False
