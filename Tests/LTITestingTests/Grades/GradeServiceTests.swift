import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICore
import Testing

@testable import LTITesting

/// Both sides against each other, rule by rule of Assignment and Grade Services 2.0.
@Suite("Line items, scores and results, both sides")
struct GradeServiceTests {
    private let learner: UserID = "u-1a7c"

    private func world(
        _ code: String = "generic", scopes: Set<String> = SimulatedLMS.scopes
    ) async throws -> GradeWorld {
        try await GradeWorld(LMSFamilyTable.builtIn[code] ?? LMSFamilyTable.builtIn.generic, scopes: scopes)
    }

    // MARK: Line items

    @Test("A line item is made, read, changed and removed, and keeps what nobody here knows")
    func lineItemLife() async throws {
        let grades = try await world().grades
        var item = LineItem("Quiz", outOf: try number("12.50"), resourceID: "r-1", tag: "grade")
        item.startDateTime = "2026-03-01T08:00:00Z"
        item.endDateTime = "2026-03-02T08:00:00+01:00"
        item.gradesReleased = true
        item.submissionReview = SubmissionReviewOffer(
            reviewableStatus: ["Submitted", "None"], label: "Look", custom: CustomParameters([(name: "a", value: "b")]))
        item.extensions["https://vendor.example/x"] = ["deep": [1, .number(try number("2.50"))]]
        var made = try await grades.create(item)
        let address = try #require(made.address)
        #expect(address.hasPrefix("https://lms.example/grades/c-math-7/lineitems/"))
        var expected = item
        expected.address = address
        #expect(made == expected && made.scoreMaximum.lexeme == "12.50")
        made.label = "Quiz 2"
        made.resourceLinkID = "l-area"
        let changed = try await grades.update(made)
        #expect(changed.label == "Quiz 2" && changed.resourceLinkID == nil, "a link cannot be changed")
        #expect(try await grades.lineItem(at: address) == changed)
        try await grades.delete(at: address)
        let error = await #expect(throws: ServiceError.self) { try await grades.lineItem(at: address) }
        #expect(error?.code == .missing)
    }

    @Test("Filters join with and, pages are followed, and nothing that fits is an empty list")
    func lists() async throws {
        let grades = try await world("moodle").grades
        for number in 0..<7 {
            _ = try await grades.create(
                LineItem("Item \(number)", outOf: 10, resourceID: "r-\(number % 2)", tag: number < 4 ? "a" : "b"))
        }
        let labels = try await grades.allLineItems(LineItemFilter(resourceID: "r-1", tag: "a")).map(\.label)
        #expect(labels.sorted() == ["Item 1", "Item 3"])
        #expect(try await grades.allLineItems(LineItemFilter(tag: "none")).isEmpty)
        var sizes: [Int] = []
        for try await page in try grades.lineItems(limit: 3) { sizes.append(page.content.count) }
        #expect(sizes == [3, 3, 1], "typographic quotes around next are read")
        #expect(try await grades.allLineItems().count == 7)
    }

    @Test(
        "A line item that breaks the standard is refused on both sides",
        arguments: [
            ("{\"scoreMaximum\":10}", "lineItem.label"), ("{\"label\":\" \",\"scoreMaximum\":10}", "lineItem.label"),
            ("{\"label\":\"x\"}", "lineItem.maximum"), ("{\"label\":\"x\",\"scoreMaximum\":0}", "lineItem.maximum"),
            ("{\"label\":\"x\",\"scoreMaximum\":-1}", "lineItem.maximum"),
            ("{\"label\":\"x\",\"scoreMaximum\":1e999}", "lineItem.maximum"),
            ("{\"label\":\"x\",\"scoreMaximum\":\"10\"}", "lineItem.malformed"), ("[]", "lineItem.malformed"),
            ("{\"label\":\"x\",\"scoreMaximum\":1,\"endDateTime\":\"2026-03-01\"}", "lineItem.dates"),
            (
                "{\"label\":\"x\",\"scoreMaximum\":1,\"startDateTime\":\"2026-03-02T00:00:00Z\","
                    + "\"endDateTime\":\"2026-03-01T00:00:00Z\"}", "lineItem.dates"
            ),
        ])
    func brokenLineItems(_ json: String, _ code: String) async throws {
        let fault = #expect(throws: LineItemFault.self) { try LineItem(json: Array(json.utf8)) }
        #expect(fault?.rawValue == code)
        let answer = try await raw(
            .post, "c-math-7/lineitems", json, type: ServiceMediaType.lineItem, [ServiceScope.lineItem])
        #expect(answer.status.code == 400)
        #expect(String(decoding: try await answer.body.collect(), as: UTF8.self).contains(code))
    }

