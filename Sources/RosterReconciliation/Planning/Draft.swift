import Canonical
import _CrosswalkSupport

/// An action in the making.
struct Draft: Sendable {
    let verb: RosterAction.Verb
    let kind: NounKind
    let id: String
    let idHash: Hash128
    let before: RecordImage?
    var after: RecordImage?
    let cause: PlannedAction.Cause
    let changed: [UInt8]
    var key: ActionKey
    /// The school's number in the registry; -1 for none.
    var school: Int32 = -1
    var isExpected = false
    /// Taken as the old or new side of a record under another id, or explained by one: left out of other counts.
    var isRekeyed = false
    /// The position of what holds it; -1 for free.
    var hold: Int32 = -1

    var isHeld: Bool { hold >= 0 }

    /// Calls the body with the content before; an empty one where there is none.
    func withBefore<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        (before?.content ?? []).withUnsafeBytes(body)
    }

    /// Calls the body with the content after; an empty one where there is none.
    func withAfter<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        (after?.content ?? []).withUnsafeBytes(body)
    }
}

/// Names a draft: rank of its kind, position in that kind's list.
struct DraftPlace: Hashable, Sendable {
    let rank: Int
    let index: Int
}
