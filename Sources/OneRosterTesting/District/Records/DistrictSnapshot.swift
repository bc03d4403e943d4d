import CrosswalkTesting
import OneRosterModel

/// A district on one night, able to make any of its records by its place.
///
/// A place means the same record in every snapshot of a district; `nil` is a place without a record on this night.
struct DistrictSnapshot: Sendable {
    let state: DistrictState
    let options: DistrictOptions
    let calendar: DistrictCalendar
    let catalogue: CourseCatalogue
    let people: People
    let places: PlaceNames
    let ids: DistrictIDs
    /// The root of the streams of what is drawn only when a record is made.
    let random: SeededGenerator
    /// The schools that have moved to another system.
    let rekeyed: Set<Int32>

    init(plan: DistrictPlan, state: DistrictState, rekeyed: Set<Int32>) {
        self.state = state
        self.rekeyed = rekeyed
        options = plan.options
        calendar = plan.calendar
        catalogue = plan.catalogue
        random = plan.random
        places = PlaceNames(seed: plan.random)
        people = People(seed: plan.random, mailDomain: places.mailDomain)
        ids = DistrictIDs(style: plan.options.idStyle, seed: plan.random)
    }

    /// An id of a record that belongs to a school, or to the district when the school is -1.
    func id<Entity>(_ kind: DistrictIDs.Kind, _ index: Int, school: Int32) -> SourcedID<Entity> {
        SourcedID(ids.id(kind, index, generation: rekeyed.contains(school) ? 1 : 0))
    }

    /// The organization of a school's place, or of the district.
    func orgID(ofSchool school: Int32) -> SourcedID<OneRosterOrg> { id(.org, Int(school) + 1, school: school) }

    func userID(_ index: Int32) -> SourcedID<OneRosterUser> {
        id(.user, Int(index), school: state.persons[Int(index)].school)
    }

    func classID(_ index: Int32) -> SourcedID<OneRosterClass> {
        id(.section, Int(index), school: state.sections[Int(index)].school)
    }

    func sessionID(_ index: Int) -> SourcedID<OneRosterAcademicSession> { id(.session, index, school: -1) }

    func courseID(_ index: Int32) -> SourcedID<OneRosterCourse> { id(.course, Int(index), school: -1) }

    /// The code of a grade in the Common Education Data Standards, kindergarten being 0.
    static func gradeCode(_ grade: Int) -> String {
        grade == 0 ? "KG" : grade < 10 ? "0\(grade)" : "\(grade)"
    }

    static func gradeCodes(_ grades: ClosedRange<Int>) -> [String] { grades.map(gradeCode) }
}
