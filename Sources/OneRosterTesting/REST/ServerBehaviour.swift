/// What a simulated OneRoster server is like: how fast, how much at once, what it says of its lists, and what it does not
/// hold to.
public struct ServerBehaviour: Hashable, Sendable {
    /// How long every answer takes at least.
    public var latency = Duration.zero
    /// How much longer it takes for a hundred records.
    public var latencyPerHundred = Duration.zero
    /// How many requests it works on at once; others wait. `nil` for as many as come.
    public var capacity: Int?
    /// Above so many requests at once everything takes ten times as long, and a third is answered by 503.
    public var collapsesAbove: Int?
    /// The most records of a page, whatever is asked for.
    public var clamp: Int?
    /// Whether it says how many records there are.
    public var showsTotal = true
    /// How many more records than there are it says that there are; negative for fewer.
    public var totalError = 0
    /// Whether it names the next page.
    public var showsLinks = true
    /// Whether it names the state of its data (`x-perm-rev`).
    public var showsRevision = false
    /// Whether it says what time it is.
    public var showsDate = true
    /// What it does with a sort.
    public var sort = Compliance.honours
    /// What it does with a filter for changed records.
    public var changedFilter = Compliance.honours

    /// What a server does with something that it is asked for.
    public enum Compliance: String, CaseIterable, Hashable, Sendable {
        /// It does it.
        case honours
        /// It does as if it were not there.
        case ignores
        /// It answers 400.
        case refuses
    }

    /// A quick server without faults.
    public init() {}
}
