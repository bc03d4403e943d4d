import CrosswalkCrypto

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension Ambient {
    /// The machine's own clock, and libcrypto's random numbers.
    public static let system = Ambient(
        now: {
            var time = timespec()
            // The call fails for a clock that does not exist; this one does everywhere.
            clock_gettime(CLOCK_REALTIME, &time)
            return WallTime(
                millisecondsSinceEpoch: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
        },
        sleep: { try await Task.sleep(for: $0) },
        randomBytes: { SystemRandom().bytes($0) })
}
