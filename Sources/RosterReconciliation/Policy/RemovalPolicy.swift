/// What becomes of a record that the source removes.
public enum RemovalPolicy: Hashable, Sendable {
    /// It is removed at once.
    case hard
    /// It goes out of use and can come back.
    ///
    /// - Parameters:
    ///   - status: what it is called then.
    ///   - whenOver: what it is called where its dates let it end; `nil` makes no difference.
    ///   - graceDays: whole days after which it is purged; `nil` keeps it.
    case soft(status: InactiveStatus, whenOver: InactiveStatus?, graceDays: Int?)

    func status(isOver: Bool) -> InactiveStatus? {
        guard case .soft(let status, let whenOver, _) = self else { return nil }
        return isOver ? whenOver ?? status : status
    }

    /// Milliseconds of grace; `nil` where nothing is ever purged.
    var grace: Int64? {
        guard case .soft(_, _, let days?) = self else { return nil }
        // A million days are for ever, and their milliseconds still fit.
        return Int64(min(max(0, days), 1_000_000)) * 86_400_000
    }
}
