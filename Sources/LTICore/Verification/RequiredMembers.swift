extension MessageRequirements.Member {
    /// The claim in which it stands.
    var claim: StaticString { place.claim }

    /// The member by its wire name; `value` for a claim without members.
    var path: String { "\(place.member)" }

    private var place: (claim: StaticString, member: StaticString) {
        switch self {
        case .resourceLinkID: (Wire.resourceLink, "id")
        case .contextID: (Wire.context, "id")
        case .forUserID: (Wire.forUser, "user_id")
        case .activityID: (Wire.activity, "id")
        case .submissionID: (Wire.submission, "id")
        case .assetID: (Wire.asset, "id")
        case .assetReportType: (Wire.assetReportType, "value")
        case .eulaServiceURL: (Wire.eula, "url")
        case .lineItemURL: (Wire.grades, "lineitem")
        case .deepLinkReturnURL: (Wire.deepLinking, "deep_link_return_url")
        case .deepLinkAcceptTypes: (Wire.deepLinking, "accept_types")
        case .deepLinkDocumentTargets: (Wire.deepLinking, "accept_presentation_document_targets")
        case .startAssessmentURL: (Wire.startAssessment, "value")
        case .sessionData: (Wire.sessionData, "value")
        case .attemptNumber: (Wire.attempt, "value")
        }
    }

    /// Whether the claims have it, in a form that can be used.
    func isThere(in claims: LaunchClaims) -> Bool {
        switch self {
        case .resourceLinkID: claims.resourceLink?.id != nil
        case .contextID: claims.context?.id != nil
        case .forUserID: claims.forUser?.user != nil
        case .activityID: claims.companions.activity?.id != nil
        case .submissionID: claims.companions.submissionID != nil
        case .assetID: claims.companions.assetID != nil
        case .assetReportType: claims.companions.assetReportType?.isEmpty == false
        case .eulaServiceURL: claims.companions.eulaService?.url != nil
        case .lineItemURL: claims.grades?.lineItemURL != nil
        case .deepLinkReturnURL: claims.deepLinking.settings?.returnURL != nil
        case .deepLinkAcceptTypes: claims.deepLinking.settings?.acceptTypes != nil
        case .deepLinkDocumentTargets: claims.deepLinking.settings?.documentTargets != nil
        case .startAssessmentURL: claims.proctoring.startAssessmentURL != nil
        case .sessionData: claims.proctoring.sessionData != nil
        case .attemptNumber: claims.proctoring.attemptNumber != nil
        }
    }
}
