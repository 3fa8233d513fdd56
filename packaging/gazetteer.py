# SPDX-License-Identifier: MIT
"""Builds resources/gazetteer/ from the data of the package vietnamadminunits (MIT), which must be installed.

Run it with ``python packaging/gazetteer.py``; the files it writes are committed, the program never needs the package.
Codes are those of the General Statistics Office. A province keeps the code that its name had before 1 July 2025,
also where the merged province took over another's code.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "gazetteer"
PACKAGE = "vietnamadminunits"

Rows = list[tuple[str, ...]]


def main() -> None:
    """Write the three lists and the licence."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit(f"install {PACKAGE} first")
    data = Path(spec.origin).parent / "data"
    mapping = json.loads((data / "converter_2025.json").read_text(encoding="utf-8"))
    with sqlite3.connect(data / "dataset.db") as db:
        provinces = read_provinces(db, mapping["DICT_PROVINCE"])
        districts = read_districts(db)
        communes = read_communes(db, mapping)
    TARGET.mkdir(parents=True, exist_ok=True)
    write("provinces.tsv", "code kind name now(code from 1 July 2025)", provinces)
    write("districts.tsv", "code kind name province (the level ended on 30 June 2025)", districts)
    write(
        "communes.tsv",
        "code kind name above now; of the old units above is the district, of the new the province",
        communes,
    )
    copy_licence()


def read_provinces(db: sqlite3.Connection, merged: dict[str, list[str]]) -> Rows:
    """The 63 provinces with the code of the one that each belongs to now."""
    old = db.execute(
        "SELECT DISTINCT provinceCode, province, provinceShort, provinceKey FROM admin_units_legacy"
    ).fetchall()
    code_of_key = {key: code for code, _, _, key in old}
    short_code = {short: code for code, _, short, _ in old}
    new_short = dict(db.execute("SELECT DISTINCT provinceKey, provinceShort FROM admin_units").fetchall())
    now = {code_of_key[part]: short_code[new_short[whole]] for whole, parts in merged.items() for part in parts}
    return sorted((code, kind_of(name, short), short, now[code]) for code, name, short, _ in old)


def kind_of(name: str, short: str) -> str:
    """``Tỉnh`` or ``Thành phố``: the full name without the bare one."""
    return name.removesuffix(short).strip()


def read_districts(db: sqlite3.Connection) -> Rows:
    """Every district, town and city of a province, as on 30 June 2025."""
    query = "SELECT DISTINCT districtCode, districtType, districtShort, provinceCode FROM admin_units_legacy"
    return sorted(tuple(row) for row in db.execute(query) if row[0])


def read_communes(db: sqlite3.Connection, mapping: dict[str, dict[str, dict[str, list[object]]]]) -> Rows:
    """Old communes with the new ones they went into, then the new ones."""
    new = db.execute(
        "SELECT wardCode, wardType, wardShort, provinceShort, provinceKey, wardKey FROM admin_units"
    ).fetchall()
    short_code = dict(db.execute("SELECT DISTINCT provinceShort, provinceCode FROM admin_units_legacy").fetchall())
    new_code = {(row[4], row[5]): row[0] for row in new}
    now = successors(mapping, new_code)
    query = """SELECT wardCode, wardType, wardShort, districtCode, provinceKey, districtKey, wardKey
               FROM admin_units_legacy WHERE wardCode IS NOT NULL"""
    rows: Rows = []
    for code, kind, short, district, *keys in db.execute(query):
        rows.append((code, kind, short, district, ",".join(now.get("_".join(keys), ()))))
    fresh = [(row[0], row[1], row[2], short_code[row[3]], "=") for row in new]
    return sorted(rows) + sorted(fresh)


def successors(
    mapping: dict[str, dict[str, dict[str, list[object]]]], code: dict[tuple[str, str], str]
) -> dict[str, list[str]]:
    """Old commune key → codes of the new communes, the one with its office first."""
    found: dict[str, list[str]] = {}
    for province, wards in mapping["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in wards.items():
            for old in olds:
                found.setdefault(str(old), []).append(code[province, ward])
    for province, olds_of in mapping["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in olds_of.items():
            ranked = sorted(parts, key=lambda part: not part["isDefaultNewWard"])  # type: ignore[index]
            found.setdefault(old, []).extend(code[province, part["newWardKey"]] for part in ranked)  # type: ignore[index]
    return {old: [c for c in dict.fromkeys(codes) if c] for old, codes in found.items()}


def write(name: str, columns: str, rows: Rows) -> None:
    """One list: a head that says what it is, then tab-separated rows."""
    head = (
        f"# {columns}\n# Built by packaging/gazetteer.py from the data of {PACKAGE} (MIT, see LICENSE.{PACKAGE}.txt).\n"
    )
    body = "".join("\t".join(row) + "\n" for row in rows)
    (TARGET / name).write_text(head + body, encoding="utf-8")
    print(f"{name}: {len(rows)} rows")


def copy_licence() -> None:
    """The licence of the data lies beside it."""
    files = distribution(PACKAGE).files or []
    licence = next(file for file in files if file.name == "LICENSE")
    shutil.copyfile(str(licence.locate()), TARGET / f"LICENSE.{PACKAGE}.txt")


if __name__ == "__main__":
    main()
