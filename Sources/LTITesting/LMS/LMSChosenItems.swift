import CrosswalkJSON
import CrosswalkRuntime
import LTIAdvantage
import LTICore
import _CrosswalkSupport

/// What was chosen in tools, in the simulated platform's store, in the order in which it came.
struct LMSChosenItems: Sendable {
    private static let space = "lms.chosen"
    private static let prefix = "dl-"
    private static let most = 1_000

    let store: any RecordStore
    let ambient: Ambient

    /// Keeps the items of a response in a course.
    /// - Returns: What was kept, in the response's order.
    func keep(_ returned: DeepLinkingReturn, in course: ContextID) async throws -> [LMSChosenItem] {
        try await keep(returned.items, in: course, from: returned.clientID, through: returned.deploymentID)
    }

    /// Keeps items in a course.
    func keep(
        _ items: [ContentItem], in course: ContextID, from client: ClientID, through deployment: DeploymentID
    ) async throws -> [LMSChosenItem] {
        let now = ambient.now()
        var kept: [LMSChosenItem] = []
        for (index, item) in items.enumerated() {
            // Names sort by time and place.
            let order = [Int(now.millisecondsSinceEpoch), index].map(Self.padded).joined(separator: "-")
            let id = "\(Self.prefix)\(order)-\(Base64URL.text(ambient.randomBytes(6)))"
            let chosen = LMSChosenItem(
                id: ResourceLinkID(id), course: course, clientID: client, deploymentID: deployment, item: item)
            _ = try await store.put(
                RecordName(Self.space, id), Self.stored(chosen), expecting: .nothing, until: nil, at: now)
            kept.append(chosen)
        }
        return kept
    }

    /// Puts an item in the place of the one of its name; `false` where there is none.
    func replace(by chosen: LMSChosenItem) async throws -> Bool {
        let (name, now) = (RecordName(Self.space, chosen.id.text), ambient.now())
        guard let found = try await store.get(name, at: now) else { return false }
        return try await store.put(
            name, Self.stored(chosen), expecting: .version(found.version), until: nil, at: now) != nil
    }

    /// Takes an item out; `false` where there is none.
    func remove(_ id: ResourceLinkID) async throws -> Bool {
        try await store.take(RecordName(Self.space, id.text), at: ambient.now()) != nil
    }

    /// What was chosen for a course.
    func items(in course: ContextID) async throws -> [LMSChosenItem] {
        try await store.scan(Self.space, prefix: Self.prefix, after: nil, limit: Self.most, at: ambient.now())
            .compactMap { try Self.read($0.value.bytes, $0.key.key) }.filter { $0.course == course }
    }

    /// What was chosen and has this name; `nil` where there is nothing.
    func item(_ id: ResourceLinkID) async throws -> LMSChosenItem? {
        guard id.text.hasPrefix(Self.prefix) else { return nil }
        return try await store.get(RecordName(Self.space, id.text), at: ambient.now())
            .flatMap { try Self.read($0.bytes, id.text) }
    }

    private static func stored(_ chosen: LMSChosenItem) -> [UInt8] {
        JSONValue.object([
            "course": .string(chosen.course.text), "client": .string(chosen.clientID.text),
            "deployment": .string(chosen.deploymentID.text), "item": .object(chosen.item.json),
        ]).json
    }

    private static func read(_ bytes: [UInt8], _ id: String) throws -> LMSChosenItem? {
        let value = try JSONValue(json: bytes)
        guard let course = value["course"]?.string, let client = value["client"]?.string,
            let deployment = value["deployment"]?.string,
            let item = ContentItemList(value["item"].map { .array([$0]) }).entries.first?.item
        else { return nil }
        return LMSChosenItem(
            id: ResourceLinkID(id), course: ContextID(course), clientID: ClientID(client),
            deploymentID: DeploymentID(deployment), item: item)
    }

    /// A number of 13 digits, so that texts sort as numbers do.
    private static func padded(_ number: Int) -> String {
        let digits = String(max(0, number))
        return String(repeating: "0", count: max(0, 13 - digits.count)) + digits
    }
}
