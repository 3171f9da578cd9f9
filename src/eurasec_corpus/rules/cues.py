"""
What says whose words stand between quotation marks: verbs of saying, in English and Russian.
"""

from __future__ import annotations

from .rows import Cue

VERBS = (
    Cue(
        "en",
        "said|says|say|told|tells|stated|declared|declares",
        examples=(
            "“We must work with them,” Lukashenka said.|Lukashenka",
            "«They will raise readiness,» said Putin during the summit.|Putin",
            'In response, the minister said: "I will not."|the minister',
            "“Turkiye aims to join,” the Turkish President told journalists.|the Turkish President",
        ),
        never=("The “middle powers” have much to say.", "It is called “International Life” today."),
    ),
    Cue(
        "en",
        "noted|notes|stressed|stresses|emphasized|emphasised|emphasizes|emphasises|"
        "underlined|underlines|underscored|highlighted|pointed out",
        examples=(
            "“The relevance is increasing day by day,” the author notes.|the author",
            '"It will open a new stage", he emphasized.|he',
        ),
        never=("The author notes the role of the “Global South”.",),
    ),
    Cue(
        "en",
        "explained|explains|added|adds|commented|concluded|concludes|continued|continues|"
        "summed up|clarified|specified",
        examples=(
            "The expert explained, “Minsk and Moscow took measures.”|The expert",
            '"It may become a prototype," he added.|he',
        ),
        never=("The “Dushanbe process” explains much.",),
    ),
    Cue(
        "en",
        "announced|remarked|remarks|argued|argues|insisted|reiterated|warned|warns|"
        "recalled|replied|answered|asked|wrote|writes|claimed|admitted|acknowledged|"
        "confirmed|assured|observed",
        examples=(
            "“We are ready for that,” the general assured.|the general",
            "The minister warned that it is “a grave risk for all”.|The minister",
        ),
        never=("They asked for the “Charter”.",),
    ),
    Cue(
        "en",
        "proposed|proposes|suggested|suggests|urged|urges|called|believes|thinks",
        examples=(
            'Vladimir Putin has proposed a system "where there will be no room for games."|Vladimir Putin',
            "The leader called to hammer in a “concrete stake”.|The leader",
        ),
        never=("A forum called “Minsk” was held.",),
    ),
    Cue(
        "ru",
        "сказал|сказала|сказали|говорит|заявил|заявила|заявили|заявляет|сообщил|сообщила|"
        "сообщили|рассказал|рассказала|говорится в",
        examples=(
            "«Главы делегаций обсудили перспективы», — говорится в сообщении.|сообщении",
            "«Мы готовы», — заявил Путин.|Путин",
            "Министр заявил: «Мы готовы к диалогу».|Министр",
        ),
        never=("Журнал «Международная жизнь» вышел.",),
    ),
    Cue(
        "ru",
        "отметил|отметила|отметили|отмечает|подчеркнул|подчеркнула|подчеркнули|"
        "подчеркивает|добавил|добавила|пояснил|пояснила|уточнил|уточнила",
        examples=('"Впечатление очень хорошее", - отметил эксперт.|эксперт',),
        never=("Он посетил «Шелковый путь».",),
    ),
    Cue(
        "ru",
        "указал|указала|напомнил|напомнила|ответил|ответила|написал|написала|считает|"
        "полагает|заметил|заметила|констатировал|заключил|заключила",
        examples=("«Это основа», — считает Лавров.|Лавров",),
        never=("Он считает «Минск» столицей.",),
    ),
)
"""Verbs of saying, by their forms; lower case."""

PHRASES = (
    Cue(
        "en",
        "according to",
        examples=("According to the minister, there is “no room for such games”.|the minister",),
        never=("All went according to “plan”.",),
    ),
    Cue(
        "en",
        "in the words of",
        examples=("It is, in the words of Lavrov, “an open door”.|Lavrov",),
        never=("In other words, “plan”.",),
    ),
    Cue(
        "ru",
        "по словам|по мнению",
        examples=("По словам министра, это «открытая дверь для всех».|министра",),
        never=("Одним словом, «дверь».",),
    ),
)
"""Phrases in front of the speaker."""

PARTICIPLES = (
    Cue(
        "en",
        "adding|saying|stressing|noting|emphasizing",
        examples=(
            "It is common ground, he said, adding that it needs “a new common understanding”.|he",
        ),
        never=("The “middle powers” go on adding members.",),
    ),
)
"""Verbs whose subject is that of the verb of saying before them."""

NOUNS = (
    Cue(
        "en",
        "words|opinion|view|statement",
        examples=(
            'This, in his words, reveals the need for a "new architecture of security".|his',
            "It follows F. Lukyanov's opinion that the idea of “without the West” makes sense.|F. Lukyanov",
        ),
        never=("The words “new order” are heard.",),
    ),
)
"""Nouns behind a possessive that names the speaker."""

TITLES = ("Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Sen", "St")
"""Words whose full stop ends no sentence."""

HELPERS = ("has", "had", "have", "also", "then", "later", "earlier", "further", "again", "both")
"""Words between speaker and verb that belong to neither."""

OPENERS = ("and", "but", "as", "while", "that", "because", "then", "и", "а", "но", "что", "как")
"""Words in front of a speaker that do not belong to the name."""

AFTER_SPEAKER = (
    *("in", "on", "at", "during", "to", "after", "before", "as", "when", "while", "with", "from"),
    *("about", "following", "journalists", "reporters", "в", "на", "во", "после", "журналистам"),
)
"""Words that end the speaker's name where it follows the verb."""
