/// The subjects that teachers are trained in.
enum Department: UInt8, CaseIterable, Sendable {
    case general, english, mathematics, science, socialStudies, languages, arts, technology, physicalEducation

    var title: String {
        switch self {
        case .general: "General Studies"
        case .english: "English Language Arts"
        case .mathematics: "Mathematics"
        case .science: "Science"
        case .socialStudies: "Social Studies"
        case .languages: "World Languages"
        case .arts: "Visual and Performing Arts"
        case .technology: "Career and Technical Education"
        case .physicalEducation: "Health and Physical Education"
        }
    }
}

/// One entry of the district's catalogue.
struct CatalogueCourse: Sendable {
    let title: String
    let code: String
    let department: Department
    let grades: ClosedRange<Int>
    /// Subjects and their codes of the School Courses for the Exchange of Data, in pairs.
    let subjects: [String]
    let subjectCodes: [String]
}

/// What the schools of the district teach.
struct CourseCatalogue: Sendable {
    /// One hour of a student's day.
    struct Slot: Sendable {
        /// Courses that the sections of the slot take turns in.
        let courses: [Int32]
        /// For a slot of semesters: the courses of the second one. Empty when the slot lasts all year.
        let secondSemester: [Int32]
        let isHomeroom: Bool
        /// A specialist teaches it for one hour a week, as art is taught in elementary schools.
        let isSpecial: Bool
    }

    private(set) var courses: [CatalogueCourse] = []
    private(set) var levels: [School.Level: Range<Int32>] = [:]
    private var slots: [[Slot]] = Array(repeating: [], count: 13)

    /// The slots of a day in this grade, the homeroom first.
    func slots(ofGrade grade: Int) -> [Slot] { slots[grade] }

    init() {
        for level in School.Level.allCases {
            let start = Int32(courses.count)
            switch level {
            case .elementary: addElementary()
            case .middle: addMiddle()
            case .high: addHigh()
            }
            levels[level] = start..<Int32(courses.count)
        }
    }

    private mutating func add(
        _ title: String, _ code: String, _ department: Department, _ grades: ClosedRange<Int>, sced: String...
    ) -> Int32 {
        let subjects = sced.count > 1 ? [department.title, title] : [department.title]
        // An item of a list can hold no comma, and a title may.
        let items = subjects.map { String($0.prefix { $0 != "," }) }
        courses.append(
            CatalogueCourse(
                title: title, code: code, department: department, grades: grades, subjects: items, subjectCodes: sced))
        return Int32(courses.count - 1)
    }

    private func yearSlot(_ courses: [Int32], isHomeroom: Bool = false, isSpecial: Bool = false) -> Slot {
        Slot(courses: courses, secondSemester: [], isHomeroom: isHomeroom, isSpecial: isSpecial)
    }
}

extension CourseCatalogue {
    private mutating func addElementary() {
        let subjects: [(String, String, Department, String, Bool)] = [
            ("Reading and Writing", "RW", .general, "01028", false),
            ("Mathematics", "MA", .general, "02028", false),
            ("Science", "SC", .general, "03228", false),
            ("Social Studies", "SS", .general, "04428", false),
            ("Art", "AR", .arts, "05179", true),
            ("Music", "MU", .arts, "05129", true),
            ("Physical Education", "PE", .physicalEducation, "08028", true),
            ("Library, Media and Technology", "LM", .technology, "10028", true),
        ]
        for grade in School.Level.elementary.grades {
            let name = grade == 0 ? "Kindergarten" : "Grade \(grade)"
            let homeroom = add("\(name) Homeroom", "EL\(grade)-HR", .general, grade...grade, sced: "23003")
            slots[grade] = [yearSlot([homeroom], isHomeroom: true)]
            for (title, code, department, sced, isSpecial) in subjects {
                let course = add("\(name) \(title)", "EL\(grade)-\(code)", department, grade...grade, sced: sced)
                slots[grade].append(yearSlot([course], isSpecial: isSpecial))
            }
        }
    }

    private mutating func addMiddle() {
        let electives = electives(prefix: "MS", grades: 6...8, Self.middleElectives)
        for grade in School.Level.middle.grades {
            let core = [
                add("English Language Arts \(grade)", "MS\(grade)-EN", .english, grade...grade, sced: "01034"),
                add("Mathematics \(grade)", "MS\(grade)-MA", .mathematics, grade...grade, sced: "02034"),
                add("Science \(grade)", "MS\(grade)-SC", .science, grade...grade, sced: "03234"),
                add("Social Studies \(grade)", "MS\(grade)-SS", .socialStudies, grade...grade, sced: "04434"),
                add("Physical Education \(grade)", "MS\(grade)-PE", .physicalEducation, grade...grade, sced: "08034"),
            ]
            let advanced = add(
                "Mathematics \(grade), Accelerated", "MS\(grade)-MX", .mathematics, grade...grade, sced: "02035",
                "02052")
            let advisory = add("Advisory \(grade)", "MS\(grade)-AD", .general, grade...grade, sced: "22106")
            slots[grade] = [yearSlot([advisory], isHomeroom: true)]
            for (index, course) in core.enumerated() {
                slots[grade].append(yearSlot(index == 1 ? [course, course, advanced] : [course]))
            }
            slots[grade] += electiveSlots(electives)
        }
    }

