/// The scopes of the services (LTI Core 1.3 §6, and each service's own page).
public enum ServiceScope {
    /// Line items: reading, making, changing and removing (Assignment and Grade Services 2.0 §3.4.1).
    public static let lineItem = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"
    /// Line items: reading.
    public static let lineItemReadOnly = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly"
    /// Scores: sending (§3.4.9).
    public static let score = "https://purl.imsglobal.org/spec/lti-ags/scope/score"
    /// Results: reading (§3.4.10).
    public static let resultReadOnly = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"
    /// Members: reading (Names and Role Provisioning Services 2.0 §2.5).
    public static let memberships = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"
    /// Groups: reading (Course Groups 1.0).
    public static let groups = "https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly"
    /// Notices: saying where they go (Platform Notification Service 1.0).
    public static let noticeHandlers = "https://purl.imsglobal.org/spec/lti/scope/noticehandlers"
    /// Files of submissions: reading (Asset Processor 1.0).
    public static let assetReadOnly = "https://purl.imsglobal.org/spec/lti/scope/asset.readonly"
    /// Reports on files: sending.
    public static let report = "https://purl.imsglobal.org/spec/lti/scope/report"
    /// Acceptance of the tool's terms by one person (EULA Service 1.0).
    public static let eulaUser = "https://purl.imsglobal.org/spec/lti/scope/eula/user"
    /// Whether the installation needs the tool's terms accepted.
    public static let eulaDeployment = "https://purl.imsglobal.org/spec/lti/scope/eula/deployment"
    /// Assessments: pausing, ending and flagging (Proctoring Services 1.0).
    public static let assessmentControl = "https://purl.imsglobal.org/spec/lti-ap/scope/control.all"
    /// Resources: searching (Resource Search 1.0).
    public static let resourceReadOnly = "https://purl.imsglobal.org/spec/rs/v1p0/scope/resource.readonly"
    /// The tool's links in a course: reading (Link and Content Service, candidate).
    public static let contentRead = "https://purl.imsglobal.org/spec/lti/scope/contentitem.read"
    /// The tool's links in a course: making.
    public static let contentCreate = "https://purl.imsglobal.org/spec/lti/scope/contentitem.create"
    /// The tool's links in a course: changing.
    public static let contentUpdate = "https://purl.imsglobal.org/spec/lti/scope/contentitem.update"
    /// The tool's links in a course: removing.
    public static let contentDelete = "https://purl.imsglobal.org/spec/lti/scope/contentitem.delete"
}

/// The media types of the services. They are sent without parameters: Moodle compares the field as a whole.
public enum ServiceMediaType {
    /// A list of line items.
    public static let lineItems = "application/vnd.ims.lis.v2.lineitemcontainer+json"
    /// One line item.
    public static let lineItem = "application/vnd.ims.lis.v2.lineitem+json"
    /// A score.
    public static let score = "application/vnd.ims.lis.v1.score+json"
    /// A list of results.
    public static let results = "application/vnd.ims.lis.v2.resultcontainer+json"
    /// A list of members.
    public static let memberships = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json"
    /// A list of groups.
    public static let groups = "application/vnd.ims.lti-gs.v1.contextgroupcontainer+json"
    /// A list of group sets.
    public static let groupSets = "application/vnd.ims.lti-gs.v1.contextgroupsetcontainer+json"
    /// A request of a proctor.
    public static let assessmentControl = "application/vnd.ims.lti-ap.v1.control+json"
    /// Anything else.
    public static let json = "application/json"
}
