/// The extensions in which statements say what xAPI has no member for: those that running systems use where there are some.
enum ExtensionNames {
    static let attemptNumber = "http://id.tincanapi.com/extension/attempt-id"
    static let session = "https://w3id.org/xapi/openedx/extensions/session-id"
    static let position = "https://w3id.org/xapi/video/extensions/time"
    /// What the names of Caliper's extensions begin with.
    static let own = "http://purl.imsglobal.org/caliper/extensions/"
    /// What has no other place.
    static let cargo = own + "crosswalk"
    /// What the IRIs of Caliper's profiles begin with.
    static let profiles = "http://purl.imsglobal.org/caliper/profiles/"
    /// The part of a learner in somebody else's statement (2.0).
    static let learner = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"
}
