"""
How documents are divided and signed: counted headings, closings, parties, offices.

A heading is a word of the language with a number, perhaps with a title behind, and no sentence.
`{number}` stands for digits, Roman numerals and, in some languages, words; `{title}` for what may
follow on the line.
"""

from __future__ import annotations

from ..labels import Label
from .rows import Pattern, WordList

DIVISIONS = (
    Pattern(
        "division-en",
        r"(?i:article|chapter|section|part|annex|appendix|protocol|clause|title) (?i:no\.? ?)?{number}{title}",
        Label.HEADING,
        "en",
        examples=(
            "Article 1",
            "CHAPTER II. COOPERATION IN SECURITY",
            "Section 3: Final provisions",
            "ARTICLE V",
            "Chapter One",
            "Article 4. Privacy",
            "Annex 2 – List of facilities",
        ),
        never=(
            "Article 5 of the treaty was not invoked.",
            "Part of the plan",
            "Articles 1 to 3",
            "Article 5 applies to all members, including those that joined later",
            "Chapter",
        ),
    ),
    Pattern(
        "division-ru",
        r"(?i:статья|глава|раздел|часть|приложение|пункт|протокол) (?:№ ?)?{number}{title}",
        Label.HEADING,
        "ru",
        examples=(
            "Статья 1",
            "Глава II. Органы",
            "РАЗДЕЛ I. ОБЩИЕ ПОЛОЖЕНИЯ",
            "Приложение № 2",
            "Глава первая",
            "Статья 12. Консультации",
        ),
        never=(
            "Статья 5 договора не применялась.",
            "Глава МИД России",
            "Часть экспертов против",
            "Глава 3 района уехал",
        ),
    ),
    Pattern(
        "division-uk",
        r"(?i:стаття|глава|розділ|частина|додаток|артыкул|раздзел|дадатак) (?:№ ?)?{number}{title}",
        Label.HEADING,
        "uk",
        examples=("Стаття 3", "Розділ II. Органи", "Артыкул 4"),
        never=("Стаття 3 договору діє.", "Розділ влади"),
    ),
    Pattern(
        "division-turkic",
        r"{number}[-–. ] ?(?i:бап|тарау|бөлім|берене|глава|модда|боб|modda|bob|bo[ʻ‘’']lim|maddə|fəsil|madde)\.?{title}",
        Label.HEADING,
        "und",
        examples=("1-бап", "2-тарау. Негізгі ережелер", "3-modda", "4-берене", "5. Madde"),
        never=("1-бап бойынша шешім қабылданды.", "Бап 1 туралы"),
    ),
    Pattern(
        "division-turkic-word-first",
        r"(?i:maddə|madde|fəsil|bölüm|мадда|моддаи|боби|madda) {number}{title}",
        Label.HEADING,
        "und",
        examples=("Madde 1", "MADDE 2 - Amaç", "Maddə 3. Məqsədlər", "Моддаи 4"),
        never=("Madde bağımlılığı", "Madde 5 uygulanmadı."),
    ),
    Pattern(
        "division-hy",
        r"(?i:հոդված|գլուխ|բաժին|հավելված) {number}{title}",
        Label.HEADING,
        "hy",
        examples=("Հոդված 1", "ԳԼՈՒԽ 2"),
        never=("Հոդված 1-ը կիրառվում է:",),
    ),
    Pattern(
        "division-ka",
        r"(?:მუხლი|თავი|კარი|დანართი) {number}{title}",
        Label.HEADING,
        "ka",
        examples=("მუხლი 1", "თავი II"),
        never=("მუხლი 1 ძალაშია.",),
    ),
    Pattern(
        "division-west",
        r"(?i:artikel|kapitel|abschnitt|teil|anhang|article|chapitre|titre|annexe|artículo|capítulo|sección"
        r"|articolo|capitolo|sezione|allegato|artykuł|rozdział|artigo|art\.|§) ?{number}{title}",
        Label.HEADING,
        "und",
        examples=(
            "Artikel 3",
            "Titre Ier",
            "§ 4",
            "Chapitre II. Sécurité",
            "Artículo 5",
            "Art. 7",
            "Articolo 2",
        ),
        never=("Artikel 3 gilt nicht.", "Titre de la page", "Teil der Truppen"),
    ),
    Pattern(
        "division-zh",
        r"第 ?{number} ?[条條章节節编編](?P<title>[ 　:：].{0,40}|[^。；！？]{0,20})",
        Label.HEADING,
        "zh",
        examples=("第一条", "第二章 安全合作", "第3条"),
        never=("第一条规定各方应当进行协商。", "第一"),
    ),
    Pattern(
        "division-ar",
        r"(?:المادة|الفصل|الباب|ماده|فصل|بخش|اصل) {number}{title}",
        Label.HEADING,
        "und",
        examples=("المادة 1", "ماده ۲", "فصل 3"),
        never=("المادة 1 من المعاهدة سارية.", "فصل بهار"),
    ),
)
"""Counted headings; matched whole."""

