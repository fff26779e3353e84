import Articles

extension Refresh {
  /// Begins to look whether the files have changed; what is served stays until there is something
  /// new.
  ///
  /// What an image holds has no files that could change. A reading that is at work may have passed
  /// what has changed: another look follows it.
  func lookAgain() {
    isLookAwaited = !isDone
    guard isDone, seen != nil, serving != nil else { return }
    isLookingAgain = true
    phase = .walking
  }

  /// Whether the walk found all files as the last reading did, whose walk began at `last`, so that
  /// none needs a look.
  ///
  /// A file that was changed in the two seconds before may look the same and be another.
  func isAsSeen(since last: Int64) -> Bool {
    guard isLookingAgain, let seen, seen.count == entries.count else { return false }
    return zip(seen, entries).allSatisfy { before, now in
      before.size == now.size && before.modified == now.modified
        && (now.modified == 0 || now.modified < last - 2_000_000_000)
        && before.path.utf8.elementsEqual(now.path.utf8)
    }
  }

  /// Notes that all files are read as the walk found them.
  func noteSeen() {
    seen = walked
    walked = []
    isLookingAgain = false
  }

  /// Whether it is not known yet how much there is to read.
  var isFindingFiles: Bool {
    switch phase {
    case .checking, .walking, .preparing: true
    default: false
    }
  }
}
