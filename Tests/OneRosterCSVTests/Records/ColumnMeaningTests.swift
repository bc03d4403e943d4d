import CrosswalkTesting
import OneRosterModel
import Testing

@testable import OneRosterCSV

@Suite("Columns and properties")
struct ColumnMeaningTests {
    /// Properties whose names do not follow from the column's by rule.
    private static let names = [
        "enabledUser": "isEnabled", "primary": "isPrimary", "demographicRaceTwoOrMoreRaces": "isTwoOrMoreRaces",
        "hispanicOrLatinoEthnicity": "isHispanicOrLatino", "asian": "isAsian", "white": "isWhite",
        "americanIndianOrAlaskaNative": "isAmericanIndianOrAlaskaNative",
        "blackOrAfricanAmerican": "isBlackOrAfricanAmerican",
        "nativeHawaiianOrOtherPacificIslander": "isNativeHawaiianOrOtherPacificIslander", "scoreScaleValue": "values",
        "inProgress": "isInProgress", "incomplete": "isIncomplete", "late": "isLate", "missing": "isMissing",
        "vendorResourceId": "vendorResourceID", "vendorId": "vendorID", "applicationId": "applicationID",
        "learningObjectiveId": "learningObjectiveID", "userIds": "userIDs", "sourcedId": "sourcedID",
    ]

    private static func property(_ column: String) -> String {
        if let name = names[column] { return name }
        if column.hasSuffix("SourcedIds") { return column.dropLast(10) + "IDs" }
        return column.hasSuffix("SourcedId") ? column.dropLast(9) + "ID" : column
    }

    @Test("Each column fills the property that its name means, and no other", arguments: RecordShape.all)
    func meaning(shape: RecordShape) throws {
        let schema = try #require(shape.schema)
        for index in schema.columns.indices.dropFirst(3) {
            let expected = Self.property(schema.columns[index].name)
            #expect(try changed(shape.type, schema, column: index, version: shape.version) == [expected])
        }
    }

    @Test("resourceSourcedIds of 1.2.0 fills the user's resources")
    func resourcesOf120() throws {
        #expect(
            try changed(OneRosterUser.self, Tables12.usersOf120, column: 22, version: .v1_2) == ["resourceIDs"])
    }

    /// The properties that differ from a stub's when one column alone is filled.
    private func changed<Record: OneRosterCSVRecord>(
        _ type: Record.Type, _ schema: TableSchema, column: Int, version: OneRosterVersion
    ) throws -> [String] {
        var full = RandomTable(
            schema: TableSchema(only: schema.columns[column], in: schema), mode: .delta,
            random: SeededGenerator(seed: 3))
        let cell = full.text(rows: 1).split(separator: "\r\n")[1].split(separator: ",", maxSplits: 3)[3]
        let header = schema.columns.map(\.name).joined(separator: ",")
        var cells = Array(repeating: "", count: schema.columns.count)
        cells[0] = "stub"
        cells[1] = "tobedeleted"
        cells[2] = "2025-01-01T00:00:00.000Z"
        cells[column] = String(cell)
        let text = header + "\r\n" + cells.joined(separator: ",") + "\r\n"
        let content = try TableInMemory.read(type, Array(text.utf8), version: version, mode: .delta)
        let record = try #require(content.records.first)
        var stub = Record(sourcedID: SourcedID("stub"))
        stub.status = record.status
        stub.dateLastModified = record.dateLastModified
        let properties = zip(Mirror(reflecting: stub).children, Mirror(reflecting: record).children)
        return properties.filter { "\($0.0.value)" != "\($0.1.value)" }.compactMap { $0.0.label }
    }
}

extension TableSchema {
    /// A table with the common columns and one other, which is required.
    init(only column: TableColumn, in schema: TableSchema) {
        self.init(schema.file, [TableColumn(name: column.name, kind: column.kind, isRequired: true)])
    }
}
