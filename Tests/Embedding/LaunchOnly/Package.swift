// swift-tools-version: 5.9
import PackageDescription

// A vendor who takes launches and has a server and a client of his own.
let package = Package(
    name: "LaunchOnly",
    dependencies: [.package(name: "crosswalk", path: "../../..")],
    targets: [
        .executableTarget(
            name: "LaunchOnly",
            dependencies: [
                .product(name: "LTICore", package: "crosswalk"),
                .product(name: "CrosswalkRuntime", package: "crosswalk"),
            ])
    ]
)
