"""
The language of a text.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.languages import detect_language

TEXTS = {
    "en": "The leaders of the states have arrived in the capital, and they will meet on Monday.",
    "de": "Die Minister haben sich in der Hauptstadt getroffen, und das Treffen wird nicht das letzte.",
    "fr": "Les dirigeants des pays sont dans la capitale pour une réunion qui est prévue avec le ministre.",
    "es": "Los ministros de los países se reunieron en la capital para hablar con el presidente de la región.",
    "it": "I ministri dei paesi sono nella capitale per una riunione che è prevista con il presidente.",
    "pl": "Ministrowie państw spotkali się w stolicy i powiedzieli, że to jest ważne dla regionu oraz nie tylko.",
    "ro": "Miniștrii țărilor s-au întâlnit în capitală și au spus că este important pentru regiune din nou.",
    "tr": "Bakanlar bu hafta başkentte bir araya geldi ve bölge için çok önemli bir karar olduğunu söyledi.",
    "az": "Nazirlər bu həftə paytaxtda görüşüb və bildirib ki, region üçün bu çox vacib bir qərardır.",
    "ru": "Министры государств встретились в столице, и они сказали, что это важно не только для региона.",
    "uk": "Міністри держав зустрілися у столиці, і вони сказали, що це важливо не тільки для регіону.",
    "be": "Міністры дзяржаў сустрэліся ў сталіцы, і яны сказалі, што гэта важна не толькі для рэгіёна.",
    "bg": "Министрите на държавите се срещнаха в столицата и казаха, че това е важно за региона и не само.",
    "kk": "Министрлер елордада кездесіп, бұл өңір үшін маңызды деп мәлімдеді және келісімге қол қойды.",
    "ky": "Министрлер борбор калаада жолугуп, бул аймак үчүн маанилүү деп билдирди жана келишимге кол койду.",
    "tg": "Вазирон дар пойтахт мулоқот карданд ва гуфтанд, ки ин барои минтақа муҳим аст ва на танҳо аз ин.",
    "fa": "وزیران کشورها در پایتخت با هم دیدار کردند و گفتند که این برای منطقه بسیار مهم است",
    "ar": "التقى الوزراء في العاصمة وقال الرئيس إن هذا مهم من أجل المنطقة خلال هذه الفترة على كل حال",
    "ka": "მინისტრები დედაქალაქში შეხვდნენ ერთმანეთს და ისაუბრეს უსაფრთხოებაზე",
    "hy": "Նախարարները հանդիպեցին մայրաքաղաքում և խոսեցին անվտանգության մասին",
    "zh": "各国部长周一在首都会晤讨论地区安全问题",
    "ja": "各国の大臣は月曜日に首都で会談し、地域の安全について話し合いました。",
}


SHORT = (
    pytest.param(
        "ru",
        "24 сентября. Прибыли первые эшелоны. 12:30. Связь установлена. Условный противник обнаружен.",
        id="ru-chronicle",
    ),
    pytest.param(
        "pl",
        "24 września. Przyjazd pierwszych pociągów. 3 października. Odczyt. 5 października. Zakończenie.",
        id="pl-chronicle",
    ),
    pytest.param(
        "en",
        "24 September. First trains arrive. 26 September. Exercise opens. 3 October. Closing ceremony.",
        id="en-chronicle",
    ),
    pytest.param(
        "uz",
        "O‘zbekiston Respublikasi Prezidenti Shavkat Mirziyoyev 4-iyul kuni Ostona shahrida SHHT sammitida ishtirok etdi. "
        "Tadbirda xavfsizlik sohasidagi hamkorlik masalalari ko‘rib chiqildi.",
        id="uz turned comma",
    ),
    pytest.param(
        "uz",
        "Vazirlar terrorizmga qarshi kurash sohasida hamkorlikni kengaytirishga kelishib oldilar. "
        "Keyingi uchrashuv kelasi yili Toshkentda oʻtkaziladi.",
        id="uz endings",
    ),
    pytest.param(
        "uz",
        "Давлат раҳбари минтақада тинчлик ва барқарорликни таъминлаш муҳимлигини таъкидлади. "
        "Саммит якунида қатор ҳужжатлар имзоланди.",
        id="uz Cyrillic",
    ),
    pytest.param(
        "kk",
        "Астанада өткен саммитке он мемлекеттің басшылары қатысып, өңірдегі қауіпсіздік мәселелерін талқылады. "
        "Жиын қорытындысында Астана декларациясы қабылданды. Келесі саммит Қытайда өтеді.",
        id="kk",
    ),
    pytest.param(
        "ky",
        "Астанада өткөн саммитке мүчө мамлекеттердин башчылары катышып, аймактагы коопсуздук маселелерин талкуулашты. "
        "Жыйындын жыйынтыгында Астана декларациясы кабыл алынды.",
        id="ky",
    ),
    pytest.param(
        "tr",
        "Dışişleri Bakanı Hakan Fidan, Türk Devletleri Teşkilatı toplantısında konuştu. "
        "Toplantıda üye ülkeler arasındaki işbirliğinin güçlendirilmesi kararlaştırıldı. Bakan, terörle mücadelede ortak adımlar atılması gerektiğini vurguladı.",
        id="tr",
    ),
    pytest.param(
        "az",
        "Dövlət başçısı terrorizmə qarşı mübarizədə əməkdaşlığın gücləndirilməsinin vacibliyini vurğulayıb. "
        "Görüşün sonunda sənədlər imzalanıb.",
        id="az",
    ),
    pytest.param(
        "tk",
        "Türkmenistan bilen Gazagystanyň arasyndaky hyzmatdaşlygyň meseleleri ara alnyp maslahatlaşyldy. "
        "Taraplar söwda dolanyşygyny artdyrmak barada ylalaşdylar.",
        id="tk",
    ),
    pytest.param(
        "tg",
        "Сарони давлатҳо оид ба мубориза бо терроризм изҳори назар карданд. "
        "Дар фарҷоми мулоқот ҳуҷҷатҳо имзо шуданд.",
        id="tg",
    ),
    pytest.param(
        "mn",
        "Талууд эдийн засгийн хамтын ажиллагааг өргөжүүлэхээр тохиролцож, санамж бичигт гарын үсэг зурав. "
        "Дараагийн уулзалт ирэх жил болно.",
        id="mn",
    ),
    pytest.param(
        "be",
        "Кіраўнікі дзяржаў падпісалі дэкларацыю. Наступная сустрэча адбудзецца ў Мінску.",
        id="be",
    ),
    pytest.param(
        "uk",
        "Міністр закордонних справ відвідав столицю Казахстану. "
        "Обговорено двосторонню співпрацю та підписано угоди.",
        id="uk",
    ),
    pytest.param(
        "sr",
        "Ministar spoljnih poslova sastao se sa kolegom iz Kazahstana. "
        "Dve strane su razgovarale o unapređenju saradnje, a posebno o ekonomiji i bezbednosti.",
        id="sr-Latn",
    ),
    pytest.param(
        "hr",
        "Ministar vanjskih poslova sastao se s kolegom iz Kazahstana. "
        "Dvije strane su razgovarale o unaprjeđenju suradnje te posebno o gospodarstvu i sigurnosti.",
        id="hr",
    ),
)


class TestDetectLanguage:
    """
    What is told, and when nothing is.
    """

    @pytest.mark.parametrize(("code", "text"), TEXTS.items(), ids=TEXTS)
    def test_one_sentence_is_enough(self, code: str, text: str) -> None:
        """
        A sentence of the language is told.
        """
        assert code == detect_language(text)

    @pytest.mark.parametrize(
        ("code", "text"),
        [
            (
                "uz",
                "Vazirlar poytaxtda uchrashdi va bu mintaqa uchun muhim deb bildirdi hamda imzo qildi.",
            ),
            (
                "uz",
                "Вазирлар пойтахтда учрашди ва бу минтақа учун муҳим деб билдирди ҳамда имзо қилди.",
            ),
        ],
        ids=["Latin", "Cyrillic"],
    )
    def test_uzbek_has_two_scripts(self, code: str, text: str) -> None:
        """
        Uzbek is told in both of its scripts.
        """
        assert code == detect_language(text)

    @pytest.mark.parametrize(("code", "text"), SHORT)
    def test_two_sentences_with_few_common_words(self, code: str, text: str) -> None:
        """
        Letters and endings tell what common words do not, and stems tell close relatives apart.
        """
        assert code == detect_language(text)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("", id="nothing"),
            pytest.param("Minsk", id="one word"),
            pytest.param("29.10.2025 12:18 | 5690", id="no letters"),
            pytest.param("Zhaparov Tokayev Lukashenko Rahmon Mirziyoyev Putin Aliyev", id="names"),
            pytest.param("Саммит в Минске Summit in Minsk " * 3, id="two scripts"),
            pytest.param("🕊" * 50, id="no script"),
            pytest.param("ja on ei " * 10, id="as much for two languages"),
            pytest.param(
                "Predsjedavajući Vijeća ministara izjavio je da će se sastanak održati. "
                "On je rekao da je saradnja važna za bezbjednost.",
                id="stems of both relatives",
            ),
            pytest.param("i je u na za da se su od koji " * 5, id="stems of neither"),
            pytest.param(
                "Татарстан Рәисе Казанда узган саммитта катнашты. Очрашуда икътисади "
                "хезмәттәшлек мәсьәләләре турында сөйләштеләр.",
                id="letters of two languages",
            ),
            pytest.param(
                "Осрашыуҙа төбәк хәүефһеҙлеге мәсьәләләре тикшерелде, Ҡазан ҡатнашты.",
                id="letters of a language that is not here",
            ),
            pytest.param(
                "Qaraqalpaqstan Respublikası Joqarǵı Keńesi Baslıǵı jıynalısta qatnastı.",
                id="letters that Turkish has not",
            ),
        ],
    )
    def test_is_not_told(self, text: str) -> None:
        """
        Where too little speaks for one language, none is told.
        """
        assert detect_language(text) is None

    @pytest.mark.parametrize("code", TEXTS)
    def test_digits_and_underscores_part_words(self, code: str) -> None:
        """
        Letters are a word whatever digits and underscores stand at them.
        """
        assert detect_language(TEXTS[code].replace(" ", " 5_")) == code

    @pytest.mark.parametrize("sign", ["—", "\u00a0", "\ud800", "”"])
    def test_signs_of_other_scripts_part_words(self, sign: str) -> None:
        """
        What is no letter parts words, ASCII or not.
        """
        assert detect_language(TEXTS["en"].replace(" ", sign)) == "en"

    def test_rest_of_a_long_text_does_not_count(self) -> None:
        """
        What stands far below is not looked at.
        """
        text = TEXTS["en"] + " "

        assert detect_language(text * 40 + TEXTS["ru"] * 400) == "en"
