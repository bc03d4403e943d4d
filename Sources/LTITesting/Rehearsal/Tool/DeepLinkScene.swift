import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTICore

/// What a tool answered to two deep linking requests.
struct DeepLinkScene: Sendable {
    struct Answer: Sendable {
        let asked: JSONObject
        let form: PostedForm
        let token: ReadToken?
        let time: WallTime

        /// The settings of the request.
        var settings: JSONObject {
            asked["https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings"]?.object ?? JSONObject()
        }
    }

    let first: Answer
    /// The answer to a request whose data is the empty text.
    let second: Answer
    let keys: KeySetScene?
    let entry: ToolRegistration
    let issuer: String
    /// The status by which the platform took the first answer.
    let status: Int
    let kept: [LMSChosenItem]
    /// The status of a launch of what was chosen; `nil` where nothing was.
    let launched: Int?
}

extension RehearsalStage {
    /// Has the tool answer two deep linking requests.
    func deepLinks(_ run: inout RehearsalRun, _ keys: Result<KeySetScene, RehearsalFailure>) async {
        guard let hook = tool.hooks.deepLink else { return run.pass(over: DeepLinkRows.rows) }
        var known: KeySetScene?
        if case .success(let scene) = keys { known = scene }
        let keySet = known
        let scene = await run.attempt {
            let first = try await answer(hook)
            let second = try await answer(hook) { launch in
                let claim = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings"
                var settings = launch.claims[claim]?.object ?? JSONObject()
                settings["data"] = ""
                launch.claims[claim] = .object(settings)
            }
            let (status, kept) = try await take(first)
            return DeepLinkScene(
                first: first, second: second, keys: keySet, entry: entry, issuer: lms.issuer.text, status: status,
                kept: kept, launched: try await launch(kept.first))
        }
        await run.run(DeepLinkRows.rows, on: scene)
    }

    private func answer(
        _ hook: @Sendable (RehearsalOccasion) async throws -> WebResponse, bend: LaunchBend? = nil
    ) async throws -> DeepLinkScene.Answer {
        let opened = try await open(.deepLinking, by: "teacher", link: "l-cells", bend: bend)
        let page = try await hook(opened.occasion)
        guard page.status.code < 400 else { throw RehearsalFailure("a page of status \(page.status.code)") }
        let html = String(decoding: try await page.body.collect(upTo: 1 << 20), as: UTF8.self)
        guard let form = PostedForm(html) else { throw RehearsalFailure("a page without a form that is posted") }
        return DeepLinkScene.Answer(
            asked: opened.claims, form: form, token: ReadToken(form.fields["JWT"]), time: ambient.now())
    }

    /// Brings an answer to the platform, wherever its form leads.
    private func take(_ answer: DeepLinkScene.Answer) async throws -> (Int, [LMSChosenItem]) {
        let before = try await lms.chosenItems(in: "c-bio-8").count
        guard let address = answer.settings["deep_link_return_url"]?.string
        else { throw RehearsalFailure("no return address") }
        let request = WebRequest(post: answer.form.fields, to: try Endpoint(address))
        let status = try await lms.respond(to: request).status.code
        return (status, Array(try await lms.chosenItems(in: "c-bio-8").dropFirst(before)))
    }

    private func launch(_ item: LMSChosenItem?) async throws -> Int? {
        guard let item, item.link != nil else { return nil }
        var browser = ScriptlessBrowser(lms, tool: tool.transport)
        let form = try await browser.fetch(try await lms.begin(by: "learner", link: item.id, client: entry.clientID))
        return try await browser.enter(form).status.code
    }
}
