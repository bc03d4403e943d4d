/// §6 rules 3 to 7, 10, 11 and the session rules of §5 and of 1.1: what makes a package wrong.
enum CrossRecordErrors {
    static var groups: [CorpusGroup] {
        let bases = SmallDistrict.bases
        let twelve = bases.filter { $0.edition == .v12 }
        return [
            CorpusGroup("one primary role for each user and org", clause: "§6 rule 3", twelve.flatMap(primaryRoles)),
            CorpusGroup("a role's profile is the user's own", clause: "§6 rule 4", twelve.flatMap(profiles)),
            CorpusGroup("a primary org is one of the user's", clause: "§6 rule 5", twelve.flatMap(primaryOrgs)),
            CorpusGroup("a school is a school", clause: "§6 rule 6", bases.flatMap(schools)),
            CorpusGroup("a school year is a school year", clause: "§6 rule 7", bases.flatMap(schoolYears)),
            CorpusGroup("the least result is not above the greatest", clause: "§6 rule 10", bases.flatMap(ranges)),
            CorpusGroup("parents make no circle", clause: "§6 rule 11", bases.flatMap(circles)),
            CorpusGroup("a learning objective of CASE is a UUID", clause: "§5", twelve.flatMap(objectives)),
            CorpusGroup("a line item's session is of the right type", clause: "§5, §6", bases.flatMap(sessions)),
        ]
    }

    private static func primaryRoles(_ base: Base) -> [CorpusCase] {
        let changes: [(String, [(row: String, column: String, value: String)])] = [
            ("two primary roles", [("rol-spare", "roleType", "primary")]),
            (
                "two primary roles of one kind",
                [("rol-spare", "roleType", "primary"), ("rol-spare", "role", "teacher")]
            ),
            ("no primary role", [("rol-5", "roleType", "secondary")]),
            ("no primary role for a student", [("rol-3", "roleType", "secondary")]),
            ("the secondary role is at another org", [("rol-spare", "orgSourcedId", "org-district")]),
            ("the primary role moved away", [("rol-1", "orgSourcedId", "org-district")]),
            ("two secondary roles and no primary", [("rol-1", "roleType", "secondary")]),
        ]
        let bundles = changes.map { label, cells in
            (
                label,
                base.bundle.editing("roles") { table in
                    for cell in cells { table[table.row(of: cell.row), cell.column] = cell.value }
                }
            )
        }
        let third = base.bundle.editing("roles") { table in
            for id in ["rol-x", "rol-y"] { table.duplicate(row: table.row(of: "rol-1"), as: id) }
        }
        return (bundles + [("three primary roles", third)]).map { label, bundle in
            CorpusCase(
                "\(base.label) \(label)", bundle, .reject(ExpectedFinding("semantic.primary_role", file: "roles")))
        }
    }

    private static func profiles(_ base: Base) -> [CorpusCase] {
        let roles = base.bundle.table("roles")
        let changes = [
            ("rol-2", "prf-teacher"), ("rol-3", "prf-ann"), ("rol-1", "prf-spare"), ("rol-4", "prf-teacher"),
            ("rol-spare", "prf-ann"),
        ]
        return changes.map { role, profile in
            let row = roles.row(of: role)
            return CorpusCase(
                "\(base.label) \(role) with \(profile)",
                base.bundle.setting("roles", row, "userProfileSourcedId", to: profile),
                .reject(
                    ExpectedFinding(
                        "semantic.role_profile_user", file: "roles", row: row, column: "userProfileSourcedId")))
        }
    }

    private static func primaryOrgs(_ base: Base) -> [CorpusCase] {
        let users = base.bundle.table("users")
        let changes = [
            ("a student's role is elsewhere", "usr-ann", "org-south"),
            ("a user without any role", "usr-spare", "org-north"),
            ("the parent org of the role's", "usr-ben", "org-district"),
            ("an org below the role's", "usr-teacher", "org-spare"),
        ]
        return changes.map { label, user, org in
            let row = users.row(of: user)
            return CorpusCase(
                "\(base.label) \(label)", base.bundle.setting("users", row, "primaryOrgSourcedId", to: org),
                .reject(
                    ExpectedFinding("semantic.primary_org_role", file: "users", row: row, column: "primaryOrgSourcedId")
                ))
        }
    }

