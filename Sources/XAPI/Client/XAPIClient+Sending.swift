internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes

/// How a statement fared that was sent.
public enum XAPISendOutcome: Hashable, Sendable {
    /// It is stored.
    case stored
    /// It was stored before: the store has one of its id that says the same.
    case duplicate
    /// The store has another statement of its id. Sending it again never helps.
    case conflict
    /// The store refuses it, with the status of the answer.
    case refused(Int)
    /// The store says that another statement has its id and shows none, or it was not sent, because that happened to one
    /// before it. Sending it again later is right.
    case undecided
}

extension XAPIClient {
    /// Sends statements, in order, in as many requests as the limit asks for.
    ///
    /// A request that is too large for the store is halved. Where a store answers 409 for a whole batch, each statement is
    /// looked for: one that is there and says the same (``XAPIStatement/isSame(as:)``) is a duplicate, another one a
    /// conflict, and one that is not there is sent by itself. Behind one that stays undecided nothing more is sent, so that
    /// no statement overtakes another.
    /// - Parameters:
    ///   - statements: The statements. Each has an id.
    ///   - files: The data of attachments; each goes with the requests whose statements name its hash.
    /// - Returns: How each fared, in order.
    /// - Throws: ``XAPIClientError``, for 400 of a batch of several too: which of them is at fault, the sender finds out by
    ///   halving. ``XAPIRejection`` for what the version does not have. Whatever the transport throws: then nobody knows
    ///   what was stored, and sending the same again is right.
    public func send(_ statements: [XAPIStatement], files: [XAPIFile] = []) async throws -> [XAPISendOutcome] {
        guard statements.allSatisfy({ $0.id != nil }) else { throw XAPIClientError(.missingID, status: nil) }
        var outcomes: [XAPISendOutcome] = []
        for start in stride(from: 0, to: statements.count, by: limits.batch) where outcomes.last != .undecided {
            outcomes += try await batch(statements[start..<min(start + limits.batch, statements.count)], files)
        }
        return outcomes + Array(repeating: .undecided, count: statements.count - outcomes.count)
    }

    private func batch(
        _ statements: ArraySlice<XAPIStatement>, _ files: [XAPIFile]
    ) async throws -> [XAPISendOutcome] {
        do {
            try await post(statements, files)
            return statements.map { _ in .stored }
        } catch let error as XAPIClientError where error.code == .tooLarge && statements.count > 1 {
            let middle = statements.startIndex + statements.count / 2
            let first = try await batch(statements[..<middle], files)
            if first.last == .undecided { return first + statements[middle...].map { _ in .undecided } }
            return first + (try await batch(statements[middle...], files))
        } catch let error as XAPIClientError where error.code == .conflict {
            var outcomes: [XAPISendOutcome] = []
            for statement in statements {
                let isHeld = outcomes.last == .undecided
                outcomes.append(isHeld ? .undecided : try await settle(statement, files))
            }
            return outcomes
        } catch let error as XAPIClientError where statements.count == 1 && [.invalid, .tooLarge].contains(error.code) {
            return [.refused(error.status ?? 400)]
        }
    }

    private func post(_ statements: ArraySlice<XAPIStatement>, _ files: [XAPIFile]) async throws {
        var json: [UInt8] = [0x5B]
        for statement in statements {
            if json.count > 1 { json.append(0x2C) }
            json += try statement.json(for: version)
        }
        json.append(0x5D)
        let hashes = Set(statements.flatMap(\.allAttachments).map { $0.sha2.lowercased() })
        let belonging = files.filter { hashes.contains($0.sha2.lowercased()) }
        var (body, type) = (json, "application/json")
        if !belonging.isEmpty { (body, type) = XAPIMultipart(json: json, files: belonging).encoded() }
        _ = try await exchange(.post, try url("statements"), fields: [.contentType: type], body: body)
    }

    /// What a conflict means for one statement.
    private func settle(_ statement: XAPIStatement, _ files: [XAPIFile]) async throws -> XAPISendOutcome {
        if let outcome = try await comparison(statement) { return outcome }
        do {
            try await post([statement], files)
            return .stored
        } catch let error as XAPIClientError where error.code == .conflict {
            // Stored by somebody else meanwhile. Where the store shows nothing, what it says is no proof of another one.
            return try await comparison(statement) ?? .undecided
        } catch let error as XAPIClientError where [.invalid, .tooLarge].contains(error.code) {
            return .refused(error.status ?? 400)
        }
    }

    /// Whether the store has the same or another statement; `nil` where it has none.
    private func comparison(_ statement: XAPIStatement) async throws -> XAPISendOutcome? {
        guard let id = statement.id else { return nil }
        var found = try await self.statement(id)
        if found == nil { found = try await voidedStatement(id) }
        return found.map { statement.isSame(as: $0) ? .duplicate : .conflict }
    }
}
