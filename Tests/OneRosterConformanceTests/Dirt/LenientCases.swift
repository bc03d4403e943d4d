/// What the digest says of lenient reading outside §9: lists of the wild (§2.1, §3, §4, §8).
enum LenientCases {
    static var fixtures: [DirtFixture] {
        identifiers + lifeCycles + inactive + unchecked + manifests + [foreignColumn]
    }

    /// §3: in the wild also `+`, `%`, space, `:` and the bar.
    private static var identifiers: [DirtFixture] {
        let base = SmallDistrict.base(.v11, .bulk)
        let row = base.bundle.table("users").lastRow
        return ["s+123456", "s%20", "s 1", "s:1", "s|1"].map { id in
            DirtFixture(
                "\(base.label): \(id)", seen: "§3 GUID", base.bundle.setting("users", row, "sourcedId", to: id),
                strict: .reject(ExpectedFinding("row.invalid_guid", file: "users", row: row, column: "sourcedId")),
                lenient: [
                    ExpectedFinding(
                        "row.invalid_guid", file: "users", row: row, column: "sourcedId", severity: .warning)
                ], records: ["users.csv": 5])
        }
    }

    /// §4: exporters fill both columns in bulk files all the time.
    private static var lifeCycles: [DirtFixture] {
        Edition.allCases.map { edition in
            let base = SmallDistrict.base(edition, .bulk)
            let bundle = base.bundle.editing("orgs") { table in
                table.setAll("status", to: "active")
                table.setAll("dateLastModified", to: "2024-01-15T08:30:00.000Z")
            }
            let findings = (2...5).flatMap { row in
                ["status", "dateLastModified"].map {
                    ExpectedFinding("row.forbidden_in_bulk", file: "orgs", row: row, column: $0)
                }
            }
            return DirtFixture(
                "\(base.label): a life cycle in bulk", seen: "§4 bulk", bundle, strict: .reject(all: findings),
                lenient: findings.map { $0.with(severity: .warning) }, records: ["orgs.csv": 4])
        }
    }

    /// §4: in 1.0 and 1.1 `inactive` reads as `tobedeleted`. Whether strict reading of 1.1 takes it too is left open.
    private static var inactive: [DirtFixture] {
        let base = SmallDistrict.base(.v11, .delta)
        return ["orgs", "users", "enrollments"].map { file in
            let row = base.bundle.table(file).lastRow
            return DirtFixture(
                "\(base.label): \(file).csv inactive", seen: "§4 inactive",
                base.bundle.setting(file, row, "status", to: "inactive"), strict: nil,
                lenient: [ExpectedFinding("row.", file: file, row: row, column: "status", severity: .tolerated)],
                records: [file + ".csv": row - 1])
        }
    }

    /// §4: a delta without its baseline; one notice a file and column.
    private static var unchecked: [DirtFixture] {
        Edition.allCases.map { edition in
            let base = SmallDistrict.base(edition, .delta)
            let rows = base.bundle.table("courses").lastRow
            let bundle = base.bundle.editing("courses") { $0.setAll("orgSourcedId", to: "org-of-last-week") }
            let findings = (2...rows).map {
                ExpectedFinding("ref.missing_target", file: "courses", row: $0, column: "orgSourcedId")
            }
            return DirtFixture(
                "\(base.label): references to earlier records", seen: "§4 delta", bundle,
                strict: .reject(all: findings),
                lenient: [ExpectedFinding("ref.unchecked", file: "courses", column: "orgSourcedId", severity: .notice)],
                isRepaired: false, records: ["courses.csv": 4])
        }
    }

    /// §2.1: no row for a file that was not sent reads as `absent`, with a warning.
    private static var manifests: [DirtFixture] {
        Edition.allCases.map { edition in
            let base = SmallDistrict.base(edition, .bulk)
            let file = edition == .v12 ? "userResources" : "courseResources"
            let bundle = base.bundle.withoutFile(file).editing("manifest") { table in
                table.rows.removeAll { $0.first == "file." + file }
            }
            let finding = ExpectedFinding("manifest.missing_property", file: "manifest")
            return DirtFixture(
                "\(base.label): a file neither sent nor named", seen: "§2.1", bundle, strict: .reject(finding),
                lenient: [finding.with(severity: .warning)], records: ["users.csv": 5])
        }
    }

    /// §8: "strict error, lenient keep under a quarantined name".
    private static var foreignColumn: DirtFixture {
        let base = SmallDistrict.base(.v12, .bulk)
        return DirtFixture(
            "\(base.label): a vendor's own column", seen: "§8",
            base.bundle.editing("users") { $0.append("ext_imagineLearning_databaseId", value: "77") },
            [ExpectedFinding("table.", file: "users", row: 1)])
    }
}

extension Expectation {
    /// Rejected for these reasons and no other.
    static func reject(all findings: [ExpectedFinding]) -> Expectation {
        Expectation(verdict: .reject, findings: findings)
    }
}
