public import Canonical
public import CrosswalkRuntime
import CrosswalkSQLite
public import LTICanonical
public import RosterReconciliation

/// People of a roster as launches find them: by the id that the student information system gave them. Links lie on a
/// record store beside it; the roster itself is only read.
public struct RosterDirectory: PersonDirectory {
    let roster: any RosterStore
    let scope: Provenance
    private let links: any RecordStore
    private let now: @Sendable () -> WallTime

    /// People of a roster.
    ///
    /// - Parameters:
    ///   - roster: where people are.
    ///   - scope: whose.
    ///   - links: where links are kept.
    ///   - ambient: the clock.
    public init(_ roster: some RosterStore, in scope: Provenance, links: some RecordStore, ambient: Ambient = .system) {
        self.roster = roster
        self.scope = scope
        self.links = links
        now = ambient.now
    }

    /// People of the roster in a file of `crosswalk sync --store`.
    public init(ofFile path: String, tenant: String, links: some RecordStore) throws {
        self.init(
            SQLiteRosterStore(try CrosswalkDatabase.open(path: path, ifMissing: .refuse)),
            in: Provenance(tenant: tenant, sourceSystem: "oneroster"), links: links)
    }

    /// The person whom a link names; nobody who was removed from the roster since.
    public func person(linkedTo link: SourceIdentity) async throws -> DirectoryPersonID? {
        guard let id = try await text(Self.name("link", link, link.value)) else { return nil }
        let found = try await roster.records(of: .person, ids: [id], in: scope)
        return found.contains(where: \.head.state.isActive) ? DirectoryPersonID(id) : nil
    }

    /// The person of the roster with this id; nobody by any other scheme, and nobody who was removed.
    public func people(with identity: SourceIdentity) async throws -> [DirectoryPersonID] {
        guard identity.provenance == scope, identity.scheme == "sourcedId" else { return [] }
        return try await roster.records(of: .person, ids: [identity.value], in: scope)
            .filter(\.head.state.isActive).map { DirectoryPersonID($0.head.id) }
    }

    /// Records a link. The person's side is written first: where a process dies between the two, the same call brings it
    /// to its end.
    public func record(
        _ link: SourceIdentity, for person: DirectoryPersonID, besideOthers allowsOthers: Bool
    ) async throws -> LinkRecord {
        let name = Self.name("link", link, link.value)
        if let known = try await text(name) { return known == person.text ? .known : .taken(DirectoryPersonID(known)) }
        let holder = Self.name("person", link, person.text)
        if try await !put(holder, link.value), !allowsOthers {
            guard try await text(holder) == link.value else { return .occupied }
        }
        if try await put(name, person.text) { return .recorded }
        guard let other = try await text(name), other != person.text else { return .known }
        // Another launch was faster: what was written for this person is taken back.
        if try await text(holder) == link.value { _ = try await links.take(holder, at: now()) }
        return .taken(DirectoryPersonID(other))
    }

    private func text(_ name: RecordName) async throws -> String? {
        try await links.get(name, at: now()).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private func put(_ name: RecordName, _ text: String) async throws -> Bool {
        try await links.put(name, Array(text.utf8), expecting: .nothing, until: nil, at: now()) != nil
    }

    private static func name(_ kind: String, _ link: SourceIdentity, _ value: String) -> RecordName {
        let parts = [link.provenance.tenant, link.provenance.sourceSystem, link.scheme, value]
        return RecordName("directory.\(kind)", parts: parts)
    }
}
