import Canonical
import CrosswalkTesting
import RosterReconciliationTesting
import Testing

@testable import RosterReconciliation

@Suite("Stored rows")
struct RowTests {
    @Test("Every noun with every field comes back as it was")
    func roundTrip() throws {
        try PropertyTest.run(cases: 1_000, seed: 80_000) { random in
            for record in SampleRoster(schools: 1, sections: 1, students: 1, random: &random).sorted {
                var full = record.touched(random.number(below: 1_000_000))
                for _ in 0..<20 { full = full.changed(&random) }
                let image = RecordImage(encoding: full)
                try #require(try image.record(full.key) == full)
                try #require(image.hash == ContentHash(of: image.content))
                try #require(RecordImage(encoding: full.withoutBookkeeping).hash == image.hash)
            }
        }
    }

    @Test("Equal content has equal bytes, another content another hash")
    func canonical() throws {
        try PropertyTest.run(cases: 1_000, seed: 81_000) { random in
            var person = Person(id: "p")
            person.identifiers = [Identifier(scheme: "a", value: "1"), Identifier(scheme: "b", value: "2")]
            person.grades = ["01", "02", "03"]
            var other = person
            other.identifiers.reverse()
            other.grades = random.inRandomOrder(other.grades) + ["02"]
            let image = RecordImage(encoding: .person(person))
            try #require(RecordImage(encoding: .person(other)).content == image.content)
            let changed = RosterRecord.person(person).changed(&random)
            try #require((RecordImage(encoding: changed).hash == image.hash) == (changed == .person(person)))
        }
    }

    @Test("Broken bytes are an error or a record, never a trap")
    func broken() throws {
        try PropertyTest.run(cases: 20_000, seed: 82_000) { random in
            let roster = SampleRoster(schools: 1, sections: 1, students: 1, random: &random)
            guard let record = random.element(of: roster.sorted) else { return }
            var content = RecordImage(encoding: record).content
            for _ in 0...random.number(below: 4) where !content.isEmpty {
                switch random.number(below: 3) {
                case 0: content[random.number(below: content.count)] = UInt8(random.number(below: 256))
                case 1: content.removeLast(random.number(below: content.count))
                default: content.insert(UInt8(random.number(below: 256)), at: random.number(below: content.count))
                }
            }
            let image = RecordImage(state: .active, content: content, bookkeeping: content)
            do { _ = try image.record(record.key) } catch is RecordFault {}
            content.withUnsafeBytes { bytes in
                ReferenceField.forEach(record.kind, RecordIndex.hash("x"), bytes) { _, _ in }
                _ = FieldScan.day(3, bytes)
                _ = FieldScan.text(1, bytes)
                _ = FieldScan.flag(1, bytes)
            }
            _ = ContentMerge.merge(
                delivered: RecordImage(encoding: record).content, stored: content, kind: record.kind, protected: [1, 2])
        }
    }

    @Test("Numbers of any length survive, and no number has two spellings")
    func varint() throws {
        for value in [0, 1, 127, 128, 300, 16_383, 16_384, UInt64(UInt32.max), .max] {
            var bytes: [UInt8] = []
            Varint.append(value, to: &bytes)
            var position = 0
            #expect(bytes.withUnsafeBytes { Varint.read($0, &position) } == value)
            #expect(position == bytes.count)
        }
        for bytes in [[0x80], [0x80, 0], [0xFF, 0], [UInt8](repeating: 0xFF, count: 10), []] as [[UInt8]] {
            var position = 0
            #expect(bytes.withUnsafeBytes { Varint.read($0, &position) } == nil)
        }
    }

    @Test("Fields that this version does not know are kept and are no difference")
    func unknownFields() async throws {
        let bench = Bench()
        var person = Person(id: "p")
        person.givenName = "Ada"
        var writer = RowWriter()
        writer.begin()
        for field in try RecordContent(RecordImage(encoding: .person(person)).content).fields { writer.write(field) }
        let unknown = EncodedField(tag: 200, form: 99, bytes: [1, 2, 3])
        writer.write(unknown)
        let image = RecordImage(state: .active, content: writer.bytes, bookkeeping: [])
        await bench.store.write(StoredRecord(key: person.key, image: image, lastAction: nil), in: bench.scope)
        #expect(try await bench.plan(SampleRoster([.person(person)])).isEmpty)
        person.phone = "1"
        try await bench.night(SampleRoster([.person(person)]))
        let stored = try #require(await bench.store.contents(of: bench.scope).first)
        #expect(try RecordContent(stored.image.content)[200] == unknown)
        #expect(try stored.record() == .person(person))
    }

