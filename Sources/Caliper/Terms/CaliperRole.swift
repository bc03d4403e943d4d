/// What a member of a group does in it (Caliper 1.2, `LISRole`): a core role, or one below it as `Core#Sub`.
///
/// Beside a role below a core role the core role should be named too.
public struct CaliperRole: RawRepresentable, Hashable, Sendable {
    /// The term on the wire.
    public let rawValue: String

    /// Takes any term: one that 1.2 does not have is told when it is written or checked.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Whether the standard has the term, in any of the spellings that its parts use.
    public var isStandard: Bool { Vocabulary.role.contains(rawValue) }

    /// The terms of 1.2 in the order of the standard.
    public static let standard: [Self] = [
        .administrator, .administratorItself, .developer, .externalDeveloper, .externalSupport,
        .externalSystemAdministrator, .support, .systemAdministrator, .contentDeveloper, .contentDeveloperItself,
        .contentExpert, .externalContentExpert, .librarian, .instructor, .externalInstructor, .grader,
        .guestInstructor, .instructorItself, .lecturer, .primaryInstructor, .secondaryInstructor, .teachingAssistant,
        .teachingAssistantGroup, .teachingAssistantOffering, .teachingAssistantSection, .teachingAssistantTemplate,
        .learner, .externalLearner, .guestLearner, .learnerItself, .nonCreditLearner, .manager, .areaManager,
        .courseCoordinator, .externalObserver, .managerItself, .observer, .member, .memberItself, .mentor, .advisor,
        .auditor, .externalAdvisor, .externalAuditor, .externalLearningFacilitator, .externalMentor,
        .externalReviewer, .externalTutor, .learningFacilitator, .mentorItself, .reviewer, .tutor, .officer, .chair,
        .secretary, .treasurer, .viceChair,
    ]
}

