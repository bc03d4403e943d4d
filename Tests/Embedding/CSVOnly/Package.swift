// swift-tools-version: 5.9
import PackageDescription

// A vendor who wants nothing but to validate bundles, and whose manifest is older than traits.
let package = Package(
    name: "CSVOnly",
    dependencies: [.package(name: "crosswalk", path: "../../..")],
    targets: [
        .executableTarget(name: "CSVOnly", dependencies: [.product(name: "OneRosterCSV", package: "crosswalk")])
    ]
)