    @Test("A record whose stored bytes cannot be read is written anew, with a warning")
    func unreadable() async throws {
        let bench = Bench()
        let image = RecordImage(state: .active, content: [9, 9, 9], bookkeeping: [])
        await bench.store.write(
            StoredRecord(key: RecordKey(.person, "p"), image: image, lastAction: nil), in: bench.scope)
        var person = Person(id: "p")
        person.givenName = "Ada"
        let plan = try await bench.plan(SampleRoster([.person(person)]))
        #expect(plan.actions.map(\.verb) == [.update])
        #expect(plan.findings.map(\.code) == [.unreadable])
        try await bench.reconciler.apply(plan, by: "night", at: Bench.day(0))
        #expect(try await bench.active() == SampleRoster([.person(person)]))
    }

    @Test("The fields that rules look at are in the tables")
    func tags() {
        let tags = [
            Tag.organizationName, Tag.organizationType, Tag.organizationIdentifier, Tag.organizationParent,
            Tag.sessionTitle, Tag.sessionType, Tag.sessionStart, Tag.sessionEnd, Tag.courseTitle, Tag.courseCode,
            Tag.courseOrganization, Tag.courseYear, Tag.sectionTitle, Tag.sectionCode, Tag.sectionCourse,
            Tag.sectionOrganization, Tag.sectionSessions, Tag.personUsername, Tag.personGivenName,
            Tag.personFamilyName, Tag.personEmail, Tag.personIdentifier, Tag.personMasterIdentifier,
            Tag.personIdentifiers, Tag.personOrganization, Tag.extensions, Tag.accountPerson, Tag.accountType,
            Tag.accountVendor, Tag.accountUsername, Tag.rolePerson, Tag.roleOrganization, Tag.roleRole,
            Tag.rolePrimary, Tag.roleEnd, Tag.enrollmentSection, Tag.enrollmentPerson, Tag.enrollmentOrganization,
            Tag.enrollmentRole, Tag.enrollmentEnd, Tag.birthDate,
        ]
        #expect(!tags.contains(0))
        for kind in NounKind.allCases { #expect(RosterField.named("extensions", of: kind)?.tag == Tag.extensions) }
    }

    @Test("A difference of indexes finds what was added, changed and removed")
    func indexDifference() throws {
        try PropertyTest.run(cases: 1_000, seed: 83_000) { random in
            var (old, new) = ([String: Int](), [String: Int]())
            for _ in 0..<random.number(below: 200) { old["id\(random.number(below: 150))"] = random.number(below: 3) }
            for _ in 0..<random.number(below: 200) { new["id\(random.number(below: 150))"] = random.number(below: 3) }
            func index(_ rows: [(String, Int)]) -> RecordIndex {
                var index = RecordIndex(capacity: random.number(below: 2) * rows.count)
                for (position, row) in rows.enumerated() {
                    let added = index.add(id: row.0, content: ContentHash(of: [UInt8(row.1)]))
                    precondition(added == position)
                }
                return index
            }
            let (oldRows, newRows) = (old.map { ($0, $1) }, new.map { ($0, $1) })
            let difference = index(oldRows).difference(to: index(newRows))
            try #require(Set(difference.added.map { newRows[$0].0 }) == Set(new.keys).subtracting(old.keys))
            try #require(Set(difference.removed.map { oldRows[$0].0 }) == Set(old.keys).subtracting(new.keys))
            let changed = new.filter { old[$0.key] != nil && old[$0.key] != $0.value }
            try #require(Set(difference.changed.map { newRows[$0].0 }) == Set(changed.keys))
            try #require(difference.unchanged == new.filter { old[$0.key] == $0.value }.count)
        }
    }
}
