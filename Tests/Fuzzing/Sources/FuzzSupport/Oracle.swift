import OneRosterCSV

/// What must hold for every input, beyond that nothing traps, hangs or eats memory.
public enum Oracle {
    /// Validates a bundle in both modes and compares them.
    ///
    /// What a strict reading accepts, a lenient reading accepts too, with as many rows.
    public static func check(_ path: String) {
        let strict = BundleValidator(options: ValidationOptions(mode: .strict)).validate(path: path)
        let lenient = BundleValidator(options: ValidationOptions(mode: .lenient)).validate(path: path)
        guard strict.errorCount == 0 else { return }
        precondition(lenient.errorCount == 0, "strict accepts what lenient refuses")
        precondition(
            strict.files.map(\.rows) == lenient.files.map(\.rows), "strict and lenient count different rows")
    }

    /// Reads a bundle's records, and writes them again where all its rows are valid.
    public static func checkRecords(_ path: String, scratch: ScratchFolder) {
        RoundTrip.readAll(path, .lenient)
        let rows = BundleValidator(options: RoundTrip.options(.strict)).validate(path: path)
        if rows.errorCount == 0 { RoundTrip.check(path, scratch: scratch) }
    }
}
