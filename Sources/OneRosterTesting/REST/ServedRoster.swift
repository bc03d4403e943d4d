public import CrosswalkJSON
public import OneRosterCSV
public import OneRosterModel
public import OneRosterREST

/// The records of a bundle as a OneRoster service has them: what a simulated server serves.
///
/// ```swift
/// let roster = ServedRoster(try District(DistrictOptions(students: 300, seed: 7)).bulk())
/// let provider = OneRosterProvider(store: InMemoryOneRosterStore(roster.records), ambient: .system)
/// ```
public struct ServedRoster: Sendable {
    /// The records by their types, in the form of 1.2.
    public private(set) var records: [OneRosterEntityType: [JSONObject]] = [:]
    /// What could not be carried over, and how often.
    public private(set) var report = ConversionReport()
    private let conversion: RESTConversion
    private let addresses = OneRosterAddresses(root: "https://sis.example.org", version: .v1_2)

    /// The records of a generated district's night. One of 1.1 becomes one of 1.2.
    public init(_ bundle: DistrictBundle) {
        self.init(modified: Self.day(bundle.date))
        let resources = Links(
            courses: bundle.courseResources.map { ($0.courseID, $0.resourceID) },
            classes: bundle.classResources.map { ($0.classID, $0.resourceID) })
        addStructure(
            orgs: Array(bundle.orgs), sessions: Array(bundle.academicSessions), courses: Array(bundle.courses),
            classes: Array(bundle.classes), resources)
        addUsers(
            Array(bundle.users), roles: Array(bundle.roles), profiles: Array(bundle.userProfiles),
            resources: Array(bundle.userResources))
        add(bundle.enrollments) { conversion, record, report in conversion.enrollment(record, report: &report) }
        add(bundle.demographics) { conversion, record, report in conversion.demographics(record, report: &report) }
        add(bundle.resources) { conversion, record, report in conversion.resource(record, report: &report) }
        add(bundle.categories) { conversion, record, report in conversion.category(record, report: &report) }
        add(bundle.scoreScales) { conversion, record, report in conversion.scoreScale(record, report: &report) }
        add(bundle.lineItems) { conversion, record, report in conversion.lineItem(record, report: &report) }
        add(bundle.results) { conversion, record, report in conversion.result(record, report: &report) }
    }

    /// The records of a bundle of 1.2 on disk. Rows that cannot be read are left out.
    ///
    /// - Parameters:
    ///   - bundle: The bundle.
    ///   - modified: When records changed that do not say, as those of bulk files do not.
    /// - Throws: What reading its files throws.
    public init(_ bundle: OneRosterBundle, modified: OneRosterDateTime) throws {
        self.init(modified: modified)
        let resources = Links(
            courses: try Self.all(OneRosterCourseResource.self, bundle).map { ($0.courseID, $0.resourceID) },
            classes: try Self.all(OneRosterClassResource.self, bundle).map { ($0.classID, $0.resourceID) })
        addStructure(
            orgs: try Self.all(OneRosterOrg.self, bundle),
            sessions: try Self.all(OneRosterAcademicSession.self, bundle),
            courses: try Self.all(OneRosterCourse.self, bundle), classes: try Self.all(OneRosterClass.self, bundle),
            resources)
        addUsers(
            try Self.all(OneRosterUser.self, bundle), roles: try Self.all(OneRosterRole.self, bundle),
            profiles: try Self.all(OneRosterUserProfile.self, bundle),
            resources: try Self.all(OneRosterUserResource.self, bundle))
        add(try Self.all(OneRosterEnrollment.self, bundle)) { $0.enrollment($1, report: &$2) }
        add(try Self.all(OneRosterDemographics.self, bundle)) { $0.demographics($1, report: &$2) }
        add(try Self.all(OneRosterResource.self, bundle)) { $0.resource($1, report: &$2) }
        add(try Self.all(OneRosterCategory.self, bundle)) { $0.category($1, report: &$2) }
        add(try Self.all(OneRosterScoreScale.self, bundle)) { $0.scoreScale($1, report: &$2) }
        add(try Self.all(OneRosterLineItem.self, bundle)) { $0.lineItem($1, report: &$2) }
        add(try Self.all(OneRosterResult.self, bundle)) { $0.result($1, report: &$2) }
    }

