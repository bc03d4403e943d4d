/// A bundle under construction: cells where the corpus edits cells, bytes where it breaks bytes.
///
/// A value type: every case starts from a base and keeps the tables it does not touch.
struct DraftBundle: Sendable {
    let edition: Edition
    /// The parsed tables by name without `.csv`, the manifest among them.
    private(set) var tables: [String: DraftTable]
    /// What will be written, by full file name.
    private(set) var files: [String: [UInt8]]

    /// A bundle in canonical form with this manifest mode for every file that has a table, `absent` for the others.
    init(edition: Edition, mode: FileMode, tables: [String: DraftTable]) {
        self.edition = edition
        self.tables = tables
        files = [:]
        var manifest = DraftTable(header: ["propertyName", "value"], rows: [])
        manifest.rows = [["manifest.version", "1.0"], ["oneroster.version", edition.rawValue]]
        for name in edition.manifestFiles {
            manifest.rows.append(["file." + name, (tables[name] == nil ? .absent : mode).rawValue])
        }
        manifest.rows += [["source.systemName", "Lakeside SIS"], ["source.systemCode", "LSIS-7"]]
        self.tables["manifest"] = manifest
        for (name, table) in self.tables { files[name + ".csv"] = WritingStyle.canonical.render(table) }
    }

    func table(_ name: String) -> DraftTable { tables[name] ?? DraftTable(header: [], rows: []) }

    /// Changes one file's cells.
    mutating func edit(_ name: String, style: WritingStyle = .canonical, _ change: (inout DraftTable) -> Void) {
        var table = self.table(name)
        change(&table)
        tables[name] = table
        files[name + ".csv"] = style.render(table)
    }

    /// Changes one file's bytes.
    mutating func editBytes(_ name: String, _ change: (inout [UInt8]) -> Void) {
        change(&files[name + ".csv", default: []])
    }

    /// The bundle with one file's cells changed.
    func editing(
        _ name: String, style: WritingStyle = .canonical, _ change: (inout DraftTable) -> Void
    ) -> DraftBundle {
        var copy = self
        copy.edit(name, style: style, change)
        return copy
    }

    /// The bundle with one cell changed.
    func setting(_ name: String, _ row: Int, _ column: String, to value: String) -> DraftBundle {
        editing(name) { $0[row, column] = value }
    }

    /// The bundle with one file's bytes changed.
    func editingBytes(_ name: String, _ change: (inout [UInt8]) -> Void) -> DraftBundle {
        var copy = self
        copy.editBytes(name, change)
        return copy
    }

    /// The bundle written in another style, every file of it.
    func restyled(_ style: WritingStyle) -> DraftBundle {
        var copy = self
        for name in tables.keys { copy.edit(name, style: style) { _ in } }
        return copy
    }

    /// Sets a manifest property that is already there.
    mutating func setProperty(_ property: String, to value: String) {
        edit("manifest") { $0[$0.row(of: property), "value"] = value }
    }

    func settingProperty(_ property: String, to value: String) -> DraftBundle {
        var copy = self
        copy.setProperty(property, to: value)
        return copy
    }

    /// Takes the file away and leaves the manifest alone.
    func withoutFile(_ name: String) -> DraftBundle {
        var copy = self
        copy.tables[name] = nil
        copy.files[name + ".csv"] = nil
        return copy
    }

    /// Takes the file away and announces it `absent`.
    func withAbsent(_ name: String) -> DraftBundle {
        withoutFile(name).settingProperty("file." + name, to: "absent")
    }

    /// Adds a file, or puts one in another's place, by its full name.
    func addingFile(_ fileName: String, _ bytes: [UInt8]) -> DraftBundle {
        var copy = self
        copy.files[fileName] = bytes
        return copy
    }

    /// Gives a file another name in the package.
    func renamingFile(_ name: String, to fileName: String) -> DraftBundle {
        withoutFile(name).addingFile(fileName, files[name + ".csv"] ?? [])
    }

    /// Fills or blanks the life-cycle columns of one file and announces it in that mode (§4).
    func inMode(_ mode: FileMode, file name: String) -> DraftBundle {
        editing(name) { table in
            table.setAll("status", to: mode == .delta ? "active" : "")
            table.setAll("dateLastModified", to: mode == .delta ? "2024-01-15T08:30:00.000Z" : "")
        }.settingProperty("file." + name, to: mode.rawValue)
    }

    /// The same content as a package of that mode.
    func inMode(_ mode: FileMode) -> DraftBundle {
        edition.files.map(\.name).filter { tables[$0] != nil }.reduce(self) { $0.inMode(mode, file: $1) }
    }
}
