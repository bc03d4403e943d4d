import OneRosterModel
import Testing

@Suite("Vocabularies")
struct VocabularyTests {
    /// Written down from the digest of the standard, not from the code.
    static let lists: [(String, [String], Bool)] = [
        ("SessionType", ["gradingPeriod", "semester", "schoolYear", "term"], true),
        ("ClassType", ["homeroom", "scheduled"], true),
        ("OrgType", ["department", "district", "local", "national", "school", "state"], true),
        ("EnrollmentRole", ["administrator", "proctor", "student", "teacher"], true),
        ("RoleType", ["primary", "secondary"], false),
        (
            "UserRole",
            [
                "aide", "counselor", "districtAdministrator", "guardian", "parent", "principal", "proctor", "relative",
                "siteAdministrator", "student", "systemAdministrator", "teacher",
            ], true
        ),
        (
            "User11Role",
            ["administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher"], false
        ),
        ("Sex", ["male", "female", "unspecified", "other"], true),
        ("ScoreStatus", ["exempt", "fully graded", "not submitted", "partially graded", "submitted"], true),
        ("Importance", ["primary", "secondary"], false),
        (
            "ResourceRole",
            ["administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher"], true
        ),
        ("LearningObjectiveSource", ["case", "unknown"], true),
    ]

    static let types: [any OneRosterVocabulary.Type] = [
        SessionType.self, ClassType.self, OrgType.self, EnrollmentRole.self, RoleType.self, UserRole.self,
        User11Role.self, Sex.self, ScoreStatus.self, Importance.self, ResourceRole.self, LearningObjectiveSource.self,
    ]

    @Test("Each vocabulary has the standard's words", arguments: zip(types, lists))
    func words(type: any OneRosterVocabulary.Type, list: (String, [String], Bool)) {
        func check<Term: OneRosterVocabulary>(_ type: Term.Type) {
            #expect("\(type)" == list.0)
            #expect(type.standard.map(\.rawValue) == list.1)
            #expect(type.allowsExtensions == list.2)
            for word in list.1 {
                #expect(Term(rawValue: word).isStandard)
                #expect(!Term(rawValue: word.uppercased()).isStandard)
                #expect(Term(rawValue: word).description == word)
            }
        }
        check(type)
    }

    @Test(
        "An extension is ext: and a word",
        arguments: [
            ("ext:coach", true), ("ext:A.b-c_9", true), ("ext:", false), ("ext:two words", false), ("EXT:coach", false),
            ("coach", false), ("ext:a:b", false), ("ext:é", false),
        ])
    func extensions(value: String, isExtension: Bool) {
        #expect(UserRole(rawValue: value).isExtension == isExtension)
        #expect(!UserRole(rawValue: value).isStandard)
        #expect(!RoleType(rawValue: value).isExtension)
    }

    @Test(
        "The source of an objective has extensions of another form",
        arguments: [("abc9", true), ("case", false), ("Abc", false), ("ext:a", false), ("", false)])
    func objectiveSources(value: String, isExtension: Bool) {
        #expect(LearningObjectiveSource(rawValue: value).isExtension == isExtension)
    }

    @Test("inactive of older versions is to be deleted, and other words are no status")
    func status() {
        #expect(RecordStatus(rawValue: "inactive") == .tobedeleted)
        #expect(RecordStatus(rawValue: "tobedeleted")?.rawValue == "tobedeleted")
        #expect(RecordStatus(rawValue: "Active") == nil)
        #expect(RecordStatus.standard.map(\.rawValue) == ["active", "tobedeleted"])
    }

    @Test(
        "Versions are read as manifests write them",
        arguments: [("1.0", OneRosterVersion.v1_0), ("1.1", .v1_1), ("1.2", .v1_2), ("1.2.1", .v1_2)])
    func versions(text: String, version: OneRosterVersion) {
        #expect(OneRosterVersion(rawValue: text) == version)
        #expect(OneRosterVersion(rawValue: text + " ") == nil)
    }

    @Test("Versions are in order")
    func order() {
        #expect(OneRosterVersion.allCases.sorted() == [.v1_0, .v1_1, .v1_2])
        #expect(OneRosterVersion.v1_2.description == "1.2")
    }
}
