import CrosswalkRuntime

extension RecordName {
    /// A name out of parts, each with its length, so that no two lists of parts have one name.
    init(_ space: String, parts: [String]) {
        self.init(space, parts.map { "\($0.utf8.count):\($0)" }.joined())
    }
}
