internal import CrosswalkJSON
internal import OneRosterModel

/// A vocabulary with its words as bytes, so that a known word costs no text.
protocol WireWord: OneRosterVocabulary {
    /// The word, where the version's list has it.
    static func known(_ text: JSONText, _ form: WireForm) -> Self?
}

extension SessionType: WireWord {
    static func known(_ text: JSONText, _ form: WireForm) -> Self? {
        switch text {
        case "gradingPeriod": .gradingPeriod
        case "semester": .semester
        case "schoolYear": .schoolYear
        case "term": .term
        default: nil
        }
    }
}

extension OrgType: WireWord {
    static func known(_ text: JSONText, _ form: WireForm) -> Self? {
        switch text {
        case "department": .department
        case "district": .district
        case "local": .local
        case "national": .national
        case "school": .school
        case "state": .state
        default: nil
        }
    }
}

extension ClassType: WireWord {
    static func known(_ text: JSONText, _ form: WireForm) -> Self? {
        switch text {
        case "homeroom": .homeroom
        case "scheduled": .scheduled
        default: nil
        }
    }
}

extension EnrollmentRole: WireWord {
    static func known(_ text: JSONText, _ form: WireForm) -> Self? {
        switch text {
        case "student": .student
        case "teacher": .teacher
        case "administrator": .administrator
        case "proctor": .proctor
        default: nil
        }
    }
}

extension RoleType: WireWord {
    static func known(_ text: JSONText, _ form: WireForm) -> Self? {
        switch text {
        case "primary": .primary
        case "secondary": .secondary
        default: nil
        }
    }
}

extension UserRole: WireWord {
    static func known(_ text: JSONText, _ form: WireForm) -> Self? {
        switch text {
        case "student": .student
        case "teacher": .teacher
        case "guardian": .guardian
        case "parent": .parent
        case "aide": .aide
        case "counselor": .counselor
        case "districtAdministrator": .districtAdministrator
        case "principal": .principal
        case "proctor": .proctor
        case "relative": .relative
        case "siteAdministrator": .siteAdministrator
        case "systemAdministrator": .systemAdministrator
        default: nil
        }
    }
}

extension User11Role: WireWord {
    static func known(_ text: JSONText, _ form: WireForm) -> Self? {
        switch text {
        case "student": .student
        case "teacher": .teacher
        case "guardian": .guardian
        case "parent": .parent
        case "administrator": .administrator
        case "aide": .aide
        case "proctor": .proctor
        case "relative": .relative
        default: nil
        }
    }
}

extension ResourceRole: WireWord {
    static func known(_ text: JSONText, _ form: WireForm) -> Self? {
        switch text {
        case "student": .student
        case "teacher": .teacher
        case "guardian": .guardian
        case "parent": .parent
        case "administrator": .administrator
        case "aide": .aide
        case "proctor": .proctor
        case "relative": .relative
        default: nil
        }
    }
}

extension Sex: WireWord {
    static func known(_ text: JSONText, _ form: WireForm) -> Self? {
        switch text {
        case "male": .male
        case "female": .female
        case "unspecified" where !form.isLegacy: .unspecified
        case "other" where !form.isLegacy: .other
        default: nil
        }
    }
}

extension Importance: WireWord {
    static func known(_ text: JSONText, _ form: WireForm) -> Self? {
        switch text {
        case "primary": .primary
        case "secondary": .secondary
        default: nil
        }
    }
}

extension ScoreStatus: WireWord {
    static func known(_ text: JSONText, _ form: WireForm) -> Self? {
        switch text {
        case "fully graded": .fullyGraded
        case "partially graded": .partiallyGraded
        case "submitted": .submitted
        case "not submitted": .notSubmitted
        case "exempt": .exempt
        default: nil
        }
    }
}
