import _CrosswalkSupport

/// The columns of one file that the rules across records look at, found once, and what they collect on the way.
struct RowRules {
    let type: Int?
    let parent: Int?
    let start: Int?
    let end: Int?
    let school: Int?
    let terms: Int?
    let subjects: Int?
    let subjectCodes: Int?
    let user: Int?
    let org: Int?
    let classColumn: Int?
    let session: Int?
    let role: Int?
    let primary: Int?
    let minimum: Int?
    let maximum: Int?
    let profile: Int?
    let lineItem: Int?
    let score: Int?
    let objective: Int?
    var forest = ParentForest()

    init(schema: TableSchema) {
        func column(_ names: String...) -> Int? { names.lazy.compactMap { schema.index(of: $0) }.first }
        type = column("type", "roleType")
        parent = column("parentSourcedId")
        start = column("startDate", "beginDate")
        end = column("endDate")
        school = column("schoolSourcedId")
        terms = column("termSourcedIds")
        subjects = column("subjects")
        subjectCodes = column("subjectCodes")
        user = column("userSourcedId", "studentSourcedId")
        org = column("orgSourcedId", "primaryOrgSourcedId")
        classColumn = column("classSourcedId")
        session = column("schoolYearSourcedId", "academicSessionSourcedId", "gradingPeriodSourcedId")
        role = column("role")
        primary = column("primary")
        minimum = column("resultValueMin")
        maximum = column("resultValueMax")
        profile = column("userProfileSourcedId")
        lineItem = column("lineItemSourcedId")
        score = column("score")
        objective = column("learningObjectiveId")
    }

    // MARK: Facts

    func orgFacts(_ reader: borrowing TableReader) -> OrgFacts {
        OrgFacts(isSchool: Self.isTerm(reader, type, "school") || Self.isExtension(reader, type))
    }

    func sessionFacts(_ reader: borrowing TableReader) -> SessionFacts {
        let kind: SessionFacts.Kind =
            if Self.isTerm(reader, type, "schoolYear") {
                .schoolYear
            } else if Self.isTerm(reader, type, "gradingPeriod") {
                .gradingPeriod
            } else {
                Self.isExtension(reader, type) ? .own : .other
            }
        return SessionFacts(kind: kind, span: span(reader))
    }

    func classFacts(_ reader: borrowing TableReader, _ index: borrowing ReferenceIndex) -> ClassFacts {
        var span: DaySpan?
        var isKnown = true
        let cell = Self.cell(reader, terms)
        var start = 0
        for at in 0...cell.count where at == cell.count || cell[at] == 0x2C {
            let item = UnsafeRawBufferPointer(rebasing: cell[start..<at])
            start = at + 1
            if item.isEmpty { continue }
            guard let session = index.sessions[index.hash(item)], session.span.isKnown else {
                isKnown = false
                continue
            }
            span = span?.union(session.span) ?? session.span
        }
        let school = index.hash(Self.cell(reader, school)).low
        return ClassFacts(school: school, span: isKnown ? span ?? .unknown : .unknown)
    }

    func lineItemFacts(_ reader: borrowing TableReader, _ index: borrowing ReferenceIndex) -> LineItemFacts {
        LineItemFacts(
            classKey: index.hash(Self.cell(reader, classColumn)), minimum: Self.number(reader, minimum),
            maximum: Self.number(reader, maximum))
    }

    // MARK: Cells

    static func cell(_ reader: borrowing TableReader, _ column: Int?) -> UnsafeRawBufferPointer {
        guard let column else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return reader.cell(column)
    }

    static func isTerm(_ reader: borrowing TableReader, _ column: Int?, _ term: StaticString) -> Bool {
        let cell = cell(reader, column)
        guard cell.count == term.utf8CodeUnitCount else { return false }
        return term.withUTF8Buffer { cell.elementsEqual($0) }
    }

    static func isExtension(_ reader: borrowing TableReader, _ column: Int?) -> Bool {
        PackedTerms.isExtension(cell(reader, column))
    }

    /// The number in a cell for comparisons; not a number where there is none.
    static func number(_ reader: borrowing TableReader, _ column: Int?) -> Double {
        let cell = cell(reader, column)
        return cell.isEmpty ? .nan : Double(String(decoding: cell, as: UTF8.self)) ?? .nan
    }

    func span(_ reader: borrowing TableReader) -> DaySpan {
        var span = DaySpan()
        let first = Self.cell(reader, start)
        let last = Self.cell(reader, end)
        if !first.isEmpty, let day = DateScanner.day(first) { span.start = Int32(truncatingIfNeeded: day) }
        if !last.isEmpty, let day = DateScanner.day(last) { span.end = Int32(truncatingIfNeeded: day) }
        return span
    }
}
