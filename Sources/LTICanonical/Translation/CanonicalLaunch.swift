public import Canonical
public import LTICore

/// A launch in canonical terms: who, where, and what was opened.
public struct CanonicalLaunch: Sendable, Concealed {
    /// Who launches.
    public let person: LaunchPerson
    /// Where; `nil` for a launch without a context.
    public let section: LaunchSection?
    /// What was opened; `nil` for a message that opens no link.
    public let resource: LaunchResource?
    /// What the person is in the context, in the words of `Enrollment`: `teacher`, `student`, `administrator`; `nil` for
    /// any other role and for none. Assistants in teaching are teachers here.
    public let role: String?
}

/// Who launches.
public struct LaunchPerson: Sendable, Concealed {
    /// The one identity by which platform and tool may speak of the person (LTI Core 1.3 §3.3): issuer and subject; `nil`
    /// for an anonymous launch.
    public let link: SourceIdentity?
    /// What the launch says of the person, under the platform's own id; `nil` for an anonymous launch.
    public let person: Person?
    /// The person's name in LTI 1.1, where the launch brings one.
    public let legacy: LegacyIdentity?
    /// Keys in declared namespaces, in the order of the customer's settings.
    public let keys: [SourceIdentity]
    /// The e-mail address, in lower case, where the customer's rule lets it suggest somebody.
    public let email: SourceIdentity?
    /// Whether it is the platform's preview or student view: no real person.
    public let isTestUser: Bool
    /// Whether somebody else acts as the person. What is learned then may not be what the person would show.
    public let isActedByAnother: Bool
}

/// What a person, a context or a link was called in LTI 1.1.
public struct LegacyIdentity: Sendable, Concealed {
    /// The name.
    public let identity: SourceIdentity
    /// Whether the signature of the old secret proves it.
    public let isProven: Bool
}

/// Where a launch comes from.
public struct LaunchSection: Sendable, Concealed {
    /// The context within its deployment.
    public let identity: SourceIdentity
    /// What the launch says of it, under the platform's own id. A course of the platform can hold several sections of a
    /// roster.
    public let section: Section
    /// The sections of a roster that it stands for, as far as declared keys say so.
    public let sectionKeys: [SourceIdentity]
    /// The courses of a roster that it stands for, as far as declared keys say so.
    public let courseKeys: [SourceIdentity]
    /// What it was copied from, the newest copy first. People and grades were not copied with it.
    public let copiedFrom: [SourceIdentity]
    /// Its name in LTI 1.1, where the launch brings one.
    public let legacy: LegacyIdentity?
}

/// The link that was opened.
public struct LaunchResource: Sendable, Concealed {
    /// The link within its deployment. A copy of a link has another identity.
    public let identity: SourceIdentity
    /// What it is called.
    public let title: String?
    /// What is said of it. It can hold HTML: escape it before it is shown.
    public let summary: String?
    /// What it was copied from, the newest copy first.
    public let copiedFrom: [SourceIdentity]
    /// Its name in LTI 1.1, where the launch brings one.
    public let legacy: LegacyIdentity?
}
