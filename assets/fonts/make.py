#!/usr/bin/env python3
"""Make the bundled faces from Debian's fonts-noto-core and fonts-noto-cjk.

    apt-get install fonts-noto-core fonts-noto-cjk python3-fonttools
    /usr/bin/python3 assets/fonts/make.py

Run it after adding text with a character that `cargo test` reports missing. It reads every message and content file,
adds what people type (GB 2312 levels 1 and 2 for Simplified, Big5 level 1 for Traditional, Bopomofo, pinyin letters,
full-width punctuation), and writes six faces beside itself. Glyph outlines are not changed; hints are dropped (iced
does not use them) and the Chinese faces are renamed from "Noto Sans CJK SC/TC" to "Noto Sans SC/TC".
"""

import pathlib
import unicodedata

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LATIN = pathlib.Path("/usr/share/fonts/truetype/noto")
HAN = pathlib.Path("/usr/share/fonts/opentype/noto")


def text_of_the_project():
    files = [*ROOT.glob("locales/**/*.ftl"), *ROOT.glob("assets/content/**/*.ron")]
    return {c for f in files for c in f.read_text(encoding="utf-8") if ord(c) >= 0x20}


def block(first, last):
    return {chr(c) for c in range(first, last + 1) if unicodedata.category(chr(c)) != "Cn"}


def decoded(encoding, leads, trails):
    out = set()
    for lead in leads:
        for trail in trails:
            try:
                out.add(bytes([lead, trail]).decode(encoding))
            except UnicodeDecodeError:
                pass
    return {c for c in out if len(c) == 1}


GB_2312 = decoded("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))
BIG5_LEVEL_1 = decoded("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
BIG5_SIGNS = decoded("big5", range(0xA1, 0xA4), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
BOPOMOFO = block(0x3105, 0x312F) | block(0x31A0, 0x31BF) | set("ˇˊˋ˙")
PINYIN = set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿ")
PUNCTUATION = block(0x3000, 0x303F) | block(0xFF01, 0xFF5E) | block(0x2010, 0x2027) | block(0x2030, 0x203B)
ASCII = block(0x20, 0x7E)
LATIN_LETTERS = ASCII | block(0xA0, 0x17F) | block(0x2010, 0x2027) | PINYIN | set("‹›€™−≤≥×→←↑↓…‑\u202f")


def make(font, out, characters, features, family=None):
    options = subset.Options()
    options.hinting = False
    options.layout_features = features
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE"]
    if family:
        weight = "Bold" if "Bold" in out else "Regular"
        for record in font["name"].names:
            text = {1: family, 4: f"{family} {weight}", 6: f"{family.replace(' ', '')}-{weight}"}.get(record.nameID)
            if text:
                record.string = text
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[ord(c) for c in characters])
    worker.subset(font)
    font.save(HERE / out)
    print(f"{out}: {(HERE / out).stat().st_size:,} bytes, {len(font.getBestCmap())} characters")


def main():
    text = text_of_the_project()
    for weight in ["Regular", "Bold"]:
        latin = TTFont(LATIN / f"NotoSans-{weight}.ttf", recalcTimestamp=False)
        make(latin, f"NotoSans-{weight}.ttf", LATIN_LETTERS | text, ["kern", "liga", "ccmp", "mark", "mkmk", "locl"])
        for region, typed in [("SC", GB_2312), ("TC", BIG5_LEVEL_1 | BIG5_SIGNS)]:
            collection = TTCollection(HAN / f"NotoSansCJK-{weight}.ttc")
            name = f"Noto Sans CJK {region}"
            font = next(f for f in collection.fonts if f["name"].getDebugName(1) == name)
            font.recalcTimestamp = False
            characters = typed | BOPOMOFO | PINYIN | PUNCTUATION | LATIN_LETTERS | text
            make(font, f"NotoSans{region}-{weight}.otf", characters, ["kern", "ccmp", "locl"], f"Noto Sans {region}")


if __name__ == "__main__":
    main()
