# SPDX-License-Identifier: MIT
"""Give Be Vietnam Pro the OpenType feature `tnum`: figures of one width, for columns of numbers.

    pip install fonttools
    python packaging/tabular_figures.py ORIGINAL.ttf resources/fonts/be-vietnam-pro/NAME.ttf

The published fonts have proportional figures only ("1" is 385 units wide, "4" 710). Each figure gets a twin that is
the same drawing centred in the median width; nothing else changes. Needed only when the fonts are replaced.
"""

from __future__ import annotations

import statistics
import sys
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import ROUND_XY_TO_GRID, Glyph, GlyphComponent

FIGURES = "0123456789"


def twin(font: Any, figure: str, width: int) -> Glyph:
    """The figure as a component, moved sideways so that it stands in the middle of the width."""
    drawing = font["glyf"][figure]
    component = GlyphComponent()
    component.glyphName = figure
    component.x = round((width - (drawing.xMax - drawing.xMin)) / 2) - drawing.xMin
    component.y = 0
    component.flags = ROUND_XY_TO_GRID
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [component]
    return glyph


def add_twins(font: Any) -> dict[str, str]:
    """Add a twin for every figure; returns figure name -> twin name."""
    names = [font.getBestCmap()[ord(figure)] for figure in FIGURES]
    width = round(statistics.median(font["hmtx"][name][0] for name in names))
    twins = {name: name + ".tf" for name in names}
    for name, tabular in twins.items():
        font["glyf"][tabular] = twin(font, name, width)
        font["glyf"][tabular].recalcBounds(font["glyf"])
        font["hmtx"][tabular] = width, font["glyf"][tabular].xMin
    return twins


def add_feature(font: Any, tag: str, mapping: dict[str, str]) -> None:
    """Append one single substitution and its feature, for every script and language."""
    table = font["GSUB"].table
    substitution = otTables.SingleSubst()
    substitution.mapping = mapping
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag, lookup.SubTable, lookup.SubTableCount = 1, 0, [substitution], 1
    table.LookupList.Lookup.append(lookup)
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = tag, otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex = [len(table.LookupList.Lookup) - 1]
    # appended, not sorted in: the numbers of the other features stay what they are
    table.FeatureList.FeatureRecord.append(record)
    for script in table.ScriptList.ScriptRecord:
        languages = [script.Script.DefaultLangSys, *(one.LangSys for one in script.Script.LangSysRecord)]
        for language in filter(None, languages):
            language.FeatureIndex.append(len(table.FeatureList.FeatureRecord) - 1)


def main(original: str, target: str) -> None:
    font = TTFont(original)
    add_feature(font, "tnum", add_twins(font))
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
