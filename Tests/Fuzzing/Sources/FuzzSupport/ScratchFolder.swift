#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder in memory where each input becomes the files that it stands for.
///
/// Its place is the environment variable `CROSSWALK_FUZZ_SCRATCH`, which `run` sets and cleans up.
public struct ScratchFolder: Sendable {
    /// The folder's path.
    public let path: String

    /// Makes the folder of a harness; what is in it stays.
    public init(_ name: String) {
        let root = getenv("CROSSWALK_FUZZ_SCRATCH").map { String(cString: $0) } ?? "/tmp"
        path = "\(root)/\(name)-\(getpid())"
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { preconditionFailure("cannot make \(path)") }
    }

    /// Puts bytes into a file, replacing what it held.
    public func write(_ name: String, _ bytes: some Collection<UInt8>) {
        let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        precondition(descriptor >= 0, "cannot write \(name)")
        let all = Array(bytes)
        let count = all.withUnsafeBytes { unistdWrite(descriptor, $0) }
        precondition(count == all.count, "cannot write all of \(name)")
        close(descriptor)
    }

    /// What a file holds; nothing where it is not there.
    static func bytes(_ path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 2_000_000)
        let count = bytes.withUnsafeMutableBytes { unistdRead(descriptor, $0) }
        return Array(bytes[..<max(count, 0)])
    }

    /// Removes a file.
    public func remove(_ name: String) { unlink(path + "/" + name) }
}

private func unistdWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return write(descriptor, base, bytes.count)
}

private func unistdRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, bytes.baseAddress, bytes.count)
}
