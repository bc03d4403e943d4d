/// Something in a OneRoster JSON document that breaks the standard. It holds no value of the document.
public struct OneRosterJSONFinding: Hashable, Sendable {
    /// What is wrong, as a value to branch on.
    public let code: Code
    /// What it costs.
    public let severity: Severity
    /// Where in the record, such as `roles[0].org.href`; empty for the record or the document as a whole. Of a member that
    /// the standard does not name, the name up to 64 characters.
    public let path: String
    /// What tolerant reading did about it; `nil` where nothing was repaired.
    public let repair: Repair?

    /// What a finding costs.
    public enum Severity: String, CaseIterable, Hashable, Sendable {
        /// Repaired, or legal and probably not meant.
        case warning
        /// Breaks the standard. Strict reading refuses the record; so does tolerant reading, which could not repair it.
        case error
    }

    /// What is wrong.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// There is neither a record nor a list of records under the names of its type.
        case noRecord = "rest.no_record"
        /// The version has no records of this type.
        case noSuchType = "rest.no_such_type"
        /// A list is not under its name, or under another one.
        case wrapper = "rest.wrapper"
        /// A member of the standard is missing.
        case missingRequired = "rest.missing_required"
        /// A member that the standard does not name.
        case unknownMember = "rest.unknown_member"
        /// `null` stands where a value belongs; what is absent is left out.
        case null = "rest.null"
        /// A value of another type of JSON.
        case wrongType = "rest.wrong_type"
        /// No day of the calendar in the form `YYYY-MM-DD`.
        case invalidDate = "rest.invalid_date"
        /// No date-time with a zone.
        case invalidDateTime = "rest.invalid_datetime"
        /// No absolute address.
        case invalidURI = "rest.invalid_uri"
        /// No word of the standard's list.
        case invalidTerm = "rest.invalid_enum"
        /// Neither `"true"` nor `"false"`.
        case invalidBoolean = "rest.invalid_boolean"
        /// A list with fewer elements than it must have.
        case shortList = "rest.short_list"
        /// The reference is to a record of another type than the standard has there.
        case referenceType = "rest.reference_type"
        /// The id of a learning objective of CASE is no UUID.
        case objectiveID = "rest.objective_id"
    }

    /// What tolerant reading did.
    public enum Repair: String, CaseIterable, Hashable, Sendable {
        /// The member was left out.
        case dropped
        /// The value was kept as it is.
        case kept
        /// The value was read as what it plainly means.
        case read
        /// A value that the standard has as a default was taken.
        case assumed
    }

    /// What to do about it, in words for the person who runs the server.
    public var hint: String { code.hint }
    /// The clause that the finding rests on.
    public var clause: String { code.clause }
}

extension OneRosterJSONFinding.Code {
    /// What to do about it.
    var hint: String {
        switch self {
        case .noRecord:
            "Answer a record under its type's name, or a list under the plural; an empty list is written []."
        case .noSuchType: "Ask for this type in version 1.2."
        case .wrapper: "Put the list under the plural of its type's name, such as users."
        case .missingRequired: "Send the member; the standard requires it."
        case .unknownMember: "Put members of your own into metadata."
        case .null: "Leave the member out where there is no value."
        case .wrongType: "Send the type of JSON that the standard's schema has."
        case .invalidDate: "Write the date as YYYY-MM-DD."
        case .invalidDateTime: "Write the time as YYYY-MM-DDTHH:MM:SS.sssZ, in UTC."
        case .invalidURI: "Write a whole address, with its scheme."
        case .invalidTerm: "Use a word of the standard's list in exactly its letters, or one of your own behind ext:."
        case .invalidBoolean: "Write \"true\" or \"false\", in quotes."
        case .shortList: "Send at least one element."
        case .referenceType: "Name the type of the record that is referred to."
        case .objectiveID: "Identifiers of CASE are UUIDs."
        }
    }

    var clause: String {
        switch self {
        case .noRecord, .wrapper: "OneRoster 1.2 REST binding, JSON payloads"
        case .objectiveID: "OneRoster 1.2 information model, LearningObjectiveSet"
        default: "OneRoster 1.2 OpenAPI schema; OneRoster 1.1 §4"
        }
    }
}
