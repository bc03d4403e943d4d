public import Canonical
public import LTICore

/// Who launches, as far as the host's directory can say.
public enum PersonResolution: Hashable, Sendable {
    /// This person. Whether the link was recorded just now, the last part says.
    case linked(DirectoryPersonID, by: PersonEvidence, isNew: Bool)
    /// One of these, which somebody has to confirm: ``PersonResolver/confirm(_:as:besideOthers:)``.
    case suggested([PersonCandidate])
    /// Nobody who is known.
    case unknown(Reason)
    /// The evidence contradicts itself, or somebody else is linked already. Nothing was linked; it is for review.
    case conflict(Conflict, [PersonCandidate])

    /// Why nobody is known.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// No evidence names anybody: the host makes a new person, or asks.
        case noEvidence
        /// The platform does not say who it is.
        case anonymous
        /// It is the platform's preview or student view.
        case testUser
        /// Somebody acts as the person, and what he confirms is not for that person.
        case actedByAnother
    }

    /// What speaks against one person.
    public enum Conflict: String, Hashable, Sendable, CaseIterable {
        /// Two pieces of evidence name two people.
        case evidenceDisagrees
        /// A roster gives one key to several people.
        case keyNotUnique
        /// The person is linked with another account of the same platform.
        case linkedToOtherAccount
        /// The account was linked with another person at the same moment.
        case linkedMeanwhile
    }
}

/// A person whom evidence names.
public struct PersonCandidate: Hashable, Sendable, Concealed {
    /// The person.
    public let person: DirectoryPersonID
    /// What names him, the strongest first.
    public let evidence: [PersonEvidence]
}

/// What names a person.
public struct PersonEvidence: Hashable, Sendable, Concealed {
    /// How much it is worth, the strongest first.
    public enum Kind: Int, Hashable, Sendable, CaseIterable, Comparable {
        /// A link that was recorded.
        case link
        /// A link of LTI 1.1, proven by the signature of the old secret.
        case provenLegacyLink
        /// A key in a namespace that the customer declared.
        case declaredKey
        /// A link of LTI 1.1 that nothing proves.
        case legacyLink
        /// An e-mail address that the customer lets suggest people.
        case email

        /// Whether it can link by itself, where it names exactly one person and nothing speaks against it.
        public var mayLink: Bool { self <= .declaredKey }

        /// Orders by worth.
        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    /// How much it is worth.
    public let kind: Kind
    /// What was looked up.
    public let identity: SourceIdentity
}
