/// Something about an archive that a strict reader refuses and that a lenient reader may read past.
package struct ZIPProblem: Hashable, Sendable {
    /// What the problem leaves readable.
    package enum Effect: Hashable, Sendable {
        /// The archive as a whole is odd; its entries can be read.
        case archive
        /// The entry is odd and can be read.
        case entry
        /// The entry cannot be opened: ``ZIPArchive/open(_:)`` throws the same code.
        case entryClosed
    }

    package let code: ZIPRefusal.Code
    /// The entry's place in ``ZIPArchive/entries``; `nil` when the archive is meant.
    package let entry: Int?
    /// The entry's name, safe to show: see ``ZIPEntry/displayName``.
    package let name: String?
    package let effect: Effect
    /// What was found, in one clause.
    package let detail: String
}
