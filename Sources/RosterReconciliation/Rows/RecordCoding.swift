public import Canonical

extension RecordImage {
    /// Encodes a record, for a host that writes one by its own hand or for a test.
    public init(encoding record: RosterRecord, state: RecordState = .active) {
        var writer = RowWriter()
        record.encodeContent(into: &writer)
        let content = writer.bytes
        record.encodeBookkeeping(into: &writer)
        self.init(state: state, content: content, bookkeeping: writer.isEmpty ? [] : writer.bytes)
    }

    /// Decodes the record. Fields that this version's tables do not have are left out.
    /// - Throws: ``RecordFault`` where the stored bytes are no record of that kind.
    public func record(_ key: RecordKey) throws(RecordFault) -> RosterRecord {
        let fields = try RecordContent(content).fields + RecordContent(bookkeeping).fields
        return try RosterRecord(key, fields)
    }
}

extension StoredRecord {
    /// Decodes the record, as ``RecordImage/record(_:)``.
    /// - Throws: ``RecordFault`` where the stored bytes are no record of that kind.
    public func record() throws(RecordFault) -> RosterRecord { try image.record(key) }
}

extension RosterRecord {
    func encodeContent(into writer: inout RowWriter) {
        switch self {
        case .organization(let noun): NounTables.organization.encodeContent(noun, into: &writer)
        case .academicSession(let noun): NounTables.academicSession.encodeContent(noun, into: &writer)
        case .course(let noun): NounTables.course.encodeContent(noun, into: &writer)
        case .section(let noun): NounTables.section.encodeContent(noun, into: &writer)
        case .person(let noun): NounTables.person.encodeContent(noun, into: &writer)
        case .account(let noun): NounTables.account.encodeContent(noun, into: &writer)
        case .roleAssignment(let noun): NounTables.roleAssignment.encodeContent(noun, into: &writer)
        case .enrollment(let noun): NounTables.enrollment.encodeContent(noun, into: &writer)
        case .demographics(let noun): NounTables.demographics.encodeContent(noun, into: &writer)
        }
    }

    func encodeBookkeeping(into writer: inout RowWriter) {
        switch self {
        case .organization(let noun): NounTables.organization.encodeBookkeeping(noun, into: &writer)
        case .academicSession(let noun): NounTables.academicSession.encodeBookkeeping(noun, into: &writer)
        case .course(let noun): NounTables.course.encodeBookkeeping(noun, into: &writer)
        case .section(let noun): NounTables.section.encodeBookkeeping(noun, into: &writer)
        case .person(let noun): NounTables.person.encodeBookkeeping(noun, into: &writer)
        case .account(let noun): NounTables.account.encodeBookkeeping(noun, into: &writer)
        case .roleAssignment(let noun): NounTables.roleAssignment.encodeBookkeeping(noun, into: &writer)
        case .enrollment(let noun): NounTables.enrollment.encodeBookkeeping(noun, into: &writer)
        case .demographics(let noun): NounTables.demographics.encodeBookkeeping(noun, into: &writer)
        }
    }

    init(_ key: RecordKey, _ fields: [EncodedField]) throws(RecordFault) {
        let id = key.id
        switch key.kind {
        case .organization: self = .organization(try NounTables.organization.decode(id: id, fields: fields))
        case .academicSession:
            self = .academicSession(try NounTables.academicSession.decode(id: id, fields: fields))
        case .course: self = .course(try NounTables.course.decode(id: id, fields: fields))
        case .section: self = .section(try NounTables.section.decode(id: id, fields: fields))
        case .person: self = .person(try NounTables.person.decode(id: id, fields: fields))
        case .account: self = .account(try NounTables.account.decode(id: id, fields: fields))
        case .roleAssignment:
            self = .roleAssignment(try NounTables.roleAssignment.decode(id: id, fields: fields))
        case .enrollment: self = .enrollment(try NounTables.enrollment.decode(id: id, fields: fields))
        case .demographics: self = .demographics(try NounTables.demographics.decode(id: id, fields: fields))
        }
    }
}
