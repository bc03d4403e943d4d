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
        var cell: [UInt8] = []
        var (isQuoted, wasQuoted, isPending) = (false, false, false)
        for byte in Array(line.utf8) + [UInt8(ascii: ",")] {
            if isPending {
                isPending = false
                if byte == UInt8(ascii: "\"") {
                    cell.append(byte)
                    continue
                }
                (isQuoted, wasQuoted) = (false, true)
            }
            switch byte {
            case UInt8(ascii: "\"") where isQuoted: isPending = true
            case UInt8(ascii: "\"") where cell.isEmpty && !wasQuoted: isQuoted = true
            case UInt8(ascii: "\""): return nil
            case UInt8(ascii: ",") where !isQuoted:
                cells.append(String(decoding: cell, as: UTF8.self))
                cell = []
                wasQuoted = false
            default:
                guard !wasQuoted else { return nil }
                cell.append(byte)
            }
        }
        return isQuoted ? nil : cells
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
    /// The lines of a text in which every line ends in CRLF. A line feed elsewhere stays in its line.
    var lines: [String] {
        var result: [String] = []
        var line: [UInt8] = []
        for byte in utf8 {
            line.append(byte)
            guard byte == 0x0A, line.count > 1, line[line.count - 2] == 0x0D else { continue }
            result.append(String(decoding: line.dropLast(2), as: UTF8.self))
            line.removeAll(keepingCapacity: true)
        }
        return result
    }
}
