extension LineCues {
  /// What sites put around articles, in English, French, German and Spanish; `^` and `$` are the
  /// line's ends, `#` is any number.
  static let noise: [(LineCues, String)] = [
    (
      .byline,
      """
      ^herausgegeben von; ^herausgeber; ^édité par; ^author; ^correspondance; ^correspondence; ^korrespondenz; ^correspondencia; ^corresponding author
      ^directeur de la publication; ^comité de rédaction; ^rédacteur en chef; ^editor in chief; ^editorial board
      ^redaktionsleitung; ^chefredaktion; ^consejo editorial; ^director de la publicación; ^ficha n; ^ficha número
      ^fiche numéro; ^autores; ^auteurs; ^autoren; ^authors; ^edición; ^édition; ^ausgabe; ^elaborada por; ^elaborado por la; ^aprobada por; ^revisada por; ^hoja n; ^leaflet ref; ^produced by
      ^prepared by; ^élaboré par; ^erstellt von; ^started by; ^last edited by; ^zuletzt bearbeitet von
      ^dernière modification par; ^editado por última vez; ^thema erstellt von; ^sujet créé par
      ^iniciado por; ^information for patients and; ^information for parents and; ^information for patients$
      ^information for carers; ^words by; ^pictures by
      ^source; ^quelle; ^fuente; ^manufactured for; ^manufactured by; ^distributed by; ^marketed by; ^revised; ^monograph revised; ^medical author
      ^medical editor; ^staff writer; ^article by; ^story by; ^photos by; ^illustrated by; ^additional reporting by
      ^read time; ^estimated read; ^# mins read; ^content provided by; ^reviewed on; ^first posted; ^approved on
      ^date of revision; ^revision date; ^effective date; ^issue date; ^viewed; ^leaflet number; ^version #; ^version date; ^version vom; ^version du
      ^article publié; ^par la rédaction; ^écrit le; ^relecture; ^relue par; ^avec la collaboration de; ^révisé le
      ^révision; ^dernière modification; ^date de mise à jour; ^date de révision; ^durée de lecture; ^vu # fois
      ^lu # fois; ^partagé # fois; ^medizinisch überprüft; ^fachlich überprüft; ^geprüft am; ^erstveröffentlichung
      ^erschienen am; ^von unserer redaktion; ^redaktionell geprüft; ^hergestellt von; ^lektorat; ^wissenschaftlich geprüft
      ^ca # min; ^# mal geteilt; ^überarbeitet am; ^gültig ab; ^gelesen # mal; ^redacción médica; ^médicamente revisado
      ^revisado médicamente; ^escrito y verificado; ^escrito y revisado; ^fecha de actualización; ^fecha de revisión
      ^publicada el; ^actualizada el; ^leído # veces; ^# lecturas; ^firmado por; ^fabricado por; ^tiempo estimado
      ^by # contributors; ^compiled by; ^prepared by; ^produced by; ^version of; ^written by; ^reviewed by; ^medically reviewed; ^clinically reviewed
      ^fact checked by; ^fact checked; ^edited by; ^author$; ^authored by; ^updated on; ^updated #
      ^last updated; ^last reviewed; ^last modified; ^last revised; ^published on; ^published #
      ^published by; ^posted on; ^posted by; ^posted in; ^date published; ^date updated
      ^first published; ^originally published; ^# min read; # min read$; # minute read; # minutes read
      ^reading time; ^estimated reading time; ^review date; ^page last reviewed; ^next review due
      ^medical review by; ^medical reviewer; ^checked by; ^reviewer; ^editor; ^contributor
      ^submitted by; ^text by; ^words by; ^# views$; ^# shares$; ^# reads$; ^views #; ^shares #
      ^last update; ^updated; ^published; ^posted; ^created on; ^added on; ^from our editors
      ^this article was written by; ^this article was reviewed by; ^written and reviewed by
      ^asked by; ^answered by; ^asked #; ^answered #; ^viewed #; ^sorted by; accepted answer$; ^# answers$
      ^additional reporting; ^# bewertungen$; ^gefragt von; ^beantwortet von; ^demandé par; ^preguntado por
      ^printed from; ^sheet #; ^approved by; ^date of issue; ^issue no; ^translated by
      ^verfasst von; ^geschrieben von; ^geprüft von; ^medizinisch geprüft; ^aktualisiert am
      ^aktualisiert; ^zuletzt aktualisiert; ^letzte aktualisierung; ^stand #; ^stand januar; ^stand februar; ^stand märz; ^stand april; ^stand mai; ^stand juni; ^stand juli; ^stand august; ^stand september; ^stand oktober; ^stand november; ^stand dezember; ^stand der information; ^stand vom; ^stand frühjahr; ^stand sommer; ^stand herbst; ^stand winter; ^veröffentlicht am
      ^veröffentlicht; ^erstellt am; ^letzte änderung; ^autor; ^autorin; ^redaktion; ^text von
      ^lesezeit; ^lesedauer; ^# min lesezeit; ^# minuten lesezeit; ^fachlich geprüft; ^überprüft von
      ^überprüft am; ^qualitätsgesichert; ^artikel von; ^ein beitrag von; ^datum; ^# mal gelesen
      ^medizinische prüfung; ^fachliche prüfung; ^von der redaktion; ^zuletzt geändert; ^geändert am
      ^écrit par; ^rédigé par; ^publié le; ^publié par; ^mis à jour; ^mise à jour; ^mis en ligne
      ^dernière mise à jour; ^dernière révision; ^relu par; ^validé par; ^validation médicale
      ^vérifié par; ^revu par; ^revue par; ^temps de lecture; ^lecture #; ^# min de lecture
      ^# minutes de lecture; ^auteur; ^auteure; ^article rédigé par; ^article mis à jour
      ^créé le; ^modifié le; ^posté le; ^posté par; ^publication; ^# partages$; ^# vues$; ^paru le
      ^contenu validé par; ^rédaction; ^texte de; ^propos recueillis par; ^fiche n
      ^escrito por; ^redactado por; ^publicado el; ^publicado por; ^publicado; ^actualizado el
      ^actualizado; ^última actualización; ^última revisión; ^última modificación; ^revisado por
      ^revisión médica; ^revisado; ^autor; ^autora; ^tiempo de lectura; ^# min de lectura
      ^# minutos de lectura; ^fecha de publicación; ^fecha; ^verificado por; ^editado por
      ^texto de; ^por la redacción; ^redacción; ^# compartidos; ^# veces compartido; ^# visitas
      ^supervisado por; ^validado por; ^elaborado por; ^lectura de #; ^creado el; ^modificado el
      """
    ),
    (.by, "^by; ^von; ^par; ^por; ^dr; ^dr med; ^prof"),
    (
      .degree,
      """
      md$; md; lcsw; dre; phd; pharmd; rn; facp; mph; pharmacist$; apothekerin; apotheker; pharmacien
      pharmacienne; infirmière; infirmier; médecin; ärztin; arzt; dra; dr; prof; farmacéutica
      farmacéutico; médica; médico; nurse; journalist; journaliste; periodista
      dvm; mrcvs; vmd; mbbs; frcp; mrcp; bpharm; rph; dnp; facep; mrpharms
      """
    ),
    (
      .share,
      """
      share this on; partagez le lien; partagez cette page; partagez cet; teilen sie diesen; teilen sie diese; teilen sie den artikel; teilen sie den beitrag; teilen sie die seite; teile den artikel; teile den beitrag; teile diesen; teile diese; compártelo; comparte este; ^share$; ^share to; ^share link; ^share by; ^share it on; ^share the page; ^share this; ^share on; ^share via; ^share article; ^tweet$; ^tweet this; ^pin it
      ^email this; ^print this; ^save this; ^follow us$; ^follow us on; ^follow us for; ^follow us at; ^follow us facebook; ^like this; ^teilen$; ^teilen auf; ^teilen per; ^teilen über; ^teilen drucken; ^teilen facebook; ^artikel teilen
      ^auf facebook teilen; ^seite teilen; ^folgen sie uns; ^drucken$; ^artikel drucken; ^seite drucken
      ^partager$; ^partager sur; ^partager par; ^partager via; ^partager cet; ^partager cette; ^partager la page; ^partager l article; ^partager facebook; ^partagez$; ^partagez sur; ^partagez par; ^partagez l article; ^partagez la page; ^suivez nous; ^imprimer$; ^imprimer; ^envoyer à un ami; ^compartir$; ^compartir por; ^compartir este; ^compartir esta; ^compartir artículo; ^compartir facebook
      ^comparte$; ^comparte en; ^comparte esta; ^comparte por; ^comparte el artículo; ^síguenos; ^imprimir; ^enviar por; ^tuitear; ^empfehlen$; ^merken$; ^tweeter
      ^jetzt teilen; ^weiterempfehlen; ^share facebook; ^compartir en
      ^share save; ^share print; ^share email; ^share copy; ^share tweet; ^partager envoyer; ^partager imprimer
      ^partager enregistrer; ^partager avec$; ^teilen mit$; ^teilen senden; ^teilen speichern; ^teilen merken
      ^compartir imprimir; ^compartir guardar; ^compartir enviar
      """
    ),
    (
      .network,
      """
      facebook; twitter; pinterest; whatsapp; linkedin; instagram; youtube; reddit; telegram; xing
      google scholar; pubmed; crossref; tumblr; tiktok; flipboard; messenger
      """
    ),
    (
      .leadsAway,
      """
      ^consulta esta ficha; ^consulte esta ficha; ^view this page as; ^view as pdf; ^voir en pdf; ^als pdf anzeigen; ^ver en pdf; en versión pdf$; en version pdf$
      dem freien nachschlagewerk; der freien enzyklopädie; l encyclopédie libre; la enciclopedia libre; ^older posts; ^newer posts
      # kb$; # mb$; # ko$; ^weitergeleitet von; ^redirected from; ^redirigé depuis; ^redirigido desde; ^you are visitor; ^usted es el visitante
      ^vous êtes le visiteur; ^sie sind besucher; diesen artikel zitieren; cite this article; citer cet article
      citar este artículo; export citation; zitat exportieren; exporter la citation; exportar cita; altmetric
      ^volver al índice; ^retour à l index; ^zurück zum index; ^back to index; ^back to the index; ^for other uses; ^this article is about; ^pour les articles homonymes; ^cet article concerne; ^dieser artikel behandelt
      ^dieser artikel befasst sich; ^este artículo trata; ^para otros usos; ^pour d autres usages; ^zu anderen bedeutungen
      ^main article; ^main articles; ^hauptartikel; ^article détaillé; ^artículo principal; ^retrieved from
      ^jump to navigation; ^jump to search; ^hidden categories; the free encyclopedia; ^abgerufen von; ^zur suche springen
      ^read more$; ^read more about; ^read more on; ^read more at; ^read more from; ^read more here; ^read also; ^read next; ^learn more; ^find out more; ^see more; ^view more
      ^show more; ^load more; ^continue reading; ^click here; ^tap here; ^more info; ^more details
      ^see also; ^see our; ^you may also like; ^you might also like; ^also read
      ^next article; ^previous article; ^next post; ^previous post; ^up next; ^previous$; ^next$
      ^back to top; ^back to list; ^back to home; ^back to search; ^return to top; ^keep reading$; ^visit our; ^try our; ^older post; ^newer post; ^older posts; ^newer posts
      ^download our; ^download the; ^check out our; ^check out the; ^check out this; ^check out these; ^check out more; ^don t miss our; ^don t miss out$; ^don t miss the latest; ^don t miss this article; ^recommended reading; ^explore our
      ^weiterlesen; ^mehr lesen; ^mehr erfahren; ^mehr dazu; ^mehr zum thema; ^lesen sie auch
      ^lesen sie hier; ^lesen sie mehr; ^lesen sie weiter; ^auch interessant; ^das könnte sie
      ^zum seitenanfang; ^nach oben$; ^zurück zur startseite; ^zurück zur übersicht; ^zurück zur liste; ^zurück zur suche; ^zurück zur hauptseite; ^zurück zur rubrik; ^zurück zur navigation; ^zurück zur themenübersicht; ^zurück zum seitenanfang; ^zurück zum anfang; ^zurück zum inhalt; ^zurück zum artikel; ^zurück zum shop; ^zurück zum forum; ^zurück zum menü; ^zurück zum inhaltsverzeichnis; ^zurück zum index; ^nächster artikel; ^voriger artikel
      ^vorheriger artikel; ^hier klicken; ^klicken sie hier; ^weitere artikel; ^siehe auch; ^mehr zu diesem; ^mehr zu den themen; ^mehr zum
      ^weitere informationen finden sie; ^passend dazu; ^zum thema$; ^hier geht es zu; ^hier geht es zum; ^hier geht es zur; ^hier geht es weiter
      ^lire la suite; ^lire aussi; ^lire également; ^à lire aussi; ^à lire$; ^à lire sur; ^voir aussi; ^voir plus
      ^en savoir plus; ^découvrez; ^découvrir; ^cliquez ici; ^article suivant; ^article précédent
      ^retour en haut; ^haut de page; ^retour$; ^vous aimerez aussi; ^sur le même sujet; ^plus d infos
      ^pour en savoir plus sur; ^consultez notre; ^retrouvez nos; ^retrouvez tous; ^retrouvez notre; ^retrouvez nous; ^retrouvez l; ^suivant$; ^précédent$; ^consulter aussi
      ^leer más; ^lea también; ^lee también; ^leer también; ^ver más; ^ver también; ^véase también
      ^saber más; ^más información; ^haga clic; ^haz clic; ^pulse aquí; ^artículo siguiente
      ^artículo anterior; ^siguiente$; ^anterior$; ^volver$; ^volver arriba; ^subir$; ^te puede interesar
      ^le puede interesar; ^también te puede; ^descubre; ^conoce más; ^sigue leyendo; ^seguir leyendo
      ^téléchargez; ^téléchargez gratuitement; ^descargue el pdf; ^descargue la; ^descargue aquí; ^descargue gratis; ^descargue nuestra; ^descargue su; ^descargue nuestro; ^descarga el pdf; ^descarga la; ^descarga aquí; ^descarga gratis; ^descarga nuestra; ^descarga nuestro; ^descarga tu; ^descarga gratuita; ^laden sie unsere; ^laden sie sich; ^laden sie die app; ^laden sie hier; ^laden sie jetzt; ^laden sie das pdf; ^jetzt herunterladen; ^download now
      ^entrada anterior; ^entrada siguiente; ^nach oben$; ^show all; ^view all; ^see all
      """
    ),
    (
      .cookies,
      """
      cookies; cookie; your privacy; ihre privatsphäre; votre vie privée; su privacidad; tu privacidad
      accept all; reject all; alle akzeptieren; tout accepter; tout refuser; aceptar todo; aceptar todas
      manage options; manage preferences; consentement; partners store; consent$; ^zustimmen$
      rechazar todo; alle ablehnen; datenschutzeinstellungen; gérer mes choix; adblocker; ad blocker
      """
    ),
    (
      .form,
      """
      keinen beitrag mehr verpassen; never miss a post; ne manquez aucun article; no te pierdas ninguna entrada
      ^schließe dich # anderen; ^schließ dich # anderen; ^join # other; ^rejoignez les # autres; ^rejoignez # autres
      ^únete a otros #; ^únete a # suscriptores; ^compruebe si su seguro; ^comprueba si tu seguro
      ^check if your insurance; ^see if your insurance; ^vérifiez si votre mutuelle; ^prüfen sie ob ihre versicherung
      ^tu mejor email$; ^tu mejor correo$; ^your best email$; ^ihre beste e mail$; ^votre meilleur e mail$; suscríbete y; suscríbase y; subscribe and get; abonnieren sie und; abonnez vous et; ^te gustó suscríbete
      ^noch keine kommentare; ^no comments yet; ^aucun commentaire; ^pas encore de commentaire; ^aún no hay comentarios; ^no hay comentarios; ^be the first to comment; ^soyez le premier à; ^sé el primero en; ^schreiben sie den ersten
      écrivez lui; vous aussi écrivez; ^alguna duda escriba; ^une question écrivez; ^pour commenter; by clicking; by submitting; en cliquant sur; mit klick auf; mit einem klick auf; al hacer clic; al pulsar
      ^have a question for; ^got a question for; ^haben sie eine frage an; ^code postal ou ville$; ^votre pseudo$
      ^déjanos tu comentario$; ^deja tu comentario$; ^verify my; ^verify your; ^insurance provider$; ^member id$
      ^insurance company$; ^date of birth$; ^ihre meinung ist uns
      ^stay up to date$; ^stay informed$; ^stay connected$; ^restez informé$; ^restez informée$
      ^restez informés$; ^ne manquez rien$; ^ne ratez rien$; ^ne manquez aucun; ^no te pierdas nada$
      ^no se pierda nada$; ^mantente informado$; ^manténgase informado$; ^immer auf dem laufenden$
      ^bleiben sie informiert$; ^bleiben sie auf dem laufenden; unserem newsletter; join our # readers
      more than # readers; # readers who; # subscribers; # lectores; # lecteurs; # leserinnen und leser
      ins postfach; in ihr postfach; dans votre boîte; en tu correo; en su correo; newsletter abonnieren und
      log in or register to; you must log in; register to reply; log in to reply; sign in to reply
      necesario estar registrado; necesario iniciar sesión; para comentar es
      um zu kommentieren; ^suscribirse a; ^subscribe to; ^s abonner à; ^eigene bewertung schreiben
      ^votre prénom; ^votre question; ^votre ville; ^votre âge; ^your question$; ^your age$; ^your city$
      ^your first name; ^ihre frage$; ^ihr vorname; ^ihre stadt$; ^su pregunta$; ^tu pregunta$; ^su ciudad$
      une question écrivez; écrivez à la rédaction; écrivez nous à; schreiben sie uns$
      schreiben sie der redaktion; escriba a la redacción; write to the editor; write to us at
      ^newsletter de; ^boletín de; ^newsletter; recibe cada; to your inbox; your privacy is important; unsubscribe at any time; you can unsubscribe; thank you for subscribing
      thanks for signing up; please enter a valid; this field is required; by signing up; by subscribing; i m not a robot
      ^remember me$; ^forgot password$; ^forgot your password$; ^already have an account; ^create a free account
      ^log in to reply$; ^log in to comment; you must be logged in; sign in to comment; login to comment; enter your zip
      zip code$; jederzeit abmelden; abmeldung jederzeit; mit der anmeldung; ich bin kein roboter; ^angemeldet bleiben$
      ^noch kein konto; zum kommentieren; sie müssen angemeldet sein; pflichtfelder; nichts mehr verpassen
      se désinscrire; me désinscrire; désabonner à tout moment; en vous inscrivant; je ne suis pas un robot
      ^se souvenir de moi$; ^pas encore inscrit; connectez vous pour; vous devez être connecté; recevez nos; recevez chaque
      recevez gratuitement; ^votre commentaire$; ^votre message$; darse de baja; darte de baja; al suscribirte
      al registrarte; no soy un robot; ^recordarme$; ^no tienes cuenta; inicia sesión para; debes iniciar sesión
      debe iniciar sesión; recibe nuestras; recibe las últimas; recibe en tu; ^escribe tu pregunta$; ^tienes otra duda$
      ^haz tu pregunta$; ^haga su pregunta$; ^stellen sie ihre frage$; ^posez votre question$; ^ask your question$
      in your inbox; direkt ins postfach; dans votre boîte mail; en tu bandeja; en su bandeja
      ^i agree to; ^i have read; ^i accept the; ^ich habe die datenschutzhinweise; ^ich habe die datenschutzerklärung; call our helpline; our helpline at; our helpline on; ^ich stimme der; ^j accepte; ^j ai lu et
      ^acepto; ^he leído y acepto; ^post your answer; ^your answer$; ^bewertung schreiben; ^write a review
      ^escribir una opinión; ^donner votre avis
      ^leave a reply; ^leave a comment; ^leave a response; ^leave a request; ^post a comment
      ^add a comment; ^write a comment; ^join the discussion; ^join the conversation
      your email address will not be published; required fields are marked; save my name
      ^cancel reply; ^post comment; ^submit comment; ^notify me of; we will call you back
      subscribe to our newsletter; sign up for our newsletter; ^subscribe; ^sign up for; ^sign up to
      ^get our newsletter; enter your email; your email; email address$; ^join our mailing list
      we ll call you; ^contact us$; ^request a call; ^get in touch$; ^get in touch with us; ^get in touch with our; ^get in touch today; ^send us a; ^ask a question$
      our newsletter; newsletter every; newsletter sign up; newsletter signup; newsletter abonnieren; weekly newsletter; free newsletter; enter your e mail; your e mail; ^join # readers; ^your name$; ^your message$; ^your comment$
      ^schreiben sie einen kommentar; ^schreibe einen kommentar; ^kommentar schreiben
      ^kommentar verfassen; ^kommentar hinterlassen; ^hinterlasse einen kommentar; ^antworten abbrechen
      e mail adresse wird nicht veröffentlicht; erforderliche felder sind; ^kommentar abschicken
      ^newsletter abonnieren; ^jetzt anmelden; ^melden sie sich an; für unseren newsletter
      ihre e mail; deine e mail; ^kontaktformular; ^rückruf$; ^rückruf anfordern; ^rückrufservice; ^name speichern; ^meinen namen; rufen sie zurück; ^ihre nachricht$
      ^unseren newsletter; ^jetzt abonnieren; jetzt eintragen; ^e mail adresse
      ^laisser un commentaire; ^laissez un commentaire; ^laisser une réponse; ^répondre à ce; ^répondre à cet; ^répondre à cette
      ^ajouter un commentaire; ^votre adresse e mail; ^votre adresse email; adresse de messagerie
      ne sera pas publiée; champs obligatoires; ^enregistrer mon nom; ^publier le commentaire
      ^inscrivez vous; ^abonnez vous; ^s abonner; notre newsletter; notre lettre; votre e mail
      votre email; ^laissez vos coordonnées; nous vous rappelons; ^contactez nous$; ^votre nom$; ^poster un
      ^deja un comentario; ^deja una respuesta; ^dejar un comentario; ^dejar una respuesta
      ^cancelar respuesta; tu dirección de correo; su dirección de correo; los campos obligatorios
      campos obligatorios; ^guarda mi nombre; ^guardar mi nombre; ^publicar comentario; ^publicar el
      ^suscríbete; ^suscríbase; ^regístrate; nuestro boletín; boletín; tu correo; su correo
      ^contáctenos
      ^déjenos sus datos; le llamamos; te llamamos; ^escribe un comentario; ^escriba un comentario
      ^tu nombre$; ^su nombre$; ^je m inscris; ^me apunto
      """
    ),
    (
      .field,
      """
      ^phone number$; ^ihr name$; ^ihre telefonnummer$; ^votre téléphone$; ^su teléfono$; ^su nombre$
      ^tu nombre$; ^tu teléfono$; ^votre nom$; ^telefonnummer$; ^numéro de téléphone$
      ^name$; ^email$; ^e mail$; ^website$; ^comment$; ^submit$; ^send$; ^message$; ^phone$; ^subject$
      ^first name$; ^last name$; ^your name$; ^url$; ^web$; ^nachricht$; ^absenden$; ^senden$
      ^nachname$; ^vorname$; ^telefon$; ^betreff$; ^kommentar$; ^nom$; ^prénom$; ^téléphone$
      ^envoyer$; ^valider$; ^site web$; ^commentaire$; ^nombre$; ^apellidos$; ^correo$
      ^correo electrónico$; ^teléfono$; ^enviar$; ^comentario$; ^mensaje$; ^ok$; ^yes$; ^no$
      ^ja$; ^nein$; ^password$; ^username$; ^passwort$; ^benutzername$; ^mot de passe$; ^identifiant$; ^contraseña$; ^usuario$; ^plz$; ^postleitzahl$; ^code postal$; ^código postal$; ^captcha$; ^oui$; ^non$; ^sí$; ^yes no$; ^ja nein$; ^oui non$; ^sí no$; ^name email website$
      ^website save my name; ^anmelden$; ^abschicken$; ^s inscrire$; ^name e mail website$
      """
    ),
  ]
}
