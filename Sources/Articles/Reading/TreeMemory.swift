import CMarkGFM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory for the trees that cmark makes on one thread.
///
/// A tree is thousands of small pieces that go together: they are cut off large blocks one behind
/// the other, and are all given back at once. What cmark frees before that is used again.
struct TreeMemory {
  private typealias Piece = UnsafeMutableRawPointer

  /// Pieces begin at multiples of so many bytes.
  private static let step = 16
  /// Before each piece stands how many bytes it has, in so many.
  private static let head = 8
  private static let blockSize = 128 << 10
  /// Larger pieces are blocks of their own.
  private static let longest = (16 << 10) - head
  /// Pieces of up to so many steps, their heads included, are used again.
  private static let sizes = 64

  /// What cmark calls; it says nothing of whose memory it wants, so each thread has its own.
  private let functions: UnsafeMutablePointer<cmark_mem>
  /// The block that is kept for the next tree, and all others.
  private let first: Piece
  private var others: [Piece] = []
  /// Where the head of the next piece begins, and how many bytes are left there.
  private var next: Piece
  private var left = 0
  /// For each number of steps the piece that was freed last, in which the one before is noted.
  private let freed: UnsafeMutablePointer<Piece?>
  /// How many trees are there.
  private var trees = 0

  private init() {
    functions = .allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { TreeMemory.ofThread.pointee.zeros($0, $1) },
        realloc: { TreeMemory.ofThread.pointee.widen($0, $1) },
        free: { TreeMemory.ofThread.pointee.free($0) }
      )
    )
    first = .allocate(byteCount: Self.blockSize, alignment: Self.step)
    next = first
    freed = .allocate(capacity: Self.sizes + 1)
    freed.initialize(repeating: nil, count: Self.sizes + 1)
    use(first)
  }

  // MARK: Trees

  /// Begins a tree, which must end on this thread.
  static func begin() -> UnsafeMutablePointer<cmark_mem> {
    let memory = ofThread
    memory.pointee.trees += 1
    return memory.pointee.functions
  }

  /// Ends a tree: where there is no other, all pieces are given back.
  static func end() {
    let memory = ofThread
    memory.pointee.trees -= 1
    if memory.pointee.trees == 0 { memory.pointee.reset() }
  }

  private mutating func reset() {
    for block in others { block.deallocate() }
    others.removeAll()
    use(first)
    freed.update(repeating: nil, count: Self.sizes + 1)
  }

  // MARK: Threads

  /// This thread's memory, made when it is asked for first.
  private static var ofThread: UnsafeMutablePointer<TreeMemory> {
    if let known = pthread_getspecific(key) {
      return known.assumingMemoryBound(to: TreeMemory.self)
    }
    let memory = UnsafeMutablePointer<TreeMemory>.allocate(capacity: 1)
    memory.initialize(to: TreeMemory())
    pthread_setspecific(key, memory)
    return memory
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    // A thread that ends gives its memory back.
    let result = pthread_key_create(&key) { memory in
      #if canImport(Darwin)
        destroy(memory)
      #else
        if let memory { destroy(memory) }
      #endif
    }
    guard result == 0 else { abort() }
    return key
  }()

  private static func destroy(_ memory: UnsafeMutableRawPointer) {
    let memory = memory.assumingMemoryBound(to: TreeMemory.self)
    memory.pointee.reset()
    memory.pointee.first.deallocate()
    memory.pointee.freed.deallocate()
    memory.pointee.functions.deallocate()
    memory.deinitialize(count: 1)
    memory.deallocate()
  }

  // MARK: Pieces

  /// How many bytes a piece has.
  @inline(__always)
  private static func size(of piece: Piece) -> Int { (piece - head).load(as: Int.self) }

  /// A piece of zeros.
  private mutating func zeros(_ count: Int, _ size: Int) -> Piece {
    let (bytes, isOver) = count.multipliedReportingOverflow(by: size)
    guard !isOver else { abort() }
    let piece = piece(of: bytes)
    memset(piece, 0, bytes)
    return piece
  }

  /// A piece of so many bytes at least.
  private mutating func piece(of bytes: Int) -> Piece {
    guard bytes <= Self.longest else { return block(for: bytes) }
    let steps = (bytes &+ Self.head &+ Self.step &- 1) / Self.step
    if steps <= Self.sizes, let piece = freed[steps] {
      freed[steps] = piece.load(as: Piece?.self)
      return piece
    }
    if left < steps &* Self.step {
      let block = Piece.allocate(byteCount: Self.blockSize, alignment: Self.step)
      others.append(block)
      use(block)
    }
    next.storeBytes(of: steps &* Self.step &- Self.head, as: Int.self)
    let piece = next + Self.head
    next += steps &* Self.step
    left &-= steps &* Self.step
    return piece
  }

  /// Cuts the next pieces off a block.
  private mutating func use(_ block: Piece) {
    next = block + Self.step - Self.head
    left = Self.blockSize - Self.step
  }

  private mutating func block(for bytes: Int) -> Piece {
    let (size, isOver) = bytes.addingReportingOverflow(Self.step)
    guard !isOver else { abort() }
    let block = Piece.allocate(byteCount: size, alignment: Self.step)
    let piece = block + Self.step
    (piece - Self.head).storeBytes(of: bytes, as: Int.self)
    others.append(block)
    return piece
  }

  /// A piece with the bytes of `piece` and room for so many; nil stands for one without bytes.
  private mutating func widen(_ piece: Piece?, _ bytes: Int) -> Piece {
    guard let piece else { return self.piece(of: bytes) }
    let size = Self.size(of: piece)
    guard bytes > size else { return piece }
    let wider = self.piece(of: bytes)
    wider.copyMemory(from: piece, byteCount: size)
    free(piece)
    return wider
  }

  private mutating func free(_ piece: Piece?) {
    guard let piece else { return }
    let size = Self.size(of: piece)
    if size > Self.longest {
      guard let place = others.lastIndex(of: piece - Self.step) else { return }
      others.remove(at: place).deallocate()
    } else if size &+ Self.head <= Self.sizes &* Self.step {
      let steps = (size &+ Self.head) / Self.step
      piece.storeBytes(of: freed[steps], as: Piece?.self)
      freed[steps] = piece
    }
  }
}
