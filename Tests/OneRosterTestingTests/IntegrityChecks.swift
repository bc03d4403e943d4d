/// The rules of the standard, written down once more: what is wrong with a bulk bundle, in words.
///
/// Nothing here looks at the package's own tables or validator.
struct IntegrityChecks {
    let files: DistrictFiles
    private(set) var faults: [String] = []

    init(_ files: DistrictFiles) {
        self.files = files
        checkManifest()
        checkLifeCycle()
        checkReferences()
        checkSessions()
        checkSchools()
        checkEnrollments()
        checkTimetables()
        checkRoles()
        checkGradebook()
        checkUserResources()
    }

    private mutating func expect(_ condition: Bool, _ fault: @autoclosure () -> String) {
        if !condition, faults.count < 20 { faults.append(fault()) }
    }

    private mutating func checkManifest() {
        let is12 = files.manifest["oneroster.version"] == "1.2"
        expect(files.manifest["manifest.version"] == "1.0", "manifest.version")
        let modes = files.manifest.filter { $0.key.hasPrefix("file.") }
        expect(modes.count == (is12 ? 21 : 13), "\(modes.count) files in the manifest")
        for (property, mode) in modes {
            let file = property.dropFirst(5) + ".csv"
            let isThere = files.tables[String(file)] != nil
            expect(mode == (isThere ? "bulk" : "absent"), "\(property) is \(mode)")
        }
        for (name, table) in files.tables {
            expect(modes["file.\(name.dropLast(4))"] != nil, "\(name) is not in the manifest")
            expect(!table.rows.isEmpty, "\(name) is empty")
        }
    }

    private mutating func checkLifeCycle() {
        for (name, table) in files.tables {
            expect(Set(table["sourcedId"]).count == table.rows.count, "\(name): ids come twice")
            expect(table["status"].allSatisfy(\.isEmpty), "\(name): status in bulk")
            expect(table["dateLastModified"].allSatisfy(\.isEmpty), "\(name): dateLastModified in bulk")
            let allowed = Set("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-_/@")
            expect(table["sourcedId"].allSatisfy { !$0.isEmpty && $0.allSatisfy(allowed.contains) }, "\(name): ids")
        }
    }

    private mutating func checkReferences() {
        let ids = files.tables.mapValues { Set($0["sourcedId"]) }
        for (name, table) in files.tables {
            for column in table.header {
                guard let target = PlainTable.target(of: column, in: name) else { continue }
                for cell in table[column] where !cell.isEmpty {
                    for id in cell.split(separator: ",") {
                        expect(ids[target]?.contains(String(id)) ?? false, "\(name) \(column) → \(target)")
                    }
                }
            }
        }
    }

    private mutating func checkSessions() {
        let sessions = files.byID("academicSessions.csv")
        for session in sessions.values {
            expect((session["startDate"] ?? "") < (session["endDate"] ?? ""), "a session ends before it starts")
            guard let parent = sessions[session["parentSourcedId"] ?? ""] else { continue }
            let isInside =
                (parent["startDate"] ?? "") <= (session["startDate"] ?? "")
                && (session["endDate"] ?? "") <= (parent["endDate"] ?? "")
            expect(isInside, "a session is not inside its parent")
        }
        expect(sessions.values.count { $0["type"] == "schoolYear" } == 1, "school years")
    }

    private mutating func checkSchools() {
        let orgs = files.byID("orgs.csv")
        expect(orgs.values.count { $0["type"] == "district" } == 1, "districts")
        expect(
            Set(orgs.values.filter { $0["type"] == "school" }.map { $0["name"] }).count
                == orgs.values.count { $0["type"] == "school" }, "two schools of one name")
        for file in ["classes.csv", "enrollments.csv", "lineItems.csv"] {
            for row in files.rows(file) {
                guard let school = row["schoolSourcedId"] else { continue }
                expect(orgs[school]?["type"] == "school", "\(file): a school that is none")
            }
        }
        let sessions = files.byID("academicSessions.csv")
        for course in files.rows("courses.csv") {
            expect(sessions[course["schoolYearSourcedId"] ?? ""]?["type"] == "schoolYear", "a course's year")
        }
        for file in ["courses.csv", "classes.csv"] {
            for row in files.rows(file) {
                let pair = [row["subjects"], row["subjectCodes"]].map { $0?.split(separator: ",").count }
                expect(pair[0] == pair[1], "\(file): subjects and codes differ in number")
            }
        }
    }

