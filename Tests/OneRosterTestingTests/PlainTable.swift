/// A CSV table read and written in the plainest way, apart from everything that is under test.
struct PlainTable: Hashable {
    var header: [String]
    var rows: [[String]]

    /// `nil` where a row is not as wide as the header or a quote is out of place.
    init?(_ text: String) {
        var records: [[String]] = []
        for line in text.lines {
            guard let cells = Self.cells(line) else { return nil }
            records.append(cells)
        }
        guard let header = records.first, records.allSatisfy({ $0.count == header.count }) else { return nil }
        self.header = header
        rows = Array(records.dropFirst())
    }

    /// The canonical text: CRLF, quotes only where a comma or a quote demands them.
    var text: String {
        ([header] + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// The cells of one column, from top to bottom.
    subscript(column: String) -> [String] {
        guard let index = header.firstIndex(of: column) else { return [] }
        return rows.map { $0[index] }
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.contains(where: { $0 == "," || $0 == "\"" }) else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static func cells(_ line: String) -> [String]? {
        var cells: [String] = []
        var cell = ""
        var quoted = false
        var wasQuoted = false
        var pending: Character?
        for character in line + "," {
            if let open = pending {
                pending = nil
                if character == open {
                    cell.append(open)
                    continue
                }
                quoted = false
                wasQuoted = true
            }
            switch character {
            case "\"" where quoted: pending = "\""
            case "\"" where cell.isEmpty && !wasQuoted: quoted = true
            case "\"": return nil
            case "," where !quoted:
                cells.append(cell)
                cell = ""
                wasQuoted = false
            default:
                guard !wasQuoted else { return nil }
                cell.append(character)
            }
        }
        return quoted ? nil : cells
    }

    /// The file that a reference column points into, transcribed from the standard.
    static func target(of column: String, in file: String) -> String? {
        if column == "sourcedId" { return file == "demographics.csv" ? "users.csv" : nil }
        if column == "parentSourcedId" { return file }
        return [
            "schoolYearSourcedId": "academicSessions.csv", "termSourcedIds": "academicSessions.csv",
            "academicSessionSourcedId": "academicSessions.csv", "gradingPeriodSourcedId": "academicSessions.csv",
            "orgSourcedId": "orgs.csv", "orgSourcedIds": "orgs.csv", "schoolSourcedId": "orgs.csv",
            "primaryOrgSourcedId": "orgs.csv", "courseSourcedId": "courses.csv", "classSourcedId": "classes.csv",
            "userSourcedId": "users.csv", "studentSourcedId": "users.csv", "agentSourcedIds": "users.csv",
            "userProfileSourcedId": "userProfiles.csv", "resourceSourcedId": "resources.csv",
            "categorySourcedId": "categories.csv", "lineItemSourcedId": "lineItems.csv",
            "resultSourcedId": "results.csv", "scoreScaleSourcedId": "scoreScales.csv",
        ][column]
    }
}

extension String {
    /// The lines of a text in which every line ends in CRLF.
    var lines: [String] {
        // CRLF is one character of a Swift string.
        split(separator: "\r\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
}
