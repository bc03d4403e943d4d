// swift-tools-version: 6.2
import PackageDescription

// A package of its own: its cryptography takes minutes to build, which nobody else should wait for.
let package = Package(
    name: "jwt-kit-peer",
    platforms: [.macOS(.v15)],
    dependencies: [.package(url: "https://github.com/vapor/jwt-kit.git", from: "5.7.0")],
    targets: [.executableTarget(name: "jwt-kit-peer", dependencies: [.product(name: "JWTKit", package: "jwt-kit")])]
)
