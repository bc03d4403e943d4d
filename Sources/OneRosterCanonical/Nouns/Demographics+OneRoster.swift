public import Canonical
public import OneRosterModel

extension OneRosterDemographics: CanonicalEntity {
    /// The demographics. Nothing is lost.
    public func canonical() -> Translation<Demographics> {
        var losses = LossList("demographics")
        var noun = Demographics(id: sourcedID.rawValue)
        noun.birthDate = CalendarDate(birthDate)
        noun.sex = sex?.rawValue
        noun.isAmericanIndianOrAlaskaNative = isAmericanIndianOrAlaskaNative
        noun.isAsian = isAsian
        noun.isBlackOrAfricanAmerican = isBlackOrAfricanAmerican
        noun.isNativeHawaiianOrOtherPacificIslander = isNativeHawaiianOrOtherPacificIslander
        noun.isWhite = isWhite
        noun.isTwoOrMoreRaces = isTwoOrMoreRaces
        noun.isHispanicOrLatino = isHispanicOrLatino
        noun.countryOfBirth = countryOfBirthCode
        noun.stateOfBirth = stateOfBirthAbbreviation
        noun.cityOfBirth = cityOfBirth
        noun.publicSchoolResidenceStatus = publicSchoolResidenceStatus
        common(&noun, &losses)
        return Translation(noun, losses: losses.losses)
    }

    /// The demographics as one of the records of a roster.
    public static func rosterRecord(_ noun: Demographics) -> RosterRecord { .demographics(noun) }
}

extension Demographics {
    /// The demographics as a row of `demographics.csv`.
    public func oneRosterDemographics() -> Translation<OneRosterDemographics> {
        var losses = LossList("demographics")
        var record = OneRosterDemographics(
            sourcedID: SourcedID(id), birthDate: OneRosterDate(birthDate), sex: sex.map { Sex(rawValue: $0) },
            isAmericanIndianOrAlaskaNative: isAmericanIndianOrAlaskaNative, isAsian: isAsian,
            isBlackOrAfricanAmerican: isBlackOrAfricanAmerican,
            isNativeHawaiianOrOtherPacificIslander: isNativeHawaiianOrOtherPacificIslander, isWhite: isWhite,
            isTwoOrMoreRaces: isTwoOrMoreRaces, isHispanicOrLatino: isHispanicOrLatino,
            countryOfBirthCode: countryOfBirth, stateOfBirthAbbreviation: stateOfBirth, cityOfBirth: cityOfBirth,
            publicSchoolResidenceStatus: publicSchoolResidenceStatus)
        record.takeCommon(from: self, &losses)
        return Translation(record, losses: losses.losses)
    }
}
