"""
Boxes inside an article that ask for an address: what heads them, and their buttons.
"""

from __future__ import annotations

from .rows import WordList

HEADS = WordList(
    "box heads",
    "newsletter|telegram|whatsapp|mailing list|infolettre|boletín|рассылк|телеграм|розсилк|рассылку|канал",
)
"""Parts of words of which the marker above such a box has one; folded."""

BUTTONS = WordList(
    "box buttons",
    "subscribe|subscribe now|sign up|sign up now|enter your email|enter your email address|your email address|email address"
    "|подписаться|подписаться на рассылку|подписаться на канал|ваш e-mail|введите ваш e-mail|підписатися|падпісацца|жазылу|жазылуу"
    "|obuna bo'ling|abone ol|abunə ol|abonnieren|jetzt abonnieren|kostenlos abonnieren|jetzt kostenlos abonnieren|jetzt anmelden"
    "|jetzt kostenlos anmelden|anmelden|s'abonner|je m'abonne|s'inscrire|je m'inscris|votre adresse e-mail|suscríbete|suscribirse"
    "|suscríbase|quiero recibirlo|iscriviti|inscreva-se|assinar|zapisz się|zapisuję się|abonneer|inschrijven|odebírat|abonează-te",
)
"""Lines below the text of such a box; folded."""
