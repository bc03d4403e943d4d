import Canonical
import _CrosswalkSupport

/// The roster before and after a night, as rules look at it: records by kind, with the hash of the id and the content.
///
/// Stored records that the source did not mention are seen where ``NightInput/unmentioned`` holds them. A class, because
/// rules hand it on for every record, and a copy would retain all that it holds.
final class NightView {
    let input: NightInput
    let differences: [KindDifference]
    let drafts: [[Draft]]

    init(input: NightInput, differences: [KindDifference], drafts: [[Draft]]) {
        self.input = input
        self.differences = differences
        self.drafts = drafts
    }

    typealias Visitor = (_ id: Hash128, _ content: UnsafeRawBufferPointer) -> Void

    /// Records in use before the night.
    func forEachBefore(_ kind: NounKind, _ body: Visitor) {
        let (staged, fates) = (input.staged[kind.rank], differences[kind.rank].fates)
        for position in fates.indices where fates[position] == .unchanged {
            staged.withContent(position) { body(staged.index.ids[position], $0) }
        }
        for draft in drafts[kind.rank] where draft.verb == .update || draft.verb == .delete {
            draft.withBefore { body(draft.idHash, $0) }
        }
        forEachUnmentioned(kind, body)
    }

    /// Records in use after the night, were everything applied.
    func forEachAfter(_ kind: NounKind, _ body: Visitor) {
        let (staged, fates) = (input.staged[kind.rank], differences[kind.rank].fates)
        for position in fates.indices where fates[position] != .leftAlone {
            staged.withContent(position) { body(staged.index.ids[position], $0) }
        }
        forEachUnmentioned(kind, body)
    }

    private func forEachUnmentioned(_ kind: NounKind, _ body: Visitor) {
        guard let unmentioned = input.unmentioned[kind.rank] else { return }
        for position in 0..<unmentioned.count {
            unmentioned.withContent(position) { body(unmentioned.index.ids[position], $0) }
        }
    }

    /// Whether a record is in use after the night, were everything applied.
    func existsAfter(_ kind: NounKind, _ id: Hash128) -> Bool {
        if let position = input.staged[kind.rank].index.position(of: id),
            differences[kind.rank].fates[position] != .leftAlone
        {
            return true
        }
        return differences[kind.rank].kept.contains(id)
    }

    /// The id behind a hash, where tonight's records or drafts bear it.
    func id(_ kind: NounKind, _ hash: Hash128) -> String? {
        let staged = input.staged[kind.rank]
        if let position = staged.index.position(of: hash) { return staged.id(position) }
        if let unmentioned = input.unmentioned[kind.rank], let position = unmentioned.index.position(of: hash) {
            return unmentioned.id(position)
        }
        return drafts[kind.rank].first { $0.idHash == hash }?.id
    }
}
