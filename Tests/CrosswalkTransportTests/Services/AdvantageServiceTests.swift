#if AsyncHTTPClient && Hummingbird
    import CrosswalkJSON
    import CrosswalkRuntime
    import HTTPTypes
    import LTIAdvantage
    import LTICore
    import Testing

    @testable import LTITesting

    @Suite("Our clients call our platform: members, grades, deep links")
    struct AdvantageServiceTests {
        @Test("The class list comes page by page, with the groups of each person", arguments: Way.allCases)
        func members(way: Way) async throws {
            try await ServiceWorld.run(over: way) { world in
                let claims = try await world.launch().claims
                let client = MembershipClient(world.services)
                let all = try await client.pages(
                    of: claims.memberships, in: claims.context?.id, MembershipQuery(limit: 2)
                ).collect()
                #expect(all.outcome.completeness == .complete)
                #expect(Set(all.members.map(\.user)) == ["u-1a7c", "u-2b8d", "u-3c9e", "u-5d1e", "u-6e2f"])
                #expect(all.members.first { $0.user == "u-1a7c" }?.groupIDs == ["g-blue", "g-choir"])
                let learners = try await client.pages(
                    of: claims.memberships,
                    MembershipQuery(role: Role("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"))
                ).collect()
                #expect(Set(learners.members.map(\.user)) == ["u-1a7c", "u-6e2f"])
            }
        }

        @Test("A column is made, graded, read and removed", arguments: Way.allCases)
        func grades(way: Way) async throws {
            try await ServiceWorld.run(over: way) { world in
                let claim = try #require(try await world.launch().claims.grades)
                let grades = GradeClient(world.services, claim)
                let coupled = try await grades.lineItem(at: try #require(claim.lineItemURL))
                #expect(coupled.resourceLinkID == "l-fractions")
                let made = try await grades.create(LineItem("Essay", outOf: 20, resourceID: "r-1", tag: "essay"))
                let address = try #require(made.address)
                #expect(try await grades.lineItem(at: address) == made)
                #expect(try await grades.allLineItems(LineItemFilter(tag: "essay")).map(\.address) == [address])
                var renamed = made
                renamed.label = "Essay, second draft"
                #expect(try await grades.update(renamed).label == "Essay, second draft")
                let sender = ScoreSender(
                    grades, clock: ScoreClock(InMemoryRecordStore(), ambient: .system))
                let sent = try await sender.send(
                    .final("u-1a7c", 15, outOf: 20, comment: "Good"), event: "e-1", toLineItem: address)
                guard case .accepted = sent else {
                    Issue.record("\(sent)")
                    return
                }
                let result = try #require(try await grades.result(of: "u-1a7c", inLineItem: address))
                #expect(result.score == 15 && result.comment == "Good")
                let nobody = try await sender.send(.final("u-none", 1, outOf: 20), event: "e-2", toLineItem: address)
                #expect(nobody == .refused(.userNotGradable))
                try await grades.delete(at: address)
                let gone = await #expect(throws: ServiceError.self) { try await grades.lineItem(at: address) }
                #expect(gone?.code == .missing)
            }
        }

        @Test("What is chosen is posted back, launched, listed for each member, and changed", arguments: Way.allCases)
        func deepLinking(way: Way) async throws {
            try await ServiceWorld.run(over: way) { world in
                let launch = try await world.launch(.deepLinking)
                #expect(launch.claims.deepLinking.settings?.acceptTypes?.contains("ltiAssetProcessor") == true)
                let request = try DeepLinkingRequest(launch, policy: .loopbackForTests)
                let custom = CustomParameters([(name: "quiz", value: "7"), (name: "who", value: "$Person.sourcedId")])
                let quiz = ContentItem(
                    .resourceLink(
                        ResourceLinkItem(
                            url: world.tool.targetLinkURI, custom: custom, lineItem: ItemLineItem(scoreMaximum: 20))),
                    title: "Quiz 7")
                let signer = try world.key.signer()
                let form = try await request.form(DeepLinkingResponse(items: [quiz]), ambient: .system) { signer }
                let answer = try await world.post(form, to: launch.claims.deepLinking.settings?.returnURL)
                #expect(answer.status == 200 && answer.page.contains("You chose 1 item"))
                let again = try await world.post(form, to: launch.claims.deepLinking.settings?.returnURL)
                #expect(again.status >= 400)
                let kept = try #require(try await world.lms.chosenItems(in: "c-math-7").first)
                let opened = try await world.launch(by: "learner", link: kept.id).claims
                #expect(opened.custom["quiz"] == "7" && opened.custom["who"] == "SIS-1001")
                let listed = try await MembershipClient(world.services).pages(
                    of: opened.memberships, MembershipQuery(resourceLinkID: kept.id)
                ).collect()
                let learner = try #require(listed.members.first { $0.user == "u-1a7c" })
                #expect(learner.linkMessage?.custom["who"] == "SIS-1001")

                // The same link by the Link and Content Service.
                let content = LinkContentClient(world.services)
                let claim = try #require(opened.companions.linkContent)
                var item = try await content.item(at: claim.contentItemURL)
                #expect(item.resourceLinkID == kept.id && item.item == kept.item)
                item.item.title = "Quiz 8"
                #expect(try await content.update(item).item.title == "Quiz 8")
                #expect(try await world.launch(link: kept.id).claims.resourceLink?.title == "Quiz 8")
                let made = try await content.create(quiz, of: claim)
                var found: [LinkedContentItem] = []
                for try await page in try content.items(of: claim, limit: 1) { found += page.content.items }
                #expect(found.map(\.item.title) == ["Quiz 8", "Quiz 7"])
                try await content.delete(at: made.address)
                let gone = await #expect(throws: ServiceError.self) { try await content.item(at: made.address) }
                #expect(gone?.code == .missing)
            }
        }

        @Test("A tool without scopes is offered nothing, and gets nothing", arguments: Way.allCases)
        func noScopes(way: Way) async throws {
            try await ServiceWorld.run(over: way, scopes: []) { world in
                let claims = try await world.launch().claims
                #expect(claims.groups == nil && claims.memberships == nil && claims.grades == nil)
                #expect(claims.companions.noticeService == nil && claims.companions.linkContent == nil)
                #expect(try await world.launch(.startProctoring, by: "learner").claims.proctoring.control == nil)
                let types = try await world.launch(.deepLinking).claims.deepLinking.settings?.acceptTypes
                #expect(types?.contains("ltiAssetProcessor") == false)
                var made = GroupServiceClaim()
                made.groupsURL = world.lms.address("groups").description + "/dep-1%3Ac-math-7/groups"
                let claim = made
                let error = await #expect(throws: ServiceError.self) {
                    for try await _ in try GroupClient(world.services).groups(of: claim) {}
                }
                #expect(error?.code == .token)
                let bare = try await world.transport.exchange(
                    WebRequest(.get, try Endpoint(try #require(claim.groupsURL))))
                #expect(bare.response.status == .unauthorized)
            }
        }
    }
#endif
