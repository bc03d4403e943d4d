internal import CrosswalkJSON

extension ToolRegistration {
    /// The registration as it is stored.
    var stored: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("clientID", clientID.text)
            json.member("name", name)
            json.member("deployments", deployments.map(\.storedValue))
            json.member("initiationURL", initiationURL)
            json.member("redirectURIs", redirectURIs)
            json.member("targetLinkURI", targetLinkURI)
            json.member("keySetURL", keys?.address)
            json.member("keys", keys?.pasted.map { String(decoding: $0.json, as: UTF8.self) })
            json.member("scopes", scopes.sorted())
            json.member("messageTypes", messageTypes.map(\.rawValue).sorted())
            json.member("custom", custom.parameters.map { JSONValue.array([.string($0.name), .string($0.raw)]) })
        }
        return json.finish()
    }

    /// Reads what ``stored`` wrote.
    /// - Throws: `JSONError`, `JOSEError` or ``RegistrationStore/Failure/illegible`` where the bytes are no registration.
    init(stored bytes: [UInt8]) throws {
        let value = try JSONValue(json: bytes)
        guard let clientID = value["clientID"]?.string, let initiation = value["initiationURL"]?.string,
            let target = value["targetLinkURI"]?.string,
            let deployments = value["deployments"]?.array?.map({ Deployment(storedValue: $0) })
        else { throw RegistrationStore.Failure.illegible }
        self.init(
            clientID: ClientID(clientID), name: value["name"]?.string, deployments: deployments.compactMap { $0 },
            initiationURL: initiation, redirectURIs: Self.texts(value["redirectURIs"]), targetLinkURI: target,
            keys: try Self.keys(value), scopes: Set(Self.texts(value["scopes"])),
            messageTypes: Set(Self.texts(value["messageTypes"]).map { MessageType(rawValue: $0) }),
            custom: CustomParameters(
                (value["custom"]?.array ?? []).compactMap { pair in
                    guard let name = pair[0]?.string, let value = pair[1]?.string else { return nil }
                    return (name: name, value: value)
                }))
    }

    private static func texts(_ value: JSONValue?) -> [String] { (value?.array ?? []).compactMap(\.string) }

    private static func keys(_ value: JSONValue) throws -> ToolKeys? {
        let pasted = try value["keys"]?.string.map { try PastedKeys(json: Array($0.utf8)) }
        let keys = ToolKeys(address: value["keySetURL"]?.string, pasted: pasted)
        return keys == ToolKeys() ? nil : keys
    }
}

extension Deployment {
    fileprivate var storedValue: JSONValue { ["id": .string(id.text), "state": .string(state.rawValue)] }

    fileprivate init?(storedValue: JSONValue) {
        guard let id = storedValue["id"]?.string, let state = storedValue["state"]?.string.flatMap(State.init) else {
            return nil
        }
        self.init(id: DeploymentID(id), state: state)
    }
}
