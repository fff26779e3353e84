/// What a row of the index must have, by the numbers of an expression's phrases.
struct RowDemand: Equatable {
  /// A term: any of its forms, or all of its parts, each of which has forms of its own.
  struct Clause: Equatable {
    var forms: Range<Int>
    var parts: [Range<Int>] = []
  }

  /// The terms, all of which a row must have; where `isAny`, one will do.
  var clauses: [Clause] = []
  var isAny = false
  /// Of each of these a row must have one, which says nothing of how well it fits.
  var marks: [Range<Int>] = []
  /// What a row must not have.
  var excluded: Range<Int>?

  /// Whether it demands one thing only.
  var isOfOne: Bool { clauses.count + marks.count == 1 }

  /// How many things there are that a row may have.
  var bits: Int { clauses.reduce(marks.count + 1) { $0 + 1 + $1.parts.count } }
}