    private init(modified: OneRosterDateTime) { conversion = RESTConversion(.v1_2, modified: modified) }

    private static func day(_ date: OneRosterDate?) -> OneRosterDateTime {
        let days = Int64(date?.daysSinceEpoch ?? 0)
        return OneRosterDateTime(millisecondsSinceEpoch: days * 86_400_000) ?? .epoch
    }

    private static func all<Record: OneRosterCSVRecord>(
        _ type: Record.Type, _ bundle: OneRosterBundle
    ) throws -> [Record] {
        guard var reader = try bundle.records(of: type) else { return [] }
        var records: [Record] = []
        while let row = reader.next() {
            if case .record = row { records.append(reader.record) }
        }
        return records
    }

    // MARK: Adding

    /// Which resources courses and classes use.
    private struct Links {
        private(set) var courses: [SourcedID<OneRosterCourse>: [SourcedID<OneRosterResource>]] = [:]
        private(set) var classes: [SourcedID<OneRosterClass>: [SourcedID<OneRosterResource>]] = [:]

        init(
            courses: [(SourcedID<OneRosterCourse>, SourcedID<OneRosterResource>)],
            classes: [(SourcedID<OneRosterClass>, SourcedID<OneRosterResource>)]
        ) {
            for (id, resource) in courses { self.courses[id, default: []].append(resource) }
            for (id, resource) in classes { self.classes[id, default: []].append(resource) }
        }
    }

    private mutating func addStructure(
        orgs: [OneRosterOrg], sessions: [OneRosterAcademicSession], courses: [OneRosterCourse],
        classes: [OneRosterClass], _ links: Links
    ) {
        let children = Dictionary(grouping: orgs.filter { $0.parentID != nil }) { $0.parentID ?? "" }
        add(orgs) { conversion, org, report in
            conversion.org(org, children: (children[org.sourcedID] ?? []).map(\.sourcedID), report: &report)
        }
        let parts = Dictionary(grouping: sessions.filter { $0.parentID != nil }) { $0.parentID ?? "" }
        add(sessions) { conversion, session, report in
            conversion.academicSession(
                session, children: (parts[session.sourcedID] ?? []).map(\.sourcedID), report: &report)
        }
        add(courses) { conversion, course, report in
            conversion.course(course, resources: links.courses[course.sourcedID] ?? [], report: &report)
        }
        add(classes) { conversion, one, report in
            conversion.class(one, resources: links.classes[one.sourcedID] ?? [], report: &report)
        }
    }

    private mutating func addUsers(
        _ users: [OneRosterUser], roles: [OneRosterRole], profiles: [OneRosterUserProfile],
        resources: [OneRosterUserResource]
    ) {
        let roles = Dictionary(grouping: roles, by: \.userID)
        let profiles = Dictionary(grouping: profiles, by: \.userID)
        let resources = Dictionary(grouping: resources, by: \.userID)
        add(users) { conversion, user, report in
            conversion.user(
                BundleUser(
                    user: user, roles: roles[user.sourcedID] ?? [], profiles: profiles[user.sourcedID] ?? [],
                    resources: resources[user.sourcedID] ?? []), report: &report)
        }
    }

    private mutating func add<Entity, Record: RESTRecord>(
        _ entities: some Sequence<Entity>, _ convert: (RESTConversion, Entity, inout ConversionReport) -> Record?
    ) {
        var list: [JSONObject] = []
        for entity in entities {
            guard let record = convert(conversion, entity, &report) else { continue }
            let bytes = Record.codec.json(of: record, in: .v1_2, at: addresses)
            // What the codec wrote is an object.
            do {
                if let object = try JSONValue(json: bytes).object { list.append(object) }
            } catch {
                report.note(Record.entityType.plural, .noCounterpart)
            }
        }
        if !list.isEmpty { records[Record.entityType] = list }
    }
}

extension OneRosterDateTime {
    fileprivate static var epoch: OneRosterDateTime {
        OneRosterDateTime(millisecondsSinceEpoch: 0) ?? OneRosterDateTime(uncheckedMillisecondsSinceEpoch: 0)
    }
}
