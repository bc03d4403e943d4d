import CrosswalkJSON
import OneRosterModel
import Testing

@testable import OneRosterREST

@Suite("Fields of queries")
struct FieldTests {
    /// The names of a type's fields.
    private static func names(_ type: OneRosterEntityType) -> [String] {
        switch type {
        case .academicSession: RESTAcademicSession.Field.all.map(\.name)
        case .org: RESTOrg.Field.all.map(\.name)
        case .course: RESTCourse.Field.all.map(\.name)
        case .class: RESTClass.Field.all.map(\.name)
        case .enrollment: RESTEnrollment.Field.all.map(\.name)
        case .user: RESTUser.Field.all.map(\.name)
        case .demographics: RESTDemographics.Field.all.map(\.name)
        case .resource: RESTResource.Field.all.map(\.name)
        case .category: RESTCategory.Field.all.map(\.name)
        case .lineItem: RESTLineItem.Field.all.map(\.name)
        case .result: RESTResult.Field.all.map(\.name)
        case .scoreScale: RESTScoreScale.Field.all.map(\.name)
        case .assessmentLineItem: RESTAssessmentLineItem.Field.all.map(\.name)
        case .assessmentResult: RESTAssessmentResult.Field.all.map(\.name)
        }
    }

    @Test("There is a field for each member of the tables, and no other", arguments: OneRosterEntityType.allCases)
    func members(_ type: OneRosterEntityType) throws {
        let shapes = [OneRosterVersion.v1_1, .v1_2].compactMap { ShapeTable.shape(of: type, in: $0) }
        let names = Self.names(type)
        #expect(Set(names).count == names.count)
        #expect(Set(names.filter { !$0.contains(".") }) == Set(shapes.flatMap(\.members).map(\.name)))
        for name in names where name.contains(".") {
            #expect(shapes.contains { Self.leads(name.split(separator: ".").map(String.init), in: $0) }, "\(name)")
        }
        let references = shapes.flatMap(\.members).filter { Self.isReference($0.shape) }.map { $0.name + ".sourcedId" }
        #expect(Set(references).isSubset(of: names))
    }

    private static func isReference(_ shape: ValueShape) -> Bool {
        switch shape {
        case .reference: true
        case .list(let element, _): isReference(element)
        default: false
        }
    }

    private static func leads(_ path: [String], in shape: ObjectShape) -> Bool {
        guard let first = path.first, let member = shape[first] else { return false }
        return path.count == 1 || leads(Array(path.dropFirst()), in: member.shape)
    }

    private static func leads(_ path: [String], in shape: ValueShape) -> Bool {
        switch shape {
        case .list(let element, _): leads(path, in: element)
        case .object(let object): leads(path, in: object)
        case .reference(let type): leads(path, in: ShapeTable.reference(type))
        default: false
        }
    }

    @Test("Filters of fields are those of their names")
    func filters() throws {
        let day = try #require(OneRosterDate("2026-08-18"))
        let time = try #require(OneRosterDateTime("2026-08-18T10:00:00.000Z"))
        let texts = [
            "\(OneRosterFilter(RESTUser.Field.familyName, .contains, "O'Neil"))": "familyName~'O''Neil'",
            "\(OneRosterFilter(RESTClass.Field.schoolID, .equal, SourcedID<OneRosterOrg>("o1")))":
                "school.sourcedId='o1'",
            "\(OneRosterFilter(RESTEnrollment.Field.role, .notEqual, EnrollmentRole.teacher))": "role!='teacher'",
            "\(OneRosterFilter(RESTEnrollment.Field.beginDate, .greater, day))": "beginDate>'2026-08-18'",
            "\(OneRosterFilter(RESTUser.Field.isEnabled, .equal, true))": "enabledUser='true'",
            "\(OneRosterFilter.changed(since: time))": "dateLastModified>='2026-08-18T10:00:00.000Z'",
        ]
        for (text, expected) in texts {
            #expect(text == expected)
            #expect(try OneRosterFilter(parsing: text).description == text)
        }
        let both = OneRosterFilter.Condition(RESTOrg.Field.type, .equal, OrgType.school)
            .and(.init(RESTOrg.Field.status, .equal, RecordStatus.active))
        #expect("\(both)" == "type='school' AND status='active'")
        let either = OneRosterFilter.Condition(RESTResult.Field.score, .less, try #require(OneRosterDecimal("1.50")))
            .or(.init(RESTResult.Field.isLate, .equal, false))
        #expect("\(either)" == "score<'1.50' OR late='false'")
    }

    @Test("Fields of the source's own have only names that filters can carry")
    func metadata() throws {
        #expect(RESTUser.Field.metadata("ic.legacysourceId")?.name == "metadata.ic.legacysourceId")
        for name in ["", ".", "a.", ".a", "a b", "a'b", "ä", "a..b", "a="] {
            #expect(RESTUser.Field.metadata(name) == nil)
        }
    }

    @Test("Sorting and choosing of fields")
    func parameters() {
        let sort = OneRosterSort(RESTUser.Field.familyName, .descending)
        #expect(sort.parameters.map { "\($0.name)=\($0.value)" } == ["sort=familyName", "orderBy=desc"])
        #expect(OneRosterSort.byID == OneRosterSort(RESTClass.Field.sourcedID))
        #expect(
            "\(OneRosterFields([RESTClass.Field.title, .schoolID, .title]))" == "title,school.sourcedId")
    }
}
