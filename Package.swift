// swift-tools-version: 6.2
import PackageDescription

/// Every room of the house treats warnings as errors.
///
/// A release leaves out the run-time check of exclusive access, which takes a tenth of the time (debug builds and tests
/// keep it), and lets a room see into those below it, which takes a fifth off arithmetic with units. That it is one file
/// that needs no library beside it cannot be said here, since the packages it depends on have to be compiled for that
/// too: `Scripts/suan` does.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .unsafeFlags(
        ["-enforce-exclusivity=unchecked", "-cross-module-optimization"], .when(configuration: .release)),
]

/// A room: a library target whose arrows go only to the rooms named. `texts` are files beside the code that
/// `CEmbeddedData` embeds.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], texts: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: texts, swiftSettings: strict)
}

/// What the tests of several rooms share.
func support(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: "Tests/" + name, swiftSettings: strict)
}

/// A program of the guide, which sees no more of the library than any other package does.
func example(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: dependencies, path: "Tests/" + name, packageAccess: false, swiftSettings: strict)
}

/// The tests of one room. `records` are recorded results and the scripts that made them.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], records: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: records,
        swiftSettings: strict)
}

let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// Set by `Scripts/fuzz`.
let isFuzzing = Context.environment["SUAN_FUZZ"] != nil
/// The rooms that the fuzzers feed.
let fuzzed: [Target.Dependency] = ["Suan", "Resolution", "Syntax", "Reporting", "Files", "Money"]