    private mutating func addHigh() {
        let electives = electives(prefix: "HS", grades: 9...12, Self.highElectives)
        for grade in School.Level.high.grades {
            let advisory = add("Advisory \(grade)", "HS\(grade)-AD", .general, grade...grade, sced: "22106")
            slots[grade] = [yearSlot([advisory], isHomeroom: true)]
            for (department, code, courses) in Self.highCore[grade - 9] {
                var choices: [Int32] = []
                for (number, (title, sced)) in courses.enumerated() {
                    choices.append(add(title, "HS\(grade)-\(code)\(number + 1)", department, grade...12, sced: sced))
                }
                slots[grade].append(yearSlot(choices))
            }
            slots[grade] += electiveSlots(electives)
        }
    }

    private mutating func electives(
        prefix: String, grades: ClosedRange<Int>, _ list: [(String, Department, String)]
    ) -> [Int32] {
        list.enumerated().map { number, entry in
            add(entry.0, "\(prefix)-E\(100 + number)", entry.1, grades, sced: entry.2, entry.2)
        }
    }

    /// Two hours of electives. Each semester of each hour draws on its own quarter of the list, so that nobody gets the
    /// same course twice.
    private func electiveSlots(_ electives: [Int32]) -> [Slot] {
        func quarter(_ rest: Int) -> [Int32] {
            electives.enumerated().filter { $0.offset % 4 == rest }.map(\.element)
        }
        return [0, 2].map { first in
            Slot(courses: quarter(first), secondSemester: quarter(first + 1), isHomeroom: false, isSpecial: false)
        }
    }

    private static let middleElectives: [(String, Department, String)] = [
        ("Art Studio", .arts, "05154"), ("Band", .arts, "05101"), ("Choir", .arts, "05110"),
        ("Theater, Introduction", .arts, "05052"), ("Coding", .technology, "10011"), ("Robotics", .technology, "21009"),
        ("Woodworking", .technology, "13102"), ("Yearbook, Newspaper and Media", .technology, "11104"),
        ("Spanish, Exploratory", .languages, "24039"), ("French, Exploratory", .languages, "24089"),
        ("Mandarin, Exploratory", .languages, "24389"), ("Study Skills", .english, "22003"),
    ]

    private static let highElectives: [(String, Department, String)] = [
        ("Drawing and Painting", .arts, "05156"), ("Symphonic Band", .arts, "05104"),
        ("Concert Choir", .arts, "05111"), ("Ceramics", .arts, "05159"), ("Theater Arts", .arts, "05053"),
        ("Photography, Digital", .arts, "05167"), ("Computer Science Principles", .technology, "10019"),
        ("Engineering Design", .technology, "21006"), ("Culinary Arts", .technology, "16053"),
        ("Automotive Technology", .technology, "20104"), ("Accounting", .technology, "12104"),
        ("Health Science, Introduction", .technology, "14002"),
        ("Strength and Conditioning", .physicalEducation, "08005"),
        ("Health and Wellness", .physicalEducation, "08051"), ("Team Sports", .physicalEducation, "08002"),
        ("Yoga, Dance and Movement", .physicalEducation, "08016"), ("Psychology", .socialStudies, "04254"),
        ("Economics, Personal Finance", .socialStudies, "04201"), ("Creative Writing", .english, "01104"),
        ("Journalism", .english, "11101"),
    ]

    private typealias CoreEntry = (Department, String, [(String, String)])

    private static let highCore: [[CoreEntry]] = [
        [
            (.english, "EN", [("English 9", "01001"), ("English 9, Honors", "01001")]),
            (.mathematics, "MA", [("Algebra 1", "02052"), ("Geometry, Honors", "02072")]),
            (.science, "SC", [("Biology", "03051"), ("Biology, Honors", "03052")]),
            (.socialStudies, "SS", [("World Geography", "04001"), ("Ethnic Studies", "04107")]),
            (
                .languages, "WL",
                [("Spanish 1", "24052"), ("French 1", "24102"), ("Español para hispanohablantes", "24062")]
            ),
        ],
        [
            (.english, "EN", [("English 10", "01002"), ("English 10, Honors", "01002")]),
            (.mathematics, "MA", [("Geometry", "02072"), ("Algebra 2, Honors", "02056")]),
            (.science, "SC", [("Chemistry", "03101"), ("Chemistry, Honors", "03102")]),
            (.socialStudies, "SS", [("World History", "04051"), ("AP World History: Modern", "04057")]),
            (.languages, "WL", [("Spanish 2", "24053"), ("French 2", "24103"), ("Mandarin 2", "24403")]),
        ],
        [
            (.english, "EN", [("English 11", "01003"), ("AP English Language and Composition", "01005")]),
            (.mathematics, "MA", [("Algebra 2", "02056"), ("Precalculus", "02110")]),
            (.science, "SC", [("Physics", "03151"), ("Environmental Science", "03003")]),
            (.socialStudies, "SS", [("U.S. History", "04101"), ("AP U.S. History", "04104")]),
            (.languages, "WL", [("Spanish 3", "24054"), ("French 3", "24104"), ("American Sign Language 1", "24852")]),
        ],
        [
            (.english, "EN", [("English 12", "01004"), ("AP English Literature and Composition", "01006")]),
            (.mathematics, "MA", [("Statistics", "02201"), ("AP Calculus AB", "02124")]),
            (.science, "SC", [("Anatomy and Physiology", "03053"), ("AP Biology", "03056")]),
            (.socialStudies, "SS", [("Government", "04151"), ("AP U.S. Government and Politics", "04157")]),
            (.languages, "WL", [("Spanish 4", "24055"), ("AP Spanish Language and Culture", "24064")]),
        ],
    ]
}
