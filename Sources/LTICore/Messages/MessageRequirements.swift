/// What a launch of one type must hold beyond what every launch holds.
///
/// Issuer, audience, times, nonce, version and deployment are common to all of them.
public struct MessageRequirements: Hashable, Sendable {
    /// A member of a claim that a message cannot do without.
    public enum Member: String, Hashable, Sendable, CaseIterable {
        /// `id` of `…/claim/resource_link`.
        case resourceLinkID
        /// `id` of `…/claim/context`.
        case contextID
        /// `user_id` of `…/claim/for_user`.
        case forUserID
        /// `id` of `…/claim/activity`.
        case activityID
        /// `id` of `…/claim/submission`.
        case submissionID
        /// `id` of `…/claim/asset`.
        case assetID
        /// The claim `…/claim/assetreport_type`.
        case assetReportType
        /// `url` of `…/claim/eulaservice`.
        case eulaServiceURL
        /// `lineitem` of `…/lti-ags/claim/endpoint`.
        case lineItemURL
        /// `deep_link_return_url` of `…/lti-dl/claim/deep_linking_settings`.
        case deepLinkReturnURL
        /// `accept_types` of the same claim.
        case deepLinkAcceptTypes
        /// `accept_presentation_document_targets` of the same claim.
        case deepLinkDocumentTargets
        /// The claim `…/lti-ap/claim/start_assessment_url`.
        case startAssessmentURL
        /// The claim `…/lti-ap/claim/session_data`.
        case sessionData
        /// The claim `…/lti-ap/claim/attempt_number`, a whole number.
        case attemptNumber
    }

    /// The type that this is about.
    public let type: MessageType
    /// Whether `…/claim/target_link_uri` must be there.
    public let needsTarget: Bool
    /// Whether `…/claim/roles` must be there; it may be empty.
    public let needsRoles: Bool
    /// Whether `sub` may be absent without the host's leave.
    public let mayBeAnonymous: Bool
    /// What else must be there, in the order in which it is looked for.
    public let members: [Member]

    /// The requirements of a type; of one that is not in the table, nothing beyond what all have in common.
    public static func of(_ type: MessageType) -> MessageRequirements {
        table.first { $0.type == type } ?? MessageRequirements(type)
    }

    init(
        _ type: MessageType, target: Bool = false, roles: Bool = false, anonymous: Bool = false,
        _ members: [Member] = []
    ) {
        self.type = type
        needsTarget = target
        needsRoles = roles
        mayBeAnonymous = anonymous
        self.members = members
    }

    /// Every type that a platform sends.
    public static let table: [MessageRequirements] = [
        MessageRequirements(.resourceLink, target: true, roles: true, [.resourceLinkID]),
        MessageRequirements(
            .deepLinking, anonymous: true, [.deepLinkReturnURL, .deepLinkAcceptTypes, .deepLinkDocumentTargets]),
        MessageRequirements(.submissionReview, target: true, roles: true, [.lineItemURL, .forUserID]),
        MessageRequirements(
            .startProctoring, [.startAssessmentURL, .sessionData, .attemptNumber, .resourceLinkID]),
        MessageRequirements(.endAssessment, [.attemptNumber]),
        MessageRequirements(.assetProcessorSettings, target: true, roles: true, [.activityID, .contextID]),
        MessageRequirements(
            .reportReview, target: true, [.activityID, .forUserID, .submissionID, .assetID, .assetReportType]),
        MessageRequirements(.eula, target: true, roles: true, [.eulaServiceURL]),
        MessageRequirements(.dataPrivacy, [.forUserID]),
    ]
}
