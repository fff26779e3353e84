extension LineCues {
  /// Words that tell something only beside others: what buttons do and with what, what shops label
  /// beside a price, what heads numbers to call.
  static let pairs: [(LineCues, String)] = [
    (
      .press,
      """
      print; leave your; give your; share; download; order; email; listen; watch; submit; start; show; hide; request; follow; subscribe
      register; search; copy; report; chat; join; add; load; change; send; tell us; sign up; browse; rate; bookmark
      save; imprimer; imprimez; partager; partagez; télécharger; téléchargez; écouter; écoutez; envoyer; envoyez; lancer; afficher
      réutiliser; réagir; réagissez; feuilleter; feuilletez; abonnez; enregistrer; commenter; commentez; signaler; ajouter; agrandir
      rechercher; valider; chatter; chattez; consulter; consultez
      bestellen; anfordern; drucken; teilen; weiterempfehlen; anhören; abonnieren; schreiben; senden; absenden; melden; bewerten; speichern
      herunterladen; ansehen; durchsuchen; kommentieren; vergrößern; vorlesen; verschicken; stellen; abschicken
      imprimir; compartir; descargar; escuchar; enviar; guardar; aumentar; vea; valora; valore; comentar; comente; publicar
      regístrate; regístrese; suscríbete; copiar; denunciar; ampliar; volver; déjanos; envíanos
      starten; commencer; démarrer; iniciar; empezar
      """
    ),
    (
      .pressed,
      """
      my list; my lists; my favourites; my favorites; my account; ma liste; mes favoris; meine liste; mi lista; mis favoritos
      page; article; leaflet; story; text size; video; feedback; webchat; chat; newsletter; website; site; link; pdf
      topic; thread; post; a comment; comments; results; form; transcript; podcast; magazine; with us; our magazine
      ce contenu; dépliant; brochure; fiche; vidéo; commentaire; commentaires; formulaire; recherche; discussion; sujet; avec nous; lien; le magazine
      broschüre; merkblatt; flyer; beitrag; artikel; seite; kommentar; newsletter; formular; thema; forum; feedback; bewertung; frage; inhalt; inhalte
      página; artículo; noticia; vídeo; comentario; comentarios; contenido; formulario; boletín; enlace; foro; letra
      este texto; ce texte; cet article; la page; le site; résultats; resultados; ergebnisse; para seguir leyendo
      the test; the quiz; test starten; den test; le test; el test; start test; start quiz; quiz starten
      commencer le quiz; empezar el test
      """
    ),
    (
      .urging,
      """
      today; now; heute; jetzt; maintenant; aujourd hui; hoy; ahora; sin esperas; sans attendre; ohne wartezeit; don t wait
      ready to; with code; standing by; jours sur #; free and confidential
      """
    ),
    (
      .kindOfText,
      """
      ^patient information$; ^patient leaflet$; ^patient information leaflet$; ^information leaflet$; ^leaflet$
      ^fact sheet$; ^factsheet$; ^information sheet$; ^bulletin; ^newsletter; ^information for patients$
      ^fiche patient$; ^fiche d information$; ^information patient$; ^information patients$; ^lettre d information
      ^patienteninformation$; ^patienteninformationen$; ^merkblatt$; ^informationsblatt$; ^patientenmerkblatt$
      ^patientenratgeber$; ^rundbrief; ^informationsschrift$; ^hoja informativa$; ^hoja de información$
      ^información para pacientes$; ^información para el paciente$; ^boletín
      """
    ),
    (
      .bestAnswer,
      """
      ^best answer; ^accepted answer; ^top answer; ^verified answer; ^expert answer; ^recommended answer$
      ^answered by dr; ^doctor s answer; ^meilleure réponse; ^réponse validée; ^réponse acceptée; ^réponse vérifiée
      ^réponse recommandée; ^la réponse du; ^réponse du docteur; ^réponse de l expert; ^beste antwort
      ^hilfreichste antwort; ^akzeptierte antwort; ^geprüfte antwort; ^expertenantwort; ^antwort von dr
      ^antwort des experten; ^mejor respuesta; ^respuesta aceptada; ^respuesta verificada; ^respuesta validada
      ^respuesta del experto; ^respuesta destacada$; ^respuesta del dr; ^respuesta de la dra
      """
    ),
    (
      .contacts,
      """
      who to call; whom to call; who can i contact; who to contact; who do i call; useful contacts; ^contacts$
      contact details; useful numbers; telephone numbers; phone numbers; further information; qui appeler; qui contacter
      à qui s adresser; contacts utiles; numéros utiles; en cas de problème; an wen; ansprechpartner; wen anrufen
      wichtige nummern; wichtige telefonnummern; bei fragen; a quién llamar; con quién contactar; teléfonos
      contactos útiles; números útiles; si tiene dudas; when to call; quand appeler; wann anrufen; cuándo llamar
      """
    ),
    (
      .relative,
      """
      or a loved one; your loved one; someone you love; someone you know; or your loved; un proche; un ser querido
      ein angehöriger; jemand den sie kennen; you re struggling; you are struggling; is struggling
      """
    ),
    (
      .answer,
      "^yes; ^no; ^not really; ^somewhat; ^ja; ^nein; ^teilweise; ^oui; ^non; ^un peu; ^sí; ^un poco"
    ),
    (
      .product,
      """
      ^pzn; ^packungsgröße; ^grundpreis; ^inhalt; ^artikelnummer; ^artikel nr; ^art nr; ^bestellnummer; ^sku; ^ean
      ^item number; ^item no; ^product code; ^pack size; ^unit price; ^price per; ^référence; ^réf; ^code cip; ^code acl
      ^conditionnement; ^prix au; ^prix unitaire; ^contenance; ^precio por; ^código nacional; ^código de producto
      ^referencia; ^ref; ^uvp; ^avp; ^rrp; ^anbieter; ^darreichungsform; ^verkauf durch; ^sold by; ^vendu par
      ^vendido por; ^formato; ^verfügbarkeit; ^availability; ^disponibilité; ^disponibilidad; ^lieferzeit
      """
    ),
    (
      .tax,
      """
      inkl mwst; inkl ust; inkl gesetzlicher; zzgl versand; zzgl versandkosten; tva incluse; prix ttc; € ttc; iva incluido
      vat included; incl vat; inc vat; including vat; including tax; hors frais de port; gastos de envío
      """
    ),
    (
      .audience,
      """
      ^information for patients; ^information for parents; ^information for carers; ^information for relatives
      ^information for families; ^a guide for patients; ^advice for patients; ^information pour les patients
      ^informations pour les patients; ^information aux patients; ^informations aux patients; ^à l attention des patients
      ^information destinée aux; ^informationen für patienten; ^information für patienten; ^informationen für angehörige
      ^hinweise für patienten; ^información para pacientes; ^información para el paciente; ^información para los pacientes
      ^información para familiares; ^información para padres
      """
    ),
  ]
}