NUMBER_WORDS = WordList(
    "number words",
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
)
"""Numbers in words, from one on."""

ORDINALS = (
    WordList("ordinals ru", "первая|вторая|третья|четвертая|пятая|шестая|седьмая|восьмая|девятая"),
    WordList(
        "ordinals masculine ru", "первый|второй|третий|четвертый|пятый|шестой|седьмой|восьмой"
    ),
    WordList("ordinals fr", "premier|deux|trois"),
)
"""Numbers in words of other languages, from one on; folded."""

CHINESE_DIGITS = "一二三四五六七八九十"
"""Chinese numbers from one to ten."""

CLOSINGS = (
    Pattern(
        "closing-en",
        r"(?:Done|Signed|Adopted|Concluded|Executed|Issued) (?:in duplicate )?(?:at|in) (?:the (?:city|town) of )?\p{Lu}"
        r".{0,240}",
        Label.BODY,
        "en",
        examples=(
            "Done at Minsk on 12 May 2019 in two copies, each in the Russian language.",
            "Done in Astana on 15 June 2018 in a single copy in English and Russian.",
            "Signed at the city of Tashkent",
        ),
        never=("Done in a hurry", "Signed by the ministers"),
    ),
    Pattern(
        "closing-ru",
        r"(?:Совершено|Подписано|Принято|Составлено|Заключено) (?:в|во) (?:городе |г\. ?)?\p{Lu}.{0,240}",
        Label.BODY,
        "ru",
        examples=(
            "Совершено в городе Ташкенте 15 мая 1992 года в одном экземпляре на русском языке.",
            "Совершено в г. Минске 7 октября 2002 года.",
        ),
        never=("Принято в первом чтении", "Совершено нападение"),
    ),
    Pattern(
        "closing-other",
        r"(?:Fait à|Geschehen zu|Hecho en|Fatto a|Вчинено (?:в|у)|Здзейснена ў|Sporządzono w|Imzolandi:) \p{Lu}.{0,240}",
        Label.BODY,
        "und",
        examples=("Fait à Paris, le 4 mai 1992", "Geschehen zu Berlin am 3. Mai 1990"),
        never=("Fait à la main", "Hecho en casa"),
    ),
    Pattern(
        "closing-letter",
        r"(?i:(?:yours )?(?:very )?sincerely(?: yours)?|yours (?:faithfully|truly)|respectfully(?: yours)?"
        r"|(?:with )?(?:kind|best|warm) regards|с уважением|искренне ваш|с наилучшими пожеланиями"
        r"|mit freundlichen grüßen|hochachtungsvoll|құрметпен|hurmat bilan|hörmətlə|saygılarımla|з повагою)[,.!]?",
        Label.BODY,
        "und",
        examples=("Yours sincerely,", "С уважением,", "Mit freundlichen Grüßen"),
        never=("Sincerely yours is a film", "С уважением к истории"),
    ),
)
"""What stands above signatures; matched whole."""

PARTIES = (
    Pattern(
        "party-en",
        r"(?i:for|on behalf of) (?:the )?(?:(?=[^:]*\b(?i:government|republic|federation|kingdom|state|union|commonwealth"
        r"|organi[sz]ation|ministry|council|community|parliament|emirates?)\b)\p{Lu}[^.;!?:]{1,90}(?::.{0,60})?"
        r"|\p{Lu}[\p{L} ]{1,60}: ?(?:\p{Lu}\.[ -]?){1,3}\p{Lu}.{1,60})",
        Label.BODY,
        "en",
        examples=(
            "For the Republic of Belarus",
            "For the Kalmic Republic: D. Sanjiev",
            "For the Government of the Kyrgyz Republic",
            "For Georgia: I. Menagharishvili",
        ),
        never=("For many years", "For Employers", "For the Republic this is a chance."),
    ),
    Pattern(
        "party-ru",
        r"(?:За|От имени|От) (?:(?=[^:]*(?:равительств|еспублик|едераци|оюз|рганизаци|инистерств|овет|оролевств|мират))\p{Lu}"
        r"[^.;!?:]{1,90}(?::.{0,60})?|\p{Lu}[\p{L} ]{1,60}: ?(?:\p{Lu}\.[ -]?){1,3}\p{Lu}.{1,60})",
        Label.BODY,
        "ru",
        examples=(
            "За Республику Армения",
            "За Правительство Российской Федерации",
            "За Республику Беларусь: А. Лукашенко",
            "За Украину: Л. Кравчук",
        ),
        never=("За последние годы", "За Беларусь", "За Республику проголосовали."),
    ),
    Pattern(
        "party-other",
        r"(?:Pour (?:la |le |l[’'])|Für (?:die|das|den) |Por (?:la|el) |За |Per (?:la|il) )"
        r"(?=(?i:[^:]*(?:publi|gouvern|gobier|gover|union|bund|regier|staat|king|royaume|україн|республ)))[^.;!?:]{1,90}(?::.{0,60})?",
        Label.BODY,
        "und",
        examples=("Pour la République française", "Für die Bundesrepublik Deutschland"),
        never=("Für immer", "Pour toujours"),
    ),
)
"""For whom a signature stands; matched whole."""

