extension RESTField where Record == RESTCategory {
    /// `title`.
    public static var title: Self { Self("title") }
    /// `weight`. 1.2 alone.
    public static var weight: Self { Self("weight") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .title, .weight,
        ]
    }
}

extension RESTField where Record == RESTLineItem {
    /// `title`.
    public static var title: Self { Self("title") }
    /// `description`.
    public static var description: Self { Self("description") }
    /// `assignDate`.
    public static var assignDate: Self { Self("assignDate") }
    /// `dueDate`.
    public static var dueDate: Self { Self("dueDate") }
    /// `class`, a reference as it is.
    public static var `class`: Self { Self("class") }
    /// `class.sourcedId`.
    public static var classID: Self { Self("class.sourcedId") }
    /// `school`, a reference as it is. 1.2 alone.
    public static var school: Self { Self("school") }
    /// `school.sourcedId`. 1.2 alone.
    public static var schoolID: Self { Self("school.sourcedId") }
    /// `category`, a reference as it is.
    public static var category: Self { Self("category") }
    /// `category.sourcedId`.
    public static var categoryID: Self { Self("category.sourcedId") }
    /// `gradingPeriod`, a reference as it is.
    public static var gradingPeriod: Self { Self("gradingPeriod") }
    /// `gradingPeriod.sourcedId`.
    public static var gradingPeriodID: Self { Self("gradingPeriod.sourcedId") }
    /// `academicSession`, a reference as it is. 1.2 alone.
    public static var academicSession: Self { Self("academicSession") }
    /// `academicSession.sourcedId`. 1.2 alone.
    public static var academicSessionID: Self { Self("academicSession.sourcedId") }
    /// `scoreScale`, a reference as it is. 1.2 alone.
    public static var scoreScale: Self { Self("scoreScale") }
    /// `scoreScale.sourcedId`. 1.2 alone.
    public static var scoreScaleID: Self { Self("scoreScale.sourcedId") }
    /// `resultValueMin`.
    public static var resultValueMin: Self { Self("resultValueMin") }
    /// `resultValueMax`.
    public static var resultValueMax: Self { Self("resultValueMax") }
    /// `learningObjectiveSet`. 1.2 alone.
    public static var learningObjectives: Self { Self("learningObjectiveSet") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .title, .description, .assignDate, .dueDate, .class, .classID, .school, .schoolID, .category, .categoryID,
            .gradingPeriod, .gradingPeriodID, .academicSession, .academicSessionID, .scoreScale, .scoreScaleID,
            .resultValueMin, .resultValueMax, .learningObjectives,
        ]
    }
}

extension RESTField where Record == RESTResult {
    /// `lineItem`, a reference as it is.
    public static var lineItem: Self { Self("lineItem") }
    /// `lineItem.sourcedId`.
    public static var lineItemID: Self { Self("lineItem.sourcedId") }
    /// `student`, a reference as it is.
    public static var student: Self { Self("student") }
    /// `student.sourcedId`.
    public static var studentID: Self { Self("student.sourcedId") }
    /// `class`, a reference as it is. 1.2 alone.
    public static var `class`: Self { Self("class") }
    /// `class.sourcedId`. 1.2 alone.
    public static var classID: Self { Self("class.sourcedId") }
    /// `scoreScale`, a reference as it is. 1.2 alone.
    public static var scoreScale: Self { Self("scoreScale") }
    /// `scoreScale.sourcedId`. 1.2 alone.
    public static var scoreScaleID: Self { Self("scoreScale.sourcedId") }
    /// `scoreStatus`.
    public static var scoreStatus: Self { Self("scoreStatus") }
    /// `score`.
    public static var score: Self { Self("score") }
    /// `textScore`. 1.2 alone.
    public static var textScore: Self { Self("textScore") }
    /// `scoreDate`.
    public static var scoreDate: Self { Self("scoreDate") }
    /// `comment`.
    public static var comment: Self { Self("comment") }
    /// `learningObjectiveSet`. 1.2 alone.
    public static var learningObjectives: Self { Self("learningObjectiveSet") }
    /// `inProgress`. 1.2 alone.
    public static var isInProgress: Self { Self("inProgress") }
    /// `incomplete`. 1.2 alone.
    public static var isIncomplete: Self { Self("incomplete") }
    /// `late`. 1.2 alone.
    public static var isLate: Self { Self("late") }
    /// `missing`. 1.2 alone.
    public static var isMissing: Self { Self("missing") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .lineItem, .lineItemID, .student, .studentID, .class, .classID, .scoreScale, .scoreScaleID, .scoreStatus,
            .score, .textScore, .scoreDate, .comment, .learningObjectives, .isInProgress, .isIncomplete, .isLate,
            .isMissing,
        ]
    }
}

