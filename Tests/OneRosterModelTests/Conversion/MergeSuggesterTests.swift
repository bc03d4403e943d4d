import OneRosterModel
import Testing

@Suite("Suggesting merges")
struct MergeSuggesterTests {
    private func user(
        _ id: String, _ username: String, identifier: String? = nil, userIDs: [UserIdentifier] = []
    ) -> OneRosterUser11 {
        var user = OneRosterUser11(sourcedID: SourcedID(id))
        user.username = username
        user.identifier = identifier
        user.userIDs = userIDs
        return user
    }

    private func suggestions(_ users: [OneRosterUser11]) -> [MergeSuggestion] {
        var suggester = MergeSuggester()
        for user in users { suggester.add(user) }
        return suggester.suggestions
    }

    @Test("Usernames that differ in case alone suggest one person")
    func usernames() {
        let found = suggestions([user("s1", "Ana"), user("x", "bob"), user("t1", "ANA"), user("p1", "ana")])
        #expect(found.map(\.evidence) == [.username])
        #expect(found.first?.userIDs == ["s1", "t1", "p1"])
    }

    @Test("Identifiers are compared exactly, and only with identifiers")
    func identifiers() {
        let found = suggestions([
            user("a", "1", identifier: "Z9"), user("b", "Z9", identifier: "z9"), user("c", "3", identifier: "Z9"),
        ])
        #expect(found.map(\.evidence) == [.identifier])
        #expect(found.first?.userIDs == ["a", "c"])
    }

    @Test("userIds need type and value alike")
    func userIDs() {
        func entry(_ type: String) -> [UserIdentifier] { [UserIdentifier(type: type, identifier: "7")] }
        let found = suggestions([
            user("a", "1", userIDs: entry("LDAP")), user("b", "2", userIDs: entry("LTI")),
            user("c", "3", userIDs: entry("LDAP")),
        ])
        #expect(found.map(\.evidence) == [.userID])
        #expect(found.first?.userIDs == ["a", "c"])
    }

    @Test("Blank values, the same id again and users to be deleted suggest nothing")
    func nothing() {
        var gone = user("b", "ana")
        gone.status = .tobedeleted
        #expect(suggestions([user("a", "ana"), user("a", "ana"), gone, user("c", ""), user("d", "")]) == [])
    }

    @Test("A value that everybody shares names a few ids and costs no more")
    func everybody() {
        let found = suggestions((0..<5_000).map { user("u\($0)", "student") })
        #expect(found.map(\.userIDs.count) == [MergeSuggester.maximumIDs])
    }

    @Test("A suggestion never holds the value")
    func privacy() {
        let found = suggestions([user("a", "canary"), user("b", "canary")])
        #expect(!"\(found)".contains("canary"))
    }
}
