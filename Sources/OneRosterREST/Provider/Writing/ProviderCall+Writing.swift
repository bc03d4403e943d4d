internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
internal import OneRosterModel
internal import _CrosswalkSupport

extension ProviderCall {
    private var body: WrittenBody {
        WrittenBody(operation: operation, isPartialAllowed: settings.acceptsPartialBodies, now: ambient.now())
    }

    // MARK: PUT

    /// Stores a record under the id in the path.
    func put() async throws -> WebResponse {
        let id = ids.last ?? ""
        guard var record = try await body.records(of: request).first else { throw ProviderRefusal.notFound }
        if settings.acceptsPartialBodies, record["sourcedId"] == nil { record["sourcedId"] = .string(id) }
        let type = operation.entityType
        let place = operation.wrapper ?? ""
        try await fillSchool(of: &record)
        var checked = try body.checked(record, at: place)
        guard checked["sourcedId"]?.string?.hasSameBytes(as: id) == true else {
            throw ProviderRefusal.unprocessable("\(place).sourcedId: The id must be that of the path.")
        }
        if operation.version != .v1_2, let old = try await store.record(type, id) { checked.keep(old, of: type) }
        let outcome = try await store.apply([.put(type, id: id, checked)]).first
        return WebResponse(
            HTTPResponse.Status(code: outcome == .replaced ? settings.replaced : 201), fields: Self.plain)
    }

    private static let plain: HTTPFields = [.cacheControl: "no-store"]

    /// A line item that does not name its school is in that of its class: 1.1 has no such member.
    private func fillSchool(of record: inout JSONObject) async throws {
        guard operation.entityType == .lineItem, settings.acceptsPartialBodies, record["school"] == nil,
            operation.version == .v1_2, let id = record["class"]?["sourcedId"]?.string,
            let school = try await store.record(.class, id)?["school"]
        else { return }
        record["school"] = school
    }

    // MARK: DELETE

    /// Removes a record.
    func delete() async throws -> WebResponse {
        let outcome = try await store.apply([.delete(operation.entityType, id: ids.last ?? "")]).first
        guard outcome == .deleted else { throw ProviderRefusal.notFound }
        return WebResponse(.noContent, fields: Self.plain)
    }

    // MARK: POST

    /// Stores a list of records, all or none, each under an id of our own.
    func post() async throws -> WebResponse {
        for parent in SelectionTable.parents(operation, ids) { _ = try await present(parent) }
        var changes: [OneRosterProviderChange] = []
        var pairs: [(supplied: String, allocated: String)] = []
        for (index, given) in try await body.records(of: request).enumerated() {
            let place = "\(operation.wrapper ?? "")[\(index)]"
            var record = given
            try fillParents(of: &record, at: place)
            try await fillSchool(of: &record)
            var checked = try body.checked(record, at: place)
            try await checkLineItem(of: checked, at: place)
            let id = RandomID.text(ambient)
            pairs.append((checked["sourcedId"]?.string ?? "", id))
            checked["sourcedId"] = .string(id)
            changes.append(.put(operation.entityType, id: id, checked))
        }
        guard Set(pairs.map { ExactText($0.supplied) }).count == pairs.count else {
            throw ProviderRefusal.unprocessable("\(operation.wrapper ?? ""): Two records have the same sourcedId.")
        }
        _ = try await store.apply(changes)
        return answers.response(.created, Self.body(of: pairs))
    }

    private static func body(of pairs: [(supplied: String, allocated: String)]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.name("sourcedIdPairs")
            json.array { json in
                for pair in pairs {
                    json.object { json in
                        json.member("suppliedSourcedId", pair.supplied)
                        json.member("allocatedSourcedId", pair.allocated)
                    }
                }
            }
        }
        return json.finish()
    }

    /// What the path says a record belongs to: it must not say otherwise.
    private func fillParents(of record: inout JSONObject, at place: String) throws(ProviderRefusal) {
        for (parameter, id) in zip(operation.path.parameters, ids) {
            let name = String(parameter.dropLast("SourcedId".count))
            guard let shape = ShapeTable.shape(of: operation.entityType, in: .v1_2)?[name],
                case .reference(let type) = shape.shape, name != "academicSession"
            else { continue }
            guard let given = record[name] else {
                record[name] = ["href": "urn:crosswalk:reference", "sourcedId": .string(id), "type": .string(type)]
                continue
            }
            guard given["sourcedId"]?.string?.hasSameBytes(as: id) == true else {
                throw .unprocessable("\(place).\(name): The reference must be to the one in the path.")
            }
        }
    }

    /// A result that is posted to a class is of one of the class's line items, where that is known.
    private func checkLineItem(of record: JSONObject, at place: String) async throws {
        guard operation.path.parameters.first == "classSourcedId", operation.entityType == .result,
            let id = record["lineItem"]?["sourcedId"]?.string, let lineItem = try await store.record(.lineItem, id)
        else { return }
        guard lineItem["class"]?["sourcedId"]?.string?.hasSameBytes(as: ids[0]) == true else {
            throw ProviderRefusal.unprocessable(
                "\(place).lineItem: The line item must be one of the class in the path.")
        }
    }
}

extension JSONObject {
    /// Takes over what 1.1 cannot say: a write in its form must not lose what a client of 1.2 wrote.
    fileprivate mutating func keep(_ old: JSONObject, of type: OneRosterEntityType) {
        let known = ShapeTable.shape(of: type, in: .v1_1)
        for member in old where known?[member.name] == nil && self[member.name] == nil {
            self[member.name] = member.value
        }
    }
}

/// Ids that we choose.
enum RandomID {
    /// A random UUID (RFC 9562, version 4).
    static func text(_ ambient: Ambient) -> String {
        var bytes = Array(ambient.randomBytes(16).prefix(16))
        while bytes.count < 16 { bytes.append(0) }
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Array(Hexadecimal.text(bytes).utf8)
        let cuts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return cuts.map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
    }
}
