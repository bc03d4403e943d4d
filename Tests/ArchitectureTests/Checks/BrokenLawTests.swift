import Testing

@Suite("The laws of the house, broken on purpose")
struct BrokenLawTests {
    let laws = DependencyLaws(table: layerTable)

    private func step(_ from: String, _ to: String) -> [Edge] { [Edge(from: from, to: to, place: "here")] }

    @Test(
        "A standard that imports another family or Canonical is caught",
        arguments: [
            ("OneRosterModel", "LTICore"), ("OneRosterCSV", "Canonical"), ("XAPI", "Caliper"),
            ("LTICore", "OpenIDConnect"),
            ("Clever", "OneRosterREST"), ("ClassLink", "LTICore"), ("OpenIDConnect", "Clever"),
        ])
    func standards(from: String, to: String) {
        #expect(laws.standardsApart(step(from, to)).count == 1)
    }

    @Test(
        "A standard of the same family, a broker's log-in and what is no standard are fine",
        arguments: [
            ("OneRosterCSV", "OneRosterModel"), ("CMI5", "XAPI"), ("ClassLink", "OneRosterREST"),
            ("Clever", "OpenIDConnect"), ("ClassLink", "OpenIDConnect"), ("LTICore", "CrosswalkJOSE"),
            ("OneRosterCanonical", "Canonical"),
        ])
    func family(from: String, to: String) {
        #expect(laws.standardsApart(step(from, to)).isEmpty)
    }

    @Test("Canonical may import nothing of ours", arguments: ["_CrosswalkSupport", "OneRosterModel", "CrosswalkJSON"])
    func canonical(to: String) {
        #expect(laws.canonicalAlone(step("Canonical", to)).count == 1)
        #expect(laws.unlisted(step("Canonical", to)).count == 1)
    }

    @Test("A bridge between two families is caught, whatever the number of steps")
    func bridges() {
        let model = step("OneRosterCanonical", "OneRosterModel")
        #expect(laws.bridgesOneStandard(model).isEmpty)
        #expect(laws.bridgesOneStandard(model + step("OneRosterCanonical", "LTICore")).count == 1)
        #expect(laws.bridgesOneStandard(step("LTICanonical", "OneRosterCanonical")).count == 1)
        #expect(laws.bridgesOneStandard(step("LTICanonical", "Outbox")).count == 1)
        #expect(laws.bridgesOneStandard(step("BrokerCanonical", "Clever") + step("BrokerCanonical", "ClassLink")) == [])
        #expect(laws.bridgesOneStandard(step("OneRosterRESTCanonical", "OneRosterCanonical")).isEmpty)
    }

    @Test(
        "A service that knows a standard, a transport or a store is caught",
        arguments: [
            "OneRosterModel", "OneRosterCanonical", "CrosswalkRuntime", "URLSessionTransport", "CrosswalkSQLite",
        ])
    func services(to: String) {
        #expect(laws.servicesApart(step("RosterReconciliation", to)).count == 1)
        #expect(laws.servicesApart(step("RosterReconciliation", "Canonical")).isEmpty)
    }

    @Test("libcrypto outside its box is caught, and so is a light target that reaches it over three corners")
    func crypto() {
        #expect(laws.lightTargets(step("RosterReconciliation", "CLibCrypto")).count == 1)
        #expect(laws.lightTargets(step("CrosswalkCrypto", "CLibCrypto")).isEmpty)
        let corners =
            step("OneRosterCSV", "_CrosswalkZIP") + step("_CrosswalkZIP", "CrosswalkCrypto")
            + step("CrosswalkCrypto", "CLibCrypto")
        #expect(laws.lightTargets(corners) == ["law 5: OneRosterCSV reaches CLibCrypto"])
    }

    @Test("A library that imports a kit is caught; a kit that does is fine")
    func kits() {
        #expect(laws.kitsApart(step("OneRosterCSV", "OneRosterTesting")).count == 1)
        #expect(laws.kitsApart(step("CrosswalkSQLite", "RosterReconciliationTesting")).count == 1)
        #expect(laws.kitsApart(step("OneRosterTesting", "CrosswalkTesting")).isEmpty)
    }

    @Test("A step that the table does not list is caught, a step to another package is not its business")
    func unlisted() {
        #expect(laws.unlisted(step("_CrosswalkSupport", "_CrosswalkZIP")).count == 1)
        #expect(laws.unlisted(step("OneRosterCSV", "Foundation")).isEmpty)
        #expect(laws.violations(step("OneRosterCSV", "Canonical")).count == 2)
    }
}
