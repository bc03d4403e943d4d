import Canonical

/// What a delivered content becomes when it meets a stored one.
enum ContentMerge {
    struct Outcome {
        let content: [UInt8]
        /// The tags that differ from the stored content, ascending.
        let changed: [UInt8]
        /// `false` where the stored bytes could not be read.
        let wasReadable: Bool
    }

    /// Takes the delivered fields, but keeps stored ones that are protected, and stored ones that this version's
    /// tables do not know: a newer version wrote them, and the source never spoke of them.
    static func merge(
        delivered: [UInt8], stored: [UInt8], kind: NounKind, protected: Set<UInt8>
    ) -> Outcome {
        guard let new = try? RecordContent(delivered).fields, let old = try? RecordContent(stored).fields else {
            // Unreadable stored bytes are replaced whole; what was delivered was encoded here.
            let tags = ((try? RecordContent(delivered).fields) ?? []).map(\.tag)
            return Outcome(content: delivered, changed: tags, wasReadable: false)
        }
        let known = Set(RosterField.all(of: kind).map(\.tag))
        let keepsStored = { (tag: UInt8) in protected.contains(tag) || !known.contains(tag) }
        guard old.contains(where: { keepsStored($0.tag) }) || new.contains(where: { keepsStored($0.tag) }) else {
            return Outcome(content: delivered, changed: RecordContent.difference(old, new), wasReadable: true)
        }
        let merged = (new.filter { !keepsStored($0.tag) } + old.filter { keepsStored($0.tag) })
            .sorted { $0.tag < $1.tag }
        var writer = RowWriter()
        writer.begin()
        for field in merged { writer.write(field) }
        return Outcome(content: writer.bytes, changed: RecordContent.difference(old, merged), wasReadable: true)
    }
}
