public import OneRosterModel

/// What a generated district is to be like. Equal options give equal bytes, on every machine.
public struct DistrictOptions: Hashable, Sendable {
    /// How records are named.
    public enum IDStyle: String, CaseIterable, Sendable {
        /// 36 characters such as `5b1f0c9e-…`, as many student information systems make them.
        case guid
        /// Short names that people can follow, such as `cls-1204`.
        case readable
    }

    /// How many students there are on night 0; 1 to 5,000,000. Everything else follows from it: about 0.4 classes and
    /// 10 enrollments a student, and a teacher for every 16.
    public var students: Int
    /// What all choices come from.
    public var seed: UInt64
    /// The version of the bundles: 1.1 or 1.2.
    public var version: OneRosterVersion
    /// The share of student enrollments that a night drops or adds, in percent; 0 to 20. Ordinary nights have 0.3 to 2.
    public var churnPercent: Double
    /// How records are named.
    public var idStyle: IDStyle
    /// The calendar year in which the school year ends; 1900 to 2200.
    public var schoolYear: Int
    /// Whether the schools' departments are organizations too.
    public var includesDepartments: Bool
    /// Whether students have guardians, who are users too.
    public var includesGuardians: Bool
    /// Whether there is a `demographics.csv`.
    public var includesDemographics: Bool
    /// Whether there is a `userProfiles.csv` (1.2 alone).
    public var includesUserProfiles: Bool
    /// Whether there are resources, with their links to courses, classes and users.
    public var includesResources: Bool
    /// Whether there is a gradebook: categories, line items, results and, in 1.2, scales and learning objectives.
    public var includesGradebook: Bool

    /// Makes options; what is left out has the value of an ordinary rostering bundle of 1.2.
    public init(
        students: Int,
        seed: UInt64,
        version: OneRosterVersion = .v1_2,
        churnPercent: Double = 1,
        idStyle: IDStyle = .guid,
        schoolYear: Int = 2026,
        includesDepartments: Bool = true,
        includesGuardians: Bool = false,
        includesDemographics: Bool = true,
        includesUserProfiles: Bool = false,
        includesResources: Bool = false,
        includesGradebook: Bool = false
    ) {
        self.students = students
        self.seed = seed
        self.version = version
        self.churnPercent = churnPercent
        self.idStyle = idStyle
        self.schoolYear = schoolYear
        self.includesDepartments = includesDepartments
        self.includesGuardians = includesGuardians
        self.includesDemographics = includesDemographics
        self.includesUserProfiles = includesUserProfiles
        self.includesResources = includesResources
        self.includesGradebook = includesGradebook
    }

    /// Checks the ranges that the properties state.
    func check() throws(DistrictError) {
        guard (1...5_000_000).contains(students) else {
            throw DistrictError(.students, "1 to 5,000,000 students, not \(students)")
        }
        guard version == .v1_1 || version == .v1_2 else {
            throw DistrictError(.version, "version 1.1 or 1.2, not \(version)")
        }
        guard churnPercent >= 0, churnPercent <= 20 else {
            throw DistrictError(.churn, "churn of 0 to 20 percent, not \(churnPercent)")
        }
        guard (1900...2200).contains(schoolYear) else {
            throw DistrictError(.schoolYear, "a school year that ends in 1900 to 2200, not \(schoolYear)")
        }
    }
}

/// Why a district cannot be generated. Two errors are equal when their codes are.
public struct DistrictError: Error, Sendable, CustomStringConvertible {
    /// A growable list of reasons.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable name.
        public let rawValue: String
        /// Makes a code of its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The number of students is out of range.
        public static let students = Code(rawValue: "district.students")
        /// The version is one that is not generated.
        public static let version = Code(rawValue: "district.version")
        /// The churn is out of range.
        public static let churn = Code(rawValue: "district.churn")
        /// The school year is out of range.
        public static let schoolYear = Code(rawValue: "district.school_year")
        /// The night is negative, or the school year is over by then; or changes were asked of night 0.
        public static let night = Code(rawValue: "district.night")
        /// An accident cannot happen to this district, or its name is not understood.
        public static let accident = Code(rawValue: "district.accident")
    }

    /// What went wrong, as a value to branch on.
    public let code: Code
    /// Expected and received, in a few words.
    public let detail: String

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    /// The code and the detail.
    public var description: String { "\(code.rawValue): expected \(detail)" }
}

extension DistrictError: Equatable {
    /// Equal where the codes are.
    public static func == (a: Self, b: Self) -> Bool { a.code == b.code }
}
