/// What the words of a line say that it is, whatever stands around it.
struct LineCues: OptionSet, Hashable {
  let rawValue: UInt64

  private init(bit: Int) { rawValue = 1 << UInt64(bit) }
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Says so by itself: reviewed by, published on, reading time.
  static let byline = LineCues(bit: 0)
  /// "By", "Von", "Par", "Por" at the beginning: a byline where a name follows.
  static let by = LineCues(bit: 1)
  static let month = LineCues(bit: 2)
  static let share = LineCues(bit: 3)
  /// A menu's or button's words, the whole line.
  static let menu = LineCues(bit: 4)
  /// Heads a list of links: "related articles".
  static let links = LineCues(bit: 5)
  /// Leads away within a sentence: "read more about".
  static let leadsAway = LineCues(bit: 6)
  static let cookies = LineCues(bit: 7)
  static let form = LineCues(bit: 8)
  /// A field or button of a form, the whole line.
  static let field = LineCues(bit: 9)
  /// Heads the comments, if comments follow.
  static let comments = LineCues(bit: 10)
  /// Heads the comments beyond doubt: "3 comments".
  static let countedComments = LineCues(bit: 11)
  /// Marks a comment: "says", "wrote", "Reply".
  static let says = LineCues(bit: 12)
  static let reply = LineCues(bit: 13)
  static let ago = LineCues(bit: 14)
  static let copyright = LineCues(bit: 15)
  static let disclaimer = LineCues(bit: 16)
  /// Says that it is an advert.
  static let advert = LineCues(bit: 17)
  /// Praise, prices, shops: one of them proves nothing.
  static let selling = LineCues(bit: 18)
  /// "Call us", "our consultants".
  static let callUs = LineCues(bit: 19)
  /// A verb for telephoning at the beginning.
  static let call = LineCues(bit: 20)
  static let caption = LineCues(bit: 21)
  static let contents = LineCues(bit: 22)
  /// Heads a box about the author.
  static let author = LineCues(bit: 23)
  /// A label that a value should follow.
  static let label = LineCues(bit: 24)
  static let questions = LineCues(bit: 25)
  /// Doctors, emergencies, poison centres: no advert.
  static let care = LineCues(bit: 26)
  /// The first word of a question.
  static let asks = LineCues(bit: 27)
  static let tags = LineCues(bit: 28)
  static let references = LineCues(bit: 29)
  /// A section that is no title: "Introduction".
  static let section = LineCues(bit: 30)
  static let home = LineCues(bit: 31)
  static let network = LineCues(bit: 32)
  /// "Uses, dosage and more": what a title of a whole article lists.
  static let more = LineCues(bit: 33)
  static let forum = LineCues(bit: 34)
  /// "I", "my": a reader speaks.
  static let mine = LineCues(bit: 35)
  /// An amount with its unit.
  static let unit = LineCues(bit: 36)
  /// A place to be treated in.
  static let clinic = LineCues(bit: 37)
  /// Names a part of a document: "section 4".
  static let document = LineCues(bit: 38)
  /// Frequencies: "common", "rare", which label lists of side effects.
  static let frequency = LineCues(bit: 39)
  static let degree = LineCues(bit: 40)
  /// Leads in a list: "include", "the following".
  static let leadsIn = LineCues(bit: 41)
  /// Meant for machines.
  static let machine = LineCues(bit: 42)
  /// "last revised": a date follows, or stands before.
  static let revised = LineCues(bit: 43)
  /// How many shared or saw it.
  static let counts = LineCues(bit: 44)
  /// Asks whether the page was of use.
  static let helpful = LineCues(bit: 45)
  /// "About", of a medicine or of whoever wrote.
  static let about = LineCues(bit: 46)
  /// Begins what stands below a picture; a sentence of the article may begin so too.
  static let picture = LineCues(bit: 47)
  /// "If you", "when the": advice, more than an offer.
  static let condition = LineCues(bit: 48)
  /// Several of its parts are a menu's words each.
  static let menuParts = LineCues(bit: 49)
  /// A menu's word beside others, which alone may head a part of an article.
  static let menuWord = LineCues(bit: 52)
  /// Says which page of how many it is.
  static let page = LineCues(bit: 50)
  /// What shops label: numbers of articles, sizes of packs, the price of a unit.
  static let product = LineCues(bit: 53)
  /// Taxes and delivery beside a price.
  static let tax = LineCues(bit: 54)
  /// For whom a leaflet is, below its title.
  static let audience = LineCues(bit: 55)
  /// What a button does: "print", "listen", "send".
  static let press = LineCues(bit: 56)
  /// What a button does something with: "page", "comment", "newsletter".
  static let pressed = LineCues(bit: 57)
  /// "Today", "now" beside an offer.
  static let urging = LineCues(bit: 58)
  /// Yes or no, first of all.
  static let answer = LineCues(bit: 59)
  /// Heads the numbers to call: "Who can I contact?".
  static let contacts = LineCues(bit: 60)
  /// "You or a loved one": whom clinics speak of.
  static let relative = LineCues(bit: 61)
  /// Says what kind of text follows, as a publisher does above each: "Patient information".
  static let kindOfText = LineCues(bit: 62)
  /// Marks the answer that a site holds for the best, or that one of the trade gave.
  static let bestAnswer = LineCues(bit: 63)
  /// Heads a poll or a quiz.
  static let poll = LineCues(bit: 51)
}
