// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "tl",
  products: [
    .executable(name: "tl", targets: ["tl"]),
    .library(
      name: "Timeline",
      targets: ["HTML", "Temporal", "Extract", "Timeline", "Store", "Render"]
    ),
    .library(name: "Fetch", targets: ["Fetch"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
  ],
  targets: [
    // C libraries, seen from Swift.
    .systemLibrary(
      name: "CCurl",
      pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"])]
    ),
    .systemLibrary(
      name: "CGumbo",
      pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"])]
    ),
    .systemLibrary(
      name: "CUchardet",
      pkgConfig: "uchardet",
      providers: [.apt(["libuchardet-dev"])]
    ),
    // The language detector is C++; a C function in front of it is all that Swift sees.
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(
      name: "CBrotli",
      pkgConfig: "libbrotlidec",
      providers: [.apt(["libbrotli-dev"])]
    ),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // The rooms of the house, in the order data walks through them.
    .target(name: "Compression", dependencies: ["CZlib", "CZstd", "CBrotli"]),
    .target(name: "Fetch", dependencies: ["CCurl", "CCrypto", "CXML2", "Compression"]),
    .target(name: "HTML", dependencies: ["CGumbo", "CUchardet", "CCLD2"]),
    .target(name: "Temporal"),
    .target(name: "Extract", dependencies: ["HTML", "Temporal"]),
    .target(name: "Timeline", dependencies: ["Extract", "Temporal"]),
    .target(
      name: "Store",
      dependencies: [
        "Timeline", "Extract", "Temporal", "Compression",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .target(name: "Render", dependencies: ["Timeline", "Temporal"]),

    // The front door.
    .executableTarget(
      name: "tl",
      dependencies: [
        "Compression", "Fetch", "HTML", "Temporal", "Extract", "Timeline", "Store", "Render",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]
    ),

    // Tests: one target per room, and helpers they share.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "CompressionTests", dependencies: ["Compression", "TestSupport"]),
    .testTarget(name: "FetchTests", dependencies: ["Fetch", "Compression", "TestSupport"]),
    .testTarget(name: "HTMLTests", dependencies: ["HTML", "TestSupport"]),
    .testTarget(name: "TemporalTests", dependencies: ["Temporal", "TestSupport"]),
    .testTarget(
      name: "ExtractTests",
      dependencies: ["Extract", "HTML", "Temporal", "Timeline", "TestSupport"]
    ),
    .testTarget(
      name: "TimelineTests",
      dependencies: ["Timeline", "Extract", "Temporal", "TestSupport"]
    ),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Store", "Timeline", "Extract", "Temporal", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "RenderTests",
      dependencies: ["Render", "Timeline", "Temporal", "TestSupport"],
      exclude: ["Snapshots"]
    ),
    .testTarget(
      name: "BrowserTests",
      dependencies: ["tl", "Render", "Timeline", "Temporal", "TestSupport"]
    ),
    .testTarget(
      name: "tlTests",
      dependencies: ["tl", "Temporal", "TestSupport"],
      exclude: ["Snapshots"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer is linked with libFuzzer's own driver, which only scripts/fuzz brings along.
if Context.environment["TL_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "PageFuzz", dependencies: ["Extract"], path: "Fuzz/PageFuzz")
  )
}

// What scripts/train learns from is read with the rooms' own eyes, in a build for that alone.
if Context.environment["TL_TRAIN"] != nil {
  package.targets.append(
    .executableTarget(
      name: "BlockFeatures",
      dependencies: ["Extract", "HTML"],
      path: "Benchmarks/BlockFeatures"
    )
  )
}

// What scripts/evaluate and scripts/bench measure with, in a build for that alone.
if Context.environment["TL_BENCHMARK"] != nil {
  package.targets += [
    // urls, feeds, sitemaps and warc: values read in bytes, without a network.
    .executableTarget(
      name: "SourceReading",
      dependencies: ["Fetch"],
      path: "Benchmarks/SourceReading"
    ),
    // fetch: fetching alone, nothing read and nothing stored.
    .executableTarget(name: "FetchSpeed", dependencies: ["Fetch"], path: "Benchmarks/FetchSpeed"),
    // caching: the rules of the cache, with a memory and a network.
    .executableTarget(
      name: "CacheClient",
      dependencies: ["Fetch"],
      path: "Benchmarks/CacheClient"
    ),
    // What the next two are fed with.
    .target(
      name: "BenchmarkArticles",
      dependencies: ["Extract", "Temporal", "Timeline", "Store"],
      path: "Benchmarks/BenchmarkArticles"
    ),
    // timeline: the way of articles into a store, without a network.
    .executableTarget(
      name: "TimelineSpeed",
      dependencies: ["BenchmarkArticles", "Timeline", "Store"],
      path: "Benchmarks/TimelineSpeed"
    ),
    // store: a million statements on their way into a store.
    .executableTarget(
      name: "StoreSpeed",
      dependencies: [
        "BenchmarkArticles", "Timeline", "Store",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Benchmarks/StoreSpeed"
    ),
  ]
}

for target in package.targets where target.type != .system && target.name != "CCLD2" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
  ]
}

// Only these touch C pointers; there every unsafe expression must say so.
for target in package.targets where ["Compression", "Fetch", "HTML"].contains(target.name) {
  target.swiftSettings?.append(.strictMemorySafety())
}
