internal import Canonical
internal import LTIAdvantage
internal import LTICore
internal import _CrosswalkSupport

/// The people who were handed on already: a roster names nobody twice, and a person can be in many courses.
struct DeliveredPeople {
    private var seen: Set<Hash128> = []
    private var unread: [UserID: String] = [:]
    private let key = SipHash128.Key.perRun

    /// The people of a page who are new.
    mutating func take(_ page: MembershipPage, _ translator: MemberTranslator) -> [RosterEntry] {
        var entries: [RosterEntry] = []
        for member in page.members where !member.isTestUser && member.status != .deleted {
            guard seen.insert(hash(member.user)).inserted, let person = translator.person(member).person else {
                continue
            }
            entries.append(.record(.person(person)))
        }
        for member in page.undecoded {
            if let user = member.user { unread[user] = member.finding.code.rawValue }
        }
        return entries
    }

    /// Those who are there and were nowhere legible: they are not missing.
    func unreadable() -> [RosterEntry] {
        unread.filter { !seen.contains(hash($0.key)) }.sorted { $0.key.text < $1.key.text }
            .map { .quarantined(RecordKey(.person, $0.key.text), code: $0.value) }
    }

    private func hash(_ user: UserID) -> Hash128 { SipHash128.hash(user.text, key: key, strength: .oneThree) }
}

/// The places in one course, kept until its last page: only then are the roles of somebody on several pages known.
struct CoursePlaces {
    private struct Place {
        var role: Rank
        var otherRole: String?
        var status: MemberStatus
    }

    /// The words of a launch, the strongest last.
    private enum Rank: Int, Comparable {
        case other, administrator, student, teacher

        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

        var word: String? {
            switch self {
            case .other: nil
            case .administrator: "administrator"
            case .student: "student"
            case .teacher: "teacher"
            }
        }

        init(_ word: String) {
            switch word {
            case "teacher": self = .teacher
            case "student": self = .student
            case "administrator": self = .administrator
            default: self = .other
            }
        }
    }

    private static let batchSize = 1_000

    private let context: ContextID
    private var places: [UserID: Place] = [:]
    private var order: [UserID] = []
    private var unread: [UserID: String] = [:]

    init(_ context: ContextID) { self.context = context }

    mutating func take(_ page: MembershipPage) {
        for member in page.members + page.repeated where !member.isTestUser { take(member) }
        for member in page.undecoded {
            if let user = member.user { unread[user] = member.finding.code.rawValue }
        }
    }

    private mutating func take(_ member: Member) {
        let word = MemberTranslator.role(member.roles)
        let rank = Rank(word)
        guard var place = places[member.user] else {
            order.append(member.user)
            places[member.user] = Place(
                role: rank, otherRole: rank == .other ? word : nil, status: member.status)
            return
        }
        place.role = max(place.role, rank)
        place.otherRole = place.otherRole ?? (rank == .other ? word : nil)
        if place.status != .active { place.status = member.status }
        places[member.user] = place
    }

    /// The enrollments, and those that are there and could not be read.
    func batches() -> [[RosterEntry]] {
        var entries = order.compactMap { user in places[user].map { entry(user, $0) } }
        for (user, code) in unread.sorted(by: { $0.key.text < $1.key.text }) where places[user] == nil {
            let id = MemberTranslator.enrollmentID(context, user)
            entries.append(.quarantined(RecordKey(.enrollment, id), code: code))
        }
        return stride(from: 0, to: entries.count, by: Self.batchSize).map { start in
            Array(entries[start..<min(start + Self.batchSize, entries.count)])
        }
    }

    private func entry(_ user: UserID, _ place: Place) -> RosterEntry {
        let id = MemberTranslator.enrollmentID(context, user)
        guard place.status != .deleted else { return .removal(RecordKey(.enrollment, id)) }
        var enrollment = Enrollment(id: id)
        enrollment.sectionID = context.text
        enrollment.personID = user.text
        enrollment.role = place.role.word ?? place.otherRole ?? Role.Principal.member.rawValue
        if place.status != .active {
            enrollment.extensions = [Identifier(scheme: "lti.status", value: place.status.rawValue)]
        }
        return .record(.enrollment(enrollment))
    }
}
