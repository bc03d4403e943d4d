public import OneRosterModel

extension RESTObject where Record == RESTAcademicSession {
    /// A school year, term, semester or grading period.
    public static func academicSession(_ id: SourcedID<OneRosterAcademicSession>) -> Self {
        Self("getAcademicSession", [id.rawValue])
    }

    /// A term.
    public static func term(_ id: SourcedID<OneRosterAcademicSession>) -> Self { Self("getTerm", [id.rawValue]) }

    /// A grading period.
    public static func gradingPeriod(_ id: SourcedID<OneRosterAcademicSession>) -> Self {
        Self("getGradingPeriod", [id.rawValue])
    }
}

extension RESTObject where Record == RESTOrg {
    /// An organization.
    public static func org(_ id: SourcedID<OneRosterOrg>) -> Self { Self("getOrg", [id.rawValue]) }

    /// A school.
    public static func school(_ id: SourcedID<OneRosterOrg>) -> Self { Self("getSchool", [id.rawValue]) }
}

extension RESTObject where Record == RESTCourse {
    /// A course.
    public static func course(_ id: SourcedID<OneRosterCourse>) -> Self { Self("getCourse", [id.rawValue]) }
}

extension RESTObject where Record == RESTClass {
    /// A class.
    public static func `class`(_ id: SourcedID<OneRosterClass>) -> Self { Self("getClass", [id.rawValue]) }
}

extension RESTObject where Record == RESTEnrollment {
    /// An enrollment.
    public static func enrollment(_ id: SourcedID<OneRosterEnrollment>) -> Self { Self("getEnrollment", [id.rawValue]) }
}

extension RESTObject where Record == RESTUser {
    /// A person.
    public static func user(_ id: SourcedID<OneRosterUser>) -> Self { Self("getUser", [id.rawValue]) }

    /// A student.
    public static func student(_ id: SourcedID<OneRosterUser>) -> Self { Self("getStudent", [id.rawValue]) }

    /// A teacher.
    public static func teacher(_ id: SourcedID<OneRosterUser>) -> Self { Self("getTeacher", [id.rawValue]) }
}

extension RESTObject where Record == RESTDemographics {
    /// The demographics of a person.
    public static func demographics(_ id: SourcedID<OneRosterUser>) -> Self { Self("getDemographics", [id.rawValue]) }
}

extension RESTObject where Record == RESTResource {
    /// A resource.
    public static func resource(_ id: SourcedID<OneRosterResource>) -> Self { Self("getResource", [id.rawValue]) }
}

extension RESTObject where Record == RESTCategory {
    /// A category.
    public static func category(_ id: SourcedID<OneRosterCategory>) -> Self { Self("getCategory", [id.rawValue]) }
}

extension RESTObject where Record == RESTLineItem {
    /// A line item.
    public static func lineItem(_ id: SourcedID<OneRosterLineItem>) -> Self { Self("getLineItem", [id.rawValue]) }
}

extension RESTObject where Record == RESTResult {
    /// A result.
    public static func result(_ id: SourcedID<OneRosterResult>) -> Self { Self("getResult", [id.rawValue]) }
}

extension RESTObject where Record == RESTScoreScale {
    /// A score scale; 1.2 alone.
    public static func scoreScale(_ id: SourcedID<OneRosterScoreScale>) -> Self { Self("getScoreScale", [id.rawValue]) }
}

extension RESTObject where Record == RESTAssessmentLineItem {
    /// An assessment line item; 1.2 alone.
    public static func assessmentLineItem(_ id: SourcedID<RESTAssessmentLineItem>) -> Self {
        Self("getAssessmentLineItem", [id.rawValue])
    }
}

extension RESTObject where Record == RESTAssessmentResult {
    /// An assessment result; 1.2 alone.
    public static func assessmentResult(_ id: SourcedID<RESTAssessmentResult>) -> Self {
        Self("getAssessmentResult", [id.rawValue])
    }
}
