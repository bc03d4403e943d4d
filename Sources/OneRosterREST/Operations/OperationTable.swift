internal import OneRosterModel

/// The operations as data, in the order of the official documents.
enum OperationTable {
    /// 41 of rostering, 5 of resources, 35 of the gradebook.
    static let v1_2 = rows.map { $0.operation(.v1_2) }
    /// 41 of rostering, 4 of resources, 16 of the gradebook.
    static let v1_1 = rows.filter(\.isInOneDotOne).map { $0.operation(.v1_1) }

    private static let rows = rostering + resources + gradebook

    /// One line of the tables.
    private struct Row {
        let service: OneRosterService
        let name: String
        let shape: OneRosterOperation.Shape
        let path: String
        let entityType: OneRosterEntityType
        let access: Access

        func operation(_ version: OneRosterVersion) -> OneRosterOperation {
            OneRosterOperation(
                name: name, version: version, service: service, shape: shape, path: OneRosterPath(path),
                entityType: entityType, scopes: version == .v1_2 ? access.scopes : access.scopesOfOneDotOne)
        }

        /// 1.1 has no score scales, no assessment results, no POST, and fewer relations.
        var isInOneDotOne: Bool {
            switch entityType {
            case .scoreScale, .assessmentLineItem, .assessmentResult: false
            default: shape != .post && name != "getCategoriesForClass" && name != "getResourcesForUser"
            }
        }
    }

    /// What a token must allow; of several scopes one suffices.
    private enum Access {
        case core, roster, demographics, resourceCore, resource, gradesCore, grades, gradesPut, gradesPost, gradesDelete
        case assessments, assessmentsPut, assessmentsDelete

        var scopes: [OneRosterScope] {
            switch self {
            case .core: [.rosterReadOnly, .rosterCoreReadOnly]
            case .roster: [.rosterReadOnly]
            case .demographics: [.demographicsReadOnly]
            case .resourceCore: [.resourceReadOnly, .resourceCoreReadOnly]
            case .resource: [.resourceReadOnly]
            case .gradesCore: [.gradebookReadOnly, .gradebookCoreReadOnly]
            case .grades: [.gradebookReadOnly]
            case .gradesPut: [.gradebookCreatePut]
            case .gradesPost: [.gradebookCreatePost]
            case .gradesDelete: [.gradebookDelete]
            case .assessments: [.assessmentReadOnly]
            case .assessmentsPut: [.assessmentCreatePut]
            case .assessmentsDelete: [.assessmentDelete]
            }
        }

        /// 1.1 knows a core scope for rostering alone.
        var scopesOfOneDotOne: [OneRosterScope] {
            let known = OneRosterScope.all(in: .v1_1)
            return scopes.filter { known.contains($0) }
        }
    }

    private typealias Line = (String, OneRosterOperation.Shape, String, OneRosterEntityType, Access)

    private static func table(_ service: OneRosterService, _ lines: [Line]) -> [Row] {
        lines.map { Row(service: service, name: $0.0, shape: $0.1, path: $0.2, entityType: $0.3, access: $0.4) }
    }

