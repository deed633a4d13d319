#!/usr/bin/python3
"""Makes the fonts of the window from Inter: all digits of one width, so that columns of figures stand still, and a capital
I with serifs, so that "Ill" is not read as "III".

Qt 6.4 cannot ask a font for such glyphs, so they take the place of the usual ones. Inter is under the SIL Open
Font License 1.1 and reserves no name; the result is called Calcar Sans.

usage: tabular_fonts.py IN OUT WEIGHT
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Calcar Sans"
# Latin, Greek, Cyrillic, punctuation, currency, arrows, mathematics, dingbats that the window uses.
RANGES = [(0x20, 0x24F), (0x259, 0x259), (0x2B0, 0x2FF), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF),
          (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF)]


def alternates(font, feature):
    """The glyphs that a feature of the font puts in the place of others, by the font's own table."""
    lookups = font["GSUB"].table
    for record in lookups.FeatureList.FeatureRecord:
        if record.FeatureTag == feature:
            for index in record.Feature.LookupListIndex:
                for table in lookups.LookupList.Lookup[index].SubTable:
                    table = getattr(table, "ExtSubTable", table)
                    yield from table.mapping.items()


def main(source, target, weight):
    font = TTFont(source)
    digits = dict(alternates(font, "tnum"))
    capital_i = dict(alternates(font, "cv08"))
    for table in font["cmap"].tables:
        for code, glyph in table.cmap.items():
            swap = digits if 0x30 <= code <= 0x39 else capital_i
            table.cmap[code] = swap.get(glyph, glyph)  # tables may share their map
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    thinner = subset.Subsetter(options)
    thinner.populate(unicodes=[code for low, high in RANGES for code in range(low, high + 1)])
    thinner.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = FAMILY
        elif record.nameID in (2, 17):
            record.string = weight
        elif record.nameID == 4:
            record.string = f"{FAMILY} {weight}"
        elif record.nameID == 6:
            record.string = f"CalcarSans-{weight}"
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:4])
