import Foundation

/// What the laws need of `swift package dump-package`.
struct Manifest: Decodable {
    struct Product: Decodable {
        let name: String
        let targets: [String]
    }

    struct Target: Decodable {
        let name: String
        /// `regular`, `executable`, `test`, `system`, `plugin`, `macro`.
        let type: String
        let dependencies: [Dependency]
        let settings: [Setting]
    }

    struct Trait: Decodable {
        let name: String
        let enabledTraits: [String]
    }

    let products: [Product]
    let targets: [Target]
    let traits: [Trait]
}

extension Manifest {
    /// A dependency of a target: a target of the same package, or a product of another.
    enum Dependency: Decodable, Equatable {
        case target(String)
        case product(String, package: String, traits: [String])

        private enum Key: String, CodingKey { case byName, target, product }
        private struct Condition: Decodable { let traits: [String]? }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            for key in [Key.byName, .target] where container.contains(key) {
                var parts = try container.nestedUnkeyedContainer(forKey: key)
                self = .target(try parts.decode(String.self))
                return
            }
            var parts = try container.nestedUnkeyedContainer(forKey: .product)
            let name = try parts.decode(String.self)
            let package = try parts.decodeIfPresent(String.self) ?? ""
            // Module aliases.
            _ = try parts.decodeNil() ? nil : parts.decode([String: String].self)
            let condition = try parts.decodeIfPresent(Condition.self)
            self = .product(name, package: package, traits: condition?.traits ?? [])
        }
    }

    /// A build setting: its kind and, where it has one, its text.
    struct Setting: Decodable, Equatable {
        let kind: String
        let value: String?

        private enum Key: String, CodingKey { case kind }
        private struct Name: CodingKey {
            let stringValue: String
            let intValue: Int? = nil
            init?(intValue: Int) { nil }
            init(stringValue: String) { self.stringValue = stringValue }
        }

        init(from decoder: any Decoder) throws {
            let outer = try decoder.container(keyedBy: Key.self).nestedContainer(keyedBy: Name.self, forKey: .kind)
            guard let name = outer.allKeys.first else {
                throw DecodingError.dataCorruptedError(
                    forKey: .kind, in: try decoder.container(keyedBy: Key.self),
                    debugDescription: "a setting without a kind")
            }
            kind = name.stringValue
            let inner = try outer.nestedContainer(keyedBy: Name.self, forKey: name)
            // The value is a text or a list of texts; the laws look at texts only.
            value = try inner.allKeys.first.flatMap { key in
                do { return try inner.decode(String.self, forKey: key) } catch DecodingError.typeMismatch { return nil }
            }
        }

        init(kind: String, value: String?) {
            self.kind = kind
            self.value = value
        }
    }
}

extension Manifest {
    /// The steps between our targets that the manifest declares, tests left out.
    var edges: [Edge] {
        targets.filter { $0.type != "test" }.flatMap { target in
            target.dependencies.compactMap { dependency in
                guard case .target(let name) = dependency else { return nil }
                return Edge(from: target.name, to: name, place: "Package.swift")
            }
        }
    }
}
