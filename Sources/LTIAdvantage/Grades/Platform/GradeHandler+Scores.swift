internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
internal import LTICore

extension GradeHandler {
    private static let resultPage = 100

    func score(_ request: WebRequest, _ place: Place) async throws -> WebResponse {
        let owner = try await owner(request, place, anyOf: [ServiceScope.score])
        guard let found = try await book.lineItem(place.item, of: owner) else { throw Self.missing }
        try allowChange(of: found, by: .score)
        let body = try await body(request, ServiceMediaType.score)
        let timed: TimedScore
        do {
            timed = try TimedScore(json: body)
        } catch {
            throw GradeAnswer(400, error.description)
        }
        guard try await courses.isGradable(timed.score.user, in: place.context) else {
            throw refusal(.score, .userNotGradable, or: 422, "the user cannot be graded")
        }
        try await apply(timed, to: found, owner)
        return accepted(timed, place)
    }

    private func apply(_ timed: TimedScore, to found: GradebookItem, _ owner: GradebookOwner) async throws {
        let now = ambient.now()
        let (ways, maximum) = (ways, found.item.scoreMaximum)
        let changed = try await book.change(gradeOf: timed.score.user, in: found.id, of: owner) { entry in
            entry.apply(timed, outOf: maximum, ways: ways, at: now)
        }
        guard let changed else { throw Self.missing }
        guard changed.verdict == .stale else { return }
        // Rows of the family itself come before those that are assumed.
        let row = ways.answers.value.first {
            $0.call == .score && ($0.meaning == .stale || $0.meaning == .perhapsStale)
        }
        throw GradeAnswer(row?.status ?? 409, row?.text ?? "the score is not newer than the one that is there")
    }

    private func accepted(_ timed: TimedScore, _ place: Place) -> WebResponse {
        let status = HTTPResponse.Status(code: ways.scoreStatus.value)
        guard status != .noContent else { return WebResponse(status) }
        var json = JSONWriter(capacity: 256)
        json.object { $0.member("resultUrl", resultAddress(of: timed.score.user, place).description) }
        return WebResponse(status, HTTPBody(json.finish()), mediaType: ServiceMediaType.json)
    }

    private func resultAddress(of user: UserID, _ place: Place) -> Endpoint {
        let results = address(place.item, in: place.context).appending(segment: "results")
        return ways.resultAddress.value == .path
            ? results.appending(segment: user.text) : results.adding([("user_id", user.text)])
    }

    func results(_ request: WebRequest, _ place: Place) async throws -> WebResponse {
        let owner = try await owner(request, place, anyOf: [ServiceScope.resultReadOnly])
        guard let item = try await book.lineItem(place.item, of: owner) else { throw Self.missing }
        let query = try request.query()
        // A person's own address is none where people are asked for by the query: it would list everybody.
        guard place.user == nil || ways.resultAddress.value == .path else { throw Self.missing }
        let asked = ways.resultAddress.value == .path ? place.user : query.present("user_id").map { UserID($0) }
        let limit =
            asked == nil
            ? ServiceRequest.limit(query["limit"], standard: Self.resultPage, most: Self.resultPage) : 1
        var response = WebResponse(.ok, mediaType: ServiceMediaType.results)
        var found: [(user: UserID, entry: GradebookEntry)] = []
        if let asked {
            let entry = try await book.entry(of: asked, in: place.item, of: owner)
            if let entry, entry != GradebookEntry() { found = [(asked, entry)] }
        } else {
            found = try await book.entries(
                of: place.item, owner: owner, after: query.present("from").map { UserID($0) }, limit: limit + 1)
            if found.count > limit {
                found = Array(found.prefix(limit))
                let next: FormFields = [("limit", String(limit)), ("from", found.last?.user.text ?? "")]
                link(&response, to: address(place.item, in: place.context).appending(segment: "results").adding(next))
            }
        }
        var json = JSONWriter(capacity: 4_096)
        json.wireValues(found.map { result(of: $0.user, $0.entry, item, place) })
        response.body = HTTPBody(json.finish())
        return response
    }

    private func result(
        of user: UserID, _ entry: GradebookEntry, _ item: GradebookItem, _ place: Place
    ) -> GradeResult {
        let isOmitted = ways.omitsZeroResult.value && entry.score?.double == 0
        var result = GradeResult(
            of: user, score: isOmitted ? nil : entry.score, outOf: item.item.scoreMaximum, comment: entry.comment,
            scoringUser: entry.scoringUser,
            // Who leaves a 0 out says by the time that there is a grade.
            time: ways.omitsZeroResult.value && entry.score != nil ? entry.time : nil)
        result.address = resultAddress(of: user, place).description
        result.lineItem = address(place.item, in: place.context).description
        return result
    }
}
