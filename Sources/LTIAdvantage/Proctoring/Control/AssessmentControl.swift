public import CrosswalkJSON
public import LTICore

/// What a proctor asks for while an assessment runs (Proctoring Services 1.0 §5, Assessment Control Service).
public struct AssessmentControl: Hashable, Sendable, Concealed {
    /// `action`: what is to happen.
    public struct Action: RawRepresentable, Hashable, Sendable {
        /// The wire name.
        public let rawValue: String

        /// Takes any name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The person is kept out for a while.
        public static let pause = Self(rawValue: "pause")
        /// The person may go on.
        public static let resume = Self(rawValue: "resume")
        /// The assessment is over.
        public static let terminate = Self(rawValue: "terminate")
        /// Something changes, such as the time that is left.
        public static let update = Self(rawValue: "update")
        /// Somebody is to look at what happened.
        public static let flag = Self(rawValue: "flag")
    }

    /// `user`: who takes the assessment, by `iss` and `sub`.
    public var user: UserKey
    /// `resource_link`: the assessment.
    public var resourceLink: ResourceLinkID
    /// `attempt_number`, from 1.
    public var attemptNumber: Int
    /// `action`.
    public var action: Action
    /// `extra_time`: minutes that the person gets beside what is left; `nil` leaves the time as it is.
    public var extraTime: JSONNumber?
    /// `incident_time`: when it happened, ISO 8601 with its zone.
    public var incidentTime: String
    /// `incident_severity`: from 0 to 1.
    public var severity: JSONNumber?
    /// `reason_code`: why, in the tool's own words for machines.
    public var reasonCode: String?
    /// `reason_msg`: why, in words for people.
    public var reason: String?

    /// A request of a proctor.
    public init(
        _ action: Action, of user: UserKey, in resourceLink: ResourceLinkID, attempt attemptNumber: Int,
        at incidentTime: String, severity: JSONNumber? = nil, extraTime: JSONNumber? = nil, reasonCode: String? = nil,
        reason: String? = nil
    ) {
        self.user = user
        self.resourceLink = resourceLink
        self.attemptNumber = attemptNumber
        self.action = action
        self.extraTime = extraTime
        self.incidentTime = incidentTime
        self.severity = severity
        self.reasonCode = reasonCode
        self.reason = reason
    }
}

/// How an assessment stands: the answer to an ``AssessmentControl``.
public struct AssessmentState: Hashable, Sendable {
    /// `status`.
    public struct Status: RawRepresentable, Hashable, Sendable {
        /// The wire name.
        public let rawValue: String

        /// Takes any name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// It has not begun.
        public static let none = Self(rawValue: "none")
        /// The person is at work.
        public static let running = Self(rawValue: "running")
        /// The person is kept out.
        public static let paused = Self(rawValue: "paused")
        /// A proctor ended it.
        public static let terminated = Self(rawValue: "terminated")
        /// The person has finished.
        public static let complete = Self(rawValue: "complete")
    }

    /// `status`.
    public var status: Status
    /// `extra_time`: minutes that the person has in all beside the usual time; `nil` where the platform does not say.
    public var extraTime: JSONNumber?

    /// A state.
    public init(_ status: Status, extraTime: JSONNumber? = nil) {
        self.status = status
        self.extraTime = extraTime
    }
}
