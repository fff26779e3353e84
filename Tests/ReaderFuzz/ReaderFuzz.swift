import Articles
import ReadingExamination

/// libFuzzer's driver: takes the command line, and calls back with one input after another.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ examine: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The entry point by the name that SwiftPM gives to `main`; libFuzzer's own is left out so.
@_cdecl("ReaderFuzz_main")
public func start(
  _ count: CInt,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runFuzzer(&count, &arguments) { bytes, count in
    let input = [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    let faults = ReadingExamination.faults(in: input, topics: fuzzTopics)
    if let fault = faults.first { fatalError(fault) }
    return 0
  }
}

/// Few topics, in two languages: the tree is not what is tried here.
private let fuzzTopics: TopicTree = {
  let yaml = """
    topics:
      - { id: dosing, names: { en: Taking it, fr: Prise }, cues: { en: [dose, dosage] } }
      - { id: risks, names: { en: Risks }, cues: { en: [side effects, overdose] } }
    """
  return TopicTree.read(Array(yaml.utf8)).tree
}()
