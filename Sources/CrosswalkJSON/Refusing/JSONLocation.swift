/// A place in a document as a person looks for it.
public struct JSONLocation: Hashable, Sendable {
    /// From 1. A line ends with LF, CR LF or CR.
    public let line: Int
    /// From 1, in Unicode scalars of the line: bytes that continue one do not count.
    public let column: Int

    /// The place of a byte.
    ///
    /// - Parameters:
    ///   - offset: counted from 0; anything outside the document means its nearer end.
    ///   - document: the bytes that were read.
    public init(ofByte offset: Int, in document: some Collection<UInt8>) {
        var line = 1
        var column = 1
        var afterReturn = false
        for byte in document.prefix(max(0, offset)) {
            switch byte {
            case 0x0D:
                (line, column) = (line + 1, 1)
            case 0x0A:
                if !afterReturn { (line, column) = (line + 1, 1) }
            case 0x80...0xBF:
                break
            default:
                column += 1
            }
            afterReturn = byte == 0x0D
        }
        self.line = line
        self.column = column
    }
}
