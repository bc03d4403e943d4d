internal import LTICore

/// A field of a launch in which a system's own key can come.
public enum LaunchField: Hashable, Sendable {
    /// `person_sourcedid` of `…/claim/lis`.
    case personSourcedID
    /// `course_section_sourcedid` of `…/claim/lis`.
    case courseSectionSourcedID
    /// `course_offering_sourcedid` of `…/claim/lis`.
    case courseOfferingSourcedID
    /// A parameter of `…/claim/custom`, such as one filled from `$Canvas.user.sisSourceId`. As a key of people only where
    /// nobody but an administrator of the platform can set it: a teacher who can set a link's parameters could write any
    /// person's key there.
    case custom(String)
    /// `org_defined_id` of Brightspace's own claim.
    case brightspaceOrgDefinedID

    /// The name by which losses call it. The name of a custom parameter is the customer's own setting.
    var wireName: String {
        switch self {
        case .personSourcedID: "lis.person_sourcedid"
        case .courseSectionSourcedID: "lis.course_section_sourcedid"
        case .courseOfferingSourcedID: "lis.course_offering_sourcedid"
        case .custom(let name): "custom.\(name)"
        case .brightspaceOrgDefinedID: "http://www.brightspace.com.org_defined_id"
        }
    }

    /// The value in a launch; `nil` where it is missing, empty, of spaces alone, or the name of a variable that the
    /// platform did not fill.
    func value(in claims: LaunchClaims) -> String? {
        let text: String? =
            switch self {
            case .personSourcedID: claims.sourcedIDs?.person
            case .courseSectionSourcedID: claims.sourcedIDs?.courseSection
            case .courseOfferingSourcedID: claims.sourcedIDs?.courseOffering
            case .custom(let name): claims.custom[name]
            case .brightspaceOrgDefinedID: claims.vendor.brightspace?.orgDefinedID
            }
        return text.flatMap(Self.usable)
    }

    /// A text that can be somebody's key: leading zeros and case count, so that it is taken as it stands.
    static func usable(_ text: String) -> String? {
        let hasContent = text.utf8.contains { $0 > 0x20 && $0 != 0x7F }
        return hasContent && !LaunchVariable.isUnresolved(text) ? text : nil
    }
}
