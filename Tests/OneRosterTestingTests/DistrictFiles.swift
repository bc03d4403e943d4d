import CrosswalkTesting
import Foundation
import OneRosterTesting

/// A written bundle, read back in the plainest way.
struct DistrictFiles {
    /// The tables by file name; the manifest is not among them.
    let tables: [String: PlainTable]
    let manifest: [String: String]
    let bytes: [String: [UInt8]]

    /// Writes a bundle into a folder of its own, reads it and removes it.
    init(_ bundle: DistrictBundle) throws {
        let folder = try TemporaryFolder()
        try bundle.write(toFolder: folder.path(of: "bundle"))
        let raw = try RawBundle(folder: folder.path(of: "bundle"))
        bytes = raw.files
        var tables: [String: PlainTable] = [:]
        var manifest: [String: String] = [:]
        for (name, bytes) in raw.files {
            guard let text = String(validating: bytes, as: UTF8.self), let table = PlainTable(text) else {
                throw Unreadable(file: name)
            }
            if name == "manifest.csv" {
                for row in table.rows { manifest[row[0]] = row[1] }
            } else {
                tables[name] = table
            }
        }
        self.tables = tables
        self.manifest = manifest
    }

    struct Unreadable: Error { let file: String }

    /// The rows of a file as dictionaries.
    func rows(_ file: String) -> [[String: String]] {
        guard let table = tables[file] else { return [] }
        return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.header, $0)) }
    }

    /// The rows of a file by their id.
    func byID(_ file: String) -> [String: [String: String]] {
        Dictionary(uniqueKeysWithValues: rows(file).map { ($0["sourcedId"] ?? "", $0) })
    }

    /// What is loaded after the changes of a delta bundle: file to id to cells, the life-cycle cells blank.
    func applying(_ delta: DistrictFiles) -> [String: [String: [String]]] {
        var result = contents
        for (file, table) in delta.tables {
            for row in table.rows {
                var cells = row
                cells[1] = ""
                cells[2] = ""
                result[file, default: [:]][row[0]] = row[1] == "tobedeleted" ? nil : cells
            }
        }
        return result.filter { !$0.value.isEmpty }
    }

    /// File to id to cells.
    var contents: [String: [String: [String]]] {
        tables.mapValues { table in Dictionary(uniqueKeysWithValues: table.rows.map { ($0[0], $0) }) }
    }
}
