internal import Canonical
public import LTIAdvantage
public import LTICore

/// Who is in a course by the platform, and who by the roster, side by side. Nothing is changed by it.
public struct MemberComparison: Sendable, Concealed {
    /// Where somebody is.
    public enum Place: String, Hashable, Sendable, CaseIterable {
        /// The platform's member is a person of the roster's section.
        case both
        /// A member of the platform whom the roster's section does not have, or whom nothing links with it.
        case platformOnly
        /// A person of the roster's section whom no member of the platform is.
        case rosterOnly
    }

    /// One person.
    public struct Row: Sendable, Concealed {
        /// Where the person is.
        public let place: Place
        /// The member; `nil` for who is in the roster alone.
        public let member: Member?
        /// The person in the host's directory; `nil` for a member whom nothing links with one.
        public let person: DirectoryPersonID?
        /// What the resolver says of the member; `nil` for who is in the roster alone.
        public let resolution: PersonResolution?
    }

    /// Members in the order of the platform, then those whom only the roster has, in its order.
    public let rows: [Row]
    /// Whether the platform's listing holds everybody. Where it does not, ``Place/rosterOnly`` means nothing yet.
    public let isComplete: Bool

    /// Puts both sides together.
    ///
    /// - Parameters:
    ///   - members: the platform's members with what ``PersonResolver/look(up:)`` says of each.
    ///   - roster: the people of the roster's section, each once.
    ///   - isComplete: whether the listing holds everybody.
    public init(
        _ members: [(member: Member, resolution: PersonResolution)], with roster: [DirectoryPersonID], isComplete: Bool
    ) {
        let section = Set(roster)
        var found: Set<DirectoryPersonID> = []
        var rows = members.map { member, resolution in
            var person: DirectoryPersonID?
            if case .linked(let linked, _, _) = resolution { person = linked }
            if let person { found.insert(person) }
            let isInSection = person.map { section.contains($0) } ?? false
            return Row(
                place: isInSection ? .both : .platformOnly, member: member, person: person, resolution: resolution)
        }
        for person in roster where !found.contains(person) {
            rows.append(Row(place: .rosterOnly, member: nil, person: person, resolution: nil))
        }
        self.rows = rows
        self.isComplete = isComplete
    }

    /// How many there are of each.
    public subscript(place: Place) -> Int { rows.count { $0.place == place } }
}

extension PersonResolver {
    /// Looks up the members of a listing, and puts them beside the people of a roster's section. Only reads.
    ///
    /// - Parameters:
    ///   - memberships: The listing.
    ///   - roster: The people of the section, each once.
    ///   - translator: Of the installation.
    /// - Throws: What the directory throws.
    public func compare(
        _ memberships: Memberships, with roster: [DirectoryPersonID], by translator: MemberTranslator
    ) async throws -> MemberComparison {
        var members: [(member: Member, resolution: PersonResolution)] = []
        for member in memberships.members {
            members.append((member, try await look(up: translator.person(member))))
        }
        return MemberComparison(
            members, with: roster, isComplete: memberships.outcome.completeness == .complete)
    }
}
