/// §2.1: the manifest's header, properties and values, and its agreement with the package.
enum ManifestGroups {
    static var groups: [CorpusGroup] {
        [
            CorpusGroup(
                "a property is missing, repeated or unknown", clause: "§2.1", SmallDistrict.bases.flatMap(properties)),
            CorpusGroup(
                "a property has a value outside its vocabulary", clause: "§2.1", SmallDistrict.bases.flatMap(values)),
            CorpusGroup("the manifest's own table is faulty", clause: "§2, §2.1", SmallDistrict.bases.flatMap(tables)),
            CorpusGroup("manifest and package disagree", clause: "§2", SmallDistrict.bases.flatMap(disagreements)),
        ]
    }

    private static func properties(_ base: Base) -> [CorpusCase] {
        let manifest = base.bundle.table("manifest")
        let data = base.edition.manifestFiles.map { "file." + $0 }
        let needed = ["manifest.version", "oneroster.version"] + data
        return needed.map { missing(base, $0) }
            + (needed + ["source.systemName", "source.systemCode"]).map { repeated(base, $0, manifest.lastRow + 1) }
            + unknown(base, manifest.lastRow + 1) + ["source.systemName*", "file.users*"].map { starred(base, $0) }
    }

    private static func missing(_ base: Base, _ property: String) -> CorpusCase {
        let isVersion = !property.hasPrefix("file.")
        let code = isVersion ? ["manifest.missing_property", "manifest.bad_version"] : ["manifest.missing_property"]
        var expected = ExpectedFinding(file: "manifest")
        expected.codes = code
        return CorpusCase(
            "\(base.label) without \(property)",
            base.bundle.editing("manifest") { table in table.rows.removeAll { $0.first == property } },
            .rejectAtLeast(expected)
        ).shown(as: .folder, .zip)
    }

    private static func repeated(_ base: Base, _ property: String, _ row: Int) -> CorpusCase {
        CorpusCase(
            "\(base.label) \(property) twice",
            base.bundle.editing("manifest") { $0.duplicate(row: $0.row(of: property), as: property) },
            .reject(ExpectedFinding("manifest.duplicate_property", file: "manifest", row: row)))
    }

    private static func unknown(_ base: Base, _ row: Int) -> [CorpusCase] {
        var names = [
            "file.students", "File.users", "file.users.csv", "source.system", "oneroster.Version", "comment",
            "users", "file.manifest", "file.Users", "file.", "source.systemname",
        ]
        if base.edition == .v11 { names += Edition.starred.sorted().map { "file." + $0 } }
        return names.map { name in
            CorpusCase(
                "\(base.label) with \(name)", base.bundle.editing("manifest") { $0.rows.append([name, "absent"]) },
                .rejectAtLeast(ExpectedFinding("manifest.unknown_property", file: "manifest", row: row)))
        }
    }

    /// A name copied from the specification's table together with its footnote mark.
    private static func starred(_ base: Base, _ name: String) -> CorpusCase {
        let row = base.bundle.table("manifest").row(of: String(name.dropLast()))
        return CorpusCase(
            "\(base.label) \(name)", base.bundle.editing("manifest") { $0[row, "propertyName"] = name },
            .rejectAtLeast(ExpectedFinding("manifest.unknown_property", file: "manifest", row: row)))
    }

    private static func values(_ base: Base) -> [CorpusCase] {
        let wrongModes = ["Bulk", "DELTA", "full", "", "bulk ", "true", "incremental", "Absent"]
        let modes = base.edition.manifestFiles.enumerated().flatMap { number, file in
            (0..<3).map { ("file." + file, wrongModes[(number + $0) % wrongModes.count], "manifest.bad_mode") }
        }
        let versions = ["1", "1.1", "2.0", "", "v1.0", "1.0 ", "1.00", "1,0"].map {
            ("manifest.version", $0, "manifest.bad_version")
        }
        let standards = ["1.3", "2.0", "", "1", "v1.2", "1.2 ", "one", "12", "1.2.9"].map {
            ("oneroster.version", $0, "manifest.bad_version")
        }
        return (modes + versions + standards).map { property, value, code in
            let row = base.bundle.table("manifest").row(of: property)
            return CorpusCase(
                "\(base.label) \(property): \(value)|", base.bundle.settingProperty(property, to: value),
                .rejectAtLeast(ExpectedFinding(code, file: "manifest", row: row)))
        }
    }

    private static func tables(_ base: Base) -> [CorpusCase] {
        let headers = [
            ["propertyName", "propertyValue"], ["PropertyName", "value"], ["value", "propertyName"],
            ["property", "value"],
            ["propertyName", "Value"], ["propertyName"], ["propertyName", "value", ""],
            ["propertyName", "value", "note"],
            ["manifest.version", "1.0"],
        ]
        let faulty = headers.map { header in
            CorpusCase(
                "\(base.label) header \(header.joined(separator: ","))",
                base.bundle.editing("manifest") { $0.header = header },
                .rejectAtLeast(ExpectedFinding("manifest.header", file: "manifest")))
        }
        return faulty + broken(base)
    }

    /// The rules of every CSV file hold for the manifest too.
    private static func broken(_ base: Base) -> [CorpusCase] {
        let row = base.bundle.table("manifest").lastRow
        let empty = base.bundle.editing("manifest") { $0.rows = [] }
        let wide = base.bundle.editing("manifest") { $0.rows[row - 2].append("") }
        let narrow = base.bundle.editing("manifest") { $0.rows[row - 2].removeLast() }
        let open = base.bundle.editingBytes("manifest") { $0 = $0.dropLast(2) + [0x0D, 0x0A, 0x22, 0x61] }
        let bytes = base.bundle.editingBytes("manifest") { $0 = $0.dropLast(2) + [0xFF, 0x0D, 0x0A] }
        let width = ExpectedFinding("table.row_width", "manifest.", file: "manifest", row: row)
        return [
            CorpusCase(
                "\(base.label) no property", empty,
                .rejectAtLeast(ExpectedFinding("manifest.missing_property", "table.no_rows", file: "manifest"))),
            CorpusCase(
                "\(base.label) no byte", base.bundle.editingBytes("manifest") { $0 = [] },
                .rejectAtLeast(ExpectedFinding("manifest.header", "table.missing_header", file: "manifest"))),
            CorpusCase("\(base.label) three cells in a row", wide, .rejectAtLeast(width)),
            CorpusCase("\(base.label) one cell in a row", narrow, .rejectAtLeast(width)),
            CorpusCase(
                "\(base.label) a quote never closed", open,
                .rejectAtLeast(ExpectedFinding("csv.unclosed_quote", file: "manifest"))),
            CorpusCase(
                "\(base.label) not UTF-8", bytes, .rejectAtLeast(ExpectedFinding("csv.invalid_utf8", file: "manifest"))),
        ]
    }

    private static func disagreements(_ base: Base) -> [CorpusCase] {
        base.edition.manifestFiles.flatMap { name in
            [
                CorpusCase(
                    "\(base.label) \(name).csv announced and not there", base.bundle.withoutFile(name),
                    .rejectAtLeast(ExpectedFinding("manifest.file_missing").inAny(of: "manifest", name))
                ).shown(as: .folder, .zip),
                CorpusCase(
                    "\(base.label) \(name).csv there and absent",
                    base.bundle.settingProperty("file." + name, to: "absent"),
                    .rejectAtLeast(
                        ExpectedFinding("manifest.file_unexpected").inAny(of: "manifest", name))
                ).shown(as: .folder, .zip),
            ]
        }
    }
}
