import CrosswalkRuntime
import LTIAdvantage
public import LTICore

extension SimulatedLMS {
    /// What was chosen in tools for a course, in the order in which it came. What asks for a column of the gradebook says
    /// so by ``LMSChosenItem/lineItem``.
    public func chosenItems(in course: ContextID) async throws -> [LMSChosenItem] {
        try await chosen.items(in: course)
    }

    /// A course, a link in it, and what was chosen to make that link.
    struct Place {
        let course: LMSCourse
        let link: LMSLink
        var chosen: LMSChosenItem?
    }

    /// Where a link is, of the catalogue or a chosen one; the catalogue's first link where none is named.
    func place(_ id: ResourceLinkID?) async throws -> Place {
        guard let id else {
            guard let course = catalog.courses.first, let link = course.links.first else {
                throw SimulatedLMSError.noLink
            }
            return Place(course: course, link: link)
        }
        if let found = catalog.link(id) { return Place(course: found.course, link: found.link) }
        guard let item = try await chosen.item(id), let link = item.link,
            let course = catalog.courses.first(where: { $0.id == item.course })
        else { throw SimulatedLMSError.noLink }
        return Place(course: course, link: link, chosen: item)
    }

    /// Fills in what makes a response to a deep linking request belong to this session and course.
    func begin(
        _ launch: inout OutgoingLaunch, with clientID: ClientID, _ deployment: DeploymentID,
        for session: PlatformSession, in course: ContextID
    ) async throws {
        guard let settings = launch.claims.deepLinking.settings else { return }
        launch.claims.deepLinking.settings = try await selections.begin(
            settings, with: clientID, deployment, for: session, note: course.text)
    }

    /// Receives what a tool sends back, and keeps what is taken of it in the course that asked.
    func receive(
        _ form: FormFields, in session: PlatformSession
    ) async throws -> (returned: DeepLinkingReturn, kept: [LMSChosenItem]) {
        let receiver = DeepLinkingReceiver(
            messages: services.messages, selections: selections, policy: .loopbackForTests, ambient: ambient)
        let returned = try await receiver.receive(form, in: session)
        let kept = try await chosen.keep(returned, in: ContextID(returned.note))
        // The columns are there before anybody opens the links: the tool may ask for them at once.
        for item in kept {
            guard let wanted = item.lineItem else { continue }
            _ = try await gradebook.create(
                LineItem(wanted, title: item.title), for: GradebookOwner(item.course, of: item.clientID))
        }
        return (returned, kept)
    }
}
