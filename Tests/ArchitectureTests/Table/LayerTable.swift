/// The table of `Docs/Architecture.md` as data: every target that there is or will be, and what it may import of ours.
///
/// `_CrosswalkSupport` need not be listed: every target but `Canonical` may import it.
let layerTable = LayerTable(
    rows: systemRows + supportRows + baseRows + standardRows + bridgeRows + serviceRows + storeRows + kitRows)

private let systemRows: [LayerRow] = [
    LayerRow("CLibCrypto", .system),
    LayerRow("CZlib", .system),
]

private let supportRows: [LayerRow] = [
    LayerRow("_CrosswalkSIMD", .support),
    LayerRow("_CrosswalkSupport", .support, ["_CrosswalkSIMD"]),
    LayerRow("_CrosswalkZIP", .support, ["CZlib"]),
    LayerRow("_CrosswalkXML", .support, foundation: .xml),
]

private let runtime = ["CrosswalkCrypto", "CrosswalkJSON", "CrosswalkRuntime"]
private let jose = ["CrosswalkJOSE"] + runtime

private let baseRows: [LayerRow] = [
    LayerRow("CrosswalkJSON", .base),
    LayerRow("CrosswalkCrypto", .base, ["CLibCrypto"]),
    LayerRow("CrosswalkJOSE", .base, ["CrosswalkCrypto", "CrosswalkJSON"]),
    LayerRow("CrosswalkRuntime", .base, ["CrosswalkCrypto", "CrosswalkJSON"], external: ["HTTPTypes", "Logging"]),
    LayerRow("URLSessionTransport", .base, runtime, foundation: .networking, external: ["HTTPTypes"]),
    LayerRow(
        "AsyncHTTPClientTransport", .base, runtime,
        external: ["AsyncHTTPClient", "HTTPTypes", "NIOCore", "NIOHTTP1", "NIOPosix", "NIOSSL"],
        trait: "AsyncHTTPClient"),
    LayerRow(
        "CrosswalkHummingbird", .base, runtime,
        external: [
            "HTTPTypes", "Hummingbird", "HummingbirdCore", "Logging", "NIOCore", "NIOHTTP1", "ServiceLifecycle",
        ], trait: "Hummingbird"),
    LayerRow("Canonical", .core),
]

private let standardRows: [LayerRow] = [
    LayerRow("OneRosterModel", .standard(.oneRoster), ["CrosswalkJSON"]),
    LayerRow("OneRosterCSV", .standard(.oneRoster), ["OneRosterModel", "_CrosswalkSIMD", "_CrosswalkZIP"]),
    LayerRow("OneRosterREST", .standard(.oneRoster), ["OneRosterModel"] + runtime, external: ["HTTPTypes"]),
    LayerRow("LTICore", .standard(.lti), jose, external: ["HTTPTypes"]),
    LayerRow("LTIAdvantage", .standard(.lti), ["LTICore"] + jose, external: ["HTTPTypes"]),
    LayerRow("EdFiAPI", .standard(.edFi), runtime, external: ["HTTPTypes"]),
    LayerRow("Caliper", .standard(.caliper), runtime, external: ["HTTPTypes"]),
    LayerRow("XAPI", .standard(.xAPI), jose, external: ["HTTPTypes"]),
    LayerRow("CMI5", .standard(.xAPI), ["XAPI", "_CrosswalkZIP", "_CrosswalkXML"] + jose, external: ["HTTPTypes"]),
    LayerRow("SCORM", .standard(.scorm), ["CrosswalkJSON", "_CrosswalkZIP", "_CrosswalkXML"]),
    LayerRow("OpenIDConnect", .standard(.openIDConnect), jose, external: ["HTTPTypes"]),
    LayerRow("SAML", .standard(.saml), ["_CrosswalkXML"] + jose, external: ["HTTPTypes"]),
    LayerRow("Clever", .standard(.broker), ["OpenIDConnect"] + runtime, external: ["HTTPTypes"]),
    LayerRow(
        "ClassLink", .standard(.broker, .oneRoster), ["OpenIDConnect", "OneRosterREST", "OneRosterModel"] + runtime,
        external: ["HTTPTypes"]),
]

