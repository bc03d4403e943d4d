import CrosswalkTesting
import OneRosterModel
import _CrosswalkSupport

@testable import OneRosterCSV

/// One kind of record in one version that has it.
struct RecordShape: Sendable, CustomStringConvertible {
    let type: any OneRosterCSVRecord.Type
    let version: OneRosterVersion

    var schema: TableSchema? { TableSchema.of(type.file, in: version) }

    var description: String { "\(type) in \(version)" }

    /// Every kind of record in every version that is written.
    static let all: [RecordShape] = types.flatMap { type in
        [OneRosterVersion.v1_1, .v1_2]
            .filter { type.versions.contains($0) && type.file.exists(in: $0) }
            .map { RecordShape(type: type, version: $0) }
    }

    static let types: [any OneRosterCSVRecord.Type] = [
        OneRosterAcademicSession.self, OneRosterCategory.self, OneRosterClass.self, OneRosterClassResource.self,
        OneRosterCourse.self, OneRosterCourseResource.self, OneRosterDemographics.self, OneRosterEnrollment.self,
        OneRosterLineItem.self, OneRosterLineItem11.self, OneRosterLineItemLearningObjective.self,
        OneRosterLineItemScoreScale.self, OneRosterOrg.self, OneRosterResource.self, OneRosterResult.self,
        OneRosterResultLearningObjective.self, OneRosterResultScoreScale.self, OneRosterRole.self,
        OneRosterScoreScale.self, OneRosterUser.self, OneRosterUser11.self, OneRosterUserProfile.self,
        OneRosterUserResource.self,
    ]
}

/// Reads and writes one table in memory, as the bundle reader and writer do with their files.
enum TableInMemory {
    struct Content<Record> {
        var records: [Record] = []
        var metadataColumns: [String] = []
        var findings: [Finding] = []
    }

    static func read<Record: OneRosterCSVRecord>(
        _ type: Record.Type, _ bytes: [UInt8], version: OneRosterVersion, mode: FileMode, isLenient: Bool = false
    ) throws -> Content<Record> {
        let log = FindingLog(limit: 100)
        let context = TableContext(
            file: Record.file, version: version, mode: mode, isLenient: isLenient, maximumRowBytes: 1 << 20,
            open: { MemorySource(bytes) })
        var content = Content<Record>()
        guard var reader = try TableReader(context, log: log) else {
            content.findings = log.sorted()
            return content
        }
        content.metadataColumns = reader.map.metadata.map(\.name)
        let shared = SharedValues(metadataColumns: content.metadataColumns)
        var record = Record(sourcedID: SourcedID(""))
        while let state = try reader.next() {
            guard state == .usable else { continue }
            record.readRow(
                RecordCells(
                    base: reader.base, bounds: reader.bounds, columnCount: reader.map.places.count,
                    shared: shared))
            content.records.append(record)
        }
        content.findings = log.sorted()
        return content
    }

    static func write<Record: OneRosterCSVRecord>(
        _ records: [Record], version: OneRosterVersion, mode: FileMode, metadataColumns: [String] = []
    ) throws -> [UInt8] {
        guard let schema = TableSchema.of(Record.file, in: version) else { return [] }
        let writer = try TableWriter(schema: schema, mode: mode, metadataColumns: metadataColumns)
        for record in records { try writer.append(record, version: version) }
        return writer.bytes
    }
}

/// Makes canonical tables at random, out of the standard's tables alone.
struct RandomTable {
    let schema: TableSchema
    let mode: FileMode
    var random: SeededGenerator

    mutating func text(rows: Int, metadataColumns: [String] = []) -> String {
        let names = schema.columns.map(\.name) + metadataColumns.map { "metadata." + $0 }
        var lines = [names.map(Self.quoted).joined(separator: ",")]
        for row in 0..<rows {
            var cells = schema.columns.enumerated().map { cell($1, at: $0, row: row) }
            for _ in metadataColumns { cells.append(random.chance(1, in: 3) ? "" : words()) }
            lines.append(cells.map(Self.quoted).joined(separator: ","))
        }
        return lines.map { $0 + "\r\n" }.joined()
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.contains(where: { $0 == "," || $0 == "\"" }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    private mutating func cell(_ column: TableColumn, at index: Int, row: Int) -> String {
        switch index {
        case 0: return "\(id())-\(row)"
        case TableSchema.status: return mode == .bulk ? "" : random.chance(1, in: 4) ? "tobedeleted" : "active"
        case TableSchema.dateLastModified: return mode == .bulk ? "" : dateTime()
        default: break
        }
        if !column.isRequired, random.chance(1, in: 3) { return "" }
        return filled(column.kind)
    }

    private mutating func filled(_ kind: CellKind) -> String {
        switch kind {
        case .text: words()
        case .textList: list { $0.item() }
        case .ownID, .reference: id()
        case .referenceList: list { $0.id() }
        case .date: day()
        case .dateTime: dateTime()
        case .year: String(random.number(in: 1_000...9_999))
        case .flag: random.chance(1, in: 2) ? "true" : "false"
        case .decimal: decimal()
        case .term(let terms): term(terms)
        case .termList(let terms): list { $0.term(terms) }
        case .userIDs: list { "{\($0.item()):\($0.item())}" }
        case .scoreScale: list { "{\($0.random.number(below: 50))-\($0.random.number(in: 50...99)):\($0.item())}" }
        case .objectiveSource: ["case", "unknown", "state9"][random.number(below: 3)]
        }
    }

    private mutating func list(_ item: (inout Self) -> String) -> String {
        (0...random.number(below: 3)).map { _ in item(&self) }.joined(separator: ",")
    }

    private mutating func term(_ terms: Terms) -> String {
        if terms.allowsExtensions, random.chance(1, in: 5) { return "ext:some_Thing-1.x" }
        return random.element(of: terms.values) ?? ""
    }

    private mutating func id() -> String {
        let characters = Array("0123456789abcXYZ.-_/@")
        let length = random.chance(1, in: 20) ? 200 : random.number(in: 1...40)
        return String((0..<length).map { _ in characters[random.number(below: characters.count)] })
    }

    /// A text that may stand in a list: without spaces around it.
    private mutating func item() -> String {
        let characters = Array("aZ0 .-é漢\"=+@")
        let inner = (0..<random.number(below: 17)).map { _ in characters[random.number(below: characters.count)] }
        return "a" + String(inner) + "é"
    }

    private mutating func words() -> String {
        let characters = Array("aZ0 ,.-:;é漢👩‍🎓\"'=+@{}\u{301}\t")
        let length = random.chance(1, in: 50) ? 3_000 : random.number(in: 1...40)
        return String((0..<length).map { _ in characters[random.number(below: characters.count)] })
    }

    private mutating func day() -> String {
        OneRosterDate(daysSinceEpoch: random.number(in: -200_000...200_000))?.description ?? ""
    }

    private mutating func dateTime() -> String {
        let milliseconds = Int64(random.number(in: -30_000_000_000_000...30_000_000_000_000))
        return OneRosterDateTime(millisecondsSinceEpoch: milliseconds)?.description ?? ""
    }

    private mutating func decimal() -> String {
        ["0", "-1", "+2.50", "100", "99.95", "1e2", "0.5", "12345678901234567890.125"][random.number(below: 8)]
    }
}
