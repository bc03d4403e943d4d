public import LTICore

/// Something in a listing that breaks the standard, and where. It holds no value of the listing.
public struct MembershipFinding: Hashable, Sendable, CustomStringConvertible {
    /// What is wrong. Codes are API: they are added, never renamed, never given another meaning.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable name, such as `member.user_missing`.
        public let rawValue: String

        /// Takes any name; one that is none of those below is no code of this library.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// An element that is no object: nobody can be read from it.
        public static let notAnObject = Code(rawValue: "member.not_an_object")
        /// A member without `user_id`: nobody can be read from it.
        public static let userMissing = Code(rawValue: "member.user_missing")
        /// A member without a list of roles: what the person is here cannot be said.
        public static let rolesMissing = Code(rawValue: "member.roles_missing")
        /// A person for the second time: joined with the first entry, or handed on beside it.
        public static let repeated = Code(rawValue: "member.repeated")
        /// A status that is none of the standard's: kept as it stands.
        public static let unknownStatus = Code(rawValue: "member.unknown_status")
        /// A message that cannot be read: left out.
        public static let illegibleMessage = Code(rawValue: "member.illegible_message")
        /// A page that does not say of which context it is.
        public static let contextMissing = Code(rawValue: "page.context_missing")
        /// A page of another context than the first one, or than the one that was asked for.
        public static let contextChanged = Code(rawValue: "page.context_changed")
    }

    /// What is wrong.
    public let code: Code
    /// The page, from 1.
    public let page: Int
    /// Which element of `members` is meant, from 0; `nil` for the page as a whole.
    public let member: Int?

    /// How many findings are kept of one page; further ones are let pass without.
    public static let mostKept = 1_000

    /// Code and place; never a value.
    public var description: String {
        let place = member.map { "member \($0) of page \(page)" } ?? "page \(page)"
        return "\(code.rawValue): \(place)"
    }
}

/// An element of a listing that is there and could not be read: somebody who is not missing.
public struct UndecodedMember: Hashable, Sendable, Concealed {
    /// What is wrong, and where.
    public let finding: MembershipFinding
    /// Who it is, where that much could be read.
    public let user: UserID?
}
