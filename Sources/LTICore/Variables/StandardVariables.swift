extension LaunchVariable {
    /// A family of variables: what they begin with, and what may follow.
    struct Group: Sendable {
        let prefixes: [String]
        let members: String

        init(_ prefixes: String..., members: String) {
            self.prefixes = prefixes
            self.members = members
        }

        var names: [String] {
            prefixes.flatMap { prefix in members.split(separator: " ").map { "\(prefix).\($0)" } }
        }
    }

    /// The variables of LTI Core 1.3, appendix B, and of its companions.
    static let groups: [Group] = [
        Group("User", "ActualUser", members: "id image username org scope.mentor gradeLevels.oneRoster gradeLevels.*"),
        Group(
            "Person", "ActualPerson",
            members: """
                sourcedId name.full name.family name.given name.middle name.prefix name.suffix gender gender.pronouns \
                address.street1 address.street2 address.street3 address.street4 address.locality address.statepr \
                address.country address.postcode address.timezone phone.mobile phone.primary phone.home phone.work \
                email.primary email.personal webaddress sms
                """),
        Group("Context", members: "id org type label title sourcedId id.history gradeLevels.oneRoster gradeLevels.*"),
        Group(
            "ResourceLink",
            members: """
                id title description available.startDateTime available.user.startDateTime available.endDateTime \
                available.user.endDateTime submission.startDateTime submission.user.startDateTime \
                submission.endDateTime submission.user.endDateTime lineitem.releaseDateTime \
                lineitem.user.releaseDateTime id.history
                """),
        Group(
            "CourseTemplate", "CourseOffering", "CourseSection",
            members: "sourcedId label title shortDescription longDescription courseNumber credits"),
        Group("CourseOffering", members: "academicSession"),
        Group(
            "CourseSection",
            members: """
                maxNumberOfStudents numberOfStudents dept timeFrame.begin timeFrame.end enrollControl.accept \
                enrollControl.allowed dataSource sourceSectionId
                """),
        Group(
            "Group",
            members: """
                sourcedId scheme typevalue level email url timeFrame.begin timeFrame.end enrollControl.accept \
                enrollControl.end shortDescription longDescription parentId
                """),
        Group(
            "Membership",
            members: """
                sourcedId collectionSourcedid personSourcedId status role createdTimestamp dataSource role.scope.mentor
                """),
        Group("Message", members: "returnUrl documentTarget height width locale"),
        Group("ToolPlatform", members: "productFamilyCode version"),
        Group("ToolPlatformInstance", members: "guid name description url contactEmail"),
        Group("LineItem", members: "url resultValue.max"),
        Group("LineItems", "Results", "Scores", members: "url"),
        Group("ToolProxyBinding", members: "memberships.url groups.url"),
        Group("Activity", members: "id.history"),
    ]

    static let standardNames: Set<[UInt8]> = Set(groups.flatMap(\.names).map(folded))

    /// Every variable that the standard and its companions describe.
    public static let standard: [LaunchVariable] = Array(Set(groups.flatMap(\.names).map { LaunchVariable($0) }))
        .sorted { $0.name < $1.name }
}
