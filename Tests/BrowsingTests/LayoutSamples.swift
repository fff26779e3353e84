import Browsing
import Drawing

/// Screens as pictures: t title, n navigator, | rule, r reader, o outline, s status.
enum LayoutSamples {
  static let all: [LayoutTests.Sample] = [
    .init(
      name: "narrow, in the list",
      size: Size(rows: 5, columns: 20),
      picture: """
        tttttttttttttttttttt
        nnnnnnnnnnnnnnnnnnnn
        nnnnnnnnnnnnnnnnnnnn
        nnnnnnnnnnnnnnnnnnnn
        ssssssssssssssssssss
        """
    ),
    .init(
      name: "narrow, in the reader",
      size: Size(rows: 4, columns: 20),
      focus: .reader,
      picture: """
        tttttttttttttttttttt
        rrrrrrrrrrrrrrrrrrrr
        rrrrrrrrrrrrrrrrrrrr
        ssssssssssssssssssss
        """
    ),
    .init(
      name: "too low for a title line",
      size: Size(rows: 3, columns: 12),
      picture: """
        nnnnnnnnnnnn
        nnnnnnnnnnnn
        ssssssssssss
        """
    ),
    .init(
      name: "one line",
      size: Size(rows: 1, columns: 12),
      focus: .reader,
      picture: "rrrrrrrrrrrr"
    ),
    .init(
      name: "two panes",
      size: Size(rows: 4, columns: 72),
      picture: """
        tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt
        nnnnnnnnnnnnnnnnnnnnnnnnn|rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
        nnnnnnnnnnnnnnnnnnnnnnnnn|rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
        ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
        """
    ),
    .init(
      name: "the reader alone",
      size: Size(rows: 4, columns: 72),
      focus: .reader,
      isZoomed: true,
      picture: """
        tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt
        rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
        rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
        ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
        """
    ),
  ]
}
