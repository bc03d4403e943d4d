/// What is asked about a person for statistics.
///
/// OneRoster CSV Binding 1.2.1, `demographics.csv`.
public struct OneRosterDemographics: OneRosterEntity {
    /// The id of the user whom it describes: demographics have none of their own. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterUser>
    /// Whether the record is to stay; `nil` in a bulk file, which leaves it blank.
    public var status: RecordStatus?
    /// When the source last changed the record; `nil` in a bulk file.
    public var dateLastModified: OneRosterDateTime?
    /// The day of birth.
    public var birthDate: OneRosterDate?
    /// The sex.
    public var sex: Sex?
    /// As reported to the source. `americanIndianOrAlaskaNative`.
    public var isAmericanIndianOrAlaskaNative: Bool?
    /// As reported to the source. `asian`.
    public var isAsian: Bool?
    /// As reported to the source. `blackOrAfricanAmerican`.
    public var isBlackOrAfricanAmerican: Bool?
    /// As reported to the source. `nativeHawaiianOrOtherPacificIslander`.
    public var isNativeHawaiianOrOtherPacificIslander: Bool?
    /// As reported to the source. `white`.
    public var isWhite: Bool?
    /// As reported to the source. `demographicRaceTwoOrMoreRaces`.
    public var isTwoOrMoreRaces: Bool?
    /// As reported to the source. `hispanicOrLatinoEthnicity`.
    public var isHispanicOrLatino: Bool?
    /// The country of birth; a CEDS code in 1.1.
    public var countryOfBirthCode: String?
    /// The state of birth; a CEDS code in 1.1.
    public var stateOfBirthAbbreviation: String?
    /// The city of birth.
    public var cityOfBirth: String?
    /// Where the person lives, as seen by the school system; a CEDS code.
    public var publicSchoolResidenceStatus: String?
    /// The source's own columns, `metadata.*`, in their order; blank ones are left out.
    public var metadata: [OneRosterMetadata]

    /// Makes a record. What the standard does not require may be left out.
    public init(
        sourcedID: SourcedID<OneRosterUser>,
        status: RecordStatus? = nil,
        dateLastModified: OneRosterDateTime? = nil,
        birthDate: OneRosterDate? = nil,
        sex: Sex? = nil,
        isAmericanIndianOrAlaskaNative: Bool? = nil,
        isAsian: Bool? = nil,
        isBlackOrAfricanAmerican: Bool? = nil,
        isNativeHawaiianOrOtherPacificIslander: Bool? = nil,
        isWhite: Bool? = nil,
        isTwoOrMoreRaces: Bool? = nil,
        isHispanicOrLatino: Bool? = nil,
        countryOfBirthCode: String? = nil,
        stateOfBirthAbbreviation: String? = nil,
        cityOfBirth: String? = nil,
        publicSchoolResidenceStatus: String? = nil,
        metadata: [OneRosterMetadata] = []
    ) {
        self.sourcedID = sourcedID
        self.status = status
        self.dateLastModified = dateLastModified
        self.birthDate = birthDate
        self.sex = sex
        self.isAmericanIndianOrAlaskaNative = isAmericanIndianOrAlaskaNative
        self.isAsian = isAsian
        self.isBlackOrAfricanAmerican = isBlackOrAfricanAmerican
        self.isNativeHawaiianOrOtherPacificIslander = isNativeHawaiianOrOtherPacificIslander
        self.isWhite = isWhite
        self.isTwoOrMoreRaces = isTwoOrMoreRaces
        self.isHispanicOrLatino = isHispanicOrLatino
        self.countryOfBirthCode = countryOfBirthCode
        self.stateOfBirthAbbreviation = stateOfBirthAbbreviation
        self.cityOfBirth = cityOfBirth
        self.publicSchoolResidenceStatus = publicSchoolResidenceStatus
        self.metadata = metadata
    }

    /// Makes a record with this id and nothing else, as the stub of a deleted record is.
    public init(sourcedID: SourcedID<OneRosterUser>) {
        self.init(
            sourcedID: sourcedID, status: nil)
    }
}
