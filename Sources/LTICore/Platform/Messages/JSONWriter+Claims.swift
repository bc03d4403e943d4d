internal import CrosswalkJOSE
internal import CrosswalkJSON

/// A claim whose value is an object, as a platform writes it.
protocol WritableClaim {
    /// Writes the members that have a value.
    func writeMembers(to json: inout JSONWriter)
}

extension JSONWriter {
    /// Writes a claim that is an object, or nothing where there is none.
    mutating func claim<Claim: WritableClaim>(_ name: StaticString, _ claim: Claim?) {
        guard let claim else { return }
        self.name(name)
        object { claim.writeMembers(to: &$0) }
    }

    /// Writes texts, or nothing where there are none: for claims that mean the same absent and empty.
    mutating func texts(_ name: StaticString, _ texts: [String]) {
        if !texts.isEmpty { member(name, texts) }
    }

    /// Writes a claim that is no more than an id, or nothing where there is none.
    mutating func thing(_ name: StaticString, _ id: String?) {
        guard let id else { return }
        self.name(name)
        object { $0.member("id", id) }
    }
}
