/// A tiny valid bundle, written by hand, for every version and mode: the ground from which test cases grow.
///
/// Every file of the version is there with a few rows, and every optional column is filled at least once and blank at
/// least once where the rules allow it. The bundles are strictly valid: no error, no warning, no notice. The text is in
/// canonical form (CRLF, a final CRLF, quotes only where needed) and owes nothing to this package's tables or writer.
/// All people, places and numbers are invented.
///
/// ```swift
/// var files = SmallBundle.v1_2Bulk.files
/// files["orgs.csv"] = nil  // the manifest still promises it
/// ```
public enum SmallBundle: String, CaseIterable, Sendable {
    /// OneRoster 1.2.1, every file complete: `status` and `dateLastModified` blank.
    case v1_2Bulk
    /// OneRoster 1.2.1, every file with changes: the rows of the bulk bundle as `active`, and in every file one record
    /// that is `tobedeleted`. It refers to nothing outside itself.
    case v1_2Delta
    /// OneRoster 1.1, every file complete.
    case v1_1Bulk
    /// OneRoster 1.1, every file with changes, as ``v1_2Delta``.
    case v1_1Delta

    /// File name (with `.csv`, `manifest.csv` included) to text.
    public var files: [String: String] {
        var result = ["manifest.csv": manifest]
        for table in tables {
            result["\(table.name).csv"] = table.text(delta: isDelta)
        }
        return result
    }

    /// Whether the files carry changes only.
    public var isDelta: Bool { self == .v1_2Delta || self == .v1_1Delta }

    /// What `oneroster.version` says: `1.1` or `1.2`.
    public var version: String { isVersion1_2 ? "1.2" : "1.1" }

    private var isVersion1_2: Bool { self == .v1_2Bulk || self == .v1_2Delta }

    private var tables: [SmallTable] {
        let shared = SmallTable.sharedRostering + SmallTable.sharedResources
        guard isVersion1_2 else { return shared + SmallTable.rostering1_1 + SmallTable.gradebook1_1 }
        return shared + SmallTable.rostering1_2 + SmallTable.resources1_2 + SmallTable.gradebook1_2
    }

    private var manifest: String {
        let mode = isDelta ? "delta" : "bulk"
        let names = isVersion1_2 ? Self.manifestOrder1_2 : Self.manifestOrder1_1
        var lines = ["propertyName,value", "manifest.version,1.0", "oneroster.version,\(version)"]
        lines += names.map { "file.\($0),\(mode)" }
        lines += ["source.systemName,Willow Creek SIS", "source.systemCode,WCSIS"]
        return lines.map { $0 + "\r\n" }.joined()
    }

    private static let manifestOrder1_2 = [
        "academicSessions", "categories", "classes", "classResources", "courses", "courseResources", "demographics",
        "enrollments", "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales", "orgs", "resources",
        "resultLearningObjectiveIds", "results", "resultScoreScales", "roles", "scoreScales", "userProfiles",
        "userResources", "users",
    ]

    private static let manifestOrder1_1 = [
        "academicSessions", "categories", "classes", "classResources", "courses", "courseResources", "demographics",
        "enrollments", "lineItems", "orgs", "resources", "results", "users",
    ]
}

/// One handwritten table. Rows are written as a bulk file has them; a delta file fills the two life-cycle cells in.
struct SmallTable: Sendable {
    let name: String
    /// The header after the three columns that every file begins with.
    let columns: String
    /// Lines of a bulk file: `sourcedId,,,…`.
    let rows: String
    /// Lines of the same form for records that only the delta bundle has, and that it deletes.
    let deleted: String

    /// Lines end in CRLF.
    func text(delta: Bool) -> String {
        var lines = ["sourcedId,status,dateLastModified," + columns]
        for row in rows.split(separator: "\n") {
            lines.append(delta ? Self.stamped(row, "active") : String(row))
        }
        if delta {
            lines += deleted.split(separator: "\n").map { Self.stamped($0, "tobedeleted") }
        }
        return lines.map { $0 + "\r\n" }.joined()
    }

    private static func stamped(_ row: Substring, _ status: String) -> String {
        let id = row.prefix { $0 != "," }
        // After the identifier stand three commas: two blank cells and the start of the fourth.
        return "\(id),\(status),2025-09-02T05:30:00.000Z,\(row.dropFirst(id.count + 3))"
    }
}
