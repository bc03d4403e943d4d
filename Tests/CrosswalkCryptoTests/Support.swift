import CLibCrypto
import CrosswalkCrypto
import Testing

extension [UInt8] {
    /// The bytes of hexadecimal digits; anything else ends the text.
    init(hexadecimal text: String) {
        let digits = text.compactMap(\.hexDigitValue)
        self = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// `true` where libcrypto's queue of errors of this thread is empty: nothing is left for the next caller to find.
var isErrorQueueEmpty: Bool { ERR_peek_error() == 0 }

/// The code of the error that an operation ends with.
func code<Value>(_ operation: () throws(CryptoError) -> Value) -> CryptoError.Code? {
    do {
        _ = try operation()
        return nil
    } catch {
        return error.code
    }
}
