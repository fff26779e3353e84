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
    .systemLibrary(name: "CSQLite"),
    .systemLibrary(name: "CUTF8Proc"),
    .systemLibrary(name: "CYAML"),

    // C of our own.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo", .when(platforms: [.linux]))]
    ),
    .target(name: "CShipped"),

    // The house, from the ground up: no target imports upward.
    .target(name: "SafeText", dependencies: ["CUTF8Proc"]),
    .target(name: "Drawing", dependencies: ["SafeText"]),
    .target(name: "Articles", dependencies: ["SafeText", "CMarkGFM", "CYAML"]),
    .target(name: "Catalogue", dependencies: ["Articles", "SafeText", "CSQLite"]),
    .target(name: "Browsing", dependencies: ["Articles", "Catalogue", "Drawing", "SafeText"]),
    .target(name: "Terminal", dependencies: ["Browsing", "CNcurses", "Drawing", "SafeText"]),
    .executableTarget(
      name: "Monograph",
      dependencies: [
        "Articles", "Browsing", "Catalogue", "CShipped", "Drawing", "SafeText", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // Tests.
    .target(name: "CWidth", path: "Tests/CWidth"),
    .testTarget(name: "SafeTextTests", dependencies: ["CUTF8Proc", "CWidth", "SafeText"]),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "SafeText"]),
  ],
  cLanguageStandard: .c2x
)

for target in package.targets where target.type != .system {
  let isC = target.name.hasPrefix("C") && ["CNcurses", "CShipped", "CWidth"].contains(target.name)
  if isC {
    target.cSettings = [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]
  } else {
    target.swiftSettings = [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ]
  }
}
