#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// The program's only exit: a session that ended by `exit` elsewhere would not give the terminal
// back.
exit(Program.run())
