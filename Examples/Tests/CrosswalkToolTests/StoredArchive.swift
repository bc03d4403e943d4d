import Foundation

/// Makes small ZIP archives without compression: as much of the format as a test needs.
enum StoredArchive {
    static func write(folder: String, to path: String) throws {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        for name in names {
            let content = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
            let common =
                word16(20) + word16(0x0800) + word16(0) + word16(0) + word16(0x21) + word32(crc(content))
                + word32(UInt32(content.count)) + word32(UInt32(content.count)) + word16(UInt16(name.utf8.count))
                + word16(0)
            directory += word32(0x0201_4B50) + word16(20) + common + word16(0) + word16(0) + word16(0) + word32(0)
            directory += word32(UInt32(bytes.count)) + Array(name.utf8)
            bytes += word32(0x0403_4B50) + common + Array(name.utf8) + content
        }
        let count = word16(UInt16(names.count))
        let end = word32(0x0605_4B50) + word16(0) + word16(0) + count + count
        let place = word32(UInt32(directory.count)) + word32(UInt32(bytes.count)) + word16(0)
        try Data(bytes + directory + end + place).write(to: URL(fileURLWithPath: path))
    }

    private static func word16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

    private static func word32(_ value: UInt32) -> [UInt8] {
        word16(UInt16(value & 0xFFFF)) + word16(UInt16(value >> 16))
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in (crc >> 1) ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }
}
