internal import CrosswalkJSON
internal import OneRosterModel

extension RESTDemographics: WireRecord {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var head = RecordHead<OneRosterUser>()
        var birthDate: OneRosterDate?
        var sex: Sex?
        var (isAmericanIndianOrAlaskaNative, isAsian, isBlackOrAfricanAmerican): (Bool?, Bool?, Bool?)
        var (isNativeHawaiianOrOtherPacificIslander, isWhite, isTwoOrMoreRaces): (Bool?, Bool?, Bool?)
        var isHispanicOrLatino: Bool?
        var (countryOfBirthCode, stateOfBirthAbbreviation, cityOfBirth): (String?, String?, String?)
        var publicSchoolResidenceStatus: String?
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "birthDate": birthDate = try json.date()
            case "sex": sex = try json.word(form)
            case "americanIndianOrAlaskaNative": isAmericanIndianOrAlaskaNative = try json.flag(form)
            case "asian": isAsian = try json.flag(form)
            case "blackOrAfricanAmerican": isBlackOrAfricanAmerican = try json.flag(form)
            case "nativeHawaiianOrOtherPacificIslander": isNativeHawaiianOrOtherPacificIslander = try json.flag(form)
            case "white": isWhite = try json.flag(form)
            case "demographicRaceTwoOrMoreRaces": isTwoOrMoreRaces = try json.flag(form)
            case "hispanicOrLatinoEthnicity": isHispanicOrLatino = try json.flag(form)
            case "countryOfBirthCode": countryOfBirthCode = try json.string()
            case "stateOfBirthAbbreviation": stateOfBirthAbbreviation = try json.string()
            case "cityOfBirth": cityOfBirth = try json.string()
            case "publicSchoolResidenceStatus": publicSchoolResidenceStatus = try json.string()
            default: try head.take(member, from: &json, form)
            }
        }
        let known = try head.known(json, form)
        // The initializer that comes with the struct: the public one would copy the record.
        return Self(
            metadata: head.metadata, sourcedID: known.id, status: known.status, dateLastModified: head.dateLastModified,
            birthDate: birthDate, sex: sex, isAmericanIndianOrAlaskaNative: isAmericanIndianOrAlaskaNative,
            isAsian: isAsian, isBlackOrAfricanAmerican: isBlackOrAfricanAmerican,
            isNativeHawaiianOrOtherPacificIslander: isNativeHawaiianOrOtherPacificIslander, isWhite: isWhite,
            isTwoOrMoreRaces: isTwoOrMoreRaces, isHispanicOrLatino: isHispanicOrLatino,
            countryOfBirthCode: countryOfBirthCode, stateOfBirthAbbreviation: stateOfBirthAbbreviation,
            cityOfBirth: cityOfBirth, publicSchoolResidenceStatus: publicSchoolResidenceStatus)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.head(of: self)
            json.member("birthDate", birthDate?.description)
            json.member("sex", sex?.rawValue)
            json.flag("americanIndianOrAlaskaNative", isAmericanIndianOrAlaskaNative)
            json.flag("asian", isAsian)
            json.flag("blackOrAfricanAmerican", isBlackOrAfricanAmerican)
            json.flag("nativeHawaiianOrOtherPacificIslander", isNativeHawaiianOrOtherPacificIslander)
            json.flag("white", isWhite)
            json.flag("demographicRaceTwoOrMoreRaces", isTwoOrMoreRaces)
            json.flag("hispanicOrLatinoEthnicity", isHispanicOrLatino)
            json.member("countryOfBirthCode", countryOfBirthCode)
            json.member("stateOfBirthAbbreviation", stateOfBirthAbbreviation)
            json.member("cityOfBirth", cityOfBirth)
            json.member("publicSchoolResidenceStatus", publicSchoolResidenceStatus)
        }
    }
}
