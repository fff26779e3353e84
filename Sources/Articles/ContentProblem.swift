package import SafeText

/// Something that is wrong with a library's files, at the place where an editor mends it.
///
/// Problems are collected; none stops a library from being read.
package struct ContentProblem: Error, Sendable, Hashable {
  /// Path within the library, as the file system writes it: not fit to be shown as it is.
  package var file: String
  /// 1-based line in the file; 1 where the whole file is meant.
  package var line: Int
  /// What is wrong.
  package var kind: Kind

  /// Notes a problem.
  package init(file: String, line: Int, kind: Kind) {
    self.file = file
    self.line = line
    self.kind = kind
  }

  /// Everything that can be wrong, with what is needed to explain it.
  package enum Kind: Sendable, Hashable {
    // MARK: Files

    /// The file or folder could not be read.
    case unreadable(FileProblem)
    /// The name is not UTF-8 or holds control characters.
    case nameIsNotText
    /// Folders are nested deeper than the limit.
    case foldersTooDeep(limit: Int)

    // MARK: Bytes

    /// Bytes that are not UTF-8, replaced by U+FFFD, in the whole file; the line is the first's.
    case invalidUTF8(count: Int)
    /// The file is no text: a picture, a program; so many of its bytes are not UTF-8, and runs of
    /// them are shown as one U+FFFD.
    case notText(unreadable: Int)
    /// The file is in another encoding and was converted.
    case otherEncoding(String)
    /// A control character in YAML.
    case controlCharacter
    /// Too large for Markdown: read as plain text.
    case markdownTooLarge(limit: Int)

    // MARK: YAML

    /// The YAML cannot be read further than this line.
    case slip(YAMLSlip)
    /// The opening `---` is never answered.
    case frontMatterUnclosed
    /// A key or list holds something of another form.
    case wrongForm(of: ScreenText, expected: String)
    /// A key that means nothing here.
    case unknownKey(ScreenText, valid: [String])
    /// A value that is none of those possible.
    case unknownValue(of: String, ScreenText, valid: [String])
    /// A key that must be there.
    case missingKey(String, of: ScreenText)

    // MARK: Articles

    /// An article that does not say where its facts come from.
    case noSource
    /// A heading names a source that the front matter does not define.
    case unknownSource(ScreenText, valid: [String])
    /// A heading names a topic that the tree does not have.
    case unknownTopic(ScreenText)
    /// A heading attribute that means nothing.
    case unknownAttribute(ScreenText)
    /// A section id that another heading pins too.
    case duplicateSection(ScreenText)
    /// An id that holds more than lower-case ASCII letters, digits, `-`, `_`, `.`.
    case badID(ScreenText)
    /// A note kind that does not exist; it is shown as a quote.
    case unknownNote(ScreenText)
    /// Quotes or lists nested over the limit: the rest is shown as text.
    case nestedTooDeep(limit: Int)
    /// A table with few cells for its columns, very many columns, or far down a paragraph: shown as
    /// text.
    case strangeTable
    /// A `[label]: target` that is too long: shown as text.
    case longReference
    /// Many `<!` and `<?` in one paragraph.
    case tooManyTags

    /// An article whose id another file's article has; it goes by another one.
    case duplicateArticle(ScreenText, first: ScreenText)

    // MARK: Topics

    /// Two topics of one id; the first holds.
    case duplicateTopic(ScreenText)
    /// A topic whose parent is not in the tree; it stands at the top.
    case missingParent(ScreenText)
    /// A cue that files under two topics; the first holds.
    case duplicateCue(ScreenText, first: Topic.ID)

    // MARK: Claims, charts, synonyms

    /// Two claims of one id; the first holds.
    case duplicateClaim(ScreenText)
    /// A claim cites something that is no section of an article.
    case brokenCitation(ScreenText)
    /// A figure that does not stand literally in the section it cites.
    case figureNotFound(ScreenText, in: ScreenText)
    /// A chart that cannot be drawn, and what it would need; it is shown as its lines.
    case unreadableChart(needs: String)
    /// A word that stands in two groups of synonyms.
    case duplicateWord(ScreenText, firstLine: Int)
    /// A phrase of danger names words in braces that no family has.
    case unknownFamily(ScreenText)

    // MARK: What is said

    /// A link that leads nowhere.
    case brokenLink(ScreenText)
    /// A section with text that names no source.
    case sectionWithoutSource(ScreenText)
    /// A telephone number that may not stand there.
    case phoneNumber(ScreenText)
    /// An instruction that can kill, in a sentence that does not forbid it.
    case forbiddenInstruction(ScreenText)

    // MARK: Many

    /// A problem in the words in which an earlier reading noted it.
    case noted(ScreenText)
    /// Further problems of the same file that are not listed.
    case more(Int)
  }
}

/// Why a file or folder could not be read.
package enum FileProblem: Error, Sendable, Hashable {
  /// There is nothing of that name, or no more.
  case notFound
  /// Permission is lacking.
  case notPermitted
  /// It is a symbolic link, and links are never followed.
  case symbolicLink
  /// It is a pipe, a device, a socket, or a folder where a file is expected.
  case notAFile
  /// The path leads out of the library, or is no path.
  case badPath
  /// It is larger than the limit, in bytes.
  case tooLarge(limit: Int)
  /// The system's error number.
  case failed(Int32)
}

/// A slip that keeps YAML from being read further.
package enum YAMLSlip: Sendable, Hashable {
  /// A value holds `: ` and is not quoted.
  case colonInValue
  /// A value between brackets holds `: ` and is not quoted, or a comma is missing before a key.
  case colonInBrackets
  /// A backslash in double quotes that means nothing.
  case backslash
  /// A line is indented by a tab.
  case tab
  /// A quoted value is not closed.
  case quoteUnclosed
  /// A `[` or `{` is not closed, or a comma is missing in it.
  case bracketUnclosed
  /// A value begins with a character that has a meaning in YAML.
  case reservedCharacter
  /// The line is indented otherwise than its neighbours.
  case indentation
  /// A line that is neither `key: value` nor `- item`.
  case notAKey
  /// A key that stands twice in one map; the first holds.
  case duplicateKey(ScreenText)
  /// `&name`, `*name` or `<<`: nothing can be referred to.
  case reference
  /// `!tag`: there are no types.
  case tag
  /// A key that is not plain text.
  case keyIsNotText
  /// A second document after `---`.
  case secondDocument
  /// More bytes than allowed.
  case tooLarge(limit: Int)
  /// More keys than allowed.
  case tooManyKeys(limit: Int)
  /// Nested deeper than allowed.
  case tooDeep(limit: Int)
  /// Something else, in the words of the YAML library.
  case other(ScreenText)
}
