public import OneRosterModel

/// What an access token allows, by the last part of its name (OneRoster 1.2 REST binding §4; 1.1 uses the same names).
public struct OneRosterScope: RawRepresentable, Hashable, Sendable {
    /// The last part of the name, such as `roster.readonly`.
    public let rawValue: String

    /// Takes any name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Everything of rostering but demographics.
    public static let rosterReadOnly = Self(rawValue: "roster.readonly")
    /// Of rostering the whole collections and single records; no relations, no demographics.
    public static let rosterCoreReadOnly = Self(rawValue: "roster-core.readonly")
    /// Demographics.
    public static let demographicsReadOnly = Self(rawValue: "roster-demographics.readonly")
    /// Everything of resources.
    public static let resourceReadOnly = Self(rawValue: "resource.readonly")
    /// Of resources the whole collection and single records; 1.2 alone.
    public static let resourceCoreReadOnly = Self(rawValue: "resource-core.readonly")
    /// Everything that can be read of the gradebook.
    public static let gradebookReadOnly = Self(rawValue: "gradebook.readonly")
    /// Of the gradebook the whole collections and single records; 1.2 alone.
    public static let gradebookCoreReadOnly = Self(rawValue: "gradebook-core.readonly")
    /// Storing a record of the gradebook under an id that the client chose.
    public static let gradebookCreatePut = Self(rawValue: "gradebook.createput")
    /// Storing records of the gradebook under ids that the server chooses; 1.2 alone.
    public static let gradebookCreatePost = Self(rawValue: "gradebook.createpost")
    /// Removing a record of the gradebook.
    public static let gradebookDelete = Self(rawValue: "gradebook.delete")
    /// Reading assessment line items and results; 1.2 alone.
    public static let assessmentReadOnly = Self(rawValue: "assessment.readonly")
    /// Storing an assessment line item or result; 1.2 alone.
    public static let assessmentCreatePut = Self(rawValue: "assessment.createput")
    /// Removing an assessment line item or result; 1.2 alone.
    public static let assessmentDelete = Self(rawValue: "assessment.delete")

    /// The scopes that a version has.
    public static func all(in version: OneRosterVersion) -> [OneRosterScope] {
        let both: [Self] = [
            .rosterReadOnly, .rosterCoreReadOnly, .demographicsReadOnly, .resourceReadOnly, .gradebookReadOnly,
            .gradebookCreatePut, .gradebookDelete,
        ]
        guard version == .v1_2 else { return both }
        return both + [
            .resourceCoreReadOnly, .gradebookCoreReadOnly, .gradebookCreatePost, .assessmentReadOnly,
            .assessmentCreatePut, .assessmentDelete,
        ]
    }

    /// The name that travels, such as `https://purl.imsglobal.org/spec/or/v1p2/scope/roster.readonly`. 1.0 has none of its
    /// own and uses those of 1.1.
    public func uri(in version: OneRosterVersion) -> String {
        "https://purl.imsglobal.org/spec/or/\(version == .v1_2 ? "v1p2" : "v1p1")/scope/\(rawValue)"
    }
}