    private static let rostering = table(
        .rostering,
        [
            ("getAllAcademicSessions", .collection, "/academicSessions", .academicSession, .core),
            ("getAcademicSession", .single, "/academicSessions/{sourcedId}", .academicSession, .core),
            ("getAllClasses", .collection, "/classes", .class, .core),
            ("getStudentsForClass", .collection, "/classes/{classSourcedId}/students", .user, .roster),
            ("getTeachersForClass", .collection, "/classes/{classSourcedId}/teachers", .user, .roster),
            ("getClass", .single, "/classes/{sourcedId}", .class, .core),
            ("getAllCourses", .collection, "/courses", .course, .core),
            ("getClassesForCourse", .collection, "/courses/{courseSourcedId}/classes", .class, .roster),
            ("getCourse", .single, "/courses/{sourcedId}", .course, .core),
            ("getAllDemographics", .collection, "/demographics", .demographics, .demographics),
            ("getDemographics", .single, "/demographics/{sourcedId}", .demographics, .demographics),
            ("getAllEnrollments", .collection, "/enrollments", .enrollment, .core),
            ("getEnrollment", .single, "/enrollments/{sourcedId}", .enrollment, .core),
            ("getAllGradingPeriods", .collection, "/gradingPeriods", .academicSession, .core),
            ("getGradingPeriod", .single, "/gradingPeriods/{sourcedId}", .academicSession, .core),
            ("getAllOrgs", .collection, "/orgs", .org, .core),
            ("getOrg", .single, "/orgs/{sourcedId}", .org, .core),
            ("getAllSchools", .collection, "/schools", .org, .core),
            ("getClassesForSchool", .collection, "/schools/{schoolSourcedId}/classes", .class, .roster),
            (
                "getEnrollmentsForClassInSchool", .collection,
                "/schools/{schoolSourcedId}/classes/{classSourcedId}/enrollments", .enrollment, .roster
            ),
            (
                "getStudentsForClassInSchool", .collection,
                "/schools/{schoolSourcedId}/classes/{classSourcedId}/students", .user, .roster
            ),
            (
                "getTeachersForClassInSchool", .collection,
                "/schools/{schoolSourcedId}/classes/{classSourcedId}/teachers", .user, .roster
            ),
            ("getCoursesForSchool", .collection, "/schools/{schoolSourcedId}/courses", .course, .roster),
            ("getEnrollmentsForSchool", .collection, "/schools/{schoolSourcedId}/enrollments", .enrollment, .roster),
            ("getStudentsForSchool", .collection, "/schools/{schoolSourcedId}/students", .user, .roster),
            ("getTeachersForSchool", .collection, "/schools/{schoolSourcedId}/teachers", .user, .roster),
            ("getTermsForSchool", .collection, "/schools/{schoolSourcedId}/terms", .academicSession, .roster),
            ("getSchool", .single, "/schools/{sourcedId}", .org, .core),
            ("getAllStudents", .collection, "/students", .user, .core),
            ("getStudent", .single, "/students/{sourcedId}", .user, .core),
            ("getClassesForStudent", .collection, "/students/{studentSourcedId}/classes", .class, .roster),
            ("getAllTeachers", .collection, "/teachers", .user, .core),
            ("getTeacher", .single, "/teachers/{sourcedId}", .user, .core),
            ("getClassesForTeacher", .collection, "/teachers/{teacherSourcedId}/classes", .class, .roster),
            ("getAllTerms", .collection, "/terms", .academicSession, .core),
            ("getTerm", .single, "/terms/{sourcedId}", .academicSession, .core),
            ("getClassesForTerm", .collection, "/terms/{termSourcedId}/classes", .class, .roster),
            (
                "getGradingPeriodsForTerm", .collection,
                "/terms/{termSourcedId}/gradingPeriods", .academicSession, .roster
            ),
            ("getAllUsers", .collection, "/users", .user, .core),
            ("getUser", .single, "/users/{sourcedId}", .user, .core),
            ("getClassesForUser", .collection, "/users/{userSourcedId}/classes", .class, .roster),
        ])

    private static let resources = table(
        .resources,
        [
            ("getResourcesForClass", .collection, "/classes/{classSourcedId}/resources", .resource, .resource),
            ("getResourcesForCourse", .collection, "/courses/{courseSourcedId}/resources", .resource, .resource),
            ("getAllResources", .collection, "/resources", .resource, .resourceCore),
            ("getResource", .single, "/resources/{sourcedId}", .resource, .resourceCore),
            ("getResourcesForUser", .collection, "/users/{userSourcedId}/resources", .resource, .resource),
        ])

