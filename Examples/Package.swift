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
    products: [
        .executable(name: "crosswalk", targets: ["crosswalk"]),
        .executable(name: "EventEmitter", targets: ["EventEmitter"]),
        .executable(name: "LaunchTool", targets: ["LaunchTool"]),
        .executable(name: "RosterSync", targets: ["RosterSync"]),
    ],
    dependencies: [
        // The name is given because the identity of a package at a path is otherwise that of its folder.
        .package(name: "crosswalk", path: "..", traits: ["AsyncHTTPClient", "Hummingbird", "SQLite"]),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
    ],
    targets: [
        // What pages that people look at have in common.
        .target(name: "PageLayout", swiftSettings: strict),

        // The command-line tool: its commands, and the executable that starts them.
        .target(
            name: "CrosswalkTool",
            dependencies: [
                "PageLayout",
                crosswalk("Caliper"), crosswalk("Canonical"), crosswalk("CrosswalkCrypto"),
                crosswalk("CrosswalkHummingbird"), crosswalk("LearningEventTesting"),
                crosswalk("CrosswalkJOSE"), crosswalk("CrosswalkJSON"), crosswalk("CrosswalkRuntime"),
                crosswalk("CrosswalkSQLite"), crosswalk("CrosswalkTesting"), crosswalk("LTICore"),
                crosswalk("LTITesting"), crosswalk("XAPI"), crosswalk("XAPISQLite"),
                crosswalk("OneRosterCSV"), crosswalk("OneRosterCSVCanonical"), crosswalk("OneRosterModel"),
                crosswalk("OneRosterREST"), crosswalk("OneRosterRESTCanonical"), crosswalk("OneRosterSQLite"),
                crosswalk("OneRosterTesting"), crosswalk("Outbox"), crosswalk("RosterReconciliation"),
                crosswalk("URLSessionTransport"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict),
        .executableTarget(name: "crosswalk", dependencies: ["CrosswalkTool"], swiftSettings: strict),

        // A tool that learning platforms launch, for vendors to copy, and what it keeps in files.
        .target(
            name: "ToolSupport",
            dependencies: [
                "PageLayout",
                crosswalk("Canonical"), crosswalk("CrosswalkCrypto"), crosswalk("CrosswalkJSON"),
                crosswalk("CrosswalkRuntime"), crosswalk("CrosswalkSQLite"), crosswalk("LTIAdvantage"),
                crosswalk("LTICanonical"), crosswalk("LTICore"), crosswalk("RosterReconciliation"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "LaunchTool",
            dependencies: [
                "PageLayout", "ToolSupport",
                crosswalk("AsyncHTTPClientTransport"), crosswalk("Canonical"), crosswalk("CrosswalkCrypto"),
                crosswalk("CrosswalkHummingbird"), crosswalk("CrosswalkJOSE"), crosswalk("CrosswalkJSON"),
                crosswalk("CrosswalkRuntime"), crosswalk("CrosswalkSQLite"), crosswalk("LTIAdvantage"),
                crosswalk("LTICanonical"), crosswalk("LTICore"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: strict),

        // The nightly job, for vendors to copy.
        .executableTarget(
            name: "RosterSync",
            dependencies: [
                crosswalk("Canonical"), crosswalk("CrosswalkRuntime"), crosswalk("CrosswalkSQLite"),
                crosswalk("OneRosterCSV"), crosswalk("OneRosterCSVCanonical"), crosswalk("OneRosterModel"),
                crosswalk("OneRosterREST"), crosswalk("OneRosterRESTCanonical"), crosswalk("OneRosterSQLite"),
                crosswalk("RosterReconciliation"), crosswalk("URLSessionTransport"),
            ],
            swiftSettings: strict),

        // Learning events to two subscribers, for vendors to copy.
        .executableTarget(
            name: "EventEmitter",
            dependencies: [
                crosswalk("Caliper"), crosswalk("CaliperCanonical"), crosswalk("Canonical"),
                crosswalk("CrosswalkCrypto"), crosswalk("CrosswalkRuntime"), crosswalk("CrosswalkSQLite"),
                crosswalk("LearningEventBus"), crosswalk("Outbox"), crosswalk("URLSessionTransport"),
                crosswalk("XAPI"), crosswalk("XAPICanonical"),
            ],
            swiftSettings: strict),

        .testTarget(name: "PageLayoutTests", dependencies: ["PageLayout"], swiftSettings: strict),
        .testTarget(
            name: "CrosswalkToolTests",
            dependencies: [
                "CrosswalkTool", "crosswalk", "RosterSync", crosswalk("CrosswalkJOSE"), crosswalk("CrosswalkCrypto"),
                crosswalk("Canonical"), crosswalk("CrosswalkRuntime"), crosswalk("CrosswalkSQLite"),
                crosswalk("OneRosterModel"), crosswalk("OneRosterTesting"), crosswalk("Outbox"),
                crosswalk("URLSessionTransport"), .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict),
    ]
)
