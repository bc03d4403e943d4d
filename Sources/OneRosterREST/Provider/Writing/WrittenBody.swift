internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
internal import OneRosterModel
internal import _CrosswalkSupport

/// The records in the body of a PUT or a POST, held against the standard and made ready to be stored.
struct WrittenBody: Sendable {
    static let mostBytes = 1 << 20

    let operation: OneRosterOperation
    let isPartialAllowed: Bool
    let now: WallTime

    // MARK: Reading

    /// The bare records: one of a PUT, any number of a POST.
    func records(of request: WebRequest) async throws -> [JSONObject] {
        let body: [UInt8]
        do {
            body = try await request.body.collect(upTo: Self.mostBytes)
        } catch HTTPBodyError.tooLarge(let limit) {
            throw ProviderRefusal(.contentTooLarge, .invalidData, "The body has more than \(limit) bytes.")
        }
        return try records(in: body)
    }

    private func records(in body: [UInt8]) throws(ProviderRefusal) -> [JSONObject] {
        let value: JSONValue
        do {
            value = try JSONValue(json: body)
        } catch {
            throw .unprocessable("The body is no JSON that can be read: \(error.code.rawValue).")
        }
        let name = operation.wrapper ?? ""
        guard let content = value.object?[name] else {
            throw .unprocessable("\(name): The body must have this member.")
        }
        if operation.shape == .put {
            guard let record = content.object else { throw .unprocessable("\(name): This member must be an object.") }
            return [record]
        }
        guard let list = content.array else { throw .unprocessable("\(name): This member must be a list.") }
        return try list.enumerated().map { index, element throws(ProviderRefusal) in
            guard let record = element.object else {
                throw .unprocessable("\(name)[\(index)]: The element must be an object.")
            }
            return record
        }
    }

    // MARK: Checking

    /// The record as it is stored.
    ///
    /// - Throws: What is wrong, with the path of the member and no value.
    func checked(_ record: JSONObject, at place: String) throws(ProviderRefusal) -> JSONObject {
        guard let shape = ShapeTable.shape(of: operation.entityType, in: operation.version) else { throw .notFound }
        let whole = isPartialAllowed ? completed(record, shape) : record
        var walk = ShapeWalk(.strict, shape)
        guard let read = walk.record(.object(whole)) else {
            let fault = walk.findings.first { $0.severity == .error }
            let path = [place, fault?.path ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
            throw .unprocessable("\(path): \(fault?.hint ?? "The record does not fit.")")
        }
        guard read["sourcedId"]?.string?.isEmpty == false else {
            throw .unprocessable("\(place).sourcedId: The id must not be empty.")
        }
        return stored(read, shape)
    }

    /// What Google Classroom leaves out or writes in another form.
    private func completed(_ record: JSONObject, _ shape: ObjectShape) -> JSONObject {
        var whole = record
        if whole["status"] == nil { whole["status"] = "active" }
        if whole["dateLastModified"] == nil { whole["dateLastModified"] = .string(now.iso8601) }
        for member in shape.members {
            guard let value = whole[member.name] else { continue }
            switch (member.shape, value) {
            case (.reference(let type), .object(let reference)):
                whole[member.name] = .object(completed(reference, type))
            case (.date, .string(let text)):
                if let day = Self.day(of: text) { whole[member.name] = .string(day) }
            default: break
            }
        }
        return whole
    }

    private func completed(_ reference: JSONObject, _ type: String) -> JSONObject {
        var whole = reference
        if whole["type"] == nil { whole["type"] = .string(type) }
        // It is made anew for every answer; the check wants to see one.
        if whole["href"] == nil { whole["href"] = "urn:crosswalk:reference" }
        return whole
    }

    /// The day of a date-time, as it is written.
    private static func day(of text: String) -> String? {
        guard DateTimeScanner.millisecond(text) != nil else { return nil }
        return String(decoding: text.utf8.prefix(10), as: UTF8.self)
    }

    /// The form of the store: 1.2's members, references without addresses.
    private func stored(_ record: JSONObject, _ shape: ObjectShape) -> JSONObject {
        let kept = ShapeTable.shape(of: operation.entityType, in: .v1_2) ?? shape
        var stored = JSONObject()
        for member in record {
            guard let known = kept[member.name] ?? shape[member.name] else { continue }
            switch (known.shape, member.value) {
            case (.reference, .object(var reference)):
                reference["href"] = nil
                stored[member.name] = .object(reference)
            case (_, .string("inactive")) where member.name == "status": stored[member.name] = "tobedeleted"
            default: stored[member.name] = member.value
            }
        }
        return stored
    }
}
