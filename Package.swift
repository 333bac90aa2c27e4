// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: Swift 6 language mode and no warnings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

func floor(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a target; `golden` says that a folder of golden files stands beside them.
func tests(of name: String, _ more: [Target.Dependency] = [], golden: Bool = false) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + more,
    exclude: golden ? ["Golden"] : [], swiftSettings: strict)
}

let package = Package(
  name: "VinhDanh",
  products: [.executable(name: "vinhdanh", targets: ["vinhdanh"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Floor 0: doors to system libraries, and pure functions.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CDigest", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
    floor("Diagnostics", []),
    floor("Wording", []),

    // Floor 1: values, and one kit over each C library.
    floor("Fields", ["Diagnostics", "Wording"]),
    floor("Law", ["Diagnostics", "Wording"]),
    floor("XMLKit", ["Diagnostics", "CLibXML2"]),
    floor("ZipKit", ["CLibZip"]),
    floor("Typesetting", ["CPangoCairo"]),

    // Floor 2: the two models.
    floor("Model", ["Diagnostics", "Wording", "Fields"]),
    floor("DocumentTree", ["Diagnostics", "Wording", "Fields"]),
    floor("TemplateLanguage", ["Diagnostics", "Wording", "XMLKit"]),

    // Floor 3: readers, the law, layout and writers.
    floor(
      "Definitions",
      ["Diagnostics", "Wording", "Fields", "Model", .product(name: "Yams", package: "Yams")]),
    floor("PageLayout", ["Diagnostics", "DocumentTree", "Typesetting"]),
    floor("DOCXWriter", ["Diagnostics", "DocumentTree", "XMLKit", "ZipKit"]),
    floor("HTMLWriter", ["Diagnostics", "DocumentTree", "XMLKit"]),
    floor("TextWriter", ["Diagnostics", "DocumentTree"]),

    // Floor 4: where the halves meet, and what draws.
    floor("Checks", ["Diagnostics", "Wording", "Fields", "Model", "Law"]),
    floor("PDFWriter", ["Diagnostics", "DocumentTree", "PageLayout", "Typesetting"]),
    floor("PNGWriter", ["Diagnostics", "DocumentTree", "PageLayout", "Typesetting"]),
    floor(
      "Composition",
      [
        "Diagnostics", "Wording", "Fields", "Model", "TemplateLanguage", "XMLKit", "DocumentTree",
      ]),

    // Floor 5 and 6: the run, the command line, the program.
    floor(
      "Pipeline",
      [
        "Diagnostics", "Fields", "Model", "Definitions", "Law", "Checks", "Composition", "TemplateLanguage",
        "DocumentTree", "PageLayout", "DOCXWriter", "HTMLWriter", "TextWriter", "PDFWriter",
        "PNGWriter", "CDigest",
      ]),
    floor(
      "CommandLineTool",
      [
        "Diagnostics", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "vinhdanh", dependencies: ["CommandLineTool"], swiftSettings: strict),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "DocumentCorpus", dependencies: ["DocumentTree", "Diagnostics", "Wording"],
      path: "Tests/DocumentCorpus", swiftSettings: strict),
    .target(
      name: "SampleStages", dependencies: ["Diagnostics", "Wording", "DocumentTree", "Pipeline"],
      path: "Tests/SampleStages", swiftSettings: strict),
    tests(of: "Diagnostics", golden: true),
    tests(of: "Wording"),
    tests(of: "Fields", ["Diagnostics", "Wording"], golden: true),
    tests(of: "XMLKit", ["Diagnostics"]),
    tests(of: "ZipKit"),
    tests(of: "Typesetting"),
    tests(
      of: "PageLayout", ["DocumentCorpus", "Diagnostics", "DocumentTree", "Typesetting", "Wording"],
      golden: true),
    tests(
      of: "PDFWriter",
      ["DocumentCorpus", "Diagnostics", "DocumentTree", "PageLayout", "Typesetting", "Wording"]),
    tests(of: "PNGWriter", ["DocumentCorpus", "Diagnostics", "DocumentTree", "PageLayout"]),
    tests(
      of: "DOCXWriter", ["DocumentCorpus", "Diagnostics", "Wording", "DocumentTree", "ZipKit"], golden: true),
    tests(of: "HTMLWriter", ["DocumentCorpus", "Diagnostics", "Wording", "DocumentTree"], golden: true),
    tests(of: "TextWriter", ["DocumentCorpus", "Diagnostics", "DocumentTree"], golden: true),
    tests(of: "TemplateLanguage", ["Diagnostics", "Wording", "XMLKit"], golden: true),
    tests(of: "Definitions", ["Diagnostics", "Fields", "Model", "Wording"], golden: true),
    tests(of: "Law", ["Wording", "Diagnostics"], golden: true),
    tests(of: "Checks", ["Diagnostics", "Wording", "Model", "Law", "Definitions"], golden: true),
    tests(
      of: "Composition",
      [
        "Definitions", "Diagnostics", "DocumentTree", "Fields", "Model", "TemplateLanguage", "Wording",
        "XMLKit",
      ], golden: true),
    // Reads produced files back; no target of its own to test.
    .testTarget(
      name: "DecreeTests", dependencies: ["Pipeline", "Diagnostics", "XMLKit", "ZipKit", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "CommandLineTool", "Definitions", "Diagnostics", "Model", "Pipeline", "TestSupport", "Wording",
        "ZipKit",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    tests(
      of: "Pipeline",
      [
        "Composition", "Definitions", "Diagnostics", "DocumentTree", "Fields", "Model", "PageLayout",
        "SampleStages",
      ]),
    .testTarget(
      name: "CommandLineToolTests",
      dependencies: ["CommandLineTool", "Diagnostics", "SampleStages", "TestSupport", "vinhdanh"],
      exclude: ["Transcripts"], swiftSettings: strict),
  ]
)