    private static func schools(_ base: Base) -> [CorpusCase] {
        let types = ["department", "district", "local", "national", "state"]
        let files = base.files.filter { $0.header.contains("schoolSourcedId") }.map(\.name)
        return files.flatMap { file in
            types.map { type in
                let row = base.bundle.table(file).lastRow
                let draft = base.bundle.setting("orgs", base.bundle.table("orgs").lastRow, "type", to: type)
                return CorpusCase(
                    "\(base.label) \(file).csv names a \(type)",
                    draft.setting(file, row, "schoolSourcedId", to: "org-spare"),
                    .reject(
                        ExpectedFinding("semantic.school_org_type", file: file, row: row, column: "schoolSourcedId")))
            }
        }
    }

    private static func schoolYears(_ base: Base) -> [CorpusCase] {
        let row = base.bundle.table("courses").lastRow
        return ["ses-fall", "ses-half", "ses-quarter"].map { session in
            CorpusCase(
                "\(base.label) a course's school year is \(session)",
                base.bundle.setting("courses", row, "schoolYearSourcedId", to: session),
                .reject(
                    ExpectedFinding(
                        "semantic.school_year_type", file: "courses", row: row, column: "schoolYearSourcedId")))
        }
    }

    private static func ranges(_ base: Base) -> [CorpusCase] {
        let row = base.bundle.table("lineItems").lastRow
        let pairs = [("10", "5"), ("0.5", "0.25"), ("0", "-1"), ("100.01", "100"), ("9", "08.5"), ("10", "9")]
        return pairs.map { least, greatest in
            let draft = base.bundle.editing("lineItems") {
                $0[row, "resultValueMin"] = least
                $0[row, "resultValueMax"] = greatest
            }
            return CorpusCase(
                "\(base.label) from \(least) to \(greatest)", draft,
                .reject(ExpectedFinding("semantic.value_range", file: "lineItems", row: row)))
        }
    }

    /// Circles of one, two and three, among the top of the forest and beside it.
    private static func circles(_ base: Base) -> [CorpusCase] {
        let links: [(String, String, [(String, String)])] = [
            ("orgs", "a child is its own parent", [("org-spare", "org-spare")]),
            ("orgs", "the top is its own parent", [("org-district", "org-district")]),
            ("orgs", "the top is below its child", [("org-district", "org-north")]),
            ("orgs", "a circle of three", [("org-district", "org-spare")]),
            ("orgs", "two children round each other", [("org-north", "org-south"), ("org-south", "org-north")]),
            ("academicSessions", "a child is its own parent", [("ses-spare", "ses-spare")]),
            ("academicSessions", "the top is its own parent", [("ses-2025", "ses-2025")]),
            ("academicSessions", "the top is below its child", [("ses-2024", "ses-half")]),
            ("academicSessions", "a circle of three", [("ses-2024", "ses-quarter")]),
            (
                "academicSessions", "two children round each other",
                [("ses-fall", "ses-spring"), ("ses-spring", "ses-fall")]
            ),
        ]
        return links.map { file, label, parents in
            let draft = base.bundle.editing(file) { table in
                for (child, parent) in parents { table[table.row(of: child), "parentSourcedId"] = parent }
            }
            return CorpusCase(
                "\(base.label) \(file).csv: \(label)", draft,
                .reject(ExpectedFinding("semantic.parent_cycle", file: file)))
        }
    }

    /// §5: "a UUID when source = case". The digest gives no code for it.
    private static func objectives(_ base: Base) -> [CorpusCase] {
        ["lineItemLearningObjectiveIds", "resultLearningObjectiveIds"].flatMap { file in
            ["LO-7", "6b9f1c52-7c3e-4a5d-9b7e", "6b9f1c527c3e-4a5d-9b7e-2f6d8a1c0e4z"].map { id in
                let row = base.bundle.table(file).row(of: file.hasPrefix("line") ? "llo-1" : "rlo-1")
                return CorpusCase(
                    "\(base.label) \(file).csv: \(id)", base.bundle.setting(file, row, "learningObjectiveId", to: id),
                    .reject(ExpectedFinding("row.", "semantic.", file: file, row: row, column: "learningObjectiveId")))
            }
        }
    }

    /// 1.2: not a school year (§5). 1.1: a grading period (§6).
    private static func sessions(_ base: Base) -> [CorpusCase] {
        let row = base.bundle.table("lineItems").lastRow
        let column = base.edition == .v12 ? "academicSessionSourcedId" : "gradingPeriodSourcedId"
        let wrong = base.edition == .v12 ? ["ses-2024", "ses-2025"] : ["ses-2024", "ses-fall", "ses-half"]
        return wrong.map { session in
            CorpusCase(
                "\(base.label) a line item in \(session)", base.bundle.setting("lineItems", row, column, to: session),
                .reject(ExpectedFinding("semantic.session_type", file: "lineItems", row: row, column: column)))
        }
    }
}
