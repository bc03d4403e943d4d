public import Canonical
public import OneRosterModel

/// A kind of OneRoster record that is one canonical noun.
///
/// Users of 1.1 are not among them: such a user is a person and its roles, see ``PersonWithRoles``.
public protocol CanonicalEntity: OneRosterEntity {
    /// The noun that the record is.
    associatedtype Noun: CanonicalNoun

    /// The record as a noun, and what the noun cannot carry.
    ///
    /// `status` is no field of a noun: a record that is to be deleted is an entry of its own kind, see ``entry()``.
    func canonical() -> Translation<Noun>

    /// A noun as one of the records of a roster.
    static func rosterRecord(_ noun: Noun) -> RosterRecord
}

extension CanonicalEntity {
    /// What the record says: that it is as given, or that it is to be removed.
    public func entry() -> Translation<RosterEntry> {
        guard status != .tobedeleted else {
            return Translation(.removal(RecordKey(Noun.kind, sourcedID.rawValue)))
        }
        let noun = canonical()
        return Translation(.record(Self.rosterRecord(noun.value)), losses: noun.losses)
    }

    /// The part of every noun that has the same meaning in all.
    func common(_ noun: inout Noun, _ losses: inout LossList) {
        noun.lastModified = dateLastModified.map { Instant(millisecondsSinceEpoch: $0.millisecondsSinceEpoch) }
        if !metadata.isEmpty {
            noun.extensions = metadata.map { Identifier(scheme: $0.name, value: $0.value) }
        }
        // A delta file gives both, a bulk file neither. Only where a source gives one without the other is it lost.
        let implied: RecordStatus? = dateLastModified == nil ? nil : .active
        losses.note("status", .noCounterpart, if: status != implied)
    }
}

extension OneRosterEntity {
    /// Takes from a noun what has the same meaning in all. A record with a time of change is `active`, as a delta file
    /// wants it; one without has no status, as a bulk file wants it.
    mutating func takeCommon(from noun: some CanonicalNoun, _ losses: inout LossList) {
        dateLastModified = noun.lastModified.flatMap {
            OneRosterDateTime(millisecondsSinceEpoch: $0.millisecondsSinceEpoch)
        }
        losses.note(
            "lastModified", .outsideVocabulary, if: noun.lastModified != nil && dateLastModified == nil)
        status = dateLastModified == nil ? nil : .active
        metadata = noun.extensions.map { OneRosterMetadata(name: $0.scheme, value: $0.value) }
    }
}
