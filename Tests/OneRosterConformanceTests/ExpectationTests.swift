import Testing

@Suite("The corpus's reading of the digest")
struct ExpectationTests {
    @Test("1.2 has 21 data files and 1.1 has 13")
    func numbers() {
        #expect(Edition.v12.files.count == 21)
        #expect(Edition.v11.files.count == 13)
    }

    @Test("Every data file has its manifest property and every property its file", arguments: Edition.allCases)
    func manifest(edition: Edition) {
        #expect(Set(edition.manifestFiles) == Set(edition.files.map(\.name)))
        #expect(edition.manifestFiles.count == edition.files.count)
    }

    @Test("Every reference goes to a file of the same version", arguments: Edition.allCases)
    func targets(edition: Edition) {
        for column in edition.files.flatMap(\.references) {
            #expect(edition.file(column.type.target ?? "") != nil, "\(column.name)")
        }
    }

    @Test("No file names a column twice", arguments: Edition.allCases)
    func columns(edition: Edition) {
        for file in edition.files { #expect(Set(file.header).count == file.header.count, "\(file.name)") }
    }

    @Test("The small bundle fills every file's every column, and its rows are as wide as its header")
    func filled() {
        for base in SmallDistrict.bases {
            for file in base.files {
                let table = base.bundle.table(file.name)
                #expect(table.header == file.header)
                #expect(table.rows.allSatisfy { $0.count == file.header.count }, "\(base.label) \(file.name)")
                for column in file.columns where base.mode == .delta || ![.status, .stamp].contains(column.type) {
                    #expect(!table[table.probeRow(column.name), column.name].isEmpty, "\(file.name) \(column.name)")
                }
            }
        }
    }

    @Test("Nothing in the small bundle names the last record of a file")
    func leaves() {
        for base in SmallDistrict.bases {
            let leaves = Set(
                base.files.filter { $0.columns[0].type == .key }.map { file in
                    let table = base.bundle.table(file.name)
                    return "\(file.name)/\(table[table.lastRow, "sourcedId"])"
                })
            for file in base.files {
                let table = base.bundle.table(file.name)
                for column in file.references {
                    for row in 2...table.lastRow {
                        for id in table[row, column.name].split(separator: ",") {
                            #expect(
                                !leaves.contains("\(column.type.target ?? "")/\(id)"), "\(file.name) \(column.name)")
                        }
                    }
                }
            }
        }
    }

    @Test("The archive writer's checksum is the one of ZIP")
    func checksum() {
        #expect(CyclicRedundancyCheck.of(Array("123456789".utf8)) == 0xCBF4_3926)
    }
}
