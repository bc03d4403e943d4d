/// A piece of work that is marked: a column of the gradebook.
///
/// OneRoster CSV Binding 1.2.1, `lineItems.csv`.
public struct OneRosterLineItem: OneRosterEntity {
    /// The record's id, unique among its kind. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterLineItem>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The name that people know it by.
    public var title: String
    /// What is to be done.
    public var description: String?
    /// The day on which it is given out. Required; `nil` where the source gave none, as in the stub of a deleted
    /// record.
    public var assignDate: OneRosterDate?
    /// The day by which it is to be handed in. Required; `nil` where the source gave none, as in the stub of a
    /// deleted record.
    public var dueDate: OneRosterDate?
    /// The class. `classSourcedId`.
    public var classID: SourcedID<OneRosterClass>
    /// The category. `categorySourcedId`.
    public var categoryID: SourcedID<OneRosterCategory>
    /// The session whose marks it counts for. `academicSessionSourcedId`.
    public var academicSessionID: SourcedID<OneRosterAcademicSession>
    /// The lowest score.
    public var resultValueMin: OneRosterDecimal?
    /// The highest score without extra credit.
    public var resultValueMax: OneRosterDecimal?
    /// The school that holds the class. `schoolSourcedId`.
    public var schoolID: SourcedID<OneRosterOrg>
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterLineItem>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        title: String,
        description: String? = nil,
        assignDate: OneRosterDate?,
        dueDate: OneRosterDate?,
        classID: SourcedID<OneRosterClass>,
        categoryID: SourcedID<OneRosterCategory>,
        academicSessionID: SourcedID<OneRosterAcademicSession>,
        resultValueMin: OneRosterDecimal? = nil,
        resultValueMax: OneRosterDecimal? = nil,
        schoolID: SourcedID<OneRosterOrg>,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.title = title
        self.description = description
        self.assignDate = assignDate
        self.dueDate = dueDate
        self.classID = classID
        self.categoryID = categoryID
        self.academicSessionID = academicSessionID
        self.resultValueMin = resultValueMin
        self.resultValueMax = resultValueMax
        self.schoolID = schoolID
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterLineItem>) {
        self.init(
            sourcedID: sourcedID, title: "", assignDate: nil, dueDate: nil, classID: SourcedID(""),
            categoryID: SourcedID(""), academicSessionID: SourcedID(""), schoolID: SourcedID(""))
    }
}
