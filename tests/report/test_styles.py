"""
Colours: every pair that meets on the page can be read, by the contrast of WCAG 2.2.
"""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

CSS = files("eurasec_corpus.report").joinpath("templates", "room.css").read_text("utf-8")
COLOURS = [
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))
    for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
]
THEMES = {"light": COLOURS[0], "dark": COLOURS[1]}
TEXT = [
    *(
        (name, ground)
        for name in ("ink", "soft", "link", "kept", "read", "aside")
        for ground in ("paper", "panel")
    ),
    *(("on-mark", ground) for ground in ("used", "rejected", "named", "quoted", "hit")),
]
SHAPES = [(name, "panel") for name in ("plain", "kept", "read", "aside", "link")]


def luminance(colour: str) -> float:
    """
    Return the relative luminance of a colour, as WCAG defines it.
    """
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """
    Return the contrast of two colours, from 1 to 21.
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


class TestContrast:
    """
    Colours that meet.
    """

    @pytest.mark.parametrize("theme", THEMES)
    @pytest.mark.parametrize(("text", "ground"), TEXT)
    def test_text_can_be_read(self, theme: str, text: str, ground: str) -> None:
        """
        Text has a contrast of 4.5 at least, which is level AA.
        """
        colours = THEMES[theme]

        assert contrast(colours[text], colours[ground]) >= 4.5

    @pytest.mark.parametrize("theme", THEMES)
    @pytest.mark.parametrize(("shape", "ground"), SHAPES)
    def test_shapes_can_be_seen(self, theme: str, shape: str, ground: str) -> None:
        """
        Bars and outlines have a contrast of 3 at least.
        """
        colours = THEMES[theme]

        assert contrast(colours[shape], colours[ground]) >= 3

    def test_black_on_white_is_the_most(self) -> None:
        """
        The formula gives the value that the standard names.
        """
        assert round(contrast("#000000", "#ffffff"), 2) == 21

    def test_both_themes_name_the_same_colours(self) -> None:
        """
        No colour of the dark theme is left from the light one.
        """
        assert THEMES["light"].keys() == THEMES["dark"].keys()

    def test_no_colour_stands_outside_the_themes(self) -> None:
        """
        Rules name colours; the themes alone say which they are.
        """
        rules = re.sub(r":root \{.*?\}", "", CSS, flags=re.DOTALL)

        assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", rules) == []
