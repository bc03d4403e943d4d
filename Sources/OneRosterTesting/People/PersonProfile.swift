import CrosswalkTesting
import OneRosterModel

/// What can be told of a person from the seed alone; nothing of it is stored.
struct PersonProfile: Sendable {
    let given: String
    let family: String
    let middle: String?
    let preferredGiven: String?
    let pronouns: String?
    let sex: Sex
    let heritage: Int
    let username: String
    let email: String?
    let phone: String?
    let sms: String?
}

/// Draws people's particulars, each from a stream of its own.
struct People: Sendable {
    private let families: SeededGenerator
    private let persons: SeededGenerator
    private let changes: SeededGenerator
    private let mailDomain: String

    init(seed: SeededGenerator, mailDomain: String) {
        families = seed.fork("families")
        persons = seed.fork("persons")
        changes = seed.fork("changes of persons")
        self.mailDomain = mailDomain
    }

    /// The particulars of the person at this index.
    func profile(of person: Person, at index: Int) -> PersonProfile {
        var random = persons.fork(index)
        let surname = surname(of: person, at: index)
        let heritage = Heritage.all[surname.heritage]
        let sex = sex(&random)
        let isGirl = sex == .female || (sex != .male && random.chance(1, in: 2))
        let names = isGirl ? heritage.girls : heritage.boys
        let given = random.element(of: names) ?? "Alex"
        let middle = random.chance(2, in: 5) ? random.element(of: names) : nil
        let preferred = random.chance(1, in: 25) ? random.element(of: names) : nil
        let username = username(of: person, at: index, given: given, surname: surname.original)
        let contact = contact(of: person, at: index, username: username)
        return PersonProfile(
            given: given, family: surname.present, middle: middle == given ? nil : middle,
            preferredGiven: preferred == given ? nil : preferred, pronouns: pronouns(sex, &random), sex: sex,
            heritage: surname.heritage, username: username, email: contact.email, phone: contact.phone,
            sms: contact.sms)
    }

    private func sex(_ random: inout SeededGenerator) -> Sex {
        switch random.number(below: 200) {
        case 0: .other
        case 1: .unspecified
        case 2..<101: .female
        default: .male
        }
    }

    private func pronouns(_ sex: Sex, _ random: inout SeededGenerator) -> String? {
        guard random.chance(1, in: 20) else { return nil }
        return sex == .female ? "she/her" : sex == .male ? "he/him" : "they/them"
    }

    /// The family's name at first and now. A change of name joins another one to the first, or takes its place.
    private func surname(of person: Person, at index: Int) -> (original: String, present: String, heritage: Int) {
        // Staff are families of their own, counted from the far end so that they share none with students.
        var random = families.fork(person.family >= 0 ? Int(person.family) : -1 - index)
        let group = Heritage.group(at: random.number(below: 100))
        let original = random.element(of: Heritage.all[group].families) ?? "Reed"
        guard person.nameVersion > 0 else { return (original, original, group) }
        var change = changes.fork("name", index).fork(Int(person.nameVersion))
        let other = change.element(of: Heritage.all[change.number(below: Heritage.all.count)].families) ?? "Hale"
        let present = change.chance(1, in: 2) && other != original ? "\(original)-\(other)" : "\(other) \(original)"
        return (original, present, group)
    }

    private func username(of person: Person, at index: Int, given: String, surname: String) -> String {
        let initial = LatinLetters.plain(given).prefix(1)
        // The index makes it unique; log-in names stay when a name changes.
        return "\(initial)\(LatinLetters.plain(surname).prefix(12))\(index)"
    }

    private func contact(
        of person: Person, at index: Int, username: String
    ) -> (email: String?, phone: String?, sms: String?) {
        var random = changes.fork("contact", index)
        let host = host(of: person.kind)
        let suffix = person.mailVersion > 0 ? ".\(person.mailVersion)" : ""
        let isYoung = person.kind == .student && person.grade < 3
        let email = isYoung && random.chance(1, in: 3) ? nil : "\(username)\(suffix)@\(host)"
        let hasPhone = person.kind != .student || random.chance(1, in: 2)
        let hasText = hasPhone && random.chance(1, in: 3)
        let version = Int(person.phoneVersion)
        return (
            email, hasPhone ? phone(changes.fork("phone", index).fork(version)) : nil,
            hasText ? phone(changes.fork("text", index).fork(version)) : nil
        )
    }

    /// Guardians have addresses elsewhere; both domains are kept for examples.
    private func host(of kind: Person.Kind) -> String {
        switch kind {
        case .student: "students.\(mailDomain)"
        case .guardian: "families.example.net"
        default: mailDomain
        }
    }

    /// A number of the range that is kept for fiction.
    private func phone(_ stream: SeededGenerator) -> String {
        var random = stream
        let area = 201 + random.number(below: 780)
        return "(\(area)) 555-01\(random.number(in: 10...99))"
    }
}
