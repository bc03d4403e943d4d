import CLibCrypto

/// What every call into libcrypto shares.
enum LibCrypto {
    /// An error to throw after a call failed. libcrypto keeps its own reasons in a queue of the thread, where the next
    /// caller would take them for his: they are cleared.
    static func failure(_ code: CryptoError.Code, _ detail: String) -> CryptoError {
        ERR_clear_error()
        return CryptoError(code, detail)
    }

    /// Clears the thread's error queue where a call did not succeed.
    static func succeeded(_ status: Int32) -> Bool {
        if status == 1 { return true }
        ERR_clear_error()
        return false
    }

    /// For calls that no input can make fail: memory ran out or the installation is broken, and there is no value that
    /// could be returned instead.
    static func require(_ status: Int32) {
        if status != 1 { unusable() }
    }

    static func unusable() -> Never {
        preconditionFailure("libcrypto is unusable: out of memory or a broken installation")
    }
}

extension Sequence<UInt8> {
    /// The bytes in one piece, copied only where they are not stored so.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withContiguousStorageIfAvailable { body(UnsafeRawBufferPointer($0)) }
            ?? Array(self).withUnsafeBytes(body)
    }
}

/// libcrypto takes no null pointer where a message is empty.
private let emptyByte: [UInt8] = [0]

extension UnsafeRawBufferPointer {
    /// The bytes for a call that refuses a null pointer even for no bytes.
    func withAddress<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
        if let baseAddress { return body(baseAddress.assumingMemoryBound(to: UInt8.self)) }
        return emptyByte.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
    }
}
