public import OneRosterModel

// One value for each list of the standard: the paths are in the table of operations, the tests hold both together.

extension RESTCollection where Record == RESTAcademicSession {
    /// All school years, terms, semesters and grading periods.
    public static var academicSessions: Self { Self("getAllAcademicSessions") }

    /// All terms.
    public static var terms: Self { Self("getAllTerms") }

    /// All grading periods.
    public static var gradingPeriods: Self { Self("getAllGradingPeriods") }

    /// The terms of a school.
    public static func terms(ofSchool school: SourcedID<OneRosterOrg>) -> Self {
        Self("getTermsForSchool", [school.rawValue])
    }

    /// The grading periods of a term.
    public static func gradingPeriods(ofTerm term: SourcedID<OneRosterAcademicSession>) -> Self {
        Self("getGradingPeriodsForTerm", [term.rawValue])
    }
}

extension RESTCollection where Record == RESTOrg {
    /// All organizations.
    public static var orgs: Self { Self("getAllOrgs") }

    /// All schools.
    public static var schools: Self { Self("getAllSchools") }
}

extension RESTCollection where Record == RESTCourse {
    /// All courses.
    public static var courses: Self { Self("getAllCourses") }

    /// The courses of a school.
    public static func courses(ofSchool school: SourcedID<OneRosterOrg>) -> Self {
        Self("getCoursesForSchool", [school.rawValue])
    }
}

extension RESTCollection where Record == RESTClass {
    /// All classes.
    public static var classes: Self { Self("getAllClasses") }

    /// The classes of a course.
    public static func classes(ofCourse course: SourcedID<OneRosterCourse>) -> Self {
        Self("getClassesForCourse", [course.rawValue])
    }

    /// The classes of a school.
    public static func classes(ofSchool school: SourcedID<OneRosterOrg>) -> Self {
        Self("getClassesForSchool", [school.rawValue])
    }

    /// The classes of a term.
    public static func classes(ofTerm term: SourcedID<OneRosterAcademicSession>) -> Self {
        Self("getClassesForTerm", [term.rawValue])
    }

    /// The classes of a person.
    public static func classes(ofUser user: SourcedID<OneRosterUser>) -> Self {
        Self("getClassesForUser", [user.rawValue])
    }

    /// The classes that a student is in.
    public static func classes(ofStudent student: SourcedID<OneRosterUser>) -> Self {
        Self("getClassesForStudent", [student.rawValue])
    }

    /// The classes that a teacher gives. Some servers answer those of the current term alone.
    public static func classes(ofTeacher teacher: SourcedID<OneRosterUser>) -> Self {
        Self("getClassesForTeacher", [teacher.rawValue])
    }
}

extension RESTCollection where Record == RESTEnrollment {
    /// All enrollments.
    public static var enrollments: Self { Self("getAllEnrollments") }

    /// The enrollments at a school.
    public static func enrollments(ofSchool school: SourcedID<OneRosterOrg>) -> Self {
        Self("getEnrollmentsForSchool", [school.rawValue])
    }

    /// The enrollments of a class.
    public static func enrollments(
        ofClass id: SourcedID<OneRosterClass>, inSchool school: SourcedID<OneRosterOrg>
    ) -> Self {
        Self("getEnrollmentsForClassInSchool", [school.rawValue, id.rawValue])
    }
}

extension RESTCollection where Record == RESTUser {
    /// All people.
    public static var users: Self { Self("getAllUsers") }

    /// All students.
    public static var students: Self { Self("getAllStudents") }

    /// All teachers.
    public static var teachers: Self { Self("getAllTeachers") }

    /// The students of a class. Some servers answer its teachers as well.
    public static func students(ofClass id: SourcedID<OneRosterClass>) -> Self {
        Self("getStudentsForClass", [id.rawValue])
    }

    /// The teachers of a class.
    public static func teachers(ofClass id: SourcedID<OneRosterClass>) -> Self {
        Self("getTeachersForClass", [id.rawValue])
    }

    /// The students of a school.
    public static func students(ofSchool school: SourcedID<OneRosterOrg>) -> Self {
        Self("getStudentsForSchool", [school.rawValue])
    }

