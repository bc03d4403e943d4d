public import OneRosterModel

extension RESTConversion {
    /// The category.
    public func category(_ one: OneRosterCategory, report: inout ConversionReport) -> RESTCategory? {
        RESTCategory(
            sourcedID: one.sourcedID, status: one.status ?? .active, dateLastModified: one.dateLastModified ?? modified,
            title: one.title, weight: one.weight, metadata: OneRosterMetadata.object(of: one.metadata))
    }

    /// The line item. In 1.1 its session is its grading period.
    ///
    /// - Parameters:
    ///   - one: The record of the bundle.
    ///   - objectives: Those of `lineItemLearningObjectiveIds.csv`, in order.
    ///   - scoreScale: That of `lineItemScoreScales.csv`.
    ///   - report: Takes what is lost.
    public func lineItem(
        _ one: OneRosterLineItem, objectives: [OneRosterLineItemLearningObjective] = [],
        scoreScale: SourcedID<OneRosterScoreScale>? = nil, report: inout ConversionReport
    ) -> RESTLineItem? {
        let owner = isLegacy ? !one.academicSessionID.isEmpty : !one.schoolID.isEmpty
        let isThere = !one.classID.isEmpty && !one.categoryID.isEmpty && owner
        guard isComplete(isThere, "lineItems", &report) else { return nil }
        if one.assignDate == nil { report.note("lineItems.assignDate", .requiredMissing) }
        if one.dueDate == nil { report.note("lineItems.dueDate", .requiredMissing) }
        let session = one.academicSessionID.isEmpty ? nil : one.academicSessionID
        var sets: [RESTLearningObjectives] = []
        for objective in objectives {
            if let place = sets.firstIndex(where: { $0.source == objective.source }) {
                sets[place].ids.append(objective.learningObjectiveID)
            } else {
                sets.append(RESTLearningObjectives(source: objective.source, ids: [objective.learningObjectiveID]))
            }
        }
        return RESTLineItem(
            sourcedID: one.sourcedID, status: one.status ?? .active, dateLastModified: one.dateLastModified ?? modified,
            title: one.title, description: one.description, assignDate: time(one.assignDate),
            dueDate: time(one.dueDate), classID: one.classID, schoolID: one.schoolID.isEmpty ? nil : one.schoolID,
            categoryID: one.categoryID, gradingPeriodID: isLegacy ? session : nil,
            academicSessionID: isLegacy ? nil : session, scoreScaleID: scoreScale,
            resultValueMin: one.resultValueMin, resultValueMax: one.resultValueMax, learningObjectives: sets,
            metadata: OneRosterMetadata.object(of: one.metadata))
    }

    /// The line item of 1.1, which names no school: 1.2 leaves it out.
    public func lineItem(_ one: OneRosterLineItem11, report: inout ConversionReport) -> RESTLineItem? {
        let plain = OneRosterLineItem(
            sourcedID: one.sourcedID, status: one.status, dateLastModified: one.dateLastModified, title: one.title,
            description: one.description, assignDate: one.assignDate, dueDate: one.dueDate, classID: one.classID,
            categoryID: one.categoryID, academicSessionID: one.gradingPeriodID, resultValueMin: one.resultValueMin,
            resultValueMax: one.resultValueMax, schoolID: SourcedID(""), metadata: one.metadata)
        return lineItem(plain, report: &report)
    }

    /// The result.
    ///
    /// - Parameters:
    ///   - one: The record of the bundle.
    ///   - objectives: Those of `resultLearningObjectiveIds.csv`, in order.
    ///   - scoreScale: That of `resultScoreScales.csv`.
    ///   - report: Takes what is lost.
    public func result(
        _ one: OneRosterResult, objectives: [OneRosterResultLearningObjective] = [],
        scoreScale: SourcedID<OneRosterScoreScale>? = nil, report: inout ConversionReport
    ) -> RESTResult? {
        let isThere = !one.lineItemID.isEmpty && !one.studentID.isEmpty && !one.scoreStatus.rawValue.isEmpty
        guard isComplete(isThere && one.scoreDate != nil, "results", &report), let day = one.scoreDate else {
            return nil
        }
        var sets: [RESTLearningObjectiveScores] = []
        for objective in objectives {
            let score = RESTLearningObjectiveScores.Score(
                objectiveID: objective.learningObjectiveID, score: objective.score, textScore: objective.textScore)
            if let place = sets.firstIndex(where: { $0.source == objective.source }) {
                sets[place].scores.append(score)
            } else {
                sets.append(RESTLearningObjectiveScores(source: objective.source, scores: [score]))
            }
        }
        return RESTResult(
            sourcedID: one.sourcedID, status: one.status ?? .active, dateLastModified: one.dateLastModified ?? modified,
            lineItemID: one.lineItemID, studentID: one.studentID, classID: one.classID, scoreScaleID: scoreScale,
            scoreStatus: one.scoreStatus, score: one.score, textScore: one.textScore, scoreDate: day,
            comment: one.comment, learningObjectives: sets, isInProgress: one.isInProgress,
            isIncomplete: one.isIncomplete, isLate: one.isLate, isMissing: one.isMissing,
            metadata: OneRosterMetadata.object(of: one.metadata))
    }

    /// The scale. The services do not name its organization, which is noted as lost.
    public func scoreScale(_ one: OneRosterScoreScale, report: inout ConversionReport) -> RESTScoreScale? {
        guard isComplete(!one.classID.isEmpty, "scoreScales", &report) else { return nil }
        if !one.orgID.isEmpty { report.note("scoreScales.orgSourcedId", .noCounterpart) }
        return RESTScoreScale(
            sourcedID: one.sourcedID, status: one.status ?? .active, dateLastModified: one.dateLastModified ?? modified,
            title: one.title, type: one.type, courseID: one.courseID.isEmpty ? nil : one.courseID,
            classID: one.classID, values: one.values, metadata: OneRosterMetadata.object(of: one.metadata))
    }
}
