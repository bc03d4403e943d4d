import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICanonical
import LTICore

extension Provocations {
    private static let c = ErrorCanaryTests.canary
    private static let clock = ManualClock()
    private static let address = "https://lms.example.edu/\(c)?\(c)=\(c)"

    /// The services, and what reads launches in canonical terms.
    static let advantage: [Provocation] = services + grades + deepLinks + companions + bridges

    private static func service(_ answers: [WebResponse]) -> ServiceClient {
        ServiceClient(
            ScriptedTransport(answers.map { .answer($0) }), tokens: StaticToken(Secret(c)),
            retries: RetryPolicy(attempts: 1), ambient: clock.ambient)
    }

    private static var membershipClaim: MembershipServiceClaim {
        var claim = MembershipServiceClaim()
        claim.membershipsURL = address
        return claim
    }

    private static func gradeClient(_ answers: [WebResponse]) -> GradeClient {
        var claim = GradeServiceClaim()
        claim.scopes = [ServiceScope.lineItem, ServiceScope.score, ServiceScope.resultReadOnly]
        claim.lineItemsURL = address
        return GradeClient(service(answers), claim)
    }

    // MARK: Services

    private static let services: [Provocation] =
        [400, 401, 403, 404, 409, 412, 422, 429, 503].map { status in
            Provocation("LTIAdvantage.ServiceError", "an answer of status \(status)") {
                let answer = WebResponse(
                    .init(code: status), HTTPBody(#"{"\#(c)":"\#(c)"}"#), fields: [.retryAfter: c, .location: c])
                try await EULAClient(service([answer])).reset(of: eulaClaim)
            }
        }
        + [c, "{\"\(c)\":", #"{"members":"\#(c)"}"#].map { body in
            Provocation("LTIAdvantage.ServiceError", "an answer that is none") {
                let pages = try MembershipClient(service([WebResponse(.ok, HTTPBody(body))])).pages(of: membershipClaim)
                for try await _ in pages {}
            }
        }
        + [
            Provocation("LTIAdvantage.ServiceError", "an address") {
                var claim = MembershipServiceClaim()
                claim.membershipsURL = "\(c)://\(c) \(c)"
                _ = try MembershipClient(service([])).pages(of: claim)
            },
            Provocation("LTIAdvantage.ServiceError", "a platform that is not there") {
                try await EULAClient(service([])).record(UserID(c), accepted: true, at: clock.now, of: eulaClaim)
            },
            Provocation("LTIAdvantage.ServiceError", "a link of a course") {
                _ = try await LinkContentClient(service([WebResponse(.ok, HTTPBody(#"{"\#(c)":"\#(c)"}"#))]))
                    .item(at: address)
            },
        ]

    private static var eulaClaim: EULAServiceClaim {
        var claim = EULAServiceClaim()
        claim.url = address
        return claim
    }

    // MARK: Grades

    private static func spoiled(_ records: InMemoryRecordStore, _ space: String) async throws {
        for (key, _) in await records.scan(space, prefix: "", after: nil, limit: 100, at: clock.now) {
            _ = try await records.put(
                key, Array(#"{"\#(c)":"\#(c)"}"#.utf8), expecting: .any, until: nil, at: clock.now)
        }
    }

    private static let grades: [Provocation] =
        [
            #"{"label":"\#(c)"}"#, #"{"scoreMaximum":1,"label":" "}"#, "[\"\(c)\"]", c,
            #"{"label":"\#(c)","scoreMaximum":1,"startDateTime":"\#(c)"}"#,
        ].map { body in
            Provocation("LTIAdvantage.LineItemFault", "a line item") { _ = try LineItem(json: Array(body.utf8)) }
        }
        + [
            #"{"userId":"\#(c)"}"#, #"["\#(c)"]"#, #"{"userId":"\#(c)","timestamp":"\#(c)"}"#, c,
            #"{"userId":"\#(c)","timestamp":"2026-01-01T00:00:00Z","activityProgress":"\#(c)"}"#,
        ].map { body in
            Provocation("LTIAdvantage.ScoreFault", "a score") { _ = try TimedScore(json: Array(body.utf8)) }
        }
        + [
            Provocation("LTIAdvantage.GradeRefusal", "a link that is not known") {
                _ = try await gradeClient([WebResponse(.notFound, HTTPBody(c))])
                    .create(LineItem(c, outOf: 1, resourceLinkID: ResourceLinkID(c)))
            },
            Provocation("LTIAdvantage.GradeRefusal", "a line item that stays") {
                try await gradeClient([WebResponse(.forbidden, HTTPBody(c))]).delete(at: address)
            },
        ]
        + [
            Provocation("LTIAdvantage.ScoreClock.Failure", "a stored time") {
                let records = InMemoryRecordStore()
                let times = ScoreClock(records, ambient: clock.ambient)
                let subject = ScoreClock.Subject(lineItem: c, user: UserID(c))
                _ = try await times.time(of: c, for: subject)
                try await spoiled(records, "lti.score-clock")
                _ = try await times.time(of: c, for: subject)
            },
            Provocation("LTIAdvantage.GradebookFailure", "a stored line item") {
                let records = InMemoryRecordStore()
                let book = StoredGradebook(records, ambient: clock.ambient)
                let owner = GradebookOwner(ContextID(c), of: ClientID(c))
                let made = try await book.create(LineItem(c, outOf: 1), for: owner)
                try await spoiled(records, "lti.gradebook.item")
                _ = try await book.lineItem(made.id, of: owner)
            },
        ]

    // MARK: Deep links and proctoring

    private static let deepLinks: [Provocation] = [
        Provocation("LTIAdvantage.DeepLinkingRefusal", "another launch") {
            _ = try DeepLinkingRequest(try Sample.resourceLink.with("…context", ["id": .string(c)]).verify())
        },
        Provocation("LTIAdvantage.DeepLinkingRefusal", "what was stored") {
            _ = try DeepLinkingRequest(stored: Array(#"{"\#(c)":"\#(c)"}"#.utf8))
        },
        Provocation("LTIAdvantage.DeepLinkingRefusal", "a response that breaks rules") {
            let request = try DeepLinkingRequest(try Sample.deepLinking.verify())
            let items = [
                ContentItem(.other(ContentItemType(rawValue: c)), title: c),
                ContentItem(.file(FileItem(url: c, mediaType: c, expiresAt: c)), text: c),
                ContentItem(.link(LinkItem(url: "http://\(c).example/\(c)")), extensions: [c: .string(c)]),
            ]
            _ = try await request.form(DeepLinkingResponse(items: items, message: c), ambient: clock.ambient) {
                throw CancellationError()
            }
        },
        Provocation("LTIAdvantage.ProctoringRefusal", "another launch") {
            _ = try ProctoringRequest(try Sample.resourceLink.with("…context", ["id": .string(c)]).verify())
        },
        Provocation("LTIAdvantage.ProctoringRefusal", "what was stored") {
            _ = try ProctoringRequest(stored: Array(#"{"\#(c)":"\#(c)"}"#.utf8))
        },
        Provocation("LTIAdvantage.AssessmentControlRefusal", "a host that refuses") {
            throw AssessmentControlRefusal.unknownAttempt
        },
    ]

    // MARK: Companions and bridges

    private static let companions: [Provocation] = [
        Provocation("LTIAdvantage.AssetError", "another content") {
            var asset = Asset(id: c, url: address)
            asset.checksum = AssetChecksum(c)
            asset.filename = c
            _ = try await AssetClient(service([WebResponse(.ok, HTTPBody(c))])).fetch(asset)
        },
        Provocation("LTIAdvantage.AssetError", "a redirect to nowhere") {
            let answer = WebResponse(.found, HTTPBody(c), fields: [.location: "\(c)://\(c) \(c)"])
            _ = try await AssetClient(service([answer])).fetch(Asset(id: c, url: address))
        },
    ]

    private static let bridges: [Provocation] = [
        Provocation("LTICanonical.OtherTenant", "another installation") {
            let tenant = TenantKey(
                issuer: Issuer("https://\(c).example"), clientID: ClientID(c), deploymentID: DeploymentID(c))
            _ = try MemberTranslator(LaunchTenant(c, installations: []), in: tenant)
        }
    ]
}
