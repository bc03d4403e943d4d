import CrosswalkTesting
import OneRosterModel
@testable import OneRosterTesting
import Testing

@Suite("The people of a generated district")
struct PeopleTests {
    @Test("have names that can all be written in plain letters")
    func plainNames() {
        for heritage in Heritage.all {
            for name in heritage.girls + heritage.boys + heritage.families {
                let letters = name.filter(\.isLetter).count
                let plain = LatinLetters.plain(name)
                #expect(plain.count >= letters && plain.allSatisfy { ("a"..."z").contains($0) }, "\(name)")
                #expect(!name.contains(",") && !name.contains("\""))
            }
        }
        #expect(Heritage.all.map(\.weight).reduce(0, +) == 100)
        #expect((0..<100).map(Heritage.group).max() == Heritage.all.count - 1)
    }

    @Test("are as mixed as rosters are")
    func mixture() throws {
        let users = Array(try District(DistrictOptions(students: 3_000, seed: 1)).bulk().users)
        #expect(users.contains { !$0.familyName.utf8.allSatisfy { $0 < 0x80 } })
        #expect(users.contains { $0.familyName.contains("'") })
        #expect(users.contains { $0.familyName.contains("-") })
        #expect(users.contains { $0.familyName.contains(" ") })
        #expect(users.contains { $0.familyName.count == 1 })
        #expect(users.contains { $0.preferredGivenName != nil })
        #expect(users.contains { $0.middleName != nil } && users.contains { $0.middleName == nil })
        #expect(users.contains { $0.email == nil })
        #expect(Set(users.map(\.familyName)).count > 120)
        #expect(Set(users.compactMap(\.identifier)).count == users.count)
    }

    @Test("have addresses and numbers that are kept for examples and fiction")
    func noRealPeople() throws {
        let options = DistrictOptions(students: 500, seed: 1, includesGuardians: true)
        for user in try District(options).bulk(night: 2).users {
            if let email = user.email {
                #expect(email.hasSuffix(".example.org") || email.hasSuffix(".example.net"))
                #expect(email.utf8.allSatisfy { $0 < 0x80 } && email.count { $0 == "@" } == 1)
            }
            for phone in [user.phone, user.sms].compactMap(\.self) { #expect(phone.contains(" 555-01")) }
        }
    }

    @Test("name guardians of their own family, of whom each has a child at school")
    func guardians() throws {
        let options = DistrictOptions(students: 400, seed: 3, churnPercent: 5, includesGuardians: true)
        let bundle = try District(options).bulk(night: 6)
        let users = Dictionary(uniqueKeysWithValues: bundle.users.map { ($0.sourcedID, $0) })
        let guardians = Set(bundle.roles.filter { $0.role == .guardian }.map(\.userID))
        var named: Set<SourcedID<OneRosterUser>> = []
        for user in users.values where !user.grades.isEmpty {
            #expect((1...2).contains(user.agentIDs.count))
            named.formUnion(user.agentIDs)
        }
        #expect(named == guardians)
        #expect(named.allSatisfy { users[$0] != nil })
    }
}
