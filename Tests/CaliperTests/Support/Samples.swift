import Caliper
import CrosswalkRuntime
import CrosswalkTesting

/// Events for tests.
enum Samples {
    static let time = CaliperTime(millisecondsSinceEpoch: 1_763_800_000_000)

    static func id(_ number: Int) -> CaliperEventID {
        let digits = String(number)
        let text = "urn:uuid:00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        return CaliperEventID(text) ?? CaliperEventID(from: ManualClock(seed: 1).ambient)
    }

    static let person = CaliperPerson(id: "https://example.edu/users/554433") { $0.name = "A. Learner" }
    static let app = CaliperSoftwareApplication(id: "https://example.edu/quiz") { $0.version = "2.1" }
    static let section = CaliperCourseSection(id: "https://example.edu/sections/1") {
        $0.courseNumber = "CPS 435-01"
        $0.academicSession = "Fall 2026"
    }

    static func viewed(_ number: Int) -> CaliperNode {
        CaliperViewEvent(
            id: id(number), actor: .entity(person), object: .entity(CaliperDocument(id: "urn:document:\(number)")),
            at: time, profile: .readingProfile
        ) {
            $0.edApp = .entity(app)
            $0.group = .entity(section)
            $0.membership = .entity(
                CaliperMembership(id: "https://example.edu/sections/1/rosters/1") {
                    $0.member = .entity(person)
                    $0.organization = .entity(section)
                    $0.roles = [.learner]
                    $0.status = .active
                })
        }.node
    }
}
