package import Articles
package import SafeText

/// How the tree is laid out: by topic or by article.
package typealias Lens = LibraryManifest.Lens

/// A row of the tree.
package struct TreeNode: Sendable, Hashable, Identifiable {
  /// What tells it from all other nodes of its tree: no place stands twice in one.
  package typealias ID = Place

  /// Where it leads.
  package var place: Place
  /// A topic's name, an article's title, or a heading.
  package var title: ScreenText
  /// Passages in its subtree, each counted once; never 0 for a topic.
  package var count: Int
  /// Whether it can be unfolded.
  package var hasChildren: Bool
  /// True for an article or a heading whose title was made up.
  package var isTitleMadeUp = false

  package var id: ID { place }
}

extension Outline {
  /// Headings that stand in the tree directly below `parent`, or below the article for nil.
  ///
  /// The one that bears the article's own title is left out: the article's row stands for it.
  func shown(under parent: Int?, title: ScreenText) -> [Int] {
    children(of: parent).filter { $0 > 0 || !isTitle(of: title) }
  }

  /// Whether the first heading is the article's title, with nothing below it.
  func isTitle(of title: ScreenText) -> Bool {
    guard let head = heads.first else { return false }
    return head.level == 1 && head.last == 0 && head.title == title
  }
}

extension Holdings {
  /// The rows directly below a node, or the outermost for nil.
  func children(
    of parent: TreeNode.ID?,
    in lens: Lens,
    language: String
  ) throws(DatabaseError) -> [TreeNode] {
    switch (lens, parent) {
    case (.topics, nil): return topicNodes(below: nil, language: language)
    case (.topics, .topic(let id)): return topicNodes(below: id, language: language)
    case (.articles, nil): return try articles().byTitle.map { node(of: $0) }
    case (.articles, .article(let id)): return try sectionNodes(of: id, below: nil)
    case (.articles, .section(let article, let section)):
      return try sectionNodes(of: article, below: section)
    case (.topics, _), (.articles, _): return []
    }
  }

  private func topicNodes(below parent: Topic.ID?, language: String) -> [TreeNode] {
    var nodes = topics.children(of: parent).compactMap { topic in
      number(of: topic.id).flatMap { node(ofTopic: $0, language: language) }
    }
    if parent == nil, topic(unfiled) == nil, let node = node(ofTopic: unfiled, language: language) {
      nodes.append(node)
    }
    return nodes
  }

  private func node(ofTopic number: Int, language: String) -> TreeNode? {
    guard counts[number] > 0 else { return nil }
    let below = topic(number).map { topics.children(of: $0.id) } ?? []
    return TreeNode(
      place: place(ofTopic: number),
      title: name(of: number, language: language),
      count: counts[number],
      hasChildren: below.contains { self.number(of: $0.id).map { counts[$0] > 0 } ?? false }
    )
  }

  private func node(of entry: ArticleEntry) -> TreeNode {
    TreeNode(
      place: .article(entry.id),
      title: entry.head.title,
      count: entry.head.passages,
      hasChildren: entry.head.hasChildren,
      isTitleMadeUp: entry.head.isTitleMadeUp
    )
  }

  private func sectionNodes(
    of article: String,
    below section: String?
  ) throws(DatabaseError) -> [TreeNode] {
    guard let entry = try articles()[id: article] else { return [] }
    let outline = try outline(of: entry.number)
    var parent: Int?
    if let section {
      parent = outline.index(of: section)
      if parent == nil { return [] }
    }
    return outline.shown(under: parent, title: entry.head.title).map { index in
      let head = outline.heads[index]
      return TreeNode(
        place: .section(article: article, section: head.id),
        title: head.title,
        count: head.passages,
        hasChildren: head.last > index,
        isTitleMadeUp: head.isTitleMadeUp
      )
    }
  }

  /// The nodes from the outermost to the one that shows `place`; a section stands under its first
  /// topic in a tree of topics.
  ///
  /// Empty where this tree does not show it.
  func path(to place: Place, in lens: Lens) throws(DatabaseError) -> [TreeNode.ID] {
    switch (lens, place) {
    case (.topics, .topic(let id)):
      guard let number = number(of: id), counts[number] > 0 else { return [] }
      return path(toTopic: number).map { self.place(ofTopic: $0) }
    case (.articles, .article(let id)), (.articles, .setAside(let id)):
      return try articles()[id: id] == nil ? [] : [.article(id)]
    case (_, .section(let article, let section)):
      guard let entry = try articles()[id: article] else { return [] }
      let outline = try outline(of: entry.number)
      guard let index = outline.index(of: section) else { return [] }
      if lens == .topics { return topicPath(of: outline.heads[index]) }
      guard index > 0 || !outline.isTitle(of: entry.head.title) else { return [.article(article)] }
      return [.article(article)]
        + outline.path(to: index).map { .section(article: article, section: outline.heads[$0].id) }
    case (.topics, .article), (.topics, .setAside), (.articles, .topic): return []
    }
  }

  private func topicPath(of head: Outline.Head) -> [TreeNode.ID] {
    guard head.isPassage else { return [] }
    return path(toTopic: head.topics.first ?? unfiled).map { place(ofTopic: $0) }
  }
}
