extension LineCues {
  /// What readers, sellers and picture editors write.
  static let talk: [(LineCues, String)] = [
    (
      .comments,
      """
      ^kundenbewertungen; ^customer reviews; ^avis clients; ^opiniones de clientes; ^ratings and reviews
      ^comments$; ^comments #; ^reader comments; ^readers comments; ^user comments; ^user reviews
      ^reviews$; ^discussion$; ^responses$; ^replies$; ^what readers say; ^what our readers; ^your comments
      ^comments from readers; ^questions from readers; ^reader questions; ^reader reviews; ^guestbook
      ^kommentare$; ^kommentare #; ^leserkommentare; ^ihre kommentare; ^diskussion$; ^lesermeinungen
      ^erfahrungsberichte; ^leserbriefe; ^meinungen; ^nutzerkommentare; ^alle kommentare; ^beiträge$
      ^commentaires$; ^commentaires #; ^vos commentaires; ^les commentaires; ^réactions$; ^vos réactions
      ^avis des lecteurs; ^vos avis; ^témoignages; ^vos témoignages; ^commentaires des lecteurs
      ^comentarios$; ^comentarios #; ^comentarios de; ^opiniones; ^opiniones de; ^tus comentarios
      ^sus comentarios; ^los lectores; ^respuestas$; ^comentarios recientes
      """
    ),
    (
      .countedComments,
      """
      ^# comments; ^# comment; ^# replies; ^# reply; ^# responses; ^# response; ^# thoughts on
      ^# thought on; ^# reviews; ^view all # comments; ^one comment; ^one thought on; ^show # comments
      ^# kommentare; ^# kommentar; ^ein kommentar; ^# antworten; ^# meinungen; ^# gedanken zu; ^# réflexions sur; ^# réflexion sur; ^# pensées sur; ^one response to; ^eine antwort auf; ^une réponse à; ^une réponse sur; ^una respuesta a; ^# commentaires sur
      ^# commentaires; ^# commentaire; ^un commentaire; ^# réponses; ^# réactions; ^# réponse; ^# témoignages; ^# avis
      ^# comentarios; ^# comentario; ^un comentario; ^# respuestas; ^# opiniones; ^# pensamientos sobre
      ^comments closed; ^comments are closed; ^los comentarios están; ^les commentaires sont
      ^kommentare sind; ^# beiträge
      """
    ),
    (
      .says,
      """
      says$; said$; wrote$; writes$; says on; wrote on; commented$; replied$; asked$; sagt$; schrieb$
      schreibt$; meint$; fragt$; antwortet$; sagte$; schrieb am; dit$; a dit$; écrit$; a écrit$
      a commenté$; a répondu$; dice$; dijo$; escribió$; escribe$; comentó$; respondió$; ha escrito$
      commented on; replied to; in reply to; en réponse à; als antwort auf; en respuesta a
      says #; said on; schreibt am; dit le; a écrit le; dice el; dijo el; escribió el; ha dicho$
      verfasst am; le #  à; posted; postato; joined; mitglied seit; inscrit le; member since; hat geschrieben
      """
    ),
    (
      .reply,
      """
      ^reply give; ^reply share; ^level #$; ^deleted$; ^removed$; ^reply$; ^reply to; ^reply report; ^like reply; ^report$; ^report abuse; ^quote$; ^like$; ^likes #
      ^# likes; ^helpful #; ^was this review helpful; ^upvote; ^# points; ^answer$; ^permalink
      ^antworten$; ^antwort$; ^melden$; ^zitieren$; ^gefällt mir; ^auf diesen kommentar; ^beitrag melden
      ^répondre$; ^répondre; ^signaler; ^citer$; ^j aime; ^réponse$; ^utile; ^responder$; ^responder
      ^me gusta; ^denunciar; ^citar$; ^contestar$; ^reportar; ^verified patient; ^verified purchase
      ^# people found this; ^reply share; ^reply like; ^like #; ^antworten melden; ^edited$
      """
    ),
    (
      .ago,
      """
      # yr ago; # yrs ago; # hr ago; # hrs ago; # min ago; # mins ago; # mo ago; # d ago; # h ago; # days ago; # day ago; # hours ago; # weeks ago; # week ago; # months ago; # month ago
      # years ago; # year ago; # minutes ago; a year ago; a month ago; yesterday at; vor # tagen
      vor # stunden; vor # wochen; vor # monaten; vor # jahren; vor einem jahr; vor einem monat
      il y a # jours; il y a # heures; il y a # mois; il y a # ans; il y a un an; il y a # semaines
      hace # días; hace # horas; hace # meses; hace # años; hace un año; hace # semanas; hace un mes
      vor # std; gestern um; hier à; ayer a las; vor # minuten; vor # tag; hace # día
      """
    ),
    (
      .month,
      """
      january; february; march; april; may #; june; july; august; september; october; november
      december; jan; feb; mar; apr; jun; jul; aug; sep; sept; oct; nov; dec; januar; februar; märz
      mai; juni; juli; oktober; dezember; jänner; janvier; février; mars; avril; juin; juillet; août
      septembre; octobre; novembre; décembre; enero; febrero; marzo; abril; mayo; junio; julio; agosto
      septiembre; octubre; noviembre; diciembre; setiembre
      """
    ),
    (
      .mine,
      """
      i; i m; i ve; my; me; i was; ich; mein; meine; mir; mich; j ai; je; mon; ma; moi; mes; yo; mi
      me; llevo; tomo; bei mir; hab; lol; thanks; danke; merci; gracias; hallo; hola; hi; bonjour
      """
    ),
    (
      [.advert, .selling],
      """
      ^could you spare; ^can you spare; ^could you give; ^pouvez vous donner; ^pourriez vous donner; ^können sie spenden; ^kannst du spenden; ^puedes donar; ^puede donar
      """
    ),
    (
      .advert,
      """
      ^member offer$; ^members offer$; ^reader offer$; ^offre adhérents$; ^offre lecteurs$; ^leserangebot$; ^mitgliederangebot$; ^oferta para socios$
      who answers; qui répond$; ^accredited by; recrute des; recherche des bénévoles; volunteers needed; devenez bénévole
      become a volunteer; hazte socio; hazte voluntario; ^content partner; ^inhaltspartner; ^partenaire de contenu
      ^das sagen unsere; ^what our clients say; ^what our patients say; ^ce que disent nos
      ^lo que dicen nuestros; ^advertisement; ^advertisements$; ^advertising$; ^sponsored; ^sponsored content; ^promoted
      ^ad$; ^ads by; ^ads$; ^paid content; ^paid post; ^partner content; ^promotion$; ^special offer
      ^story continues below; ^article continues below; ^continue reading below; ^from our partners
      ^anzeige$; ^anzeige ende; ^anzeige weiter; ^anzeigen$; ^werbung; ^gesponsert; ^sponsored post; ^werbeanzeige; ^werbeblock
      ^publicité; ^pub$; ^annonce$; ^annonces; ^sponsorisé; ^contenu sponsorisé; ^partenaire$; ^promo$
      ^publicidad; ^anuncio$; ^anuncios; ^patrocinado; ^contenido patrocinado; ^promocionado; ^oferta$
      ^continúa después de la publicidad; ^la suite après; ^l article continue; ^suite après cette
      ^weiter nach der anzeige; ^nach der anzeige; ^scroll to continue; ^ad feedback; ^remove ads
      """
    ),
    (
      .selling,
      """
      your insurance; most major plans; our compassionate; admissions navigators; do this alone; new life
      standing by; ready to get help; start your recovery; recovery begins; begin your recovery; take back your life
      take a virtual tour; trained adviser; trained advisor; free and confidential; podemos ayudarte; te ayudamos a
      wir helfen ihnen; nous pouvons vous aider; conseillers vous répondent; nuestros asesores; unsere berater
      pide tu cita; pida su cita; primera consulta gratuita; erstgespräch; kostenloses erstgespräch; jetzt bequem
      don t wait; with code; mit dem code; avec le code; con el código
      pago seguro; envíos en; devoluciones; paiement sécurisé; livraison en; sichere bezahlung; sicher bezahlen; secure payment
      free returns; retours gratuits; get help today; no waiting list; ohne wartezeit; privatkassen; sans attente; ingreso inmediato
      insurances accepted; sin espera; sin lista de espera; calls are free; you are only one call; we are waiting for you
      our nurses; our pharmacists; apothekenteam; nos infirmières; nuestras enfermeras; nuestros farmacéuticos
      buy now; order now; shop now; order online; buy online; buy; add to cart; add to basket; add to wishlist; sofort lieferbar; auf den merkzettel; añadir a la cesta; free shipping; in stock
      coupon; coupons; discount; # off; half price; special offer; limited time; money back
      best price; lowest price; low prices; save up to; free trial; free consultation; free sample
      no prescription needed; without prescription required; get started; start your; book now; book a
      book an appointment; schedule a; enroll; verify your insurance; check your insurance
      insurance accepted; accepts most insurance; most insurance; confidential
      around the clock; day or night; speak to; our team; our experts; our specialists; our doctors
      our clinic; our center; our centre; our consultants; our treatment; our program; our products
      our pharmacy; our app; treatment center; rehab center; call today; call us today; don t wait
      take the first step; guaranteed; guarantee; exclusive; deal; deals; subscribe now; hurry; try now
      jetzt kaufen; jetzt bestellen; bestellen; kaufen; warenkorb; versandkostenfrei; rabatt; gutschein
      sonderangebot; angebot; gratis; kostenfrei; kostenfreie; kostenlos; kostenlose beratung; rund um die uhr; unsere experten
      unser team; unsere klinik; unsere produkte; unserer apotheke; unser shop; online bestellen; bis zu #
      termin vereinbaren; jetzt testen; jetzt sichern; nur heute; günstig; sparen; beratungstermin
      acheter; achetez; commander; commandez; ajouter au panier; livraison gratuite; livraison offerte
      promotion; promo; réduction; remise; code promo; gratuit; gratuite; gratuitement; offre spéciale
      offre; essai gratuit; sans engagement; nos experts; nos consultants; notre équipe; nos spécialistes
      notre clinique; nos conseillers; prenez rendez vous; prendre rendez vous; 24h; à partir de # €
      profitez; comparez; économisez; mutuelle; jusqu à # €; dès maintenant; devis; remboursé; satisfait ou remboursé; nos produits
      comprar; compre; compra; añadir al carrito; envío gratis; envío gratuito; descuento; descuentos
      cupón; oferta; ofertas; precio; mitad de precio; gratis; gratuito; consulta gratuita; las 24 horas
      nuestros expertos; nuestro equipo; nuestra clínica; nuestros especialistas; pida cita; pide cita
      reserve; reserva tu; aproveche; aprovecha; pruebe; prueba gratis; garantía; financiación; sin compromiso
      save money; compare prices; compara; ahorre; ahorra; vergleichen sie; sparen sie; delivered; delivery; subscription; off your first; pills for sale; best seller
      unsere zimmer; unsere ausstattung; our rooms; our facilities; nos chambres; nos installations
      nuestras habitaciones; nuestras instalaciones; seeblick; sea view; vue sur mer; vistas al mar; wlan; wi fi
      """
    ),
    (
      .callUs,
      """
      check your coverage; we accept most; are standing by; is standing by; check my insurance; check your insurance; our admissions; one call away; only a call away; sofort aufnahme
      request a callback; request a call back; rückruf anfordern; être rappelé; rappel gratuit
      call us; call our; contact our; contact us today; call now; call today; speak with our
      speak to our; talk to our; give us a call; or call; appelez nos; appelez nous; contactez nos
      contactez notre; rufen sie uns an; rufen sie jetzt; jetzt anrufen; llámenos; llámanos
      llame ahora; llame gratis; contacte con nuestros; contáctenos; leave a request
      oder rufen; ou appelez; o llame; call free; toll free; hotline; appel gratuit; llamada gratuita
      free helpline; numéro gratuit; kostenlose hotline; rufen sie kostenlos; visit our website; besuchen sie
      """
    ),
    (
      .call,
      "^call; ^phone; ^tel; ^telephone; ^telefon; ^téléphone; ^teléfono; ^appelez; ^rufen sie; ^llame; ^or call; ^call us; ^whatsapp; ^hotline; ^fax"
    ),
    (
      .care,
      """
      poison; poisons; emergency; emergencies; ambulance; your doctor; a doctor; doctor; your gp; a gp; the gp; your nurse; your midwife; hausarzt; hausärztin
      pharmacist; hospital; overdose; helpline; lifeline; nhs 111; medical help; notruf; giftnotruf
      giftinformationszentrum; arzt; ärztin; rettungsdienst; krankenhaus; notarzt; apotheker; giftnotrufzentrale
      urgence; urgences; samu; antipoison; centre antipoison; médecin; pompiers; hôpital; pharmacien
      emergencias; urgencias; toxicológica; toxicología; médico; ambulancia; hospital; farmacéutico; intoxicación
      reporting; suspected; report any; side effects to; fda; nebenwirkungen melden; pharmacovigilance; farmacovigilancia; report side effects
      vergiftungen; vergiftung; medwatch; yellow card; bfarm; ansm; aemps; swissmedic; mhra
      naloxone; naloxon; naloxona; antidote; antidot; antídoto; gegengift; surdose; surdosage; überdosis; überdosierung
      sobredosis; intoxication; empoisonnement; envenenamiento; first aid; erste hilfe; premiers secours
      primeros auxilios; suicidal; suicidaires; suizidgedanken; suicidas
      """
    ),
    (
      .caption,
      """
      getty; alamy; pexels; freepik; fotolia; picture alliance; science photo library
      imagen de archivo; archivbild; archivfoto; image d archive; image d illustration; foto archivo
      ^strukturformel von; ^structural formula of; ^formule développée de; ^estructura química de
      ^skeletal formula; strukturformel$
      featured image; image source; image credit; image credits; photo credit; photo by; getty images
      shutterstock; istock; istockphoto; unsplash; pixabay; adobe stock; dreamstime; ^image$; stock photo
      file photo; bildquelle; bildnachweis; foto von; ^symbolbild; symbolfoto; beitragsbild; ^image à la une
      image à la une; crédit photo; crédits photo; photo d illustration; ^icône; imagen destacada
      crédito de la imagen; foto de archivo; fuente de la imagen; ^infographic; ^infografik; ^infographie
      ^infografía; ^thumbnail; ^icon$; ^abbildung ähnlich$; ^imagen orientativa; ^image non contractuelle
      schematic$; efe archivo; archivo efe; symbolfoto$; symbolbild$; photo pa$; efe$; dpa$; reuters$; europa press$; keystone$; imago$
      """
    ),
    (
      .picture,
      """
      ^figure #; ^fig #; ^photo; ^illustration; photograph; ^credit; ^credits; ^pictured; ^bild; ^foto; ^abbildung
      ^abb #; ^crédit; ^légende; ^logo; ^photo de; ^figure; crédito; ^imagen; ^fotografía; ^figura #; ^ilustración
      ^chart #; photo
      """
    ),
    (
      .questions,
      """
      frequently asked questions; faq; faqs; common questions; questions and answers; your questions answered
      häufige fragen; häufig gestellte fragen; fragen und antworten; questions fréquentes; foire aux questions
      questions réponses; vos questions; questions et réponses; preguntas frecuentes; preguntas y respuestas
      """
    ),
    (
      .asks,
      """
      ^what; ^how; ^why; ^when; ^where; ^who; ^which; ^can; ^can i; ^is; ^are; ^does; ^do; ^should; ^will; ^may
      ^was; ^wie; ^warum; ^wann; ^wo; ^wer; ^welche; ^welcher; ^kann; ^darf; ^ist; ^muss; ^wofür; ^woran; ^wozu
      ^que; ^ce que; ^lo que; ^quel; ^quelle; ^quels; ^quelles; ^comment; ^pourquoi; ^quand; ^où; ^qui; ^peut on; ^est ce; ^combien
      ^puis je; ^faut il; ^qu est ce; ^qué; ^cómo; ^por qué; ^cuándo; ^dónde; ^quién; ^cuál; ^cuáles; ^puedo; ^es
      ^puede; ^cuánto; ^para qué; ^hay; ^se puede; ^à quoi; ^dois je; ^soll; ^sollte; ^werden; ^hat; ^gibt es
      """
    ),
    (
      .references,
      """
      ^references$; ^sources$; ^bibliography$; ^literature$; ^citations$; ^article sources; ^footnotes$
      ^quellen$; ^literatur$; ^literaturverzeichnis$; ^quellenangaben$; ^einzelnachweise$; ^références$
      ^bibliographie$; ^sources et références; ^referencias$; ^bibliografía$; ^fuentes$; ^referencias bibliográficas
      ^quellen und; ^sources and; ^further sources; ^notes$; ^quelle; ^quellen; ^résumé des sources; ^nos sources
      """
    ),
    (
      .section,
      """
      ^introduction; ^overview; ^einleitung; ^einführung; ^überblick; ^présentation; ^introducción
      ^resumen; ^visión general; ^conclusion$; ^fazit$; ^summary$; ^key points; ^key facts; ^ficha básica
      ^descripción general; ^généralités; ^allgemeines; ^at a glance; ^auf einen blick; ^en bref; ^das wichtigste
      ^points clés; ^puntos clave; ^datos básicos; ^basic facts; ^steckbrief; ^fiche d identité; ^zusammenfassung
      """
    ),
    (
      .more,
      "and more$; and more; und mehr$; et plus$; y más$; everything you need to know; what you need to know; what you should know; das sollten sie wissen; ce qu il faut savoir; tout savoir; tout ce qu il faut savoir; lo que debe saber; todo lo que; was sie wissen sollten; a complete guide; a guide; guide complet; guía completa; ratgeber; patient information; patienteninformation; information for the user; prospecto; gebrauchsinformation; notice"
    ),
    (
      .forum,
      "^topic; ^thread; ^thema; ^sujet; ^re; ^joined; ^posts #; ^posted; ^member since; ^verfasst; ^beiträge; ^mitglied seit; ^messages; ^inscrit; ^mensajes; ^quote; ^registrado; ^post subject; ^joined; ^location; ^wohnort"
    ),
    (
      .unit,
      """
      # mg; # g; # ml; # mcg; # µg; # μg; # micrograms; # milligrams; # tablets; # tablet; # drops; # times
      # capsules; # tabletten; # tropfen; # mal; # comprimés; # comprimé; # gouttes; # fois; # comprimidos; # gotas
      # veces; # días; # days; # tage; # jours; # weeks; # wochen; # semaines; # semanas; # hours; # stunden
      # heures; # horas; mg; ml; mcg; # years; # jahre; # ans; # años; # kg; # per; # months; # monate; # i e
      """
    ),
    (
      .clinic,
      """
      specialized clinic; specialised clinic; clinic; treatment center; treatment centre; our specialists
      rehab center; rehabilitation center; private clinic; fachklinik; privatklinik; unsere klinik; clinique
      centre de soins; centre de traitement; clínica; centro de tratamiento; clínica especializada; detox center
      """
    ),
    (
      .leadsIn,
      """
      in these cases; dans ces cas; dans les cas; in diesen fällen; en estos casos; en los casos
      requires; require; involves; involve; depends; erfordert; umfasst; nécessite; implique; requiere; implica
      include; includes; including; following; follows; such as; are; is; may; can; if you; these; have; has; with
      below; when; if; was; were; should; by; or; sind; folgende; folgenden; folgendes; gehören; wenn; zählen; zum beispiel
      umfassen; haben; können; kann; bei; sich; folgender; nämlich; suivants; suivantes; suivant; suivante; comprennent
      comprend; sont; notamment; si; peuvent; peut; avez; incluyen; incluye; siguientes; siguiente; son; si; como
      tiene; pueden; puede; sigue; siguen; at; est; ist; wird; werden; es; hay; il faut
      """
    ),
    (
      .machine,
      """
      ^google com pub; impact site verification; ^var; ^function; ^window; document getelementbyid; jquery; schema org
      wp content; lorem ipsum; ^undefined$; ^null$; ^nan$; object object; enable javascript; activate javascript
      your browser does not; ^ads txt; ^doctype; ^iframe; javascript aktivieren; activer javascript; gtag; datalayer
      active javascript; activez javascript; active javascript; text css; text javascript; adsbygoogle
      """
    ),
    (
      .frequency,
      """
      ^very common$; ^common$; ^uncommon$; ^rare$; ^very rare$; ^not known$; ^very common; ^common; ^uncommon
      ^rare; ^very rare; ^sehr häufig; ^häufig; ^gelegentlich; ^selten; ^sehr selten; ^très fréquents
      ^très fréquent; ^fréquents; ^fréquent; ^peu fréquents; ^rares; ^très rares; ^muy frecuentes; ^frecuentes
      ^poco frecuentes; ^raros; ^raras; ^muy raras; ^muy raros; ^nicht bekannt; ^fréquence indéterminée
      """
    ),
  ]
}
