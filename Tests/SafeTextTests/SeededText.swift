import SeededRandom

/// What must stay whole on a line, and words of several scripts to put around it.
enum Samples {
  /// What properties are tried with.
  static let seeds: Range<UInt64> = 0..<150

  /// Expressions in which a break could be misread.
  static let expressions = [
    "5 mg", "0.05 mg/mL", "80 mg a day", "5–10 milligrams", "24-48 hours", "2 to 4 weeks",
    "30-75 mg / day", "12 à 24 h", "1-800-222-1222", "01 40 05 48 48", "8 (495) 150-85-96",
    "+33 1 40 05 48 48", "5 mg/5 mL", "10 mg / 5 mL", "× 3", "< 5", "≥ 12 years", "12 years",
    "3 fois par jour", "no. 5", "n° 5", "30 %", "T 1/2", "three times a day", "3 times a day",
    "25 µg", "25 μg", "100,000 IU", "2½ tablets", "½ tablet", "20 Uhr", "13 11 26", "13 HORAS",
    "5 – 10 mg", "two to four weeks", "5 or 10 mg",
    "5\u{A0}mg", "12\u{202F}000 UI", "+370 5 236 2052", "02/54 77 41 66", "(02) 8524-1078",
    "10 mg × 3", "8 p.m.", "trois fois par jour", "1/2 – 2.5-4 hours", "100 mcg to 200 mcg",
    "37,5 °C", "5 mg every 8 hours", "once daily", "twice a day", "zwei Tabletten", "1 año",
  ]

  static let words = [
    "take", "the", "medicine", "with", "food", "and", "water;", "(spasticity)", "gamma-amino",
    "“quoted”", "muscle—relaxing", "prise", "élève", "déjà", "мышцы", "препарат", "Größe",
    "日本語のテキスト", "薬を飲む。", "한국어", "שלום", "دواء", "e\u{301}tude", "a\u{308}", "well-known",
    "https://example.org/a/very/long/path-to-a-page?query=some-thing&more=1", "methylphenidate",
  ]

  /// A paragraph in which every expression has plain words on both sides.
  static func paragraph(_ random: inout SeededGenerator) -> (text: String, expressions: [String]) {
    var parts: [String] = []
    var used: [String] = []
    for _ in 0..<Int(random.next() % 12 + 1) {
      for _ in 0..<Int(random.next() % 5) { parts.append(random.pick(words)) }
      parts.append("now")
      let expression = random.pick(expressions)
      used.append(expression)
      parts.append(expression)
      parts.append("then")
    }
    return (parts.joined(separator: random.next() % 8 == 0 ? "  " : " "), used)
  }
}
