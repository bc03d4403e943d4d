// swift-tools-version: 6.1
import PackageDescription

/// One set of rules for every target: see CONTRIBUTING.md, "Settings".
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target of ours. Everything that a vendor may import is one of these plus a product of the same name.
func library(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// A test target that mirrors one folder of Sources.
func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, exclude: [], resources: resources, swiftSettings: strict)
}

/// Products of other packages that come only with a trait, so that nobody else checks them out.
func external(_ products: [(name: String, package: String)], trait: String) -> [Target.Dependency] {
    products.map { .product(name: $0.name, package: $0.package, condition: .when(traits: [trait])) }
}

let grdb = external([("GRDB", "GRDB.swift"), ("GRDBSQLite", "GRDB.swift")], trait: "SQLite")

/// The client, and what of SwiftNIO shows in its interface.
let asyncHTTPClient = external(
    [
        ("AsyncHTTPClient", "async-http-client"), ("NIOCore", "swift-nio"), ("NIOHTTP1", "swift-nio"),
        ("NIOPosix", "swift-nio"), ("NIOSSL", "swift-nio-ssl"),
    ], trait: "AsyncHTTPClient")

/// The framework, and what of its surroundings shows in its interface.
let hummingbird = external(
    [
        ("Hummingbird", "hummingbird"), ("HummingbirdCore", "hummingbird"), ("Logging", "swift-log"),
        ("NIOCore", "swift-nio"), ("NIOHTTP1", "swift-nio"), ("ServiceLifecycle", "swift-service-lifecycle"),
    ], trait: "Hummingbird")

/// The ecosystem's types of HTTP messages: the one package that every vendor of a networked product checks out.
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

/// The targets that have a product of the same name.
let productTargets = [
    "Canonical", "CrosswalkCrypto", "CrosswalkJSON", "CrosswalkJOSE", "CrosswalkRuntime", "URLSessionTransport",
    "AsyncHTTPClientTransport", "CrosswalkHummingbird",
    "LTICore", "LTIAdvantage", "XAPI", "XAPICanonical",
    "OneRosterModel", "OneRosterCSV", "OneRosterREST", "OneRosterCanonical", "OneRosterCSVCanonical",
    "OneRosterRESTCanonical", "LTICanonical",
    "Outbox", "LearningEventBus", "RosterReconciliation", "CrosswalkSQLite", "OneRosterSQLite",
    "CrosswalkTesting", "OneRosterTesting", "RosterReconciliationTesting",
    "LTITesting", "Caliper", "CaliperCanonical", "LearningEventTesting", "XAPISQLite",
]

