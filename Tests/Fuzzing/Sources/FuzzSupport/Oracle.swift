import OneRosterCSV

/// What must hold for every input, beyond that nothing traps, hangs or eats memory.
public enum Oracle {
    /// Validates a bundle in both modes and compares them.
    ///
    /// What a strict reading accepts, a lenient reading accepts too, with as many rows.
    public static func check(_ path: String) {
        let strict = validate(path, .strict)
        let lenient = validate(path, .lenient)
        guard strict.errorCount == 0 else { return }
        precondition(lenient.errorCount == 0, "strict accepts what lenient refuses")
        precondition(
            strict.files.map(\.rows) == lenient.files.map(\.rows), "strict and lenient count different rows")
    }

    private static func validate(_ path: String, _ mode: ReadingMode) -> ValidationReport {
        BundleValidator(options: ValidationOptions(mode: mode)).validate(path: path)
    }
}
