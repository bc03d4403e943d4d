import Foundation

/// The lines in which a help desk finds what a refused person reads out: on the standard error.
public enum RefusalLog {
    /// Writes a refusal behind its reference.
    public static func write(_ refusal: some Error, _ reference: String) {
        FileHandle.standardError.write(Data("\(reference) \(refusal)\n".utf8))
    }
}
