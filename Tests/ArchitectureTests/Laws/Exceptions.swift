/// The places where a law on source text does not hold, each with its reason. Adding one is a decision to review.
let exceptions: [Exception] = [
    Exception(
        path: "Sources/_CrosswalkSupport/Hashing/SipHash128.swift", text: "Hasher()",
        reason: "the one place where a seed a run comes from: tables keyed by ids from outside must not be predictable"),
    Exception(
        path: "Sources/CrosswalkCrypto/Handles/DigestContext.swift", text: "@unchecked Sendable",
        reason: "the box round a libcrypto context, changed only by its single owner"),
    Exception(
        path: "Sources/CrosswalkCrypto/Handles/KeyHandle.swift", text: "@unchecked Sendable",
        reason: "the box round a libcrypto key, which never changes and locks what it caches inside"),
    Exception(
        path: "Sources/CrosswalkCrypto/Handles/SignatureTemplate.swift", text: "@unchecked Sendable",
        reason: "the box round a libcrypto context that is only ever copied"),
    Exception(
        path: "Sources/CrosswalkCrypto/Handles/SecretMemory.swift", text: "@unchecked Sendable",
        reason: "the box round bytes that are written once, and overwritten by libcrypto when they go"),
    Exception(
        path: "Sources/CrosswalkRuntime/Surroundings/Ambient+System.swift", text: "clock_gettime(",
        reason: "the one place where the machine's clock comes in, as a value that is handed on"),
    Exception(
        path: "Sources/CrosswalkRuntime/Surroundings/Ambient+System.swift", text: "Task.sleep(",
        reason: "the one place where waiting comes in, as a value that is handed on"),
    Exception(
        path: "Sources/OneRosterCSV/Records/CellText.swift", text: "unsafeBitCast(",
        reason: "short texts made six times faster; the layout is tried once, and where it differs the library is used"),
]
