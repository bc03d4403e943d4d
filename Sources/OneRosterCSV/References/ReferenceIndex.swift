import _CrosswalkSupport

/// The ids of a bundle, file by file, and the few facts that rules across records ask for.
///
/// Ids are kept as 16-byte hashes under a seed of the run. Files that nothing refers to are not in it: their ids are
/// dropped as soon as the file is read.
struct ReferenceIndex: ~Copyable {
    let key: SipHash128.Key

    var orgs = KeyTable<OrgFacts>()
    var sessions = KeyTable<SessionFacts>()
    var courses = KeySet()
    var classes = KeyTable<ClassFacts>()
    var users = KeySet()
    var userProfiles = KeySet()
    var resources = KeySet()
    var categories = KeySet()
    var lineItems = KeyTable<LineItemFacts>()
    var results = KeySet()
    var scoreScales = KeySet()

    /// Pairs of profile and user.
    var profileOwners = KeySet()
    /// Pairs of user and organization.
    var roles = KeyTable<RoleFlags>()
    /// Pairs of class and user; kept only where results or userResources ask for them.
    var enrolled = KeySet()

    init(key: SipHash128.Key) { self.key = key }

    @inline(__always)
    func hash(_ id: UnsafeRawBufferPointer) -> Hash128 { SipHash128.hash(id, key: key, strength: .oneThree) }

    /// Whether the file has a record of this id. `false` for files that nothing refers to.
    @inline(__always)
    func contains(_ id: Hash128, in file: OneRosterFile) -> Bool {
        switch file {
        case .orgs: orgs.contains(id)
        case .academicSessions: sessions.contains(id)
        case .courses: courses.contains(id)
        case .classes: classes.contains(id)
        case .users: users.contains(id)
        case .userProfiles: userProfiles.contains(id)
        case .resources: resources.contains(id)
        case .categories: categories.contains(id)
        case .lineItems: lineItems.contains(id)
        case .results: results.contains(id)
        case .scoreScales: scoreScales.contains(id)
        default: false
        }
    }

    /// Says that ``contains(_:in:)`` will be asked soon. Small files are near anyhow.
    @inline(__always)
    func expect(_ id: Hash128, in file: OneRosterFile) {
        switch file {
        case .classes: classes.expect(id)
        case .users: users.expect(id)
        case .userProfiles: userProfiles.expect(id)
        case .lineItems: lineItems.expect(id)
        case .results: results.expect(id)
        default: break
        }
    }

    /// The files in an order in which targets come before what refers to them, but for files that refer to themselves.
    static let order: [OneRosterFile] = [
        .orgs, .academicSessions, .courses, .classes, .resources, .users, .userProfiles, .roles, .enrollments,
        .demographics, .classResources, .courseResources, .userResources, .categories, .scoreScales, .lineItems,
        .lineItemLearningObjectiveIds, .lineItemScoreScales, .results, .resultLearningObjectiveIds,
        .resultScoreScales,
    ]
}
