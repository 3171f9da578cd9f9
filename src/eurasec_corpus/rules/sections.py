"""
Section kickers, and what a text says of its own genre.
"""

from __future__ import annotations

from .rows import Genre, WordList

SECTIONS = WordList(
    "sections",
    "politics|world|economy|society|president|business|culture|sport|sports|science|opinion|analysis|security"
    "|defense|defence|military|diplomacy|region|regions|central asia|eurasia|europe|asia|middle east|russia|belarus"
    "|kazakhstan|kyrgyzstan|tajikistan|uzbekistan|turkmenistan|armenia|azerbaijan|georgia|ukraine|china|iran"
    "|afghanistan|caucasus|south caucasus|foreign affairs|foreign policy|foreign ministry|military & defense"
    "|society & culture|business & economy|politics & diplomacy|science & space|russian politics & diplomacy"
    "|international|international relations|world news|top news|transcripts|interviews|press releases|commentary"
    "|news & events in belarus|news digest|xi's time|emergencies|incidents|energy|law|education|health|technology"
    "|политика|экономика|общество|президент|в мире|мир|происшествия|культура|спорт|наука|оборона|безопасность|регионы"
    "|международные отношения|международная политика|внешняя политика|в стране|армия|армия и впк|бывший ссср"
    "|центральная азия|снг|россия|беларусь|казахстан|кыргызстан|таджикистан|узбекистан|азербайджан|армения|грузия"
    "|украина|кавказ|евразия|политика и общество|мнения|аналитика|интервью|главное|закон и право|энергетика"
    "|қоғам|саясат|экономика және бизнес|әлем|саясий|коом|саясат жана коом|siyosat|jamiyat|siyasət|siyaset|dünya"
    "|politik|wirtschaft|politique|monde|politica|esteri|mundo|时政|国际|國際|军事|外交"
    "|ausland|inland|außenpolitik|sicherheitspolitik|außen- und sicherheitspolitik|international|gesellschaft|kultur"
    "|meinung|économie|société|culture|défense|défense et sécurité|europe|opinions|política|economía|sociedad"
    "|internacional|opinión|cultura|seguridad y defensa|economia|società|mondo|política internacional|opinião"
    "|внешняя политика и безопасность|международное сотрудничество|polityka|świat|gospodarka|społeczeństwo|opinie"
    "|політика|світ|економіка|суспільство|думки|палітыка|грамадства|ekonomi|toplum|dış politika|güvenlik",
)
"""Names of sections, folded: where one stands alone above a story, it is the story's."""

GENRES = (
    Genre(
        "speech",
        r"(?:speech|opening remarks|closing remarks|welcom(?:e|ing) (?:address|remarks|speech)|keynote|remarks"
        r"|address) (?:by|of|at)\b.*|выступлени[ея] .*|речь .*|(?:вступительное|приветственное) слово .*"
        r"|обращение президента .*|(?:[\p{L}’'-]+ ){1,6}(?:speech|remarks|address) (?:at|to|during) .*",
        "und",
        examples=(
            "Speech by the CSTO Secretary General at the conference",
            "Выступление Министра иностранных дел на заседании",
            "Foreign Minister Sergey Lavrov’s remarks at the UN",
        ),
        never=("The speech of the year: what Putin said", "Remarks spark outrage"),
    ),
    Genre(
        "interview",
        r"(?:an |the |exclusive |full )?interview:? (?:with|of|by|given|to|granted) .*|.*[’']s? (?:exclusive )?interview"
        r" (?:to|with|for|given)\b.*|.*[:—–-] (?:an )?interview|интервью:? .*|.*[:—–-] интервью",
        "und",
        examples=(
            "Foreign Minister Sergey Lavrov’s interview with TASS",
            "Интервью Министра иностранных дел телеканалу",
        ),
        never=(
            "Interviewers were asked to leave",
            "The minister agrees to an interview with the agency",
        ),
    ),
    Genre(
        "statement",
        r"(?:joint |press |chair'?s |chairman'?s )?(?:statement|declaration|communiqu[eé]) (?:by|of|on|from|for|following)\b.*"
        r"|(?:совместное )?заявление (?:президент|глав|министр|мид|совет|пресс|о )\p{L}*.*|(?:comment|комментарий) (?:by"
        r"|департамента|официального)\b.*",
        "und",
        examples=(
            "Statement by the Council of Heads of State on security",
            "Joint Statement of the Foreign Ministers",
            "Заявление глав государств о безопасности",
        ),
        never=("Statement made in Minsk shakes markets",),
    ),
    Genre(
        "press-release",
        r"(?:for immediate release|press[ -]release|пресс-релиз|comunicato stampa|pressemitteilung|communiqué de presse)"
        r"(?:[:. №#-].*)?",
        "und",
        examples=("PRESS RELEASE", "Пресс-релиз № 15", "For immediate release"),
        never=("Press releases", "The press release said"),
    ),
)
"""Forms of headlines, or of lines above the story; matched folded and whole."""