    private mutating func checkEnrollments() {
        let classes = files.byID("classes.csv")
        let sessions = files.byID("academicSessions.csv")
        var primaries: [String: Int] = [:]
        var pairs: Set<[String]> = []
        for row in files.rows("enrollments.csv") {
            let classID = row["classSourcedId"] ?? ""
            let terms = (classes[classID]?["termSourcedIds"] ?? "").split(separator: ",").map { sessions[String($0)] }
            let start = terms.compactMap { $0?["startDate"] }.min() ?? "?"
            let end = terms.compactMap { $0?["endDate"] }.max() ?? ""
            let (begin, until) = (row["beginDate"] ?? "", row["endDate"] ?? "")
            expect(start <= begin && begin < until && until <= end, "enrollment dates")
            expect(row["schoolSourcedId"] == classes[classID]?["schoolSourcedId"], "an enrollment's school")
            expect(pairs.insert([classID, row["userSourcedId"] ?? ""]).inserted, "enrolled twice")
            expect(row["role"] == "teacher" || row["primary"] != "true", "a primary student")
            if row["role"] == "teacher", row["primary"] == "true" { primaries[classID, default: 0] += 1 }
        }
        for id in classes.keys { expect(primaries[id] == 1, "\(primaries[id] ?? 0) primary teachers") }
    }

    /// Nobody learns, and no teacher of a middle or high school teaches, in two classes at one time.
    private mutating func checkTimetables() {
        let classes = files.byID("classes.csv")
        var taken: Set<[String]> = []
        for row in files.rows("enrollments.csv") where row["role"] == "student" || row["primary"] == "true" {
            guard let place = classes[row["classSourcedId"] ?? ""] else { continue }
            let grades = (place["grades"] ?? "").split(separator: ",")
            let isElementary = grades.contains { $0 == "KG" || $0 < "06" }
            guard row["role"] == "student" || !isElementary else { continue }
            for term in (place["termSourcedIds"] ?? "").split(separator: ",") {
                let hour = [row["userSourcedId"] ?? "", String(term), place["periods"] ?? ""]
                expect(taken.insert(hour).inserted, "two classes at once: \(row["role"] ?? "")")
            }
        }
    }

    private mutating func checkRoles() {
        guard files.manifest["oneroster.version"] == "1.2" else { return }
        let profiles = files.byID("userProfiles.csv")
        var primaries: [[String]: Int] = [:]
        for role in files.rows("roles.csv") {
            let pair = [role["userSourcedId"] ?? "", role["orgSourcedId"] ?? ""]
            primaries[pair, default: 0] += role["roleType"] == "primary" ? 1 : 0
            if let profile = profiles[role["userProfileSourcedId"] ?? ""] {
                expect(profile["userSourcedId"] == role["userSourcedId"], "a role with another's profile")
            }
        }
        expect(primaries.values.allSatisfy { $0 == 1 }, "primary roles of a user in an organization")
        var usernames: Set<String> = []
        for user in files.rows("users.csv") {
            let pair = [user["sourcedId"] ?? "", user["primaryOrgSourcedId"] ?? ""]
            expect(primaries[pair] == 1, "no role in the primary organization")
            expect(usernames.insert(user["username"] ?? "").inserted, "a username comes twice")
        }
    }

    private mutating func checkGradebook() {
        let items = files.byID("lineItems.csv")
        let sessions = files.byID("academicSessions.csv")
        let learning = Set(
            files.rows("enrollments.csv").filter { $0["role"] == "student" }
                .map { [$0["classSourcedId"], $0["userSourcedId"]] })
        for item in items.values {
            let session = item["academicSessionSourcedId"] ?? item["gradingPeriodSourcedId"] ?? ""
            expect(sessions[session]?["type"] == "gradingPeriod", "a line item's session")
            expect((item["assignDate"] ?? "") <= (item["dueDate"] ?? ""), "due before it is given out")
        }
        for result in files.rows("results.csv") {
            let item = items[result["lineItemSourcedId"] ?? ""]
            let classID = item?["classSourcedId"]
            expect(learning.contains([classID, result["studentSourcedId"]]), "a result of who is not in the class")
            expect(result["classSourcedId"] ?? classID == classID, "a result of another class")
            guard let score = Double(result["score"] ?? ""), let highest = Double(item?["resultValueMax"] ?? "") else {
                expect(files.manifest["oneroster.version"] == "1.2", "no score in 1.1")
                continue
            }
            expect((0...highest).contains(score), "a score out of range")
        }
    }

    private mutating func checkUserResources() {
        let classes = files.byID("classes.csv")
        let pairs = Set(files.rows("enrollments.csv").map { [$0["classSourcedId"], $0["userSourcedId"]] })
        for row in files.rows("userResources.csv") {
            expect(classes[row["classSourcedId"] ?? ""]?["schoolSourcedId"] == row["orgSourcedId"], "its organization")
            expect(
                pairs.contains([row["classSourcedId"], row["userSourcedId"]]), "material of who is not in the class")
        }
    }
}
