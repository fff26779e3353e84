/// A large value that lies in memory of its own, so that what has it is small to copy.
///
/// It is a value all the same: of two copies, the one that is changed gets memory of its own.
@propertyWrapper
package struct Apart<Value> {
  private final class Memory {
    var value: Value
    init(_ value: Value) { self.value = value }
  }

  private var memory: Memory

  /// Begins as `wrappedValue`.
  package init(wrappedValue: Value) { memory = Memory(wrappedValue) }

  /// The value itself.
  package var wrappedValue: Value {
    _read { yield memory.value }
    _modify {
      if !isKnownUniquelyReferenced(&memory) { memory = Memory(memory.value) }
      yield &memory.value
    }
  }
}
