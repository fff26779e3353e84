/// A character as it stands in one cell, or in two: a base and the marks upon it.
package struct TextCluster: Sendable, Equatable {
  package let base: Unicode.Scalar
  /// At most four.
  package let marks: [Unicode.Scalar]
  /// 1 or 2.
  package let columns: Int
  /// UTF-8 offsets into the text.
  package let range: Range<Int>
}

/// A part of a text as it is put on the screen.
package enum TextPiece {
  /// Characters of one column that bear no marks.
  case ascii(UnsafeBufferPointer<UInt8>)
  case cluster(TextCluster)
}

extension ScreenText {
  /// Calls `body` for everything that stands in the text, in order: most of it is ASCII, and that
  /// comes in runs.
  package func forEachPiece(_ body: (TextPiece) -> Void) {
    withBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let run = bytes.asciiRun(at: offset)
        if !run.isEmpty {
          body(.ascii(UnsafeBufferPointer(rebasing: bytes[run])))
          offset = run.upperBound
          continue
        }
        let cluster = bytes.cluster(at: offset)
        body(.cluster(cluster))
        offset = cluster.range.upperBound
      }
    }
  }

  /// Calls `body` for every cluster in order.
  package func forEachCluster(_ body: (TextCluster) -> Void) {
    withBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let cluster = bytes.cluster(at: offset)
        body(cluster)
        offset = cluster.range.upperBound
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether every byte is ASCII.
  var isASCII: Bool {
    var all: UInt8 = 0
    for byte in self { all |= byte }
    return all < 0x80
  }

  /// The ASCII from `offset` on, without its last character where that may bear a mark.
  func asciiRun(at offset: Int) -> Range<Int> {
    var end = offset
    while end < count, self[end] < 0x80 { end += 1 }
    return offset..<(end < count ? Swift.max(offset, end - 1) : end)
  }

  /// The cluster that begins at `offset`, a scalar's start in valid UTF-8.
  func cluster(at offset: Int) -> TextCluster {
    let (base, length) = scalar(at: offset)
    var end = offset + length
    var marks: [Unicode.Scalar] = []
    while end < count, self[end] >= 0x80 {
      let (next, length) = scalar(at: end)
      if TextWidth.columns(of: next) != 0 { break }
      marks.append(next)
      end += length
    }
    return TextCluster(
      base: base,
      marks: marks,
      columns: Swift.max(1, TextWidth.columns(of: base)),
      range: offset..<end
    )
  }

  /// The offset after the cluster at `offset`, and its columns.
  func clusterEnd(at offset: Int) -> (end: Int, columns: Int) {
    let (base, length) = scalar(at: offset)
    var end = offset + length
    while end < count, self[end] >= 0x80 {
      let (next, length) = scalar(at: end)
      if TextWidth.columns(of: next) != 0 { break }
      end += length
    }
    return (end, Swift.max(1, TextWidth.columns(of: base)))
  }

  /// The scalar at `offset` and its length in bytes; U+FFFD of one byte if none stands there.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let decoded = ScalarDecoder.decode(self, at: offset)
    return (decoded.scalar ?? "\u{FFFD}", decoded.length)
  }
}
