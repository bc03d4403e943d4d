public import OneRosterModel

extension OneRosterDemographics: OneRosterCSVRecord {
    /// `demographics.csv`
    public static var file: OneRosterFile { .demographics }
    /// All versions.
    public static var versions: ClosedRange<OneRosterVersion> { .v1_0 ... .v1_2 }

    /// Reads the cells from the fourth column on.
    public mutating func read(_ cells: borrowing RecordCells) {
        birthDate = cells.date(3)
        sex = cells.optionalTerm(4)
        isAmericanIndianOrAlaskaNative = cells.flag(5)
        isAsian = cells.flag(6)
        isBlackOrAfricanAmerican = cells.flag(7)
        isNativeHawaiianOrOtherPacificIslander = cells.flag(8)
        isWhite = cells.flag(9)
        isTwoOrMoreRaces = cells.flag(10)
        isHispanicOrLatino = cells.flag(11)
        countryOfBirthCode = cells.optionalText(12)
        stateOfBirthAbbreviation = cells.optionalText(13)
        cityOfBirth = cells.optionalText(14)
        publicSchoolResidenceStatus = cells.optionalText(15)
    }

    /// Writes the cells from the fourth column on.
    public func write(into writer: inout CellWriter) {
        writer.date(birthDate)
        writer.term(sex)
        writer.flag(isAmericanIndianOrAlaskaNative)
        writer.flag(isAsian)
        writer.flag(isBlackOrAfricanAmerican)
        writer.flag(isNativeHawaiianOrOtherPacificIslander)
        writer.flag(isWhite)
        writer.flag(isTwoOrMoreRaces)
        writer.flag(isHispanicOrLatino)
        writer.text(countryOfBirthCode)
        writer.text(stateOfBirthAbbreviation)
        writer.text(cityOfBirth)
        writer.text(publicSchoolResidenceStatus)
    }
}
