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

/// GRDB comes only with the trait, so that nobody else checks it out.
let grdb: [Target.Dependency] = ["GRDB", "GRDBSQLite"].map {
    .product(name: $0, package: "GRDB.swift", condition: .when(traits: ["SQLite"]))
}

/// The ecosystem's types of HTTP messages: the one package that every vendor of a networked product checks out.
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

/// The targets that have a product of the same name.
let productTargets = [
    "Canonical", "CrosswalkCrypto", "CrosswalkJSON", "CrosswalkJOSE", "CrosswalkRuntime", "URLSessionTransport",
    "LTICore",
    "OneRosterModel", "OneRosterCSV", "OneRosterCanonical", "OneRosterCSVCanonical", "LTICanonical",
    "RosterReconciliation", "CrosswalkSQLite",
    "CrosswalkTesting", "OneRosterTesting", "RosterReconciliationTesting",
    "LTITesting",
]

let package = Package(
    name: "crosswalk",
    products: productTargets.map { .library(name: $0, targets: [$0]) },
    traits: [
        .trait(name: "SQLite", description: "CrosswalkSQLite: every storage port on SQLite, through GRDB."),
        .default(enabledTraits: []),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
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

        // Layer 0: core
        library("Canonical"),

        // Layer 1: standards
        library("OneRosterModel", ["_CrosswalkSupport"]),
        library("OneRosterCSV", ["OneRosterModel", "_CrosswalkSIMD", "_CrosswalkSupport", "_CrosswalkZIP"]),
        library(
            "LTICore",
            ["CrosswalkJOSE", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON", "_CrosswalkSupport", httpTypes],
            resources: [
                .embedInCode("Families/lms-families.json"), .embedInCode("Launch/Scripts/platform-storage.js"),
                .embedInCode("Launch/Scripts/login.js"), .embedInCode("Launch/Scripts/launch.js"),
                .embedInCode("Platform/Storage/storage-keeper.js"),
            ]),

        // Layer 2: bridges
        library("OneRosterCanonical", ["OneRosterModel", "Canonical", "_CrosswalkSupport"]),
        library("OneRosterCSVCanonical", ["OneRosterCanonical", "OneRosterModel", "OneRosterCSV", "Canonical"]),
        library("LTICanonical", ["LTICore", "Canonical", "_CrosswalkSupport"]),

        // Layer 3: services
        library("RosterReconciliation", ["Canonical", "CrosswalkCrypto", "_CrosswalkSupport"]),

        // Layer 4: stores
        library(
            "CrosswalkSQLite",
            ["RosterReconciliation", "Canonical", "CrosswalkRuntime", "CrosswalkCrypto", "_CrosswalkSupport"] + grdb),

        // Layer 5: kits
        library("CrosswalkTesting", ["CrosswalkRuntime", "CrosswalkJSON", httpTypes]),
        library(
            "OneRosterTesting",
            ["OneRosterModel", "OneRosterCSV", "Canonical", "CrosswalkTesting", "_CrosswalkSupport"]),
        library(
            "RosterReconciliationTesting", ["RosterReconciliation", "Canonical", "CrosswalkTesting"]),
        library(
            "LTITesting",
            [
                "LTICore", "CrosswalkJOSE", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON", "CrosswalkTesting",
                "_CrosswalkSupport", httpTypes,
            ]),

        // Tests
        tests("ArchitectureTests", []),
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
                "CrosswalkSQLite", "CrosswalkRuntime", "RosterReconciliation", "RosterReconciliationTesting",
                "Canonical", "CrosswalkTesting",
            ]
                + grdb),
        tests(
            "CrosswalkRuntimeTests",
            ["CrosswalkRuntime", "CrosswalkTesting", "URLSessionTransport", "_CrosswalkSupport", httpTypes]),
        tests("CrosswalkTestingTests", ["CrosswalkTesting"]),
        tests("CrosswalkZIPTests", ["_CrosswalkZIP", "_CrosswalkSupport", "CZlib", "CrosswalkTesting"]),
        tests("DocumentationTests", productTargets.map { .byName(name: $0) } + [httpTypes]),
        tests(
            "LTICoreTests",
            [
                "LTICore", "CrosswalkJOSE", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON", "CrosswalkTesting",
                "CrosswalkSQLite", "_CrosswalkSupport", httpTypes,
            ]),
        tests(
            "LTITestingTests",
            [
                "LTITesting", "LTICore", "CrosswalkJOSE", "CrosswalkRuntime", "CrosswalkCrypto", "CrosswalkJSON",
                "CrosswalkTesting", "_CrosswalkSupport", httpTypes,
            ]),
        tests(
            "LTICanonicalTests",
            ["LTICanonical", "LTICore", "Canonical", "CrosswalkJOSE", "CrosswalkJSON", "CrosswalkTesting"]),
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
            "OneRosterTestingTests", ["OneRosterTesting", "OneRosterModel", "OneRosterCSV", "CrosswalkTesting"]),
        tests(
            "RosterReconciliationTests",
            ["RosterReconciliation", "RosterReconciliationTesting", "Canonical", "CrosswalkCrypto", "CrosswalkTesting"]),
    ]
)
