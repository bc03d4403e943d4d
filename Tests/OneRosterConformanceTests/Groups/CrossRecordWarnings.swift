/// §6 rules 8, 9, 11, 12 and 13: what is accepted with a warning, and the two rules that must not be there.
enum CrossRecordWarnings {
    static var groups: [CorpusGroup] {
        let bases = SmallDistrict.bases
        let twelve = bases.filter { $0.edition == .v12 }
        return [
            CorpusGroup("a result agrees with its line item", clause: "§6 rule 8", bases.flatMap(results)),
            CorpusGroup("a user's resource agrees with the class", clause: "§6 rule 9", twelve.flatMap(userResources)),
            CorpusGroup("a session lies within its parent", clause: "§6 rule 11", bases.flatMap(parentDates)),
            CorpusGroup(
                "an enrollment lies within its class's terms", clause: "§6 rule 12", bases.flatMap(enrollments)),
            CorpusGroup("one primary teacher in a class", clause: "§6 rule 13", bases.flatMap(primaryTeachers)),
            CorpusGroup("what must not be demanded", clause: "§6 not", bases.flatMap(notDemanded)),
        ]
    }

    /// One change of cells that is worth one warning, or none.
    private struct Change {
        let label: String
        let file: String
        let row: String
        let cells: [(String, String)]
        var code: String?

        func make(_ base: Base, from bundle: DraftBundle? = nil) -> CorpusCase {
            let start = bundle ?? base.bundle
            let number = start.table(file).row(of: row)
            let draft = start.editing(file) { table in
                for (column, value) in cells { table[number, column] = value }
            }
            let warning = code.map { ExpectedFinding($0, file: file, row: number, severity: .warning) }
            return CorpusCase(
                "\(base.label) \(label)", draft, Expectation(verdict: .accept, findings: warning.map { [$0] } ?? []))
        }
    }

    private static func results(_ base: Base) -> [CorpusCase] {
        var changes = [
            Change(
                label: "a score above the greatest", file: "results", row: "rsl-spare", cells: [("score", "101")],
                code: "semantic.result_range"),
            Change(
                label: "a score just above the greatest", file: "results", row: "rsl-spare",
                cells: [("score", "100.01")], code: "semantic.result_range"),
            Change(
                label: "a score below the least", file: "results", row: "rsl-spare", cells: [("score", "-0.5")],
                code: "semantic.result_range"),
            Change(label: "a score at the greatest", file: "results", row: "rsl-spare", cells: [("score", "100")]),
            Change(label: "a score at the least", file: "results", row: "rsl-spare", cells: [("score", "0")]),
            Change(
                label: "a student who is not in the class", file: "results", row: "rsl-spare",
                cells: [("studentSourcedId", "usr-spare")], code: base.unlessEarlier("semantic.result_enrollment")),
        ]
        if base.edition == .v12 {
            changes.append(
                Change(
                    label: "another class than the line item's", file: "results", row: "rsl-spare",
                    cells: [("classSourcedId", "cls-home")], code: "semantic.result_class"))
        }
        return changes.map { $0.make(base) }
    }

    private static func userResources(_ base: Base) -> [CorpusCase] {
        let wrongOrg = Change(
            label: "another org than the class's school", file: "userResources", row: "usx-spare",
            cells: [("orgSourcedId", "org-south")], code: "semantic.user_resource")
        let notEnrolled = Change(
            label: "a user who is not in the class", file: "userResources", row: "usx-spare",
            cells: [("userSourcedId", "usr-spare")], code: base.unlessEarlier("semantic.user_resource"))
        let otherClass = Change(
            label: "a class the user is not in", file: "userResources", row: "usx-spare",
            cells: [("classSourcedId", "cls-home")], code: base.unlessEarlier("semantic.user_resource"))
        let noClass = Change(
            label: "no class, and another org", file: "userResources", row: "usx-spare",
            cells: [("classSourcedId", ""), ("orgSourcedId", "org-south")])
        return [wrongOrg, notEnrolled, otherClass, noClass].map { $0.make(base) }
    }

