/// §9: dirt inside cells.
enum CellDirt {
    static var fixtures: [DirtFixture] {
        booleans + terms + dates + doubtfulDates + instants + [lists, nulls, typos] + windows1252
    }

    private static var booleans: [DirtFixture] {
        SmallDistrict.bases.map { base in
            let bundle = base.bundle.editing("users") { table in
                for row in 2...table.lastRow { table[row, "enabledUser"] = table[row, "enabledUser"].uppercased() }
            }
            let findings = (2...bundle.table("users").lastRow).map {
                ExpectedFinding("row.invalid_boolean", file: "users", row: $0, column: "enabledUser")
            }
            return DirtFixture("\(base.label): TRUE and FALSE", seen: "`TRUE`/`FALSE` booleans", bundle, findings)
        }
    }

    private static var terms: [DirtFixture] {
        SmallDistrict.bases.map { base in
            let bundle = base.bundle.setting("classes", 2, "classType", to: "Scheduled")
                .setting("enrollments", 3, "role", to: "Student")
            let findings = [
                ExpectedFinding("row.invalid_enum", file: "classes", row: 2, column: "classType"),
                ExpectedFinding("row.invalid_enum", file: "enrollments", row: 3, column: "role"),
            ]
            return DirtFixture(
                "\(base.label): Scheduled, Student", seen: "`Scheduled`, `Student` (case of enums)", bundle, findings)
        }
    }

    private static let datesSeen = "dates `8/27/2018`, `1/05/2023`"

    /// One date of the file tells the order; the others follow it.
    private static var dates: [DirtFixture] {
        let orders = [
            ("month first", "8/27/2023", "12/05/2023"), ("day first", "27/8/2023", "05/12/2023"),
            ("month first, two digits", "08/27/2023", "12/05/2023"),
        ]
        return [SmallDistrict.base(.v12, .bulk), SmallDistrict.base(.v11, .bulk)].flatMap { base in
            orders.map { label, begin, end in
                let row = base.bundle.table("enrollments").lastRow
                let bundle = base.bundle.setting("enrollments", row, "beginDate", to: begin)
                    .setting("enrollments", row, "endDate", to: end)
                let findings = ["beginDate", "endDate"].map {
                    ExpectedFinding("row.invalid_date", file: "enrollments", row: row, column: $0)
                }
                return DirtFixture("\(base.label): dates, \(label)", seen: datesSeen, bundle, findings)
            }
        }
    }

    /// "Do not guess per cell; decide per file, else error."
    private static var doubtfulDates: [DirtFixture] {
        let doubtful = [
            ("nothing tells the order", "9/05/2023", "12/05/2023"),
            ("two orders in one file", "8/27/2023", "27/12/2023"),
        ]
        let base = SmallDistrict.base(.v12, .bulk)
        return doubtful.map { label, begin, end in
            let row = base.bundle.table("enrollments").lastRow
            let bundle = base.bundle.setting("enrollments", row, "beginDate", to: begin)
                .setting("enrollments", row, "endDate", to: end)
            let findings = ["beginDate", "endDate"].map {
                ExpectedFinding("row.invalid_date", file: "enrollments", row: row, column: $0)
            }
            return DirtFixture(
                "\(base.label): dates, \(label)", seen: datesSeen, bundle, strict: .rejectAtLeast(findings),
                lenient: findings, isRepaired: false, records: ["classes.csv": 3])
        }
    }

    private static var instants: [DirtFixture] {
        Edition.allCases.flatMap { edition in
            ["2017-05-06", "2017-05-06 08:01:05"].map { text in
                let bundle = SmallDistrict.base(edition, .delta).bundle.setting("orgs", 3, "dateLastModified", to: text)
                return DirtFixture(
                    "\(edition.rawValue) delta: \(text)",
                    seen: "`dateLastModified` as a bare date, or `2017-05-06 08:01:05`", bundle,
                    [ExpectedFinding("row.invalid_datetime", file: "orgs", row: 3, column: "dateLastModified")])
            }
        }
    }

    private static var lists: DirtFixture {
        let base = SmallDistrict.base(.v12, .bulk)
        let bundle = base.bundle.setting("classes", 2, "subjects", to: "Science, Physics")
            .setting("classes", 2, "termSourcedIds", to: "ses-fall, ses-spring")
        return DirtFixture(
            "\(base.label): spaces in lists", seen: "spaces after commas in lists (`\"Science, Physics\"`)", bundle,
            [
                ExpectedFinding("row.invalid_list", file: "classes", row: 2, column: "subjects"),
                ExpectedFinding(
                    "row.invalid_list", "row.invalid_guid", file: "classes", row: 2, column: "termSourcedIds"),
            ])
    }

    /// In a cell of free text, `NULL` is a text like any other in strict reading.
    private static var nulls: DirtFixture {
        let base = SmallDistrict.base(.v12, .bulk)
        let cells = [("beginDate", "row.invalid_date"), ("primary", "row.invalid_boolean")]
        let row = base.bundle.table("enrollments").lastRow
        let bundle = base.bundle.editing("enrollments") { table in
            for (column, _) in cells { table[row, column] = "NULL" }
        }.setting("users", 2, "middleName", to: "NULL")
        let strict = cells.map { ExpectedFinding($0.1, file: "enrollments", row: row, column: $0.0) }
        let lenient = cells.map { column, _ in
            ExpectedFinding("row.", file: "enrollments", row: row, column: column, severity: .tolerated)
        }
        let text = ExpectedFinding("row.", file: "users", row: 2, column: "middleName", severity: .tolerated)
        return DirtFixture(
            "\(base.label): NULL", seen: "`NULL` text for blank", bundle, strict: .rejectAtLeast(strict),
            lenient: lenient + [text], records: ["enrollments.csv": 5, "users.csv": 5])
    }

    /// Nothing mends a wrong id: lenient reading keeps the row and says what is missing.
    private static var typos: DirtFixture {
        let base = SmallDistrict.base(.v12, .bulk)
        let bundle = base.bundle.setting("courses", 3, "orgSourcedId", to: "Sch_000002")
        let finding = ExpectedFinding("ref.missing_target", file: "courses", row: 3, column: "orgSourcedId")
        return DirtFixture(
            "\(base.label): a mistyped id", seen: "FK typos (`Sch_000002` vs `Sch_S00002`)", bundle,
            strict: .reject(finding), lenient: [finding.with(severity: .any)], isRepaired: false,
            records: ["orgs.csv": 4, "users.csv": 5])
    }

    private static var windows1252: [DirtFixture] {
        SmallDistrict.bases.map { base in
            let bundle = base.bundle.setting("users", 2, "familyName", to: "M\u{FC}ller").editingBytes("users") {
                bytes in
                guard let place = bytes.firstIndex(of: 0xC3) else { return }
                bytes.replaceSubrange(place...(place + 1), with: [0xFC])
            }
            return DirtFixture(
                "\(base.label): Windows-1252", seen: "Windows-1252 bytes", bundle,
                [ExpectedFinding("csv.invalid_utf8", file: "users")])
        }
    }
}