extension CaliperRole {
    /// `Administrator`.
    public static let administrator = Self(rawValue: "Administrator")
    /// `Administrator#Administrator`.
    public static let administratorItself = Self(rawValue: "Administrator#Administrator")
    /// `Administrator#Developer`.
    public static let developer = Self(rawValue: "Administrator#Developer")
    /// `Administrator#ExternalDeveloper`.
    public static let externalDeveloper = Self(rawValue: "Administrator#ExternalDeveloper")
    /// `Administrator#ExternalSupport`.
    public static let externalSupport = Self(rawValue: "Administrator#ExternalSupport")
    /// `Administrator#ExternalSystemAdministrator`.
    public static let externalSystemAdministrator = Self(rawValue: "Administrator#ExternalSystemAdministrator")
    /// `Administrator#Support`.
    public static let support = Self(rawValue: "Administrator#Support")
    /// `Administrator#SystemAdministrator`.
    public static let systemAdministrator = Self(rawValue: "Administrator#SystemAdministrator")
    /// `ContentDeveloper`.
    public static let contentDeveloper = Self(rawValue: "ContentDeveloper")
    /// `ContentDeveloper#ContentDeveloper`.
    public static let contentDeveloperItself = Self(rawValue: "ContentDeveloper#ContentDeveloper")
    /// `ContentDeveloper#ContentExpert`.
    public static let contentExpert = Self(rawValue: "ContentDeveloper#ContentExpert")
    /// `ContentDeveloper#ExternalContentExpert`.
    public static let externalContentExpert = Self(rawValue: "ContentDeveloper#ExternalContentExpert")
    /// `ContentDeveloper#Librarian`.
    public static let librarian = Self(rawValue: "ContentDeveloper#Librarian")
    /// `Instructor`.
    public static let instructor = Self(rawValue: "Instructor")
    /// `Instructor#ExternalInstructor`.
    public static let externalInstructor = Self(rawValue: "Instructor#ExternalInstructor")
    /// `Instructor#Grader`.
    public static let grader = Self(rawValue: "Instructor#Grader")
    /// `Instructor#GuestInstructor`.
    public static let guestInstructor = Self(rawValue: "Instructor#GuestInstructor")
    /// `Instructor#Instructor`.
    public static let instructorItself = Self(rawValue: "Instructor#Instructor")
    /// `Instructor#Lecturer`.
    public static let lecturer = Self(rawValue: "Instructor#Lecturer")
    /// `Instructor#PrimaryInstructor`.
    public static let primaryInstructor = Self(rawValue: "Instructor#PrimaryInstructor")
    /// `Instructor#SecondaryInstructor`.
    public static let secondaryInstructor = Self(rawValue: "Instructor#SecondaryInstructor")
    /// `Instructor#TeachingAssistant`.
    public static let teachingAssistant = Self(rawValue: "Instructor#TeachingAssistant")
    /// `Instructor#TeachingAssistantGroup`.
    public static let teachingAssistantGroup = Self(rawValue: "Instructor#TeachingAssistantGroup")
    /// `Instructor#TeachingAssistantOffering`.
    public static let teachingAssistantOffering = Self(rawValue: "Instructor#TeachingAssistantOffering")
    /// `Instructor#TeachingAssistantSection`.
    public static let teachingAssistantSection = Self(rawValue: "Instructor#TeachingAssistantSection")
    /// `Instructor#TeachingAssistantTemplate`.
    public static let teachingAssistantTemplate = Self(rawValue: "Instructor#TeachingAssistantTemplate")
    /// `Learner`.
    public static let learner = Self(rawValue: "Learner")
    /// `Learner#ExternalLearner`.
    public static let externalLearner = Self(rawValue: "Learner#ExternalLearner")
    /// `Learner#GuestLearner`.
    public static let guestLearner = Self(rawValue: "Learner#GuestLearner")
    /// `Learner#Learner`.
    public static let learnerItself = Self(rawValue: "Learner#Learner")
    /// `Learner#NonCreditLearner`.
    public static let nonCreditLearner = Self(rawValue: "Learner#NonCreditLearner")
    /// `Manager`.
    public static let manager = Self(rawValue: "Manager")
    /// `Manager#AreaManager`.
    public static let areaManager = Self(rawValue: "Manager#AreaManager")
    /// `Manager#CourseCoordinator`.
    public static let courseCoordinator = Self(rawValue: "Manager#CourseCoordinator")
    /// `Manager#ExternalObserver`.
    public static let externalObserver = Self(rawValue: "Manager#ExternalObserver")
    /// `Manager#Manager`.
    public static let managerItself = Self(rawValue: "Manager#Manager")
    /// `Manager#Observer`.
    public static let observer = Self(rawValue: "Manager#Observer")
    /// `Member`.
    public static let member = Self(rawValue: "Member")
    /// `Member#Member`.
    public static let memberItself = Self(rawValue: "Member#Member")
    /// `Mentor`.
    public static let mentor = Self(rawValue: "Mentor")
    /// `Mentor#Advisor`.
    public static let advisor = Self(rawValue: "Mentor#Advisor")
    /// `Mentor#Auditor`.
    public static let auditor = Self(rawValue: "Mentor#Auditor")
    /// `Mentor#ExternalAdvisor`.
    public static let externalAdvisor = Self(rawValue: "Mentor#ExternalAdvisor")
    /// `Mentor#ExternalAuditor`.
    public static let externalAuditor = Self(rawValue: "Mentor#ExternalAuditor")
    /// `Mentor#ExternalLearningFacilitator`.
    public static let externalLearningFacilitator = Self(rawValue: "Mentor#ExternalLearningFacilitator")
    /// `Mentor#ExternalMentor`.
    public static let externalMentor = Self(rawValue: "Mentor#ExternalMentor")
    /// `Mentor#ExternalReviewer`.
    public static let externalReviewer = Self(rawValue: "Mentor#ExternalReviewer")
    /// `Mentor#ExternalTutor`.
    public static let externalTutor = Self(rawValue: "Mentor#ExternalTutor")
    /// `Mentor#LearningFacilitator`.
    public static let learningFacilitator = Self(rawValue: "Mentor#LearningFacilitator")
    /// `Mentor#Mentor`.
    public static let mentorItself = Self(rawValue: "Mentor#Mentor")
    /// `Mentor#Reviewer`.
    public static let reviewer = Self(rawValue: "Mentor#Reviewer")
    /// `Mentor#Tutor`.
    public static let tutor = Self(rawValue: "Mentor#Tutor")
    /// `Officer`.
    public static let officer = Self(rawValue: "Officer")
    /// `Officer#Chair`.
    public static let chair = Self(rawValue: "Officer#Chair")
    /// `Officer#Secretary`.
    public static let secretary = Self(rawValue: "Officer#Secretary")
    /// `Officer#Treasurer`.
    public static let treasurer = Self(rawValue: "Officer#Treasurer")
    /// `Officer#Vice-Chair`.
    public static let viceChair = Self(rawValue: "Officer#Vice-Chair")
}
