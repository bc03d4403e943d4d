/// Collects what is wrong while an archive is scanned.
struct ProblemList {
    private(set) var found: [ZIPProblem] = []

    /// Notes something about the archive as a whole.
    mutating func add(_ code: ZIPRefusal.Code, _ detail: String) {
        found.append(ZIPProblem(code: code, entry: nil, name: nil, effect: .archive, detail: detail))
    }

    /// Notes something about an entry that can still be read.
    mutating func add(_ code: ZIPRefusal.Code, _ entry: ZIPEntry, _ detail: String) {
        found.append(
            ZIPProblem(code: code, entry: entry.index, name: entry.displayName, effect: .entry, detail: detail))
    }

    /// Notes why an entry cannot be read, and closes it. The first reason stays the one that opening throws.
    mutating func close(_ entry: inout ZIPEntry, _ code: ZIPRefusal.Code, _ detail: String) {
        if entry.closed == nil { entry.closed = ZIPRefusal(code, detail) }
        found.append(
            ZIPProblem(code: code, entry: entry.index, name: entry.displayName, effect: .entryClosed, detail: detail))
    }
}
