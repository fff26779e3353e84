import SafeText

extension ScreenText {
  /// As `withBytes`, for what is asked of every text: this one is compiled for each of its uses,
  /// which is not done with generic functions of another module.
  @inline(__always)
  func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    string.utf8.withContiguousStorageIfAvailable(body) ?? withBytes(body)
  }
}
