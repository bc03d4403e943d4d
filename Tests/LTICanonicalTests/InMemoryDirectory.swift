import Canonical
import LTICanonical

/// A directory of people in memory.
actor InMemoryDirectory: PersonDirectory {
    private(set) var links: [SourceIdentity: DirectoryPersonID] = [:]
    private var roster: [SourceIdentity: [DirectoryPersonID]] = [:]
    private(set) var lookUps = 0

    func give(_ identity: SourceIdentity, to person: DirectoryPersonID) { roster[identity, default: []].append(person) }

    func link(_ identity: SourceIdentity, to person: DirectoryPersonID) { links[identity] = person }

    func person(linkedTo link: SourceIdentity) -> DirectoryPersonID? {
        lookUps += 1
        return links[link]
    }

    func people(with identity: SourceIdentity) -> [DirectoryPersonID] {
        lookUps += 1
        return roster[identity] ?? []
    }

    func record(
        _ link: SourceIdentity, for person: DirectoryPersonID, besideOthers allowsOthers: Bool
    ) -> LinkRecord {
        if let known = links[link] { return known == person ? .known : .taken(known) }
        let isOccupied = links.contains { other, owner in
            owner == person && other.provenance == link.provenance && other.scheme == link.scheme
        }
        if isOccupied, !allowsOthers { return .occupied }
        links[link] = person
        return .recorded
    }
}