private let bridgeRows: [LayerRow] = [
    LayerRow("OneRosterCanonical", .bridge, ["OneRosterModel", "Canonical"]),
    LayerRow(
        "OneRosterCSVCanonical", .bridge, ["OneRosterCanonical", "OneRosterModel", "OneRosterCSV", "Canonical"]),
    LayerRow(
        "OneRosterRESTCanonical", .bridge,
        ["OneRosterCanonical", "OneRosterModel", "OneRosterREST", "Canonical", "CrosswalkJSON", "CrosswalkRuntime"]),
    LayerRow(
        "LTICanonical", .bridge, ["LTICore", "LTIAdvantage", "Canonical", "CrosswalkJSON", "CrosswalkRuntime"]),
    LayerRow("CaliperCanonical", .bridge, ["Caliper", "Canonical"] + runtime),
    LayerRow("XAPICanonical", .bridge, ["XAPI", "CMI5", "Canonical"] + runtime),
    LayerRow("SCORMCanonical", .bridge, ["SCORM", "Canonical"]),
    LayerRow("EdFiAdapter", .bridge, ["EdFiAPI", "Canonical"]),
    LayerRow("BrokerCanonical", .bridge, ["Clever", "ClassLink", "Canonical"]),
]

private let serviceRows: [LayerRow] = [
    LayerRow("Outbox", .service, ["Canonical", "CrosswalkCrypto"]),
    LayerRow("RosterReconciliation", .service, ["Canonical", "CrosswalkCrypto"]),
    LayerRow("GradeRouting", .service, ["Canonical", "Outbox", "CrosswalkCrypto"]),
    LayerRow("LearningEventBus", .service, ["Canonical", "Outbox", "CrosswalkCrypto"]),
    LayerRow("TenantConfiguration", .service, ["Canonical", "CrosswalkCrypto"]),
    LayerRow("PrivacyControls", .service, ["Canonical", "CrosswalkCrypto"]),
]

private let services = serviceRows.map(\.name)
private let storeBase = services + ["Canonical", "CrosswalkRuntime", "CrosswalkCrypto"]

private let storeRows: [LayerRow] = [
    LayerRow(
        "CrosswalkSQLite", .store, storeBase, foundation: .full, external: ["GRDB", "GRDBSQLite"], trait: "SQLite"),
    LayerRow("CLibPQ", .system),
    LayerRow("CrosswalkPostgres", .store, storeBase + ["CLibPQ"], foundation: .full),
    LayerRow(
        "OneRosterSQLite", .store, ["CrosswalkSQLite", "OneRosterREST", "OneRosterModel"] + runtime,
        foundation: .full, external: ["GRDB", "GRDBSQLite"], trait: "SQLite"),
    LayerRow(
        "XAPISQLite", .store, ["CrosswalkSQLite", "XAPI"] + jose, foundation: .full, external: ["GRDB", "GRDBSQLite"],
        trait: "SQLite"),
]

private let kitBase = ["CrosswalkTesting", "Canonical"] + jose

private let kitRows: [LayerRow] = [
    // Dispatch for the one thread on which a virtual world runs.
    LayerRow("CrosswalkTesting", .kit, jose, external: ["Dispatch", "HTTPTypes"]),
    LayerRow(
        "OneRosterTesting", .kit, ["OneRosterModel", "OneRosterCSV", "OneRosterREST", "_CrosswalkZIP"] + kitBase,
        external: ["HTTPTypes"]),
    LayerRow("RosterReconciliationTesting", .kit, ["RosterReconciliation"] + kitBase),
    LayerRow("LTITesting", .kit, ["LTICore", "LTIAdvantage"] + kitBase, external: ["HTTPTypes"]),
    LayerRow("EdFiTesting", .kit, ["EdFiAPI"] + kitBase, external: ["HTTPTypes"]),
    LayerRow(
        "LearningEventTesting", .kit, ["Caliper", "XAPI", "CMI5", "LearningEventBus", "Outbox"] + kitBase,
        external: ["HTTPTypes"]),
    LayerRow("BrokerTesting", .kit, ["Clever", "ClassLink", "OneRosterREST"] + kitBase, external: ["HTTPTypes"]),
]
