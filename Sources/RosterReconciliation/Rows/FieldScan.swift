import Canonical
import _CrosswalkSupport

/// Looks into encoded content without copying it. Broken bytes end the scan early; they never trap.
enum FieldScan {
    /// Calls the body for each field, ascending by tag, until it answers `false`.
    @inline(__always)
    static func forEach(
        _ content: UnsafeRawBufferPointer,
        _ body: (_ tag: UInt8, _ form: UInt8, _ value: UnsafeRawBufferPointer) -> Bool
    ) {
        guard let first = content.first, first == RowWriter.format else { return }
        var position = 1
        while content.count - position >= 3 {
            let (tag, form) = (content[position], content[position + 1])
            position += 2
            guard let length = Varint.readLength(content, &position) else { return }
            let value = UnsafeRawBufferPointer(rebasing: content[position..<(position + length)])
            guard body(tag, form, value) else { return }
            position += length
        }
    }

    /// The bytes of a field; `nil` where the record has no value for it.
    static func value(_ tag: UInt8, _ content: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        var found: UnsafeRawBufferPointer?
        forEach(content) { next, _, value in
            if next == tag { found = value }
            return next < tag
        }
        return found
    }

    /// The hash of a text field, as ``RecordIndex`` hashes ids.
    static func idHash(_ tag: UInt8, _ content: UnsafeRawBufferPointer) -> Hash128? {
        value(tag, content).map { RecordIndex.hash($0) }
    }

    /// A text field; `nil` where there is none or its bytes are no UTF-8.
    static func text(_ tag: UInt8, _ content: UnsafeRawBufferPointer) -> String? {
        value(tag, content).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// A date field, as days since 1970-01-01.
    static func day(_ tag: UInt8, _ content: UnsafeRawBufferPointer) -> Int? {
        guard let bytes = value(tag, content), bytes.count == 4 else { return nil }
        return Int(Int32(littleEndian: bytes.loadUnaligned(as: Int32.self)))
    }

    /// A yes-or-no field.
    static func flag(_ tag: UInt8, _ content: UnsafeRawBufferPointer) -> Bool? {
        value(tag, content).flatMap(\.first).map { $0 == 1 }
    }

    /// Whether a text field is this text, byte for byte.
    static func equals(_ tag: UInt8, _ text: StaticString, _ content: UnsafeRawBufferPointer) -> Bool {
        guard let value = value(tag, content), value.count == text.utf8CodeUnitCount else { return false }
        return value.elementsEqual(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Calls the body for each text of a list or set.
    static func forEachText(_ value: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
        var position = 0
        while position < value.count {
            guard let length = Varint.readLength(value, &position) else { return }
            body(UnsafeRawBufferPointer(rebasing: value[position..<(position + length)]))
            position += length
        }
    }
}

/// A field that names other records.
struct ReferenceField: Sendable {
    let tag: UInt8
    let name: String
    let target: NounKind
    /// Whether the record cannot stand without its target. People who act for one another are no such case: their
    /// links go both ways.
    let isBinding: Bool

    /// The references of each kind, by rank.
    static let all: [[ReferenceField]] = NounKind.allCases.sorted().map { kind in
        RosterField.all(of: kind).compactMap { field in
            guard case .reference(let target) = field.role else { return nil }
            return ReferenceField(
                tag: field.tag, name: field.name, target: target, isBinding: !(kind == .person && target == .person))
        }
    }

    /// Demographics refer to their person by their own id.
    static let implicit = ReferenceField(tag: 0, name: "id", target: .person, isBinding: true)

    /// Calls the body for each reference of a record.
    static func forEach(
        _ kind: NounKind, _ id: Hash128, _ content: UnsafeRawBufferPointer,
        _ body: (ReferenceField, Hash128) -> Void
    ) {
        if kind == .demographics { return body(implicit, id) }
        let references = all[kind.rank]
        guard let last = references.last else { return }
        var next = references.startIndex
        FieldScan.forEach(content) { tag, form, value in
            while next < references.endIndex, references[next].tag < tag { next += 1 }
            guard next < references.endIndex else { return false }
            guard references[next].tag == tag else { return true }
            let reference = references[next]
            if form == FieldForm.text.rawValue {
                body(reference, RecordIndex.hash(value))
            } else {
                FieldScan.forEachText(value) { body(reference, RecordIndex.hash($0)) }
            }
            return tag < last.tag
        }
    }
}

/// The tags of the fields that rules look at, found by name in the tables.
enum Tag {
    static let organizationName = tag("name", .organization)
    static let organizationType = tag("type", .organization)
    static let organizationIdentifier = tag("identifier", .organization)
    static let organizationParent = tag("parentID", .organization)
    static let sessionTitle = tag("title", .academicSession)
    static let sessionType = tag("type", .academicSession)
    static let sessionStart = tag("startDate", .academicSession)
    static let sessionEnd = tag("endDate", .academicSession)
    static let courseTitle = tag("title", .course)
    static let courseCode = tag("code", .course)
    static let courseOrganization = tag("organizationID", .course)
    static let courseYear = tag("schoolYearID", .course)
    static let sectionTitle = tag("title", .section)
    static let sectionCode = tag("code", .section)
    static let sectionCourse = tag("courseID", .section)
    static let sectionOrganization = tag("organizationID", .section)
    static let sectionSessions = tag("sessionIDs", .section)
    static let personUsername = tag("username", .person)
    static let personGivenName = tag("givenName", .person)
    static let personFamilyName = tag("familyName", .person)
    static let personEmail = tag("email", .person)
    static let personIdentifier = tag("identifier", .person)
    static let personMasterIdentifier = tag("masterIdentifier", .person)
    static let personIdentifiers = tag("identifiers", .person)
    static let personOrganization = tag("primaryOrganizationID", .person)
    static let extensions = tag("extensions", .person)
    static let accountPerson = tag("personID", .account)
    static let accountType = tag("type", .account)
    static let accountVendor = tag("vendorID", .account)
    static let accountUsername = tag("username", .account)
    static let rolePerson = tag("personID", .roleAssignment)
    static let roleOrganization = tag("organizationID", .roleAssignment)
    static let roleRole = tag("role", .roleAssignment)
    static let rolePrimary = tag("isPrimary", .roleAssignment)
    static let roleEnd = tag("endDate", .roleAssignment)
    static let enrollmentSection = tag("sectionID", .enrollment)
    static let enrollmentPerson = tag("personID", .enrollment)
    static let enrollmentOrganization = tag("organizationID", .enrollment)
    static let enrollmentRole = tag("role", .enrollment)
    static let enrollmentEnd = tag("endDate", .enrollment)
    static let birthDate = tag("birthDate", .demographics)

    /// 0, which no table uses, where the table has no such field; a test sees to it that this never happens.
    private static func tag(_ name: String, _ kind: NounKind) -> UInt8 {
        RosterField.named(name, of: kind)?.tag ?? 0
    }
}
