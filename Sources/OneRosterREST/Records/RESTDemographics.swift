public import CrosswalkJSON
public import OneRosterModel

/// What is asked about a person for statistics, as the REST services carry it. The id is the person's.
///
/// OneRoster 1.2 Rostering REST binding, `Demographics`; path `demographics`.
public struct RESTDemographics: RESTRecord {
    /// What the source adds, as it stands; `nil` where it adds nothing.
    public var metadata: JSONObject?
    /// The id of the person whom it describes. `sourcedId`.
    public var sourcedID: SourcedID<OneRosterUser>
    /// Whether the record is to stay. A server that does not say is taken for `RecordStatus.active`.
    public var status: RecordStatus
    /// When the source last changed the record. Required; `nil` where the server left it out.
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

    /// How the record is read and written.
    public static let codec = RESTRecordCodec<RESTDemographics>()
    /// ``OneRosterEntityType/demographics``.
    public static var entityType: OneRosterEntityType { .demographics }
}

extension RESTDemographics {
    /// Makes a record. What may be missing may be left out.
    public init(
        sourcedID: SourcedID<OneRosterUser>,
        status: RecordStatus = .active,
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
        metadata: JSONObject? = nil
    ) {
        self.init(
            metadata: metadata, sourcedID: sourcedID, status: status, dateLastModified: dateLastModified,
            birthDate: birthDate, sex: sex, isAmericanIndianOrAlaskaNative: isAmericanIndianOrAlaskaNative,
            isAsian: isAsian, isBlackOrAfricanAmerican: isBlackOrAfricanAmerican,
            isNativeHawaiianOrOtherPacificIslander: isNativeHawaiianOrOtherPacificIslander, isWhite: isWhite,
            isTwoOrMoreRaces: isTwoOrMoreRaces, isHispanicOrLatino: isHispanicOrLatino,
            countryOfBirthCode: countryOfBirthCode, stateOfBirthAbbreviation: stateOfBirthAbbreviation,
            cityOfBirth: cityOfBirth, publicSchoolResidenceStatus: publicSchoolResidenceStatus)
    }
}