let package = Package(
    name: "crosswalk",
    products: productTargets.map { .library(name: $0, targets: [$0]) },
    traits: [
        .trait(name: "SQLite", description: "CrosswalkSQLite: every storage port on SQLite, through GRDB."),
        .trait(
            name: "AsyncHTTPClient", description: "AsyncHTTPClientTransport: requests through async-http-client."),
        .trait(name: "Hummingbird", description: "CrosswalkHummingbird: endpoints of ours on a Hummingbird router."),
        .default(enabledTraits: []),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin.git", from: "1.5.0"),
    ],
    targets: [
        // Layer 0: support
        .systemLibrary(
            name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "_CrosswalkSIMD"),
        library("_CrosswalkSupport", ["_CrosswalkSIMD"]),
        library("_CrosswalkZIP", ["CZlib", "_CrosswalkSupport"]),
        library("CrosswalkCrypto", ["CLibCrypto"]),
        library("CrosswalkJSON", ["_CrosswalkSupport"]),
        library("CrosswalkJOSE", ["CrosswalkCrypto", "CrosswalkJSON", "_CrosswalkSupport"]),
        library("CrosswalkRuntime", ["CrosswalkCrypto", "CrosswalkJSON", "_CrosswalkSupport", httpTypes]),

        library("URLSessionTransport", ["CrosswalkRuntime", httpTypes]),
        library("AsyncHTTPClientTransport", ["CrosswalkRuntime", httpTypes] + asyncHTTPClient),
        library("CrosswalkHummingbird", ["CrosswalkRuntime", httpTypes] + hummingbird),

        // Layer 0: core
        library("Canonical"),

        // Layer 1: standards
        library("OneRosterModel", ["_CrosswalkSupport"]),
        library("OneRosterCSV", ["OneRosterModel", "_CrosswalkSIMD", "_CrosswalkSupport", "_CrosswalkZIP"]),
        library(
            "OneRosterREST",
            [
                "OneRosterModel", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON", "_CrosswalkSupport",
                httpTypes,
            ], resources: [.embedInCode("Vendors/vendor-profiles.json")]),
        library(
            "LTICore",
            ["CrosswalkJOSE", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON", "_CrosswalkSupport", httpTypes],
            resources: [
                .embedInCode("Families/lms-families.json"), .embedInCode("Launch/Scripts/platform-storage.js"),
                .embedInCode("Launch/Scripts/login.js"), .embedInCode("Launch/Scripts/launch.js"),
                .embedInCode("Platform/Storage/storage-keeper.js"),
            ]),
        library(
            "LTIAdvantage",
            [
                "LTICore", "CrosswalkJOSE", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON", "_CrosswalkSupport",
                httpTypes,
            ]),
        library("Caliper", ["CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON", "_CrosswalkSupport", httpTypes]),

        library(
            "XAPI",
            ["CrosswalkJOSE", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON", "_CrosswalkSupport", httpTypes]),

        // Layer 2: bridges
        library("OneRosterCanonical", ["OneRosterModel", "Canonical", "_CrosswalkSupport"]),
        library("OneRosterCSVCanonical", ["OneRosterCanonical", "OneRosterModel", "OneRosterCSV", "Canonical"]),
        library(
            "OneRosterRESTCanonical",
            [
                "OneRosterREST", "OneRosterCanonical", "OneRosterModel", "CrosswalkRuntime", "CrosswalkJSON",
                "Canonical",
            ]),
        library(
            "LTICanonical",
            ["LTICore", "LTIAdvantage", "CrosswalkRuntime", "CrosswalkJSON", "Canonical", "_CrosswalkSupport"]),

        library(
            "CaliperCanonical",
            [
                "Caliper", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON", "Canonical", "_CrosswalkSupport",
            ]),
        library(
            "XAPICanonical",
            ["XAPI", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON", "Canonical", "_CrosswalkSupport"]),

        // Layer 3: services
        library("Outbox", ["Canonical", "CrosswalkCrypto", "_CrosswalkSupport"]),
        library("LearningEventBus", ["Canonical", "Outbox", "CrosswalkCrypto", "_CrosswalkSupport"]),
        library("RosterReconciliation", ["Canonical", "CrosswalkCrypto", "_CrosswalkSupport"]),

        // Layer 4: stores
        library(
            "CrosswalkSQLite",
            ["Outbox", "RosterReconciliation", "Canonical", "CrosswalkRuntime", "CrosswalkCrypto", "_CrosswalkSupport"]
                + grdb),
        library(
            "OneRosterSQLite",
            ["CrosswalkSQLite", "OneRosterREST", "OneRosterModel", "CrosswalkJSON", "_CrosswalkSupport"] + grdb),
        library(
            "XAPISQLite",
            [
                "CrosswalkSQLite", "XAPI", "CrosswalkRuntime", "CrosswalkJSON", "_CrosswalkSupport",
            ] + grdb),

        // Layer 5: kits
        library("CrosswalkTesting", ["CrosswalkRuntime", "CrosswalkJSON", httpTypes]),
        library(
            "OneRosterTesting",
            [
                "OneRosterModel", "OneRosterCSV", "OneRosterREST", "Canonical", "CrosswalkRuntime", "CrosswalkJSON",
                "CrosswalkTesting", "_CrosswalkSupport", httpTypes,
            ]),
        library(
            "RosterReconciliationTesting", ["RosterReconciliation", "Canonical", "CrosswalkTesting"]),
        library(
            "LTITesting",
            [
                "LTICore", "LTIAdvantage", "CrosswalkJOSE", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON",
                "CrosswalkTesting", "_CrosswalkSupport", httpTypes,
            ]),
        library(
            "LearningEventTesting",
            [
                "Caliper", "Outbox", "Canonical", "XAPI", "CrosswalkJOSE", "CrosswalkRuntime", "CrosswalkCrypto",
                "CrosswalkJSON",
                "CrosswalkTesting",
                "_CrosswalkSupport", httpTypes,
            ]),

        // Tests
        tests("ArchitectureTests", []),
        tests(
            "CaliperTests",
            [
                "Caliper", "LearningEventTesting", "CrosswalkRuntime", "CrosswalkJSON", "CrosswalkTesting",
                "_CrosswalkSupport", httpTypes,
            ]),
        tests(
            "CaliperCanonicalTests",
            [
                "CaliperCanonical", "Caliper", "LearningEventTesting", "Canonical", "CrosswalkRuntime", "CrosswalkJSON",
                "CrosswalkTesting", httpTypes,
            ]),
        tests(
            "XAPICanonicalTests",
            [
                "XAPICanonical", "XAPI", "LearningEventTesting", "Canonical", "CrosswalkRuntime", "CrosswalkJSON",
                "CrosswalkTesting", httpTypes,
            ]),
        tests(
            "EndToEndTests",
            [
                "Caliper", "CaliperCanonical", "XAPI", "XAPICanonical", "Canonical", "CrosswalkCrypto", "CrosswalkJSON",
                "CrosswalkRuntime", "CrosswalkTesting", "LearningEventTesting", "LearningEventBus", "Outbox",
                "CrosswalkSQLite", "LTICanonical", "LTIAdvantage", "LTICore", "LTITesting", "OneRosterModel",
                "OneRosterREST", "OneRosterRESTCanonical", "OneRosterTesting",
            ]),
        tests("CanonicalTests", ["Canonical", "CrosswalkTesting"]),
        tests("CrosswalkCryptoTests", ["CrosswalkCrypto", "CLibCrypto", "CrosswalkTesting"]),
        tests("CrosswalkJSONTests", ["CrosswalkJSON", "_CrosswalkSupport", "CrosswalkTesting"]),
        tests(
            "CrosswalkJOSETests",
            ["CrosswalkJOSE", "CrosswalkCrypto", "CrosswalkJSON", "CrosswalkTesting", "_CrosswalkSupport"]),
        tests("CrosswalkSupportTests", ["_CrosswalkSupport", "CrosswalkTesting"]),
        tests(
            "CrosswalkSQLiteTests",
            [
                "CrosswalkSQLite", "CrosswalkRuntime", "Outbox", "LearningEventTesting", "RosterReconciliation",
                "RosterReconciliationTesting", "Canonical", "CrosswalkTesting",
            ]
                + grdb),
        tests(
            "CrosswalkRuntimeTests",
            ["CrosswalkRuntime", "CrosswalkTesting", "URLSessionTransport", "_CrosswalkSupport", httpTypes]),
        tests("CrosswalkTestingTests", ["CrosswalkTesting"]),
        tests(
            "CrosswalkTransportTests",
            [
                "URLSessionTransport", "AsyncHTTPClientTransport", "CrosswalkHummingbird", "CrosswalkRuntime",
                "CrosswalkTesting", "CrosswalkJOSE", "CrosswalkCrypto", "CrosswalkJSON", "LTICore", "LTIAdvantage",
                "LTITesting", "LearningEventTesting", "XAPI", "OneRosterModel", "OneRosterREST", "OneRosterTesting",
                httpTypes,
            ] + external([("AsyncHTTPClient", "async-http-client")], trait: "AsyncHTTPClient")
                + external([("Hummingbird", "hummingbird")], trait: "Hummingbird")),
        tests("CrosswalkZIPTests", ["_CrosswalkZIP", "_CrosswalkSupport", "CZlib", "CrosswalkTesting"]),
        tests(
            "DocumentationTests",
            productTargets.map { .byName(name: $0) } + [httpTypes]
                + external([("AsyncHTTPClient", "async-http-client")], trait: "AsyncHTTPClient")
                + external([("Hummingbird", "hummingbird")], trait: "Hummingbird")),
        tests(
            "LTICoreTests",
            [
                "LTICore", "CrosswalkJOSE", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON", "CrosswalkTesting",
                "CrosswalkSQLite", "LTIAdvantage", "LTICanonical", "_CrosswalkSupport", httpTypes,
            ]),
        tests(
            "LTIAdvantageTests",
            [
                "LTIAdvantage", "LTICore", "CrosswalkJOSE", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON",
                "CrosswalkTesting", "CrosswalkSQLite", "_CrosswalkSupport", httpTypes,
            ]),
        tests(
            "LTITestingTests",
            [
                "LTITesting", "LTIAdvantage", "LTICore", "CrosswalkJOSE", "CrosswalkRuntime", "CrosswalkCrypto",
                "CrosswalkJSON", "CrosswalkTesting", "_CrosswalkSupport", httpTypes,
            ]),
        tests(
            "LTICanonicalTests",
            [
                "LTICanonical", "LTIAdvantage", "LTICore", "LTITesting", "Canonical", "CrosswalkJOSE",
                "CrosswalkRuntime", "CrosswalkJSON", "CrosswalkTesting", "RosterReconciliation", httpTypes,
            ]),
        tests(
            "OneRosterCSVTests",
            [
                "OneRosterCSV", "OneRosterModel", "OneRosterTesting", "_CrosswalkSIMD", "_CrosswalkSupport",
                "CrosswalkTesting",
            ]),
        tests(
            "OneRosterCanonicalTests", ["OneRosterCanonical", "OneRosterModel", "Canonical", "CrosswalkTesting"]),
        tests(
            "OneRosterCSVCanonicalTests",
            [
                "OneRosterCSVCanonical", "OneRosterCSV", "OneRosterTesting", "RosterReconciliation",
                "RosterReconciliationTesting", "Canonical", "CrosswalkTesting",
            ]),
        tests("OneRosterConformanceTests", ["OneRosterCSV"]),
        tests("OneRosterModelTests", ["OneRosterModel", "CrosswalkTesting"]),
        tests(
            "OneRosterRESTTests",
            [
                "OneRosterREST", "OneRosterModel", "OneRosterTesting", "CrosswalkRuntime", "CrosswalkJSON",
                "CrosswalkTesting", "_CrosswalkSupport", httpTypes,
            ]),
        tests(
            "OneRosterSQLiteTests",
            [
                "OneRosterSQLite", "CrosswalkSQLite", "OneRosterREST", "OneRosterModel", "OneRosterTesting",
                "CrosswalkRuntime", "CrosswalkJSON", "CrosswalkTesting",
            ] + grdb),
        tests(
            "OneRosterRESTCanonicalTests",
            [
                "OneRosterRESTCanonical", "OneRosterREST", "OneRosterModel", "OneRosterTesting", "OneRosterSQLite",
                "RosterReconciliation", "CrosswalkSQLite", "Canonical", "CrosswalkRuntime", "CrosswalkJSON",
                "CrosswalkTesting", httpTypes,
            ]),
        tests(
            "OneRosterTestingTests", ["OneRosterTesting", "OneRosterModel", "OneRosterCSV", "CrosswalkTesting"]),
        tests(
            "XAPITests",
            [
                "XAPI", "LearningEventTesting", "CrosswalkJOSE", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON",
                "CrosswalkTesting", "_CrosswalkSupport", httpTypes,
            ]),
        tests(
            "LearningEventBusTests",
            [
                "LearningEventBus", "Outbox", "CrosswalkSQLite", "Canonical", "CrosswalkCrypto", "CrosswalkTesting",
            ]),
        tests(
            "OutboxTests",
            [
                "Outbox", "LearningEventTesting", "Canonical", "CrosswalkCrypto", "CrosswalkRuntime",
                "CrosswalkTesting",
            ]),
        tests(
            "XAPISQLiteTests",
            [
                "XAPISQLite", "CrosswalkSQLite", "XAPI", "LearningEventTesting", "CrosswalkRuntime", "CrosswalkJSON",
                "CrosswalkTesting",
            ] + grdb),
        tests(
            "RosterReconciliationTests",
            ["RosterReconciliation", "RosterReconciliationTesting", "Canonical", "CrosswalkCrypto", "CrosswalkTesting"]),
    ]
)
