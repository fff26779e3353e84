extension LineCues {
  /// What pages of any site have around their text, each in the four languages: ways to other pages,
  /// tools of the page, who is behind it, what it asks for and what it disclaims.
  static let pages: [(LineCues, String)] = [
    (
      .menu,
      """
      ^jump to content$; ^skip to content$; ^text size; ^font size; ^return to list; ^return to the list; ^return to index
      ^return to search; ^return to menu$; ^back to the list; ^back to all; ^related articles$; ^related content$
      ^related topics$; ^related links$; ^related posts$; ^related reading$; ^related news$; ^more on this topic$
      ^more on this$; ^most read$; ^most popular$; ^most viewed$; ^most shared$; ^trending$; ^trending now$; ^popular articles$
      ^latest articles$; ^latest news$; ^other languages; ^available languages; ^choose language; ^change language
      ^select language; ^find us on; ^connect with us; ^view in browser; ^view online$; ^watch the video$; ^find a pharmacy
      ^find your nearest$; ^find a doctor$; ^find a clinic$; ^find services; ^in this section$; ^in this issue$; ^quick links$
      ^shortcuts$; ^go to full; ^go to the full; ^browse medicines; ^browse drugs; ^browse all; ^browse by; ^cited by #
      ^cited by$; ^view pdf$; ^full text$; ^full text pdf$; ^open in app$; ^open in the app$; ^get the app$; ^accessibility$
      ^dark mode$; ^read aloud$; ^previous topic; ^next topic; ^previous question; ^next question; ^previous entry
      ^next entry; ^previous notice; ^next notice; ^previous thread; ^next thread
      ^taille du texte; ^taille de police; ^retour à la liste; ^retour aux articles; ^retour aux résultats; ^retour aux actualités; ^retour aux questions; ^retour aux fiches; ^articles liés$; ^articles associés$
      ^articles connexes$; ^articles similaires$; ^contenus liés$; ^contenus associés$; ^sujets liés$; ^actualités liées$
      ^les plus lus$; ^les plus populaires$; ^les plus récents$; ^derniers articles$; ^autres langues; ^choisir la langue
      ^changer de langue; ^suivez l actualité; ^accessibilité$; ^trouver une pharmacie; ^trouver un médecin$
      ^trouver un professionnel; ^trouver un centre$; ^pharmacie de garde$; ^pharmacies de garde$; ^dans cette rubrique$
      ^dans cette section$; ^dans ce dossier$; ^dans ce numéro$; ^accès rapide$; ^accès direct$; ^accès rapides$
      ^tous les articles; ^tous nos articles; ^cité par #; ^cité par$; ^texte intégral$; ^texte complet$; ^ouvrir dans l
      ^sujet précédent; ^sujet suivant; ^question précédente; ^question suivante; ^fiche précédente; ^fiche suivante
      ^actualité précédente; ^actualité suivante; ^mode sombre$
      ^direkt zum inhalt; ^direkt zur navigation; ^direkt zur suche; ^direkt zur hauptnavigation; ^direkt zur startseite; ^schriftgröße; ^textgröße; ^ähnliche artikel$; ^ähnliche beiträge$; ^verwandte artikel$
      ^verwandte themen$; ^verwandte beiträge$; ^meistgelesen$; ^meist gelesen$; ^am meisten gelesen$; ^beliebte artikel$
      ^beliebte beiträge$; ^neueste artikel$; ^neueste beiträge$; ^andere sprachen; ^weitere sprachen; ^sprache wählen
      ^sprache ändern; ^finden sie uns; ^barrierefreiheit$; ^leichte sprache$; ^gebärdensprache$; ^zu den favoriten
      ^apotheke in ihrer nähe; ^ärzte in ihrer nähe; ^in diesem bereich$; ^in dieser rubrik$; ^schnellzugriff$
      ^schnelleinstieg$; ^direkteinstieg$; ^zum vollständigen; ^zum artikel$; ^zum beitrag$; ^alle artikel; ^alle beiträge
      ^zitiert von #; ^zitiert von$; ^volltext$; ^in der app; ^in app öffnen$; ^vorherige meldung; ^nächste meldung
      ^vorherige nachricht; ^nächste nachricht; ^vorherige frage; ^nächste frage; ^vorheriger eintrag; ^nächster eintrag
      ^vorheriges thema; ^nächstes thema; ^vorheriger beitrag; ^nächster beitrag; ^ältere meldungen; ^dunkler modus$
      ^buscar en esta; ^buscar en este; ^tamaño del texto; ^tamaño de fuente; ^volver a la lista; ^volver al listado
      ^artículos relacionados$; ^contenidos relacionados$; ^contenido relacionado$; ^temas relacionados$
      ^noticias relacionadas$; ^entradas relacionadas$; ^enlaces relacionados$; ^más sobre este tema$; ^más sobre el tema$
      ^lo más leído$; ^los más leídos$; ^lo más popular$; ^otros idiomas; ^elegir idioma; ^cambiar idioma; ^encuéntrenos
      ^encuéntranos; ^accesibilidad$; ^encuentre una farmacia; ^encuentre su farmacia; ^farmacias de guardia$
      ^en esta sección$; ^en este número$; ^accesos directos$; ^acceso rápido$; ^accesos rápidos$; ^enlaces rápidos$
      ^ir al artículo; ^todos los artículos; ^citado por #; ^citado por$; ^texto completo$; ^abrir en la app; ^modo oscuro$
      ^tema anterior; ^tema siguiente; ^siguiente tema; ^pregunta anterior; ^pregunta siguiente; ^ficha anterior
      ^ficha siguiente; ^noticia anterior; ^noticia siguiente; ^siguiente noticia
      ^absenden$; ^envoyer$; ^enviar$; ^submit$
      ^alle # bewertungen; ^see all # reviews; ^view all # reviews; ^read all # reviews; ^show all # reviews
      ^voir les # avis; ^lire les # avis; ^tous les # avis; ^ver las # opiniones; ^ver las # reseñas
      ^leer las # opiniones; ^chat schließen$; ^close chat$; ^fermer le chat$; ^cerrar el chat$; ^cerrar chat$
      """
    ),
    (
      .links,
      """
      ^video; ^vidéo; ^vídeo; ^related reading; ^lectures liées; ^lesetipps$; ^lecturas relacionadas
      ^see also$; ^siehe auch$; ^voir aussi$; ^véase también$; ^ver también$
      ^weitere ratgeber; ^mehr ratgeber; ^more guides; ^other guides; ^autres guides; ^nos guides; ^otras guías
      ^más guías
      """
    ),
    (
      .leadsAway,
      """
      ^obtenido de; ^récupérée de; ^scan the qr; ^scan this qr; ^scannez le; ^scannez ce; ^flashez; ^scannen sie
      ^escanee el; ^escanea el; ^explore our; ^entdecken sie unser; ^entdecken sie unsere; ^descubra nuestra
      ^descubra nuestro; ^découvrez notre; ^découvrez nos; ^ouvrir dans; ^abrir en la; ^sign in to; ^inicie sesión
      ^identifiez vous pour; ^melden sie sich an um
      essayez la recherche; essayez notre recherche; utilisez la recherche; try the advanced; try our search
      try the search; use the search; nutzen sie die suche; nutzen sie die erweiterte; nutzen sie unsere suche
      pruebe la búsqueda; use la búsqueda; utilice la búsqueda; prueba la búsqueda
      """
    ),
    (
      .press,
      """
      find; open; view; export; go to; return; enter; ouvrir; exporter; trouver; öffnen; exportieren; finden; suchen
      einblenden; ausblenden; hinzufügen; abrir; exportar; buscar; añadir; ver; mostrar; ocultar
      """
    ),
    (
      .pressed,
      """
      favourites; favorites; favoriten; favoris; favoritos; meldung; meldungen; mitteilung; zitation; citation; cita bibliográfica
      the app; our app; app store; the citation; qr code; code qr; código qr; this notice; this alert; cette alerte; este aviso
      """
    ),
    (
      .byline,
      """
      ^text by; ^texte de; ^texto de; ^text von; ^words by; ^photos; ^fotos; ^fotografías
      ^reported by; ^interview by; ^interviewed by
      ^das gespräch führte; ^das interview führte; ^entretien réalisé par; ^propos recueillis; ^entrevista de
      ^our correspondent; ^from our; ^de notre correspondant; ^de notre correspondante; ^de nuestra corresponsal
      ^de nuestro corresponsal; ^von unserer korrespondentin; ^von unserem korrespondenten; ^von unserer; ^ref; ^réf
      ^aktenzeichen; ^mitteilung nr; ^sicherheitsmitteilung nr; ^rundschreiben nr; ^merkblatt nr; ^information nr
      ^bulletin nr; ^bulletin n; ^bulletin no; ^circular n; ^circular no; ^boletín n; ^boletín núm; ^nota informativa n
      ^alerta n; ^alert no; ^alert number; ^notice no; ^safety communication no; ^communiqué n; ^lettre n; ^note n
      ^leaflet no; ^leaflet number; ^issue #; ^ausgabe nr; ^nr #
      ^# institut; ^# institute; ^# department; ^# departamento; ^# klinik; ^# abteilung; ^# université; ^# universidad
      ^# university; ^# universität; ^a institut; ^a institute; ^a department; ^a departamento; ^a klinik; ^a servicio
      ^a service; ^a université; ^a universidad; ^a university; ^b institut; ^b institute; ^b department
      ^b departamento; ^b klinik; ^b servicio; ^b service; ^b université; ^b universidad; ^b university
      ^question de; ^question from; ^frage von; ^pregunta de; ^réponse du dr; ^réponse du docteur; ^réponse de la dre
      ^answer from dr; ^answer by dr; ^antwort von dr; ^antwort von frau dr; ^antwort von prof; ^respuesta del dr
      ^respuesta de la dra; ^chapter updated; ^chapter last; ^packager; ^labeler; ^label revised; ^set id
      """
    ),
    (
      .label,
      """
      ^reuters$; ^afp$; ^dpa$; ^efe$; ^europa press$; ^pa media$; ^associated press$; ^agencias$; ^agences$; ^agenturen$
      ^contributor$; ^guest contributor$; ^guest author$; ^staff reporter$; ^contributeur$; ^contributrice$
      ^gastautor$; ^gastautorin$; ^gastbeitrag$; ^colaborador$; ^colaboradora$; ^la rédaction$; ^la redacción$
      ^question anonyme$; ^anonymous question$; ^anonyme frage$; ^pregunta anónima$
      """
    ),
    (
      .advert,
      """
      ^shop our; ^our bestsellers$; ^bestsellers$; ^customers also; ^customers who; ^compare insurance; ^compare health insurance
      ^compare prices; ^compare quotes; ^order online; ^book online; ^book your appointment; ^book your private; ^book an appointment$
      ^free delivery; ^free shipping; ^start your free; ^commandez en ligne; ^commander en ligne; ^essayez notre
      ^essayez gratuitement; ^nos meilleures ventes$; ^meilleures ventes$; ^les clients ont; ^nos clients ont
      ^comparez les mutuelles; ^comparez les prix; ^comparez les offres; ^devenir membre$; ^devenez membre; ^adhérez
      ^prenez rendez vous en ligne; ^livraison gratuite; ^livraison offerte; ^online bestellen; ^jetzt online
      ^testen sie unsere; ^testen sie jetzt; ^unsere bestseller$; ^kunden kauften; ^kunden die; ^auf lager
      ^krankenversicherungen vergleichen; ^versicherungen vergleichen; ^preise vergleichen; ^mitglied werden$
      ^termin online$; ^online termin; ^abo ab; ^versandkostenfrei; ^kostenloser versand; ^pida en línea; ^pida online
      ^compre en línea; ^compre online; ^pruebe nuestra; ^prueba nuestra; ^pruebe gratis; ^prueba gratis
      ^los más vendidos$; ^más vendidos$; ^otros clientes; ^los clientes también; ^compare seguros; ^compara seguros
      ^compare precios; ^compara precios; ^done ahora$; ^dona ahora$; ^haga una donación; ^pide cita$; ^pida cita online
      ^hazte socio; ^hágase socio; ^envío gratis; ^envíos gratis
      """
    ),
    (
      .form,
      """
      ^name required$; ^email required$; ^e mail required$; ^nom obligatoire$; ^prénom obligatoire$; ^e mail obligatoire$
      ^email obligatoire$; ^name pflichtfeld$; ^e mail pflichtfeld$; ^name erforderlich$; ^e mail erforderlich$
      ^nombre obligatorio$; ^correo obligatorio$; ^correo electrónico obligatorio$; ^nombre requerido$; ^email requerido$
      other subscribers$; autres abonnés$; anderen abonnenten an$; otros # # suscriptores; a # suscriptores
      ^saisissez votre nom; ^saisissez votre adresse; ^saisissez votre e mail; ^saisissez votre recherche
      ^entrez votre nom; ^entrez votre adresse; ^entrez votre e mail; ^geben sie ihre e mail
      ^geben sie ihren namen; ^introduzca su nombre; ^introduzca su correo; ^introduce tu nombre
      ^introduce tu correo
      désinscription à tout; ^merci de votre inscription; ^merci pour votre inscription; ^danke für ihre anmeldung
      ^vielen dank für ihre anmeldung; ^gracias por suscribir; ^gracias por su suscripción; ^gracias por tu suscripción
      ^thanks for subscribing; question sur cet article; question about this article; frage zu diesem artikel
      pregunta sobre este artículo; ^donnez nous votre avis; ^donnez votre avis; ^envíenos su opinión; ^envíanos tu opinión
      ^solicitar una llamada; ^le llamamos; ^te llamamos; ^únete a la conversación; ^únase a la conversación
      ^diskutieren sie mit; ^rejoignez la discussion; ^rejoignez la conversation; ^join the conversation
      ^inicie sesión para comentar; ^envíe su pregunta; ^stellen sie hier ihre; ^posez ici votre
      maximum # characters; max # characters; # characters remaining; # characters left; maximum # caractères
      # caractères maximum; # caractères restants; maximal # zeichen; max # zeichen; # zeichen übrig
      máximo # caracteres; # caracteres máximo; # caracteres restantes; do not include personal; don t include personal
      do not enter personal; n indiquez pas de données; n indiquez aucune donnée; ne saisissez pas de données
      geben sie keine persönlichen; geben sie keine personenbezogenen; no incluya datos; no incluyas datos
      no introduzca datos; ^send feedback$; ^enviar comentarios$; ^envoyer vos commentaires$; ^feedback senden$
      ^feedback absenden$; ^enviar opinión$; ^rückruf vereinbaren$; ^rückruf wünschen; ^book a callback$
      ^arrange a callback; ^demander un rappel; ^demander à être rappelé; ^pedir que me llamen; ^solicite una llamada
      how may i help you; how can i help you today; how can i help you$; wie kann ich ihnen helfen
      wie kann ich dir helfen; comment puis je vous aider; en qué puedo ayudarle; en qué puedo ayudarte
      """
    ),
    (
      .picture,
      """
      ^table #; ^tableau #; ^tabelle #; ^tabla #; ^cuadro #; ^picture credit; ^picture credits; ^schéma #
      """
    ),
    (
      .caption,
      """
      svg$; jpg$; jpeg$; png$; gif$; webp$; ^cliquer pour agrandir$; ^cliquez pour agrandir$; ^zum vergrößern klicken$
      ^zum vergrößern anklicken$; ^pulse para ampliar$; ^haga clic para ampliar$; ^click to enlarge$; ^tap to enlarge$; schematisch$; vereinfacht$; schematic$
      simplified$; schématique$; simplifié$; esquemático$; simplificado$; esquema simplificado$
      """
    ),
    (
      .disclaimer,
      """
      not a substitute for medical; not a substitute for professional; not a substitute for the advice
      not a substitute for advice; not a substitute for a consultation; does not provide medical advice
      ne fournit pas de conseil; ne fournit pas de conseils
      gibt keinen medizinischen rat; keine medizinische beratung
      no ofrece consejo; no ofrece consejos; accepts no liability; accept no liability
      accepts no responsibility; décline toute responsabilité; déclinons toute; haftet nicht für; haften nicht für
      keine haftung; no se hace responsable; no se responsabiliza; no nos hacemos responsables
      this site is not a; this website is not a; this site is not affiliated; this website is not affiliated
      ce site n est pas un; ce site n est affilié; diese seite ist kein; diese website ist kein; este sitio no es un
      esta web no es un; esta página no es un; este sitio no está afiliado
      """
    ),
    (
      .copyright,
      """
      whole or in part is prohibited; reproduction interdite; licensed under; sous licence cc
      sous licence creative; lizenziert unter; bajo licencia cc; bajo licencia creative; ^cc by$; cc by sa; cc by nc; cc by nd; ^cc by #
      propulsé par; ^betrieben mit; ^funciona con wordpress; ^powered by; ^registered charity; ^association loi
      ^eingetragener verein; ^asociación sin ánimo; ^allgemeine geschäftsbedingungen; ^conditions générales
      ^términos y condiciones; ^terms and conditions
      """
    ),
  ]
}
