import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
public import LTIAdvantage
public import LTICore

/// The files of the simulated platform's submissions, and what processors say of them.
///
/// Every tool with the scope is taken for a processor of every activity, through its first active installation.
struct LMSAssets: AssetStore {
    let catalog: LMSCatalog
    let tools: any ToolDirectory
    let reports: LMSRecords
    /// Where files lie that the service only points to; no token is needed there.
    let elsewhere: Endpoint

    func asset(_ id: String, for client: ClientID) async throws -> StoredAsset? {
        guard let file = catalog.file(id), let tool = try await tools.tool(client),
            let deployment = tool.deployments.first(where: { $0.state == .active })
        else { return nil }
        let place: StoredAsset.Place =
            file.isElsewhere ? .elsewhere(elsewhere.appending(segment: file.id)) : .body(HTTPBody(file.content))
        return StoredAsset(place, contentType: file.contentType, deploymentID: deployment.id)
    }

    func keep(_ report: AssetReport, from client: ClientID) async throws {
        let new = try JSONValue(json: report.json)
        try await reports.change([client.text, report.assetID, report.type]) { known in
            if let known = known.flatMap({ AssetReport($0) }), known.timestamp > report.timestamp { return nil }
            return new
        }
    }

    /// Answers who followed the service there.
    func file(_ request: WebRequest) -> WebResponse {
        let name = String(request.path.split(separator: "/").last ?? "")
        guard let file = catalog.file(name), file.isElsewhere else { return WebResponse(.notFound) }
        return WebResponse(
            .ok, HTTPBody(file.content), mediaType: file.contentType, fields: [.cacheControl: "no-store"])
    }
}

extension SimulatedLMS {
    /// What a tool reported on a file: of each type the newest.
    public func reports(on asset: String, of client: ClientID) async throws -> [AssetReport] {
        try await services.companions.assets.reports.values(below: [client.text, asset]).compactMap { AssetReport($0) }
    }
}
