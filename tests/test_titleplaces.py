"""
Headlines that are told by where they stand.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import clean

STORY = (
    (
        "Delegations from more than forty countries gathered in the Belarusian capital on Thursday to "
        "discuss what a common security order for the continent could look like."
    ),
    (
        "The host said the old rules no longer worked and asked the guests to write new ones together, "
        "without dividing lines."
    ),
    "A working group will prepare a draft of the charter by next autumn, the secretariat said.",
)
MENU = ("Home", "News", "Politics", "World", "Opinion", "Video", "Contact")
PREAMBLE = (
    "We, the Heads of State of the participating States, gathered in Minsk on 31 October 2024,",
    "Reaffirming our commitment to the Charter of the United Nations,",
    "Have declared the following:",
    "1. Disputes shall be settled by peaceful means only.",
    "2. No State shall strengthen its security at the expense of others.",
)
SUMMARY = "The president has opened the second conference on security in his capital."


def title_of(*lines: str) -> str | None:
    """
    Find the headline of a page of some lines.
    """
    return clean("\n\n".join(lines)).title


class TestOverHead:
    """
    Headlines above author or date.
    """

    @pytest.mark.parametrize(
        "head",
        [
            pytest.param(("By Daniel Reeves",), id="author"),
            pytest.param(("Daniel Reeves, Minsk, 31 October 2024",), id="author and date"),
            pytest.param((SUMMARY, "By Daniel Reeves"), id="summary between"),
            pytest.param(("By Daniel Reeves", "Print", "Email"), id="share bar below"),
        ],
    )
    @pytest.mark.parametrize("menu", [(), MENU], ids=["bare", "menu"])
    def test_short_headline(self, head: tuple[str, ...], menu: tuple[str, ...]) -> None:
        """
        A short headline that stands on the head of its article is found.
        """
        headline = "Minsk looks for a new order"

        assert headline == title_of(*menu, headline, *head, *STORY)

    @pytest.mark.parametrize(
        "line",
        [
            "Foreign and Security Policy",
            "Ministry of Foreign Affairs",
            "Print this page",
            "Write to reeves@example.org",
            "Article 12",
            "Letters",
        ],
    )
    def test_other_lines_on_the_head(self, line: str) -> None:
        """
        A section, an office, a button, an address, a counted heading and a word are no headline.
        """
        assert title_of(*MENU, line, "31 October 2024", *STORY) is None

    def test_summary_without_full_stop(self) -> None:
        """
        Where a caption reads most like the headline, of two lines above the upper one is it.
        """
        upper = "Rusia propone una carta de seguridad para Eurasia"
        head = (
            "Lavrov presenta en Minsk un borrador que pretende sustituir a la OSCE",
            "Javier G. Cuesta",
            "Moscú - 31 oct 2024 - 18:12 CET",
            "El ministro Lavrov, este jueves en Minsk. MAXIM SHIPENKOV (EFE)",
        )
        story = (
            (
                "El ministro de Exteriores ruso presentó este jueves un borrador de carta sobre la "
                "diversidad y la multipolaridad en el siglo XXI."
            ),
            "El texto tiene doce páginas y ninguna obligación concreta.",
            "Sin Occidente",
            "Ningún país de la OTAN, salvo Hungría, envió a un ministro.",
            "“No cerramos la puerta a nadie”, dijo Lavrov.",
        )
        menu = ("Portada", "Internacional", "Opinión", "Iniciar sesión")

        assert upper == title_of(*menu, upper, *head, *story)


class TestOfDocument:
    """
    Headlines that name a document.
    """

    @pytest.mark.parametrize(
        "name", ["Minsk Declaration", "Minsk Declaration (31 October 2024)", "Joint Communiqué"]
    )
    @pytest.mark.parametrize("menu", [(), MENU], ids=["bare", "menu"])
    def test_above_the_preamble(self, name: str, menu: tuple[str, ...]) -> None:
        """
        The name of a document right above its text is the headline.
        """
        assert name == title_of(*menu, name, *PREAMBLE)

    def test_preamble_is_none(self) -> None:
        """
        The opening of a document ends with a comma, and no headline does.
        """
        assert title_of(*PREAMBLE) is None

    def test_preamble_that_reads_like_a_headline(self) -> None:
        """
        Nor is one that has all that headlines have but its comma.
        """
        preamble = (
            "Nous, chefs d'État des États participants, réunis à Minsk le 31 octobre 2024,",
            "Réaffirmant notre attachement à la Charte des Nations unies,",
            "Convaincus que la sécurité est indivisible,",
            "Déclarons ce qui suit :",
            "1. Les différends sont réglés par des moyens pacifiques.",
            "2. Aucun État ne renforce sa sécurité aux dépens des autres.",
            "3. Les États participants se réunissent une fois par an.",
            "Fait à Minsk, le 31 octobre 2024",
        )
        foot = ("Les plus lus", "Le Parlement adopte le budget de l'an prochain")
        above = ("Politique", "Monde", "Déclaration de Minsk", "Partager", "Facebook", "Telegram")

        assert title_of(*above, *preamble, *foot) == "Déclaration de Minsk"

    def test_above_a_summary(self) -> None:
        """
        A summary and the author may stand below the name of a document.
        """
        assert title_of("Minsk Charter", SUMMARY, "By Daniel Reeves", *STORY) == "Minsk Charter"

    @pytest.mark.parametrize("bar", [(), ("Print", "Email")], ids=["bare", "share bar"])
    def test_name_goes_on(self, bar: tuple[str, ...]) -> None:
        """
        A name that goes on below in lower case is the headline, the rest is kept below it.
        """
        document = clean("\n\n".join(("DECLARATION", "of the heads of state", *bar, *PREAMBLE)))

        assert document.title == "DECLARATION"
        assert "of the heads of state" in [each.text for each in document.paragraphs]


class TestBesideDate:
    """
    Headlines above or below the one date line.
    """

    @pytest.mark.parametrize("above", ["Журнал / 2023 / № 6", "Home > Talks > The year 2023"])
    def test_steps_to_the_page_are_none(self, above: str) -> None:
        """
        Above the date stands the way to the page, below it the headline.
        """
        headline = "Имангали Тасмагамбетов: «ОДКБ остаётся оборонительным союзом»"

        assert title_of(*MENU, above, "22.11.2023", headline, "Андрей Климов", *STORY) == headline

    def test_headline_that_is_taken_for_the_first_line(self) -> None:
        """
        The model may take a headline in quotation marks below the date for the article's.
        """
        headline = "«Неделимая безопасность — это не лозунг, а расчёт»"
        story = ("В Минске 31 октября открывается вторая конференция по безопасности.", *STORY)

        assert title_of(*MENU, "30 октября 2024, 09:15", headline, *story) == headline
