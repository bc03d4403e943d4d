import OneRosterTesting
import Testing

@Suite("The small bundles")
struct SmallBundleTests {
    @Test("have every file that their manifest names, and no other", arguments: SmallBundle.allCases)
    func filesMatchManifest(bundle: SmallBundle) throws {
        let files = bundle.files
        let manifest = try #require(files["manifest.csv"]).lines
        #expect(manifest.first == "propertyName,value")
        #expect(manifest.contains("oneroster.version,\(bundle.version)"))
        let mode = bundle.isDelta ? "delta" : "bulk"
        let named = manifest.filter { $0.hasPrefix("file.") }.map { $0.split(separator: ",") }
        #expect(named.allSatisfy { $0[1] == mode })
        #expect(named.count == (bundle.version == "1.2" ? 21 : 13))
        #expect(Set(files.keys) == Set(named.map { $0[0].dropFirst(5) + ".csv" } + ["manifest.csv"]))
    }

    @Test(
        "fill every column at least once, and have as many cells in a row as in the header",
        arguments: SmallBundle.allCases)
    func everyColumnIsFilled(bundle: SmallBundle) throws {
        for (name, text) in bundle.files {
            let table = try #require(PlainTable(text), "\(name)")
            #expect(table.rows.count >= 2, "\(name)")
            #expect(Set(table.header).count == table.header.count, "\(name)")
            for (index, column) in table.header.enumerated() where bundle.isDelta || !(1...2).contains(index) {
                #expect(table.rows.contains { !$0[index].isEmpty }, "\(name) \(column)")
            }
        }
    }

    @Test("keep the life-cycle columns blank in bulk and filled in delta", arguments: SmallBundle.allCases)
    func lifeCycle(bundle: SmallBundle) throws {
        for (name, text) in bundle.files where name != "manifest.csv" {
            let table = try #require(PlainTable(text), "\(name)")
            #expect(table.header.prefix(3) == ["sourcedId", "status", "dateLastModified"])
            let states = Set(table.rows.map { $0[1] })
            #expect(states == (bundle.isDelta ? ["active", "tobedeleted"] : [""]), "\(name)")
            #expect(table.rows.allSatisfy { $0[2].utf8.count == (bundle.isDelta ? 24 : 0) }, "\(name)")
        }
    }

    @Test("end every line in CRLF and quote no cell without need", arguments: SmallBundle.allCases)
    func canonicalForm(bundle: SmallBundle) {
        for (name, text) in bundle.files {
            #expect(text.hasSuffix("\r\n"), "\(name)")
            #expect(PlainTable(text)?.text == text, "\(name)")
        }
    }

    @Test("refer only to records they hold", arguments: SmallBundle.allCases)
    func references(bundle: SmallBundle) throws {
        let tables = try bundle.files.mapValues { try #require(PlainTable($0)) }
        func ids(_ file: String) -> Set<String> { Set(tables[file]?.rows.map { $0[0] } ?? []) }
        var checked = 0
        for (name, table) in tables where name != "manifest.csv" {
            #expect(ids(name).count == table.rows.count, "\(name)")
            for (index, column) in table.header.enumerated() {
                guard let target = PlainTable.target(of: column, in: name) else { continue }
                for cell in table.rows.map({ $0[index] }) where !cell.isEmpty {
                    for id in cell.split(separator: ",") {
                        #expect(ids(target).contains(String(id)), "\(name) \(column)")
                        checked += 1
                    }
                }
            }
        }
        #expect(checked > 60)
    }
}
