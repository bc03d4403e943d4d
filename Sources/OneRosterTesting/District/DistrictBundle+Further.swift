import OneRosterCSV
public import OneRosterModel

/// The files beyond rostering.
extension DistrictBundle {
    /// Learning material.
    public var resources: DistrictRecords<OneRosterResource> {
        records(.resources) { snapshot in DistrictTable(count: snapshot.resourceCount) { snapshot.resource($0) } }
    }

    /// Which course uses which material.
    public var courseResources: DistrictRecords<OneRosterCourseResource> {
        records(.courseResources) { snapshot in
            DistrictTable(count: snapshot.catalogue.courses.count) { snapshot.courseResource($0) }
        }
    }

    /// Which class uses which material.
    public var classResources: DistrictRecords<OneRosterClassResource> {
        records(.classResources) { snapshot in
            DistrictTable(count: snapshot.state.sections.count) { snapshot.classResource($0) }
        }
    }

    /// Which student uses which material; empty in a 1.1 bundle.
    public var userResources: DistrictRecords<OneRosterUserResource> {
        records(.userResources, in: .v1_2) { snapshot in
            DistrictTable(count: snapshot.state.enrollments.count) { snapshot.userResource($0) }
        }
    }

    /// What kinds of work there are.
    public var categories: DistrictRecords<OneRosterCategory> {
        records(.categories) { snapshot in DistrictTable(count: snapshot.categoryCount) { snapshot.category($0) } }
    }

    /// The pieces of work in the shape of 1.2; empty in a 1.1 bundle.
    public var lineItems: DistrictRecords<OneRosterLineItem> {
        records(.lineItems, in: .v1_2) { snapshot in
            DistrictTable(count: snapshot.lineItemCount) { snapshot.lineItem($0) }
        }
    }

    /// The pieces of work in the shape of 1.1; empty in a 1.2 bundle.
    public var lineItems11: DistrictRecords<OneRosterLineItem11> {
        records(.lineItems, in: .v1_1) { snapshot in
            DistrictTable(count: snapshot.lineItemCount) { snapshot.lineItem11($0) }
        }
    }

    /// The students' marks.
    public var results: DistrictRecords<OneRosterResult> {
        records(.results) { snapshot in DistrictTable(count: snapshot.resultCount) { snapshot.result($0) } }
    }

    /// Which scores stand for which letters; empty in a 1.1 bundle.
    public var scoreScales: DistrictRecords<OneRosterScoreScale> {
        records(.scoreScales, in: .v1_2) { snapshot in
            DistrictTable(count: snapshot.scaleCount) { snapshot.scoreScale($0) }
        }
    }

    /// Which work is marked by which scale; empty in a 1.1 bundle.
    public var lineItemScoreScales: DistrictRecords<OneRosterLineItemScoreScale> {
        records(.lineItemScoreScales, in: .v1_2) { snapshot in
            DistrictTable(count: snapshot.scaleCount) { snapshot.lineItemScoreScale($0) }
        }
    }

    /// Which mark is of which scale; empty in a 1.1 bundle.
    public var resultScoreScales: DistrictRecords<OneRosterResultScoreScale> {
        records(.resultScoreScales, in: .v1_2) { snapshot in
            DistrictTable(count: snapshot.linkedResultCount) { snapshot.resultScoreScale($0) }
        }
    }

    /// What a piece of work is to teach; empty in a 1.1 bundle.
    public var lineItemLearningObjectives: DistrictRecords<OneRosterLineItemLearningObjective> {
        records(.lineItemLearningObjectiveIds, in: .v1_2) { snapshot in
            DistrictTable(count: snapshot.scaleCount) { snapshot.lineItemObjective($0) }
        }
    }

    /// How far a student got with it; empty in a 1.1 bundle.
    public var resultLearningObjectives: DistrictRecords<OneRosterResultLearningObjective> {
        records(.resultLearningObjectiveIds, in: .v1_2) { snapshot in
            DistrictTable(count: snapshot.linkedResultCount) { snapshot.resultObjective($0) }
        }
    }
}
