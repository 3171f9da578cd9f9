"""
Take the pictures of the reading room that the documentation shows.

`make browser` installs playwright; Chromium must be there.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import eurasec_corpus

HERE = Path(__file__).parent
DESKTOP = {"width": 1000, "height": 460}
PHONE = {"width": 390, "height": 720}
# Name, size, theme and what is opened. The documentation shows the first two.
SHOTS = (
    ("document", DESKTOP, "light", "#openkg-54719:36"),
    ("phone", PHONE, "dark", ""),
    ("overview", DESKTOP, "light", ""),
    ("document-dark", DESKTOP, "dark", "#belta-173030:8"),
    ("document-phone", PHONE, "light", "#openkg-54719:40"),
    ("overview-dark", DESKTOP, "dark", ""),
)


def take(report: Path, folder: Path) -> None:
    """
    Take all pictures of a report.
    """
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for name, size, theme, place in SHOTS:
            context = browser.new_context(viewport=size, color_scheme=theme, offline=True)
            page = context.new_page()
            page.goto(report.as_uri() + place)
            if place and size is DESKTOP:
                page.locator(".is-open p.aside >> visible=true").nth(2).hover()
            page.screenshot(path=folder / f"{name}.png")
            context.close()
        browser.close()


def main() -> None:
    """
    Write the pictures into a folder, by default that of the documentation.
    """
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "images"
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        report = Path(scratch) / "report.html"
        eurasec_corpus.write_report(eurasec_corpus.load(), report, version="1.0.0")
        take(report, folder)


if __name__ == "__main__":
    main()
