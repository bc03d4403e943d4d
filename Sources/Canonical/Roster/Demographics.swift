/// What is asked about a person for statistics. Its id is the person's.
public struct Demographics: CanonicalNoun {
    /// ``NounKind/demographics``
    public static let kind = NounKind.demographics

    /// The source's own id.
    public let id: String
    /// The day of birth.
    public var birthDate: CalendarDate?
    /// `male`, `female`, `unspecified`, `other`, or a term of the source's own.
    public var sex: String?
    /// As reported to the source.
    public var isAmericanIndianOrAlaskaNative: Bool?
    /// As reported to the source.
    public var isAsian: Bool?
    /// As reported to the source.
    public var isBlackOrAfricanAmerican: Bool?
    /// As reported to the source.
    public var isNativeHawaiianOrOtherPacificIslander: Bool?
    /// As reported to the source.
    public var isWhite: Bool?
    /// As reported to the source.
    public var isTwoOrMoreRaces: Bool?
    /// As reported to the source.
    public var isHispanicOrLatino: Bool?
    /// The country of birth by code.
    public var countryOfBirth: String?
    /// The state of birth by abbreviation.
    public var stateOfBirth: String?
    /// The city of birth.
    public var cityOfBirth: String?
    /// Where the person lives, as seen by the school system.
    public var publicSchoolResidenceStatus: String?
    /// When the source says it last changed the record.
    public var lastModified: Instant?
    /// What the source said that the model has no field for.
    public var extensions: [Identifier] = []

    /// Makes a record with this id and nothing else.
    public init(id: String) { self.id = id }

    /// The table of fields.
    public static let fields: [NounField<Self>] =
        [
            .date(1, "birthDate", \.birthDate, isPersonal: true),
            .text(2, "sex", \.sex, isPersonal: true),
            .flag(3, "isAmericanIndianOrAlaskaNative", \.isAmericanIndianOrAlaskaNative, isPersonal: true),
            .flag(4, "isAsian", \.isAsian, isPersonal: true),
            .flag(5, "isBlackOrAfricanAmerican", \.isBlackOrAfricanAmerican, isPersonal: true),
            .flag(
                6, "isNativeHawaiianOrOtherPacificIslander", \.isNativeHawaiianOrOtherPacificIslander, isPersonal: true),
            .flag(7, "isWhite", \.isWhite, isPersonal: true),
            .flag(8, "isTwoOrMoreRaces", \.isTwoOrMoreRaces, isPersonal: true),
            .flag(9, "isHispanicOrLatino", \.isHispanicOrLatino, isPersonal: true),
            .text(10, "countryOfBirth", \.countryOfBirth, isPersonal: true),
            .text(11, "stateOfBirth", \.stateOfBirth, isPersonal: true),
            .text(12, "cityOfBirth", \.cityOfBirth, isPersonal: true),
            .text(13, "publicSchoolResidenceStatus", \.publicSchoolResidenceStatus, isPersonal: true),
        ] + NounField.common
}
