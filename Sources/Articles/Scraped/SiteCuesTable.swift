extension LineCues {
  /// What sites call their pages, boxes and terms.
  static let site: [(LineCues, String)] = [
    (
      .menu,
      """
      ^contribuer$; ^ajouter à mes; ^ajouter à vos; ^je m engage$; ^je participe$; ^full size image; ^full size table
      ^view full size; ^bild in voller größe; ^tabelle in voller größe; ^image en taille réelle; ^imagen a tamaño completo
      ^literatur herunterladen$; ^download references$; ^télécharger les références$; ^abschnitte abbildungen
      ^sections figures; ^zurück zum anfang$; ^level #$; ^# more replies; ^# more comments; ^continue this thread
      ^view # more; ^sort by; ^# upvoted$; ^hide$; ^save$; ^comentar #$; ^comment #$; ^commenter #$; ^kommentieren #$; ^contacta$; ^contáctanos$; ^nous contacter$
      ^publicidad$; ^hemeroteca$; ^horóscopo$; ^horoscope$; ^horoskop$; ^quick exit$; ^leave this site$; ^quitter rapidement$
      ^salida rápida$; ^active topics$; ^aktive themen$; ^sujets actifs$; ^temas activos$; ^unanswered topics$
      ^unbeantwortete themen$; ^unbeantwortete beiträge$; ^sujets sans réponse$; ^temas sin respuesta$; ^foren übersicht$
      ^beiträge der letzten zeit; ^sortiert nach; ^ya tengo cuenta$; ^j ai déjà un compte$; ^poser une question$
      ^posez une question$; ^antwort erstellen$; ^post reply$; ^publicar una respuesta$; ^répondre au sujet$; ^reply to topic$; ^new topic$
      ^neues thema$; ^nouveau sujet$; ^nuevo tema$; ^wer ist online; ^who is online; ^who s online; ^qui est en ligne
      ^quién está conectado; ^mitglieder in diesem forum; ^users browsing this; ^utilisateurs parcourant
      ^usuarios navegando; ^gehe zu$; ^gehe zum forum; ^zurück zu $; ^aller vers$; ^tuitear compartir; ^thema beobachten$
      ^load more comments$; ^weitere kommentare laden$; ^charger plus de commentaires$; ^cargar más comentarios$
      ^share cite$; ^share cite follow$; ^cite$; ^follow$
      ^show # more comments; ^alle bewertungen anzeigen$; ^see all reviews$; ^skip to main content$
      ^home$; ^menu$; ^search$; ^log in$; ^login$; ^sign in$; ^sign up$; ^register$; ^about$
      ^about us$; ^contact$; ^contact us$; ^skip to content; ^skip to site; ^skip to page; ^skip to main; ^skip navigation; ^jump to$
      ^toggle navigation$; ^open menu$; ^close$; ^close menu$; ^main menu$; ^my account$; ^account$
      ^blog$; ^news$; ^shop$; ^cart$; ^categories$; ^archives$; ^recent posts$
      ^recent comments$; ^popular posts$; ^site map$; ^sitemap$; ^newsletters$; ^newsletter$; ^careers$; ^advertise$
      ^advertise with us$; ^newsletters$; ^print$; ^download pdf$; ^print download; ^pdf$; ^share$
      ^accept$; ^decline$; ^ok$; ^submit$; ^apply$; ^reset filters$; ^reset$; ^filter$; ^sort by
      ^show filters$; ^all rights$; ^top$; ^up$; ^next$; ^previous$; ^back$; ^view cart$; ^accessibility$
      ^health a z$; ^drugs a z$; ^conditions a z$; ^drugs$; ^tools$; ^en español$; ^english$; ^español$
      ^deutsch$; ^français$; ^language$; ^select language; ^page # of #; ^# next; ^all articles$
      ^startseite$; ^suche$; ^suchen$; ^menü$; ^menü öffnen$; ^anmelden$; ^registrieren$; ^kontakt$
      ^über uns$; ^impressum$; ^datenschutz$; ^warenkorb$; ^mein konto$; ^einloggen$; ^drucken$
      ^zum inhalt; ^zum inhalt springen; ^zur navigation; ^hauptmenü$; ^themen$; ^ratgeber$; ^magazin$
      ^zurück$; ^weiter$; ^teilen$; ^nach oben$; ^schließen$; ^alle themen$; ^kategorien$; ^archiv$
      ^accueil$; ^rechercher$; ^rechercher sur; ^rechercher dans; ^rechercher un médicament; ^rechercher un article; ^recherche$; ^connexion$; ^se connecter$; ^s inscrire$; ^inscription$
      ^contact$; ^contactez nous$; ^qui sommes nous$; ^à propos$; ^mon compte$; ^panier$; ^plan du site$
      ^aller au contenu; ^fermer$; ^retour$; ^imprimer$; ^partager$; ^menu principal$; ^catégories$
      ^boutique$; ^actualités$; ^mentions légales$; ^haut de page$; ^télécharger; ^nos services$
      ^inicio$; ^portada$; ^buscar$; ^búsqueda$; ^iniciar sesión$; ^entrar$; ^registrarse$; ^contacto$
      ^quiénes somos$; ^acerca de$; ^sobre nosotros$; ^mi cuenta$; ^carrito$; ^mapa del sitio$
      ^mapa web$; ^saltar al contenido; ^ir al contenido; ^cerrar$; ^volver$; ^imprimir$; ^compartir$
      ^menú$; ^menú principal$; ^categorías$; ^tienda$; ^noticias$; ^aviso legal$; ^medicamentos a z$
      ^a b c d e f g; ^imprimir ficha$; ^print this page$; ^seite drucken$; ^imprimer la page$
      ^log out$; ^do not sell; ^advertisement feedback$; ^read next$; ^editor s picks$; ^accept cookies$
      """
    ),
    (
      .links,
      """
      ^customers also bought; ^customers who; ^frequently bought together; ^related questions; ^kunden kauften
      ^kunden die diesen; ^les clients ont; ^los clientes; ^ähnliche beiträge; ^ähnliche fragen; ^ähnliche produkte
      ^more posts; ^cited by$; ^citing articles; ^zitiert von$; ^cité par$; ^citado por$; ^pages related; ^otros contenidos; ^autres contenus; ^weitere inhalte; ^other content; pueden interesar$
      puede interesar$; vous intéresser$; interessieren$; interest you$
      ^noticia relacionada; ^artículo relacionado; ^article lié; ^related story; ^tablas relacionadas; ^fichas relacionadas
      ^guías relacionadas; ^fiches associées; ^verwandte seiten; ^verwandte tabellen; ^verwandte artikel
      ^related articles; ^related posts; ^related topics; ^related links; ^related content; ^related
      ^related reading; ^related treatment; ^related drugs; ^more about; ^more from; ^more on
      ^more articles; ^more in; ^popular articles; ^popular posts; ^popular; ^trending; ^top picks
      ^top stories; ^most read; ^most popular; ^recommended; ^recommended for you; ^you may also
      ^you might also; ^see also; ^see also$; ^also on; ^further reading$; ^patient resources
      ^professional resources; ^consumer resources; ^resources$; ^useful links; ^external links; ^quick links
      ^in other news; ^latest articles; ^latest news; ^latest posts; ^recent posts; ^recent articles
      ^read next; ^up next; ^editor s picks; ^featured; ^other articles; ^similar articles; ^keep reading
      ^what to read next; ^from the web; ^around the web; ^next articles; ^topics$; ^other brands$
      ^connect with us; ^follow us; ^our services; ^quick access; ^explore more; ^tools; ^categories
      ^ähnliche artikel; ^verwandte artikel; ^verwandte themen; ^weitere artikel; ^weitere themen
      ^weitere beiträge; ^mehr zum thema; ^mehr aus; ^mehr artikel; ^beliebte artikel; ^meistgelesen
      ^meist gelesen; ^das könnte sie; ^das könnte dich; ^auch interessant; ^siehe auch; ^lesetipps
      ^passende artikel; ^aktuelle artikel; ^neueste artikel; ^neueste beiträge; ^nützliche links
      ^links zum thema; ^lesen sie auch; ^empfohlene; ^top themen; ^andere leser; ^beliebte
      ^articles liés; ^articles similaires; ^articles connexes; ^articles recommandés; ^articles associés
      ^articles populaires; ^articles récents; ^sujets connexes; ^sur le même sujet; ^sur le même thème
      ^à lire aussi; ^à lire également; ^lire aussi; ^voir aussi; ^vous aimerez; ^liens utiles; ^liens
      ^plus d articles; ^les plus lus; ^dans la même rubrique; ^nos derniers articles; ^à découvrir
      ^nos autres; ^autres articles; ^dossiers liés; ^populaires; ^ailleurs sur le web; ^pages associées
      ^artículos relacionados; ^entradas relacionadas; ^temas relacionados; ^contenido relacionado
      ^noticias relacionadas; ^también te puede; ^te puede interesar; ^le puede interesar
      ^te recomendamos; ^más sobre; ^más artículos; ^más leídos; ^lo más leído; ^artículos populares
      ^artículos recientes; ^entradas recientes; ^enlaces; ^ver también; ^véase también; ^relacionados
      ^otros artículos; ^recomendados; ^quizás te interese; ^también puede interesarle; ^enlaces de interés
      """
    ),
    (
      .tags,
      """
      ^video; ^vídeo; ^podcast; ^quiz; ^gallery; ^photo gallery; ^slideshow; ^diaporama
      ^bilderstrecke; ^galería
      ^vorheriger wirkstoff; ^nächster wirkstoff; ^etiquetado
      ^read more; ^keep reading; ^mehr über; ^previous; ^next; ^previous post; ^next post; ^précédent; ^suivant; ^vorheriger; ^nächster; ^anterior; ^siguiente
      ^tags; ^tagged; ^tag; ^filed under; ^category; ^categories; ^posted in; ^labels; ^topics
      ^schlagwörter; ^schlagworte; ^kategorie; ^kategorien; ^themen; ^stichworte; ^étiquettes
      ^mots clés; ^catégorie; ^catégories; ^etiquetas; ^categoría; ^categorías; ^archivado en
      ^keywords; ^rubrik; ^rubrique; ^temas; ^palabras clave; ^classé dans
      """
    ),
    (
      .home,
      "^home; ^startseite; ^accueil; ^inicio; ^portada; ^you are here; ^sie sind hier; ^vous êtes ici; ^está en; ^estás en; ^forum index; ^start"
    ),
    (
      .revised,
      """
      zuletzt überarbeitet; zuletzt aktualisiert; zuletzt geändert; last revised; last updated; last reviewed
      last edited; last modified; dernière révision; mis à jour; mise à jour; última revisión; última actualización
      révisée en; révisé en; revisado en; revisada en; ^hoja revisada; próxima revisión; última modificación; last modification; dernière modification; letzte änderung; ^next review; ^prochaine révision; ^nächste überprüfung; review due; stand der information; überarbeitet im; actualizado en
      notice a été révisée; ^la dernière date à laquelle; leaflet was last; packungsbeilage wurde; este prospecto fue
      last approved; approuvée est; version of the; revision #; version #; relue par; relu par
      """
    ),
    (
      .counts,
      "^compartido # veces; ^shared # times; ^partagé # fois; shares$; lecturas$; lectures$; mal gelesen$; aufrufe$; partages$; compartidos$; mal geteilt$; views$; vues$; visitas$; lectores$; likes$; reads$; veces compartido$; shares"
    ),
    (
      .helpful,
      """
      # ratings; have your say #; ^found this useful; ^found this helpful; ^war diese information; ^war der inhalt
      was this section; did this information; did this page; did this article; vous a t elle été utile
      vous a t il été utile; vous ont elles été utiles; hat ihnen der artikel; hat ihnen der beitrag; hat ihnen der text; hat ihnen die seite; hat ihnen die information; hat ihnen diese; hat dir der artikel; hat dir der beitrag
      le ha sido útil; te ha sido útil; te ha resultado útil; le ha ayudado esta; te ha ayudado este
      ^vous avez aimé cet; ^did you like this; ^did you enjoy this; ^gefällt ihnen dieser; ^te ha gustado; ^le ha gustado; ^enjoyed this; ^avez vous aimé; ^if you liked this; ^si te ha gustado
      von # sternen; out of # stars; sur # étoiles; de # estrellas; # von # sternen; # sterne # %
      # stars # %; # estrellas # %; # étoiles # %; puntuación media; note moyenne; average rating
      durchschnittliche bewertung; ^was this answer helpful; ^was this review helpful
      ^war diese bewertung hilfreich; ^cet avis vous a; ^te ha servido; ^le ha servido; ^fue útil esta
      ^ha sido útil; ^es útil esta
      yes no$; ja nein$; oui non$; sí no$
      ^was this article helpful; ^was this page helpful; ^was this helpful; ^did you find this; ^rate this
      ^how helpful was; ^was this information; ^was this useful; ^was this content; ^was this guide; ^was this leaflet; ^war dieser artikel; ^war diese seite; ^hat ihnen dieser; ^fanden sie diesen
      ^cet article vous a; ^cette page vous a; ^avez vous trouvé cet; ^avez vous trouvé cette; ^avez vous trouvé ce que; ^noter cet article; ^cet article vous
      ^te ha resultado útil; ^le ha resultado útil; ^te ha sido útil; ^fue útil; ^valora este
      ^puntúa; ^artikel bewerten; ^report a problem; ^fehler melden; ^signaler une erreur; ^informar de un error
      found this helpful; people found this; les ha resultado útil; fanden das hilfreich; fanden dies hilfreich
      fanden diese information; ont trouvé cet avis; ont trouvé cela utile; ont trouvé cette
      ^le ha parecido; ^te ha parecido; ^esta página le
      ^cette réponse vous; ^cette fiche vous; ^did this answer; ^did this help; ^was this answer
      ^hat ihnen diese antwort; ^war diese antwort; ^le ha servido esta; ^te ha servido esta; ^le ayudó esta respuesta
      """
    ),
    (
      .copyright,
      """
      t cs apply$; ^t cs$; diseño web; design by; website by; conditions apply$
      correct at time of; correct at the time of; registered office; sitz der gesellschaft; konzept und umsetzung
      son propiedad de; propriété de leurs; eigentum ihrer; property of their respective; ^rights and permissions; ^permissions$; ^rechte und genehmigungen; creative commons; reproduction autorisée
      reproduction permitted; reproducción autorizada; prohibida toda reproducción; queda prohibida la reproducción; queda prohibida su reproducción; queda prohibida cualquier reproducción; toda reproducción; toute reproduction; jede vervielfältigung
      protégés par le droit; urheberrechtlich geschützt; protected by copyright; ^site édité par; ^inhaltlich verantwortlich
      ^verantwortlich im sinne; ^webdesign; ^web design; ^site by; ^site créé par; ^création du site; ^página creada por
      ^alle zeiten sind utc; ^all times are; ^toutes les heures; ^todos los horarios; ^deutsche übersetzung durch
      ^diese seite wurde zuletzt; ^cette page a été modifiée; ^la dernière modification de cette page
      ^esta página se editó; ^der text ist unter; ^le texte est sous; ^les textes sont disponibles
      ^el texto está disponible; ^issn; dépôt légal; depósito legal; ^datos extraídos de; données issues de
      sous licence ouverte; ^irrtümer vorbehalten; ^änderungen vorbehalten; ^community platform by
      ^forum software by; ^quiénes somos aviso legal
      ©; copyright; all rights reserved; alle rechte vorbehalten; tous droits réservés
      todos los derechos reservados; derechos reservados; droits réservés; ^privacy policy
      ^terms of use; ^terms of service; ^terms and conditions; ^terms$; ^disclaimer; ^medical disclaimer
      ^haftungsausschluss; ^impressum; ^nutzungsbedingungen; ^agb$; ^datenschutzerklärung
      ^mentions légales; ^conditions générales; ^conditions d utilisation; ^politique de confidentialité
      ^avertissement$; ^avertissement médical; ^aviso legal; ^aviso médico; ^términos y condiciones
      ^política de privacidad; ^condiciones de uso; ^descargo de responsabilidad; ^version #; ^powered by
      ^reprint; ^reproduction interdite; reproduction interdite; ^reproduction prohibited; ^reproduction of this; ^reproduction totale; ^reproducción prohibida; prohibida la reproducción; ^reproducción total; ^nachdruck; ^licensed under; ^creative commons; ^cc by
      ^datenschutz$; ^medizinischer hinweis$; ^medizinischer haftungsausschluss; ^rechtliche hinweise
      ^zu risiken und nebenwirkungen lesen; unverbindliche preisempfehlung; alle preise inkl; all prices incl; ^text is available under; ^this page was last; ^preise inkl; ^alle preise; ^all prices; ^tous les prix
      mentions légales; aviso legal; registered in england; registered charity; ^all trademarks; ^content on this; ^use of this site; ^accessibility statement$; ^do not sell or share; ^your privacy choices$
      ^editorial policy$; ^advertising policy$; ^barrierefreiheit$; ^cookie richtlinie; ^rechtlicher hinweis$; ^politique des cookies
      ^cgu$; ^cgv$; ^données personnelles$; ^gestion des cookies; ^política de cookies; ^términos de uso; ^aviso de privacidad
      ^protección de datos$; ^fièrement propulsé; ^propulsé par; ^mit stolz präsentiert; ^funciona gracias a; ^blog at; ^theme by
      ^vie privée$; ^privacy$; ^cookie policy$; ^proudly powered
      """
    ),
    (
      .disclaimer,
      """
      dienen der information; ersetzen keinen arzt; ersetzen keinen arztbesuch; ersetzt keinen arztbesuch; ersetzen nicht den; ne remplace en aucun; no reemplaza en ningún
      honcode; hon code; código hon; charte hon; health on the net; ne sauraient remplacer; non à remplacer
      is not a medical journal; meant to diagnose; intended to diagnose; to diagnose or treat
      hinweis zu gesundheitsthemen; hinweis zu medizinischen themen; in large print; large print braille
      in braille; en gros caractères; en braille; en letra grande; in großdruck; in blindenschrift
      in leichter sprache; es orientativa y no; orientativa y no sustituye; valeur purement indicative
      dieser text ersetzt; dieser artikel ersetzt; diese seite ersetzt
      is for information only; for information only; general information only; does not replace advice; do not replace
      not a replacement for; nur zur information; nur allgemeine informationen; ne dispense pas; à titre d information
      for informational purposes only; for information purposes only; educational purposes only
      not a substitute for professional; not intended as medical advice; not intended to be a substitute
      does not provide medical advice; not constitute medical advice; not replace the advice
      not replace professional; no medical advice; not medical advice; accepts no liability
      not liable; no liability; this website does not; information on this site; information on this page
      contents of this site; information contained on; the information provided on; of this website
      ersetzt keinen arzt; ersetzt nicht den; ersetzen keine ärztliche; ersetzt keine; ersetzen nicht
      dient nur der information; dienen nur der information; dient ausschließlich der; keine haftung
      dienen ausschließlich der; keine gewähr; ohne gewähr; keine ärztliche beratung; kein ersatz für
      ne remplace pas; ne remplacent pas; ne se substitue pas; ne saurait remplacer; à titre informatif
      à titre indicatif; ne constitue pas un avis; ne peut être tenu; ne saurait être tenu
      ne constituent pas un avis; document d information; informations à caractère
      no sustituye; no sustituyen; no reemplaza; no reemplazan; carácter informativo; fines informativos
      con fines informativos; meramente informativo; no se hace responsable; no constituye consejo
      no constituye un consejo; no constituyen; may be copied; may not be copied; darf kopiert werden
      """
    ),
    (
      .contents,
      """
      ^artikelübersicht$; ^themenübersicht$; ^inhaltsangabe$; ^seiteninhalt$; ^inhalt auf einen blick; ^sommaire de la page
      ^contenu de la page; ^resumen de contenidos; ^page content$; ^article overview$; ^dans cette page; ^dans ce guide
      ^en esta ficha; ^en esta entrada; ^en este post; ^in this post; ^what we ll cover; ^what you ll find
      information contents$; monograph contents$; label contents$; ^contents$; ^contents hide; ^contents show; ^contenido ocultar; ^inhalt verbergen; ^table of contents; ^in this article; ^in this section; ^on this page; ^jump to section
      ^jump to; ^page contents; ^article contents; ^what s in this article; ^what is in this article
      ^in this guide; ^in this leaflet; ^what is in this leaflet; ^what s on this page; ^overview of this
      ^quick navigation; ^quick links to; ^this page covers; ^content$; ^index$; ^skip to$; ^on this page$
      ^inhalt$; ^inhaltsverzeichnis; ^inhaltsübersicht; ^in diesem artikel; ^auf dieser seite
      ^übersicht$; ^artikelinhalt; ^was in dieser packungsbeilage; ^inhalt dieser seite; ^themen dieser
      ^in diesem beitrag; ^in diesem ratgeber; ^inhalt des artikels; ^das erwartet sie; ^springen zu
      ^sommaire; ^table des matières; ^au sommaire; ^dans cet article; ^sur cette page; ^contenu$
      ^plan de l article; ^plan$; ^sommaire de l article; ^dans ce dossier; ^que contient cette notice
      ^dans cette fiche; ^au programme; ^accès rapide; ^aller à
      ^índice; ^contenido$; ^contenidos$; ^tabla de contenidos; ^tabla de contenido; ^en este artículo
      ^en esta página; ^sumario; ^contenido del artículo; ^contenido del prospecto; ^índice de contenidos
      ^qué contiene; ^qué vas a encontrar; ^ir a; ^en esta guía; ^contenido de esta; ^en este prospecto
      ^содержание; ^содержание статьи; ^indice; ^inhoud; ^sommario
      ^label sections$; ^page sections$; ^document sections$; ^sections of this; ^sections de la page
      ^rubriques de la notice$; ^rubriques de la fiche$; ^abschnitte der seite$; ^abschnitte dieser
      ^secciones de la página; ^secciones de la ficha; ^apartados de la ficha; ^apartados del prospecto
      """
    ),
    (
      .author,
      """
      ^author information; ^author affiliations; ^authors and affiliations; ^affiliations$; ^autorenangaben
      ^informations sur les auteurs; ^información de los autores
      ^sobre la firma; ^sobre el firmante; ^über die verfasserin; ^über den verfasser; ^l autrice
      ^à propos de l autrice; ^zu den autoren; ^about our expert; ^about the writer; ^sobre quien escribe
      ^acerca de los autores
      ^about the author; ^about the authors; ^about author; ^author bio; ^about the reviewer
      ^meet the author; ^who wrote this; ^über den autor; ^über die autorin; ^über die autoren
      ^zum autor; ^zur autorin; ^zur person; ^à propos de l auteur; ^à propos de l auteure; ^l auteur
      ^à propos des auteurs; ^sobre el autor; ^sobre la autora; ^acerca del autor; ^acerca de la autora
      ^sobre los autores; ^quien escribe; ^qui écrit
      """
    ),
    (
      .label,
      """
      ^avatar; ^publish date$; ^published$; ^date$; ^author$; ^updated$; ^last updated$; ^reviewed by$; ^by$
      ^category$; ^tags$; ^written by$; ^veröffentlicht$; ^autor$; ^datum$; ^kategorie$; ^auteur$
      ^publié$; ^date de publication$; ^fecha$; ^fecha de publicación$; ^publicado$; ^autor$; ^source$
      ^posted$; ^publish date; ^publication date$; ^mis à jour$; ^catégorie$; ^categoría$
      """
    ),
  ]
}
