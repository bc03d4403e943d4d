/// The records of an archive, by their first four bytes (APPNOTE 4.3).
enum Signature {
    static let localHeader: UInt32 = 0x0403_4B50
    static let dataDescriptor: UInt32 = 0x0807_4B50
    static let directoryHeader: UInt32 = 0x0201_4B50
    static let endOfDirectory64: UInt32 = 0x0606_4B50
    static let endLocator64: UInt32 = 0x0706_4B50
    static let endOfDirectory: UInt32 = 0x0605_4B50
}

/// Bits of the general purpose flag (APPNOTE 4.4.4).
enum Flag {
    static let encrypted: UInt16 = 1 << 0
    /// Sizes and checksum follow the content.
    static let descriptor: UInt16 = 1 << 3
    static let patched: UInt16 = 1 << 5
    static let strongEncryption: UInt16 = 1 << 6
    static let utf8: UInt16 = 1 << 11
    static let maskedHeader: UInt16 = 1 << 13
}

/// Ids of extra fields (APPNOTE 4.5).
enum ExtraID {
    static let zip64: UInt16 = 0x0001
    static let unicodePath: UInt16 = 0x7075
    static let aesEncryption: UInt16 = 0x9901
}
