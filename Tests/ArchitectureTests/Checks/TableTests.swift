import Testing

@Suite("The table of the house")
struct TableTests {
    let laws = DependencyLaws(table: layerTable)

    @Test("What the table allows breaks no law")
    func obeysLaws() {
        #expect(laws.violations(layerTable.edges) == [])
    }

    @Test("Every name that a row lists is a row itself")
    func closed() {
        for row in layerTable.rows.values {
            #expect(row.mayImport.isSubset(of: layerTable.rows.keys), "\(row.name)")
            #expect(!row.mayImport.contains(row.name), "\(row.name)")
        }
    }

    @Test("No target reaches itself")
    func noCycles() {
        for name in layerTable.rows.keys.sorted() {
            #expect(!laws.reachable(from: name, layerTable.edges).contains(name), "\(name)")
        }
    }

    @Test("Every layer has its targets, and Canonical is a layer of its own")
    func layers() {
        #expect(layerTable.rows.values.filter { $0.layer == .core }.map(\.name) == ["Canonical"])
        for layer in [Layer.system, .support, .base, .bridge, .service, .store, .kit] {
            #expect(layerTable.rows.values.contains { $0.layer == layer })
        }
        #expect(layerTable.rows.values.filter { $0.layer.families != nil }.count == 14)
    }

    @Test("Support may be imported by all but Canonical, system libraries and what it stands on itself")
    func support() {
        #expect(layerTable.allows("OneRosterModel", "_CrosswalkSupport"))
        #expect(layerTable.allows("RosterReconciliation", "_CrosswalkSupport"))
        for name in ["Canonical", "CLibCrypto", "CZlib", "_CrosswalkSIMD"] {
            #expect(!layerTable.allows(name, "_CrosswalkSupport"))
        }
        #expect(!layerTable.allows("NoSuchTarget", "_CrosswalkSupport"))
    }
}
