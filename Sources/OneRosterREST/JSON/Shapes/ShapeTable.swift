internal import OneRosterModel

/// The tables of both versions.
enum ShapeTable {
    /// The shape of a record; `nil` where the version has no such records.
    static func shape(of type: OneRosterEntityType, in version: OneRosterVersion) -> ObjectShape? {
        version == .v1_2 ? Shapes12.all[type] : Shapes11.all[type]
    }

    /// A required member.
    static func must(_ name: String, _ shape: ValueShape) -> MemberShape {
        MemberShape(name: name, shape: shape, isRequired: true)
    }

    /// A member that may be left out.
    static func may(_ name: String, _ shape: ValueShape) -> MemberShape {
        MemberShape(name: name, shape: shape, isRequired: false)
    }

    /// The reference to a record.
    static func reference(_ type: String) -> ObjectShape {
        ObjectShape(members: [
            must("href", .uri), must("sourcedId", .text), must("type", .term(Vocabulary([type]))),
        ])
    }

    static let sessionTypes = ["gradingPeriod", "semester", "schoolYear", "term"]
    static let orgTypes = ["department", "district", "local", "national", "school", "state"]
    static let classTypes = ["homeroom", "scheduled"]
    static let enrollmentRoles = ["administrator", "proctor", "student", "teacher"]
    static let plainRoles = [
        "administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher",
    ]
    static let scoreStatuses = ["exempt", "fully graded", "not submitted", "partially graded", "submitted"]
    static let races = [
        "americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican", "nativeHawaiianOrOtherPacificIslander",
        "white", "demographicRaceTwoOrMoreRaces", "hispanicOrLatinoEthnicity",
    ]
    static let birthPlace = [
        may("countryOfBirthCode", .text), may("stateOfBirthAbbreviation", .text), may("cityOfBirth", .text),
        may("publicSchoolResidenceStatus", .text),
    ]
    static let userID = ObjectShape(members: [must("type", .text), must("identifier", .text)])
}
