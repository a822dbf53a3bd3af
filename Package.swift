// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

// The arrows of the architecture are the dependencies below: a module can't reach what it does not name.
let package = Package(
    name: "Arrosoir",
    products: [.executable(name: "arrosoir", targets: ["arrosoir"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    ],
    targets: [
        .target(
            name: "CNcurses", path: "CNcurses",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(
            name: "Relationships", dependencies: [.product(name: "HeapModule", package: "swift-collections")],
            swiftSettings: strict),
        .target(name: "JSON", swiftSettings: strict),
        .target(
            name: "Storage", dependencies: ["Relationships", "JSON"], exclude: ["FORMAT.md", "SPEED.md"],
            swiftSettings: strict),
        .target(name: "Interchange", dependencies: ["Relationships", "JSON"], swiftSettings: strict),
        .target(name: "TerminalUI", swiftSettings: strict),
        .target(name: "NcursesTerminal", dependencies: ["TerminalUI", "CNcurses"], swiftSettings: strict),
        .target(name: "App", dependencies: ["Relationships", "TerminalUI"], swiftSettings: strict),
        .executableTarget(
            name: "arrosoir",
            dependencies: [
                "Relationships", "JSON", "Storage", "Interchange", "TerminalUI", "NcursesTerminal", "App",
                argumentParser,
            ],
            swiftSettings: strict),

        .target(name: "HostileTexts", path: "Tests/HostileTexts", swiftSettings: strict),
        .target(name: "Seeding", path: "Tests/Seeding", swiftSettings: strict),
        .target(name: "Spawning", path: "Tests/Spawning", swiftSettings: strict),
        .testTarget(name: "RelationshipsTests", dependencies: ["Relationships", "Seeding"], swiftSettings: strict),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "Seeding"], swiftSettings: strict),
        .testTarget(
            name: "StorageTests", dependencies: ["Storage", "Relationships", "JSON", "Seeding"], swiftSettings: strict),
        .testTarget(
            name: "InterchangeTests", dependencies: ["Interchange", "Relationships", "Seeding"], swiftSettings: strict),
        .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI", "Seeding"], swiftSettings: strict),
        .testTarget(
            name: "NcursesTerminalTests", dependencies: ["NcursesTerminal", "TerminalUI"], swiftSettings: strict),
        .testTarget(
            name: "AppTests", dependencies: ["App", "Relationships", "TerminalUI", "HostileTexts", "Seeding"],
            exclude: ["Screens"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandLineTests",
            dependencies: [
                "arrosoir", "App", "Relationships", "Storage", "JSON", "HostileTexts", "Seeding", "Spawning",
                argumentParser,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "FuzzTests",
            dependencies: ["Relationships", "JSON", "Storage", "Interchange", "TerminalUI", "NcursesTerminal"],
            exclude: ["Corpus", "Harness", "run"], swiftSettings: strict),
        .testTarget(
            name: "TerminalTests", dependencies: ["arrosoir", "HostileTexts", "Spawning"], swiftSettings: strict),

        .executableTarget(
            name: "benchmarks", dependencies: ["arrosoir", "Relationships", "Storage", "Interchange", "Spawning"],
            path: "Tests/Benchmarks",
            swiftSettings: strict),
        .executableTarget(
            name: "sweeps", dependencies: ["arrosoir", "HostileTexts"], path: "Tests/Sweeps", swiftSettings: strict),
    ]
)
