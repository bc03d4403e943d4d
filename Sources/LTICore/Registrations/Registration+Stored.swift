internal import CrosswalkJSON

extension Registration {
    /// The registration as it is stored, in a stable order.
    var stored: [UInt8] {
        var object = JSONObject()
        object["issuer"] = .string(issuer.text)
        object["clientID"] = .string(clientID.text)
        if let endpoints {
            object["endpoints"] = .object(
                JSONObject([
                    ("authorization", .string(endpoints.authorization)), ("keySet", .string(endpoints.keySet)),
                    ("token", .string(endpoints.token)), ("assertionAudience", .string(endpoints.assertionAudience)),
                ]))
        }
        object["deployments"] = .array(
            deployments.map {
                .object(JSONObject([("id", .string($0.id.text)), ("state", .string($0.state.rawValue))]))
            })
        object["trustedAudiences"] = .array(trustedAudiences.map { .string($0) })
        object["algorithms"] = .array(algorithms.map(\.rawValue).sorted().map { .string($0) })
        if let family { object["family"] = .string(family) }
        return JSONValue.object(object).json
    }

    /// Reads what ``stored`` wrote; `nil` where the bytes are no registration.
    init?(stored bytes: [UInt8]) throws(JSONError) {
        let value = try JSONValue(json: bytes)
        guard let issuer = value["issuer"]?.string, let clientID = value["clientID"]?.string,
            let deployments = Self.all(value["deployments"], Deployment.init(stored:)),
            let audiences = Self.all(value["trustedAudiences"], \.string),
            let algorithms = Self.all(value["algorithms"], { $0.string.flatMap(LaunchAlgorithm.init(rawValue:)) })
        else { return nil }
        var endpoints: PlatformEndpoints?
        if let stored = value["endpoints"] {
            guard let read = PlatformEndpoints(stored: stored) else { return nil }
            endpoints = read
        }
        self.init(
            issuer: Issuer(issuer), clientID: ClientID(clientID), endpoints: endpoints, deployments: deployments,
            trustedAudiences: audiences, algorithms: Set(algorithms), family: value["family"]?.string)
    }

    /// The elements of an array; `nil` where it is none, or one of them is of another kind.
    private static func all<Element>(_ value: JSONValue?, _ read: (JSONValue) -> Element?) -> [Element]? {
        guard let array = value?.array else { return nil }
        let elements = array.compactMap(read)
        return elements.count == array.count ? elements : nil
    }
}

extension PlatformEndpoints {
    fileprivate init?(stored value: JSONValue) {
        guard let authorization = value["authorization"]?.string, let keySet = value["keySet"]?.string,
            let token = value["token"]?.string, let audience = value["assertionAudience"]?.string
        else { return nil }
        self.init(authorization: authorization, keySet: keySet, token: token, assertionAudience: audience)
    }
}

extension Deployment {
    fileprivate init?(stored value: JSONValue) {
        guard let id = value["id"]?.string, let state = value["state"]?.string.flatMap(State.init(rawValue:)) else {
            return nil
        }
        self.init(id: DeploymentID(id), state: state)
    }
}
