#if AsyncHTTPClient && Hummingbird
    import CrosswalkJSON
    import CrosswalkRuntime
    import HTTPTypes
    import LTIAdvantage
    import LTICore
    import Testing

    @testable import LTITesting

    @Suite("Our clients call our platform: the companions")
    struct CompanionServiceTests {
        @Test("Groups and their sets", arguments: Way.allCases)
        func groups(way: Way) async throws {
            try await ServiceWorld.run(over: way) { world in
                let claim = try await world.launch().claims.groups
                let client = GroupClient(world.services)
                var (groups, sets, pages): ([CourseGroup], [CourseGroupSet], Int) = ([], [], 0)
                for try await page in try client.groups(of: claim, limit: 2) {
                    groups += page.content.items
                    pages += 1
                }
                for try await page in try client.sets(of: claim) { sets += page.content.items }
                #expect(groups.map(\.id) == ["g-blue", "g-red", "g-choir"] && pages == 2)
                #expect(groups[0].setIDs == ["s-tables"] && sets.map(\.name) == ["Tables"])
                var own: [CourseGroup] = []
                for try await page in try client.groups(of: claim, user: "u-3c9e") { own += page.content.items }
                #expect(own.map(\.id) == ["g-red"])
            }
        }

        @Test("Notices go where the tool says, are verified there, and count once", arguments: Way.allCases)
        func notices(way: Way) async throws {
            try await ServiceWorld.run(over: way) { world in
                let claim = try await world.launch().claims.companions.noticeService
                let client = NoticeClient(world.services)
                let hello = world.lms.helloNotice()
                #expect(try await world.lms.send(hello) == .noHandler)
                for type in [NoticeType.helloWorld, .contextCopy] {
                    try await client.setHandler(world.noticeAddress, for: type, of: claim)
                }
                let settings = try await client.handlers(of: claim)
                #expect(Set(settings.map(\.type)) == [.helloWorld, .contextCopy])
                #expect(settings.allSatisfy { $0.handler == world.noticeAddress })
                #expect(try await world.lms.send(hello) == .delivered)
                #expect(try await world.lms.send(hello) == .delivered)
                let copy = try world.lms.copyNotice(of: "c-bio-8", from: ["c-old"])
                #expect(try await world.lms.send(copy, to: "tool-1", in: "dep-1") == .delivered)
                let taken = await world.notices.all
                #expect(taken.map(\.id) == [hello.id, copy.id])
                #expect(taken.last?.claims.companions.originContexts == ["c-old"])
                #expect(taken.last?.claims.context?.id == "c-bio-8")
                try await client.setHandler(nil, for: .helloWorld, of: claim)
                #expect(try await world.lms.send(world.lms.helloNotice()) == .noHandler)
                let foreign = await #expect(throws: ServiceError.self) {
                    try await client.setHandler("http://127.0.0.2:9/notices", for: .helloWorld, of: claim)
                }
                #expect(foreign?.code == .refused)
            }
        }

        @Test("Terms are accepted, forgotten and required", arguments: Way.allCases)
        func terms(way: Way) async throws {
            try await ServiceWorld.run(over: way) { world in
                let claim = try await world.launch(.eula, by: "learner").claims.companions.eulaService
                let client = EULAClient(world.services)
                let now = Ambient.system.now()
                func accepted() async throws -> Bool? {
                    try await world.lms.hasAcceptedTerms("u-1a7c", of: "tool-1", in: "dep-1")
                }
                #expect(try await accepted() == nil)
                try await client.record("u-1a7c", accepted: true, at: now, of: claim)
                #expect(try await accepted() == true)
                try await client.record("u-1a7c", accepted: false, at: now.advanced(by: .seconds(-60)), of: claim)
                #expect(try await accepted() == true, "the later answer counts")
                try await client.reset(of: claim)
                #expect(try await accepted() == nil)
                try await client.require(true, of: claim)
                #expect(try await world.lms.needsTerms(of: "tool-1", in: "dep-1") == true)
                let unknown = await #expect(throws: ServiceError.self) {
                    try await client.record("u-none", accepted: true, at: now, of: claim)
                }
                #expect(unknown?.code == .missing)
            }
        }

        @Test("Files of a notice are fetched, also from elsewhere, and reported on", arguments: Way.allCases)
        func assets(way: Way) async throws {
            try await ServiceWorld.run(over: way) { world in
                let service = try await world.launch().claims.companions.noticeService
                try await NoticeClient(world.services).setHandler(
                    world.noticeAddress, for: .assetSubmission, of: service)
                #expect(try await world.lms.send(try world.lms.submissionNotice("submission-1")) == .delivered)
                let claims = try #require(await world.notices.all.first).claims.companions
                let (assets, undecoded) = try #require(claims.assetService).readAssets()
                #expect(assets.map(\.id) == ["asset-1", "asset-2"] && undecoded == 0)
                #expect(claims.submissionID == "submission-1" && claims.activity?.id == "l-fractions")
                let client = AssetClient(world.services)
                for asset in assets {
                    let file = try #require(world.lms.catalog.file(asset.id))
                    #expect(try await client.fetch(asset) == file.content)
                }
                let now = Ambient.system.now()
                var report = AssetReport(assetID: "asset-1", type: "originality", timestamp: now, progress: .processed)
                report.result = "23 %"
                try await client.send(report, to: claims.assetReport)
                let older = AssetReport(
                    assetID: "asset-1", type: "originality", timestamp: now.advanced(by: .seconds(-5)),
                    progress: .processing)
                try await client.send(older, to: claims.assetReport)
                let kept = try await world.lms.reports(on: "asset-1", of: "tool-1")
                #expect(kept.map(\.progress) == [.processed] && kept.first?.result == "23 %")
                var wrong = assets[0]
                wrong.checksum = AssetChecksum(of: [1])
                let asset = wrong
                let error = await #expect(throws: AssetError.self) { try await client.fetch(asset) }
                #expect(error?.reason == .otherContent)
            }
        }

        @Test("Resources are searched for, page by page", arguments: Way.allCases)
        func search(way: Way) async throws {
            try await ServiceWorld.run(over: way) { world in
                var base = world.lms.base
                for segment in ["ims", "rs", "v1p0"] { base = base.appending(segment: segment) }
                let client = ResourceSearchClient(at: base, world.services)
                func names(_ query: ResourceQuery) async throws -> (names: [String?], total: Int?, pages: Int) {
                    var (names, total, pages): ([String?], Int?, Int) = ([], nil, 0)
                    for try await page in client.resources(query) {
                        names += page.content.resources.map(\.name)
                        total = page.content.total
                        pages += 1
                    }
                    return (names, total, pages)
                }
                let videos = try #require(
                    ResourceFilter("learningResourceType", is: "Media/Video").and(
                        ResourceFilter("subject", is: "mathematics")))
                #expect(try await names(ResourceQuery(videos)).names == ["Fractions on the number line"])
                let all = try await names(ResourceQuery(sort: "name", limit: 2))
                #expect(all.total == 5 && all.pages == 3 && all.names.first == "Area of a triangle")
                let quote = try await names(ResourceQuery(ResourceFilter("description", contains: "it's half")))
                #expect(quote.names == ["Area of a triangle"])
                #expect(try await client.subjects().map(\.id) == ["mathematics", "biology", "science"])
                let error = await #expect(throws: ServiceError.self) {
                    _ = try await names(ResourceQuery(ResourceFilter(text: "nonsense")))
                }
                #expect(error?.code == .refused)
            }
        }

        @Test("A proctor lets an assessment begin, pauses it, gives time and ends it", arguments: Way.allCases)
        func proctoring(way: Way) async throws {
            try await ServiceWorld.run(over: way) { world in
                let launch = try await world.launch(.startProctoring, by: "learner")
                let request = try ProctoringRequest(launch, policy: .loopbackForTests)
                let signer = try world.key.signer()
                let form = try await request.form(returnsAtEnd: true, ambient: .system) { signer }
                let client = AssessmentControlClient(world.services, try #require(request.control))
                func ask(_ action: AssessmentControl.Action, extra: JSONNumber? = nil) async throws -> AssessmentState {
                    try await client.send(
                        AssessmentControl(
                            action, of: UserKey(issuer: world.lms.issuer, user: "u-1a7c"), in: "l-fractions",
                            attempt: request.attemptNumber, at: "2026-01-01T10:00:00Z", extraTime: extra))
                }
                let early = await #expect(throws: ServiceError.self) { try await ask(.pause) }
                #expect(early?.code == .conflict, "it has not begun")
                let address = launch.claims.proctoring.startAssessmentURL
                #expect(try await world.post(form, to: address).status == 200)
                #expect(try await world.post(form, to: address).status >= 400, "once")
                #expect(try await ask(.pause).status == .paused)
                #expect(try await ask(.resume).status == .running)
                #expect(try await ask(.update, extra: 10).extraTime == 10)
                #expect(try await ask(.update, extra: 5).extraTime == 15)
                #expect(try await ask(.flag).status == .running)
                #expect(try await ask(.terminate).status == .terminated)
                let state = try await world.lms.assessment("l-fractions", of: "u-1a7c", by: "tool-1")
                #expect(state?.attemptNumber == 1 && state?.state.status == .terminated)
                let end = try await world.launch(.endAssessment, by: "learner")
                #expect(end.claims.proctoring.attemptNumber == 1)
                let next = try await world.launch(.startProctoring, by: "learner")
                #expect(next.claims.proctoring.attemptNumber == 2)
                let stale = await #expect(throws: ServiceError.self) { try await ask(.flag) }
                #expect(stale?.code == .missing, "another attempt has begun")
            }
        }
    }
#endif
