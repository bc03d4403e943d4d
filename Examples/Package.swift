// swift-tools-version: 6.1
import PackageDescription

/// The same rules as in the package itself.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A product of the package, as a vendor names it.
func crosswalk(_ product: String) -> Target.Dependency { .product(name: product, package: "crosswalk") }

let package = Package(
    name: "examples",
    products: [.executable(name: "crosswalk", targets: ["crosswalk"])],
    dependencies: [
        // The name is given because the identity of a package at a path is otherwise that of its folder.
        .package(name: "crosswalk", path: "..", traits: ["SQLite"]),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    ],
    targets: [
        // What pages that people look at have in common.
        .target(name: "PageLayout", swiftSettings: strict),

        // The command-line tool: its commands, and the executable that starts them.
        .target(
            name: "CrosswalkTool",
            dependencies: [
                "PageLayout",
                crosswalk("Canonical"), crosswalk("CrosswalkCrypto"), crosswalk("CrosswalkJOSE"),
                crosswalk("CrosswalkSQLite"), crosswalk("LTICore"),
                crosswalk("OneRosterCSV"), crosswalk("OneRosterCSVCanonical"), crosswalk("OneRosterModel"),
                crosswalk("OneRosterTesting"), crosswalk("RosterReconciliation"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(name: "crosswalk", dependencies: ["CrosswalkTool"], swiftSettings: strict),

        .testTarget(name: "PageLayoutTests", dependencies: ["PageLayout"], swiftSettings: strict),
        .testTarget(
            name: "CrosswalkToolTests",
            dependencies: [
                "CrosswalkTool", "crosswalk", crosswalk("CrosswalkJOSE"), crosswalk("CrosswalkCrypto"),
                crosswalk("OneRosterModel"), crosswalk("OneRosterTesting"),
            ],
            swiftSettings: strict),
    ]
)
