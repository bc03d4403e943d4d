// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Sees only what a vendor sees: the public products.
let package = Package(
    name: "crosswalk-benchmarks",
    dependencies: [
        .package(name: "crosswalk", path: "../..", traits: ["AsyncHTTPClient", "Hummingbird", "SQLite"]),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
        // The peer of the difference.
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    ],
    targets: [
        .executableTarget(
            name: "csv-bench",
            dependencies: [
                .product(name: "OneRosterCSV", package: "crosswalk"),
                .product(name: "OneRosterModel", package: "crosswalk"),
                .product(name: "OneRosterTesting", package: "crosswalk"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "roster-bench",
            dependencies: [
                .product(name: "Canonical", package: "crosswalk"),
                .product(name: "CrosswalkSQLite", package: "crosswalk"),
                .product(name: "OneRosterCSV", package: "crosswalk"),
                .product(name: "OneRosterCSVCanonical", package: "crosswalk"),
                .product(name: "RosterReconciliation", package: "crosswalk"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "jose-bench",
            dependencies: [
                .product(name: "CrosswalkCrypto", package: "crosswalk"),
                .product(name: "CrosswalkJOSE", package: "crosswalk"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "lti-bench",
            dependencies: [
                .product(name: "CrosswalkCrypto", package: "crosswalk"),
                .product(name: "CrosswalkJOSE", package: "crosswalk"),
                .product(name: "CrosswalkRuntime", package: "crosswalk"),
                .product(name: "LTICore", package: "crosswalk"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "xapi-bench",
            dependencies: [
                .product(name: "CrosswalkJSON", package: "crosswalk"), .product(name: "XAPI", package: "crosswalk"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "rest-bench",
            dependencies: [
                .product(name: "CrosswalkJSON", package: "crosswalk"),
                .product(name: "CrosswalkTesting", package: "crosswalk"),
                .product(name: "OneRosterModel", package: "crosswalk"),
                .product(name: "OneRosterREST", package: "crosswalk"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "outbox-bench",
            dependencies: [
                .product(name: "AsyncHTTPClientTransport", package: "crosswalk"),
                .product(name: "Caliper", package: "crosswalk"),
                .product(name: "CaliperCanonical", package: "crosswalk"),
                .product(name: "Canonical", package: "crosswalk"),
                .product(name: "CrosswalkCrypto", package: "crosswalk"),
                .product(name: "CrosswalkHummingbird", package: "crosswalk"),
                .product(name: "CrosswalkJSON", package: "crosswalk"),
                .product(name: "CrosswalkRuntime", package: "crosswalk"),
                .product(name: "CrosswalkSQLite", package: "crosswalk"),
                .product(name: "CrosswalkTesting", package: "crosswalk"),
                .product(name: "LearningEventTesting", package: "crosswalk"),
                .product(name: "Outbox", package: "crosswalk"),
                .product(name: "URLSessionTransport", package: "crosswalk"),
                .product(name: "XAPI", package: "crosswalk"),
                .product(name: "XAPICanonical", package: "crosswalk"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "pull-bench",
            dependencies: [
                .product(name: "Canonical", package: "crosswalk"),
                .product(name: "CrosswalkHummingbird", package: "crosswalk"),
                .product(name: "CrosswalkJSON", package: "crosswalk"),
                .product(name: "CrosswalkRuntime", package: "crosswalk"),
                .product(name: "CrosswalkSQLite", package: "crosswalk"),
                .product(name: "CrosswalkTesting", package: "crosswalk"),
                .product(name: "OneRosterModel", package: "crosswalk"),
                .product(name: "OneRosterREST", package: "crosswalk"),
                .product(name: "OneRosterRESTCanonical", package: "crosswalk"),
                .product(name: "OneRosterTesting", package: "crosswalk"),
                .product(name: "RosterReconciliation", package: "crosswalk"),
                .product(name: "URLSessionTransport", package: "crosswalk"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "events-bench",
            dependencies: [
                .product(name: "Caliper", package: "crosswalk"),
                .product(name: "CrosswalkJSON", package: "crosswalk"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "members-bench",
            dependencies: [
                .product(name: "CrosswalkCrypto", package: "crosswalk"),
                .product(name: "CrosswalkJOSE", package: "crosswalk"),
                .product(name: "CrosswalkRuntime", package: "crosswalk"),
                .product(name: "LTIAdvantage", package: "crosswalk"),
                .product(name: "LTICore", package: "crosswalk"),
            ], swiftSettings: strict),
    ]
)
