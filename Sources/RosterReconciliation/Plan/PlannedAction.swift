public import Canonical

/// An action of a plan, and why it is there.
public struct PlannedAction: Hashable, Sendable {
    /// Why an action is there. The raw values are stored and never change.
    public enum Cause: UInt8, Hashable, Sendable {
        /// The source delivered the record.
        case delivered = 1
        /// The source says that the record is to be removed.
        case removal = 2
        /// A complete delivery does not have the record.
        case missing = 3
        /// The grace of a record out of use is over.
        case graceOver = 4
        /// A run is undone.
        case undo = 5
        /// Someone changed the record by hand.
        case override = 6
    }

    /// The action itself. Where it takes a record out of use, the instant is that of the plan; a run sets its own.
    public let action: RosterAction
    /// Why it is there.
    public let cause: Cause
    /// The school to which it counts: the record's own, or that of its section or person; `nil` where it has none.
    public let school: String?
    /// The tags of the fields that differ between before and after, ascending; empty unless both are there.
    public let changedFields: [UInt8]
    /// Whether the record's dates let it end, so that its removal is no anomaly.
    public let isExpected: Bool
    /// The position in ``RosterPlan/holds`` of what holds the action; `nil` where it is free.
    public let hold: Int?

    /// The action's name for ever.
    public var key: ActionKey { action.key }
    /// What it does.
    public var verb: RosterAction.Verb { action.verb }
    /// Which record.
    public var record: RecordKey { action.record }
}

/// One field's values before and after.
public struct FieldChange: Hashable, Sendable {
    /// The field; `nil` where this version's table has none of that tag.
    public let field: RosterField?
    /// The field's number in stored rows.
    public let tag: UInt8
    /// The value before; `absent` where there was none.
    public let before: FieldValue
    /// The value after; `absent` where there is none.
    public let after: FieldValue

    /// The same change without its values, where they are personal.
    public var redacted: FieldChange {
        field.map { !$0.isPersonal } ?? false
            ? self : FieldChange(field: field, tag: tag, before: .absent, after: .absent)
    }
}

extension PlannedAction {
    /// The changed fields with their values, ascending by tag.
    ///
    /// For a record that comes or goes, all its fields. The values are personal data: a report shows
    /// ``FieldChange/redacted``.
    /// - Throws: ``RecordFault`` where an image is unreadable.
    public func changes() throws(RecordFault) -> [FieldChange] {
        let before = try Self.fields(action.before)
        let after = try Self.fields(action.after)
        let tags = verb.isRemoval ? before.keys.sorted() : RecordContent.tags(changedFields, or: before, after)
        return try tags.map { tag throws(RecordFault) in
            FieldChange(
                field: RosterField.field(tag, of: record.kind), tag: tag,
                before: try Self.value(before[tag]), after: verb.isRemoval ? .absent : try Self.value(after[tag]))
        }
    }

    private static func fields(_ image: RecordImage?) throws(RecordFault) -> [UInt8: EncodedField] {
        guard let image else { return [:] }
        return Dictionary(uniqueKeysWithValues: try RecordContent(image.content).fields.map { ($0.tag, $0) })
    }

    private static func value(_ field: EncodedField?) throws(RecordFault) -> FieldValue {
        guard let field else { return .absent }
        guard let value = field.value else { throw RecordFault(.badValue) }
        return value
    }
}

extension RecordContent {
    fileprivate static func tags(
        _ changed: [UInt8], or before: [UInt8: EncodedField], _ after: [UInt8: EncodedField]
    ) -> [UInt8] {
        before.isEmpty ? after.keys.sorted() : changed
    }
}
