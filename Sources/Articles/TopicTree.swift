package import SafeText

/// The tree of topics that sections are filed under, and the cues that file them.
package struct TopicTree: Sendable {
  /// All topics, in the order of the file.
  package let topics: [Topic]

  private let index: [Topic.ID: Int]
  private let below: [Topic.ID?: [Int]]
  /// Not needed where a library comes filed already.
  private let cues: MadeOnce<HeadingCues>
  /// The cues as scraped text is read with them.
  let lineCues: TopicCues
  /// For each topic the row that says of a section that it is filed there; all such sections share
  /// it.
  private let filed: [[Topic.ID]]

  /// Makes a tree; of topics with one id the first counts, a topic without its parent stands at the
  /// top.
  package init(_ topics: [Topic] = []) {
    var index: [Topic.ID: Int] = [:]
    var kept: [Topic] = []
    for topic in topics where index[topic.id] == nil {
      index[topic.id] = kept.count
      kept.append(topic)
    }
    var below: [Topic.ID?: [Int]] = [:]
    for (position, topic) in kept.enumerated() {
      let parent = topic.parent.flatMap { index[$0] == nil ? nil : $0 }
      below[parent, default: []].append(position)
    }
    self.topics = kept
    self.index = index
    self.below = below
    cues = MadeOnce { [kept] in HeadingCues(kept) }
    lineCues = TopicCues(kept)
    filed = kept.map { [$0.id] }
  }

  /// The topic of that id.
  package subscript(id: Topic.ID) -> Topic? { index[id].map { topics[$0] } }

  /// The topics directly below `parent`, at the top for nil, in the order of the file.
  package func children(of parent: Topic.ID?) -> [Topic] {
    (below[parent] ?? []).map { topics[$0] }
  }

  /// The topics that a heading's words file it under: of the longest cue in it.
  ///
  /// Cues of the heading's own language come first. A heading that is a topic's name, word for
  /// word, is filed there as well.
  package func topics(forHeading heading: ScreenText, language: String) -> [Topic.ID] {
    topics(forHeading: FoldedText(heading.string), language: language)
  }

  /// As above, for a heading that is folded already; a weak cue gives way to what the heading
  /// above it is filed under, if that is a narrower topic, and none beside that of the cue; any
  /// cue of a topic that yields to it does.
  func topics(
    forHeading heading: FoldedText,
    language: String,
    below above: [Topic.ID] = []
  ) -> [Topic.ID] {
    guard let best = cues.value.best(in: heading, language: language) else { return [] }
    guard let other = above.first else { return filed[best.topic] }
    if topics[best.topic].yields(to: other) { return above }
    guard best.isWeak, self[other]?.parent != nil else { return filed[best.topic] }
    let own = topics[best.topic].id
    let isBeside = Self.branch(of: other) == Self.branch(of: own) && !other.hasPrefix(own + ".")
    return isBeside ? filed[best.topic] : above
  }

  /// The id of the topic at the top of a topic's branch.
  private static func branch(of id: Topic.ID) -> Substring { id.prefix { $0 != "." } }

  /// The topic of an article's title, where its cues all point to the same one: a title such as
  /// “uses, dosage and precautions” names many topics and files nothing.
  func topics(forTitle title: FoldedText, language: String) -> [Topic.ID] {
    let found = cues.value.all(in: title, language: language)
    guard let topic = found.first, found.count == 1 else { return [] }
    return filed[topic]
  }
}
