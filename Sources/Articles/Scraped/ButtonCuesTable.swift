extension LineCues {
  /// What buttons, boxes and banners of sites say besides menus: players, polls, shops, consent,
  /// apps, gifts; whole lines where a word alone proves nothing.
  static let buttons: [(LineCues, String)] = [
    (
      .menu,
      """
      ^save as pdf; ^send to a friend; ^email to a friend; ^als pdf; ^als pdf speichern; ^artikel per e mail
      ^per e mail versenden; ^disponible sur l app; ^disponible sur google; ^disponible en google
      ^available on the app; ^erhältlich im app store; ^work with us$; ^trabaja con nosotros$
      ^trabaje con nosotros$; ^cómo llegar$; ^cita previa$; ^transparencia$; ^recrutement$; ^rejoignez nous$
      ^nous rejoindre$; ^nous contacter$; ^nos équipes$
      ^jobs$; ^prev$; ^ir arriba$; ^arriba$; ^nach oben springen$; ^page précédente; ^previous page
      ^vorherige seite; ^página anterior; ^déplier tout$; ^replier tout$; ^tout déplier$; ^tout replier$
      ^tout ouvrir$; ^tout fermer$; ^alle öffnen$; ^alle schließen$; ^alles aufklappen$; ^abrir todo$
      ^cerrar todo$; ^desplegar todo$; ^descargar en pdf; ^descargar pdf; ^descargar como pdf
      ^télécharger en pdf; ^télécharger le pdf; ^download as pdf; ^pdf version$; ^version pdf$
      ^versión pdf$; ^pdf version herunterladen$; ^hauptseite$; ^themenportale$; ^mitmachen$
      ^quelltext bearbeiten$; ^mobile ansicht$; ^edit source$; ^edit$
      ^modifier$; ^editar$; ^jump to latest$; ^new posts$
      ^mark forums read$; ^unread posts$; ^mitglieder$; ^neue beiträge$; ^membres$; ^miembros$
      ^nouveaux messages$; ^nuevos mensajes$; ^terms and rules$
      ^start page$; ^widerruf$; ^versandkosten$; ^zahlungsarten$
      ^envíos$; ^devoluciones$
      ^pflichtangaben$; ^bewertungen #$; ^fragen #$; ^reviews #$; ^avis #$
      ^opiniones #$; ^preguntas #$; ^questions #$; ^entrada más reciente$; ^entrada antigua$
      ^página principal$; ^newer post$; ^older post$; ^neuerer post$; ^älterer post$; ^article plus récent$
      ^article plus ancien$; ^accueil du site$; ^archivo del blog$; ^blog archive$; ^blog archiv$
      ^archives du blog$; ^seguidores; ^followers; ^con la tecnología de; ^powered by; ^share page$
      ^large print$; ^easy read$; ^lectura fácil$; ^versión en lectura fácil$; ^leichte sprache$
      ^gebärdensprache$; ^facile à lire$; ^high contrast$; ^españa$; ^internacional$
      ^deportes$
      ^wirtschaft$; ^panorama$
      ^canal rss$; ^flux rss$; ^rss feed$; ^rss$; ^atom$
      ^descargar$; ^télécharger$; ^herunterladen$; ^download$; ^ordenar por; ^trier par; ^sortieren nach
      ^ordenar$; ^numéros précédents$; ^anciens numéros$; ^back issues$; ^espace adhérent$; ^espace abonné$
      ^mitgliederbereich$; ^área de socios$; ^abo service$; ^kiosk$; ^kiosque$; ^quiosco$; ^rückgabe$
      ^rechnungskauf$
      ^print this article$; ^print article$; ^email this article$; ^email article$; ^save article$; ^save for later$
      ^save this article$; ^bookmark$; ^bookmark this page$; ^add to favorites$; ^add to favourites$; ^add to my list$
      ^listen$; ^listen to this article; ^listen to article$; ^read aloud$; ^play$; ^pause$; ^play video$; ^watch video$
      ^watch now$; ^watch the video$; ^video player is loading; ^share this story$; ^share this page$; ^copy link$
      ^link copied; ^copy url$; ^copied$; ^text size$; ^font size$; ^dark mode$; ^give feedback$; ^leave feedback$
      ^send feedback$; ^feedback$; ^expand all$; ^collapse all$; ^open all$; ^close all$; ^show all$; ^hide all$; ^view less$
      ^show less$; ^read less$; ^see less$; ^hide$; ^toggle menu$; ^toggle search$; ^view labeling archives$; ^rss feed$
      ^rss$; ^get this label; ^cite this page$; ^cite this article$; ^what links here$; ^view history$; ^view source$
      ^edit links$; ^permanent link$; ^page information$; ^special pages$; ^random article$; ^main page$; ^donate$
      ^donate now$; ^make a donation$; ^support us$; ^create account$; ^create an account$; ^log in or register$
      ^sign in or register$; ^# languages$; ^my profile$; ^my list$; ^store locator$; ^find a store$; ^find a doctor$
      ^find a pharmacy$; ^find a clinic$; ^find care$; ^book appointment$; ^book an appointment$; ^book online$
      ^make an appointment$; ^get directions$; ^our locations$; ^for professionals$; ^for healthcare professionals$
      ^for health professionals$; ^health topics$; ^a z$; ^a to z$; ^all topics$; ^all categories$; ^browse$; ^browse a z$
      ^health news$; ^videos$; ^podcasts$; ^podcast$; ^quizzes$; ^quiz$; ^take the quiz$; ^symptom checker$
      ^pill identifier$; ^interaction checker$; ^interactions checker$; ^drug interaction checker$; ^compare drugs$
      ^print version$; ^printer friendly version$; ^printable version$; ^mobile version$; ^full site$; ^scroll to top$
      ^next page$; ^previous page$; ^please wait$; ^filter by$; ^clear all$; ^apply filters$; ^vote$; ^view results$
      ^# votes$; ^unsubscribe$; ^scan the qr code; ^get our app$; ^get the app$; ^download our app; ^download the app
      download on the app store; get it on google play; ^app store$; ^google play$; ^share cite; ^view comments$
      ^hide comments$; ^follow this question$; ^follow question$; ^verified$; ^advanced search$; ^search the site$
      ^search this site$; ^new search$; ^start a new topic$; ^quick reply$; ^mark as read$; ^board index$; ^staff login$
      ^opens in a new; ^accessibility help$; ^skip$; ^health a to z$; ^medicines a to z$; ^drugs a to z$; ^help us improve; ^take our survey; ^take part in our
      ^give us your feedback; about your visit today; ^aidez nous à améliorer; ^helfen sie uns besser; ^ayúdanos a mejorar; ^like$; ^likes$; ^j aime$; ^gefällt mir$; ^me gusta$; ^got it$; ^no thanks$; ^maybe later$; ^not now$; ^enlarge$
      ^click to enlarge$; ^zoom$; ^gallery$; ^view gallery$; ^add to list$;  ^view basket$
      ^checkout$; ^customer service$; ^track my order$; ^like loading$; ^older comments$; ^newer comments$
      ^imprimer cet article$; ^imprimer l article$; ^envoyer par e mail$; ^envoyer par mail$; ^envoyer par email$
      ^ajouter aux favoris$; ^ajouter à mes favoris$; ^écouter$; ^écouter l article$; ^écouter cet article$; ^lire la vidéo$
      ^voir la vidéo$; ^regarder la vidéo$; ^copier le lien$; ^lien copié; ^partager l article$; ^partager cet article$
      ^partager la page$; ^taille du texte$; ^tout afficher$; ^afficher plus$; ^afficher moins$; ^afficher tout$; ^voir moins$
      ^voir tout$; ^voir tous; ^tout voir$; ^offrir l article$; ^offrir cet article$; ^lire plus tard$; ^réagir$
      ^réagir à cet article$; ^contributions$; ^s abonner$; ^je m abonne$; ^se désabonner$; ^déjà abonné; ^réservé aux abonnés$
      ^article réservé aux abonnés; ^espace réservé aux; ^en direct$; ^à la une$; ^mon espace$; ^mon profil$; ^se déconnecter$
      ^déconnexion$; ^mot de passe oublié$; ^créer un compte$; ^identifiez vous$; ^prendre rendez vous$; ^prendre rdv$
      ^trouver un médecin$; ^trouver une pharmacie$; ^professionnels de santé$; ^espace pro$; ^espace patient$
      ^espace professionnel$; ^santé a z$; ^médicaments de a à z$; ^toutes les rubriques$; ^rubriques$; ^dossiers$; ^vidéos$
      ^forum$; ^forums$; ^page suivante$; ^page précédente$; ^retour à la liste$; ^retour à l accueil$; ^retour au sommaire$
      ^retour au menu$; ^chargement$; ^chargement en cours$; ^j aime ça$; ^j aime chargement$; ^accepter$; ^refuser$
      ^continuer sans accepter$; ^paramétrer; ^personnaliser mes choix$; ^suivez moi$; ^flux rss$; ^version imprimable$
      ^version mobile$; ^signaler un problème$; ^donnez votre avis$; ^voir le texte source$; ^pages liées$; ^page au hasard$
      ^# langues$; ^ajouter des langues$; ^modifier le code$; ^faire un don$; ^soutenez nous$; ^je donne$; ^voter$
      ^voir les résultats$; ^télécharger l application; ^disponible sur google play; ^télécharger dans l app store
      ^recherche avancée$; ^nouvelle recherche$; ^agrandir$; ^index actualité; ^plan du site
      ^als pdf$; ^pdf herunterladen$; ^per e mail senden$; ^per e mail teilen$; ^per mail verschicken$; ^link kopieren$
      ^link kopiert; ^merkzettel$; ^merkliste$; ^auf die merkliste$; ^zur merkliste$; ^später lesen$; ^artikel merken$
      ^artikel anhören$; ^anhören$; ^vorlesen$; ^vorlesen lassen$; ^video ansehen$; ^video abspielen$; ^abspielen$
      ^schriftgröße$; ^kommentieren$; ^mehr anzeigen$; ^weniger anzeigen$; ^alle anzeigen$; ^alles anzeigen$; ^einklappen$
      ^ausklappen$; ^zuklappen$; ^aufklappen$; ^menü schließen$; ^suche öffnen$; ^nach oben scrollen$; ^seite empfehlen$
      ^weitersagen$; ^newsletter anmeldung$; ^abonnieren$; ^abo$; ^abmelden$; ^ausloggen$; ^passwort vergessen$
      ^konto erstellen$; ^jetzt registrieren$; ^service$; ^karriere$; ^mediadaten$; ^apothekenfinder$; ^apotheke finden$
      ^apothekensuche$; ^arztsuche$; ^arzt finden$; ^arzt suchen$; ^termin buchen$; ^termin vereinbaren$; ^für fachkreise$
      ^fachkreise$; ^krankheiten a z$; ^krankheiten von a bis z$; ^medikamente a z$; ^medikamente von a bis z$; ^symptome a z$
      ^wirkstoffe a z$; ^alle rubriken$; ^rubriken$; ^foren$; ^selbsttest$; ^umfrage$; ^abstimmen$; ^ergebnis anzeigen$
      ^nächste seite$; ^vorherige seite$; ^seite # von #; ^zurück zur übersicht$; ^zurück zur liste$; ^zurück zur startseite$
      ^wird geladen$; ^akzeptieren$; ^ablehnen$; ^cookie einstellungen$; ^nur notwendige cookies; ^druckversion$
      ^druckansicht$; ^feedback geben$; ^war das hilfreich$; ^war dieser beitrag hilfreich$; ^quelltext anzeigen$
      ^versionsgeschichte$; ^bearbeiten$; ^zufällige seite$; ^zufälliger artikel$; ^spezialseiten$; ^# sprachen$
      ^jetzt spenden$; ^spenden$; ^app herunterladen$; ^jetzt bei google play; ^laden im app store; ^postleitzahl eingeben
      ^plz eingeben; ^erweiterte suche$; ^neue suche$; ^vergrößern$; ^bild vergrößern$; ^menge #$; ^zur kasse$
      ^produkt merken$; ^frage stellen$; ^frage folgen$; ^hilfreich$; ^hilfreich #$; ^nicht hilfreich$; ^thema abonnieren$
      ^imprimir artículo$; ^imprimir esta página$; ^imprimir página$; ^enviar por correo$; ^enviar a un amigo$
      ^guardar artículo$; ^guardar en favoritos$; ^añadir a favoritos$; ^escuchar$; ^escuchar artículo$
      ^escuchar el artículo$; ^ver vídeo$; ^ver video$; ^ver el vídeo$; ^reproducir$; ^copiar enlace$; ^enlace copiado
      ^compartir artículo$; ^compartir este artículo$; ^compartir en facebook$; ^tamaño del texto$; ^tamaño de letra$
      ^mostrar más$; ^mostrar menos$; ^mostrar todo$; ^ver menos$; ^ver todo$; ^ver todos$; ^ver todas$; ^cargar más$; ^contraer$
      ^expandir$; ^cerrar menú$; ^abrir menú$; ^leer después$; ^leer más tarde$; ^comentar$; ^suscribirse$; ^suscribirme$
      ^ya soy suscriptor$; ^solo para suscriptores$; ^contenido exclusivo$; ^última hora$; ^en portada$; ^mi perfil$
      ^cerrar sesión$; ^olvidé mi contraseña$; ^crear cuenta$; ^crear una cuenta$; ^pedir cita$; ^pide tu cita$; ^pide cita$
      ^buscar médico$; ^buscar farmacia$; ^encuentra tu farmacia$; ^para profesionales$; ^profesionales sanitarios$
      ^área de pacientes$; ^todas las categorías$; ^secciones$; ^vídeos$; ^foro$; ^foros$; ^encuesta$; ^votar$; ^ver resultados$
      ^página siguiente$; ^página anterior$; ^página # de #; ^volver al inicio$; ^volver al listado$; ^volver al índice$
      ^volver a la lista$; ^cargando$; ^aceptar$; ^rechazar$; ^configurar$; ^configurar cookies$; ^aceptar y continuar$
      ^más opciones$; ^versión para imprimir$; ^versión imprimible$; ^versión móvil$; ^danos tu opinión$
      ^seguir esta pregunta$; ^seguir pregunta$; ^seguir$; ^útil$; ^útil #$; ^verificado$; ^denunciar$; ^ver código$; ^ver historial$
      ^página aleatoria$; ^# idiomas$; ^donar$; ^haz una donación$; ^haz un donativo$; ^colabora$; ^descarga la app
      ^descárgate la app; ^disponible en google play; ^consíguelo en google; ^búsqueda avanzada$; ^nueva búsqueda$
      ^ampliar$; ^ampliar imagen$; ^medicamentos de la a a la z$
      """
    ),
    (
      .links,
      """
      ^también te; ^shop related; ^auch das könnte; ^à découvrir aussi
      ^diese artikel könnten; ^diese themen könnten; ^diese beiträge könnten; könnten sie auch interessieren$; könnte sie auch interessieren$; könnte dich auch interessieren$; might also interest you$; pourraient vous intéresser$; pourrait vous intéresser$; pueden interesarte$; pueden interesarle$; puede interesarte$
      ^dans le même numéro; ^in this issue; ^in dieser ausgabe; ^en este número; ^otras hojas
      ^otros folletos; ^otras fichas; ^other leaflets; ^other factsheets; ^more leaflets
      ^weitere merkblätter; ^weitere broschüren; ^autres fiches; ^autres notices; ^autres brochures
      ^más información$; ^more coverage; ^more news
      ^ähnliche meldungen; ^mehr nachrichten; ^más en la sección; ^what s new$; ^à ne pas manquer
      ^nicht verpassen$; ^no te lo pierdas; ^neu im shop; ^zuletzt angesehen; ^recently viewed
      ^vus récemment; ^vistos recientemente; ^lo último$; ^blogroll$
      ^more to read$; ^more for you$; ^more stories; ^more like this; ^also in; ^in this series; ^you may be interested
      ^people also read; ^others also read; ^readers also; ^related stories; ^related conditions; ^related medications
      ^related medicines; ^related guides; ^related pages; ^related products; ^related searches; ^similar drugs$
      ^similar products; ^see related; ^useful resources$; ^helpful links$; ^helpful resources$; ^external resources$
      ^don t miss$; ^don t miss these; ^stories you may; ^editors picks; ^our latest; ^other pages
      ^nos articles; ^nos dossiers; ^pour aller plus loin$; ^autres médicaments$; ^les articles les plus; ^ça peut vous
      ^cela peut vous; ^cela pourrait vous; ^ces articles; ^à voir aussi; ^dernières actualités; ^dernières actus
      ^derniers articles; ^en lien avec; ^questions similaires; ^questions liées; ^voir également$; ^le plus lu$
      ^les plus lues; ^les plus partagés; ^les plus consultés; ^nos recommandations; ^produits similaires
      ^produits associés; ^recherches associées; ^actualités liées; ^fiches liées; ^médicaments similaires$
      ^ihnen auch gefallen; ^verwandte beiträge; ^verwandte medikamente; ^verwandte wirkstoffe; ^verwandte fragen
      ^ähnliche medikamente$; ^ähnliche wirkstoffe$; ^aus dem ressort; ^mehr aus dem; ^meistgelesene; ^meistgesucht
      ^weitere fragen$; ^auch lesenswert; ^lesenswert$; ^weiterführende links$; ^weiterführende artikel; ^passende produkte
      ^passende themen; ^unsere empfehlungen; ^unsere lesetipps; ^andere kunden; ^unsere neuesten; ^aktuelle beiträge
      ^aktuelle meldungen; ^neueste kommentare; ^top artikel; ^mehr zu diesem; ^ähnliche themen
      ^más noticias; ^más en; ^plus dans; ^mehr in; ^también en; ^también le puede; ^quizá te interese; ^quizás también; ^puede que te; ^sujets similaires; ^temas similares; ^hilos similares; ^similar topics; ^similar threads; ^related threads; ^otros temas$
      ^discussions similaires; ^support links$; ^productos recomendados; ^produits recommandés; ^recommended products
      ^preguntas relacionadas; ^medicamentos relacionados; ^productos relacionados; ^lee además; ^lea además
      ^últimas noticias; ^últimos artículos; ^últimas entradas; ^en esta sección$; ^recomendado para ti; ^nuestros artículos
      ^lo más visto; ^lo más buscado; ^más vistos; ^páginas relacionadas; ^búsquedas relacionadas; ^enlaces útiles$
      """
    ),
    (
      .cookies,
      """
      legitimate interest; ad choices; adchoices; personalised ads; personalized ads; personalisierte werbung
      publicités personnalisées; publicidad personalizada; berechtigtes interesse; intérêt légitime; interés legítimo
      """
    ),
    (
      .advert,
      """
      ^menge # #; ^quantity # #; ^quantité # #; ^cantidad # #
      after advertisement; after the advertisement; after this ad; below advertisement
      below the advertisement; after ad$; después de la publicidad; nach der werbung; nach der anzeige
      nach werbung; après la publicité; après la pub; bajo la publicidad; sous la publicité
      ^anuncio publicitario; ^this article is for subscribers; subscribers only$; ^already a subscriber
      ^réservé aux abonnés; réservé aux abonnés$; ^déjà abonné; ^il vous reste # de cet; para suscriptores$
      ^ya eres suscriptor; ^bereits abonnent; ^sie haben bereits ein abo; ^sie sind bereits abonnent
      nur für abonnenten$; ^weiterlesen mit; ^jetzt weiterlesen mit; ^become a member; ^become a subscriber
      ^bestseller$; ^best seller$; ^topseller$; ^top seller$; ^meilleure vente$; ^más vendido$
      ^sofort lieferbar; ^en stock; ^in stock; ^lieferbar in; ^nicht auf lager$; ^agotado$; ^ausverkauft$
      ^sold out$; ^out of stock$
      ^support our journalism; ^support our work; ^support independent; ^unterstützen sie unsere
      ^unterstütze unsere; ^make a donation; ^faites un don; ^soutenez notre; ^haz un donativo
      ^apoya nuestro; ^apoye nuestro; paypal visa; visa mastercard; mastercard paypal; visa paypal
      mastercard visa
      ^add to cart$; ^add to basket$; ^add to wishlist$; ^in den warenkorb$; ^auf den merkzettel$; ^sofort lieferbar$
      ^ajouter au panier$; ^añadir al carrito$; ^añadir a la cesta$; ^buy now$; ^shop now$; ^jetzt kaufen$; ^acheter$; ^comprar$
      ^comprar ahora$; ^why this ad; ^report this ad$; ^skip ad$; ^skip advertisement; ^anzeige schließen$; ^werbung schließen$
      ^fermer la publicité$; ^signaler cette publicité; ^cerrar anuncio$; ^cerrar publicidad$; ^sponsored by; ^presented by
      ^brought to you by; ^in partnership with; ^en partenariat avec; ^mit freundlicher unterstützung; ^in kooperation mit
      ^en colaboración con; ^con el patrocinio de; ^patrocinado por; ^contenido de marca; ^publirreportaje
      ^publi reportage; ^publireportage; ^contenu partenaire; ^contenu de marque; ^brand content; ^werbelink
      ^enthält werbelinks; ^enlaces de afiliado; ^liens d affiliation; ^liens affiliés; ^affiliate links
      ^this post contains affiliate; ^gesponserter; ^unser partner$; ^nos partenaires$; ^nuestros socios$; ^nos offres$
      """
    ),
    (
      .page,
      """
      page # of #; page # sur #; page # de #; seite # von #; página # de #; pág # de #; pag # de #; p # de #
      """
    ),
    (
      .menuWord,
      """
      ^description$; ^descripción$; ^beschreibung$; ^lesen$; ^read$; ^lire$; ^leer$; ^help$; ^hilfe$; ^aide$; ^ayuda$; ^faq$
      ^foire aux questions$; ^glossary$; ^glossaire$; ^glossar$; ^glosario$; ^discussion$; ^diskussion$; ^discusión$; ^talk$; ^sport$; ^sports$; ^bewertungen$
      ^cultura$; ^culture$; ^kultur$; ^sociedad$; ^société$; ^gesellschaft$; ^economía$; ^économie$; ^politique$; ^politik$; ^politics$; ^business$
      ^world$; ^monde$; ^lifestyle$; ^entertainment$; ^opinion$; ^opinión$; ^members$; ^versand$; ^livraison$; ^returns$; ^shipping$
      ^article$; ^artikel$; ^artículo$; ^presse$; ^press$; ^prensa$; ^nos partenaires$; ^partenaires$; ^partner$; ^kategorien$; ^ressourcen$; ^tools$; ^contact$; ^more$; ^fragen$; ^questions$; ^preguntas$; ^einstellungen$; ^settings$
      """
    ),
    (
      .poll,
      """
      ^poll; ^our poll; ^quick poll; ^survey; ^quiz; ^take our quiz; ^take our poll; ^take the quiz; ^umfrage; ^abstimmung; ^quizfrage; ^sondage; ^encuesta
      ^votre avis; ^ihre meinung; ^tu opinión; ^su opinión; ^your view; ^have your say
      ^machen sie den; ^mach den test; ^take the test; ^take our test; ^take the self test; ^faites le test
      ^faites notre test; ^haz el test; ^haga el test
      """
    ),
    (.about, "^about; ^über; ^à propos de; ^sobre; ^acerca de"),
    (
      .condition,
      """
      if you; if your; if the; if it; if there; if this; when you; wenn sie; wenn die; wenn der; wenn das; falls; si vous
      si le; si la; si les; si votre; si elle; si il; si usted; si tiene; si nota; si el; si su; si no; si se
      if he; if she; if they; if someone; if anyone; if any; in case of; as soon as; whenever; si un; si une; si ça
      si cela; si des; s il; s ils; si on; en cas de; wenn es; wenn ihr; wenn ihre; wenn ihnen; wenn ein; wenn eine
      wenn man; sobald; bei atemnot; si sangra; si siente; si aparece; si aparecen; si presenta; si empeora; si ha
      si está; si hay; si vomita; si cree; si sospecha; si olvida; si toma; en caso de
      """
    ),
    (
      .document,
      """
      section #; sections #; abschnitt #; abschnitte #; abschnitten #; rubrique #; rubriques #; sección #; secciones #
      apartado #; apartados #; kapitel #; chapter #; chapitre #; capítulo #; table #; tabelle #; tableau #; tabla #
      """
    ),
  ]
}
