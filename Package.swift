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
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Floor 0: doors to system libraries, and pure functions.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CDigest", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
    .systemLibrary(
      name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
    floor("Diagnostics", []),
    floor("Wording", []),
    floor("Ornaments", []),

    // Floor 1: values, and one kit over each C library.
    floor("Fields", ["Diagnostics", "Wording"]),
    floor("Awards", ["Diagnostics", "Wording"]),
    floor("XMLKit", ["Diagnostics", "CLibXML2"]),
    floor("ZipKit", ["CLibZip"]),
    floor("Typesetting", ["Ornaments", "CPangoCairo", "CTurboJPEG"]),
    floor("Workspace", ["Diagnostics", "CDigest"]),

    // Floor 2: the two models.
    floor("Model", ["Diagnostics", "Wording", "Fields", "Awards"]),
    floor("Law", ["Diagnostics", "Wording", "Fields", "Awards"]),
    floor("YAMLReading", ["Diagnostics", "Wording", "Fields", "CYAML"]),
    floor("TableReading", ["Diagnostics", "Wording", "XMLKit", "ZipKit"]),
    floor("DocumentTree", ["Diagnostics", "Wording", "Fields", "Ornaments"]),
    floor("TemplateLanguage", ["Diagnostics", "Wording", "XMLKit"]),
    floor("SVGReading", ["Diagnostics", "XMLKit", "Ornaments"]),

    // Floor 3: readers, the law, layout and writers.
    floor(
      "Definitions",
      ["Diagnostics", "Wording", "Fields", "Awards", "YAMLReading", "TableReading", "Model"]),
    floor("PageLayout", ["Ornaments", "Wording", "Diagnostics", "DocumentTree", "Typesetting"]),
    floor("DOCXWriter", ["Ornaments", "Diagnostics", "DocumentTree", "XMLKit", "ZipKit"]),
    floor("HTMLWriter", ["Ornaments", "Diagnostics", "DocumentTree", "XMLKit"]),
    floor("XLSXWriter", ["Ornaments", "Diagnostics", "Wording", "DocumentTree", "XMLKit", "ZipKit"]),
    floor("TextWriter", ["Diagnostics", "DocumentTree"]),
    floor("Packet", ["Diagnostics", "Workspace", "Model", "DocumentTree"]),

    // Floor 4: where the halves meet, and what draws.
    floor("Checks", ["Diagnostics", "Wording", "Awards", "Model", "Law"]),
    floor(
      "PDFWriter", ["Ornaments", "Diagnostics", "DocumentTree", "PageLayout", "Typesetting", "CPangoCairo"]),
    floor(
      "PNGWriter", ["Ornaments", "Diagnostics", "DocumentTree", "PageLayout", "Typesetting", "CPangoCairo"]),
    floor("DocumentMarkup", ["Diagnostics", "Wording", "TemplateLanguage", "XMLKit", "DocumentTree"]),

    floor("WordTemplates", ["Diagnostics", "Wording", "TemplateLanguage", "ZipKit"]),

    // Floor 5 and 6: kinds of document, and what they tell.
    floor(
      "Facts",
      [
        "Diagnostics", "Wording", "Fields", "Awards", "Model", "TemplateLanguage", "WordTemplates", "XMLKit",
        "DocumentTree", "DocumentMarkup", "Ornaments", "SVGReading", "Typesetting",
      ]),
    floor(
      "Certificates",
      [
        "Ornaments", "Typesetting", "Diagnostics", "Wording", "Fields", "Awards", "Model",
        "TemplateLanguage", "WordTemplates", "DocumentTree", "DocumentMarkup", "Facts",
      ]),
    floor(
      "CeremonyDay",
      ["Diagnostics", "Wording", "Awards", "Model", "TemplateLanguage", "XMLKit", "DocumentTree", "Facts"]),
    floor(
      "News",
      [
        "Diagnostics", "Wording", "Fields", "Awards", "Model", "TemplateLanguage", "XMLKit", "DocumentTree",
        "Facts",
      ]),

    // Floor 7 and 8: the run, the command line; then the program.
    floor(
      "Pipeline",
      [
        "Diagnostics", "Model", "YAMLReading", "SVGReading", "Definitions", "Law", "Checks", "DocumentMarkup",
        "Facts", "Certificates", "CeremonyDay", "News", "TemplateLanguage", "WordTemplates", "DocumentTree",
        "PageLayout", "DOCXWriter",
        "HTMLWriter", "TextWriter",
        "PDFWriter",
        "XLSXWriter", "PNGWriter", "Workspace", "Packet",
      ]),
    floor(
      "LocalPage",
      [
        "Diagnostics", "Fields", "YAMLReading", "Definitions", "DocumentTree", "Workspace", "Packet",
        "Pipeline",
        "ZipKit",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    floor(
      "CommandLineTool",
      [
        "Diagnostics", "Model", "Workspace", "Packet", "Pipeline", "LocalPage",
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
      name: "SampleStages",
      dependencies: ["Diagnostics", "Wording", "DocumentTree", "Facts", "Workspace", "Pipeline"],
      path: "Tests/SampleStages", swiftSettings: strict),
    tests(of: "Diagnostics", golden: true),
    tests(of: "Wording"),
    tests(of: "Fields", ["Diagnostics", "Wording"], golden: true),
    tests(of: "XMLKit", ["Diagnostics"]),
    tests(of: "ZipKit"),
    tests(of: "WordTemplates", ["Diagnostics", "TemplateLanguage", "Wording", "ZipKit"]),
    tests(of: "TableReading", ["Diagnostics", "Wording", "ZipKit"]),
    tests(of: "Typesetting", ["Ornaments"]),
    tests(of: "Ornaments"),
    tests(of: "SVGReading", ["Diagnostics", "Ornaments"]),
    tests(of: "Workspace", ["Diagnostics", "SampleStages"]),
    tests(of: "Packet", ["Diagnostics", "Workspace", "SampleStages"]),
    tests(
      of: "PageLayout", ["DocumentCorpus", "Diagnostics", "DocumentTree", "Typesetting", "Wording"],
      golden: true),
    tests(
      of: "PDFWriter",
      ["Ornaments", "DocumentCorpus", "Diagnostics", "DocumentTree", "PageLayout", "Typesetting", "Wording"]),
    tests(of: "PNGWriter", ["Ornaments", "DocumentCorpus", "Diagnostics", "DocumentTree", "PageLayout"]),
    tests(
      of: "DOCXWriter", ["Ornaments", "DocumentCorpus", "Diagnostics", "Wording", "DocumentTree", "ZipKit"],
      golden: true),
    tests(
      of: "HTMLWriter", ["Ornaments", "DocumentCorpus", "Diagnostics", "Wording", "DocumentTree"],
      golden: true),
    tests(
      of: "XLSXWriter",
      ["DocumentCorpus", "Diagnostics", "Wording", "DocumentTree", "TableReading", "ZipKit"]),
    tests(of: "TextWriter", ["Wording", "DocumentCorpus", "Diagnostics", "DocumentTree"], golden: true),
    tests(of: "TemplateLanguage", ["Diagnostics", "Wording", "XMLKit"], golden: true),
    .target(
      name: "YAMLSupport", dependencies: ["Diagnostics", "Fields", "YAMLReading", "TestSupport"],
      path: "Tests/YAMLSupport", swiftSettings: strict),
    tests(of: "YAMLReading", ["Diagnostics", "Fields", "YAMLSupport"]),
    tests(
      of: "Definitions",
      ["YAMLReading", "YAMLSupport", "Awards", "ZipKit", "Diagnostics", "Fields", "Model", "Wording"],
      golden: true),
    .target(
      name: "LawSupport", dependencies: ["Awards", "Definitions", "Diagnostics", "Law", "YAMLReading"],
      path: "Tests/LawSupport", swiftSettings: strict),
    tests(
      of: "Law", ["Awards", "Wording", "Diagnostics", "Definitions", "LawSupport", "YAMLReading"],
      golden: true),
    tests(
      of: "Checks",
      ["Awards", "Diagnostics", "Wording", "Model", "Law", "Definitions", "LawSupport", "YAMLReading"],
      golden: true),
    .target(
      name: "ShippedTemplates",
      dependencies: ["Definitions", "Diagnostics", "DocumentTree", "Facts", "YAMLReading"],
      path: "Tests/ShippedTemplates", swiftSettings: strict),
    tests(of: "DocumentMarkup", ["Diagnostics", "DocumentTree", "XMLKit"]),
    tests(
      of: "Facts",
      [
        "Awards", "Certificates", "Checks", "Definitions", "Diagnostics", "DocumentTree", "Law", "LawSupport",
        "Model", "ShippedTemplates",
      ], golden: true),
    tests(
      of: "News",
      [
        "Awards", "Definitions", "Diagnostics", "DocumentMarkup", "DocumentTree", "Facts", "Fields", "Model",
        "ShippedTemplates", "TemplateLanguage", "Wording", "XMLKit", "YAMLReading",
      ], golden: true),
    // Every way in, for mutations and for the fuzzer.
    .target(
      name: "Doors",
      dependencies: [
        "Awards", "Certificates", "Checks", "DOCXWriter", "Definitions", "Diagnostics", "DocumentMarkup",
        "DocumentTree", "Facts", "HTMLWriter", "Law", "Model", "News", "PDFWriter", "Packet", "PageLayout",
        "TableReading", "TestSupport", "TextWriter", "Typesetting", "WordTemplates", "Workspace",
        "XLSXWriter",
        "YAMLReading", "ZipKit",
      ], path: "Tests/Doors", swiftSettings: strict),
    .executableTarget(
      name: "mutations", dependencies: ["Doors"], path: "Tests/Mutations",
      swiftSettings: strict),
    .executableTarget(
      name: "template-bench", dependencies: ["Diagnostics", "TemplateLanguage"], path: "bench/templates",
      swiftSettings: strict),
    .testTarget(
      name: "ReliabilityTests",
      dependencies: [
        "Diagnostics", "Doors", "PDFWriter", "Packet", "Pipeline", "TestSupport", "Typesetting", "Workspace",
        "vinhdanh",
      ], swiftSettings: strict),
    tests(
      of: "CeremonyDay",
      [
        "Awards", "Certificates", "Definitions", "Diagnostics", "DocumentTree", "Facts", "Model",
        "ShippedTemplates", "Wording",
      ], golden: true),
    // Reads produced files back; no target of its own to test.
    .testTarget(
      name: "DecreeTests",
      dependencies: ["Pipeline", "Diagnostics", "Workspace", "XMLKit", "ZipKit", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "CommandLineTool", "Definitions", "Diagnostics", "Model", "Pipeline", "TestSupport", "Wording",
        "Workspace", "ZipKit",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    tests(
      of: "Pipeline",
      [
        "Awards", "Certificates", "Definitions", "Diagnostics", "DocumentTree", "Facts", "Fields", "Model",
        "PDFWriter", "Packet", "PageLayout", "SampleStages", "ShippedTemplates", "Typesetting", "Workspace",
        "YAMLReading",
        "ZipKit",
      ]),
    tests(of: "LocalPage", ["Definitions", "Diagnostics", "Fields", "Pipeline", "Workspace", "YAMLReading"]),
    .testTarget(
      name: "CommandLineToolTests",
      dependencies: ["CommandLineTool", "Diagnostics", "SampleStages", "TestSupport", "vinhdanh"],
      exclude: ["Transcripts"], swiftSettings: strict),
  ]
)
