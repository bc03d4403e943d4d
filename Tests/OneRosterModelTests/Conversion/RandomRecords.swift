import CrosswalkTesting
import OneRosterModel

/// Random records of 1.1, of the kinds that change their shape in 1.2.
struct RandomRecords {
    var random: SeededGenerator

    mutating func word() -> String {
        let characters = Array("abcXYZ019.-_@ ,\"é")
        return String((0...random.number(below: 12)).map { _ in characters[random.number(below: characters.count)] })
    }

    mutating func maybe(_ make: (inout Self) -> String) -> String? { random.chance(1, in: 2) ? make(&self) : nil }

    mutating func id<Entity>() -> SourcedID<Entity> {
        let characters = Array("abc019.-_@/")
        let length = random.chance(1, in: 8) ? 250 : random.number(in: 1...12)
        return SourcedID(String((0..<length).map { _ in characters[random.number(below: characters.count)] }))
    }

    mutating func day() -> OneRosterDate? { OneRosterDate(daysSinceEpoch: random.number(in: -5_000...30_000)) }

    mutating func user() -> OneRosterUser11 {
        let isDelta = random.chance(1, in: 2)
        let isStub = isDelta && random.chance(1, in: 5)
        var user = OneRosterUser11(sourcedID: id())
        user.status = isDelta ? (isStub ? .tobedeleted : [.active, .tobedeleted][random.number(below: 2)]) : nil
        user.dateLastModified =
            isDelta ? OneRosterDateTime(millisecondsSinceEpoch: Int64(random.number(below: 9_999))) : nil
        if isStub { return user }
        user.isEnabled = random.chance(1, in: 2)
        user.orgIDs = (0...random.number(below: 4)).map { _ in id() }
        user.role = random.element(of: User11Role.standard) ?? .student
        user.username = word()
        user.userIDs = (0..<random.number(below: 3)).map { _ in UserIdentifier(type: word(), identifier: word()) }
        user.givenName = word()
        user.familyName = word()
        user.middleName = maybe { $0.word() }
        user.identifier = maybe { $0.word() }
        user.email = maybe { $0.word() }
        user.sms = maybe { $0.word() }
        user.phone = maybe { $0.word() }
        user.agentIDs = (0..<random.number(below: 3)).map { _ in id() }
        user.grades = (0..<random.number(below: 3)).map { _ in word() }
        user.password = maybe { $0.word() }.map { OneRosterPassword($0) }
        user.metadata = (0..<random.number(below: 3)).map { OneRosterMetadata(name: "m\($0)", value: word()) }
        return user
    }

    mutating func lineItem() -> OneRosterLineItem11 {
        OneRosterLineItem11(
            sourcedID: id(), title: word(), description: maybe { $0.word() }, assignDate: day(), dueDate: day(),
            classID: id(), categoryID: id(), gradingPeriodID: id(), resultValueMin: OneRosterDecimal("0"),
            resultValueMax: OneRosterDecimal("100.0"), metadata: [OneRosterMetadata(name: "a", value: word())])
    }
}
