extension CaliperNode {
    /// The event or entity as a document without white space, its members in the order of the standard's tables.
    ///
    /// - Parameter version: 1.1 or 1.2: the version whose context it gets where it has none, and against which it is checked on
    ///   the way.
    /// - Throws: ``CaliperRefusal`` where it is not as the standard has it.
    public func json(version: CaliperVersion = .v1_2) throws(CaliperRefusal) -> [UInt8] {
        var writer = NodeWriter(version)
        writer.item(self)
        return try writer.finish()
    }
}
