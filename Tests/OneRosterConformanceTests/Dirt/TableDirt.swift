/// §9: dirt in headers, files and packages.
enum TableDirt {
    static var fixtures: [DirtFixture] {
        SmallDistrict.bases.flatMap { [mark($0), blankColumns($0), otherOrder($0), headerOnly($0), foreignRows($0)] }
            + missingColumns + misspelt + [wrongFileCase] + oldNames
    }

    private static let headersSeen =
        "BOM; trailing empty columns `role,,,`; missing optional columns; columns in another order"
    private static let misspeltSeen = "misspelt headers, wrong file case, a file holding another file's rows"

    /// The one kind of dirt that strict reading accepts as well (§2, §10).
    private static func mark(_ base: Base) -> DirtFixture {
        let bundle = base.bundle.editing("orgs", style: WritingStyle(hasByteOrderMark: true)) { _ in }
        let notice = ExpectedFinding("csv.bom", file: "orgs", severity: .notice)
        return DirtFixture(
            "\(base.label): a byte order mark", seen: headersSeen, bundle, strict: .accept(with: notice),
            lenient: [notice], isRepaired: false, records: ["orgs.csv": 4])
    }

    private static func blankColumns(_ base: Base) -> DirtFixture {
        let bundle = base.bundle.editing("enrollments") { table in
            for _ in 0..<3 { table.append("") }
        }
        return DirtFixture(
            "\(base.label): trailing empty columns", seen: headersSeen, bundle,
            [ExpectedFinding("table.empty_header_name", file: "enrollments", row: 1)])
    }

    private static func otherOrder(_ base: Base) -> DirtFixture {
        let bundle = base.bundle.editing("orgs") { table in
            table.swapColumns(3, 4)
            table.swapColumns(0, 5)
        }
        return DirtFixture(
            "\(base.label): columns in another order", seen: headersSeen, bundle,
            [ExpectedFinding("table.header_order", file: "orgs", row: 1)])
    }

    private static var missingColumns: [DirtFixture] {
        let losses = [
            ("users", ["pronouns", "userMasterIdentifier"]), ("orgs", ["identifier"]),
            ("results", ["comment", "late"]),
        ]
        let base = SmallDistrict.base(.v12, .bulk)
        return losses.map { file, columns in
            let bundle = base.bundle.editing(file) { table in columns.forEach { table.remove($0) } }
            return DirtFixture(
                "\(base.label): \(file).csv without \(columns.joined(separator: ", "))", seen: headersSeen, bundle,
                columns.map { ExpectedFinding("table.missing_header_column", file: file, row: 1, column: $0) })
        }
    }

    private static var misspelt: [DirtFixture] {
        let names = [
            ("users", "dateLastModified", "dataLastModified"), ("users", "preferredGivenName", "prefferedGivenName"),
        ]
        let base = SmallDistrict.base(.v12, .delta)
        return names.map { file, right, wrong in
            DirtFixture(
                "\(base.label): \(wrong)", seen: misspeltSeen,
                base.bundle.editing(file) { $0.rename(right, to: wrong) },
                [ExpectedFinding("table.", file: file, row: 1)])
        }
    }

    private static var wrongFileCase: DirtFixture {
        let base = SmallDistrict.base(.v12, .bulk)
        let finding = ExpectedFinding("package.unknown_file")
        return DirtFixture(
            "\(base.label): userprofiles.csv", seen: misspeltSeen,
            base.bundle.renamingFile("userProfiles", to: "userprofiles.csv"), strict: .rejectAtLeast(finding),
            lenient: [finding.with(severity: .tolerated)], records: ["userProfiles.csv": 3, "users.csv": 5])
    }

    /// Courses under the name of classes: nothing of them can be read as classes, the rest can.
    private static func foreignRows(_ base: Base) -> DirtFixture {
        let bundle = base.bundle.addingFile("classes.csv", base.bundle.files["courses.csv"] ?? [])
        let finding = ExpectedFinding("table.", file: "classes")
        return DirtFixture(
            "\(base.label): classes.csv holds courses", seen: misspeltSeen, bundle, strict: .rejectAtLeast(finding),
            lenient: [finding.with(severity: .any)], isRepaired: false,
            records: ["courses.csv": 4, "orgs.csv": 4, "users.csv": 5])
    }

    private static func headerOnly(_ base: Base) -> DirtFixture {
        let finding = ExpectedFinding("table.no_rows", file: "enrollments")
        return DirtFixture(
            "\(base.label): header only", seen: "header-only files (a failed SIS export)",
            base.bundle.editing("enrollments") { $0.rows = [] }, strict: .rejectAtLeast(finding),
            lenient: [finding.with(severity: .any)], isRepaired: false,
            records: ["enrollments.csv": 0, "users.csv": 5])
    }

    /// 1.0 names in a bundle that declares 1.1.
    private static var oldNames: [DirtFixture] {
        let names = [
            ("users", "userIds", "userId"), ("users", "agentSourcedIds", "agents"), ("users", "grades", "grade"),
            ("courses", "grades", "grade"), ("demographics", "birthDate", "birthdate"),
        ]
        let base = SmallDistrict.base(.v11, .bulk)
        return names.map { file, new, old in
            DirtFixture(
                "\(base.label): \(file).csv \(old)",
                seen: "1.0 names inside a bundle declaring 1.1 (`userId`, `agents`, `grade`, `birthdate`)",
                base.bundle.editing(file) { $0.rename(new, to: old) }, [ExpectedFinding("table.", file: file, row: 1)])
        }
    }
}
