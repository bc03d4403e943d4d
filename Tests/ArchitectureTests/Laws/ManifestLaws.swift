/// The laws about the manifest alone.
struct ManifestLaws {
    let table: LayerTable

    /// The packages that need no trait: the currency types of the ecosystem (`Docs/Decisions/0001`).
    static let unguarded: Set = ["swift-http-types", "swift-log"]

    /// Every external product of a target that a vendor can build sits behind the trait of its row.
    func externalProducts(_ manifest: Manifest) -> [String] {
        manifest.targets.filter { $0.type != "test" }.flatMap { target in
            target.dependencies.compactMap { dependency in
                guard case .product(let name, let package, let traits) = dependency,
                    !Self.unguarded.contains(package)
                else { return nil }
                if traits.isEmpty { return "\(target.name) takes \(name) of \(package) without a trait" }
                if traits == table.rows[target.name]?.trait.map({ [$0] }) { return nil }
                return "\(target.name) takes \(name) behind \(traits), which its row does not say"
            }
        }
    }

    /// No trait is on by default.
    func defaultTraits(_ manifest: Manifest) -> [String] {
        manifest.traits.filter { $0.name == "default" && !$0.enabledTraits.isEmpty }
            .map { "these traits are on by default: \($0.enabledTraits)" }
    }

    /// Every product has the one target of its name; every target has one, but for support and system libraries.
    func products(_ manifest: Manifest) -> [String] {
        let misnamed = manifest.products.filter { $0.targets != [$0.name] }
            .map { "the product \($0.name) holds \($0.targets)" }
        let offered = Set(manifest.products.map(\.name))
        let wrong = manifest.targets.filter { $0.type != "test" }.compactMap { target -> String? in
            let isInternal = target.type == "system" || target.name.hasPrefix("_")
            if isInternal == offered.contains(target.name) {
                return isInternal ? "\(target.name) must have no product" : "\(target.name) has no product"
            }
            return nil
        }
        return misnamed + wrong
    }

    /// No target has unsafe flags: they would make it useless as a dependency.
    func unsafeFlags(_ manifest: Manifest) -> [String] {
        manifest.targets.filter { $0.settings.contains { $0.kind == "unsafeFlags" } }.map {
            "\($0.name) has unsafe flags"
        }
    }

    /// Every Swift target has the four settings; `swiftTargets` names them, since a C target has none.
    func settings(_ manifest: Manifest, swiftTargets: Set<String>) -> [String] {
        let demanded: [Manifest.Setting] =
            [.init(kind: "swiftLanguageMode", value: "6")]
            + ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"].map {
                .init(kind: "enableUpcomingFeature", value: $0)
            }
        return manifest.targets.filter { swiftTargets.contains($0.name) }.flatMap { target in
            demanded.filter { !target.settings.contains($0) }
                .map { "\(target.name) lacks \($0.kind) \($0.value ?? "")" }
        }
    }

    /// Every target stands in the table, in the right layer for its type, and every row's trait exists.
    func listed(_ manifest: Manifest) -> [String] {
        manifest.targets.filter { $0.type != "test" }.compactMap { target in
            guard let row = table.rows[target.name] else { return "\(target.name) is not in the table" }
            if (row.layer == .system) != (target.type == "system") { return "\(target.name) is of type \(target.type)" }
            if let trait = row.trait, !manifest.traits.contains(where: { $0.name == trait }) {
                return "\(target.name) needs the trait \(trait), which there is not"
            }
            return nil
        }
    }

    /// All of them.
    func violations(_ manifest: Manifest, swiftTargets: Set<String>) -> [String] {
        externalProducts(manifest) + defaultTraits(manifest) + products(manifest) + unsafeFlags(manifest)
            + settings(manifest, swiftTargets: swiftTargets) + listed(manifest)
    }
}
