/// Plain words of every day, which are spelt as they were meant even where a library does not have
/// them: “stuff” is not “stiff”, nor an infection an injection.
///
/// Words that sound like one of medicine and are written for it are left out.
enum CommonWords {
  /// Whether a folded word is one of them, or has an English ending behind one; those of fewer than
  /// four letters are never mended.
  static func contains(_ word: [UInt8]) -> Bool {
    if words.contains(word) { return true }
    return endings.contains { ending, rest in
      word.count > ending.count + 2 && word.suffix(ending.count).elementsEqual(ending)
        && words.contains(word.dropLast(ending.count) + rest)
    }
  }

  /// Endings, and what they took the place of.
  private static let endings = [
    ("s", ""), ("es", ""), ("ed", ""), ("ing", ""), ("ing", "e"), ("d", ""),
  ]
  .map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static let words = wordSet(
    """
    able above accident across address afraid afternoon agree alive alone along already always
    amount angry animal another answer apart apple area arms army arrest arrive asleep attack aunt
    autumn awake away awful back badly ball band bank bath beach bean beard beautiful became
    because become before began begin behind believe bell belong below bench beneath beside best
    better between bike bill bird birth birthday bite black blind blow blue board boat bone book
    boot born borrow both bottom bought brave bread break breakfast brick bridge bright
    bring broke broken brother brought brown brush build building burn bury busy butter button
    cake called came camp candle card care careful carry cars case castle catch caught cause
    centre certain chain chair chance change cheap cheese chicken choose church circle city
    class clean clear clever climb clock close cloth clothes cloud coat coffee colour come cook
    cool corner correct cost couch cough count country couple course cover crazy cream cross
    crowd cruel crying cupboard curtain dance dangerous dark date daughter dead deaf dear deep
    desk died difficult dinner dirt dirty dish divide door doubt down dozen dream dress drink
    drunk driver drop duck dust dying each early earth easily east easy eating eight either eleven
    else email empty engine enjoy enough enter evening event everybody everyone everything
    exactly exam example except exercise expect expensive explain face fact factory fail fair
    fall false family famous fancy farm fast father fault favourite fear feed feel feet fell
    fellow female fence fever field fifty fight fill film final find fine finger finish fire
    first fish five flat flight floor flour flower fold follow food foot football forest form
    forty forward found four free freeze fresh friday friend front fruit full funny future game
    garden gate gave gentle gift girl glad glass goat gold gone good great green grey ground
    group grow guess half hall hand handle happy hard hate head heal hear heard heat heavy
    height held hello here hide high hill hold hole holiday home hope horse hotel hour house
    hunger hungry hurry hurt idea image inch infection ingestion inside insurance invite iron island
    itself january join joke juice july jump june keeper kick kill kind king kitchen knee knew
    knife knock know ladder lady lake land language large last late later laugh lawyer lead leaf
    learn leave left lemon less lesson letter level library life lift light lips listen little
    live local lock lonely look lose lost loud love lovely lower luck lunch machine made main
    male march market marry matter maybe meal mean meat meet member memory middle midnight mile
    milk mind minute mirror miss mistake modern moment monday money monkey moon morning mother
    mountain mouse mouth move movie music myself nail name narrow nation nature near nearly neck
    needle neighbour neither nephew nest never news newspaper next nice niece night nine nobody
    noise none noon north nose note nothing notice nurse object ocean offer office often older
    once onion open opposite order other ought outside oven over page paid paint pair paper
    parent park part party pass past path pencil pepper perfect perhaps pharmacy person
    phone photo physio piano picture piece pink place plain plan plane plank plant plastic plate
    play please plenty pocket point police polite poor post potato pound pour power pray present
    pretty price prison prize
    probably problem promise proper proud pull punish pure push queen question quick quickly
    quiet radio rain raise reach read ready real really reason receive record relax remain
    remember rent repair repeat reply report rest restaurant result return rice rich ride right
    ring river road rock roll roof room round rude rule ruler safe safety sail salt same sand
    saturday save scared school science scissors search season seat second secret seed seem sell
    send sentence serve seven several shade shadow shame shape sharp sheep sheet shelf shine
    ship shirt shoe shoot shop shoulder shout show shut sick side sight silly silver similar
    simple single sister sitting size skill skin skirt sleep slip slow slowly small smart smell
    smile smoke smoking snow soap sock soft some someone something sometimes song soon sorry
    sound soup south space speak special speed spell spend spoon sport spread spring square
    stairs stamp stand star station stay steal steam step still stone stood store storm story
    strange street string strong student study stuff stupid sugar suit summer sunday sunny sure
    surprise swim sword table talk tall taste taxi teach teacher team tear teeth telephone
    television tell temperature terrible test thank thick thin think third thirsty thirty
    thought thousand thread three throw thunder thursday ticket tidy time tiny title toast
    together toilet tomorrow tongue tool tooth touch tour towards tower town train travel tree
    trip trouble true trust truth tuesday turn twelve twenty twice twitch type ugly umbrella
    uncle under understand unfortunately unit useful usual usually valley vegetable village
    visit voice wait waiting walk wall want wash waste watch water weather wednesday week
    weekend weight welcome well went west wide wife wild wind window wine wing winter wise wish
    woman women wonder wood wool word wore work worker world worried worry worse worst worth
    write writing wrong wrote year yellow young yourself
    absolument accord acheter aider aimer aller alors amie amis ancien animal annee apprendre
    apres argent arriver asseoir assez attendre attention aujourd autant autre autres avant
    avenir avion avocat avril bain balle banque bateau beau beaute beurre bientot blanc bois
    boite bonheur bonjour bonsoir bouche boucher bouteille bras bruit bureau cadeau cafe
    campagne carte casser celui cent cependant certain chacun chaise chaleur chambre chance
    chanson chanter chaque chateau chaud chaussure chemin chemise cher chercher cheval cheveux
    chose choses ciel cinema clair classe clef coeur coin colere commencer comprendre compte
    connaitre conseil content contre copain corps cote coucher couleur couper courir cours
    couteau couter craindre crier croire cuisine dame danger danser debout decembre dedans
    dehors dejeuner demain demander dent dents depuis dernier derriere descendre dessin dessous
    dessus deux devant devenir devoir dieu difference difficile dimanche dire doigt donner
    dormir douche doute doux drole ecole ecouter ecrire eglise encore endroit ensemble ensuite
    entendre entrer envie erreur escalier essayer etage etat etoile etranger etude faim famille
    fatigue faute femme fenetre fermer fete fevrier figure fille film fils fleur fois fond fort
    frere froid fromage fruit gagner garcon garder gare gateau gauche genou gens grand grave
    gris gros groupe guerre habiter haut herbe heure heures heureux hier histoire hiver homme
    huit idee image important intox jamais jambe janvier jardin jaune jeter jeudi jeune joie joli
    jouer jour journal jours juillet juin jusque juste laisser lait langue large laver lettre
    lever libre ligne lire livre loin longtemps lourd lumiere lundi lune machin magasin main
    mains maintenant mais maison maitre malade malheur maman manger manquer marche marcher mardi
    mari mariage mars matin mauvais meilleur meme menton merci mercredi mere metier mettre midi
    mieux milieu mille minute mois monde monsieur montagne monter montrer morceau mort mourir
    mouton moyen musique naitre neige noir nord notre nouveau novembre nuage nuit nulle octobre
    oeil oiseau ombre oncle orage oreille oreiller oublier ouest ouvert ouvrir pain papa papier
    parce pareil parent parler partie partir partout passer patron pauvre payer pays peau peine
    pendant penser perdre pere personne petit peuple peur pharmacie phrase pied pieds pierre
    place plage plaire plaisir plat plein pleurer pluie plusieurs plutot poche point poisson
    police pomme pont porte porter poser possible pourtant pousser pouvoir premier presque pret
    prix problem promener propre quart quatre quelque question quitter quoi raconter raison
    rapide recevoir
    regarder remettre rencontrer rendre rentrer repas repondre reponse reste rester retard
    retour retrouver reveiller revenir rever rien rire riviere robe rouge route sable salle
    salon salut samedi sang sauf sauter savoir seconde semaine sembler sens sentir septembre
    serrer service seul seulement siecle signe silence simple soeur soif soir soleil sommeil
    sortir soudain souffler souffrir sourire souvenir souvent sucre suite suivre sujet table
    tant tante tard tasse temps tenir terre tete tirer tomber toujours tour tourner train
    travail travailler traverser trente triste trois trouver tuer type utile vache valise venir
    vent ventre verre vers vert veste viande vide vieux village ville vingt visage visite vite
    vivre voila voir voisin voit voiture voix voler vouloir voyage vrai vraiment vrais yeux zero
    abend alles andere anfang angst arbeit arbeiten augen bald bank bauch baum beide beine
    bekommen bett bild bisschen bitte blau bleiben brauchen braun brief bringen brot bruder buch
    danke dann darf darum deutsch dort drei dumm dunkel durst eigentlich einfach einmal eltern
    ende endlich erde erst essen etwas fahren fallen falsch familie farbe fast fenster feuer
    finden finger fisch flasche fleisch frage fragen frau frei freund froh fruh fuhlen fuss ganz
    garten geben gehen geld genau genug gern gestern gesund glas glauben gleich gluck gross grun
    haare halten hand haus heiss helfen hell herr herz heute hilfe himmel hinter hoch hoffen
    holen horen hunger immer jahr jahre jeder jemand jetzt jung junge kaffee kalt kaufen kein
    keine kind klein kochen kommen kopf krank kuche kuchen lachen land lang langsam lassen
    laufen leben leicht leider lernen lesen letzte leute licht lieb lieber liegen links luft
    machen manchmal mann mehr meinung mensch minute mittag moglich monat morgen mude mund mussen
    mutter nachste nacht name nase neben nehmen nein neun nicht nichts niemand noch nummer oben
    oder offen ohne ohren papier platz recht rechts reden regen reise richtig ruhe sache sagen
    salz schlafen schlecht schlimm schnell schon schreiben schule schwarz schwer schwester sehen
    seit seite selbst sitzen sofort sohn sommer sonne sonst spat spielen sprechen stadt stark
    stehen stein stelle stimme stock strasse stuck stunde stunden suchen tage tante tasche tisch
    tochter tragen traum treffen trinken tropfen uber unten unter vater vergessen verstehen viel
    vielleicht vier vogel voll vorher wahr wand warm warten waschen wasser weil wein weiss weit
    welt wenig wetter wieder winter wissen woche wochen wohl wohnen wollen wort zahl zahn zeit
    zeitung zimmer zucker zuhause zuruck zusammen zwei zwischen
    abajo abrir acabar agua ahora algo alguien alguno alto amarillo amigo amor antes aqui arriba
    ayer ayuda azul bajo barato beber bien blanco boca bonito brazo bueno buscar cabeza cada
    caer cafe calle calor cama cambiar camino cansado cantar cara carne carta casa casi cerca
    cerrar chica chico cielo cien cinco ciudad claro coche cocina comer comida comprar conocer
    contar corazon correr cosa creer cualquier cuarto cuerpo debajo decir dedo dejar delante
    dentro derecha desde despues detras dias dinero dios dolor dormir dulce duro empezar encima
    encontrar enfermo entrar escribir escuchar espalda esperar esposa familia feliz fiesta frio
    fruta fuego fuera fuerte gente gracias grande gris guerra gustar haber hablar hacer hambre
    hasta hermano hermosa hija hijo historia hombre hora horas huevo igual izquierda jamas
    jardin jefe joven juego jugar junto lado largo leche leer lejos lengua libro limpio llamar
    llegar llevar llorar lluvia luego lugar luna lunes madre malo manana mano mayor medio mejor
    menos mentira mesa miedo mientras mirar mismo modo momento morir mucho mujer mundo musica
    nada nadie nariz negro nino noche nombre nuevo nunca ojos olvidar otra otro padre pagar pais
    palabra parar parecer parte pasar pedir pelo pensar pequeno perder perro persona pescado
    piedra piel pierna plato poco poder poner pregunta primero problema pronto pueblo puerta
    querer quien quizas rapido razon recordar reir rojo ropa saber sacar salir salud sangre
    segundo seis semana sentir siempre siete silla sobre solo sueno suerte tambien tarde tiempo
    tienda tierra todavia tomar trabajar trabajo traer tres triste usar vacio venir ventana
    verdad verde vida viejo viento vino vivir volver
    """
  )
}