let package = Package(
    name: "suan",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "suan", targets: ["Tool"]),
        .library(name: "Suan", targets: ["Suan"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibEdit", providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CEmbeddedData"),
        room("Reporting"),
        room("Files"),
        // Forms of records that other programs write, as values with their places.
        room("Records", ["Reporting", "Files", "CZlib"]),
        room("Numbers", ["Files", realModule]),
        room("Calendars"),
        room("Quantities", ["Reporting", "Files", "Numbers", "Calendars", "CEmbeddedData"], texts: ["Shipped"]),
        room("Money", ["Records", "Files", "Quantities", "Numbers", "Calendars", "CEmbeddedData"], texts: ["Shipped"]),
        room("Finance", ["Numbers", "Calendars", realModule]),
        room("Syntax", ["Reporting", "Files"]),
        room(
            "Companies", ["Files", "Money", "Quantities", "Calendars", "Reporting", "CEmbeddedData"], texts: ["Shipped"]
        ),
        // Filings and statements, read into drafts of companies.
        room(
            "Filings",
            [
                "Companies", "Quantities", "Money", "Calendars", "Numbers", "Syntax", "Records", "Files", "Reporting",
                "CEmbeddedData",
            ], texts: ["Shipped"]),
        // Pictures as data, and who draws them: for a terminal, as SVG.
        room("Charts", ["Reporting", "Calendars"]),
        room(
            "Resolution",
            ["Reporting", "Files", "Numbers", "Calendars", "Quantities", "Money", "Companies", "Syntax", "Charts"]),
        room(
            "Formatting",
            ["Charts", "Resolution", "Reporting", "Numbers", "Calendars", "Quantities", "Companies", "Syntax"]),
        room(
            "Evaluation",
            [
                "Formatting", "Resolution", "Reporting", "Files", "Numbers", "Calendars", "Quantities", "Money",
                "Companies", "Finance", "Syntax", "Charts",
            ]),
        room(
            "Builtins",
            [
                "Evaluation", "Formatting", "Resolution", "Records", "Reporting", "Files", "Numbers", "Calendars",
                "Quantities", "Finance", "CEmbeddedData",
            ], texts: ["Shipped"]),
        room(
            "Explanation",
            [
                "Evaluation", "Formatting", "Resolution", "Reporting", "Numbers", "Calendars", "Quantities",
                "Companies", "Syntax",
            ]),
        room(
            "Statements",
            [
                "Charts", "Explanation", "Evaluation", "Formatting", "Resolution", "Reporting", "Files", "Numbers",
                "Calendars",
                "Quantities", "Money", "Companies", "Finance", "Syntax",
            ]),
        room(
            "Presentation",
            [
                "Charts", "Statements", "Explanation", "Builtins", "Evaluation", "Formatting", "Resolution", "Filings",
                "Syntax",
                "Records", "Reporting", "Files", "Numbers", "Calendars", "Quantities", "Money", "Companies", "Finance",
            ]),
        // Markdown, the pieces of it that suan answers, and the page made of it.
        room("Notes", ["Reporting"]),
        room(
            "Suan",
            [
                "Charts", "Presentation", "Statements", "Explanation", "Builtins", "Evaluation", "Formatting",
                "Resolution",
                "Syntax", "Filings", "Notes", "Records", "Reporting", "Files", "Numbers", "Calendars", "Quantities",
                "Money",
                "Companies",
            ]),
        // What a script did as one page to be sent.
        room("Reports", ["Suan", "Presentation", "Formatting", "Syntax", "Charts", "Files", "Reporting"]),
        room(
            "Guide",
            [
                "Charts", "Suan", "Presentation", "Statements", "Explanation", "Builtins", "Evaluation", "Formatting",
                "Resolution",
                "Syntax", "Reporting", "Files", "Numbers", "Calendars", "Quantities", "Money", "Companies",
                "CEmbeddedData",
            ],
            texts: ["Shipped"]),
        room(
            "Shell",
            [
                "Charts", "Guide", "Reports", "Syntax", "Suan", "Presentation", "Formatting", "Reporting", "Files",
                "CLibEdit",
            ]),
        .executableTarget(
            name: "Tool",
            dependencies: [
                "Shell", "Guide", "Reports", "Suan", "Presentation", "Notes", "Reporting", "Files", argumentParser,
            ],
            swiftSettings: strict),
        example("Embedding", ["Suan"]),
        support("TestSupport", ["Suan", "Files", "Calendars"]),
        tests("Reporting", ["TestSupport"]),
        tests("Files", ["TestSupport", "Presentation"]),
        tests("Records", ["TestSupport", "Reporting", "Files"]),
        tests(
            "Numbers",
            records: ["cases.txt", "generate.py", "Natural/naturals.txt", "Natural/generate-naturals.py"]),
        tests("Charts", ["TestSupport", "Reporting", "Calendars"], records: ["Recorded"]),
        tests("Calendars", ["TestSupport"], records: ["fiscal.txt", "generate-fiscal.py"]),
        tests("Quantities", ["Numbers", "Calendars"], records: ["gnu-units.py"]),
        tests(
            "Money", ["TestSupport", "Presentation", "Files", "Quantities", "Numbers", "Calendars"],
            records: ["conversions.txt", "generate-conversions.py"]),
        tests(
            "Finance", ["TestSupport", "Numbers", "Calendars", realModule],
            records: ["quantiles.txt", "generate-quantiles.py"]),
        tests("Notes", ["TestSupport"]),
        tests("Syntax", ["TestSupport", "Reporting"]),
        tests("Builtins", ["TestSupport", "Suan", "Resolution", "Files"]),
        tests("Formatting", ["Reporting"]),
        tests("Presentation", ["Charts", "Resolution", "Reporting", "Files", "Syntax"]),
        tests(
            "Suan",
            [
                "TestSupport", "Companies", "Syntax", "Builtins", "Evaluation", "Formatting", "Resolution",
                "Presentation", "Notes",
                "Quantities",
                "Calendars", "Numbers",
                "Reporting", "Files",
            ]),
        // What figures and evaluation do is told in the language, so these look through the whole of a session.
        tests(
            "Companies",
            ["TestSupport", "Suan", "Calendars", "Builtins", "Quantities", "Resolution", "Statements", "Syntax"]),
        tests(
            "Filings",
            ["Presentation", "TestSupport", "Suan", "Companies", "Calendars", "Records", "Reporting", "Files"]),
        tests("Resolution", ["TestSupport", "Suan"]),
        tests("Explanation", ["TestSupport", "Suan", "Resolution", "Quantities", "Numbers"]),
        tests("Evaluation", ["TestSupport", "Suan"], records: ["calendar.txt", "generate-calendar.py"]),
        tests("Reports", ["TestSupport", "Suan", "Presentation", "Files", "Reporting"]),
        tests(
            "Guide",
            [
                "TestSupport", "Suan", "Presentation", "Builtins", "Resolution", "Companies", "Syntax", "Quantities",
                "Reporting", "Files",
            ]),
        tests("Shell", ["Guide", "Suan", "Files"]),
        tests(
            "Tool", ["Shell", "Reporting", "Files"],
            records: ["Terminal/screens.txt", "Terminal/generate-screens.py"]),
        // What the fuzzers found, fed again. `Scripts/fuzz` builds the fuzzers themselves from the same folder.
        isFuzzing
            ? .executableTarget(
                name: "Fuzz", dependencies: fuzzed, path: "Tests/Fuzz",
                exclude: ["Cases", "Statements", "known", "CaseTests.swift"], swiftSettings: strict)
            : .testTarget(
                name: "FuzzTests", dependencies: fuzzed, path: "Tests/Fuzz",
                exclude: ["Cases", "Statements", "known", "Driver.swift"], swiftSettings: strict),
    ]
)
