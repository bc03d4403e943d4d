import Foundation
import Testing

@Suite("The laws of the manifest, broken on purpose")
struct BrokenManifestTests {
    let laws = ManifestLaws(table: layerTable)

    /// A manifest as SwiftPM dumps it, of one target with the given dependencies and settings.
    private func manifest(
        _ target: String, type: String = "regular", dependencies: String = "[]", settings: String = "[]",
        products: String = "[]", defaultTraits: String = "[]"
    ) throws -> Manifest {
        let json = """
            {"products": \(products), "traits": [{"name": "SQLite", "enabledTraits": []},
             {"name": "default", "enabledTraits": \(defaultTraits)}],
             "targets": [{"name": "\(target)", "type": "\(type)", "dependencies": \(dependencies),
              "settings": \(settings)}]}
            """
        return try JSONDecoder().decode(Manifest.self, from: Data(json.utf8))
    }

    @Test("Dependencies are read in each of their forms")
    func dependencyForms() throws {
        let read = try manifest(
            "CrosswalkSQLite",
            dependencies: """
                [{"byName": ["Canonical", null]}, {"target": ["Outbox", null]},
                 {"product": ["GRDB", "GRDB.swift", null, {"platformNames": [], "traits": ["SQLite"]}]},
                 {"product": ["Logging", "swift-log", null, null]},
                 {"product": ["X", "x", {"A": "B"}, {"platformNames": ["linux"]}]}]
                """)
        #expect(
            read.targets[0].dependencies == [
                .target("Canonical"), .target("Outbox"), .product("GRDB", package: "GRDB.swift", traits: ["SQLite"]),
                .product("Logging", package: "swift-log", traits: []), .product("X", package: "x", traits: []),
            ])
        #expect(read.edges.map(\.to) == ["Canonical", "Outbox"])
    }

    @Test("A product without a trait is caught, and one behind the trait of somebody else")
    func unguarded() throws {
        let bare = #"[{"product": ["GRDB", "GRDB.swift", null, null]}]"#
        #expect(laws.externalProducts(try manifest("CrosswalkSQLite", dependencies: bare)).count == 1)
        #expect(laws.externalProducts(try manifest("Tests", type: "test", dependencies: bare)).isEmpty)
        let guarded = #"[{"product": ["GRDB", "GRDB.swift", null, {"traits": ["SQLite"]}]}]"#
        #expect(laws.externalProducts(try manifest("CrosswalkSQLite", dependencies: guarded)).isEmpty)
        #expect(laws.externalProducts(try manifest("OneRosterCSV", dependencies: guarded)).count == 1)
        let currency = #"[{"product": ["Logging", "swift-log", null, null]}]"#
        #expect(laws.externalProducts(try manifest("CrosswalkRuntime", dependencies: currency)).isEmpty)
    }

    @Test("A trait that is on by default is caught")
    func defaultTrait() throws {
        #expect(laws.defaultTraits(try manifest("Canonical", defaultTraits: #"["SQLite"]"#)).count == 1)
    }

    @Test("Products without their target, targets without their product and products of support are caught")
    func products() throws {
        let product = #"[{"name": "Canonical", "targets": ["Canonical"]}]"#
        #expect(laws.products(try manifest("Canonical", products: product)).isEmpty)
        #expect(laws.products(try manifest("Canonical")).count == 1)
        let two = #"[{"name": "Canonical", "targets": ["Canonical", "OneRosterCSV"]}]"#
        #expect(laws.products(try manifest("Canonical", products: two)).count == 1)
        let support = #"[{"name": "_CrosswalkZIP", "targets": ["_CrosswalkZIP"]}]"#
        #expect(laws.products(try manifest("_CrosswalkZIP", products: support)).count == 1)
        #expect(laws.products(try manifest("_CrosswalkZIP")).isEmpty)
        #expect(laws.products(try manifest("CZlib", type: "system")).isEmpty)
    }

    @Test("Unsafe flags are caught, and settings that are missing")
    func settings() throws {
        let flags = #"[{"kind": {"unsafeFlags": {"_0": ["-Ounchecked"]}}, "tool": "swift"}]"#
        let read = try manifest("Canonical", settings: flags)
        #expect(laws.unsafeFlags(read).count == 1)
        #expect(laws.settings(read, swiftTargets: ["Canonical"]).count == 4)
        #expect(laws.settings(read, swiftTargets: []).isEmpty)
        let swift5 = #"[{"kind": {"swiftLanguageMode": {"_0": "5"}}, "tool": "swift"}]"#
        #expect(laws.settings(try manifest("Canonical", settings: swift5), swiftTargets: ["Canonical"]).count == 4)
    }

    @Test("A target that is not in the table is caught, and one of another type")
    func listed() throws {
        #expect(laws.listed(try manifest("Helpers")).count == 1)
        #expect(laws.listed(try manifest("CZlib")).count == 1)
        #expect(laws.listed(try manifest("CZlib", type: "system")).isEmpty)
        #expect(laws.listed(try manifest("CrosswalkHummingbird")).count == 1)
        #expect(laws.listed(try manifest("CrosswalkSQLite")).isEmpty)
    }
}
