internal import CrosswalkJSON
internal import LTICore

extension AssessmentControl {
    /// The body of the request.
    var json: [UInt8] {
        var json = JSONWriter(capacity: 512)
        json.object { json in
            json.name("user")
            json.object { json in
                json.member("iss", user.issuer.text)
                json.member("sub", user.user.text)
            }
            json.name("resource_link")
            json.object { $0.member("id", resourceLink.text) }
            json.member("attempt_number", attemptNumber)
            json.member("action", action.rawValue)
            json.member("extra_time", extraTime)
            json.member("incident_time", incidentTime)
            json.member("incident_severity", severity)
            json.member("reason_code", reasonCode)
            json.member("reason_msg", reason)
        }
        return json.finish()
    }

    /// Reads the body of a request, strictly: what changes somebody's assessment must say exactly what it wants.
    ///
    /// - Returns: `nil` for what lacks a required member, or has one of another type or out of its range.
    init?(json bytes: [UInt8]) {
        let value: JSONValue
        do { value = try JSONValue(json: bytes) } catch { return nil }
        guard let issuer = value["user"]?["iss"]?.string, let subject = value["user"]?["sub"]?.string,
            !issuer.isEmpty, !subject.isEmpty, let link = value["resource_link"]?["id"]?.string, !link.isEmpty,
            let attempt = value["attempt_number"]?.number?.integer, attempt > 0,
            let action = value["action"]?.string, !action.isEmpty, let time = value["incident_time"]?.string,
            case .at = ItemInstant(time)
        else { return nil }
        for (name, isRight) in [
            ("extra_time", { $0.isNotNegative }), ("incident_severity", { $0.isShare }),
        ] as [(String, (JSONValue) -> Bool)] {
            if let member = value[name], !isRight(member) { return nil }
        }
        for name in ["reason_code", "reason_msg"] where value[name].map({ $0.string == nil }) ?? false { return nil }
        self.init(
            Action(rawValue: action), of: UserKey(issuer: Issuer(issuer), user: UserID(subject)),
            in: ResourceLinkID(link), attempt: attempt, at: time, severity: value["incident_severity"]?.number,
            extraTime: value["extra_time"]?.number, reasonCode: value["reason_code"]?.string,
            reason: value["reason_msg"]?.string)
    }
}

extension AssessmentState {
    /// The body of an answer.
    var json: [UInt8] {
        var json = JSONWriter(capacity: 64)
        json.object { json in
            json.member("status", status.rawValue)
            json.member("extra_time", extraTime)
        }
        return json.finish()
    }

    /// Reads an answer leniently; `nil` without a status.
    init?(_ json: inout JSONReader) throws(JSONError) {
        var status: String?
        var extra: JSONNumber?
        _ = try json.looseObject { (name, json) throws(JSONError) in
            switch name {
            case "status": status = try json.looseText()
            case "extra_time": extra = try json.looseNumber()
            default: break
            }
        }
        guard let status else { return nil }
        self.init(Status(rawValue: status), extraTime: extra)
    }
}

extension JSONValue {
    fileprivate var isNotNegative: Bool { number.flatMap(\.double).map { $0 >= 0 } ?? false }
    fileprivate var isShare: Bool { number.flatMap(\.double).map { $0 >= 0 && $0 <= 1 } ?? false }
}