    /// The teachers of a school.
    public static func teachers(ofSchool school: SourcedID<OneRosterOrg>) -> Self {
        Self("getTeachersForSchool", [school.rawValue])
    }

    /// The students of a class of a school.
    public static func students(
        ofClass id: SourcedID<OneRosterClass>, inSchool school: SourcedID<OneRosterOrg>
    ) -> Self {
        Self("getStudentsForClassInSchool", [school.rawValue, id.rawValue])
    }

    /// The teachers of a class of a school.
    public static func teachers(
        ofClass id: SourcedID<OneRosterClass>, inSchool school: SourcedID<OneRosterOrg>
    ) -> Self {
        Self("getTeachersForClassInSchool", [school.rawValue, id.rawValue])
    }
}

extension RESTCollection where Record == RESTDemographics {
    /// The demographics of all people.
    public static var demographics: Self { Self("getAllDemographics") }
}

extension RESTCollection where Record == RESTResource {
    /// All resources.
    public static var resources: Self { Self("getAllResources") }

    /// The resources of a class.
    public static func resources(ofClass id: SourcedID<OneRosterClass>) -> Self {
        Self("getResourcesForClass", [id.rawValue])
    }

    /// The resources of a course.
    public static func resources(ofCourse course: SourcedID<OneRosterCourse>) -> Self {
        Self("getResourcesForCourse", [course.rawValue])
    }

    /// The resources of a person; 1.2 alone.
    public static func resources(ofUser user: SourcedID<OneRosterUser>) -> Self {
        Self("getResourcesForUser", [user.rawValue])
    }
}

extension RESTCollection where Record == RESTCategory {
    /// All categories.
    public static var categories: Self { Self("getAllCategories") }

    /// The categories of a class; 1.2 alone.
    public static func categories(ofClass id: SourcedID<OneRosterClass>) -> Self {
        Self("getCategoriesForClass", [id.rawValue])
    }
}

extension RESTCollection where Record == RESTLineItem {
    /// All line items.
    public static var lineItems: Self { Self("getAllLineItems") }

    /// The line items of a class.
    public static func lineItems(ofClass id: SourcedID<OneRosterClass>) -> Self {
        Self("getLineItemsForClass", [id.rawValue])
    }
}

extension RESTCollection where Record == RESTResult {
    /// All results.
    public static var results: Self { Self("getAllResults") }

    /// The results of a class.
    public static func results(ofClass id: SourcedID<OneRosterClass>) -> Self {
        Self("getResultsForClass", [id.rawValue])
    }

    /// The results of a line item.
    public static func results(
        ofLineItem lineItem: SourcedID<OneRosterLineItem>, inClass id: SourcedID<OneRosterClass>
    ) -> Self {
        Self("getResultsForLineItemForClass", [id.rawValue, lineItem.rawValue])
    }

    /// The results of a student in a class.
    public static func results(
        ofStudent student: SourcedID<OneRosterUser>, inClass id: SourcedID<OneRosterClass>
    ) -> Self {
        Self("getResultsForStudentForClass", [id.rawValue, student.rawValue])
    }
}

extension RESTCollection where Record == RESTScoreScale {
    /// All score scales; 1.2 alone.
    public static var scoreScales: Self { Self("getAllScoreScales") }

    /// The score scales of a class; 1.2 alone.
    public static func scoreScales(ofClass id: SourcedID<OneRosterClass>) -> Self {
        Self("getScoreScalesForClass", [id.rawValue])
    }

    /// The score scales of a school; 1.2 alone.
    public static func scoreScales(ofSchool school: SourcedID<OneRosterOrg>) -> Self {
        Self("getScoreScalesForSchool", [school.rawValue])
    }
}

extension RESTCollection where Record == RESTAssessmentLineItem {
    /// All assessment line items; 1.2 alone.
    public static var assessmentLineItems: Self { Self("getAllAssessmentLineItems") }
}

extension RESTCollection where Record == RESTAssessmentResult {
    /// All assessment results; 1.2 alone.
    public static var assessmentResults: Self { Self("getAllAssessmentResults") }
}
