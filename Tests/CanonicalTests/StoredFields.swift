import Canonical

private let common = ["254 extensions*", "255 lastModified"]

/// What stores were written with. A line may be added; a line that is here may never change.
///
/// `*` marks a value that says something about a person, `->` the kind that a reference names.
let storedFields: [NounKind: [String]] = [
    .organization: ["1 name", "2 type", "3 identifier", "4 parentID -> organization"] + common,
    .academicSession: [
        "1 title", "2 type", "3 startDate", "4 endDate", "5 parentID -> academicSession", "6 schoolYear",
    ] + common,
    .course: [
        "1 title", "2 code", "3 organizationID -> organization", "4 schoolYearID -> academicSession", "5 grades",
        "6 subjects", "7 subjectCodes",
    ] + common,
    .section: [
        "1 title", "2 code", "3 type", "4 courseID -> course", "5 organizationID -> organization",
        "6 sessionIDs -> academicSession", "7 location", "8 grades", "9 subjects", "10 subjectCodes", "11 periods",
    ] + common,
    .person: [
        "1 isEnabled", "2 username*", "3 givenName*", "4 familyName*", "5 middleName*", "6 preferredGivenName*",
        "7 preferredMiddleName*", "8 preferredFamilyName*", "9 pronouns*", "10 email*", "11 sms*", "12 phone*",
        "13 identifier*", "14 masterIdentifier*", "15 identifiers*", "16 primaryOrganizationID -> organization",
        "17 agentIDs* -> person", "18 grades*",
    ] + common,
    .account: [
        "1 personID -> person", "2 type", "3 vendorID", "4 applicationID", "5 description", "6 credentialType",
        "7 username*",
    ] + common,
    .roleAssignment: [
        "1 personID -> person", "2 organizationID -> organization", "3 role", "4 isPrimary", "5 beginDate",
        "6 endDate", "7 accountID -> account",
    ] + common,
    .enrollment: [
        "1 sectionID -> section", "2 personID -> person", "3 organizationID -> organization", "4 role",
        "5 isPrimary", "6 beginDate", "7 endDate",
    ] + common,
    .demographics: [
        "1 birthDate*", "2 sex*", "3 isAmericanIndianOrAlaskaNative*", "4 isAsian*",
        "5 isBlackOrAfricanAmerican*", "6 isNativeHawaiianOrOtherPacificIslander*", "7 isWhite*",
        "8 isTwoOrMoreRaces*", "9 isHispanicOrLatino*", "10 countryOfBirth*", "11 stateOfBirth*",
        "12 cityOfBirth*", "13 publicSchoolResidenceStatus*",
    ] + common,
]
