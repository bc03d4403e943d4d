/// The places where a law on source text does not hold, each with its reason. Adding one is a decision to review.
let exceptions: [Exception] = [
    Exception(
        path: "Sources/_CrosswalkSupport/Hashing/SipHash128.swift", text: "Hasher()",
        reason: "the one place where a seed a run comes from: tables keyed by ids from outside must not be predictable"),
    Exception(
        path: "Sources/CrosswalkCrypto/Digests/SHA256Hasher.swift", text: "@unchecked Sendable",
        reason: "the box round a libcrypto context, changed only by its single owner"),
    Exception(
        path: "Sources/OneRosterCSV/Records/CellText.swift", text: "unsafeBitCast(",
        reason: "short texts made six times faster; the layout is tried once, and where it differs the library is used"),
]