    private static let gradebook = table(
        .gradebook,
        [
            ("getAllAssessmentLineItems", .collection, "/assessmentLineItems", .assessmentLineItem, .assessments),
            ("getAssessmentLineItem", .single, "/assessmentLineItems/{sourcedId}", .assessmentLineItem, .assessments),
            (
                "deleteAssessmentLineItem", .delete,
                "/assessmentLineItems/{sourcedId}", .assessmentLineItem, .assessmentsDelete
            ),
            ("putAssessmentLineItem", .put, "/assessmentLineItems/{sourcedId}", .assessmentLineItem, .assessmentsPut),
            ("getAllAssessmentResults", .collection, "/assessmentResults", .assessmentResult, .assessments),
            ("getAssessmentResult", .single, "/assessmentResults/{sourcedId}", .assessmentResult, .assessments),
            (
                "deleteAssessmentResult", .delete,
                "/assessmentResults/{sourcedId}", .assessmentResult, .assessmentsDelete
            ),
            ("putAssessmentResult", .put, "/assessmentResults/{sourcedId}", .assessmentResult, .assessmentsPut),
            ("getAllCategories", .collection, "/categories", .category, .gradesCore),
            ("getCategory", .single, "/categories/{sourcedId}", .category, .gradesCore),
            ("deleteCategory", .delete, "/categories/{sourcedId}", .category, .gradesDelete),
            ("putCategory", .put, "/categories/{sourcedId}", .category, .gradesPut),
            (
                "postResultsForAcademicSessionForClass", .post,
                "/classes/{classSourcedId}/academicSessions/{academicSessionSourcedId}/results", .result, .gradesPost
            ),
            ("getCategoriesForClass", .collection, "/classes/{classSourcedId}/categories", .category, .grades),
            ("getLineItemsForClass", .collection, "/classes/{classSourcedId}/lineItems", .lineItem, .grades),
            ("postLineItemsForClass", .post, "/classes/{classSourcedId}/lineItems", .lineItem, .gradesPost),
            (
                "getResultsForLineItemForClass", .collection,
                "/classes/{classSourcedId}/lineItems/{lineItemSourcedId}/results", .result, .grades
            ),
            ("getResultsForClass", .collection, "/classes/{classSourcedId}/results", .result, .grades),
            ("getScoreScalesForClass", .collection, "/classes/{classSourcedId}/scoreScales", .scoreScale, .grades),
            (
                "getResultsForStudentForClass", .collection,
                "/classes/{classSourcedId}/students/{studentSourcedId}/results", .result, .grades
            ),
            ("getAllLineItems", .collection, "/lineItems", .lineItem, .gradesCore),
            ("postResultsForLineItem", .post, "/lineItems/{lineItemSourcedId}/results", .result, .gradesPost),
            ("getLineItem", .single, "/lineItems/{sourcedId}", .lineItem, .gradesCore),
            ("deleteLineItem", .delete, "/lineItems/{sourcedId}", .lineItem, .gradesDelete),
            ("putLineItem", .put, "/lineItems/{sourcedId}", .lineItem, .gradesPut),
            ("getAllResults", .collection, "/results", .result, .gradesCore),
            ("getResult", .single, "/results/{sourcedId}", .result, .gradesCore),
            ("deleteResult", .delete, "/results/{sourcedId}", .result, .gradesDelete),
            ("putResult", .put, "/results/{sourcedId}", .result, .gradesPut),
            ("postLineItemsForSchool", .post, "/schools/{schoolSourcedId}/lineItems", .lineItem, .gradesPost),
            ("getScoreScalesForSchool", .collection, "/schools/{schoolSourcedId}/scoreScales", .scoreScale, .grades),
            ("getAllScoreScales", .collection, "/scoreScales", .scoreScale, .gradesCore),
            ("getScoreScale", .single, "/scoreScales/{sourcedId}", .scoreScale, .gradesCore),
            ("deleteScoreScale", .delete, "/scoreScales/{sourcedId}", .scoreScale, .gradesDelete),
            ("putScoreScale", .put, "/scoreScales/{sourcedId}", .scoreScale, .gradesPut),
        ])
}
