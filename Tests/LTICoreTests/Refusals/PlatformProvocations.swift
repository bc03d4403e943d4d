import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore

extension Provocations {
    private static let c = ErrorCanaryTests.canary
    private static let clock = ManualClock()

    private static func tool(deployments: [Deployment] = [Deployment(id: "dep-1")]) -> ToolRegistration {
        ToolRegistration(
            clientID: ClientID(c), name: c, deployments: deployments, initiationURL: "https://\(c).example/\(c)",
            redirectURIs: ["https://tool.example.com/\(c)"], targetLinkURI: "https://tool.example.com/\(c)", scopes: [c]
        )
    }

    private static func tools(_ records: InMemoryRecordStore) async throws -> ToolRegistrationStore {
        let tools = ToolRegistrationStore(records, ambient: clock.ambient)
        try await tools.put(tool())
        return tools
    }

    /// The page that a platform answers an authentication request with, thrown.
    private static func authorize(_ fields: FormFields) async throws {
        let records = InMemoryRecordStore()
        let handler = AuthorizationHandler(
            issuer: Issuer("https://lms.example.edu"), tools: try await tools(records),
            offers: LaunchOffers(records, issuer: Issuer("https://lms.example.edu"), ambient: clock.ambient),
            ambient: clock.ambient, signer: { throw CancellationError() },
            session: { _, _ in PlatformSession(loginHint: c, secret: Secret(c)) })
        let address = try Endpoint("https://lms.example.edu/authorize")
        if case .page(let refusal) = try await handler.answer(to: WebRequest(post: fields, to: address)) {
            throw refusal
        }
    }

    private static func begin(_ launch: OutgoingLaunch, to tool: ToolRegistration) async throws {
        let offers = LaunchOffers(
            InMemoryRecordStore(), issuer: Issuer("https://lms.example.edu"), ambient: clock.ambient)
        _ = try await offers.begin(launch, to: tool, for: PlatformSession(loginHint: c, secret: Secret(c)))
    }

    /// The platform's side.
    static let platform: [Provocation] =
        [
            [], [("client_id", c), ("redirect_uri", c)], [("client_id", "\(c)\(c)"), ("redirect_uri", c)],
            [("client_id", c), ("client_id", c)],
        ].map { (fields: [(String, String)]) in
            Provocation("LTICore.AuthorizationRefusal", "an authentication request") {
                var form = FormFields()
                for (name, value) in fields { form.append(name, value) }
                try await authorize(form)
            }
        }
        + [
            Provocation("LTICore.LaunchOfferError", "another type") {
                try await begin(OutgoingLaunch(MessageType(rawValue: c), deploymentID: "dep-1"), to: tool())
            },
            Provocation("LTICore.LaunchOfferError", "another deployment") {
                try await begin(OutgoingLaunch(.resourceLink, deploymentID: DeploymentID(c)), to: tool())
            },
            Provocation("LTICore.LaunchOfferError", "a message that lacks something") {
                var launch = OutgoingLaunch(.resourceLink, deploymentID: "dep-1", targetLinkURI: c)
                launch.claims.user.name = c
                try await begin(launch, to: tool())
            },
        ]
        + [c, "\(c).\(c).\(c)", "e30.e30.e30"].map { assertion in
            Provocation("LTICore.TokenRefusal", "an assertion") {
                let records = InMemoryRecordStore()
                let keys = ToolKeyFinder(KeySetCache(ScriptedTransport([]), ambient: clock.ambient))
                _ = try await ClientAssertions(
                    audiences: [c], tools: try await tools(records), keys: keys, store: records,
                    ambient: clock.ambient
                ).verify(assertion)
            }
        }
        + ["Bearer \(c)", "Basic \(c)", "Bearer \(c) \(c)"].map { field in
            Provocation("LTICore.AccessRefusal", "an access token") {
                let records = InMemoryRecordStore()
                let tokens = AccessTokens(records, tools: try await tools(records), ambient: clock.ambient)
                _ = try await tokens.check([.authorization: field], anyOf: ["a-scope"], in: DeploymentID(c))
            }
        }
}