    private static func parentDates(_ base: Base) -> [CorpusCase] {
        let row = "ses-spare"
        return [
            Change(
                label: "a quarter begins before its term", file: "academicSessions", row: row,
                cells: [("startDate", "2023-08-14")], code: "semantic.parent_dates"),
            Change(
                label: "a quarter ends after its term", file: "academicSessions", row: row,
                cells: [("endDate", "2024-01-16")], code: "semantic.parent_dates"),
            Change(
                label: "a quarter after its term", file: "academicSessions", row: row,
                cells: [("startDate", "2024-02-01"), ("endDate", "2024-03-01")], code: "semantic.parent_dates"),
            Change(
                label: "a quarter as long as its term", file: "academicSessions", row: row,
                cells: [("startDate", "2023-08-15")]),
        ].map { $0.make(base) }
    }

    private static func enrollments(_ base: Base) -> [CorpusCase] {
        let row = "enr-spare"
        return [
            Change(
                label: "begins before the terms", file: "enrollments", row: row, cells: [("beginDate", "2023-08-14")],
                code: "semantic.enrollment_dates"),
            Change(
                label: "ends after the terms", file: "enrollments", row: row, cells: [("endDate", "2024-01-16")],
                code: "semantic.enrollment_dates"),
            Change(
                label: "ends before it begins", file: "enrollments", row: row,
                cells: [("beginDate", "2023-11-01"), ("endDate", "2023-10-01")], code: "semantic.date_order"),
            Change(
                label: "ends the day it begins", file: "enrollments", row: row,
                cells: [("beginDate", "2023-10-01"), ("endDate", "2023-10-01")], code: "semantic.date_order"),
            Change(
                label: "exactly the terms", file: "enrollments", row: row,
                cells: [("beginDate", "2023-08-15"), ("endDate", "2024-01-15")]),
        ].map { $0.make(base) }
    }

    private static func primaryTeachers(_ base: Base) -> [CorpusCase] {
        let second = Change(
            label: "two primary teachers", file: "enrollments", row: "enr-x", cells: [("userSourcedId", "usr-spare")])
        let assistant = Change(
            label: "a second teacher who is not primary", file: "enrollments", row: "enr-x",
            cells: [("userSourcedId", "usr-spare"), ("primary", "false")])
        let copied = base.bundle.editing("enrollments") { $0.duplicate(row: $0.row(of: "enr-1"), as: "enr-x") }
        let warned = second.make(base, from: copied)
        let expected = Expectation.accept(
            with: ExpectedFinding("semantic.primary_teacher", file: "enrollments", severity: .warning))
        guard case .bundle(let draft) = warned.content else { return [] }
        return [CorpusCase(warned.name, draft, expected), assistant.make(base, from: copied)]
    }

    /// Rules that LongsightGroup had and took out again: the official reference set has valid bundles that break them.
    private static func notDemanded(_ base: Base) -> [CorpusCase] {
        let roles: [(String, String)] = [
            ("a teacher's enrollment as a student", "student"),
            ("a teacher's enrollment as an administrator", "administrator"),
        ]
        let otherRoles = roles.map { label, role in
            Change(label: label, file: "enrollments", row: "enr-spare", cells: [("role", role)]).make(base)
        }
        let students = ["teacher", "administrator", "proctor"].map { role in
            Change(
                label: "a student's enrollment as \(role)", file: "enrollments", row: "enr-4", cells: [("role", role)]
            )
            .make(base)
        }
        let otherYear = Change(
            label: "a class whose terms lie in another year than its course's", file: "courses", row: "crs-art",
            cells: [("schoolYearSourcedId", "ses-2025")])
        let mathYear = Change(
            label: "a taught class whose terms lie in another year than its course's", file: "courses", row: "crs-math",
            cells: [("schoolYearSourcedId", "ses-2025")])
        let yearAsTerm = Change(
            label: "a class whose term is a school year", file: "classes", row: "cls-spare",
            cells: [("termSourcedIds", "ses-2024,ses-2025")])
        return otherRoles + students + [otherYear, mathYear, yearAsTerm].map { $0.make(base) }
    }
}

extension Base {
    /// The code, but in a delta nothing: the enrollment may have been sent earlier, and a warning is not asserted.
    fileprivate func unlessEarlier(_ code: String) -> String? { mode == .bulk ? code : nil }
}
