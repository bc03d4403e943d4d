// swift-tools-version: 6.1
import PackageDescription

// One static library a harness: libFuzzer brings its own `main`, so `run` links each with swiftc. A harness enters
// through public API only, as a vendor would.

let harnesses = ["FuzzZIP", "FuzzCSV", "FuzzManifest"]
let joseHarnesses = ["FuzzJWS", "FuzzJWKSet"]
let jsonHarnesses = ["FuzzJSON"]
let ltiHarnesses = ["FuzzClaims", "FuzzRegistration"]
let advantageHarnesses = ["FuzzDeepLinking", "FuzzMemberships", "FuzzGrades"]
let runtimeHarnesses = ["FuzzLink", "FuzzForm", "FuzzOAuth1"]
let restHarnesses = ["FuzzFilter", "FuzzRecords"]
let caliperHarnesses = ["FuzzCaliper"]
let bridgeHarnesses = ["FuzzEventBridge"]
let xapiHarnesses = ["FuzzStatement", "FuzzMultipart"]

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let oneRoster: [Target.Dependency] = [
    .product(name: "OneRosterCSV", package: "crosswalk"), .product(name: "OneRosterModel", package: "crosswalk"),
]

let package = Package(
    name: "crosswalk-fuzzing",
    products: (harnesses + joseHarnesses + jsonHarnesses + ltiHarnesses + advantageHarnesses + runtimeHarnesses
        + restHarnesses + caliperHarnesses + xapiHarnesses + bridgeHarnesses).map {
            .library(name: $0, type: .static, targets: [$0])
        },
    dependencies: [
        .package(name: "crosswalk", path: "../.."),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
    ],
    targets: [
        .target(
            name: "FuzzSupport", dependencies: oneRoster, swiftSettings: strict)
    ]
        + harnesses.map {
            .target(
                name: $0,
                dependencies: ["FuzzSupport"] + oneRoster,
                swiftSettings: strict)
        }
        + joseHarnesses.map {
            .target(
                name: $0,
                dependencies: ["CrosswalkCrypto", "CrosswalkJOSE", "CrosswalkJSON"].map {
                    .product(name: $0, package: "crosswalk")
                },
                swiftSettings: strict)
        }
        + jsonHarnesses.map {
            .target(
                name: $0,
                dependencies: [.product(name: "CrosswalkJSON", package: "crosswalk")],
                swiftSettings: strict)
        }
        + ltiHarnesses.map {
            .target(
                name: $0,
                dependencies: ["CrosswalkJOSE", "CrosswalkJSON", "LTICore"].map {
                    .product(name: $0, package: "crosswalk")
                },
                swiftSettings: strict)
        }
        + advantageHarnesses.map {
            .target(
                name: $0,
                dependencies: ["CrosswalkJSON", "CrosswalkRuntime", "LTICore", "LTIAdvantage"].map {
                    .product(name: $0, package: "crosswalk")
                } + [.product(name: "HTTPTypes", package: "swift-http-types")],
                swiftSettings: strict)
        }
        + runtimeHarnesses.map {
            .target(
                name: $0,
                dependencies: [
                    .product(name: "CrosswalkRuntime", package: "crosswalk"),
                    .product(name: "HTTPTypes", package: "swift-http-types"),
                ],
                swiftSettings: strict)
        }
        + restHarnesses.map {
            .target(
                name: $0,
                dependencies: ["CrosswalkJSON", "OneRosterModel", "OneRosterREST"].map {
                    .product(name: $0, package: "crosswalk")
                },
                swiftSettings: strict)
        }
        + caliperHarnesses.map {
            .target(
                name: $0,
                dependencies: ["Caliper", "CrosswalkJSON"].map { .product(name: $0, package: "crosswalk") },
                swiftSettings: strict)
        }
        + bridgeHarnesses.map {
            .target(
                name: $0,
                dependencies: ["Caliper", "CaliperCanonical", "Canonical", "XAPI", "XAPICanonical"].map {
                    .product(name: $0, package: "crosswalk")
                },
                swiftSettings: strict)
        }
        + xapiHarnesses.map {
            .target(name: $0, dependencies: [.product(name: "XAPI", package: "crosswalk")], swiftSettings: strict)
        }
)
