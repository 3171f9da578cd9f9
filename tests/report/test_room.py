"""
The reading room as its readers meet it: in a real browser, without a network.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from eurasec_corpus import Corpus, Document, Label, Span, load, write_report
from tests.report.hostile import IDS, hostile_corpus

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)
PLAYWRIGHT = pytest.importorskip(
    "playwright.sync_api", reason="no playwright: make browser installs it"
)
pytestmark = pytest.mark.skipif(
    BROWSER is None, reason=f"no browser: none of {', '.join(BROWSERS)} is installed"
)

PHONE = {"width": 390, "height": 844}
SECURITY = "indivisible security"
# What can be reached by the keyboard, if it is shown.
REACHABLE = "a[href], button, input, select, summary, [tabindex='0']"
IS_SHOWN = "each => each.checkVisibility() && each.getBoundingClientRect().height > 2"
# The lowest contrast of any text on the page with the ground it stands on.
CONTRAST = """() => {
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(Number).map((each) => each / 255)
      .map((each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const groundOf = (each) => {
    const colour = getComputedStyle(each).backgroundColor;
    return colour === 'rgba(0, 0, 0, 0)' && each.parentElement ? groundOf(each.parentElement) : colour;
  };
  const found = [...document.querySelectorAll('body *')]
    .filter((each) => each.checkVisibility() && !each.matches('svg *, option')
      && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((each) => {
      const pair = [light(getComputedStyle(each).color), light(groundOf(each))].sort((a, b) => a - b);
      return [(pair[1] + 0.05) / (pair[0] + 0.05), each.outerHTML.slice(0, 80)];
    });
  return found.sort((a, b) => a[0] - b[0])[0];
}"""


@frozen
class Visit:
    """
    An open page, with all that it said and asked for.
    """

    page: Any
    said: list[str]
    asked: list[str]

    def count(self, selector: str) -> int:
        """
        Count what is shown.
        """
        return int(
            self.page.evaluate(
                f"selector => [...document.querySelectorAll(selector)].filter({IS_SHOWN}).length",
                selector,
            )
        )

    def texts(self, selector: str) -> list[str]:
        """
        Return the texts of what is shown.
        """
        found: list[str] = self.page.evaluate(
            f"selector => [...document.querySelectorAll(selector)].filter({IS_SHOWN})"
            ".map(each => each.textContent)",
            selector,
        )
        return found

    def search(self, words: str) -> list[str]:
        """
        Search, and return the ids of the paragraphs found.
        """
        self.page.fill("[id='room:words']", words)
        return self.texts("[id='room:found'] a")

    @property
    def opened(self) -> str | None:
        """
        The document that is open; None if none is.
        """
        found: list[str] = self.page.evaluate(
            "[...document.querySelectorAll('.sheet.is-open')].map(each => each.dataset.document)"
        )
        return found[0] if len(found) == 1 else None


Open = Callable[..., Visit]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """
    A browser without a window.
    """
    # Chromium refuses its sandbox to root, who runs the tests in containers.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with PLAYWRIGHT.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=BROWSER, args=["--no-sandbox"] if is_root else []
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The pages, written once.
    """
    place = tmp_path_factory.mktemp("room")
    mention = {"document_id": "tass-1819123", "name": "SCO", "kind": "international"}
    start = load()["tass-1819123"].paragraphs[1].start
    quotation = {"document_id": "tass-1819123", "speaker": "he", "rule": "after"}
    write_report(
        load(),
        place / "corpus.html",
        version="0.1.0",
        mentions=[mention | {"start": start, "end": start + 12}],
        quotations=[quotation | {"start": start + 5, "end": start + 40}],
    )
    write_report(hostile_corpus(), place / "hostile.html")
    write_report(many_documents(), place / "many.html")
    return place


def many_documents() -> Corpus:
    """
    Make a corpus of five thousand documents.
    """
    line = "A line on the security of all of Eurasia, of which there are many.\n"
    size = len(line)
    spans = tuple(
        Span(at * size, (at + 1) * size, at + 1, Label.BODY if at % 2 else Label.RELATED, "model:x")
        for at in range(10)
    )
    return Corpus.from_documents(
        Document(f"d{number:04}", line * 10, "0", spans, publisher=f"P{number % 50}")
        for number in range(5_000)
    )


@pytest.fixture
def visit(browser: Any, folder: Path) -> Iterator[Open]:  # noqa: ANN401  playwright is optional
    """
    Open a page from the disk, the network being off.
    """
    contexts = []

    def open_page(place: str = "", *, file: str = "corpus", **options: Any) -> Visit:  # noqa: ANN401
        context = browser.new_context(offline=True, **options)
        context.set_default_timeout(20_000)
        contexts.append(context)
        page = context.new_page()
        found = Visit(page, [], [])
        page.on("console", lambda message: found.said.append(message.text))
        page.on("pageerror", lambda error: found.said.append(str(error)))
        page.on("dialog", lambda dialog: found.said.append(dialog.message))
        page.on("request", lambda request: found.asked.append(request.url))
        page.goto((folder / f"{file}.html").as_uri() + place)
        return found

    yield open_page
    for context in contexts:
        context.close()


class TestFirstView:
    """
    What one sees when the page opens.
    """

    def test_nothing_is_said_or_asked_for(self, visit: Open) -> None:
        """
        The page opens without an error, and asks for nothing but itself.
        """
        found = visit()

        assert (found.said, [Path(each).name for each in found.asked]) == ([], ["corpus.html"])

    def test_no_document_is_open(self, visit: Open) -> None:
        """
        The overview stands alone: charts, what to look at, the list.
        """
        found = visit()

        assert (found.opened, found.count("figure"), found.count("[id='room:list'] tr")) == (
            None,
            6,
            5,
        )

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("place", ["", "#openkg-54719", "#belta-173030:8"])
    def test_all_text_can_be_read(self, visit: Open, scheme: str, place: str) -> None:
        """
        Every text has a contrast of 4.5 with its ground, all switches on, in both themes.
        """
        found = visit(place, color_scheme=scheme)
        for box in found.page.query_selector_all("[data-toggle]"):
            box.evaluate("each => each.click()")

        contrast, _ = found.page.evaluate(CONTRAST)

        assert contrast >= 4.5

    @pytest.mark.parametrize("place", ["", "#openkg-54719", "#belta-173030:8"])
    def test_phone_needs_no_scrolling_to_the_side(self, visit: Open, place: str) -> None:
        """
        Everything fits the width of a phone; wide tables scroll by themselves.
        """
        found = visit(place, viewport=PHONE)

        assert found.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]

    def test_many_documents_open_at_once(self, visit: Open) -> None:
        """
        Of five thousand documents the first view stands within two seconds.
        """
        found = visit(file="many")

        painted = found.page.evaluate(
            "performance.getEntriesByName('first-contentful-paint')[0].startTime"
        )
        assert (painted < 2_000, found.said) == (True, [])

    def test_what_is_left_out_is_said(self, visit: Open) -> None:
        """
        Documents without their text are counted.
        """
        (notice,) = visit(file="many").texts(".notice")

        assert "of 5000 documents stand here without their text" in notice


class TestDocument:
    """
    A document: source and kept text beside each other.
    """

    def test_all_set_aside_lines_are_there(self, visit: Open) -> None:
        """
        The 87 lines below the article of Open.KG are struck through.
        """
        assert visit("#openkg-54719").count(".is-open p.aside s") == 87

    def test_switch_shows_all_reasons(self, visit: Open) -> None:
        """
        With one switch the reasons of all of them stand there.
        """
        found = visit("#openkg-54719")
        before = found.count(".is-open .why")
        found.page.check("[data-toggle='show-reasons']")

        reasons = found.texts(".is-open p.aside .why")

        assert (before, len(reasons), {"(" in each for each in reasons}) == (0, 87, {True})

    @pytest.mark.parametrize("how", ["hover", "focus"])
    def test_reason_of_one_line(self, visit: Open, how: str) -> None:
        """
        Pointing at a line, or reaching it by keyboard, shows its reason.
        """
        found = visit("#openkg-54719")

        getattr(found.page.locator(".is-open p.aside").nth(3), how)()

        assert found.texts(".is-open .why") == [
            next(
                each for each in found.page.locator(".is-open p.aside .why").all_text_contents()[3:]
            )
        ]

    def test_escape_hides_the_reason(self, visit: Open) -> None:
        """
        What stands over the text can be sent away.
        """
        found = visit("#openkg-54719")
        found.page.locator(".is-open p.aside").nth(3).focus()
        found.page.keyboard.press("Escape")

        assert found.count(".is-open .why") == 0

    def test_touch_needs_no_pointing(self, visit: Open) -> None:
        """
        On a phone the reasons stand there from the start.
        """
        found = visit("#openkg-54719", viewport=PHONE, has_touch=True, is_mobile=True)

        assert found.count(".is-open p.aside .why") == 87

    def test_duplicate_leads_to_the_survivor(self, visit: Open) -> None:
        """
        The link of a repeat shows the paragraph that was kept.
        """
        found = visit("#belta-173030:8")
        found.page.check("[data-toggle='show-reasons']")
        found.page.click(".is-open .is-there .why a")
        found.page.wait_for_url("**#belta-173030:2")

        assert found.page.locator(".is-there").get_attribute("data-id") == "belta-173030:2"

    @pytest.mark.parametrize("line", [4, 13])
    def test_deep_link_shows_the_line(self, visit: Open, line: int) -> None:
        """
        A link to a line opens its document and brings the line into view, kept or not.
        """
        found = visit(f"#belta-173030:{line}")

        box = found.page.locator(".is-there").bounding_box()
        assert (found.opened, 0 <= box["y"] < 720) == ("belta-173030", True)

    @pytest.mark.parametrize(("led", "follows"), [("raw", "clean"), ("clean", "raw")])
    def test_columns_scroll_together(self, visit: Open, led: str, follows: str) -> None:
        """
        Where one column is scrolled, the other shows the same line.
        """
        found = visit("#odkb-minsk-2024")
        found.page.hover(f".is-open .{led}")
        found.page.mouse.wheel(0, 1500)
        found.page.wait_for_function(
            "name => document.querySelector(`.is-open .${name}`).scrollTop > 500", arg=follows
        )

        lines = [
            found.page.evaluate(
                """name => {
                  const box = document.querySelector(`.is-open .${name}`);
                  const edge = box.getBoundingClientRect().top + 8;
                  return Number([...box.querySelectorAll('[data-line]')]
                    .find(each => each.getBoundingClientRect().bottom > edge).dataset.line);
                }""",
                name,
            )
            for name in (led, follows)
        ]
        assert abs(lines[0] - lines[1]) <= 1

    @pytest.mark.parametrize("kind", ["mention", "quotation"])
    def test_marks_can_be_shown(self, visit: Open, kind: str) -> None:
        """
        Mentions and quotations stand out once they are asked for.
        """
        found = visit("#tass-1819123")
        mark = f".is-open .clean mark.{kind}"
        ground = "each => getComputedStyle(each).backgroundColor"
        before = found.page.eval_on_selector(mark, ground)
        found.page.check(f"[data-toggle='show-{kind}s']")

        assert found.page.eval_on_selector(mark, ground) != before

    def test_print_shows_document_and_reasons(self, visit: Open) -> None:
        """
        On paper the document stands whole, reasons included, without what can be clicked.
        """
        found = visit("#openkg-54719")
        found.page.emulate_media(media="print")

        assert (found.count(".is-open .why"), found.count(".bar"), found.count("figure")) == (
            87,
            0,
            0,
        )


class TestSearch:
    """
    Words, filters and order.
    """

    def test_finds_what_is_there(self, visit: Open) -> None:
        """
        Every place of the words is listed, in whatever case.
        """
        expected = [
            part.id
            for part in load().paragraphs()
            for _ in range(part.text.lower().count(SECURITY))
        ]

        assert visit().search(SECURITY.upper()) == expected

    def test_says_how_much_was_found(self, visit: Open) -> None:
        """
        Places and documents are counted.
        """
        found = visit()
        found.search(SECURITY)

        assert found.texts("[id='room:count']") == ["4 places; 3 of 5 documents"]

    def test_quotation_marks_need_not_be_curly(self, visit: Open) -> None:
        """
        Straight signs find typographic ones.
        """
        assert "belta-173030:4" in visit().search('"In reality')

    def test_patterns_are_only_text(self, visit: Open) -> None:
        """
        Signs of a pattern stand for themselves.
        """
        assert visit().search("(.*)[a-z]+$") == []

    def test_whole_words(self, visit: Open) -> None:
        """
        Whole words leave out what they are a part of.
        """
        found = visit()
        parts = found.search("secur")
        found.page.check("[id='room:whole']")

        assert (len(parts) > 0, found.search("secur")) == (True, [])

    def test_order_by_what_follows(self, visit: Open) -> None:
        """
        Places can be sorted by the words behind them.
        """
        found = visit()
        found.search("security")
        found.page.select_option("[id='room:order']", "after")

        rows = found.texts("[id='room:found'] td:last-child")
        words = [
            " ".join("".join(c if c.isalnum() else " " for c in row.lower()).split())
            for row in rows
        ]
        assert (len(words) > 50, words) == (True, sorted(words))

    @pytest.mark.parametrize(
        ("name", "value", "documents"),
        [
            ("publisher", "TASS", ["tass-1819123"]),
            ("year", "unknown", ["openkg-54719"]),
            ("name", "SCO", ["tass-1819123"]),
        ],
    )
    def test_filters(self, visit: Open, name: str, value: str, documents: list[str]) -> None:
        """
        The list holds the documents that fit, and the places are theirs.
        """
        found = visit()
        found.page.select_option(f"[data-filter='{name}']", value)
        places = found.search("security")

        listed = found.texts("[id='room:list'] td:first-child")
        assert (listed, {each.rpartition(":")[0] for each in places}) == (documents, set(documents))

    def test_label_filters_paragraphs(self, visit: Open) -> None:
        """
        Of a label all paragraphs are listed.
        """
        found = visit()
        found.page.select_option("[data-filter='label']", "heading")

        headings = [part.id for part in load().paragraphs() if part.label is Label.HEADING]
        assert found.texts("[id='room:found'] a") == headings

    def test_organisation_lists_its_mentions(self, visit: Open) -> None:
        """
        Without words, the places of an organisation are those where it is named.
        """
        found = visit()
        found.page.select_option("[data-filter='name']", "SCO")

        (place,) = found.texts("[id='room:found'] td.hit")
        assert place == load()["tass-1819123"].paragraphs[1].text[:12]

    def test_clear_shows_all(self, visit: Open) -> None:
        """
        One button takes words and filters away.
        """
        found = visit()
        found.search("nothing like this")
        found.page.click("[type='reset']")
        found.page.wait_for_selector("figure", state="visible")

        assert found.count("[id='room:list'] tr") == 5

    def test_place_opens_with_its_words_marked(self, visit: Open) -> None:
        """
        The document of a place shows what was searched for.
        """
        found = visit()
        (first, *_) = found.search(SECURITY)
        found.page.click("[id='room:found'] a")
        found.page.wait_for_url(f"**#{first}")

        marked = found.page.evaluate("[...CSS.highlights.get('hit')].map(each => each.toString())")
        assert {each.lower() for each in marked} == {SECURITY}


class TestKeyboard:
    """
    Without a mouse.
    """

    @pytest.mark.parametrize("place", ["", "#belta-173030"])
    def test_tab_reaches_everything(self, visit: Open, place: str) -> None:
        """
        Each link, field, line with a reason and scrolling part can be reached.
        """
        found = visit(place)
        found.page.evaluate(
            f"""() => {{
              window.left = new Set([...document.querySelectorAll("{REACHABLE}")]
                .filter({IS_SHOWN}));
              window.wanted = window.left.size;
              addEventListener("focusin", (event) => window.left.delete(event.target));
            }}"""
        )
        for _ in range(found.page.evaluate("window.wanted") + 40):
            found.page.keyboard.press("Tab")

        left = found.page.evaluate("[...window.left].map(each => each.outerHTML.slice(0, 80))")
        assert left == []

    def test_keys_lead_through_the_documents(self, visit: Open) -> None:
        """
        `n` and `p` lead to the next document and back.
        """
        found = visit("#belta-173030")
        opened: list[str | None] = []
        for key in "nnp":
            found.page.keyboard.press(key)
            found.page.wait_for_function(
                "name => document.querySelector('.is-open').dataset.document !== name",
                arg=(opened or ["belta-173030"])[-1],
            )
            opened.append(found.opened)

        assert opened == ["odkb-minsk-2024", "openkg-54719", "odkb-minsk-2024"]

    def test_slash_leads_to_the_search(self, visit: Open) -> None:
        """
        `/` closes the document, and the words can be typed at once.
        """
        found = visit("#belta-173030")
        found.page.keyboard.press("/")
        found.page.wait_for_selector("[id='room:words']:focus")
        found.page.keyboard.type("Minsk")

        assert (found.opened, len(found.texts("[id='room:found'] a")) > 0) == (None, True)

    def test_keys_can_be_turned_off(self, visit: Open) -> None:
        """
        Who speaks to the computer is not led astray by single letters.
        """
        found = visit("#belta-173030")
        found.page.uncheck("[id='room:keys']")
        found.page.keyboard.press("n")

        assert found.opened == "belta-173030"


class TestHostile:
    """
    Texts and ids that want to run something.
    """

    def test_nothing_runs(self, visit: Open) -> None:
        """
        All documents opened, nothing was said, shown or asked for.
        """
        found = visit(file="hostile")
        for link in found.page.query_selector_all("[id='room:list'] a"):
            link.evaluate("each => each.click()")
        found.page.keyboard.press("/")
        found.page.wait_for_selector("[id='room:words']:focus")
        found.search("alert")

        assert (found.said, len(found.asked)) == ([], 1)

    @pytest.mark.parametrize("name", IDS)
    def test_link_opens_its_document(self, visit: Open, name: str) -> None:
        """
        Whatever signs an id holds, its link leads to it.
        """
        found = visit(file="hostile")
        found.page.evaluate(
            "name => [...document.querySelectorAll('[id=\"room:list\"] a')]"
            ".find(each => each.textContent === name).click()",
            name,
        )
        found.page.wait_for_selector(".is-open")

        assert found.opened == name

    def test_arabic_runs_from_the_right(self, visit: Open) -> None:
        """
        A paragraph has the direction of its text.
        """
        found = visit("#%23x%23y", file="hostile")

        assert set(
            found.page.evaluate(
                "[...document.querySelectorAll('.is-open [dir=auto]')]"
                ".filter(each => each.textContent.startsWith('السلام'))"
                ".map(each => getComputedStyle(each).direction)"
            )
        ) == {"rtl"}


class TestWithoutScript:
    """
    Where scripts are off.
    """

    def test_all_documents_can_be_read(self, visit: Open) -> None:
        """
        Overview and documents stand below each other; what needs a script is away.
        """
        page = visit(java_script_enabled=False).page

        shown = [
            page.locator(each).locator("visible=true").count()
            for each in (".sheet", "figure", "form")
        ]
        assert shown == [5, 6, 0]

    def test_links_work(self, visit: Open) -> None:
        """
        A link of the list leads to its document.
        """
        page = visit(java_script_enabled=False).page
        page.click("[id='room:list'] a >> text=tass-1819123")

        assert page.locator("[id='tass-1819123'] h2").bounding_box()["y"] < 720
