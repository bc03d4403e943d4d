internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
internal import OneRosterModel
internal import _CrosswalkSupport

/// Writes answers in a version's form.
struct ProviderAnswers {
    let version: OneRosterVersion
    let service: OneRosterService?
    let operation: OneRosterOperation?
    let ambient: Ambient

    private static let fixed: HTTPFields = [.cacheControl: "no-store", .xContentTypeOptions: "nosniff"]

    func refusal(_ refusal: ProviderRefusal) -> WebResponse {
        let info = StatusInfo(
            minor: refusal.minor, detail: refusal.detail, isUnsupported: refusal.status == .methodNotAllowed)
        var json = JSONWriter()
        if version == .v1_2 {
            info.write12(service, to: &json)
        } else {
            json.object { status([info], to: &$0) }
        }
        return response(refusal.status, json.finish(), refusal.fields)
    }

    /// A list of records, with warnings beside it where there are any.
    func list(_ records: [JSONObject], _ renderer: RecordRenderer, _ warnings: [StatusInfo]) -> [UInt8] {
        var json = JSONWriter(capacity: 64 + records.count * 512)
        json.object { json in
            json.name(renderer.type.plural)
            json.array { json in
                for record in records { renderer.write(record, to: &json) }
            }
            status(warnings, to: &json)
        }
        return json.finish()
    }

    /// One record, with warnings beside it where there are any.
    func single(_ record: JSONObject, _ renderer: RecordRenderer, _ warnings: [StatusInfo]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.name(renderer.type.singular)
            renderer.write(record, to: &json)
            status(warnings, to: &json)
        }
        return json.finish()
    }

    /// The list of 1.1, a member of the object that is being written.
    private func status(_ infos: [StatusInfo], to json: inout JSONWriter) {
        guard !infos.isEmpty else { return }
        let reference = StatusReference(
            message: Hexadecimal.text(ambient.randomBytes(16)), operation: operation?.name ?? "")
        json.name("statusInfoSet")
        json.array { json in
            for info in infos { info.write11(reference, to: &json) }
        }
    }

    func response(_ status: HTTPResponse.Status, _ body: [UInt8], _ fields: HTTPFields = [:]) -> WebResponse {
        var all = Self.fixed
        for field in fields { all.append(field) }
        return WebResponse(status, HTTPBody(body), mediaType: "application/json", fields: all)
    }
}
