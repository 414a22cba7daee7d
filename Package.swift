// swift-tools-version: 6.1
import PackageDescription

/// One target per stage; which may import which is held by `Tests/ArchitectureTests`.
let package = Package(
  name: "versus",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CBytes"),
    .target(name: "CArena"),
    .target(name: "CExchange"),

    .target(name: "VersusModel"),
    .target(name: "VersusHighlight"),
    .target(
      name: "VersusContent",
      dependencies: ["VersusModel", "VersusHighlight", "CArena", "CBytes", "CCMark", "CYAML"]),
    .target(
      name: "VersusTemplates", dependencies: ["VersusModel"], plugins: ["EmbedFilesPlugin"]),
    .target(name: "VersusPages", dependencies: ["VersusModel", "VersusTemplates"]),
    .target(
      name: "VersusBuild",
      dependencies: [
        "VersusModel", "VersusContent", "VersusTemplates", "VersusPages", "CExchange",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      exclude: ["Serve/Live"],
      plugins: ["EmbedFilesPlugin"]),
    .executableTarget(
      name: "versus",
      dependencies: [
        "VersusModel", "VersusBuild",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .executableTarget(name: "embed-files"),
    .plugin(name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["embed-files"]),

    .testTarget(name: "VersusModelTests", dependencies: ["VersusModel"]),
    .testTarget(name: "VersusHighlightTests", dependencies: ["VersusHighlight"]),
    .testTarget(name: "VersusContentTests", dependencies: ["VersusContent", "CCMark"]),
    .testTarget(name: "VersusTemplatesTests", dependencies: ["VersusTemplates"]),
    .testTarget(name: "VersusPagesTests", dependencies: ["VersusContent", "VersusPages"]),
    .testTarget(name: "VersusBuildTests", dependencies: ["VersusBuild"]),
    .testTarget(name: "AgreementTests", dependencies: ["VersusContent", "VersusPages"]),
    .testTarget(name: "GoldenTests", dependencies: ["versus"]),
    .testTarget(name: "ArchitectureTests"),
  ],
  swiftLanguageModes: [.v6]
)

/// With VERSUS_FUZZ set, what `FuzzTests` replays becomes a program for libFuzzer: see `script/fuzz`.
let fuzzed = [
  "VersusModel", "VersusHighlight", "VersusContent", "VersusTemplates", "VersusPages",
  "VersusBuild",
]
let fuzzDependencies: [Target.Dependency] =
  fuzzed.map { .target(name: $0) } + [.product(name: "NIOEmbedded", package: "swift-nio")]
let fuzzFiles = ["corpus", "dictionaries", "regressions", "links.js"]
if Context.environment["VERSUS_FUZZ"] == nil {
  package.targets.append(
    .testTarget(
      name: "FuzzTests", dependencies: fuzzDependencies, path: "Tests/Fuzz",
      exclude: fuzzFiles + ["Driver"]))
} else {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: fuzzDependencies, path: "Tests/Fuzz",
      exclude: fuzzFiles + ["Replay"]))
  for target in package.targets where (fuzzed + ["fuzz"]).contains(target.name) {
    target.swiftSettings = [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])]
  }
}
