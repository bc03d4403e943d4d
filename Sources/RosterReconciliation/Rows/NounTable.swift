import Canonical

/// The field table of one noun, parted into content and bookkeeping and put into the order of the tags.
struct NounTable<Noun: CanonicalNoun>: Sendable {
    private typealias Reader = (tag: UInt8, read: @Sendable (Noun) -> FieldValue)

    private let content: [NounField<Noun>]
    private let bookkeeping: [NounField<Noun>]
    /// What encoding needs of the fields and no more: it runs for every record of every night.
    private let contentReaders: [Reader]
    private let bookkeepingReaders: [Reader]

    init() {
        let ordered = Noun.fields.sorted { $0.tag < $1.tag }
        content = ordered.filter { $0.role != .bookkeeping }
        bookkeeping = ordered.filter { $0.role == .bookkeeping }
        contentReaders = content.map { ($0.tag, $0.read) }
        bookkeepingReaders = bookkeeping.map { ($0.tag, $0.read) }
    }

    /// Encodes the content fields; the writer holds them afterwards.
    func encodeContent(_ noun: Noun, into writer: inout RowWriter) {
        writer.begin()
        for field in contentReaders { writer.write(field.tag, field.read(noun)) }
    }

    /// Encodes the bookkeeping; the writer holds it afterwards.
    func encodeBookkeeping(_ noun: Noun, into writer: inout RowWriter) {
        writer.begin()
        for field in bookkeepingReaders { writer.write(field.tag, field.read(noun)) }
    }

    /// Builds the noun again. Fields of unknown tags or forms are left out.
    func decode(id: String, fields: [EncodedField]) throws(RecordFault) -> Noun {
        var noun = Noun(id: id)
        var table: [UInt8: NounField<Noun>] = [:]
        for field in content + bookkeeping { table[field.tag] = field }
        for field in fields {
            guard let target = table[field.tag], FieldForm(rawValue: field.form) != nil else { continue }
            guard let value = field.value else { throw RecordFault(.badValue) }
            target.write(&noun, value)
        }
        return noun
    }

    /// What reports and rules need to know of each field.
    var descriptions: [RosterField] {
        (content + bookkeeping).map {
            RosterField(tag: $0.tag, name: $0.name, role: $0.role, isPersonal: $0.isPersonal)
        }
    }
}

/// The tables of all nouns, made once.
enum NounTables {
    static let organization = NounTable<Organization>()
    static let academicSession = NounTable<AcademicSession>()
    static let course = NounTable<Course>()
    static let section = NounTable<Section>()
    static let person = NounTable<Person>()
    static let account = NounTable<Account>()
    static let roleAssignment = NounTable<RoleAssignment>()
    static let enrollment = NounTable<Enrollment>()
    static let demographics = NounTable<Demographics>()
}
