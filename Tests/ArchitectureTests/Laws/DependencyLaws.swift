/// The laws about who may import whom, as functions from steps to violations, so that they can be tried on made-up
/// steps too. Each rests on what a target is, not on its row's list: a wrong list breaks a law here.
struct DependencyLaws {
    let table: LayerTable

    private func layer(_ name: String) -> Layer? { table.rows[name]?.layer }

    /// What the table does not list is not allowed.
    func unlisted(_ edges: [Edge]) -> [String] {
        edges.filter { table.rows[$0.to] != nil && !table.allows($0.from, $0.to) }.map(\.description)
    }

    /// Law 1: standard families import neither one another nor `Canonical`. The brokers may import `OpenIDConnect`.
    func standardsApart(_ edges: [Edge]) -> [String] {
        edges.filter { edge in
            guard let own = layer(edge.from)?.families else { return false }
            if layer(edge.to) == .core { return true }
            guard let other = layer(edge.to)?.families, own.isDisjoint(with: other) else { return false }
            return !(own.contains(.broker) && other == [.openIDConnect])
        }.map { "law 1: \($0)" }
    }

    /// Law 2: `Canonical` imports nothing of ours.
    func canonicalAlone(_ edges: [Edge]) -> [String] {
        edges.filter { layer($0.from) == .core }.map { "law 2: \($0)" }
    }

    /// Law 3: all standards that a bridge imports have one family in common, and a bridge imports no bridge of another
    /// family, no service, no store.
    func bridgesOneStandard(_ edges: [Edge]) -> [String] {
        let bridges = Dictionary(grouping: edges.filter { layer($0.from) == .bridge }, by: \.from)
        let divided = bridges.filter { _, steps in
            let families = steps.compactMap { layer($0.to)?.families }
            guard let first = families.first else { return false }
            return families.dropFirst().reduce(first) { $0.intersection($1) }.isEmpty
        }
        let strangers = bridges.values.joined().filter { edge in
            switch layer(edge.to) {
            case .service, .store, .kit: true
            case .bridge:
                edge.to != "OneRosterCanonical"
                    || !["OneRosterCSVCanonical", "OneRosterRESTCanonical"].contains(edge.from)
            default: false
            }
        }
        return divided.keys.sorted().map { "law 3: \($0) imports several families" } + strangers.map { "law 3: \($0)" }
    }

    /// Law 4: services know `Canonical`, `Outbox`, `CrosswalkCrypto` and `_CrosswalkSupport`.
    func servicesApart(_ edges: [Edge]) -> [String] {
        let known: Set = ["Canonical", "Outbox", "CrosswalkCrypto", "_CrosswalkSupport"]
        return edges.filter { layer($0.from) == .service && !known.contains($0.to) }.map { "law 4: \($0)" }
    }

    /// Law 5: only `CrosswalkCrypto` imports `CLibCrypto`, and models, CSV, JSON and Canonical reach neither it nor a
    /// transport, by however many steps.
    func lightTargets(_ edges: [Edge]) -> [String] {
        let direct = edges.filter { $0.to == "CLibCrypto" && $0.from != "CrosswalkCrypto" }.map { "law 5: \($0)" }
        let heavy: Set = ["CLibCrypto", "CrosswalkRuntime", "URLSessionTransport", "_CrosswalkXML"]
        let reached = Self.light.flatMap { name in
            reachable(from: name, edges).intersection(heavy).sorted().map { "law 5: \(name) reaches \($0)" }
        }
        return direct + reached
    }

    /// The targets that every vendor can link without a second thought.
    static let light = ["Canonical", "CrosswalkJSON", "OneRosterCSV", "OneRosterModel"]

    /// Law 6: nothing but a kit imports a kit.
    func kitsApart(_ edges: [Edge]) -> [String] {
        edges.filter { layer($0.to) == .kit && layer($0.from) != .kit }.map { "law 6: \($0)" }
    }

    /// All of them.
    func violations(_ edges: [Edge]) -> [String] {
        unlisted(edges) + standardsApart(edges) + canonicalAlone(edges) + bridgesOneStandard(edges)
            + servicesApart(edges) + lightTargets(edges) + kitsApart(edges)
    }

    /// Everything that a target imports, directly or through others.
    func reachable(from name: String, _ edges: [Edge]) -> Set<String> {
        let next = Dictionary(grouping: edges, by: \.from)
        var reached: Set<String> = []
        var waiting = [name]
        while let here = waiting.popLast() {
            for edge in next[here] ?? [] where reached.insert(edge.to).inserted { waiting.append(edge.to) }
        }
        return reached
    }
}
