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
    #expect(try Self.lead(of: query, in: Self.text) == lead)
  }

  @Test(
    "What leads a list in does not lead in what stands behind the list",
    arguments: [
      ("| oatmeal | safe with it |\n|---|---|\n| rice | safe |", ""), ("> oatmeal is safe", ""),
      ("```\noatmeal is safe\n```", ""), ("1. oatmeal is safe", ""), ("+ oatmeal too", "Never: …"),
      ("oatmeal is safe", ""),
    ]
  )
  func ends(block: String, lead: String) throws {
    let text = "Never:\n\n- milk\n- salt\n\n\(block)"
    #expect(try Self.lead(of: "oatmeal", in: text) == lead)
  }

  @Test("An editor's note before a list takes nothing away from what leads the list in")
  func note() throws {
    let text = "Never do this:\n\n> [!NOTE]\n> Said by the site.\n\n- double a dose\n"
    #expect(try Self.lead(of: "double", in: text).hasPrefix("Never do this:"))
    #expect(try Self.lead(of: "said", in: text).isEmpty)
  }

  @Test(
    "A colon leads in with a footnote, a bracket or a quote behind it, a dash where a list follows",
    arguments: [
      ("Never give:¹", true), ("Never give: [1]", true), ("Never give:2", true),
      ("*Never give (any of these:)*", true), ("“Never give:”", true), ("Never give:\\*", true),
      ("Never give –", true), ("Never give —", true), ("Never give -", true),
      ("Take it at 8:00", false), ("Never give", false), ("A pause of 5", false),
    ]
  )
  func signs(paragraph: String, leadsIn: Bool) throws {
    #expect(try Self.lead(of: "milk", in: paragraph + "\n\n- milk").isEmpty == !leadsIn)
    let isDash = ["–", "—", "-"].contains { paragraph.hasSuffix($0) }
    let behind = try Self.lead(of: "milk", in: paragraph + "\n\nMilk is another matter.")
    #expect(behind.isEmpty == (isDash || !leadsIn))
  }

  private static func lead(of query: String, in text: String) throws -> String {
    let library = SearchLibrary([("a.md", SearchLibrary.article([("Overdose", text)]))])
    return try #require(library.search(query).hits.first).lead.string
  }
}
