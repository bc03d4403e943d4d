import _CrosswalkSupport

/// What the rules across records need to know of an organization.
struct OrgFacts {
    /// Whether it may hold classes: type `school`, or an extension of the source's own.
    var isSchool: Bool
}

/// What the rules need to know of an academic session.
struct SessionFacts {
    enum Kind: UInt8 { case schoolYear, gradingPeriod, other, own }
    var kind: Kind
    var span: DaySpan
}

/// What the rules need to know of a class.
struct ClassFacts {
    /// Half of the hash of the school's id: enough to compare.
    var school: UInt64
    /// From the first day of its first term to the end of its last.
    var span: DaySpan
    var hasPrimaryTeacher = false
}

/// What the rules need to know of a line item.
struct LineItemFacts {
    var classKey: Hash128
    /// Not a number where the line item has no such bound.
    var minimum: Double
    var maximum: Double
}

/// Two days since 1970, the end excluded; unknown ends are the farthest there are.
struct DaySpan {
    var start: Int32 = .min
    var end: Int32 = .max

    static let unknown = DaySpan()
    var isKnown: Bool { start != .min && end != .max }

    func contains(_ other: DaySpan) -> Bool {
        (other.start == .min || other.start >= start) && (other.end == .max || other.end <= end)
    }

    /// The smallest span with both.
    func union(_ other: DaySpan) -> DaySpan { DaySpan(start: min(start, other.start), end: max(end, other.end)) }
}

/// What is known of a user in an organization.
struct RoleFlags: OptionSet {
    let rawValue: UInt8
    static let hasRole = RoleFlags(rawValue: 1)
    static let hasPrimaryRole = RoleFlags(rawValue: 2)
    /// The user's row names the organization as the primary one.
    static let isPrimaryOrg = RoleFlags(rawValue: 4)
    /// The finding was made.
    static let isReported = RoleFlags(rawValue: 8)
}

extension Hash128 {
    /// The key of a pair of keys, in this order.
    func paired(with other: Hash128) -> Hash128 {
        let low = low &+ (other.low << 29 | other.low >> 35) &* 0x9E37_79B9_7F4A_7C15
        let high = high ^ (other.high << 41 | other.high >> 23) &* 0xC2B2_AE3D_27D4_EB4F
        return Hash128(low: low ^ high >> 31, high: high &+ low << 17)
    }
}
