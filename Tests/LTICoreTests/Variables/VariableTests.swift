import CrosswalkTesting
import LTICore
import Testing

@Suite("Substitution variables")
struct VariableTests {
    @Test(
        "The name of a variable is no value",
        arguments: [
            "$Person.sourcedId", "$CourseSection.sourcedId", "$person.SOURCEDID", "$Canvas.user.sisSourceId",
            "$vnd.instructure.User.uuid", "$com.instructure.user.lti_1_1_id.history", "$User.gradeLevels.*",
            "$ResourceLink.available.user.startDateTime", "$Unheard.of",
        ])
    func unresolved(text: String) {
        #expect(LaunchVariable.isUnresolved(text))
        #expect(LaunchVariable.unresolved(text)?.placeholder == text)
    }

    @Test(
        "Everything else is",
        arguments: [
            "", "$", "$Person", "Person.sourcedId", "$.sourcedId", "$Person.", "$Person..x", "$5.00", "$1st.place",
            "$Person.sourced id", "$$Person.x", " $Person.x", "$Person.x ", "$Person.x,$Person.y", "$Person.é",
            "US$a.b",
            "$Person-x.y", "$Per5on.x", "$a.b-c",
        ])
    func values(text: String) {
        #expect(!LaunchVariable.isUnresolved(text))
        #expect(LaunchVariable.unresolved(text) == nil)
    }

    @Test("The scanner agrees with the expression that the digest gives")
    func expression() throws {
        let expression = try Regex(#"\$[A-Za-z]+(\.[A-Za-z0-9_*]+)+"#)
        try PropertyTest.run(cases: 5_000, seed: 3) { random in
            let text = (0..<random.number(below: 9)).map { _ in
                random.element(of: ["$", ".", "a", "Z", "0", "_", "*", "é", "-"]) ?? ""
            }
            .joined()
            try #require(LaunchVariable.isUnresolved(text) == (text.wholeMatch(of: expression) != nil), "\(text)")
        }
    }

    @Test("Names are the same whatever their case")
    func names() {
        #expect(LaunchVariable("Person.sourcedId") == LaunchVariable("$person.SOURCEDID"))
        #expect(Set([LaunchVariable("User.id"), LaunchVariable("$user.ID")]).count == 1)
        #expect(LaunchVariable("Person.sourcedId") != LaunchVariable("Person.name.full"))
    }

    @Test("Variables of the standard are told from those of vendors")
    func standard() {
        for name in [
            "User.id", "ActualUser.username", "Person.address.street4", "ActualPerson.email.primary",
            "Context.id.history", "ResourceLink.submission.user.endDateTime", "CourseOffering.academicSession",
            "CourseSection.enrollControl.allowed", "Group.parentId", "Membership.role.scope.mentor",
            "Message.returnUrl",
            "ToolPlatformInstance.guid", "LineItem.resultValue.max", "Activity.id.history", "person.SOURCEDID",
        ] {
            #expect(LaunchVariable(name).isStandard, "\(name)")
        }
        for name in ["Canvas.user.id", "vnd.instructure.User.uuid", "Person.hat", "CourseTemplate.academicSession"] {
            #expect(!LaunchVariable(name).isStandard, "\(name)")
        }
        #expect(LaunchVariable.standard.count == 161)
    }
}
