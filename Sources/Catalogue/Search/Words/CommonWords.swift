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
    ("s", ""), ("es", ""), ("ed", ""), ("ing", ""), ("ing", "e"), ("ed", "e"),
  ]
  .map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static let words = wordSet(
    """
    able above accident accountant across address afraid afternoon agree airport alive almond
    almonds alone along already always amazing amount ancient angry animal another answer apart
    apple april area argue argued arms army arrest arrive asleep attack attic august aunt autumn
    awake away awful back backpack bacon badly baker ball banana bananas band bank barber baseball
    basement basket basketball bath bathroom beach bean bear beard beautiful became because become
    bedroom beef before began begin behind believe bell belong below belt bench beneath berries
    berry beside best better between bike bill bird birth birthday biscuit biscuits bite black
    blanket blind blouse blow blue board boat bone book boot bored boring born borrow borrowed
    boss both bottom bought branch brave bread break breakfast brick bride bridge bright brilliant
    bring broke broken broom brother brought brown brush bucket build building burger burn bury
    busy butcher butter butterfly button cabbage cake called came camera camp campsite candle
    candy card care careful carpenter carpet carried carrot carrots carry cars case cashier castle
    catch caught cause ceiling celery centre cereal certain chain chair champion champions chance
    change cheap cheese chef cherries cherry chess chicken chips chocolate choose christmas church
    cider circle city clap class clean clear clever climb climbed clock close cloth clothes cloud
    coat coffee cola colour come compost computer concert cook cookie cookies cool corner correct
    cost couch cough count country couple course cousin cover crawl crazy cream cricket crisps
    cross crowd cruel crying cupboard curious curtain cycling dad daddy dance dancing dangerous
    dark date daughter dawn dead deaf dear december deep desk died difficult dinner dirt dirty
    dish divide divorce divorced dollar dollars door doubt down dozen drawer dream dress drill
    drink driver drop dropped drums drunk duck dusk dust dying each eagle early earrings earth
    easily east easter easy eating eight either electrician elephant elevator eleven else email
    empty engine engineer enjoy enough enter envelope euro euros evening event everybody everyone
    everything exactly exam example excellent except exercise expect expensive explain face fact
    factory fail fair fall false family famous fancy fantastic farm farmer fast father fault
    favourite fear february feed feel feet fell fellow female fence ferry festival fever fiance
    field fifty fight fill film final find fine finger finish fire fireman first fish five flat
    flight floor flour flower fold follow food foot football foreign forest fork form forty
    forward found four free freeze fresh friday friend fries frog front fruit full funeral funny
    future gallery game garage garden garlic gate gave gentle gift giggle girl glad glass glasses
    gloves glue goal goals goat gold golf gone good goose gorgeous gran grandad grandfather
    grandma grandmother grandpa granny grape grapes grass great green grey groom ground group grow
    guess guitar habit habits half hall hammer hamster hand handbag handle happy hard hate head
    heal hear heard heat heavy height held hello here hide high hill hobbies hobby hockey hold
    hole holiday home honest honey hope horrible horse hotel hour house hunger hungry hurry hurt
    husband idea image inch infection ingestion insect inside insurance internet invite invited
    invoice iron island itself jacket january jealous jeans jelly jogging join joke judge juice
    july jump jumped jumper june keeper kettle keyboard kick kicked kill kind king kiss kissed
    kitchen knee knew knife knock know ladder lady lager lake lamb lamp land language laptop large
    last late later laugh laughed lawn lawyer lazy lead leaf league learn leave left lemon
    lemonade less lesson letter lettuce level library life lift lifted light lion lips listen
    little live loan local lock lonely look lose lost loud love lovely lower luck luggage lunch
    machine made magazine main male manager marathon march market married marry match matter maybe
    meal mean meat mechanic medal meet melon member memory middle midnight mile milk mind minute
    mirror miss mistake modern mom moment mommy monday money monkey moon morning mortgage mosquito
    motel mother mountain mouse mouth move movie mum mummy museum mushroom mushrooms music myself
    nail name narrow nation nature near nearly neck necklace needle neighbour neither nephew nest
    never news newspaper next nice niece night nine nobody noise none noodles noon north nose note
    nothing notice november nurse nuts oats object ocean october offer office often older once
    onion open opposite orange oranges orchard order other ought outside oven over page paid paint
    pair paper parcel parent park parrot part party pass passport password past pasta path peach
    peanut peanuts pear pencil pennies penny pension pepper perfect perhaps person pharmacy phone
    photo physio piano picnic picture piece pigeon pilates pillow pilot pink pint pints pizza
    place plain plan plane plank plant plastic plate play please plenty plum plumber pocket point
    police policeman polite pony poor popular pork porridge post potato potatoes pound pour power
    pray present pretty price printer prison prize probably problem promise proper proud prune
    pudding pull pulled punish pupil pure push pushed puzzle queen question quick quickly quiet
    rabbit race radio rain raise raisin raisins reach read ready real really reason receipt
    receive record referee refund relax remain remember rent repair repeat reply report rest
    restaurant result return rice rich ride right ring river road rock roll roof room rooster rope
    rose roses round rude rugby rule ruler rumour rumours running rural safe safety sail sailor
    salad salary salmon salt same sand sandals sandwich saturday sausage save scared scarf school
    science scissors screen screw search season seat second secret secretary seed seem sell send
    sentence september serve seven several shade shadow shame shape shark sharp sheep sheet shelf
    shine ship shirt shoe shoot shop shoulder shout shouted show shrimp shut sick side sight silly
    silver similar simple single sister sitting size skiing skill skin skirt sleep slide slip
    slipped slippers slow slowly small smart smell smile smiled smoke smoking smoothie snake snow
    soap soccer sock soda soft soil soldier some someone something sometimes son song soon sorry
    sound soup sourdough south space speak special speed spell spend spider spinach sponge spoon
    sport spread spring square squeeze squirrel stadium stairs stamp stand star starter station
    stay steal steam step stepdaughter stepmother stepson still stone stood store storm story
    stove strange strawberries strawberry street string strong student study stuff stumble stupid
    subway sugar suit suitcase summer sunday sunglasses sunny sure surprise sweater swim swimming
    sword table talk tall taste taxes taxi teach teacher team tear teeth telephone television tell
    temperature tennis tent terrible test thank theatre thick thin think third thirsty thirty
    thought thousand thread three threw throw thunder thursday ticket tidy tiger time tiny title
    toast together toilet tomato tomatoes tomorrow tongue tool tooth touch tour towards towel
    tower town train tram transfer travel tree trip tripped trophy trouble trousers true trust
    truth tuesday tulip tuna turkey turn turtle twelve twenty twice twitch type ugly umbrella
    uncle under understand unfortunately unit urban useful usual usually vacation valley vegetable
    video village violin visit voice wages wait waiter waiting waitress walk wall wallet walnut
    want wash wasp waste watch water wave waved weather website wedding wednesday week weekend
    weight welcome well went west whale whisper whistle wide widow wife wild wind window wine wing
    winter wire wise wish wolf woman women wonder wonderful wood wool word wore work worker world
    worried worry worse worst worth write writing wrong wrote year yellow yoga yogurt young
    yourself
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
