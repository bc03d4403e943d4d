#if SQLite
    public import CrosswalkRuntime
    public import Outbox
    internal import Canonical

    extension OutboxWorld {
        /// The world that clients and endpoints have as well.
        public init(_ ambient: Ambient) {
            self.init(
                now: { Instant(millisecondsSinceEpoch: ambient.now().millisecondsSinceEpoch) }, sleep: ambient.sleep,
                draw: {
                    let word = ambient.randomBytes(4).reduce(0) { $0 << 8 | UInt32($1) }
                    return Double(word) / (Double(UInt32.max) + 1)
                })
        }
    }
#endif
