/// Turns records of 1.2 into records of 1.1, one at a time.
///
/// Records of kinds that are not mentioned here are records of 1.1 as they are, or have no place in it at all: roles
/// (which go into the users), user profiles, user resources, score scales and learning objectives.
public struct DownConversion: Sendable {
    /// The types of the sessions: a line item of 1.1 wants a grading period.
    public var sessionTypes: [SourcedID<OneRosterAcademicSession>: SessionType]
    /// The schools of the classes, to tell whether a line item's school says anything new.
    public var classSchools: [SourcedID<OneRosterClass>: SourcedID<OneRosterOrg>]

    /// Makes a conversion.
    public init(
        sessionTypes: [SourcedID<OneRosterAcademicSession>: SessionType] = [:],
        classSchools: [SourcedID<OneRosterClass>: SourcedID<OneRosterOrg>] = [:]
    ) {
        self.sessionTypes = sessionTypes
        self.classSchools = classSchools
    }

    /// A 1.2 line item as one of 1.1.
    /// - Returns: `nil` where a score's lowest or highest value is missing, which 1.1 requires.
    public func lineItem(_ new: OneRosterLineItem, report: inout ConversionReport) -> OneRosterLineItem11? {
        let isStub = new.status == .tobedeleted
        if !isStub, new.resultValueMin == nil || new.resultValueMax == nil {
            report.note("lineItems.resultValueMin", .requiredMissing, if: new.resultValueMin == nil)
            report.note("lineItems.resultValueMax", .requiredMissing, if: new.resultValueMax == nil)
            return nil
        }
        let type = sessionTypes[new.academicSessionID]
        report.note("lineItems.academicSessionSourcedId", .outsideVocabulary, if: type != .gradingPeriod && !isStub)
        report.note(
            "lineItems.schoolSourcedId", .noCounterpart,
            if: !new.schoolID.isEmpty && classSchools[new.classID] != new.schoolID)
        return OneRosterLineItem11(
            sourcedID: new.sourcedID, status: new.status, dateLastModified: new.dateLastModified, title: new.title,
            description: new.description, assignDate: new.assignDate, dueDate: new.dueDate, classID: new.classID,
            categoryID: new.categoryID, gradingPeriodID: new.academicSessionID, resultValueMin: new.resultValueMin,
            resultValueMax: new.resultValueMax, metadata: new.metadata)
    }

    /// A 1.2 result as one of 1.1.
    /// - Returns: `nil` where there is no score, which 1.1 requires; no score is invented.
    public func result(_ new: OneRosterResult, report: inout ConversionReport) -> OneRosterResult? {
        guard new.score != nil || new.status == .tobedeleted else {
            report.note("results.score", .requiredMissing)
            return nil
        }
        report.note("results.textScore", .noCounterpart, if: new.textScore != nil)
        report.note("results.classSourcedId", .noCounterpart, if: new.classID != nil)
        report.note("results.inProgress", .noCounterpart, if: new.isInProgress != nil)
        report.note("results.incomplete", .noCounterpart, if: new.isIncomplete != nil)
        report.note("results.late", .noCounterpart, if: new.isLate != nil)
        report.note("results.missing", .noCounterpart, if: new.isMissing != nil)
        var old = new
        old.textScore = nil
        old.classID = nil
        old.isInProgress = nil
        old.isIncomplete = nil
        old.isLate = nil
        old.isMissing = nil
        return old
    }

    /// A 1.2 category as one of 1.1, which has no weights.
    public func category(_ new: OneRosterCategory, report: inout ConversionReport) -> OneRosterCategory {
        report.note("categories.weight", .noCounterpart, if: new.weight != nil)
        var old = new
        old.weight = nil
        return old
    }

    /// 1.2 demographics as those of 1.1, which know two words for the sex and leave the others blank.
    public func demographics(
        _ new: OneRosterDemographics, report: inout ConversionReport
    ) -> OneRosterDemographics {
        guard let sex = new.sex, !Sex.standard11.contains(sex) else { return new }
        report.note("demographics.sex", .outsideVocabulary)
        var old = new
        old.sex = nil
        return old
    }
}
