/// Where the id of a learning objective comes from. `lineItemLearningObjectiveIds.source` and
/// `resultLearningObjectiveIds.source`.
///
/// The vocabulary is open in a way of its own: a source may also say a word of lower-case letters and digits.
public struct LearningObjectiveSource: OneRosterVocabulary {
    /// The value as written, case-sensitive.
    public let rawValue: String

    /// Takes any value; see ``OneRosterVocabulary/isStandard`` and ``isExtension``.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The 1EdTech standard CASE: the id is a UUID.
    public static let `case` = Self(rawValue: "case")
    /// Not known.
    public static let unknown = Self(rawValue: "unknown")

    /// The standard's values, in its order.
    public static let standard: [Self] = [.case, .unknown]
    /// `true`, in the form of ``isExtension``.
    public static let allowsExtensions = true

    /// `true` for at least one of `a-z 0-9` that is no value of the standard; there is no `ext:` here.
    public var isExtension: Bool {
        !isStandard && !rawValue.isEmpty
            && rawValue.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                default: false
                }
            }
    }
}
