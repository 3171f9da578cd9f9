"""
Lines that name the author, and lines that name an editor or a desk and no author.
"""

from __future__ import annotations

from .rows import Byline, WordList

BYLINES = (
    Byline(
        "author-and-editor",
        r"(?:{name} )?Автор: ?(?P<author>{name}) (?:Редактор|Корректор|Фото).{0,60}",
        "ru",
        examples=("Тимур Хомичев Автор: Тимур Хомичев Редактор Анна Ли|Тимур Хомичев",),
        never=("Автор: Редактор",),
        needs=("Автор:",),
    ),
    Byline(
        "author",
        r"[•|*]? ?(?i:authors?|writer|writers|text|story|reporter|reporting|автор|авторы|автор текста"
        r"|автор материала|автор статьи|автор публикации|текст|корреспондент|беседовал|беседовала"
        r"|подготовил|подготовила|аўтар|муаллиф|muallif|müəllif|yazar|autor|autorin|auteur|autore)"
        r"(?:[`'’]s name ?[:：]?| ?[:：]) ?(?P<author>{names})(?: ?[|,•–—-] ?{rest})?",
        "und",
        examples=(
            "Author: Joshua Kucera|Joshua Kucera",
            "Автор: Александра Бурнашева|Александра Бурнашева",
            "Текст: Иван Петров, Анна Ли|Иван Петров, Анна Ли",
            "• Writer: Aida Omarova|Aida Omarova",
        ),
        never=("Author: unknown", "Authors of the plan", "Text: see below"),
    ),
    Byline(
        "written-by",
        r"(?i:written by|reported by|reporting by|story by|text by|posted by|подготовил|подготовила)"
        r"[:]? (?P<author>{names})(?:[;.,|] ?{rest})?",
        "und",
        examples=(
            "Written by Joshua Kucera|Joshua Kucera",
            "Reporting by Olga Popova; Editing by Ed Osmond|Olga Popova",
        ),
        never=("Reported by no one in particular", "written by hand"),
    ),
    Byline(
        "interviewer",
        r"(?i:interviewed by|interview (?:conducted |done )?by|(?:conversation )?conducted by|interview von"
        r"|propos recueillis(?: à \p{L}+)? par|(?:entretien|interview) (?:réalisée?|menée?|conduite?) par"
        r"|entrevista (?:de|por|realizada por|a cargo de)|entrevistado por|entrevistada por"
        r"|intervista (?:di|a cura di|raccolta da)|intervistato da|intervistata da"
        r"|das (?:gespräch|interview) führten?|die fragen stellten?|rozmawiał[ai]?|rozmawiali"
        r"|wywiad przeprowadził[ai]?|беседовал[аи]?|бесед[уы] (?:провел[аи]?|провёл|вел[аи]?|вёл)"
        r"|интервью (?:взял[аи]?|провел[аи]?|провёл|вел[аи]?|вёл|подготовил[аи]?)|разговаривал[аи]?"
        r"|вопросы задавал[аи]?|розмовля(?:в|ла|ли)|спілкува(?:вся|лася|лися)"
        r"|інтерв['’ʼ]ю (?:взя(?:в|ла|ли)|пров(?:ів|ела|ели))|гутары(?:ў|ла|лі)"
        r"|söyleşi:|röportaj:|müsahibəni apardı:|сұхбаттасқан|әңгімелескен|маектешкен|suhbatlashdi:"
        r"|suhbatlashgan|entrevista conduzida por|interview door|vraaggesprek:|intervju:) "
        r"(?P<author>{names})(?:[;.,|(–—-].{0,60}| (?:for|pour|para|per|für|dla|для|in|à|en|w|в|у|специально) .{0,60})?"
        # With a full stop it is a sentence of the story.
        r"(?<!\p{Ll}{3}\.)",
        "und",
        examples=(
            "Interviewed by Daniel Reeves|Daniel Reeves",
            "Propos recueillis par Luc Tessier|Luc Tessier",
            "Беседовала Анна Петрова|Анна Петрова",
            "Das Gespräch führte Thomas Berger|Thomas Berger",
            "Rozmawiali Anna Nowak i Jan Kowal|Anna Nowak i Jan Kowal",
            "Entrevista de Carmen Ruiz para El Diario|Carmen Ruiz",
        ),
        never=(
            "Interviewed by the police",
            "Беседовали о границе",
            "Interview with Daniel Reeves",
            "Das Gespräch führte Thomas Berger.",
            "Intervista a Marco Bianchi",
        ),
    ),
    Byline(
        "by",
        r"(?:•? ?)[Bb][Yy]:? (?P<author>{names}){tail}",
        "en",
        examples=(
            "By Joshua Kucera|Joshua Kucera",
            "by Adlet Seilkhanov|Adlet Seilkhanov",
            "By Joshua Kucera and Aida Omarova|Joshua Kucera and Aida Omarova",
            "By Joshua Kucera in Bishkek|Joshua Kucera",
            "BY JOSHUA KUCERA|JOSHUA KUCERA",
            "By Joshua Kucera Updated: Dec 19, 2025 1:06 PM EST|Joshua Kucera",
            "by Joshua Kucera | Mar 11, 2023 | All About Treaties|Joshua Kucera",
        ),
        never=(
            "By Friday",
            "By Monday the summit will end",
            "by empty",
            "By then, Joshua Kucera",
            "By Company Size",
        ),
    ),
    Byline(
        "led-and-dated",
        r"(?:[Vv]on|[Pp]ar|[Dd]i|[Pp]or|[Dd]oor|[Aa][fv]) (?P<author>{name}(?:(?: und | et | e | y | en | och ){name}){0,3})"
        r"(?:,| [|•–—-]) (?:[^,]{2,50}(?:,| [|•–—-]) )?(?:(?:le|den|el|il|am|the) )?(?P<date>[^,]{4,40}(?:, .{4,30})?)",
        "und",
        examples=(
            "Por Carmen Ruiz, Madrid, 31 de octubre de 2024|Carmen Ruiz",
            "Par Luc Tessier, à Minsk, le 31 octobre 2024|Luc Tessier",
        ),
        never=(
            "Von Berlin Mitte, 31 de octubre de 2024",
            "Par Avion Express, envoyé en 2024",
        ),
    ),
    Byline(
        "von",
        r"(?:[Vv][Oo][Nn]|[Pp]ar|[Dd]i|[Pp]or|[Dd]oor|[Aa][fv]|[Oo]d|[Dd]e):? (?P<author>{person}(?:(?:, | und | et | e | y | en | och ){person}){0,4})"
        r"{tail}",
        "und",
        examples=(
            "Von Jana Braun und Stefan Wolf 09.09.2025, 14:55 Uhr|Jana Braun und Stefan Wolf",
            "di Andrea Rossi|Andrea Rossi",
        ),
        never=("Von der Leyen", "Von Montag an", "Par exemple Paris"),
    ),
    Byline(
        "published",
        r"(?P<author>{name})(?: \(@\w{2,30}\))? (?:[Pp]ublished|\d{1,2} \p{Ll}{3,8} ago) .{0,80}\d.{0,40}",
        "en",
        examples=(
            "Faizan Hashmi Published January 12, 2022 | 08:28 PM|Faizan Hashmi",
            "Faizan Hashmi 4 minutes ago Wed 15th September 2021 | 11:50 AM|Faizan Hashmi",
        ),
        never=("Faizan Hashmi published a book",),
        needs=("ublished ", " ago "),
    ),
    Byline(
        "handle",
        r"(?P<author>{name}) \(@\w{2,30}\).{0,60}",
        "und",
        examples=("Fahad Shabbir (@FahadShabbir)|Fahad Shabbir",),
        never=("Fahad Shabbir (born 1980)",),
        needs=("(@",),
    ),
    Byline(
        "name-and-date",
        r"(?P<author>{person})(?:,| [|•–—-])? (?P<date>.{4,40})",
        "und",
        examples=("Joshua Kucera Oct 9, 2013|Joshua Kucera",),
        never=(
            "Foreign Affairs Oct 9, 2013",
            "Joshua Kucera left on Oct 9, 2013",
            "Military & Defense February 14, 15:50",
        ),
    ),
    Byline(
        "name-and-section",
        r"(?P<author>{person})(?: [|•–—-])? (?P<section>\p{Lu}\p{L}{3,20}(?: (?:& |и |and )?\p{L}{4,20})?)",
        "und",
        examples=("Юлия Воробьева Politics|Юлия Воробьева",),
        never=("Юлия Воробьева Минск", "Foreign Affairs Politics"),
    ),
    Byline(
        "chinese",
        r"(?:作者|记者|記者|撰文|文)\s?[:：/]\s?(?P<author>\p{Han}{2,4}(?:[ 、]\p{Han}{2,4}){0,3})",
        "zh",
        examples=("作者：胡曉光|胡曉光",),
        never=("記者會：", "文化"),
    ),
    Byline(
        "editor",
        r"(?:(?i:editor|editors|edited by|editing by|редактор|редакторы|редактировал\p{L}?)\s?[:：]?|責任編輯[:：]"
        r"|责任编辑[:：]|编辑[:：])\s?(?:{names}|\p{Ll}{2,20}|\p{Han}{2,4})",
        "und",
        examples=("Editor: Hua Xia|", "責任編輯:丁素雲|", "Редактор: Анна Ли|"),
        never=("Editor’s choice", "Editors are wanted in the office"),
    ),
    Byline(
        "desk",
        r"(?i:author[`'’]?s? name:? editorial team|редакция сайта \p{L}+|by (?:our|news|web|the) ?"
        r"(?:staff|desk|team)(?: (?:reporter|correspondent|writer)s?)?|by (?:staff|agencies|news desk))",
        "und",
        examples=(
            "Author`s name Editorial Team|",
            "Редакция сайта ТАСС|",
            "By our staff reporter|",
        ),
        never=("Редакция не отвечает за мнения",),
    ),
)

DESKS = WordList(
    "offices",
    "agencies|agency|bureau|correspondent|department|desk|editor|editorial|editors|embassy|foundation|institute"
    "|magazine|ministry|monitoring|news|newspaper|newsroom|office|press|service|staff|team|times|tribune"
    "|university|website|company|size|type|event|industry|role|topic|category|region|country|user|audience|columnist|director|contributor|analyst|manager|global|korrespondent|korrespondentin|redakteur|redakteurin|reporter|reporterin|amt|ministerium|botschaft|kanzlei|ministère|ministerio|ministero|ministério|ministerstwo|bakanlığı|nazirliyi|vazirligi|министрлігі|міністерство|міністэрства|посольство|секретариат|secretariat|агентство|издание|корреспондент|министерство|новости|отдел|пресс-служба|редакция"
    "|редактор|служба|центр|администрация|empty|admin|unknown|anonymous",
)
"""Words in what is signed by an office and by no person; folded."""
