"""
Write the frozen table of letters, digits and blanks from the Unicode tables of this Python.

    python benchmarks/codepoints.py > src/eurasec_corpus/rules/codepoints.py

Run it with Python 3.11 to get what is shipped. A newer Python adds new letters, which
changes scores of lines that hold them, so the table is frozen and learned anew with the trees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

BASIC_PLANE = 0x10000
SURROGATES = range(0xD800, 0xE000)

# Thai and Lao, Burmese, Khmer, kana, ideographs.
UNSPACED = (
    *(range(0x0E00, 0x0F00), range(0x1000, 0x10A0), range(0x1780, 0x1800)),
    *(range(0x3040, 0x3100), range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00)),
)
# Marks that stand inside words: combining accents, Arabic and Indic vowel signs.
MARKS = (range(0x0300, 0x0370), range(0x0610, 0x0660), range(0x0900, 0x0E00))


def kind_of(code: int) -> str:
    """
    Return the name of the kind of a code point, empty if it has none here.
    """
    char = chr(code)
    if code in SURROGATES:
        return ""
    if any(code in block for block in UNSPACED):
        return "CJK"
    if char.isspace():
        return "SPACE"
    if char.isdecimal():
        return "DIGIT"
    if char.isalpha():
        return "LOWER" if char.islower() else "UPPER" if char.isupper() else "UNCASED"
    return "UNCASED" if any(code in block for block in MARKS) else ""


def shift_of(code: int) -> int:
    """
    Return how far the lower-case letter of a letter is from it.
    """
    if kind_of(code) not in {"LOWER", "UPPER", "UNCASED"}:
        return 0
    # The Turkish capital's lower case is two characters in Unicode.
    lower = "i" if code == 0x0130 else chr(code).lower()
    return ord(lower) - code if len(lower) == 1 and ord(lower) < BASIC_PLANE else 0


def ranges_of(codes: Sequence[int]) -> Iterator[str]:
    """
    Write rising code points as ranges: `41-5A`, `100-12E/2` for every other one, or `AA`.
    """
    left = set(codes)
    for code in codes:
        if code not in left:
            continue
        ends = {step: _end(code, step, left) for step in (1, 2)}
        step = max(ends, key=lambda each: (ends[each] - code) // each)
        left -= set(range(code, ends[step] + 1, step))
        if ends[step] == code:
            yield f"{code:X}"
        else:
            yield f"{code:X}-{ends[step]:X}" + ("/2" if step == 2 else "")


def _end(code: int, step: int, left: set[int]) -> int:
    while code + step in left:
        code += step
    return code


def rows(keys: Sequence[object]) -> dict[object, str]:
    """
    Return for each key but the empty ones the ranges of the code points that have it.
    """
    found: dict[object, list[int]] = {}
    for code, key in enumerate(keys):
        if key:
            found.setdefault(key, []).append(code)
    return {key: " ".join(ranges_of(codes)) for key, codes in found.items()}


def quoted(text: str) -> Iterator[str]:
    """
    Yield a long text as literals of one line each.
    """
    words, line = text.split(" "), ""
    for word in words:
        if len(line) + len(word) > 84:
            yield f'"{line}"'
            line = ""
        line += word + " "
    yield f'"{line.rstrip()}"'


def main() -> None:
    """
    Print the module.
    """
    kinds = rows([kind_of(code) for code in range(BASIC_PLANE)])
    shifts = rows([shift_of(code) for code in range(BASIC_PLANE)])
    print('"""')
    print(
        "Letters, digits and blanks of Unicode 14, up to U+FFFF; made by benchmarks/codepoints.py."
    )
    print()
    print("`41-5A` is a range, `100-12E/2` every other code point of one.")
    print('"""')
    for name, key_type, table in (("KINDS", "str", kinds), ("LOWER_CASE", "int", shifts)):
        print(f"\n{name}: dict[{key_type}, str] = {{")
        for key, text in table.items():
            lines = list(quoted(text))
            shown = f'"{key}"' if isinstance(key, str) else f"{key}"
            if len(lines) == 1:
                print(f"    {shown}: {lines[0]},")
            else:
                print(f"    {shown}: (", *(f"        {line}" for line in lines), "    ),", sep="\n")
        print("}")
    print('"""Code points by kind; letters by the distance of their lower case."""')


if __name__ == "__main__":
    main()
