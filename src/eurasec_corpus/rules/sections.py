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
    "|ausland|inland|aussenpolitik|sicherheitspolitik|aussen- und sicherheitspolitik|gesellschaft|kultur"
    "|meinung|économie|société|défense|défense et sécurité|opinions|política|economía|sociedad"
    "|internacional|opinión|cultura|seguridad y defensa|economia|società|mondo|política internacional|opinião"
    "|внешняя политика и безопасность|международное сотрудничество|polityka|świat|gospodarka|społeczeństwo|opinie"
    "|політика|світ|економіка|суспільство|думки|палітыка|грамадства|ekonomi|toplum|dış politika|güvenlik",
)
"""Names of sections, folded: where one stands alone above a story, it is the story's."""

HOMES = WordList(
    "first page of a site",
    "home|homepage|home page|front page|main|main page|главная|главная страница|startseite|start|accueil|à la une|inicio"
    "|início|portada|strona główna|ana sayfa|anasayfa|головна|галоўная|басты бет|башкы бет|бош саҳифа|bosh sahifa"
    "|ana səhifə|գլխավոր|მთავარი|首页|首頁|الرئيسية|صفحه اصلی",
)
"""What begins a breadcrumb, folded: the section below is the page's own."""

GENRES = (
    Genre(
        "speech",
        r"(?:speech|opening remarks|closing remarks|welcom(?:e|ing) (?:address|remarks|speech)|keynote|remarks"
        r"|address) (?:by|of|at)\b.*|выступлени[ея] .*|речь .*|(?:вступительное|приветственное) слово .*"
        r"|обращение президента .*|(?:[\p{L}’'-]+ ){1,6}(?:speech|remarks|address) (?:at|to|during) .*"
        r"|(?:rede|ansprache) (?:von|des|der|bei|vor|auf|zum|zur)\b.*|(?:discours|allocution) (?:du|de|des|d[’'])\b.*"
        r"|discurso (?:del?|pronunciado|en)\b.*|palabras del\b.*|discorso (?:di|del\p{L}*)\b.*"
        r"|(?:przemówienie|wystąpienie) \p{L}+.*|(?:виступ|промова) (?:президент|міністр|глав)\p{L}*.*",
        "und",
        examples=(
            "Speech by the CSTO Secretary General at the conference",
            "Выступление Министра иностранных дел на заседании",
            "Foreign Minister Sergey Lavrov’s remarks at the UN",
            "Rede des Bundeskanzlers vor dem Bundestag",
            "Discours du Président de la République",
        ),
        never=(
            "The speech of the year: what Putin said",
            "Remarks spark outrage",
            "Discours et réalité",
        ),
    ),
    Genre(
        "interview",
        r"(?:an |the |exclusive |full )?interview:? (?:with|of|by|given|to|granted) .*|.*[’']s? (?:exclusive )?interview"
        r" (?:to|with|for|given)\b.*|.*[:—–-] (?:an )?interview|интервью:? .*|.*[:—–-] интервью"
        r"|(?:entretien|interview) (?:avec|accordée?|exclusi\p{L}+ avec)\b.*|interview mit .*|.*[:—–-] (?:ein )?interview mit .*"
        r"|entrevista (?:con|al?|concedida|exclusiva)\b.*|intervista (?:con|al?|all[aeo’']|esclusiva)\b.*"
        r"|(?:wywiad|rozmowa) z\b.*|інтерв[’'ʼ]ю .*|.*[:—–-] інтерв[’'ʼ]ю",
        "und",
        examples=(
            "Foreign Minister Sergey Lavrov’s interview with TASS",
            "Интервью Министра иностранных дел телеканалу",
            "Entretien avec Igor Lapchine",
            "Interview mit dem Außenminister",
        ),
        never=(
            "Entretien des routes : le budget",
            "Interviewers were asked to leave",
            "The minister agrees to an interview with the agency",
        ),
    ),
    Genre(
        "statement",
        r"(?:joint |press |chair'?s |chairman'?s )?(?:statement|declaration|communiqu[eé]) (?:by|of|on|from|for|following)\b.*"
        r"|(?:совместное )?заявление (?:президент|глав|министр|мид|совет|пресс|о )\p{L}*.*|(?:comment|комментарий) (?:by"
        r"|департамента|официального)\b.*"
        # What names a document and nothing else, but for its day and place.
        r"|(?:(?:(?:the )?[\p{L}’'-]+ )?(?:declaration|communiqu[eé])"
        r"|(?:the )?(?:joint|final|official|ministerial|presidential)(?: press)? (?:statement|declaration|communiqu[eé])"
        r"|(?:[\p{L}-]+ая )?декларация|(?:(?:совместн|итогов|информационн)ое )?(?:пресс-)?коммюнике|совместное заявление"
        r"|(?:\p{L}+er|gemeinsame|politische) (?:erklärung|deklaration)|(?:gemeinsames )?kommuniqué|erklärung|deklaration"
        r"|wspólne oświadczenie|спільна заява|сумесная заява)(?:,? ?[(,].*\d.*)?"
        # With whose it is, or on what.
        r"|[\p{L}’'-]+ declaration (?:on|of the)\b.*"
        r"|(?:[\p{L}-]+ая )?декларация (?:о|об|глав|совета|министр|государств|лидеров|саммита)\b\p{L}*.*"
        r"|(?:(?:совместн|итогов)ое )?(?:пресс-)?коммюнике (?:заседани|встреч|сесси|саммит|совет|министр|глав|по|о|об)\p{L}*\b.*"
        r"|(?:(?:gemeinsame|politische) )?(?:erklärung|deklaration|kommuniqué) (?:der|des|von|zu[mr]?|über|vom)\b.*"
        r"|déclaration (?:commune|conjointe|finale|politique|d[eu]s?(?! (?:guerre|revenus|impôts))|sur)\b.*"
        r"|communiqué (?:conjoint|commun|final)\b.*"
        r"|declaración (?:conjunta|final|política|del?(?! (?:guerra|la renta|renta))|sobre)\b.*"
        r"|comunicado (?:conjunto|final|congiunto|finale)\b.*|declaração (?:conjunta|final|d[eo]s?(?! guerra)|sobre)\b.*"
        r"|dichiarazione (?:congiunta|finale|di(?! guerra)|sul\p{L}*)\b.*"
        r"|wspólne oświadczenie .*|oświadczenie (?:ministr|prezydent|rady|msz|premier)\p{L}*.*|deklaracja (?:\p{L}+ska|\p{L}+cka|o|w|szefów)\b.*"
        r"|(?:спільна )?заява (?:президент|глав|міністр|мзс|рад)\p{L}*.*"
        r"|(?:\S+ ){1,8}(?:bildirisi|bildirgesi|ortak açıklaması|bəyannaməsi|birgə bəyanatı|бірлескен мәлімдемесі|декларациясы)"
        r"|(?!.*(?:发表|發表|签署|簽署|通过|通過)).{2,40}(?:联合声明|聯合聲明|联合公报|新闻公报|宣言)"
        r"|(?:ال)?بيان (?:ال)?(?:مشترك|ختامي)\b.*",
        "und",
        examples=(
            "Statement by the Council of Heads of State on security",
            "Joint Statement of the Foreign Ministers",
            "Заявление глав государств о безопасности",
            "Minsk Declaration (31 October 2024)",
            "Joint Communiqué",
            "Астанинская декларация",
            "Совместное заявление (Минск, 31 октября 2024 года)",
            "Minsker Erklärung",
            "Déclaration de Minsk",
            "Wspólne oświadczenie ministrów spraw zagranicznych",
            "Türk Devletleri Teşkilatı Bişkek Bildirisi",
            "上海合作组织成员国元首理事会新闻公报",
        ),
        never=(
            "Statement made in Minsk shakes markets",
            "Leaders sign declaration",
            "Putin and Xi adopt joint declaration",
            "Совместное заявление подписали в Минске",
            "Déclaration de guerre",
            "两国发表联合声明",
            "Tax declaration deadline",
        ),
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
