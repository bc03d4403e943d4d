/// §5 and §6 from the other side: relations between records that must be accepted.
enum ValidRelations {
    static var groups: [CorpusGroup] {
        let twelve = SmallDistrict.bases.filter { $0.edition == .v12 }
        return [
            CorpusGroup(
                "schools and school years of a type of one's own", clause: "§6 rules 6, 7", twelve.flatMap(ownTypes)),
            CorpusGroup("roles, orgs and profiles that agree", clause: "§6 rules 3 to 5", twelve.flatMap(roles)),
            CorpusGroup("learning objectives", clause: "§5", twelve.flatMap(objectives)),
            CorpusGroup(
                "parents and children in any order", clause: "§6 rule 11", SmallDistrict.bases.flatMap(forests)),
        ]
    }

    private static func ownTypes(_ base: Base) -> [CorpusCase] {
        let campus = base.bundle.editing("orgs") { $0[$0.lastRow, "type"] = "ext:campus" }
        let schools = ["classes", "enrollments", "lineItems"].map { file in
            CorpusCase(
                "\(base.label) \(file).csv names an ext: org",
                campus.editing(file) { $0[$0.lastRow, "schoolSourcedId"] = "org-spare" }, .accept)
        }
        let year = base.bundle.editing("academicSessions") { $0[$0.lastRow, "type"] = "ext:cohort" }
            .editing("courses") { $0[$0.lastRow, "schoolYearSourcedId"] = "ses-spare" }
        let item = base.bundle.editing("academicSessions") { $0[$0.lastRow, "type"] = "ext:week" }
            .editing("lineItems") { $0[$0.lastRow, "academicSessionSourcedId"] = "ses-spare" }
        return schools + [
            CorpusCase("\(base.label) a course in an ext: session", year, .accept),
            CorpusCase("\(base.label) a line item in an ext: session", item, .accept),
        ]
    }

    private static func roles(_ base: Base) -> [CorpusCase] {
        let changes: [(String, (inout DraftTable) -> Void)] = [
            (
                "three secondary roles beside the primary",
                { table in
                    for id in ["rol-x", "rol-y"] { table.duplicate(row: table.lastRow, as: id) }
                }
            ),
            (
                "a primary role at each of three orgs",
                { table in
                    let copy = table.duplicate(row: table.row(of: "rol-5"), as: "rol-x")
                    table[copy, "orgSourcedId"] = "org-district"
                }
            ),
            ("the secondary role before the primary", { table in table.rows.reverse() }),
            (
                "two profiles of one user",
                { table in
                    table[table.row(of: "rol-2"), "userProfileSourcedId"] = "prf-spare"
                }
            ),
        ]
        let secondOrg = base.bundle.editing("users") {
            $0[$0.row(of: "usr-teacher"), "primaryOrgSourcedId"] = "org-south"
        }
        return changes.map { CorpusCase("\(base.label) \($0.0)", base.bundle.editing("roles", $0.1), .accept) }
            + [CorpusCase("\(base.label) the primary org is the second one", secondOrg, .accept)]
    }

    private static func objectives(_ base: Base) -> [CorpusCase] {
        let ids = [
            ("a bare UUID", "case", "0f6e2f0e-35b1-4a52-8f9b-0f3f0c3d6c11"),
            ("urn:uuid:", "case", "urn:uuid:0f6e2f0e-35b1-4a52-8f9b-0f3f0c3d6c11"),
            ("any text", "unknown", "CCSS.Math 7.NS"),
            ("a source of one's own", "gse2016", "7"),
        ]
        return ["lineItemLearningObjectiveIds", "resultLearningObjectiveIds"].flatMap { file in
            ids.map { label, source, id in
                let draft = base.bundle.editing(file) { table in
                    table[table.lastRow, "source"] = source
                    table[table.lastRow, "learningObjectiveId"] = id
                }
                return CorpusCase("\(base.label) \(file).csv: \(label)", draft, .accept)
            }
        }
    }

    private static func forests(_ base: Base) -> [CorpusCase] {
        ["orgs", "academicSessions", "users", "courses", "classes", "enrollments"].map { file in
            CorpusCase(
                "\(base.label) \(file).csv from the bottom up", base.bundle.editing(file) { $0.rows.reverse() }, .accept
            )
        }
    }
}
