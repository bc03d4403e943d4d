import Canonical
import Testing

/// Every noun, to be opened by a generic function.
private let nouns: [any CanonicalNoun.Type] = [
    Organization.self, AcademicSession.self, Course.self, Section.self, Person.self, Account.self,
    RoleAssignment.self, Enrollment.self, Demographics.self,
]

@Suite("The field tables of the nouns")
struct NounTableTests {
    @Test("There is one noun a kind")
    func kinds() {
        #expect(nouns.map { $0.kind } == NounKind.allCases)
    }

    @Test("Numbers and names of fields are the ones that stored rows were written with", arguments: NounKind.allCases)
    func stable(kind: NounKind) throws {
        #expect(describedFields(try noun(kind)) == storedFields[kind])
    }

    @Test("Numbers and names are used once", arguments: NounKind.allCases)
    func unique(kind: NounKind) throws {
        func check<Noun: CanonicalNoun>(_: Noun.Type) {
            #expect(Set(Noun.fields.map(\.tag)).count == Noun.fields.count)
            #expect(Set(Noun.fields.map(\.name)).count == Noun.fields.count)
        }
        check(try noun(kind))
    }

    @Test("The table names every stored property but the id, and nothing else", arguments: NounKind.allCases)
    func completeTable(kind: NounKind) throws {
        func check<Noun: CanonicalNoun>(_: Noun.Type) {
            let properties = Mirror(reflecting: Noun(id: "x")).children.compactMap(\.label)
            #expect(Set(Noun.fields.map(\.name)) == Set(properties).subtracting(["id"]))
        }
        check(try noun(kind))
    }

    @Test(
        "A field takes one form, gives back what it was given, and is cleared by any other",
        arguments: NounKind.allCases)
    func oneForm(kind: NounKind) throws {
        func check<Noun: CanonicalNoun>(_: Noun.Type) {
            for field in Noun.fields {
                let taken = samples.filter { sample in
                    var noun = Noun(id: "x")
                    field.write(&noun, sample)
                    return field.read(noun) == sample
                }
                #expect(taken.count == 1, "\(Noun.kind).\(field.name) takes \(taken.count) forms")
                for other in samples + [.absent] where !taken.contains(other) && !sharesTexts(other, taken) {
                    var noun = filled(Noun.self)
                    field.write(&noun, other)
                    #expect(field.read(noun) == .absent, "\(Noun.kind).\(field.name) after \(other)")
                }
            }
        }
        check(try noun(kind))
    }

    @Test("Writing what was read is identity, for a full noun and for an empty one", arguments: NounKind.allCases)
    func identity(kind: NounKind) throws {
        func check<Noun: CanonicalNoun>(_: Noun.Type) {
            for original in [filled(Noun.self), Noun(id: "x")] {
                var copy = Noun(id: "x")
                for field in Noun.fields { field.write(&copy, field.read(original)) }
                #expect(copy == original)
                for field in Noun.fields { field.write(&copy, field.read(copy)) }
                #expect(copy == original)
            }
            #expect(Noun.fields.allSatisfy { $0.read(filled(Noun.self)) != .absent })
            #expect(Noun.fields.allSatisfy { $0.read(Noun(id: "x")) == .absent })
        }
        check(try noun(kind))
    }

    @Test("Writing one field leaves the others and the id alone", arguments: NounKind.allCases)
    func independence(kind: NounKind) throws {
        func check<Noun: CanonicalNoun>(_: Noun.Type) {
            let full = filled(Noun.self)
            for field in Noun.fields {
                var changed = full
                field.write(&changed, .absent)
                #expect(changed.id == full.id)
                for other in Noun.fields where other.tag != field.tag {
                    #expect(other.read(changed) == other.read(full), "\(field.name) changed \(other.name)")
                }
            }
        }
        check(try noun(kind))
    }

    @Test("A reference names a kind that is written before, or the noun's own kind", arguments: NounKind.allCases)
    func dependencyOrder(kind: NounKind) throws {
        func check<Noun: CanonicalNoun>(_: Noun.Type) {
            for field in Noun.fields {
                if case .reference(let target) = field.role { #expect(target <= kind, "\(kind).\(field.name)") }
            }
        }
        check(try noun(kind))
    }

    @Test("Only the time of the last change is bookkeeping", arguments: NounKind.allCases)
    func bookkeeping(kind: NounKind) throws {
        func check<Noun: CanonicalNoun>(_: Noun.Type) {
            #expect(Noun.fields.filter { $0.role == .bookkeeping }.map(\.name) == ["lastModified"])
        }
        check(try noun(kind))
    }

    @Test("A key is the kind and the id", arguments: NounKind.allCases)
    func key(kind: NounKind) throws {
        func check<Noun: CanonicalNoun>(_: Noun.Type) {
            #expect(Noun(id: "x-1").key == RecordKey(kind, "x-1"))
        }
        check(try noun(kind))
    }

    private func noun(_ kind: NounKind) throws -> any CanonicalNoun.Type {
        try #require(nouns.first { $0.kind == kind })
    }
}

/// One value of each form, as a table's `read` would give it.
private let samples: [FieldValue] =
    [
        .text("text"), .flag(true), .integer(7), .instant(Instant(millisecondsSinceEpoch: 1_700_000_000_000)),
        .list(["b", "a"]), .set(["a", "b"]), .pairs([.init("LDAP", "1"), .init("state", "2")]),
    ] + [CalendarDate(year: 2_026, month: 8, day: 31)].compactMap { $0 }.map(FieldValue.date)

/// A list and a set are both texts, so a field of the one takes the other's texts.
private func sharesTexts(_ value: FieldValue, _ taken: [FieldValue]) -> Bool {
    !value.texts.isEmpty && taken.contains { !$0.texts.isEmpty }
}

/// A noun with a value in every field: each field is given every form and keeps the one that it takes.
private func filled<Noun: CanonicalNoun>(_: Noun.Type) -> Noun {
    var noun = Noun(id: "x")
    for field in Noun.fields {
        for sample in samples {
            var copy = noun
            field.write(&copy, sample)
            if field.read(copy) == sample { noun = copy }
        }
    }
    return noun
}

/// The table in short: number, name, a star where the value is personal, an arrow to the kind that it refers to.
private func describedFields<Noun: CanonicalNoun>(_: Noun.Type) -> [String] {
    Noun.fields.map { field in
        var text = "\(field.tag) \(field.name)"
        if field.isPersonal { text += "*" }
        if case .reference(let kind) = field.role { text += " -> \(kind.rawValue)" }
        return text
    }
}
