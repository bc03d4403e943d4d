import CrosswalkJSON
import OneRosterModel

@testable import OneRosterREST

extension OneRosterEntityType {
    /// The type of the records.
    var record: any WireRecord.Type {
        switch self {
        case .academicSession: RESTAcademicSession.self
        case .org: RESTOrg.self
        case .course: RESTCourse.self
        case .class: RESTClass.self
        case .enrollment: RESTEnrollment.self
        case .user: RESTUser.self
        case .demographics: RESTDemographics.self
        case .resource: RESTResource.self
        case .category: RESTCategory.self
        case .lineItem: RESTLineItem.self
        case .result: RESTResult.self
        case .scoreScale: RESTScoreScale.self
        case .assessmentLineItem: RESTAssessmentLineItem.self
        case .assessmentResult: RESTAssessmentResult.self
        }
    }
}
