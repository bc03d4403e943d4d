/// How a collection is read. What holds for the server stands in its ``VendorProfile``.
public struct PullOptions: Hashable, Sendable {
    /// Whether it is school hours at the district: some servers bear less then.
    public var isPeakTime = false
    /// How many bytes the pages under way may take up together. 64 MiB unless said otherwise.
    public var pageBudgetBytes = 64 << 20
    /// How often a page is asked for before the reading gives up. From 1.
    public var attempts = 8
    /// For how long a page is tried. Ten minutes unless said otherwise.
    public var patience = Duration.seconds(600)
    /// How often a reading begins anew because the data changed under it.
    public var restarts = 3
    /// Whether a collection is read a second time where nothing else shows that it stood still.
    public var readsTwice = true
    /// The most records that are read of a collection.
    public var mostRows = 50_000_000

    /// The settings by default.
    public init() {}
}
