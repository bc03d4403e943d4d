public import CrosswalkRuntime

/// What the registration page has to show: for hosts that give it their own looks.
///
/// Whoever writes HTML of it escapes every text: platforms name themselves.
public enum RegistrationPage: Sendable {
    /// The administrator is asked whether the tool shall be registered.
    case question(Question)
    /// The tool is registered. The page must post `{subject: "org.imsglobal.lti.close"}` to `window.opener` or
    /// `window.parent` once it was read.
    case done(RegistrationOutcome)
    /// It was not registered. The reference is for the help desk: write it into the log beside the refusal.
    case refused(RegistrationRefusal, reference: String)

    /// What the administrator is asked.
    public struct Question: Sendable, Concealed {
        /// The platform.
        public let offer: RegistrationOffer
        /// What will be sent to it.
        public let tool: ToolConfiguration
        /// What the tool would have liked and the platform does not offer.
        public let withheld: RegistrationDifference
        /// Where the page's form is posted (`application/x-www-form-urlencoded`).
        public let action: Endpoint
        /// The value of the form's only field, `ticket`.
        public let ticket: Secret
    }
}
