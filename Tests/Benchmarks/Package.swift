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
    dependencies: [.package(name: "crosswalk", path: "../..")],
    targets: [
        .executableTarget(
            name: "csv-bench",
            dependencies: [
                .product(name: "OneRosterCSV", package: "crosswalk"),
                .product(name: "OneRosterModel", package: "crosswalk"),
                .product(name: "OneRosterTesting", package: "crosswalk"),
            ], swiftSettings: strict)
    ]
)
