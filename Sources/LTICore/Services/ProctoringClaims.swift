internal import CrosswalkJSON

/// The claims of Proctoring Services 1.0.
public struct ProctoringClaims: Hashable, Sendable, Concealed {
    /// `…/lti-ap/claim/start_assessment_url`: where the tool says that the assessment may begin.
    public var startAssessmentURL: String?
    /// `…/lti-ap/claim/session_data`: what the answer must give back.
    public var sessionData: String?
    /// `…/lti-ap/claim/attempt_number`, from 1.
    public var attemptNumber: Int?
    /// `data` of `…/lti-ap/claim/proctoring_settings`.
    public var settingsData: String?
    /// `…/lti-ap/claim/verified_user`.
    public var verifiedUser: VerifiedUser?
    /// `…/lti-ap/claim/end_assessment_return`: whether the tool wants to be told of the end.
    public var returnsAtEnd: Bool?
    /// `…/lti-ap/claim/errormsg`: to be shown to the person.
    public var errorMessage: String?
    /// `…/lti-ap/claim/errorlog`: for a log.
    public var errorLog: String?
    /// `…/lti-ap/claim/acs`.
    public var control: AssessmentControlClaim?

    /// Nothing.
    public init() {}

    /// Reads one claim.
    ///
    /// - Returns: whether it is one of these.
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) -> Bool {
        switch name {
        case Wire.startAssessment: startAssessmentURL = try json.address(Wire.startAssessment, &notes)
        case Wire.sessionData: sessionData = try json.plainText(Wire.sessionData, &notes)
        case Wire.attempt: attemptNumber = try json.count(Wire.attempt, &notes)
        case Wire.proctoringSettings:
            let settings: ProctoringSettings? = try json.claim(Wire.proctoringSettings, &notes)
            settingsData = settings?.data
        case Wire.verifiedUser: verifiedUser = try json.claim(Wire.verifiedUser, &notes)
        case Wire.endReturn: returnsAtEnd = try json.flag(Wire.endReturn, &notes)
        case Wire.proctoringError: errorMessage = try json.text(Wire.proctoringError, &notes)
        case Wire.proctoringErrorLog: errorLog = try json.text(Wire.proctoringErrorLog, &notes)
        case Wire.control: control = try json.claim(Wire.control, &notes)
        default: return false
        }
        return true
    }
}

private struct ProctoringSettings: ObjectClaim {
    var data: String?

    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        if name == "data" { data = try json.text("data", &notes) }
    }
}

extension JSONReader {
    /// The next value, where it is a whole number.
    mutating func count(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> Int? {
        guard try kind() == .number else { return try leave(name, &notes) }
        if let count = try number().integer { return count }
        notes.note(.wrongType, name)
        return nil
    }
}
