import SafeText

extension ContentProblem: CustomStringConvertible {
  /// `file:line: what is wrong and how to mend it`, in one line that is safe to show.
  package var description: String { ScreenText("\(file):\(line): \(kind.message)").string }
}

extension ContentProblem.Kind {
  /// What is wrong and how to mend it.
  package var message: String {
    switch self {
    case .unreadable(let problem): problem.message
    case .nameIsNotText: "the name is not plain UTF-8 text, so it is skipped; rename it"
    case .foldersTooDeep(let limit): "folders are nested over \(limit) deep; move this one up"
    case .invalidUTF8(let count):
      "\(count) byte\(count == 1 ? " is" : "s are") not UTF-8, shown as \u{FFFD}; save as UTF-8"
    case .notText(let count):
      "no text (\(count) bytes cannot be read), so it is shown as it stands; take the file away"
    case .otherEncoding(let name): "the file is \(name) and was converted; save it as UTF-8"
    case .controlCharacter: "a control character stands here; delete it"
    case .markdownTooLarge(let limit):
      "over \(limit >> 20) MB, so it is read as plain text; split it into several files"
    case .slip(let slip): slip.message
    case .frontMatterUnclosed: "the front matter is not closed; end it with a line of just ---"
    case .wrongForm(let key, let expected): "“\(key.string)” must be \(expected)"
    case .unknownKey(let key, let valid):
      "“\(key.string)” is no key here; use \(Self.list(valid))"
    case .unknownValue(let key, let value, let valid):
      "“\(value.string)” is no \(key); use \(Self.list(valid))"
    case .missingKey(let key, let owner): "“\(owner.string)” has no “\(key)”; add it"
    default: articleMessage
    }
  }

  private var articleMessage: String {
    switch self {
    case .noSource: "no source is given; say in the front matter, under “sources”, who says this"
    case .unknownSource(let id, let valid):
      valid.isEmpty
        ? "source “\(id.string)” is not defined; define it under “sources” in the front matter"
        : "source “\(id.string)” is not defined; use \(Self.list(valid)), or define it"
    case .unknownTopic(let id): "there is no topic “\(id.string)”; use an id of topics.yaml"
    case .unknownAttribute(let word):
      "“\(word.string)” is no heading attribute; use topic=…, source=… or #id"
    case .duplicateSection(let id): "the id “\(id.string)” is taken in this article; choose another"
    case .duplicateArticle(let id, let first):
      "the id “\(id.string)” is that of \(first.string); rename one of the two files"
    case .noted(let words): words.string
    case .badID(let id):
      "“\(id.string)” cannot be an id; use lower-case letters a-z, digits, - _ and ."
    case .unknownNote(let word):
      "“\(word.string)” is no kind of note; use "
        + Self.list(NoteKind.allCases.map { "[!\($0.rawValue.uppercased())]" })
    case .nestedTooDeep(let limit): "nested over \(limit) deep, shown as text; nest less"
    case .strangeTable:
      "a table too wide, too empty or inside a paragraph, shown as text; put blank lines around it"
    case .longReference: "a reference with a very long target, shown as text; shorten it"
    case .tooManyTags: "very many <! or <? in one paragraph; part it by blank lines"
    case .duplicateTopic(let id): "the topic “\(id.string)” stands twice; remove one"
    case .missingParent(let id):
      "the topic “\(id.string)” has no parent in the tree; add that first"
    case .duplicateCue(let cue, let first):
      "the cue “\(cue.string)” already files under “\(first)”; remove one"
    case .more(let count): "\(count) more problems in this file; mend those above first"
    default: checkMessage
    }
  }

  private var checkMessage: String {
    switch self {
    case .duplicateClaim(let id): "the claim “\(id.string)” stands twice; remove or rename one"
    case .brokenCitation(let citation):
      "“\(citation.string)” is no section of an article; cite as article#section"
    case .figureNotFound(let figure, let citation):
      "“\(figure.string)” does not stand in \(citation.string) outside the editor’s notes; "
        + "copy the figure from there, or cite the section that has it"
    case .unreadableChart(let needs): "this chart cannot be drawn: \(needs)"
    case .duplicateWord(let word, let line):
      "“\(word.string)” stands already in line \(line); put both groups together, or remove one"
    case .unknownFamily(let name):
      "“{\(name.string)}” is no family of words; write its words under “families”"
    case .brokenLink(let target):
      "“\(target.string)” leads nowhere; link to a topic, article, article#section or #section"
    case .sectionWithoutSource(let title):
      "“\(title.string)” names no source; add {source=…} to this heading or one above"
    case .phoneNumber(let number):
      "“\(number.string)” looks like a telephone number, which may not stand here; remove it: "
        + "numbers come from the emergency card only"
    case .forbiddenInstruction(let words):
      "“\(words.string)” tells somebody to do what can kill; forbid it in the same sentence, "
        + "or remove it"
    default: ""
    }
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}

extension FileProblem {
  /// What is wrong and how to mend it.
  package var message: String {
    switch self {
    case .notFound: "not found; it may have been moved or deleted"
    case .notPermitted: "may not be read; change its permissions"
    case .symbolicLink: "is a symbolic link, which is not followed; put a copy there instead"
    case .notAFile: "is not an ordinary file; remove it from the library"
    case .badPath: "does not lie in the library; give a path below its folder"
    case .tooLarge(let limit): "is larger than \(limit >> 20) MB; split it into several files"
    case .failed(let number): "could not be read (system error \(number)); try again"
    }
  }
}

extension YAMLSlip {
  /// What is wrong and how to mend it.
  var message: String {
    switch self {
    case .colonInValue: "a value holds a colon; put the value in \"quotes\""
    case .colonInBrackets:
      "a value holds a colon or a comma is missing; put the value in \"quotes\" or add the comma"
    case .backslash: "a backslash means something in double quotes; use 'single quotes'"
    case .tab: "a tab stands here; indent with spaces"
    case .quoteUnclosed: "a quote is not closed; end the value with the quote it begins with"
    case .bracketUnclosed: "a bracket is not closed or a comma is missing; close it with ] or }"
    case .reservedCharacter:
      "a value begins with a character that means something; put the value in \"quotes\""
    case .indentation: "the indentation does not fit; align this line with its neighbours"
    case .notAKey: "this line is no “key: value”; add the colon and a blank, or quote the text"
    case .duplicateKey(let key): "the key “\(key.string)” stands twice; remove one"
    case .reference: "anchors, aliases and merge keys (& * <<) are not read; write the value out"
    case .tag: "tags (!) are not read; remove it, or put the value in \"quotes\""
    case .keyIsNotText: "a key must be plain text; write it as “key: value”"
    case .secondDocument: "a second document begins here and is not read; remove the line ---"
    case .tooLarge(let limit): "over \(limit >> 10) KB, so it is not read; shorten it"
    case .tooManyKeys(let limit): "over \(limit) keys, the rest is not read; shorten it"
    case .tooDeep(let limit): "nested over \(limit) deep, the rest is not read; nest less"
    case .other(let words): "not readable as YAML (\(words.string)); put values in \"quotes\""
    }
  }
}
