import _CrosswalkSupport
import _CrosswalkZIP

/// Opens an archive in memory.
func open(_ bytes: [UInt8], limits: ZIPLimits = ZIPLimits()) throws -> ZIPArchive {
    try ZIPArchive(source: MemorySource(bytes), limits: limits)
}

func open(_ archive: RawArchive, limits: ZIPLimits = ZIPLimits()) throws -> ZIPArchive {
    try open(archive.bytes, limits: limits)
}

/// All bytes of an entry, read in pieces of one size.
func content(_ archive: ZIPArchive, _ index: Int = 0, piece: Int = 4_096) throws -> [UInt8] {
    let stream = try archive.open(archive.entries[index])
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: piece)
    while true {
        let count = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
        if count == 0 { return result }
        result += buffer[..<count]
    }
}

/// The code that a call throws; `nil` when it does not throw.
func refusal(_ body: () throws -> Void) throws -> ZIPRefusal.Code? {
    do {
        try body()
        return nil
    } catch let error as ZIPRefusal {
        return error.code
    }
}

extension ZIPArchive {
    /// The codes of all problems, in order.
    var codes: [ZIPRefusal.Code] { problems.map(\.code) }

    /// The index of an entry by its name.
    func index(_ name: String) -> Int? { entries.firstIndex { $0.name == name } }
}