    @Test(
        "A link that is none of the course is refused by the family's status",
        arguments: [("canvas", 412), ("generic", 404)])
    func unknownLink(_ code: String, _ status: Int) async throws {
        let grades = try await world(code).grades
        for link in ["l-nobody", "l-cells"] {
            let refusal = await #expect(throws: GradeRefusal.self) {
                try await grades.create(LineItem("x", outOf: 1, resourceLinkID: ResourceLinkID(link)))
            }
            #expect(refusal?.code == .linkUnknown && refusal?.status == status)
        }
    }

    @Test(
        "A line item that belongs to a link stays, by the family's status",
        arguments: [("canvas", 401), ("moodle", 403), ("generic", 403)])
    func coupled(_ code: String, _ status: Int) async throws {
        let world = try await world(code)
        let item = try await world.grades.create(LineItem("Own", outOf: 1, resourceLinkID: "l-area"))
        let refusal = await #expect(throws: GradeRefusal.self) { try await world.grades.delete(at: item.address ?? "") }
        #expect(refusal?.code == .coupled && refusal?.status == status)
    }

    @Test("Open edX takes only line items with a resource and a whole maximum; ours are not sent otherwise")
    func rules() async throws {
        let grades = try await world("openedx").grades
        var refusal = await #expect(throws: GradeRefusal.self) { try await grades.create(LineItem("x", outOf: 1)) }
        #expect(refusal?.code == .resourceMissing && refusal?.status == nil)
        let half = try number("1.5")
        refusal = await #expect(throws: GradeRefusal.self) {
            try await grades.create(LineItem("x", outOf: half, resourceID: "r"))
        }
        #expect(refusal?.code == .maximumNotWhole)
    }

    // MARK: Scores

    @Test("A score of 0, extra credit and another maximum arrive; a score without a value clears what was there")
    func values() async throws {
        let world = try await world()
        let address = try await item(world, outOf: 20)
        let steps: [(Score, Double?)] = [
            (.final(learner, 0, outOf: 25), 0), (.final(learner, 30, outOf: 25), 24),
            (.final(learner, try number("17.5"), outOf: 20, comment: "well done"), 17.5),
            (.started(learner), nil), (.final(learner, 1, outOf: 3), 6.66667), (.reset(learner), nil),
        ]
        for (number, (score, shown)) in steps.enumerated() {
            world.advance(by: .seconds(2))
            let outcome = try await world.sender.send(score, event: "e-\(number)", toLineItem: address)
            guard case .accepted(let result?) = outcome else {
                Issue.record("\(number): \(outcome)")
                continue
            }
            #expect(result.hasSuffix("/results?user_id=u-1a7c"))
            let found = try await world.grades.result(of: learner, inLineItem: address)
            #expect(found?.score?.double == shown && found?.maximum == 20)
            #expect(found?.comment == score.comment, "a score without a comment clears the one before")
        }
    }

    @Test(
        "A score that breaks the standard is not sent, and refused where somebody sends it",
        arguments: [
            ("\"scoreGiven\":-1,\"scoreMaximum\":1", "score.given"), ("\"scoreGiven\":1", "score.maximumMissing"),
            ("\"scoreGiven\":1,\"scoreMaximum\":0", "score.maximum"), ("\"scoringUserId\":\"\"", "score.scoringUser"),
            (
                "\"submission\":{\"startedAt\":\"2026-01-02T00:00:00Z\",\"submittedAt\":\"2026-01-01T00:00:00Z\"}",
                "score.submission"
            ),
            ("\"comment\":5", "score.malformed"),
        ])
    func brokenScores(_ members: String, _ code: String) async throws {
        let json = """
            {"userId":"u-1a7c","timestamp":"2026-01-01T00:00:00.5Z","activityProgress":"Completed",
            "gradingProgress":"FullyGraded",\(members)}
            """
        let fault = #expect(throws: ScoreFault.self) { try TimedScore(json: Array(json.utf8)) }
        #expect(fault?.rawValue == code)
    }

    @Test(
        "A time without a zone, no time and words of no standard are refused",
        arguments: [
            ("2026-01-01T00:00:00", "Completed", "FullyGraded", "score.timestamp"),
            ("", "Completed", "FullyGraded", "score.timestamp"),
            ("2026-01-01T00:00:00Z", "completed", "FullyGraded", "score.progress"),
            ("2026-01-01T00:00:00Z", "Completed", "Graded", "score.progress"),
        ])
    func brokenWords(_ time: String, _ activity: String, _ grading: String, _ code: String) async throws {
        let json: JSONValue = [
            "userId": "u-1a7c", "timestamp": .string(time), "activityProgress": .string(activity),
            "gradingProgress": .string(grading),
        ]
        let fault = #expect(throws: ScoreFault.self) { try TimedScore(json: json.json) }
        #expect(fault?.rawValue == code)
    }

    @Test("What is invalid never leaves")
    func invalid() async throws {
        let world = try await world()
        let address = try await item(world)
        let outcome = try await world.sender.send(
            Score(learner, activity: .completed, grading: .fullyGraded, scoreGiven: 3), event: "e",
            toLineItem: address)
        #expect(outcome == .invalid(.noMaximum))
        #expect(try await world.entry(learner, in: address) == GradebookEntry())
    }

    @Test(
        "Somebody who cannot be graded is the same outcome everywhere that says so",
        arguments: [
            ("canvas", ScoreOutcome.refused(.userNotGradable)), ("moodle", .refused(.userNotGradable)),
            ("brightspace", .refused(.userNotGradable)), ("blackboard", .refused(.userNotGradable)),
            ("schoology", .refused(.userNotGradable)), ("sakai", .refused(.refused)), ("openedx", .refused(.refused)),
            ("generic", .refused(.userNotGradable)),
        ])
    func notGradable(_ code: String, _ expected: ScoreOutcome) async throws {
        let world = try await world(code)
        let address = try await item(world)
        for user in ["u-2b8d", "u-nobody"] {
            #expect(
                try await world.sender.send(.final(UserID(user), 1, outOf: 1), event: user, toLineItem: address)
                    == expected)
        }
    }

    @Test("A removed line item, a missing scope and a foreign course are final", arguments: GradeWorld.codes)
    func finals(code: String) async throws {
        let world = try await world(code)
        let address = try await item(world)
        try await world.grades.delete(at: address)
        #expect(
            try await world.sender.send(.final(learner, 1, outOf: 1), event: "a", toLineItem: address)
                == .refused(.lineItemMissing))
        let foreign = address.replacing("c-math-7", with: "c-nowhere")
        #expect(
            try await world.sender.send(.final(learner, 1, outOf: 1), event: "b", toLineItem: foreign)
                == .refused(.lineItemMissing))
        let mute = try await self.world(code, scopes: [ServiceScope.lineItem])
        let error = await #expect(throws: ServiceError.self) {
            try await mute.sender.send(.final(learner, 1, outOf: 1), event: "c", toLineItem: address)
        }
        #expect(error?.code == .notOffered)
    }

    @Test("A token for scores alone sends scores, one for results alone reads them, and neither does more")
    func narrowTokens() async throws {
        let address = "c-math-7/lineitems/x/"
        for (scope, scores, results) in [
            (ServiceScope.score, 404, 403), (ServiceScope.resultReadOnly, 403, 404),
            (ServiceScope.lineItem, 403, 403), (ServiceScope.memberships, 403, 403),
        ] {
            let sent = try await raw(.post, address + "scores", "{}", type: ServiceMediaType.score, [scope])
            let read = try await raw(.get, address + "results", "", type: nil, [scope])
            #expect(sent.status.code == scores && read.status.code == results, "\(scope)")
        }
        #expect(try await raw(.get, "c-math-7/lineitems", "", type: nil, nil).status.code == 401)
    }

    @Test("Wrong media types, methods and paths are refused as HTTP has it")
    func wire() async throws {
        let scope: Set<String> = [ServiceScope.lineItem]
        #expect(
            try await raw(.post, "c-math-7/lineitems", "{}", type: "application/json", scope).status.code == 415)
        let put = try await raw(.put, "c-math-7/lineitems", "{}", type: ServiceMediaType.lineItem, scope)
        #expect(put.status.code == 405 && put.head.headerFields[.allow] == "GET, HEAD, POST")
        for path in ["c-math-7", "c-math-7/lineitems/x/y", "c-math-7/lineitems/%FF", "c-math-7//lineitems"] {
            #expect(try await raw(.get, path, "", type: nil, scope).status.code == 404, "\(path)")
        }
    }

    @Test("A person's own address lists nobody else where people are asked for by the query; HEAD has no body")
    func ownAddress() async throws {
        for (code, status) in [("generic", 404), ("openedx", 200)] {
            let world = try await world(code)
            let address = try await item(world)
            _ = try await world.sender.send(.final(learner, 1, outOf: 2), event: "a", toLineItem: address)
            let path = "\(address.split(separator: "/grades/")[1])/results/u-1a7c"
            let answer = try await raw(.get, path, "", type: nil, [ServiceScope.resultReadOnly], in: world)
            #expect(answer.status.code == status, "\(code)")
        }
        let head = try await raw(.head, "c-math-7/lineitems", "", type: nil, [ServiceScope.lineItem])
        #expect(head.status.code == 200)
        #expect(try await head.body.collect().isEmpty)
    }

    // MARK: Families

    @Test("Canvas counts every score as an attempt, unless it is told that it is none")
    func attempts() async throws {
        let world = try await world("canvas")
        let address = try await item(world)
        _ = try await world.sender.send(.final(learner, 1, outOf: 2), event: "a", toLineItem: address)
        _ = try await world.sender.send(
            .final(learner, 2, outOf: 2), event: "b", toLineItem: address, isNewAttempt: false)
        let entry = try await world.entry(learner, in: address)
        #expect(entry?.attempts == 1 && entry?.score?.double == 20)
    }

    @Test("What the caller says of attempts counts, also for a first score")
    func saidAttempts() async throws {
        let world = try await world("canvas")
        let address = try await item(world)
        for (number, (isNew, expected)) in [(false, 0), (nil, 0), (true, 1), (nil, 1)].enumerated() {
            world.advance(by: .seconds(1))
            _ = try await world.sender.send(
                .final(learner, 1, outOf: 2), event: "e-\(number)", toLineItem: address, isNewAttempt: isNew)
            #expect(try await world.entry(learner, in: address)?.attempts == expected)
        }
        world.advance(by: .seconds(1))
        let handedIn = Score(learner, activity: .submitted, grading: .fullyGraded, scoreGiven: 1, outOf: 2)
        _ = try await world.sender.send(handedIn, event: "again", toLineItem: address)
        #expect(try await world.entry(learner, in: address)?.attempts == 2)
    }

    @Test("A stale score waits where the platform's result cannot be read for the moment")
    func unreadableForNow() async throws {
        let script = """
            [{"match": {"path": "*/results*"}, "when": {"nth": 1},
              "do": {"status": 503, "headers": {"Retry-After": "9"}}},
             {"match": {"path": "*/scores"}, "when": {"nth": 2}, "do": {"status": 409}}]
            """
        let world = try await GradeWorld(
            LMSFamilyTable.builtIn.generic, faults: try FaultScript(json: Array(script.utf8)))
        let address = try await item(world)
        _ = try await world.sender.send(.final(learner, 1, outOf: 2), event: "a", toLineItem: address)
        world.advance(by: .seconds(1))
        let second = Score.final(learner, 2, outOf: 2)
        #expect(
            try await world.sender.send(second, event: "b", toLineItem: address)
                == .retry(at: world.toolClock.now.advanced(by: .seconds(9))))
        world.advance(by: .seconds(9))
        #expect(try await world.sender.send(second, event: "b", toLineItem: address).isAccepted)
    }

    @Test(
        "Without leave to read results a stale score is sent once more soon after one that was taken, and never later")
    func unreadable() async throws {
        for (wait, expected) in [(10, true), (200, false)] {
            let script = "[{\"match\":{\"path\":\"*/scores\"},\"when\":{\"nth\":2},\"do\":{\"status\":409}}]"
            let world = try await GradeWorld(
                LMSFamilyTable.builtIn.generic, faults: try FaultScript(json: Array(script.utf8)),
                scopes: [ServiceScope.score, ServiceScope.lineItem])
            let address = try await item(world)
            _ = try await world.sender.send(.final(learner, 1, outOf: 2), event: "a", toLineItem: address)
            world.advance(by: .seconds(wait))
            let outcome = try await world.sender.send(.final(learner, 2, outOf: 2), event: "b", toLineItem: address)
            #expect(expected ? outcome.isAccepted : outcome == .superseded)
        }
    }

    @Test("Moodle's clock has seconds: two scores at once both arrive, the later one counts")
    func oneSecondClock() async throws {
        let world = try await world("moodle")
        let address = try await item(world)
        for number in 1...3 {
            let outcome = try await world.sender.send(
                .final(learner, JSONNumber(number), outOf: 20), event: "e-\(number)", toLineItem: address)
            #expect(outcome.isAccepted)
        }
        #expect(try await world.entry(learner, in: address)?.score?.double == 3)
    }

    @Test("Moodle stores its own second for a score that is not final; the final one gets through all the same")
    func pendingThenFinal() async throws {
        let world = try await GradeWorld(try #require(LMSFamilyTable.builtIn["moodle"]), skew: .seconds(20))
        let address = try await item(world)
        let pending = Score(learner, activity: .submitted, grading: .pending)
        #expect(try await world.sender.send(pending, event: "a", toLineItem: address).isAccepted)
        let final = Score.final(learner, 9, outOf: 10)
        var outcome = try await world.sender.send(final, event: "b", toLineItem: address)
        if case .retry(let moment?) = outcome {
            world.advance(by: moment.duration(since: world.toolClock.now))
            outcome = try await world.sender.send(final, event: "b", toLineItem: address)
        }
        #expect(outcome.isAccepted)
        #expect(try await world.entry(learner, in: address)?.score?.double == 18)
    }

    @Test("Moodle leaves a grade of 0 out of its results; it is read as 0")
    func zero() async throws {
        let world = try await world("moodle")
        let address = try await item(world)
        _ = try await world.sender.send(.final(learner, 0, outOf: 10), event: "a", toLineItem: address)
        #expect(try await world.grades.result(of: learner, inLineItem: address)?.score == 0)
    }

    @Test("Blackboard gets line breaks that it keeps, and loses no comment of a result")
    func lineBreaks() async throws {
        let world = try await world("blackboard")
        let address = try await item(world)
        _ = try await world.sender.send(
            .final(learner, 1, outOf: 2, comment: "one\ntwo\r\nthree"), event: "a", toLineItem: address)
        #expect(
            try await world.grades.result(of: learner, inLineItem: address)?.comment == "one<br/>two<br/>three")
    }

    @Test("Brightspace cuts what is above the maximum; a repeated delivery is still known as done")
    func capped() async throws {
        let faults = try FaultScript(
            json: Array("[{\"match\":{\"path\":\"*/scores\"},\"when\":{\"nth\":1},\"do\":{\"drop\":\"after\"}}]".utf8))
        let world = try await GradeWorld(try #require(LMSFamilyTable.builtIn["brightspace"]), faults: faults)
        let address = try await item(world)
        let score = Score.final(learner, 30, outOf: 20)
        #expect(try await world.sender.send(score, event: "a", toLineItem: address) == .retry(at: nil))
        #expect(try await world.sender.send(score, event: "a", toLineItem: address).isAccepted)
        #expect(try await world.entry(learner, in: address)?.score?.double == 20)
    }

    @Test("A teacher's grade in between is not overwritten", arguments: GradeWorld.codes)
    func teacher(code: String) async throws {
        let faults = try FaultScript(
            json: Array("[{\"match\":{\"path\":\"*/scores\"},\"when\":{\"nth\":1},\"do\":{\"drop\":\"before\"}}]".utf8))
        let family = LMSFamilyTable.builtIn[code] ?? LMSFamilyTable.builtIn.generic
        let world = try await GradeWorld(family, faults: faults)
        let address = try await item(world)
        let score = Score.final(learner, 5, outOf: 20)
        #expect(try await world.sender.send(score, event: "a", toLineItem: address) == .retry(at: nil))
        world.advance(by: .seconds(5))
        try await world.override(learner, with: 12, in: address)
        world.advance(by: .seconds(5))
        #expect(try await world.sender.send(score, event: "a", toLineItem: address) == .superseded)
        #expect(try await world.entry(learner, in: address)?.score?.double == 12)
    }

    @Test("An answer of 401 asks for new credentials, one of 429 for patience until the moment it names")
    func credentials() async throws {
        for (action, expected) in [
            ("{\"status\":401}", ScoreOutcome.reauthorise),
            (
                "{\"status\":429,\"headers\":{\"Retry-After\":\"30\"}}",
                .retry(at: ManualClock().now.advanced(by: .seconds(30)))
            ),
            ("{\"status\":500}", .retry(at: nil)), ("{\"status\":403}", .refused(.forbidden)),
            ("{\"status\":403,\"body\":\"403 Forbidden (Rate Limit Exceeded)\"}", .retry(at: nil)),
        ] {
            let script = "[{\"match\":{\"path\":\"*/scores\"},\"do\":\(action)}]"
            let world = try await GradeWorld(
                LMSFamilyTable.builtIn.generic, faults: try FaultScript(json: Array(script.utf8)))
            let address = try await item(world)
            #expect(
                try await world.sender.send(.final(learner, 1, outOf: 2), event: "a", toLineItem: address) == expected,
                "\(action)")
        }
    }

    @Test("A family that somebody invents is a document: the platform plays it, the tool follows it")
    func inventedFamily() async throws {
        let document = """
            {"version": 1, "families": [{"code": "acme", "name": "Acme", "productFamilyCodes": ["acme-lms"],
              "traits": {"services": {
                "answers": [
                  {"to": "score", "status": 418, "text": "too old", "means": "stale"},
                  {"to": "score", "status": 451, "means": "userNotGradable"}
                ],
                "scoreStatus": 202, "scoreClockMilliseconds": 60000, "refusesEqualTimes": true,
                "commentLineBreak": " / ", "linkQuote": "'"
              }}}]}
            """
        let table = LMSFamilyTable.builtIn.extended(by: try LMSFamilyTable(json: Array(document.utf8)))
        let family = table.family(productFamilyCode: "Acme-LMS", issuer: "https://acme.example").family
        #expect(family.code == "acme")
        let world = try await GradeWorld(family)
        let address = try await item(world)
        let sent = try await world.sender.send(
            .final(learner, 1, outOf: 2, comment: "a\nb"), event: "a", toLineItem: address)
        #expect(sent.isAccepted)
        #expect(try await world.entry(learner, in: address)?.comment == "a / b")
        // A minute is what tells two scores apart there: the second one has to wait.
        guard
            case .retry(let moment?) = try await world.sender.send(
                .final(learner, 2, outOf: 2), event: "b", toLineItem: address)
        else {
            Issue.record("the second score did not wait")
            return
        }
        #expect(moment.duration(since: world.toolClock.now) == .seconds(30))
        let other = try await world.sender.send(.final("u-2b8d", 1, outOf: 2), event: "c", toLineItem: address)
        #expect(other == .refused(.userNotGradable))
    }

    // MARK: Help

    private func number(_ text: String) throws -> JSONNumber { try #require(JSONNumber(text)) }

    private func item(_ world: GradeWorld, outOf maximum: JSONNumber = 20) async throws -> String {
        try #require(try await world.grades.create(LineItem("Quiz", outOf: maximum, resourceID: "q")).address)
    }

    /// A request as somebody writes it by hand.
    private func raw(
        _ method: HTTPRequest.Method, _ path: String, _ body: String, type: String?, _ scopes: Set<String>?,
        in known: GradeWorld? = nil
    ) async throws -> WebResponse {
        let fresh = known == nil ? try await self.world() : nil
        let world = try #require(known ?? fresh)
        var fields: HTTPFields = [:]
        fields[.contentType] = type
        if let scopes {
            let key = try KnownToolKey(TestLMS.prepared[11]).signer()
            let registration = world.lms.registration(of: try #require(try await world.lms.tools.tool("tool-1")))
            let tokens = try ClientCredentials(
                registration, transport: InProcessTransport(world.lms), ambient: world.platformClock.ambient
            ) { key }
            try await tokens.token(for: scopes).value.reveal { fields[.authorization] = "Bearer \($0)" }
        }
        return try await world.lms.respond(
            to: WebRequest(
                method, try Endpoint("https://lms.example/grades/\(path)"), fields: fields, body: HTTPBody(body)))
    }
}

extension ScoreOutcome {
    var isAccepted: Bool { if case .accepted = self { true } else { false } }
}
