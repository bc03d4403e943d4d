public import OneRosterModel

extension BundleConversion {
    /// The category.
    public func category(_ one: RESTCategory, report: inout ConversionReport) -> OneRosterCategory {
        OneRosterCategory(
            sourcedID: one.sourcedID, status: one.status, dateLastModified: one.dateLastModified,
            title: required(one.title, "categories.title", of: one, &report), weight: one.weight,
            metadata: OneRosterMetadata.columns(of: one.metadata))
    }

    /// The line item with its learning objectives and its scale, which a bundle has in files of their own.
    ///
    /// The session is `academicSession`, failing that `gradingPeriod`; where both differ, the second one is noted as lost.
    /// A school that is missing is that of the class, where ``upward`` knows it.
    public func lineItem(
        _ one: RESTLineItem, report: inout ConversionReport
    ) -> (
        lineItem: OneRosterLineItem, objectives: [OneRosterLineItemLearningObjective],
        scoreScale: OneRosterLineItemScoreScale?
    ) {
        let session = one.academicSessionID ?? one.gradingPeriodID
        if let period = one.gradingPeriodID, period != session {
            report.note("lineItems.gradingPeriod", .noCounterpart)
        }
        let converted = OneRosterLineItem(
            sourcedID: one.sourcedID, status: one.status, dateLastModified: one.dateLastModified,
            title: required(one.title, "lineItems.title", of: one, &report), description: one.description,
            assignDate: day(one.assignDate, "lineItems.assignDate", of: one, &report),
            dueDate: day(one.dueDate, "lineItems.dueDate", of: one, &report), classID: one.classID,
            categoryID: one.categoryID,
            academicSessionID: required(session, "lineItems.academicSessionSourcedId", of: one, &report),
            resultValueMin: one.resultValueMin, resultValueMax: one.resultValueMax,
            schoolID: required(
                one.schoolID ?? upward.classSchools[one.classID], "lineItems.schoolSourcedId", of: one, &report),
            metadata: OneRosterMetadata.columns(of: one.metadata))
        return (converted, objectives(of: one), scoreScale(of: one))
    }

    private func objectives(of one: RESTLineItem) -> [OneRosterLineItemLearningObjective] {
        one.learningObjectives.flatMap { set in
            set.ids.map { objective in
                OneRosterLineItemLearningObjective(
                    sourcedID: DerivedID.objective(of: one.sourcedID, set.source, objective), status: one.status,
                    dateLastModified: one.dateLastModified, lineItemID: one.sourcedID, source: set.source,
                    learningObjectiveID: objective)
            }
        }
    }

    private func scoreScale(of one: RESTLineItem) -> OneRosterLineItemScoreScale? {
        one.scoreScaleID.map { scale in
            OneRosterLineItemScoreScale(
                sourcedID: DerivedID.link(one.sourcedID, scale), status: one.status,
                dateLastModified: one.dateLastModified, lineItemID: one.sourcedID, scoreScaleID: scale)
        }
    }

    /// The result with its learning objectives and its scale, which a bundle has in files of their own.
    public func result(
        _ one: RESTResult, report: inout ConversionReport
    ) -> (
        result: OneRosterResult, objectives: [OneRosterResultLearningObjective], scoreScale: OneRosterResultScoreScale?
    ) {
        let converted = OneRosterResult(
            sourcedID: one.sourcedID, status: one.status, dateLastModified: one.dateLastModified,
            lineItemID: one.lineItemID, studentID: one.studentID, scoreStatus: one.scoreStatus, score: one.score,
            scoreDate: one.scoreDate, comment: one.comment, textScore: one.textScore, classID: one.classID,
            isInProgress: one.isInProgress, isIncomplete: one.isIncomplete, isLate: one.isLate,
            isMissing: one.isMissing, metadata: OneRosterMetadata.columns(of: one.metadata))
        let objectives = one.learningObjectives.flatMap { set in
            set.scores.map { score in
                OneRosterResultLearningObjective(
                    sourcedID: DerivedID.objective(of: one.sourcedID, set.source, score.objectiveID),
                    status: one.status, dateLastModified: one.dateLastModified, resultID: one.sourcedID,
                    source: set.source, learningObjectiveID: score.objectiveID, score: score.score,
                    textScore: score.textScore)
            }
        }
        let scale = one.scoreScaleID.map { scale in
            OneRosterResultScoreScale(
                sourcedID: DerivedID.link(one.sourcedID, scale), status: one.status,
                dateLastModified: one.dateLastModified, resultID: one.sourcedID, scoreScaleID: scale)
        }
        return (converted, objectives, scale)
    }

    /// The scale. The services do not name its organization, which a bundle requires: it is the school of the class, where
    /// ``upward`` knows it.
    public func scoreScale(_ one: RESTScoreScale, report: inout ConversionReport) -> OneRosterScoreScale {
        OneRosterScoreScale(
            sourcedID: one.sourcedID, status: one.status, dateLastModified: one.dateLastModified,
            title: required(one.title, "scoreScales.title", of: one, &report),
            type: required(one.type, "scoreScales.type", of: one, &report),
            orgID: required(upward.classSchools[one.classID], "scoreScales.orgSourcedId", of: one, &report),
            courseID: required(one.courseID, "scoreScales.courseSourcedId", of: one, &report), classID: one.classID,
            values: one.values, metadata: OneRosterMetadata.columns(of: one.metadata))
    }
}

extension DerivedID {
    /// The id of the link between a record and one of its learning objectives.
    static func objective<Record, Link>(
        of record: SourcedID<Record>, _ source: LearningObjectiveSource, _ objective: String
    ) -> SourcedID<Link> {
        let target: SourcedID<Link> = SourcedID("\(source.rawValue):\(objective)")
        return link(record, target)
    }
}
