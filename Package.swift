// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Monograph",
  products: [
    .executable(name: "monograph", targets: ["Monograph"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C libraries, from the system's packages.
    .systemLibrary(name: "CMarkGFM"),
    .systemLibrary(name: "CQRCode"),
    .systemLibrary(name: "CSQLite"),
    .systemLibrary(name: "CStemmer"),
    .systemLibrary(name: "CUTF8Proc"),
    .systemLibrary(name: "CYAML"),

    // C of our own.
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo", .when(platforms: [.linux])),
      ]
    ),
    .target(name: "CShipped"),
    .target(name: "CPrepared"),

    // The house, from the ground up: no target imports upward.
    .target(name: "SafeText", dependencies: ["CUTF8Proc"]),
    .target(name: "Drawing", dependencies: ["SafeText"]),
    .target(name: "Articles", dependencies: ["CMarkGFM", "CYAML", "SafeText"]),
    .target(
      name: "Catalogue",
      dependencies: ["Articles", "CSQLite", "CStemmer", "CUTF8Proc", "SafeText"]
    ),
    .target(name: "Emergency", dependencies: ["CQRCode", "CShipped", "SafeText"]),
    .target(
      name: "Browsing",
      dependencies: ["Articles", "Catalogue", "Drawing", "Emergency", "SafeText"]
    ),
    .target(name: "Terminal", dependencies: ["Browsing", "CNcurses", "Drawing", "SafeText"]),
    .executableTarget(
      name: "Monograph",
      dependencies: [
        "Articles", "Browsing", "CPrepared", "CShipped", "Catalogue", "Emergency", "SafeText",
        "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // A tool of the build: makes the catalogue that CPrepared embeds.
    .executableTarget(
      name: "PrepareLibrary",
      dependencies: ["Articles", "CShipped", "Catalogue", "SafeText"]
    ),

    // The test kit: programs on pseudo-terminals, seen through a strict screen.
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "PseudoTerminal",
      dependencies: ["CPseudoTerminal", "FolderListing"],
      path: "Tests/PseudoTerminal"
    ),
    .target(name: "CWidth", path: "Tests/CWidth"),
    .target(name: "FolderListing", path: "Tests/FolderListing"),
    .target(name: "SeededRandom", path: "Tests/SeededRandom"),
    .executableTarget(
      name: "Benchmark",
      dependencies: ["CPseudoTerminal", "PseudoTerminal", "SeededRandom"],
      path: "Benchmarks/Benchmark"
    ),
    .executableTarget(
      name: "SearchBenchmark",
      dependencies: [
        "Articles", "Browsing", "CShipped", "Catalogue", "Drawing", "FolderListing",
        "PseudoTerminal", "SafeText", "SeededRandom",
      ],
      path: "Benchmarks/SearchBenchmark"
    ),
    .executableTarget(
      name: "ReaderBenchmark",
      dependencies: ["Articles", "CShipped", "PseudoTerminal", "SeededRandom"],
      path: "Benchmarks/ReaderBenchmark"
    ),

    // Tests, one target for each room.
    .testTarget(
      name: "SafeTextTests",
      dependencies: ["CUTF8Proc", "CWidth", "SafeText", "SeededRandom"]
    ),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "SafeText"]),
    .target(
      name: "ReadingExamination",
      dependencies: ["Articles", "SafeText"],
      path: "Tests/ReadingExamination"
    ),
    .testTarget(
      name: "ArticlesTests",
      dependencies: ["Articles", "ReadingExamination", "SafeText", "SeededRandom"],
      exclude: ["FuzzCorpus", "Outlines", "Scraped"]
    ),
    .testTarget(
      name: "EmergencyTests",
      dependencies: ["CShipped", "Emergency", "FolderListing", "SafeText"],
      exclude: ["Cards"]
    ),
    .testTarget(
      name: "CatalogueTests",
      dependencies: ["Articles", "Catalogue", "FolderListing", "SafeText", "SeededRandom"],
      exclude: ["Queries"]
    ),
    .testTarget(
      name: "BrowsingTests",
      dependencies: [
        "Articles", "Browsing", "CShipped", "Catalogue", "Drawing", "Emergency", "FolderListing",
        "SafeText", "SeededRandom",
      ],
      exclude: ["Libraries", "Scenes"]
    ),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Browsing", "CNcurses", "Drawing", "SafeText", "Terminal"]
    ),
    .testTarget(
      name: "PseudoTerminalTests",
      dependencies: ["PseudoTerminal", "SeededRandom"],
      exclude: ["Recordings"]
    ),
    .executableTarget(
      name: "Held",
      dependencies: ["Browsing", "Drawing", "SafeText", "Terminal"],
      path: "Tests/Held"
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["FolderListing", "Held", "PseudoTerminal", "SeededRandom"]
    ),
  ],
  cLanguageStandard: .c2x
)

for target in package.targets where target.type != .system {
  if ["CNcurses", "CPrepared", "CPseudoTerminal", "CShipped", "CWidth"].contains(target.name) {
    target.cSettings = [
      .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
    ]
  } else {
    target.swiftSettings = [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ]
  }
}

// `make fuzz` alone: the readers, built to report what they reach, under libFuzzer.
if Context.environment["MONOGRAPH_FUZZ"] != nil {
  let fuzzed: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer"])]
  for target in package.targets where ["Articles", "SafeText"].contains(target.name) {
    target.swiftSettings = (target.swiftSettings ?? []) + fuzzed
  }
  package.targets.append(
    .executableTarget(
      name: "ReaderFuzz",
      dependencies: ["Articles", "ReadingExamination"],
      path: "Tests/ReaderFuzz",
      swiftSettings: fuzzed + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
    )
  )
}
