/// The words of a text, which blanks and line ends part: so tables of folded words stand in the
/// source.
func wordSet(_ text: String) -> Set<[UInt8]> {
  Set(text.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { [UInt8]($0) })
}
