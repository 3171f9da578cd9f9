"""
Phrases of menus, buttons and lists of other stories in 37 languages.

Each is a whole line: so they are told from prose, in which more words follow. They stand in
lists, since what they are, and what they are not, is the same for all of a list.
"""

from __future__ import annotations

from ..labels import Label
from .rows import PhraseList

PHRASEBOOK = (
    PhraseList(
        Label.RELATED,
        "en",
        "related topics|more on this story|related internet links|"
        "explore more on these topics|more for you|read next|up next|what to read next|"
        "editors' picks|editor's picks|editors' choice|most popular|most read|trending now|"
        "recommended stories|recommended for you|recommended reading|you might also like|"
        "from around the web|around the web|sponsored content|promoted content|"
        "partner content|more from this author|also from the author|also by the author|more by the author|more stories|more from us|popular stories|"
        "popular posts|recent posts|similar articles|similar news|must read|also read|"
        "don't miss|other news|news feed|breaking news feed",
        behind="of the summit",
    ),
    PhraseList(
        Label.NAVIGATION,
        "en",
        "save article|gift this article|gift article|share this|share this story|"
        "share this page|link copied|copy article link|print article|print this article|"
        "listen to this story|listen to this article|listen to article|load more|"
        "load more comments|show comments|hide comments|view comments|view all comments|"
        "join the conversation|back to top|go to top|removed from bookmarks|"
        "add to bookmarks|reuse this content|view image in fullscreen|"
        "open image in gallery|close image|expand image|enlarge image|image gallery|"
        "click to expand|toggle navigation|close menu|open menu|skip to navigation|"
        "skip to search|skip to footer|watch now|watch live|video ad feedback|"
        "purchase licensing rights|text size|increase font size|previous article|"
        "next article|previous post|next post|switch language",
        behind="of the summit",
    ),
    PhraseList(
        Label.NOTICE,
        "en",
        "skip past newsletter promotion|after newsletter promotion|"
        "thank you for signing up|you have successfully subscribed|"
        "something went wrong please try again|commenting has been disabled|"
        "comments are closed|comments powered by disqus|"
        "please enable javascript to view the comments powered by disqus|"
        "this video can not be played|this audio is generated automatically|"
        "click here to subscribe|subscribe now|sign up now|sign up here|log in to comment|"
        "sign in to comment|login to comment|already a subscriber|already have an account|"
        "create an account|manage cookies|cookie settings|manage your privacy settings|"
        "advertise with us|terms of use|privacy policy|terms and conditions|cookie policy|"
        "subscribe to newsletter|get our newsletter|support independent journalism|"
        "story continues below advertisement|article continues after advertisement|"
        "article continues below advertisement",
        behind="of the summit",
    ),
    PhraseList(
        Label.RELATED,
        "ru",
        "читать также|еще по теме|ещё по теме|больше новостей|новости по теме|"
        "похожие материалы|ранее по теме|главное за день|главные новости|лента новостей|"
        "популярные новости|популярные материалы|читайте на эту тему|статьи по теме|"
        "связанные новости|связанные материалы|смотрите ещё|смотрите еще|читайте ещё|"
        "читайте еще|вам может быть интересно|вам может понравиться|рекомендуем|"
        "рекомендуем прочитать|рекомендуемые материалы|что еще почитать|самое популярное|"
        "самое обсуждаемое|выбор редакции|другие материалы рубрики|новости сми2|"
        "новости партнёров|интересное в сети|последние публикации|предыдущая новость|"
        "следующая новость|предыдущая статья|следующая статья",
        behind="саммита обсудили",
    ),
    PhraseList(
        Label.NAVIGATION,
        "ru",
        "версия для печати|копировать ссылку|ссылка скопирована|сообщить об опечатке|"
        "сообщить об ошибке|перейти в фотобанк|перейти в медиабанк|вернуться к списку|"
        "назад к списку|к списку новостей|назад к новостям|показать ещё|показать еще|"
        "загрузить ещё|загрузить еще|показать больше|читать в telegram|читать полностью|"
        "обсудить в telegram|отправить еще раз|поделитесь новостью|поделись с друзьями|"
        "рассказать друзьям|отправить другу|в избранное|добавить в избранное|"
        "прослушать новость|слушать новость|размер шрифта|версия для слабовидящих|"
        "перейти к содержимому|перейти к основному содержанию|карта сайта|закрыть меню|"
        "личный кабинет|регистрация пройдена успешно",
        behind="саммита обсудили",
    ),
    PhraseList(
        Label.NOTICE,
        "ru",
        "подпишитесь на рассылку|подписаться на рассылку|подписка на рассылку|"
        "подписаться на новости|подписаться на канал|подписывайтесь на нас|"
        "будьте в курсе событий|будьте в курсе последних новостей|"
        "будьте всегда в курсе событий|комментарии закрыты|написать комментарий|"
        "ваш комментарий|чтобы оставить комментарий, авторизуйтесь|"
        "правила использования материалов|политика конфиденциальности|"
        "пользовательское соглашение|на правах рекламы|комментарии отключены|"
        "следите за нами|мы в соцсетях|мы в социальных сетях",
        behind="саммита обсудили",
    ),
    PhraseList(
        Label.CAPTION,
        "ru",
        "архивное фото|иллюстративное фото|фото из архива|фото из открытых источников|"
        "скриншот видео",
        behind="саммита обсудили",
    ),
    PhraseList(
        Label.RELATED,
        "de",
        "mehr zu diesem thema|zum thema|weitere themen|weitere meldungen|"
        "weitere nachrichten|meistgelesen|meistgelesene artikel|die meistgelesenen artikel|"
        "meistgelesene artikel der woche|beliebteste artikel|leserempfehlung|"
        "leserempfehlungen|empfehlungen der redaktion|unsere empfehlungen|auch lesenswert|"
        "lesen sie hier weiter|lesen sie mehr zum thema|das könnte dich auch interessieren|"
        "das könnte ihnen auch gefallen|weiterlesen auf|mehr aus dem web|"
        "mehr aus dem ressort|aktuelle nachrichten|neueste artikel|ähnliche artikel|"
        "verwandte themen|verwandte artikel|themen des artikels|mehr dazu|"
        "ebenfalls interessant|newsticker|top-themen",
        behind="wurde besprochen",
    ),
    PhraseList(
        Label.NAVIGATION,
        "de",
        "zur startseite|artikel merken|merken|artikel anhören|artikel vorlesen lassen|"
        "artikel zum hören|link kopieren|link kopiert|link wurde kopiert|artikel drucken|"
        "in pocket speichern|per mail teilen|per e-mail teilen|per e-mail versenden|"
        "auf facebook teilen|auf twitter teilen|auf x teilen|per whatsapp teilen|"
        "auf whatsapp teilen|nach oben|zum seitenanfang|bild vergrössern|"
        "bild in lightbox öffnen|bildergalerie öffnen|box aufklappen|box zuklappen|"
        "box aufklappen box zuklappen|mehr anzeigen|weniger anzeigen|artikel verschenken|"
        "kommentare anzeigen|kommentare lesen|alle kommentare anzeigen|"
        "zum hauptinhalt springen|direkt zum inhalt|schrift vergrössern",
        behind="wurde besprochen",
    ),
    PhraseList(
        Label.NOTICE,
        "de",
        "jetzt abonnieren|jetzt kostenlos abonnieren|jetzt kostenlos anmelden|"
        "jetzt kostenlos registrieren|jetzt anmelden|newsletter bestellen|"
        "zum newsletter anmelden|newsletter|diskutieren sie mit|mitdiskutieren|"
        "kommentieren|kommentar verfassen|kommentar hinterlassen|"
        "schreiben sie einen kommentar|schreiben sie den ersten kommentar|"
        "exklusiv für abonnenten|nur für abonnenten|"
        "dieser artikel ist abonnenten vorbehalten|datenschutzerklärung|"
        "nutzungsbedingungen|cookie-einstellungen|externen inhalt anzeigen|inhalt anzeigen|"
        "inhalte anzeigen|datenschutzeinstellungen anpassen|ein klick für den datenschutz|"
        "empfohlener externer inhalt|externer inhalt|transparenzhinweis|"
        "anzeigensonderveröffentlichung",
        behind="wurde besprochen",
    ),
    PhraseList(
        Label.RELATED,
        "fr",
        "lire aussi|à lire aussi|à lire également|lire également|lire la suite|"
        "à voir aussi|voir aussi|à découvrir|sur le même sujet|sur le même thème|"
        "dans la même rubrique|articles liés|articles similaires|articles associés|"
        "contenus associés|les plus lus|les plus partagés|à la une|dernières actualités|"
        "les dernières actualités|plus d'articles|nos autres articles|vous aimerez aussi|"
        "recommandé pour vous|notre sélection|pour aller plus loin|ailleurs sur le web",
        behind="du sommet",
    ),
    PhraseList(
        Label.NAVIGATION,
        "fr",
        "partager|partager l'article|partager cet article|partager sur facebook|"
        "partager sur twitter|partager sur x|partager sur linkedin|partager sur whatsapp|"
        "partager par mail|partager par e-mail|envoyer par e-mail|envoyer par mail|"
        "copier le lien|lien copié|imprimer|imprimer l'article|ajouter à vos favoris|"
        "ajouter à mes favoris|ajouter à vos sélections|offrir l'article|écouter l'article|"
        "retour en haut|haut de page|aller au contenu|aller au contenu principal|accueil|"
        "retour à l'accueil|voir plus|afficher plus|agrandir l'image|ouvrir dans la galerie",
        behind="du sommet",
    ),
    PhraseList(
        Label.NOTICE,
        "fr",
        "réservé aux abonnés|article réservé aux abonnés|"
        "cet article est réservé aux abonnés|contenu réservé aux abonnés|s'abonner|"
        "je m'abonne|je m'inscris|abonnez-vous|déjà abonné|se connecter|s'inscrire à la newsletter|"
        "s'inscrire aux newsletters|inscrivez-vous à notre newsletter|"
        "recevez notre newsletter|la suite après la publicité|"
        "la suite après cette publicité|commentaires|commenter|laisser un commentaire|"
        "ajouter un commentaire|vous avez noté une erreur|tous droits réservés|"
        "mentions légales|politique de confidentialité|gérer mes cookies|"
        "paramétrer les cookies",
        behind="du sommet",
    ),
    PhraseList(
        Label.RELATED,
        "es",
        "lee también|lea también|leer también|te puede interesar|le puede interesar|"
        "también te puede interesar|más información|más noticias|más sobre este tema|"
        "noticias relacionadas|noticia relacionada|artículos relacionados|"
        "contenido relacionado|contenidos relacionados|temas relacionados|archivado en|"
        "lo más leído|lo más visto|las más leídas|últimas noticias|te recomendamos|"
        "le recomendamos|relacionados|relacionado|ver también|mira también|"
        "noticias destacadas|recomendados|visto ahora|infórmate más|informate más",
        behind="de la cumbre",
    ),
    PhraseList(
        Label.NAVIGATION,
        "es",
        "compartir|compartir en facebook|compartir en twitter|compartir en x|"
        "compartir en whatsapp|compartir noticia|compartir artículo|copiar enlace|"
        "enlace copiado|copiar link|imprimir|imprimir artículo|enviar por email|"
        "enviar por correo|guardar artículo|escuchar artículo|escuchar|ampliar foto|"
        "ir al contenido|ir al contenido principal|volver arriba|ver más|mostrar más|"
        "inicio|ver comentarios|ir a los comentarios",
        behind="de la cumbre",
    ),
    PhraseList(
        Label.NOTICE,
        "es",
        "suscríbete|suscríbase|suscríbete a nuestra newsletter|"
        "suscríbete para seguir leyendo|suscríbete a la newsletter|"
        "regístrate gratis para seguir leyendo|inicia sesión para seguir leyendo|"
        "inicia sesión|contenido exclusivo para suscriptores|comentarios|"
        "deja un comentario|deja tu comentario|escribe un comentario|añadir comentario|"
        "reportar un error|sobre la firma|todos los derechos reservados|aviso legal|"
        "política de privacidad|política de cookies|recíbelo|continúa leyendo|"
        "seguir leyendo",
        behind="de la cumbre",
    ),
    PhraseList(
        Label.RELATED,
        "it",
        "leggi anche|leggi di più|leggi tutto|vedi anche|guarda anche|articoli correlati|"
        "notizie correlate|contenuti correlati|potrebbe interessarti|"
        "potrebbe interessarti anche|ti potrebbe interessare|ti potrebbero interessare|"
        "i più letti|le più lette|più letti|ultime notizie|ultim'ora|altre notizie|"
        "per approfondire|approfondimenti|consigliati per te|raccomandato per te|"
        "dalla stessa categoria",
        behind="del vertice",
    ),
    PhraseList(
        Label.NAVIGATION,
        "it",
        "condividi|condividi su facebook|condividi su twitter|condividi su x|"
        "condividi su whatsapp|condividi l'articolo|condividi questo articolo|copia link|"
        "copia il link|stampa|stampa l'articolo|invia per email|ascolta l'articolo|"
        "ascolta questo articolo|salva articolo|torna su|torna in alto|vai al contenuto|"
        "vai al contenuto principal|mostra altro|vedi tutti|ingrandisci",
        behind="del vertice",
    ),
    PhraseList(
        Label.NOTICE,
        "it",
        "riproduzione riservata|iscriviti|iscriviti alla newsletter|"
        "iscriviti alle newsletter|abbonati|abbonati ora|abbonati per leggere|"
        "sei già abbonato|accedi|accedi per commentare|contenuto riservato agli abbonati|"
        "articolo riservato agli abbonati|commenti|lascia un commento|commenta|"
        "scrivi un commento|tutti i diritti riservati|informativa sulla privacy|"
        "gestisci cookie",
        behind="del vertice",
    ),
    PhraseList(
        Label.RELATED,
        "pt",
        "leia também|leia mais|veja também|saiba mais|notícias relacionadas|"
        "artigos relacionados|conteúdo relacionado|mais lidas|as mais lidas|mais lidos|"
        "últimas notícias|relacionadas|recomendado para si|recomendados para você",
        behind="da cimeira",
    ),
    PhraseList(
        Label.NAVIGATION,
        "pt",
        "compartilhe|compartilhar|partilhar|link copiado|imprimir notícia|ouvir notícia|"
        "voltar ao topo|ir para o conteúdo|ver mais|ver comentários",
        behind="da cimeira",
    ),
    PhraseList(
        Label.NOTICE,
        "pt",
        "assine|assine já|assine agora|inscreva-se|continua após a publicidade|"
        "continua depois da publicidade|comentários|deixe um comentário|"
        "deixe o seu comentário|todos os direitos reservados|política de privacidade|"
        "exclusivo para assinantes",
        behind="da cimeira",
    ),
    PhraseList(
        Label.RELATED,
        "nl",
        "lees ook|lees meer|lees verder|bekijk ook|meer over dit onderwerp|"
        "gerelateerde artikelen|gerelateerd|meest gelezen|laatste nieuws|ook interessant|"
        "aanbevolen|meer nieuws",
        behind="van de top",
    ),
    PhraseList(
        Label.NAVIGATION,
        "nl",
        "deel dit artikel|delen|deel op facebook|deel via whatsapp|kopieer link|"
        "link gekopieerd|artikel afdrukken|bewaar artikel|luister naar dit artikel|"
        "terug naar boven|naar hoofdinhoud",
        behind="van de top",
    ),
    PhraseList(
        Label.NOTICE,
        "nl",
        "reageer|plaats een reactie|abonneer|word abonnee|abonneer je nu|"
        "schrijf je in voor de nieuwsbrief|alle rechten voorbehouden|"
        "exclusief voor abonnees|inloggen",
        behind="van de top",
    ),
    PhraseList(
        Label.RELATED,
        "pl",
        "czytaj także|czytaj też|czytaj również|czytaj więcej|czytaj dalej|zobacz też|"
        "zobacz także|zobacz również|zobacz więcej|przeczytaj także|przeczytaj też|"
        "przeczytaj również|warto przeczytać|powiązane artykuły|podobne artykuły|polecane|"
        "polecamy|najczęściej czytane|najnowsze|ostatnie wiadomości|więcej na ten temat|"
        "inne artykuły|to może cię zainteresować",
        behind="szczytu",
    ),
    PhraseList(
        Label.NAVIGATION,
        "pl",
        "udostępnij|udostępnij na facebooku|podziel się|kopiuj link|skopiuj link|"
        "link skopiowany|drukuj|wydrukuj|zapisz artykuł|posłuchaj artykułu|strona główna|"
        "powrót do góry|pokaż więcej|przejdź do treści",
        behind="szczytu",
    ),
    PhraseList(
        Label.NOTICE,
        "pl",
        "subskrybuj|zapisz się na newsletter|zapisz się do newslettera|zaloguj się|"
        "komentarze|dodaj komentarz|skomentuj|pozostało do przeczytania|"
        "dalsza część tekstu pod wideo|dalsza część artykułu pod materiałem wideo|"
        "dalsza część tekstu pod materiałem wideo|dalszy ciąg materiału pod wideo|"
        "wszelkie prawa zastrzeżone|polityka prywatności|materiał promocyjny|"
        "koniec bloku reklamowego|pozostałe wyniki",
        behind="szczytu",
    ),
    PhraseList(
        Label.RELATED,
        "cs",
        "čtěte také|čtěte dále|čtěte více|přečtěte si také|přečtěte si více|"
        "mohlo by vás zajímat|související články|související|další články|nejčtenější|"
        "více k tématu|doporučujeme|mohlo by se vám líbit",
        behind="summitu",
    ),
    PhraseList(
        Label.NAVIGATION,
        "cs",
        "sdílet|sdílet na facebooku|sdílejte článek|kopírovat odkaz|odkaz zkopírován|tisk|"
        "vytisknout|zobrazit vše|zobrazit více|načíst další|přejít k obsahu|nahoru",
        behind="summitu",
    ),
    PhraseList(
        Label.NOTICE,
        "cs",
        "vstoupit do diskuze|vstoupit do diskuse|komentáře|přidat komentář|přihlásit se|"
        "předplatit|předplaťte si|odebírat newsletter|všechna práva vyhrazena|"
        "následuje obsah vložený z jiného webu|přeskočit reklamu",
        behind="summitu",
    ),
    PhraseList(
        Label.RELATED,
        "sk",
        "čítajte aj|čítajte tiež|čítajte viac|prečítajte si aj|súvisiace články|"
        "mohlo by vás zaujímať|najčítanejšie",
        behind="samitu",
    ),
    PhraseList(
        Label.NAVIGATION,
        "sk",
        "zdieľať|zdieľať na facebooku|kopírovať odkaz|vytlačiť",
        behind="samitu",
    ),
    PhraseList(
        Label.NOTICE,
        "sk",
        "pridať komentár|prihlásiť sa|všetky práva vyhradené",
        behind="samitu",
    ),
    PhraseList(
        Label.RELATED,
        "hu",
        "olvasta már|olvasd el ezt is|olvassa el ezt is|ezt is olvassa el|"
        "kapcsolódó cikkek|kapcsolódó|legolvasottabb|ajánlott cikkek|további cikkek",
        behind="a csúcson",
    ),
    PhraseList(
        Label.NAVIGATION,
        "hu",
        "megosztás|megosztom|link másolása|nyomtatás|vissza a tetejére",
        behind="a csúcson",
    ),
    PhraseList(
        Label.NOTICE,
        "hu",
        "hozzászólások|hozzászólok|feliratkozás|feliratkozom|minden jog fenntartva|bejelentkezés",
        behind="a csúcson",
    ),
    PhraseList(
        Label.RELATED,
        "ro",
        "citește și|citeşte și|citeşte şi|citește mai mult|citeşte mai mult|vezi și|"
        "articole similare|articole recomandate|cele mai citite|ultimele știri|"
        "știri similare|recomandate|mai multe articole",
        behind="al summitului",
    ),
    PhraseList(
        Label.NAVIGATION,
        "ro",
        "distribuie|distribuie pe facebook|trimite|copiază link|tipărește|acasă|înapoi sus",
        behind="al summitului",
    ),
    PhraseList(
        Label.NOTICE,
        "ro",
        "comentarii|adaugă un comentariu|lasă un comentariu|abonează-te|"
        "abonează-te la newsletter|urmărește-ne pe google news|toate drepturile rezervate",
        behind="al summitului",
    ),
    PhraseList(
        Label.RELATED,
        "bg",
        "прочетете още|вижте още|вижте също|още по темата|свързани новини|свързани статии|"
        "най-четени|последни новини",
        behind="на срещата",
    ),
    PhraseList(
        Label.NAVIGATION,
        "bg",
        "сподели|споделете|сподели във facebook|копирай линк",
        behind="на срещата",
    ),
    PhraseList(
        Label.NOTICE,
        "bg",
        "коментари|коментирай|добави коментар|абонирай се|абонирайте се|всички права запазени",
        behind="на срещата",
    ),
    PhraseList(
        Label.RELATED,
        "sr",
        "pročitajte još|pročitajte i|pročitajte i ovo|povezane vesti|povezane vijesti|"
        "najčitanije|najnovije vesti|najnovije vijesti|прочитајте још|прочитајте и|"
        "повезане вести|најчитаније|najnovije|preporučujemo",
        behind="sa samita",
    ),
    PhraseList(
        Label.NAVIGATION,
        "sr",
        "podeli|podijeli|podeli vest|kopiraj link|kopiran link|štampaj|подели|početna",
        behind="sa samita",
    ),
    PhraseList(
        Label.NOTICE,
        "sr",
        "komentari|ostavi komentar|pošalji komentar|sva prava zadržana|prijavi se",
        behind="sa samita",
    ),
    PhraseList(
        Label.RELATED,
        "el",
        "διαβάστε επίσησ|διαβάστε ακόμα|διαβάστε περισσότερα|δείτε επίσησ|σχετικά άρθρα|"
        "σχετικά θέματα|τελευταία νέα|δημοφιλή",
        behind="της συνόδου",
    ),
    PhraseList(
        Label.NAVIGATION,
        "el",
        "κοινοποίηση|εκτύπωση|αντιγραφή συνδέσμου",
        behind="της συνόδου",
    ),
    PhraseList(
        Label.NOTICE,
        "el",
        "σχόλια|διαφήμιση|εγγραφή στο newsletter",
        behind="της συνόδου",
    ),
    PhraseList(
        Label.RELATED,
        "sv",
        "läs också|läs mer|läs även|läs vidare|se också|relaterat|relaterade artiklar|"
        "mest läst|mest lästa|senaste nytt|fler nyheter|rekommenderas för dig",
        behind="från toppmötet",
    ),
    PhraseList(
        Label.NAVIGATION,
        "sv",
        "dela|dela artikeln|dela på facebook|dela via e-post|kopiera länk|länken kopierad|"
        "skriv ut|spara artikel|lyssna på artikeln|till toppen|till innehållet|visa mer|"
        "visa fler",
        behind="från toppmötet",
    ),
    PhraseList(
        Label.NOTICE,
        "sv",
        "kommentarer|kommentera|prenumerera|logga in|annons|alla rättigheter förbehållna|"
        "artikeln fortsätter under annonsen|artikeln fortsätter efter annonsen",
        behind="från toppmötet",
    ),
    PhraseList(
        Label.RELATED,
        "no",
        "les også|les mer|les videre|se også|relaterte artikler|relatert|mest lest|"
        "siste nytt|anbefalte artikler|mer om|flere saker",
        behind="fra toppmøtet",
    ),
    PhraseList(
        Label.NAVIGATION,
        "no",
        "del artikkel|del artikkelen|del saken|del på facebook|kopier lenke|"
        "skriv ut artikkel|lytt til artikkelen|til toppen av siden|vis mer|vis flere|"
        "vis mindre",
        behind="fra toppmøtet",
    ),
    PhraseList(
        Label.NOTICE,
        "no",
        "kommentarer til artikkelen|kommenter|abonner|bli abonnent|logg inn|annonse|"
        "annonsørinnhold|artikkelen fortsetter under annonsen|"
        "saken fortsetter under annonsen|artikkelen fortsetter under bildet",
        behind="fra toppmøtet",
    ),
    PhraseList(
        Label.RELATED,
        "da",
        "læs også|læs mere|læs videre|læs også artiklen|mest læste|seneste nyt|"
        "relaterede artikler|anbefalede artikler|flere nyheder",
        behind="fra topmødet",
    ),
    PhraseList(
        Label.NAVIGATION,
        "da",
        "del artiklen|kopier link|udskriv|lyt til artiklen|vis mere",
        behind="fra topmødet",
    ),
    PhraseList(
        Label.NOTICE,
        "da",
        "abonnér|bliv abonnent|log ind|artiklen fortsætter under annoncen|"
        "artiklen fortsætter efter annoncen|annonce",
        behind="fra topmødet",
    ),
    PhraseList(
        Label.RELATED,
        "fi",
        "lue myös|lue lisää|katso myös|aiheesta lisää|luetuimmat|tuoreimmat|suosittelemme",
        behind="huippukokouksesta",
    ),
    PhraseList(
        Label.NAVIGATION,
        "fi",
        "jaa|jaa artikkeli|jaa facebookissa|kopioi linkki|tulosta|kuuntele juttu|näytä lisää",
        behind="huippukokouksesta",
    ),
    PhraseList(
        Label.NOTICE,
        "fi",
        "kommentit|kommentoi|tilaa|tilaa uutiskirje|kirjaudu sisään|mainos|"
        "juttu jatkuu mainoksen jälkeen|juttu jatkuu kuvan jälkeen",
        behind="huippukokouksesta",
    ),
    PhraseList(
        Label.RELATED,
        "tr",
        "ilgili haber|ilgili konular|ilginizi çekebilir|çok okunanlar|en çok okunanlar|"
        "diğer haberler|benzer haberler|ayrıca bakınız|haberin devamı|"
        "bunları da okuyabilirsiniz|önerilen haberler|sonraki haber|önceki haber",
        behind="zirveden önce",
    ),
    PhraseList(
        Label.NAVIGATION,
        "tr",
        "haberleri paylaş|facebook'ta paylaş|whatsapp'ta paylaş|bağlantıyı kopyala|"
        "linki kopyala|yazdır|haberi dinle|yukarı çık|daha fazla göster",
        behind="zirveden önce",
    ),
    PhraseList(
        Label.NOTICE,
        "tr",
        "yorum yap|yorum yaz|abone olun|giriş yap|gizlilik politikası|kullanım koşulları|"
        "google news'te takip et",
        behind="zirveden önce",
    ),
    PhraseList(
        Label.RELATED,
        "az",
        "digər xəbərlər|oxşar məqalələr|ən çox oxunanlar|xəbər lenti|bütün xəbərlər lenti",
        behind="sammitdən əvvəl",
    ),
    PhraseList(
        Label.NAVIGATION,
        "az",
        "facebook-da paylaş",
        behind="sammitdən əvvəl",
    ),
    PhraseList(
        Label.NOTICE,
        "az",
        "şərh yaz|bizi izləyin",
        behind="sammitdən əvvəl",
    ),
    PhraseList(
        Label.RELATED,
        "kk",
        "оқи отырыңыз|тақырып бойынша|ұқсас жаңалықтар|ең көп оқылған",
        behind="саммит туралы",
    ),
    PhraseList(
        Label.RELATED,
        "uz",
        "o'qing|mavzuga oid|мавзуга оид|ko'p o'qilgan|tavsiya etamiz|тавсия этамиз|кўп ўқилган",
        behind="sammit haqida",
    ),
    PhraseList(
        Label.RELATED,
        "hy",
        "թեմայի վերաբերյալ|ամենաընթերցված",
        behind="գագաթնաժողովի",
    ),
    PhraseList(
        Label.RELATED,
        "ka",
        "ასევე იხილეთ|ამავე თემაზე|ყველაზე კითხვადი",
        behind="სამიტის",
    ),
    PhraseList(
        Label.RELATED,
        "uk",
        "читати також|більше новин|новини за темою|схожі матеріали|головні новини|"
        "популярні новини|матеріали за темою|вибір редакції|рекомендуємо|стрічка новин",
        behind="саміту обговорили",
    ),
    PhraseList(
        Label.NAVIGATION,
        "uk",
        "копіювати посилання|посилання скопійовано|поширити у facebook|версія для друку|"
        "показати більше|повідомити про помилку",
        behind="саміту обговорили",
    ),
    PhraseList(
        Label.NOTICE,
        "uk",
        "підписуйтесь на наш канал|підписатися на розсилку|залишити коментар|"
        "додати коментар|політика конфіденційності",
        behind="саміту обговорили",
    ),
    PhraseList(
        Label.RELATED,
        "be",
        "чытаць таксама|па тэме|іншыя навіны|папулярнае",
        behind="саміту абмеркавалі",
    ),
    PhraseList(
        Label.RELATED,
        "fa",
        "مطالب مرتبط|پربازدیدترین|خبرهای مرتبط|بیشتر بدانید",
        behind="در نشست",
    ),
    PhraseList(
        Label.NAVIGATION,
        "fa",
        "کپی لینک|چاپ|لینک کوتاه|نسخه چاپی",
        behind="در نشست",
    ),
    PhraseList(
        Label.NOTICE,
        "fa",
        "ارسال نظر|انتهای پیام|نظر شما",
        behind="در نشست",
    ),
    PhraseList(
        Label.RELATED,
        "ar",
        "اقرأ أيضا|إقرأ أيضا|اقرأ المزيد|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|"
        "آخر الأخبار|مقالات ذات صلة|المزيد",
        behind="في القمة",
    ),
    PhraseList(
        Label.NAVIGATION,
        "ar",
        "مشاركة|شارك|طباعة|نسخ الرابط|تم نسخ الرابط|شارك على فيسبوك",
        behind="في القمة",
    ),
    PhraseList(
        Label.NOTICE,
        "ar",
        "تعليقات|التعليقات|اشترك|اترك تعليقا",
        behind="في القمة",
    ),
    PhraseList(
        Label.RELATED,
        "he",
        "קראו גם|קרא עוד|כתבות נוספות|עוד בנושא|הנקראות ביותר",
        behind="של הפסגה",
    ),
    PhraseList(
        Label.NAVIGATION,
        "he",
        "שתף|שיתוף|הדפסה|העתק קישור",
        behind="של הפסגה",
    ),
    PhraseList(
        Label.NOTICE,
        "he",
        "תגובות|הוסף תגובה|פרסומת",
        behind="של הפסגה",
    ),
    PhraseList(
        Label.RELATED,
        "zh",
        "相关阅读|相关报道|相关链接|相关文章|推荐阅读|更多新闻|点击排行|热点推荐|阅读更多|猜你喜欢",
        behind="在峰会上",
    ),
    PhraseList(
        Label.NAVIGATION,
        "zh",
        "分享到微信朋友圈|分享到微信|扫一扫|返回顶部|返回首页|打印本页|关闭窗口|字号|复制链接|收藏",
        behind="在峰会上",
    ),
    PhraseList(
        Label.NOTICE,
        "zh",
        "网友评论|查看评论|免责声明|版权声明",
        behind="在峰会上",
    ),
    PhraseList(
        Label.RELATED,
        "ja",
        "関連記事|あわせて読みたい|関連ニュース|おすすめ記事|おすすめの記事|続きを読む|アクセスランキング|人気記事|最新ニュース|こちらもおすすめ|関連リンク",
        behind="を首脳会談で",
    ),
    PhraseList(
        Label.NAVIGATION,
        "ja",
        "シェアする|シェア|ツイート|リンクをコピー|印刷|印刷する|ページトップへ|トップへ戻る|ブックマークする|画像を拡大",
        behind="を首脳会談で",
    ),
    PhraseList(
        Label.NOTICE,
        "ja",
        "会員限定|この記事は会員限定です|有料会員限定|コメントを書く|記事をメールする",
        behind="を首脳会談で",
    ),
    PhraseList(
        Label.RELATED,
        "ko",
        "관련기사|관련 기사|관련 뉴스|관련뉴스|많이 본 뉴스|많이 본 기사|추천 기사|인기 기사|인기기사|최신 뉴스|함께 보면 좋은 기사|이 시각 주요뉴스",
        behind="를 정상회담에서",
    ),
    PhraseList(
        Label.NAVIGATION,
        "ko",
        "공유하기|공유|기사 공유하기|인쇄|인쇄하기|프린트|스크랩|글자 크기|글자크기|url 복사|링크 복사|사진 확대|이미지 확대|본문 바로가기|댓글 보기",
        behind="를 정상회담에서",
    ),
    PhraseList(
        Label.NOTICE,
        "ko",
        "댓글|댓글쓰기|댓글 쓰기|구독|구독하기|좋아요",
        behind="를 정상회담에서",
    ),
    PhraseList(
        Label.RELATED,
        "id",
        "baca juga|lihat juga|berita terkait|artikel terkait|berita lainnya|terpopuler|"
        "terkini|rekomendasi untuk anda|pilihan editor",
        behind="dalam pertemuan",
    ),
    PhraseList(
        Label.NAVIGATION,
        "id",
        "bagikan|salin tautan|lihat semua|halaman selanjutnya",
        behind="dalam pertemuan",
    ),
    PhraseList(
        Label.NOTICE,
        "id",
        "tulis komentar|berlangganan",
        behind="dalam pertemuan",
    ),
    PhraseList(
        Label.RELATED,
        "vi",
        "xem thêm|đọc thêm|tin liên quan|bài liên quan|đọc nhiều|tin mới nhất|có thể bạn quan tâm",
        behind="của hội nghị",
    ),
    PhraseList(
        Label.NAVIGATION,
        "vi",
        "chia sẻ|sao chép liên kết|về trang chủ",
        behind="của hội nghị",
    ),
    PhraseList(
        Label.NOTICE,
        "vi",
        "bình luận|ý kiến bạn đọc|quảng cáo",
        behind="của hội nghị",
    ),
    PhraseList(
        Label.RELATED,
        "hi",
        "यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|संबंधित खबरें|और पढ़ें",
        behind="सम्मेलन में",
    ),
)