extension RESTField where Record == RESTScoreScale {
    /// `title`.
    public static var title: Self { Self("title") }
    /// `type`.
    public static var type: Self { Self("type") }
    /// `course`, a reference as it is.
    public static var course: Self { Self("course") }
    /// `course.sourcedId`.
    public static var courseID: Self { Self("course.sourcedId") }
    /// `class`, a reference as it is.
    public static var `class`: Self { Self("class") }
    /// `class.sourcedId`.
    public static var classID: Self { Self("class.sourcedId") }
    /// `scoreScaleValue`.
    public static var values: Self { Self("scoreScaleValue") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .title, .type, .course, .courseID, .class, .classID, .values,
        ]
    }
}

extension RESTField where Record == RESTAssessmentLineItem {
    /// `title`.
    public static var title: Self { Self("title") }
    /// `description`.
    public static var description: Self { Self("description") }
    /// `class`, a reference as it is.
    public static var `class`: Self { Self("class") }
    /// `class.sourcedId`.
    public static var classID: Self { Self("class.sourcedId") }
    /// `parentAssessmentLineItem`, a reference as it is.
    public static var parentAssessmentLineItem: Self { Self("parentAssessmentLineItem") }
    /// `parentAssessmentLineItem.sourcedId`.
    public static var parentID: Self { Self("parentAssessmentLineItem.sourcedId") }
    /// `scoreScale`, a reference as it is.
    public static var scoreScale: Self { Self("scoreScale") }
    /// `scoreScale.sourcedId`.
    public static var scoreScaleID: Self { Self("scoreScale.sourcedId") }
    /// `resultValueMin`.
    public static var resultValueMin: Self { Self("resultValueMin") }
    /// `resultValueMax`.
    public static var resultValueMax: Self { Self("resultValueMax") }
    /// `learningObjectiveSet`.
    public static var learningObjectives: Self { Self("learningObjectiveSet") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .title, .description, .class, .classID, .parentAssessmentLineItem, .parentID, .scoreScale, .scoreScaleID,
            .resultValueMin, .resultValueMax, .learningObjectives,
        ]
    }
}

extension RESTField where Record == RESTAssessmentResult {
    /// `assessmentLineItem`, a reference as it is.
    public static var assessmentLineItem: Self { Self("assessmentLineItem") }
    /// `assessmentLineItem.sourcedId`.
    public static var assessmentLineItemID: Self { Self("assessmentLineItem.sourcedId") }
    /// `student`, a reference as it is.
    public static var student: Self { Self("student") }
    /// `student.sourcedId`.
    public static var studentID: Self { Self("student.sourcedId") }
    /// `score`.
    public static var score: Self { Self("score") }
    /// `textScore`.
    public static var textScore: Self { Self("textScore") }
    /// `scoreDate`.
    public static var scoreDate: Self { Self("scoreDate") }
    /// `scoreScale`, a reference as it is.
    public static var scoreScale: Self { Self("scoreScale") }
    /// `scoreScale.sourcedId`.
    public static var scoreScaleID: Self { Self("scoreScale.sourcedId") }
    /// `scorePercentile`.
    public static var scorePercentile: Self { Self("scorePercentile") }
    /// `scoreStatus`.
    public static var scoreStatus: Self { Self("scoreStatus") }
    /// `comment`.
    public static var comment: Self { Self("comment") }
    /// `learningObjectiveSet`.
    public static var learningObjectives: Self { Self("learningObjectiveSet") }
    /// `inProgress`.
    public static var isInProgress: Self { Self("inProgress") }
    /// `incomplete`.
    public static var isIncomplete: Self { Self("incomplete") }
    /// `late`.
    public static var isLate: Self { Self("late") }
    /// `missing`.
    public static var isMissing: Self { Self("missing") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .assessmentLineItem, .assessmentLineItemID, .student, .studentID, .score, .textScore, .scoreDate,
            .scoreScale, .scoreScaleID, .scorePercentile, .scoreStatus, .comment, .learningObjectives, .isInProgress,
            .isIncomplete, .isLate, .isMissing,
        ]
    }
}
