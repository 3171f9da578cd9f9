"""
Words that speak for or against a line without deciding.

Certain markers are in `markers.py`; these are counted, and the trees weigh them.
"""

from __future__ import annotations

from .rows import MarkerWords

KINDS = (
    "share",
    "subscribe",
    "photo",
    "related",
    "comments",
    "legal",
    "cookie",
    "login",
    "advert",
    "byline",
    "month",
    "posted",
    "said",
    "you",
    "social",
    "menu",
    "video",
    "contact",
    "function",
    "caption",
    "reading",
    "agency",
    "promo",
    "source",
)
"""Their order is that of bits and columns."""

WORDS = (
    MarkerWords(
        "share",
        "en",
        "share|share this|share on|tweet|print|copy link|bookmark|whatsapp|messenger|send|email this|share article|gift|save|like|likes|link copied",
        examples=(
            "Share this article",
            "Copy link",
        ),
        never=("Shareholders met in Astana.",),
    ),
    MarkerWords(
        "share",
        "ru",
        "поделиться|распечатать|печать|отправить|скопировать ссылку|нравится|версия для печати",
        examples=(
            "Поделиться",
            "Распечатать",
        ),
        never=("Участники поделились опытом",),
    ),
    MarkerWords(
        "share",
        "uk",
        "поділитися|надрукувати|друк",
        examples=(
            "Поділитися",
            "Надрукувати",
        ),
        never=("Учасники поділилися досвідом",),
    ),
    MarkerWords(
        "share",
        "be",
        "падзяліцца",
        examples=("Падзяліцца",),
        never=("Удзельнікі падзяліліся вопытам",),
    ),
    MarkerWords(
        "share",
        "kk",
        "бөлісу|бөлісіңіз",
        examples=(
            "Бөлісу",
            "Бөлісіңіз",
        ),
        never=("Елдер келісімге қол қойды",),
    ),
    MarkerWords(
        "share", "ky", "бөлүшүү", examples=("Бөлүшүү",), never=("Мамлекеттер келишимге кол коюшту",)
    ),
    MarkerWords(
        "share",
        "uz",
        "ulashish|улашиш",
        examples=(
            "Ulashish",
            "Улашиш",
        ),
        never=("Davlatlar shartnoma imzoladi",),
    ),
    MarkerWords(
        "share",
        "az",
        "paylaş|paylaşın|çap et",
        examples=(
            "Paylaş",
            "Paylaşın",
        ),
        never=("Dövlətlər müqavilə imzaladı",),
    ),
    MarkerWords(
        "share",
        "hy",
        "կիսվել|տպել",
        examples=(
            "Կիսվել",
            "Տպել",
        ),
        never=("Երկրները պայմանագիր ստորագրեցին",),
    ),
    MarkerWords(
        "share",
        "ka",
        "გაზიარება",
        examples=("Გაზიარება",),
        never=("ქვეყნებმა ხელშეკრულება გააფორმეს",),
    ),
    MarkerWords(
        "share",
        "tr",
        "paylaş|yazdır",
        examples=(
            "Paylaş",
            "Yazdır",
        ),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "share",
        "fa",
        "اشتراک گذاری|چاپ",
        examples=(
            "اشتراک گذاری",
            "چاپ",
        ),
        never=("کشورها پیمان بستند",),
    ),
    MarkerWords(
        "share",
        "zh",
        "分享|打印|分享到|转发",
        examples=(
            "分享",
            "打印",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "share",
        "de",
        "teilen|drucken|merken|artikel teilen|per mail|vorlesen|link kopieren|merkliste",
        examples=(
            "Teilen",
            "Drucken",
        ),
        never=("Geteilt wurde wenig",),
    ),
    MarkerWords(
        "share",
        "fr",
        "partager|imprimer",
        examples=(
            "Partager",
            "Imprimer",
        ),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "share",
        "es",
        "compartir|imprimir",
        examples=(
            "Compartir",
            "Imprimir",
        ),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "share",
        "it",
        "condividi|stampa",
        examples=(
            "Condividi",
            "Stampa",
        ),
        never=("Paesi firmarono trattato",),
    ),
    MarkerWords(
        "subscribe",
        "en",
        "subscribe|subscribers|subscription|newsletter|newsletters|sign up|inbox|follow us|join us|subscriber|unsubscribe|premium|get the latest|notifications|alerts|join our|follow",
        examples=("Sign up for our newsletter",),
        never=("The ministers signed the treaty.",),
    ),
    MarkerWords(
        "subscribe",
        "ru",
        "подписаться|подписывайтесь|подпишитесь|подписка|рассылка|подписку|присоединяйтесь|следите за|читайте нас|наш канал|уведомления",
        examples=(
            "Подписаться",
            "Подписывайтесь",
        ),
        never=("Министры подписали договор",),
    ),
    MarkerWords(
        "subscribe",
        "uk",
        "підписатися|підписуйтесь|підписка|розсилка",
        examples=(
            "Підписатися",
            "Підписуйтесь",
        ),
        never=("Міністри підписали договір",),
    ),
    MarkerWords(
        "subscribe",
        "be",
        "падпісацца|падпішыцеся",
        examples=(
            "Падпісацца",
            "Падпішыцеся",
        ),
        never=("Міністры падпісалі дагавор",),
    ),
    MarkerWords(
        "subscribe",
        "kk",
        "жазылыңыз|жазылу",
        examples=(
            "Жазылыңыз",
            "Жазылу",
        ),
        never=("Елдер келісімге қол қойды",),
    ),
    MarkerWords(
        "subscribe",
        "ky",
        "жазылуу|жазылыңыз",
        examples=(
            "Жазылуу",
            "Жазылыңыз",
        ),
        never=("Мамлекеттер келишимге кол коюшту",),
    ),
    MarkerWords(
        "subscribe",
        "uz",
        "obuna|obuna bo|обуна",
        examples=(
            "Obuna",
            "Obuna bo",
        ),
        never=("Davlatlar shartnoma imzoladi",),
    ),
    MarkerWords(
        "subscribe",
        "tg",
        "обуна шавед",
        examples=("Обуна шавед",),
        never=("Кишварҳо шартнома имзо карданд",),
    ),
    MarkerWords(
        "subscribe",
        "az",
        "abunə|izləyin|abunə olun",
        examples=(
            "Abunə",
            "Izləyin",
        ),
        never=("Dövlətlər müqavilə imzaladı",),
    ),
    MarkerWords(
        "subscribe",
        "hy",
        "բաժանորդագրվել|հետևեք",
        examples=(
            "Բաժանորդագրվել",
            "Հետևեք",
        ),
        never=("Երկրները պայմանագիր ստորագրեցին",),
    ),
    MarkerWords(
        "subscribe",
        "ka",
        "გამოწერა|გამოიწერეთ",
        examples=(
            "Გამოწერა",
            "Გამოიწერეთ",
        ),
        never=("ქვეყნებმა ხელშეკრულება გააფორმეს",),
    ),
    MarkerWords(
        "subscribe",
        "tr",
        "abone|abone ol|takip et|bülten",
        examples=(
            "Abone",
            "Abone ol",
        ),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "subscribe",
        "fa",
        "عضویت|خبرنامه",
        examples=(
            "عضویت",
            "خبرنامه",
        ),
        never=("کشورها پیمان بستند",),
    ),
    MarkerWords(
        "subscribe",
        "zh",
        "订阅|關注|关注|訂閱",
        examples=(
            "订阅",
            "關注",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "subscribe",
        "de",
        "abo|abonnieren|abonnement|newsletter|abonnenten|anmelden|push|folgen|jetzt testen|digitalabo|kündbar",
        examples=(
            "Abo",
            "Abonnieren",
        ),
        never=("Die Abordnung reiste ab",),
    ),
    MarkerWords(
        "subscribe",
        "fr",
        "abonnez|abonner|abonnés|s inscrire",
        examples=(
            "Abonnez",
            "Abonner",
        ),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "subscribe",
        "es",
        "suscribirse|suscríbete|boletín",
        examples=(
            "Suscribirse",
            "Suscríbete",
        ),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "subscribe",
        "it",
        "iscriviti|abbonati",
        examples=(
            "Iscriviti",
            "Abbonati",
        ),
        never=("Paesi firmarono trattato",),
    ),
    MarkerWords(
        "photo",
        "en",
        "photo|photos|photograph|photographer|image|images|picture|pictures|photo by|image credit|getty|getty images|shutterstock|file photo|via getty|ap photo|courtesy|credit|reuters|afp|istock|unsplash|gallery|slideshow|archive photo|screenshot|caption|photo courtesy",
        examples=("Photo: Getty Images",),
        never=("The talks ended late.",),
    ),
    MarkerWords(
        "photo",
        "ru",
        "фото|фотография|снимок|фотограф|иллюстрация|фотогалерея|архивное фото|скриншот|кадр",
        examples=(
            "Фото",
            "Фотография",
        ),
        never=("Фотографы ждали лидеров",),
    ),
    MarkerWords(
        "photo",
        "uk",
        "світлина|фото з|ілюстрація",
        examples=(
            "Світлина",
            "Фото з",
        ),
        never=("Фотографи чекали лідерів",),
    ),
    MarkerWords(
        "photo",
        "be",
        "фота|здымак",
        examples=(
            "Фота",
            "Здымак",
        ),
        never=("Саміт адкрыўся ўрачыста",),
    ),
    MarkerWords(
        "photo",
        "kk",
        "сурет|фотосурет",
        examples=(
            "Сурет",
            "Фотосурет",
        ),
        never=("Елдер келісімге қол қойды",),
    ),
    MarkerWords(
        "photo", "ky", "сүрөт", examples=("Сүрөт",), never=("Мамлекеттер келишимге кол коюшту",)
    ),
    MarkerWords(
        "photo",
        "uz",
        "surat|foto|сурат",
        examples=(
            "Surat",
            "Foto",
        ),
        never=("Davlatlar shartnoma imzoladi",),
    ),
    MarkerWords(
        "photo",
        "az",
        "foto|fotolar",
        examples=(
            "Foto",
            "Fotolar",
        ),
        never=("Dövlətlər müqavilə imzaladı",),
    ),
    MarkerWords(
        "photo",
        "hy",
        "լուսանկար|լուսանկարը|ֆոտո",
        examples=(
            "Լուսանկար",
            "Լուսանկարը",
        ),
        never=("Երկրները պայմանագիր ստորագրեցին",),
    ),
    MarkerWords(
        "photo", "ka", "ფოტო", examples=("Ფოტო",), never=("ქვეყნებმა ხელშეკრულება გააფორმეს",)
    ),
    MarkerWords(
        "photo",
        "tr",
        "fotoğraf|görsel",
        examples=(
            "Fotoğraf",
            "Görsel",
        ),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "photo",
        "fa",
        "عکس|تصویر",
        examples=(
            "عکس",
            "تصویر",
        ),
        never=("کشورها پیمان بستند",),
    ),
    MarkerWords(
        "photo",
        "zh",
        "图片|摄|攝|资料图|圖|图为|照片",
        examples=(
            "图片",
            "摄",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "photo",
        "de",
        "foto|fotos|bild|bilder|bildnachweis|dpa|imago|apa|picture alliance|symbolbild|archivbild|quelle|bildergalerie|fotostrecke|keystone|epa|symbolfoto|archivfoto",
        examples=(
            "Foto",
            "Fotos",
        ),
        never=("Die Bildung wuchs",),
    ),
    MarkerWords(
        "photo",
        "fr",
        "crédit|crédits|photo d|illustration",
        examples=(
            "Crédit",
            "Crédits",
        ),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "photo",
        "es",
        "foto de|imagen|fotografía|efe",
        examples=(
            "Foto de",
            "Imagen",
        ),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "photo",
        "it",
        "ansa|immagine",
        examples=(
            "Ansa",
            "Immagine",
        ),
        never=("Paesi firmarono trattato",),
    ),
    MarkerWords(
        "photo",
        "nl",
        "anp|beeld",
        examples=(
            "Anp",
            "Beeld",
        ),
        never=("Landen tekenden verdrag",),
    ),
    MarkerWords(
        "photo",
        "no",
        "ntb|bilde|scanpix",
        examples=(
            "Ntb",
            "Bilde",
        ),
        never=("Landene signerte avtalen",),
    ),
    MarkerWords(
        "related",
        "en",
        "read more|read also|see also|also read|related|recommended|most read|most popular|trending|more from|you may|you might|more stories|latest news|top stories|read next|up next|don t miss|more on|related articles|related stories|related topics|read the|editor s|editors picks|more news|next article|previous article|read full|learn more|see more|show more|view all|load more|click here|continue reading|keep reading|most viewed|what to read|in this article|table of contents|popular|previous|next post|previous post|next story|recent posts|must read|you may also|in case you",
        examples=(
            "Read also",
            "You may also like",
        ),
        never=("He spoke of security.",),
    ),
    MarkerWords(
        "related",
        "ru",
        "читайте также|смотрите также|читать также|по теме|материалы по|популярное|рекомендуем|главные новости|последние новости|свежие новости|новости партнеров|все новости|другие новости|читать далее|читать дальше|подробнее|топ|лента новостей|новостная лента|похожие|самое читаемое|ранее|еще|больше новостей|интересное|схожие материалы|сюжет",
        examples=(
            "Читайте также",
            "Смотрите также",
        ),
        never=("Темы встречи согласованы",),
    ),
    MarkerWords(
        "related",
        "uk",
        "читайте також|дивіться також|за темою|популярне|останні новини|більше новин|усі новини|читати далі|докладніше",
        examples=(
            "Читайте також",
            "Дивіться також",
        ),
        never=("Теми зустрічі узгоджено",),
    ),
    MarkerWords(
        "related",
        "be",
        "чытайце таксама|глядзіце таксама|апошнія навіны|усе навіны",
        examples=(
            "Чытайце таксама",
            "Глядзіце таксама",
        ),
        never=("Саміт адкрыўся ўрачыста",),
    ),
    MarkerWords(
        "related",
        "kk",
        "тағы оқыңыз|сондай ақ|оқи отырыңыз|барлық жаңалықтар|соңғы жаңалықтар|толығырақ",
        examples=(
            "Тағы оқыңыз",
            "Сондай ақ",
        ),
        never=("Елдер келісімге қол қойды",),
    ),
    MarkerWords(
        "related",
        "ky",
        "дагы окуңуз|окшош|акыркы жаңылыктар",
        examples=(
            "Дагы окуңуз",
            "Окшош",
        ),
        never=("Мамлекеттер келишимге кол коюшту",),
    ),
    MarkerWords(
        "related",
        "uz",
        "shuningdek o|so nggi yangiliklar|batafsil|mavzuga oid",
        examples=(
            "Shuningdek o",
            "So nggi yangiliklar",
        ),
        never=("Davlatlar shartnoma imzoladi",),
    ),
    MarkerWords(
        "related",
        "tg",
        "инчунин|маводи|хабарҳои",
        examples=(
            "Инчунин",
            "Маводи",
        ),
        never=("Кишварҳо шартнома имзо карданд",),
    ),
    MarkerWords(
        "related",
        "az",
        "həmçinin oxuyun|oxşar xəbərlər|digər xəbərlər|ən çox|son xəbərlər|bütün xəbərlər|ətraflı",
        examples=(
            "Həmçinin oxuyun",
            "Oxşar xəbərlər",
        ),
        never=("Dövlətlər müqavilə imzaladı",),
    ),
    MarkerWords(
        "related",
        "hy",
        "կարդացեք նաև|առնչվող|վերջին նորությունները|ավելին",
        examples=(
            "Կարդացեք նաև",
            "Առնչվող",
        ),
        never=("Երկրները պայմանագիր ստորագրեցին",),
    ),
    MarkerWords(
        "related",
        "ka",
        "წაიკითხეთ ასევე|მსგავსი|ბოლო ამბები|დაწვრილებით",
        examples=(
            "Წაიკითხეთ ასევე",
            "Მსგავსი",
        ),
        never=("ქვეყნებმა ხელშეკრულება გააფორმეს",),
    ),
    MarkerWords(
        "related",
        "tr",
        "ilgili haberler|son dakika|bunlar da|devamını oku|çok okunan|diğer haberler",
        examples=(
            "Ilgili haberler",
            "Son dakika",
        ),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "related",
        "fa",
        "بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|آخرین اخبار",
        examples=(
            "بیشتر بخوانید",
            "مطالب مرتبط",
        ),
        never=("کشورها پیمان بستند",),
    ),
    MarkerWords(
        "related",
        "zh",
        "相关|推荐|热门|相关新|相關|延伸閱|更多|阅读更|上一篇|下一篇",
        examples=(
            "相关",
            "推荐",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "related",
        "de",
        "mehr zum|lesen sie|auch interessant|mehr lesen|weitere|meistgelesen|lesetipps|das könnte|mehr aus|weiterlesen|zum thema|mehr dazu|mehr anzeigen|weitere artikel|neueste|themen|siehe auch|empfohlen|beliebte|alle artikel|auch spannend|lesen sie auch|lesen sie mehr|mehr zum thema|interessant",
        examples=(
            "Mehr zum",
            "Lesen sie",
        ),
        never=("Das Treffen endete spät",),
    ),
    MarkerWords(
        "related",
        "fr",
        "lire aussi|à lire|voir aussi|en savoir|lire la suite|les plus lus",
        examples=(
            "Lire aussi",
            "À lire",
        ),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "related",
        "es",
        "lea también|te puede|más noticias|relacionadas|leer más|ver más|más leídas",
        examples=(
            "Lea también",
            "Te puede",
        ),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "related",
        "it",
        "leggi anche|leggi tutto|articoli correlati|più letti",
        examples=(
            "Leggi anche",
            "Leggi tutto",
        ),
        never=("Paesi firmarono trattato",),
    ),
    MarkerWords(
        "related",
        "no",
        "les også|les mer|siste nytt",
        examples=(
            "Les også",
            "Les mer",
        ),
        never=("Landene signerte avtalen",),
    ),
    MarkerWords(
        "related",
        "nl",
        "lees ook|lees meer|meer nieuws",
        examples=(
            "Lees ook",
            "Lees meer",
        ),
        never=("Landen tekenden verdrag",),
    ),
    MarkerWords(
        "related",
        "pl",
        "czytaj także|zobacz także|czytaj więcej|najnowsze",
        examples=(
            "Czytaj także",
            "Zobacz także",
        ),
        never=("Kraje podpisały traktat",),
    ),
    MarkerWords(
        "comments",
        "en",
        "comment|comments|reply|leave a|post a|write a|add comment|add a|no comments|join the|replies|conversation|log in to|report abuse|be the first|commented",
        examples=(
            "3 comments",
            "Leave a reply",
        ),
        never=("The treaty enters into force.",),
    ),
    MarkerWords(
        "comments",
        "ru",
        "комментарий|комментарии|комментариев|комментировать|ответить|оставить|добавить|обсудить|обсуждение|отзыв",
        examples=(
            "Комментарий",
            "Комментарии",
        ),
        never=("Министр прокомментировал итоги",),
    ),
    MarkerWords(
        "comments",
        "uk",
        "коментар|коментарі|коментарів|відповісти",
        examples=(
            "Коментар",
            "Коментарі",
        ),
        never=("Міністр прокоментував підсумки",),
    ),
    MarkerWords(
        "comments",
        "be",
        "каментар|каментары",
        examples=(
            "Каментар",
            "Каментары",
        ),
        never=("Саміт адкрыўся ўрачыста",),
    ),
    MarkerWords(
        "comments",
        "kk",
        "пікір|пікірлер",
        examples=(
            "Пікір",
            "Пікірлер",
        ),
        never=("Елдер келісімге қол қойды",),
    ),
    MarkerWords(
        "comments",
        "ky",
        "пикир|комментарийлер",
        examples=(
            "Пикир",
            "Комментарийлер",
        ),
        never=("Мамлекеттер келишимге кол коюшту",),
    ),
    MarkerWords(
        "comments",
        "uz",
        "izoh|izohlar|фикр",
        examples=(
            "Izoh",
            "Izohlar",
        ),
        never=("Davlatlar shartnoma imzoladi",),
    ),
    MarkerWords(
        "comments",
        "az",
        "şərh|şərhlər|rəy",
        examples=(
            "Şərh",
            "Şərhlər",
        ),
        never=("Dövlətlər müqavilə imzaladı",),
    ),
    MarkerWords(
        "comments",
        "hy",
        "մեկնաբանություն|մեկնաբանություններ",
        examples=(
            "Մեկնաբանություն",
            "Մեկնաբանություններ",
        ),
        never=("Երկրները պայմանագիր ստորագրեցին",),
    ),
    MarkerWords(
        "comments",
        "ka",
        "კომენტარი|კომენტარები",
        examples=(
            "Კომენტარი",
            "Კომენტარები",
        ),
        never=("ქვეყნებმა ხელშეკრულება გააფორმეს",),
    ),
    MarkerWords(
        "comments",
        "tr",
        "yorum|yorumlar|yorum yap",
        examples=(
            "Yorum",
            "Yorumlar",
        ),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "comments",
        "fa",
        "نظر|دیدگاه|نظرات",
        examples=(
            "نظر",
            "دیدگاه",
        ),
        never=("کشورها پیمان بستند",),
    ),
    MarkerWords(
        "comments",
        "zh",
        "评论|評論|留言|回复",
        examples=(
            "评论",
            "評論",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "comments",
        "de",
        "kommentar|kommentare|antworten|kommentieren|diskutieren|leserbrief|forum|postings|netiquette",
        examples=(
            "Kommentar",
            "Kommentare",
        ),
        never=("Der Minister kommentierte knapp",),
    ),
    MarkerWords(
        "comments",
        "fr",
        "commentaire|commentaires|réagir|répondre",
        examples=(
            "Commentaire",
            "Commentaires",
        ),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "comments",
        "es",
        "comentario|comentarios|responder",
        examples=(
            "Comentario",
            "Comentarios",
        ),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "comments",
        "it",
        "commenti|commento|rispondi",
        examples=(
            "Commenti",
            "Commento",
        ),
        never=("Paesi firmarono trattato",),
    ),
    MarkerWords(
        "legal",
        "en",
        "copyright|all rights reserved|rights reserved|reserved|terms|terms of|terms of use|conditions|disclaimer|imprint|ltd|llc|inc|trademark|registered|corrections|republish|reproduced|permission|material may not|registration number|published by",
        examples=("Copyright 2024. All rights reserved",),
        never=("He had no right to speak.",),
    ),
    MarkerWords(
        "legal",
        "ru",
        "права защищены|все права|авторские|перепечатка|свидетельство о|сми|роскомнадзор|использовании материалов|редакция|реквизиты|ооо|зарегистрировано|гиперссылка|соглашение|учредитель",
        examples=(
            "Права защищены",
            "Все права",
        ),
        never=("Права человека обсудили подробно",),
    ),
    MarkerWords(
        "legal",
        "uk",
        "усі права|всі права|права захищені|передрук|використання матеріалів|редакція",
        examples=(
            "Усі права",
            "Всі права",
        ),
        never=("Саміт відкрився урочисто",),
    ),
    MarkerWords(
        "legal", "be", "усе правы", examples=("Усе правы",), never=("Саміт адкрыўся ўрачыста",)
    ),
    MarkerWords(
        "legal",
        "kk",
        "барлық құқықтар|құқықтар қорғалған",
        examples=(
            "Барлық құқықтар",
            "Құқықтар қорғалған",
        ),
        never=("Елдер келісімге қол қойды",),
    ),
    MarkerWords(
        "legal",
        "ky",
        "бардык укуктар",
        examples=("Бардык укуктар",),
        never=("Мамлекеттер келишимге кол коюшту",),
    ),
    MarkerWords(
        "legal",
        "uz",
        "barcha huquqlar|huquqlar himoyalangan",
        examples=(
            "Barcha huquqlar",
            "Huquqlar himoyalangan",
        ),
        never=("Davlatlar shartnoma imzoladi",),
    ),
    MarkerWords(
        "legal",
        "az",
        "bütün hüquqlar|müəllif hüquqları",
        examples=(
            "Bütün hüquqlar",
            "Müəllif hüquqları",
        ),
        never=("Dövlətlər müqavilə imzaladı",),
    ),
    MarkerWords(
        "legal",
        "hy",
        "բոլոր իրավունքները",
        examples=("Բոլոր իրավունքները",),
        never=("Երկրները պայմանագիր ստորագրեցին",),
    ),
    MarkerWords(
        "legal",
        "ka",
        "ყველა უფლება",
        examples=("Ყველა უფლება",),
        never=("ქვეყნებმა ხელშეკრულება გააფორმეს",),
    ),
    MarkerWords(
        "legal",
        "tr",
        "tüm hakları|hakları saklıdır|künye",
        examples=(
            "Tüm hakları",
            "Hakları saklıdır",
        ),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "legal",
        "fa",
        "تمامی حقوق|حقوق محفوظ",
        examples=(
            "تمامی حقوق",
            "حقوق محفوظ",
        ),
        never=("کشورها پیمان بستند",),
    ),
    MarkerWords(
        "legal",
        "zh",
        "版权|版權|版权所|责任编|備案|备|免责声|未经授|許可",
        examples=(
            "版权",
            "版權",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "legal",
        "de",
        "impressum|agb|alle rechte|rechte vorbehalten|vorbehalten|nutzungsbedingungen|gmbh|urheberrecht|haftungsausschluss",
        examples=(
            "Impressum",
            "Agb",
        ),
        never=("Das Recht siegte",),
    ),
    MarkerWords(
        "legal",
        "fr",
        "mentions légales|tous droits|droits réservés|cgu",
        examples=(
            "Mentions légales",
            "Tous droits",
        ),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "legal",
        "es",
        "aviso legal|todos los derechos|derechos reservados",
        examples=(
            "Aviso legal",
            "Todos los derechos",
        ),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "legal",
        "it",
        "riproduzione riservata|tutti i diritti|note legali",
        examples=(
            "Riproduzione riservata",
            "Tutti i diritti",
        ),
        never=("Paesi firmarono trattato",),
    ),
    MarkerWords(
        "cookie",
        "en",
        "cookie|cookies|privacy|privacy policy|consent|gdpr|opt out|personal data|preferences|accept|third party|javascript|browser|your choices|data protection|recaptcha",
        examples=("We use cookies",),
        never=("They baked bread.",),
    ),
    MarkerWords(
        "cookie",
        "ru",
        "cookie|куки|конфиденциальности|персональных данных|браузер|политика",
        examples=(
            "Cookie",
            "Куки",
        ),
        never=("Политики договорились",),
    ),
    MarkerWords(
        "cookie",
        "uk",
        "конфіденційності|персональних даних|приватності",
        examples=(
            "Конфіденційності",
            "Персональних даних",
        ),
        never=("Саміт відкрився урочисто",),
    ),
    MarkerWords(
        "cookie",
        "tr",
        "çerez|çerezler|gizlilik|kvkk",
        examples=(
            "Çerez",
            "Çerezler",
        ),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "cookie",
        "zh",
        "隐私|隱私",
        examples=(
            "隐私",
            "隱私",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "cookie",
        "de",
        "datenschutz|datenschutzerklärung|einwilligung|externer inhalt|externe inhalte|personenbezogene|tracking|zustimmen|akzeptieren|zustimmung|cookie einstellungen|widerrufen",
        examples=(
            "Datenschutz",
            "Datenschutzerklärung",
        ),
        never=("Die Daten stimmten",),
    ),
    MarkerWords(
        "cookie",
        "fr",
        "confidentialité|données personnelles|accepter",
        examples=(
            "Confidentialité",
            "Données personnelles",
        ),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "cookie",
        "es",
        "privacidad|datos personales|aceptar",
        examples=(
            "Privacidad",
            "Datos personales",
        ),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "login",
        "en",
        "log in|login|sign in|log out|sign out|register|my account|account|password|username|profile|create account|already have|forgot|logged in",
        examples=(
            "Log in",
            "Forgot password?",
        ),
        never=("They logged the forest.",),
    ),
    MarkerWords(
        "login",
        "ru",
        "войти|вход|регистрация|логин|пароль|зарегистрироваться|авторизоваться|авторизация|личный кабинет|выйти",
        examples=(
            "Войти",
            "Вход",
        ),
        never=("Войска вошли в город",),
    ),
    MarkerWords(
        "login",
        "uk",
        "увійти|вхід|реєстрація",
        examples=(
            "Увійти",
            "Вхід",
        ),
        never=("Саміт відкрився урочисто",),
    ),
    MarkerWords(
        "login",
        "kk",
        "кіру|тіркелу",
        examples=(
            "Кіру",
            "Тіркелу",
        ),
        never=("Елдер келісімге қол қойды",),
    ),
    MarkerWords(
        "login",
        "uz",
        "kirish|ro yxatdan",
        examples=(
            "Kirish",
            "Ro yxatdan",
        ),
        never=("Davlatlar shartnoma imzoladi",),
    ),
    MarkerWords(
        "login",
        "az",
        "giriş|qeydiyyat",
        examples=(
            "Giriş",
            "Qeydiyyat",
        ),
        never=("Dövlətlər müqavilə imzaladı",),
    ),
    MarkerWords(
        "login",
        "tr",
        "giriş|üye ol|giriş yap",
        examples=(
            "Giriş",
            "Üye ol",
        ),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "login",
        "fa",
        "ورود|ثبت نام",
        examples=(
            "ورود",
            "ثبت نام",
        ),
        never=("کشورها پیمان بستند",),
    ),
    MarkerWords(
        "login",
        "zh",
        "登录|登錄|注册",
        examples=(
            "登录",
            "登錄",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "login",
        "de",
        "einloggen|registrieren|mein konto|konto|passwort|abmelden|angemeldet|benutzername",
        examples=(
            "Einloggen",
            "Registrieren",
        ),
        never=("Der Zug fuhr ein",),
    ),
    MarkerWords(
        "login",
        "fr",
        "se connecter|connexion|mon compte",
        examples=(
            "Se connecter",
            "Connexion",
        ),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "login",
        "es",
        "iniciar sesión|regístrate",
        examples=(
            "Iniciar sesión",
            "Regístrate",
        ),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "advert",
        "en",
        "advertisement|advertise|advertising|ad|ads|sponsored|sponsor|promoted|affiliate|commission|partner content|continues after|article continues|story continues|scroll to|below advertisement|paid content",
        examples=("Advertisement",),
        never=("They advised caution.",),
    ),
    MarkerWords(
        "advert",
        "ru",
        "реклама|рекламе|на правах|рекламодателям|партнерский|промо",
        examples=(
            "Реклама",
            "Рекламе",
        ),
        never=("Рекламный щит убрали",),
    ),
    MarkerWords(
        "advert",
        "uk",
        "рекламодавцям",
        examples=("Рекламодавцям",),
        never=("Саміт відкрився урочисто",),
    ),
    MarkerWords(
        "advert", "tr", "reklam", examples=("Reklam",), never=("Ülkeler antlaşma imzaladı",)
    ),
    MarkerWords(
        "advert", "az", "reklam", examples=("Reklam",), never=("Dövlətlər müqavilə imzaladı",)
    ),
    MarkerWords(
        "advert",
        "zh",
        "广告|廣告",
        examples=(
            "广告",
            "廣告",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "advert",
        "de",
        "anzeige|werbung|anzeigen|mediadaten|gesponsert|inserate|inserieren",
        examples=(
            "Anzeige",
            "Werbung",
        ),
        never=("Der Richter zeigte Milde",),
    ),
    MarkerWords(
        "advert", "fr", "publicité", examples=("Publicité",), never=("Pays signèrent traité",)
    ),
    MarkerWords(
        "advert", "es", "publicidad", examples=("Publicidad",), never=("Países firmaron tratado",)
    ),
    MarkerWords(
        "advert", "it", "pubblicità", examples=("Pubblicità",), never=("Paesi firmarono trattato",)
    ),
    MarkerWords(
        "byline",
        "en",
        "by|author|written by|editor|reporter|correspondent|staff writer|posted by|contributor|about the author|edited by|journalist|columnist|reviewed by|contributed to|reporting by|editing by|staff|bio",
        examples=(
            "By John Smith",
            "Written by our staff",
        ),
        never=("Both sides agreed.",),
    ),
    MarkerWords(
        "byline",
        "ru",
        "автор|авторы|редактор|корреспондент|журналист|источник|обозреватель",
        examples=(
            "Автор",
            "Авторы",
        ),
        never=("Авторитет союза вырос",),
    ),
    MarkerWords(
        "byline",
        "uk",
        "редакторка|джерело|журналістка",
        examples=(
            "Редакторка",
            "Джерело",
        ),
        never=("Саміт відкрився урочисто",),
    ),
    MarkerWords(
        "byline", "kk", "авторы", examples=("Авторы",), never=("Елдер келісімге қол қойды",)
    ),
    MarkerWords(
        "byline", "az", "müəllif", examples=("Müəllif",), never=("Dövlətlər müqavilə imzaladı",)
    ),
    MarkerWords(
        "byline", "uz", "muallif", examples=("Muallif",), never=("Davlatlar shartnoma imzoladi",)
    ),
    MarkerWords(
        "byline",
        "tr",
        "yazar|haber merkezi",
        examples=(
            "Yazar",
            "Haber merkezi",
        ),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "byline",
        "fa",
        "نویسنده|خبرنگار",
        examples=(
            "نویسنده",
            "خبرنگار",
        ),
        never=("کشورها پیمان بستند",),
    ),
    MarkerWords(
        "byline",
        "zh",
        "作者|编辑|編輯|记者|記者|来源|來源",
        examples=(
            "作者",
            "编辑",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "byline",
        "de",
        "von|autor|autorin|redakteur|redakteurin|korrespondent|zur person|redaktion",
        examples=(
            "Von",
            "Autor",
        ),
        never=("Länder unterzeichneten Vertrag",),
    ),
    MarkerWords(
        "byline",
        "fr",
        "par|auteur|rédaction",
        examples=(
            "Par",
            "Auteur",
        ),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "byline",
        "es",
        "por|redacción",
        examples=(
            "Por",
            "Redacción",
        ),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "month",
        "en",
        "january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|gmt|utc|est|edt|pm|am",
        examples=(
            "5 January 2024",
            "Updated Mon",
        ),
        never=("In 2024 they met again.",),
    ),
    MarkerWords(
        "month",
        "ru",
        "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек|мск|сегодня|вчера",
        examples=(
            "Января",
            "Февраля",
        ),
        never=("Маяк погас",),
    ),
    MarkerWords(
        "month",
        "uk",
        "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
        examples=(
            "Січня",
            "Лютого",
        ),
        never=("Саміт відкрився урочисто",),
    ),
    MarkerWords(
        "month",
        "be",
        "студзеня|лютага|сакавіка|красавіка|мая|чэрвеня|ліпеня|жніўня|верасня|кастрычніка|лістапада|снежня",
        examples=(
            "Студзеня",
            "Лютага",
        ),
        never=("Саміт адкрыўся ўрачыста",),
    ),
    MarkerWords(
        "month",
        "kk",
        "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
        examples=(
            "Қаңтар",
            "Ақпан",
        ),
        never=("Елдер келісімге қол қойды",),
    ),
    MarkerWords(
        "month",
        "uz",
        "yanvar|fevral|aprel|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr",
        examples=(
            "Yanvar",
            "Fevral",
        ),
        never=("Davlatlar shartnoma imzoladi",),
    ),
    MarkerWords(
        "month",
        "az",
        "yanvar|fevral|aprel|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr",
        examples=(
            "Yanvar",
            "Fevral",
        ),
        never=("Dövlətlər müqavilə imzaladı",),
    ),
    MarkerWords(
        "month",
        "tr",
        "ocak|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
        examples=(
            "Ocak",
            "Şubat",
        ),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "month",
        "de",
        "januar|februar|märz|mai|juni|juli|oktober|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|uhr",
        examples=(
            "Januar",
            "Februar",
        ),
        never=("Länder unterzeichneten Vertrag",),
    ),
    MarkerWords(
        "month",
        "fr",
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
        examples=(
            "Janvier",
            "Février",
        ),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "month",
        "es",
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
        examples=(
            "Enero",
            "Febrero",
        ),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "month",
        "it",
        "gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre",
        examples=(
            "Gennaio",
            "Febbraio",
        ),
        never=("Paesi firmarono trattato",),
    ),
    MarkerWords(
        "posted",
        "en",
        "published|updated|last updated|posted|posted on|ago|hours ago|minutes ago|days ago|modified|last modified|date|hrs ago|min ago|day ago|hour ago|first published|views|view",
        examples=(
            "Published 5 March",
            "3 hours ago",
        ),
        never=("The book was a success.",),
    ),
    MarkerWords(
        "posted",
        "ru",
        "опубликовано|обновлено|дата публикации|назад|просмотров|просмотры|прочитано|размещено|дата",
        examples=(
            "Опубликовано",
            "Обновлено",
        ),
        never=("Опубликованы итоги саммита",),
    ),
    MarkerWords(
        "posted",
        "uk",
        "опубліковано|оновлено|тому|переглядів",
        examples=(
            "Опубліковано",
            "Оновлено",
        ),
        never=("Саміт відкрився урочисто",),
    ),
    MarkerWords(
        "posted",
        "kk",
        "жарияланған|қаралды",
        examples=(
            "Жарияланған",
            "Қаралды",
        ),
        never=("Елдер келісімге қол қойды",),
    ),
    MarkerWords(
        "posted",
        "az",
        "yayımlanıb|baxış|tarix",
        examples=(
            "Yayımlanıb",
            "Baxış",
        ),
        never=("Dövlətlər müqavilə imzaladı",),
    ),
    MarkerWords(
        "posted",
        "uz",
        "chop etilgan|ko rildi",
        examples=(
            "Chop etilgan",
            "Ko rildi",
        ),
        never=("Davlatlar shartnoma imzoladi",),
    ),
    MarkerWords(
        "posted",
        "tr",
        "güncelleme|yayınlanma|önce",
        examples=(
            "Güncelleme",
            "Yayınlanma",
        ),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "posted",
        "zh",
        "发布时|發佈時|小时前|更新时|浏览",
        examples=(
            "发布时",
            "發佈時",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "posted",
        "de",
        "veröffentlicht|aktualisiert|stand|vor|zuletzt aktualisiert|stunden|erstellt",
        examples=(
            "Veröffentlicht",
            "Aktualisiert",
        ),
        never=("Länder unterzeichneten Vertrag",),
    ),
    MarkerWords(
        "posted",
        "fr",
        "publié|mis à jour|modifié",
        examples=(
            "Publié",
            "Mis à jour",
        ),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "posted",
        "es",
        "publicado|actualizado",
        examples=(
            "Publicado",
            "Actualizado",
        ),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "said",
        "en",
        "said|says|told|added|according to|stated|noted|announced|explained|asked|wrote|reported|warned|claimed|argued|insisted|stressed|emphasized|confirmed|denied|reportedly|saying",
        examples=(
            "he said.",
            "According to the minister",
        ),
        never=("He stayed at home.",),
    ),
    MarkerWords(
        "said",
        "ru",
        "сказал|сказала|заявил|заявила|сообщил|сообщила|сообщает|отметил|отметила|подчеркнул|подчеркнула|добавил|добавила|рассказал|рассказала|передает|уточнил|пояснил|по словам|напомним|считает|говорится|сообщили|передаёт",
        examples=(
            "Сказал",
            "Сказала",
        ),
        never=("Сказанное осталось тайной",),
    ),
    MarkerWords(
        "said",
        "uk",
        "сказав|заявив|заявила|повідомив|повідомила|повідомляє|зазначив|зазначила|додав|розповів|за словами|нагадаємо|підкреслив",
        examples=(
            "Сказав",
            "Заявив",
        ),
        never=("Саміт відкрився урочисто",),
    ),
    MarkerWords(
        "said",
        "be",
        "сказаў|заявіў|паведаміў|адзначыў|падкрэсліў",
        examples=(
            "Сказаў",
            "Заявіў",
        ),
        never=("Саміт адкрыўся ўрачыста",),
    ),
    MarkerWords(
        "said",
        "kk",
        "деді|деп|айтты|хабарлайды|мәлімдеді",
        examples=(
            "Деді",
            "Деп",
        ),
        never=("Елдер келісімге қол қойды",),
    ),
    MarkerWords(
        "said",
        "ky",
        "деди|билдирди|айтты|кабарлайт",
        examples=(
            "Деди",
            "Билдирди",
        ),
        never=("Мамлекеттер келишимге кол коюшту",),
    ),
    MarkerWords(
        "said",
        "uz",
        "dedi|dedi u|xabar berdi|ma lum qildi|деди",
        examples=(
            "Dedi",
            "Dedi u",
        ),
        never=("Davlatlar shartnoma imzoladi",),
    ),
    MarkerWords(
        "said",
        "tg",
        "гуфт|хабар дод",
        examples=(
            "Гуфт",
            "Хабар дод",
        ),
        never=("Кишварҳо шартнома имзо карданд",),
    ),
    MarkerWords(
        "said",
        "az",
        "deyib|bildirib|dedi|xəbər verir|qeyd edib|məlumat verir",
        examples=(
            "Deyib",
            "Bildirib",
        ),
        never=("Dövlətlər müqavilə imzaladı",),
    ),
    MarkerWords(
        "said",
        "hy",
        "ասել|ասաց|հայտնել|նշել|հայտնում",
        examples=(
            "Ասել",
            "Ասաց",
        ),
        never=("Երկրները պայմանագիր ստորագրեցին",),
    ),
    MarkerWords(
        "said",
        "ka",
        "განაცხადა|თქვა|ამბობს|აღნიშნა",
        examples=(
            "Განაცხადა",
            "Თქვა",
        ),
        never=("ქვეყნებმა ხელშეკრულება გააფორმეს",),
    ),
    MarkerWords(
        "said",
        "tr",
        "dedi|söyledi|belirtti|açıkladı|ifade etti|kaydetti",
        examples=(
            "Dedi",
            "Söyledi",
        ),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "said",
        "fa",
        "گفت|افزود|کرد|اعلام کرد",
        examples=(
            "گفت",
            "افزود",
        ),
        never=("کشورها پیمان بستند",),
    ),
    MarkerWords(
        "said",
        "zh",
        "表示|指出|说|說|强调|報道|报道",
        examples=(
            "表示",
            "指出",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "said",
        "de",
        "sagte|sagt|erklärte|so|betonte|berichtet|berichtete|laut|teilte|hieß es|erklärt|meinte|meint|kritisierte|demnach",
        examples=(
            "Sagte",
            "Sagt",
        ),
        never=("Gesagtes blieb geheim",),
    ),
    MarkerWords(
        "said",
        "fr",
        "dit|déclaré|selon|affirmé|expliqué|ajouté",
        examples=(
            "Dit",
            "Déclaré",
        ),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "said",
        "es",
        "dijo|según|afirmó|señaló|explicó|aseguró",
        examples=(
            "Dijo",
            "Según",
        ),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "said",
        "it",
        "detto|secondo|dichiarato|spiega",
        examples=(
            "Detto",
            "Secondo",
        ),
        never=("Paesi firmarono trattato",),
    ),
    MarkerWords(
        "you",
        "en",
        "you|your|yours|we|our|us|i|my|me",
        examples=("What do you think?",),
        never=("They agreed.",),
    ),
    MarkerWords(
        "you",
        "ru",
        "вы|вам|вас|ваш|ваши|мы|нас|нам|наш|наши|я|меня",
        examples=(
            "Вы",
            "Вам",
        ),
        never=("Ввысь взлетели ракеты",),
    ),
    MarkerWords(
        "you",
        "de",
        "sie|ihr|ihre|ihnen|wir|uns|unser|unsere|ich|mein",
        examples=(
            "Sie",
            "Ihr",
        ),
        never=("Treffen endete gestern",),
    ),
    MarkerWords(
        "social",
        "en",
        "facebook|twitter|instagram|youtube|linkedin|telegram|tiktok|pinterest|reddit|rss|threads|bluesky|mastodon|flipboard|app store|google play|podcast|podcasts|google news|google|apple|spotify|x|pic twitter|viber|snapchat|mail",
        examples=(
            "Facebook",
            "Telegram",
        ),
        never=("The social order changed.",),
    ),
    MarkerWords(
        "social",
        "ru",
        "вконтакте|вк|телеграм|telegram канал|одноклассники|фейсбук|дзен|ютуб|инстаграм|ok|vk|соцсетях|мессенджер|телеграмм",
        examples=(
            "Вконтакте",
            "Вк",
        ),
        never=("Телеграмма пришла вовремя",),
    ),
    MarkerWords(
        "social",
        "zh",
        "微信|微博|二维码",
        examples=(
            "微信",
            "微博",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "social",
        "de",
        "xing|e mail",
        examples=(
            "Xing",
            "E mail",
        ),
        never=("Länder unterzeichneten Vertrag",),
    ),
    MarkerWords(
        "menu",
        "en",
        "home|menu|search|skip to|navigation|about|about us|contact|sitemap|site map|archive|archives|categories|category|tags|tag|faq|help|support|sections|jobs|careers|back to|close|open|toggle|main content|sports|business|politics|weather|opinion|lifestyle|entertainment|world|topics|events|shop|donate|download|e paper|feedback|toggle navigation",
        examples=(
            "Home",
            "About us",
        ),
        never=("The summit ended.",),
    ),
    MarkerWords(
        "menu",
        "ru",
        "главная|меню|поиск|новости|о нас|контакты|архив|рубрики|категории|теги|разделы|спорт|политика|экономика|общество|культура|мир|в мире|происшествия|главное|видео|наверх|вакансии|домой|о проекте|обратная связь|карта сайта|темы|наука|метки",
        examples=(
            "Главная",
            "Меню",
        ),
        never=("Новостью стал договор",),
    ),
    MarkerWords(
        "menu",
        "uk",
        "головна|пошук|новини|про нас|контакти|архів|економіка|суспільство|теги|світ|події",
        examples=(
            "Головна",
            "Пошук",
        ),
        never=("Саміт відкрився урочисто",),
    ),
    MarkerWords(
        "menu",
        "be",
        "галоўная|пошук|навіны|кантакты|грамадства",
        examples=(
            "Галоўная",
            "Пошук",
        ),
        never=("Саміт адкрыўся ўрачыста",),
    ),
    MarkerWords(
        "menu",
        "kk",
        "басты бет|іздеу|жаңалықтар|мәзір|байланыс|қоғам|саясат|экономика",
        examples=(
            "Басты бет",
            "Іздеу",
        ),
        never=("Елдер келісімге қол қойды",),
    ),
    MarkerWords(
        "menu",
        "ky",
        "башкы бет|издөө|жаңылыктар|коом|саясат",
        examples=(
            "Башкы бет",
            "Издөө",
        ),
        never=("Мамлекеттер келишимге кол коюшту",),
    ),
    MarkerWords(
        "menu",
        "uz",
        "bosh sahifa|qidiruv|yangiliklar|jamiyat|siyosat|iqtisodiyot",
        examples=(
            "Bosh sahifa",
            "Qidiruv",
        ),
        never=("Davlatlar shartnoma imzoladi",),
    ),
    MarkerWords(
        "menu",
        "tg",
        "асосӣ|ҷустуҷӯ|ахбор|хабарҳо",
        examples=(
            "Асосӣ",
            "Ҷустуҷӯ",
        ),
        never=("Кишварҳо шартнома имзо карданд",),
    ),
    MarkerWords(
        "menu",
        "az",
        "ana səhifə|axtarış|xəbərlər|əlaqə|siyasət|iqtisadiyyat|cəmiyyət|dünya|idman",
        examples=(
            "Ana səhifə",
            "Axtarış",
        ),
        never=("Dövlətlər müqavilə imzaladı",),
    ),
    MarkerWords(
        "menu",
        "hy",
        "գլխավոր|որոնում|լրահոս|քաղաքականություն|հասարակություն",
        examples=(
            "Գլխավոր",
            "Որոնում",
        ),
        never=("Երկրները պայմանագիր ստորագրեցին",),
    ),
    MarkerWords(
        "menu",
        "ka",
        "მთავარი|ძიება|პოლიტიკა|კონტაქტი",
        examples=(
            "Მთავარი",
            "Ძიება",
        ),
        never=("ქვეყნებმა ხელშეკრულება გააფორმეს",),
    ),
    MarkerWords(
        "menu",
        "tr",
        "ana sayfa|anasayfa|arama|haberler|iletişim|hakkımızda|gündem|spor|ekonomi|dünya",
        examples=(
            "Ana sayfa",
            "Anasayfa",
        ),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "menu",
        "fa",
        "صفحه اصلی|جستجو|خانه|تماس با|درباره ما|سیاسی|اقتصادی",
        examples=(
            "صفحه اصلی",
            "جستجو",
        ),
        never=("کشورها پیمان بستند",),
    ),
    MarkerWords(
        "menu",
        "zh",
        "首页|首頁|搜索|导航|新闻|关于我|联系|目录",
        examples=(
            "首页",
            "首頁",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "menu",
        "de",
        "startseite|menü|suche|suchen|kontakt|über uns|zum inhalt|springen|politik|wirtschaft|sport|kultur|panorama|wissen|karriere|schließen|ressorts|rubriken|zur startseite|hilfe|nach oben|schlagworte|stichwörter",
        examples=(
            "Startseite",
            "Menü",
        ),
        never=("Politiker trafen einander",),
    ),
    MarkerWords(
        "menu",
        "fr",
        "accueil|recherche|rechercher|contact|qui sommes|rubriques|actualités",
        examples=(
            "Accueil",
            "Recherche",
        ),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "menu",
        "es",
        "inicio|buscar|contacto|quiénes somos|portada|secciones",
        examples=(
            "Inicio",
            "Buscar",
        ),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "menu",
        "it",
        "cerca|contatti|chi siamo|sezioni",
        examples=(
            "Cerca",
            "Contatti",
        ),
        never=("Paesi firmarono trattato",),
    ),
    MarkerWords(
        "video",
        "en",
        "video|videos|watch|play|player|listen|audio|live|live tv|watch live|replay|mute|loading|volume|fullscreen|play video|media|autoplay|stream|clip|listen to",
        examples=("Watch live",),
        never=("They looked on.",),
    ),
    MarkerWords(
        "video",
        "ru",
        "видео|смотреть|смотрите|слушать|эфир|плеер|воспроизвести|прямой эфир|аудио",
        examples=(
            "Видео",
            "Смотреть",
        ),
        never=("Видеть мир хотят многие",),
    ),
    MarkerWords(
        "video",
        "zh",
        "视频|視頻|播放",
        examples=(
            "视频",
            "視頻",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "video",
        "de",
        "abspielen|ansehen|anhören|hören|pausieren|livestream|mediathek|wird geladen",
        examples=(
            "Abspielen",
            "Ansehen",
        ),
        never=("Länder unterzeichneten Vertrag",),
    ),
    MarkerWords(
        "contact",
        "en",
        "tel|phone|fax|email|address|contact us|mailto|street|suite|call us|hotline|office|mobile|po box|telephone|e mail",
        examples=("Tel: 123",),
        never=("They told a story.",),
    ),
    MarkerWords(
        "contact",
        "ru",
        "тел|телефон|адрес|факс|почта|ул|эл почта",
        examples=(
            "Тел",
            "Телефон",
        ),
        never=("Телефонная линия работала",),
    ),
    MarkerWords(
        "contact",
        "zh",
        "电话|地址|邮箱|電話",
        examples=(
            "电话",
            "地址",
        ),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "contact",
        "de",
        "telefon|adresse|straße|e mail adresse",
        examples=(
            "Telefon",
            "Adresse",
        ),
        never=("Länder unterzeichneten Vertrag",),
    ),
    MarkerWords(
        "function",
        "en",
        "the|of|and|to|in|that|is|was|for|on|with|as|at|be|has|have|are|were|his|her|he|she|it|they|from|which|but|not|been|had|an|this|who|their|would|will|its|after|or|than|when|there|more|also|about|into|over|out|so|because|while|if",
        examples=("the treaty of peace",),
        never=("Peace talks ended",),
    ),
    MarkerWords(
        "function",
        "ru",
        "в|и|на|не|что|с|по|он|его|это|как|к|из|у|за|от|для|о|а|но|же|бы|был|была|было|были|также|до|она|они|их|ее|при|том|этом|того|этого|который|которые|которая|со|во|об|после|если|так|уже|или|может|является|будет|чтобы",
        examples=("в и на",),
        never=("Саммит открылся торжественно",),
    ),
    MarkerWords(
        "function",
        "uk",
        "та|що|з|про|від|до|він|вона|вони|це|як|також|який|які|був|була|були|його|її|не|і|й|у|для|цього",
        examples=("та що з",),
        never=("Саміт відкрився урочисто",),
    ),
    MarkerWords(
        "function",
        "be",
        "і|у|з|што|як|ён|яна|гэта|для|не|таксама|які|якія|быў|была",
        examples=("і у з",),
        never=("Саміт адкрыўся ўрачыста",),
    ),
    MarkerWords(
        "function",
        "kk",
        "және|мен|бұл|үшін|бойынша|осы|да|де|болып|туралы|ол|болды",
        examples=("және мен бұл",),
        never=("Елдер келісімге қол қойды",),
    ),
    MarkerWords(
        "function",
        "ky",
        "жана|менен|бул|үчүн|боюнча|да|деп|болгон|тууралуу|анын",
        examples=("жана менен бул",),
        never=("Мамлекеттер келишимге кол коюшту",),
    ),
    MarkerWords(
        "function",
        "uz",
        "va|bilan|bu|uchun|ham|bo yicha|u|shu|o z|ва|билан|учун|бу|ҳам",
        examples=("va bilan bu",),
        never=("Davlatlar shartnoma imzoladi",),
    ),
    MarkerWords(
        "function",
        "tg",
        "ва|дар|аз|ба|ки|бо|барои|ин|он|аст|буд|шуд",
        examples=("ва дар аз",),
        never=("Кишварҳо шартнома имзо карданд",),
    ),
    MarkerWords(
        "function",
        "az",
        "və|ilə|bu|üçün|da|də|ki|o|olan|edir|bir|sonra|görə",
        examples=("və ilə bu",),
        never=("Dövlətlər müqavilə imzaladı",),
    ),
    MarkerWords(
        "function",
        "hy",
        "և|է|են|որ|մեջ|համար|հետ|այս|եւ|ի|նաև|էր|մասին",
        examples=("և է են",),
        never=("Երկրները պայմանագիր ստորագրեցին",),
    ),
    MarkerWords(
        "function",
        "ka",
        "და|რომ|არის|იყო|ეს|ამ|მისი|თუ|როგორც|შესახებ",
        examples=("და რომ არის",),
        never=("ქვეყნებმა ხელშეკრულება გააფორმეს",),
    ),
    MarkerWords(
        "function",
        "tr",
        "ve|bir|bu|için|ile|da|de|olarak|daha|olan|çok|gibi|sonra|kadar",
        examples=("ve bir bu",),
        never=("Ülkeler antlaşma imzaladı",),
    ),
    MarkerWords(
        "function",
        "fa",
        "و|در|به|از|که|این|را|با|است|برای|آن|های|شد|بود",
        examples=("و در به",),
        never=("کشورها پیمان بستند",),
    ),
    MarkerWords(
        "function",
        "zh",
        "的|是|在|了|和|不|有|这|為|为|与|我们|也|他|她|將|将|對|对",
        examples=("的 是 在",),
        never=("各国签署条约",),
    ),
    MarkerWords(
        "function",
        "de",
        "der|die|das|und|den|dem|des|ein|eine|einen|einem|einer|ist|im|in|mit|zu|auf|für|nicht|sich|auch|es|er|als|bei|wird|werden|wurde|hat|haben|aus|dass|nach|an|am|aber|oder|wie|noch|nur|zum|zur|sind|war|kann|über|durch|um|man|wenn|habe|sei",
        examples=("der die das",),
        never=("Gipfeltreffen endete gestern",),
    ),
    MarkerWords(
        "function",
        "fr",
        "le|la|les|de|des|du|et|un|une|est|en|que|qui|dans|pour|sur|pas|plus|avec|au|aux|ce|cette|il|elle|son|sa|ses|ont|été|à|a|d|l",
        examples=("le la les",),
        never=("Pays signèrent traité",),
    ),
    MarkerWords(
        "function",
        "es",
        "el|la|los|las|de|del|y|un|una|en|que|por|con|para|se|su|sus|al|lo|es|como|más|ha|fue|no|pero",
        examples=("el la los",),
        never=("Países firmaron tratado",),
    ),
    MarkerWords(
        "function",
        "it",
        "il|lo|la|i|gli|le|di|del|della|e|un|una|in|che|per|con|si|non|è|al|da|sono|ha|nel|alla|più|anche",
        examples=("il lo la",),
        never=("Paesi firmarono trattato",),
    ),
    MarkerWords(
        "function",
        "pt",
        "o|os|as|do|da|dos|das|e|em|um|uma|que|para|com|não|se|por|no|na|ao|foi|mais",
        examples=("o os as",),
        never=("Países firmaram tratado",),
    ),
    MarkerWords(
        "function",
        "nl",
        "de|het|een|van|en|in|is|dat|op|te|met|voor|zijn|er|niet|aan|ook|als|door|om|bij|maar|naar",
        examples=("de het een",),
        never=("Landen tekenden verdrag",),
    ),
    MarkerWords(
        "function",
        "pl",
        "i|w|na|z|do|nie|się|że|jest|to|od|po|za|jak|przez|dla|o|oraz|ale|który|są",
        examples=("i w na",),
        never=("Kraje podpisały traktat",),
    ),
    MarkerWords(
        "function",
        "no",
        "og|i|det|er|som|på|til|av|en|et|for|med|at|har|ikke|den|de|om|fra|var|han|hun",
        examples=("og i det",),
        never=("Landene signerte avtalen",),
    ),
    MarkerWords(
        "function",
        "sv",
        "och|att|det|som|en|på|är|av|för|med|till|den|har|inte|om|ett|de",
        examples=("och att det",),
        never=("Länderna skrev fördraget",),
    ),
    MarkerWords(
        "function",
        "id",
        "yang|dan|di|dengan|untuk|dari|ini|itu|pada|dalam|tidak|akan|juga|oleh|ke",
        examples=("yang dan di",),
        never=("Negara menandatangani perjanjian",),
    ),
    MarkerWords(
        "function",
        "ro",
        "și|de|la|în|cu|nu|pe|din|a|care|pentru|este|că|mai|au",
        examples=("și de la",),
        never=("Țările semnară tratatul",),
    ),
    MarkerWords(
        "caption",
        "en",
        "pictured|left|right|seen|poses|stands|shows|file|above|below|during|attends|walks|speaks|center|centre|shown|undated|in this photo|looks on",
        examples=("Pictured left: the hall",),
        never=("They met at noon.",),
    ),
    MarkerWords(
        "caption",
        "ru",
        "слева|справа|на фото|на снимке|во время",
        examples=(
            "Слева",
            "Справа",
        ),
        never=("Снимки опубликованы",),
    ),
    MarkerWords(
        "caption",
        "de",
        "links|rechts|im bild|hier|archiv|l|r|zeigt|beim",
        examples=(
            "Links",
            "Rechts",
        ),
        never=("Länder unterzeichneten Vertrag",),
    ),
    MarkerWords(
        "reading",
        "en",
        "min read|minute read|minutes read|reading time|min|mins|read time|estimated|words",
        examples=("5 min read",),
        never=("They were reading.",),
    ),
    MarkerWords(
        "reading",
        "ru",
        "время чтения|мин чтения|минут|минуты|минута",
        examples=(
            "Время чтения",
            "Мин чтения",
        ),
        never=("Читатели ждали итогов",),
    ),
    MarkerWords(
        "reading",
        "de",
        "lesezeit|lesedauer|minuten|min|minuten lesezeit",
        examples=(
            "Lesezeit",
            "Lesedauer",
        ),
        never=("Länder unterzeichneten Vertrag",),
    ),
    MarkerWords(
        "agency",
        "en",
        "ap|reuters|bloomberg|associated press|xinhua|tass|interfax|belta|kazinform|upi|pti|ani|cnn|bbc|nbc|abc|cbs|fox|npr|nyt",
        examples=(
            "TASS",
            "Reuters",
        ),
        never=("An agency was founded.",),
    ),
    MarkerWords(
        "agency",
        "ru",
        "тасс|риа|интерфакс|белта|регнум|sputnik|казинформ|рбк|унн|укринформ|кабар|ани",
        examples=(
            "Тасс",
            "Риа",
        ),
        never=("Агентства молчали",),
    ),
    MarkerWords(
        "agency",
        "de",
        "afp|reuters|sda|orf|spiegel|zdf|ard",
        examples=(
            "Afp",
            "Reuters",
        ),
        never=("Länder unterzeichneten Vertrag",),
    ),
    MarkerWords(
        "promo",
        "en",
        "free|download our|offer|deal|deals|price|buy|sale|trial|discount|win|get|try|only|best|month|week|cancel|anytime|join|start|today|limited|save|access|unlimited|support our|donate|contribute|demo|click|tap|contact us|learn|discover|explore|book|order",
        examples=("Try it free today",),
        never=("They freed the hostages.",),
    ),
    MarkerWords(
        "promo",
        "ru",
        "бесплатно|скачать|купить|акция|скидка|поддержать|помогите|заказать|узнать|нажмите|ctrl enter|ошибку|выделите",
        examples=(
            "Бесплатно",
            "Скачать",
        ),
        never=("Бесплатный проезд отменен",),
    ),
    MarkerWords(
        "promo",
        "de",
        "kostenlos|gratis|jetzt|angebot|testen|bestellen|kaufen|gewinnspiel|monat|gutschein|vergleich|rabatt",
        examples=(
            "Kostenlos",
            "Gratis",
        ),
        never=("Länder unterzeichneten Vertrag",),
    ),
    MarkerWords(
        "source",
        "en",
        "source|sources|via|originally|first appeared|this article|this story|read the original|appeared first|the post|contributed|story was|article was|press release|more information|for more",
        examples=("Source: the ministry",),
        never=("He was resourceful.",),
    ),
    MarkerWords(
        "source",
        "ru",
        "источник|по материалам|материал|читайте на|подробнее на|на сайте|текст",
        examples=(
            "Источник",
            "По материалам",
        ),
        never=("Источники подтвердили встречу",),
    ),
    MarkerWords(
        "source",
        "de",
        "quellen|mit material|dieser artikel|originaltext|ots|presseportal|pressekontakt|rückfragen",
        examples=(
            "Quellen",
            "Mit material",
        ),
        never=("Länder unterzeichneten Vertrag",),
    ),
)