OFFICE_LINES = (
    Pattern(
        "office-line",
        r"(?i:(?:the )?(?:(?:vice|deputy|acting|first|prime|state) )*(?:president|minister|secretary|chairman|chair|speaker|head|king"
        r"|chancellor|ambassador)|(?:первый |заместитель )?(?:президент|премьер-министр|министр|председатель|глава|секретарь"
        r"|генеральный секретарь|государственный секретарь|посол))\b[^.;!?:]{0,110}",
        Label.BODY,
        "und",
        examples=("President of the Republic of Belarus", "Генеральный секретарь ОДКБ"),
        never=("President Lukashenko left.", "Presidential plane"),
    ),
)
"""Offices below or above a signature; matched whole."""

THANKS = (
    Pattern(
        "thanks-en",
        r"(?i:(?:i )?thank you|many thanks|thanks)(?: (?:very|so) much| again)?(?:,? \p{Lu}[\p{L} .-]{2,40})?"
        r"(?: for (?:the|your|this|a) [\p{L} ]{3,40})?\.",
        Label.BODY,
        "en",
        examples=(
            "Thank you.",
            "I thank you.",
            "Thank you very much for your attention.",
            "Many thanks for your time.",
            "Thank you, Mr President.",
        ),
        never=("Thank you! Your submission has been received!", "Thanks to him, they left."),
    ),
    Pattern(
        "thanks-ru",
        r"(?i:большое спасибо|спасибо большое|спасибо|благодарю|дякую)(?: вас| вам)?(?:,? \p{Lu}[\p{L} .-]{2,40})?"
        r"(?: за [\p{L} ]{3,40})?[.!]",
        Label.BODY,
        "ru",
        examples=("Спасибо.", "Большое спасибо за беседу!", "Благодарю за внимание."),
        never=("Спасибо, ваша заявка принята.", "Спасибо партии"),
    ),
    Pattern(
        "thanks-other",
        r"(?i:vielen dank|danke|merci(?: beaucoup)?|рақмет|рахмет|rahmat|teşekkür ederim|çox sağ olun)"
        r"(?: (?:für|pour) [\p{L} ’']{3,40})?[.!]",
        Label.BODY,
        "und",
        examples=("Vielen Dank für das Gespräch.", "Merci beaucoup.", "Рақмет."),
        never=("Danke, wir melden uns.", "Merci de patienter"),
    ),
)
"""Thanks that end a speech or an interview; matched whole."""

TOPICS = WordList(
    "topics",
    "comments|contacts|privacy policy|advertisement|комментарии|контакты|реклама|коментарі|контакти|kommentare|commentaires"
    "|пікірлер|izohlar|изоҳлар|yorumlar|reklam",
)
"""Parts of any page by whose names a part of a document may be called, too; folded."""

ROLLS = WordList(
    "rolls",
    "participants|list of participants|list of delegates|list of speakers|speakers|panelists|panellists|discussants|attendees"
    "|delegates|delegation|members of the delegation|members|participating|present|состав|состав делегации|состав участников"
    "|список участников|участники|участники заседания|участники встречи|участники дискуссии|спикеры|докладчики|эксперты"
    "|члены делегации|члены совета|присутствовали|учасники|список учасників|удзельнікі|қатысушылар|катышуучулар|ishtirokchilar"
    "|иштирокчилар|iştirakçılar|katılımcılar|teilnehmer|teilnehmende|teilnehmerliste|teilnehmerinnen und teilnehmer|referenten"
    "|podiumsgäste|participants et intervenants|liste des participants|intervenants|participantes|lista de participantes|ponentes"
    "|partecipanti|relatori|uczestnicy|lista uczestników|prelegenci|deelnemers|sprekers",
)
"""What stands above a list of persons; folded."""

PAGE_WORDS = WordList(
    "page words",
    "page|pages|pg.|p.|seite|s.|страница|стр.|с.|сторінка|стор.|старонка|стар.|бет|бети|sahifa|bet|səhifə|sayfa|página|pág.|pagina"
    "|pag.|strona|str.|sida|side|halaman|страниц|саҳифа|էջ|გვერდი|صفحة|صفحه",
)
"""What stands before the number of a page; in lower case."""
