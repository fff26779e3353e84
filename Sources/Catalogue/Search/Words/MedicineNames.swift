/// Tells by its ending that a word which the library does not have is the name of a medicine.
///
/// The endings are stems of international nonproprietary names, which the World Health
/// Organization gives to medicines of one kind in all languages; beside them stand some old names
/// that have none. Endings that are common in other words too are left out.
enum MedicineNames {
  /// Whether a folded word is such a name, as English, French, German or Spanish writes it.
  static func contains(_ word: [UInt8]) -> Bool {
    let name = plain(word)
    if names.contains(name) { return true }
    guard !others.contains(where: { name.suffix($0.count).elementsEqual($0) }) else { return false }
    return endings.contains { ending in
      // `april` is no medicine.
      let before = ending.count > 4 ? 2 : 3
      return name.count >= ending.count + before
        && name.suffix(ending.count).elementsEqual(ending)
    }
  }

  /// Whether two words are one name in the spellings of two languages, or nearly.
  static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool { plain(one) == plain(other) }

  /// The word in the spelling that languages share: no doubled letters, no vowel at its end,
  /// `y` and `z` as most write them.
  private static func plain(_ word: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    for byte in word {
      let letter: UInt8 =
        switch byte {
        case UInt8(ascii: "y"): UInt8(ascii: "i")
        case UInt8(ascii: "z"), UInt8(ascii: "k"): UInt8(ascii: "c")
        default: byte
        }
      if plain.last != letter { plain.append(letter) }
    }
    while plain.count > 4, let last = plain.last, "aeio".utf8.contains(last) { plain.removeLast() }
    return plain
  }

  private static func list(_ text: String) -> [[UInt8]] {
    text.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { plain([UInt8]($0)) }
  }

  private static let endings = list(
    """
    cillin mycin micin floxacin cycline penem oxacin sulfamide
    prazole conazole nidazole bendazole trazole
    statin fibrate gliptin gliflozin glitazone glutide formin
    dipine sartan pril olol thiazide semide oxaban gatran parin grel
    azepam azolam zepine oxetine triptyline idone triptan gabalin barbital zapine
    setron tidine profen coxib lukast tropium afil caine
    ciclovir navir tegravir tinib zumab ximab limumab dronate platin taxel
    """
  )

  /// Words that end like names and are none: of peoples and places.
  private static let others = list(
    "americaine africaine marocaine mexicaine dominicaine republicaine armoricaine croydon poseidon"
  )

  private static let names = Set(
    list(
      """
      aspirin aspirine paracetamol acetaminophen ibuprofen insulin insuline insulina lithium litio
      morphine morphin morfina codeine codein codeina methadone methadon metadona warfarin warfarine
      warfarina digoxin digoxine digoxina prednisone prednison prednisona prednisolone prednisolon
      prednisolona cortisone cortison methotrexate methotrexat levothyroxine levothyroxin
      levotiroxina valproate valproat valproato naloxone naloxon naloxona tramadol fentanyl
      fentanilo oxycodone oxycodon oxicodona gabapentin gabapentine gabapentina quinine ketamine
      phenytoin fenitoina sertraline clonidine haloperidol quetiapine topiramate allopurinol
      alopurinol amiodarone zolpidem zopiclone tizanidine buprenorphine buprenorfina dexamethasone
      dexametasona betamethasone hydrocortisone hidrocortisona rifampicin citalopram escitalopram
      venlafaxine bupropion lamotrigine levetiracetam metoclopramide metoclopramida domperidone
      loperamide loperamida nitrofurantoin nitrofurantoine trimethoprim trimetoprima
      hydroxychloroquine hidroxicloroquina chloroquine cloroquina tamoxifen tamoxifene colchicine
      spironolactone verapamil diltiazem salbutamol albuterol salmeterol budesonide fluticasone
      theophylline teofilina naproxen naproxene diclofenac diclofenaco ketorolac meloxicam
      indometacin indomethacin dantrolene cyclobenzaprine methocarbamol carisoprodol nalmefene
      naltrexone acamprosate disulfiram isotretinoin isotretinoine ciclosporin cyclosporine
      tacrolimus azathioprine azatioprina hydroxyzine hidroxizina cetirizine loratadine
      fexofenadine diphenhydramine difenhidramina promethazine prometazina nitroglycerin
      finasteride tamsulosin oxybutynin pramipexole ropinirole donepezil memantine
      methylphenidate metilfenidato chlorpromazine clorpromazina
      """
    )
  )
}
