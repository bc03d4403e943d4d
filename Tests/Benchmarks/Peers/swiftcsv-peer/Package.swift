// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "swiftcsv-peer",
    dependencies: [.package(url: "https://github.com/swiftcsv/SwiftCSV.git", from: "0.10.0")],
    targets: [.executableTarget(name: "swiftcsv-peer", dependencies: [.product(name: "SwiftCSV", package: "SwiftCSV")])]
)
