import SafeText
import Testing

@testable import Catalogue

/// What leads in a paragraph that was found: without it an item of a list may say the opposite.
@MainActor
@Suite struct LeadTests {
  private static let text = """
    First sentence.

    Never give:

    - milk
    - salt water, of which:

      1. warm
      2. cold
    - charcoal

    Plain water is another matter.

    The site wrongly says:

    > Sleep makes it better.

    Highest amounts:

    | age | amount |
    |---|---|
    | child | 40 mg |

    - A list that nothing leads in.

    > [!NOTE]
    > Ask before:
    >
    > - driving

    The poison centre says:

    Keep the packet.

    Wait for them.
    """

  @Test(
    "An item is told with what leads it in, and what nothing leads in is not",
    arguments: [
      ("milk", "Never give:"), ("charcoal", "Never give: …"),
      ("warm", "Never give: … salt water, of which:"),
      ("cold", "Never give: … salt water, of which: …"), ("plain", ""), ("first sentence", ""),
      ("sleep makes", "The site wrongly says:"), ("\"child\"", "Highest amounts: …"),
      ("keep the packet", "The poison centre says:"), ("wait for them", ""),
      ("nothing leads", ""), ("driving", "Ask before:"), ("never give", ""),
    ]
  )
  func lead(query: String, lead: String) throws {
    let library = SearchLibrary([("a.md", SearchLibrary.article([("Overdose", Self.text)]))])
    let hit = try #require(library.search(query).hits.first)
    #expect(hit.lead.string == lead, "\(hit.text)")
  }
}
