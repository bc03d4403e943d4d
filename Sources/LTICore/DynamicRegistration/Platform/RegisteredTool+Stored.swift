internal import CrosswalkJSON
internal import CrosswalkRuntime

extension RegisteredTool {
    /// The tool as it is stored; the client id is the name of the record and no part of it.
    var stored: [UInt8] {
        var object = JSONObject()
        object["deployment"] = .string(deploymentID.text)
        object["tenant"] = .string(tenant)
        object["registered"] = .number(JSONNumber(Int(registered.millisecondsSinceEpoch)))
        object["configuration"] = .object(configuration.members)
        object["current"] = Self.array(access.current)
        if let previous = access.previous { object["previous"] = Self.array(previous) }
        return JSONValue.object(object).json
    }

    /// The tool that was stored under this name; `nil` where the bytes are none.
    init?(clientID: ClientID, stored bytes: [UInt8]) throws(JSONError) {
        let value = try JSONValue(json: bytes)
        guard let deployment = value["deployment"]?.string, let tenant = value["tenant"]?.string,
            let registered = value["registered"]?.number?.integer,
            let configuration = value["configuration"]?.object, let current = Self.bytes(value["current"])
        else { return nil }
        self.init(
            clientID: clientID, deploymentID: DeploymentID(deployment), tenant: tenant,
            registered: WallTime(millisecondsSinceEpoch: Int64(registered)),
            configuration: ToolConfiguration(configuration),
            access: AccessDigests(current: current, previous: Self.bytes(value["previous"])))
    }

    private static func array(_ bytes: [UInt8]) -> JSONValue { .array(bytes.map { .number(JSONNumber(Int($0))) }) }

    private static func bytes(_ value: JSONValue?) -> [UInt8]? {
        let bytes = value?.array?.compactMap { $0.number?.integer.flatMap(UInt8.init(exactly:)) }
        return bytes?.count == 32 ? bytes : nil
    }
}
