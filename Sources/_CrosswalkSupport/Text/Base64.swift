/// Base64 with the ordinary alphabet and padding (RFC 4648, 4).
package enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text of some bytes.
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        var output: [UInt8] = []
        var group: UInt32 = 0
        var count = 0
        func flush() {
            guard count > 0 else { return }
            group <<= UInt32(8 * (3 - count))
            for index in 0..<4 {
                output.append(index <= count ? letters[Int(group >> UInt32(18 - 6 * index) & 63)] : 0x3D)
            }
            (group, count) = (0, 0)
        }
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            count += 1
            if count == 3 { flush() }
        }
        flush()
        return String(decoding: output, as: UTF8.self)
    }
}
