import CrosswalkTesting
import Foundation
import Testing
import _CrosswalkSupport
import _CrosswalkZIP

/// Archives of other makers are read, and ours by them; skipped where a tool is missing.
@Suite("Other tools")
struct ForeignToolTests {
    static let hasPython = succeeds(["python3", "-c", "import zipfile"])
    static let hasZip = succeeds(["zip", "-v"])
    static let hasUnzip = succeeds(["unzip", "-v"])
    static let lines = Array(String(repeating: "user-1,active,x\r\n", count: 5_000).utf8)

    @Test(
        "Python's archives are read", .enabled(if: hasPython),
        arguments: [
            ("z.writestr('users.csv', data, zipfile.ZIP_DEFLATED)", "w"),
            ("z.writestr('users.csv', data, zipfile.ZIP_STORED)", "w"),
            ("z.open('users.csv', 'w', force_zip64=True).write(data)", "w"),
            ("z.comment = b'x' * 1000; z.writestr('users.csv', data)", "w"),
        ])
    func python(statement: String, mode: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "made.zip")
        let made = Self.run([
            "python3", "-c",
            """
            import zipfile
            data = b'user-1,active,x\\r\\n' * 5000
            with zipfile.ZipFile('\(path)', '\(mode)') as z:
                \(statement)
            """,
        ])
        #expect(made.status == 0, "\(made.output)")
        let archive = try ZIPArchive(path: path)
        #expect(archive.problems.isEmpty)
        #expect(try content(archive) == Self.lines)
    }

    @Test("A stream that Python wrote is read", .enabled(if: hasPython))
    func pythonStream() throws {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "made.zip")
        let made = Self.run([
            "sh", "-c",
            """
            python3 -c "
            import sys, zipfile
            class Pipe:
                def write(self, b): return sys.stdout.buffer.write(b)
                def flush(self): sys.stdout.buffer.flush()
            with zipfile.ZipFile(Pipe(), 'w', zipfile.ZIP_DEFLATED) as z:
                z.writestr('users.csv', b'user-1,active,x\\\\r\\\\n' * 5000)
            " > '\(path)'
            """,
        ])
        #expect(made.status == 0, "\(made.output)")
        let archive = try ZIPArchive(path: path)
        #expect(archive.problems.isEmpty)
        #expect(try content(archive) == Self.lines)
    }

    @Test(
        "Archives of zip are read, also from a pipe and with Zip64", .enabled(if: hasZip),
        arguments: [
            "zip -q made.zip users.csv", "zip -q -0 made.zip users.csv", "zip -q -fz made.zip users.csv",
            "zip -q - users.csv | cat > made.zip",
        ])
    func zip(command: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.lines, to: "users.csv")
        let made = Self.run(["sh", "-c", "cd '\(folder.path)' && \(command)"])
        #expect(made.status == 0, "\(made.output)")
        let archive = try ZIPArchive(path: folder.path(of: "made.zip"))
        #expect(archive.problems.isEmpty)
        #expect(try content(archive) == Self.lines)
    }

    @Test("What zip does with links, folders and passwords is told", .enabled(if: hasZip))
    func zipOddities() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.lines, to: "users.csv")
        let made = Self.run([
            "sh", "-c",
            """
            cd '\(folder.path)' && mkdir sub && cp users.csv sub && ln -s users.csv link.csv \
            && zip -q -y made.zip link.csv && zip -q -r made.zip sub && zip -q -P secret made.zip users.csv
            """,
        ])
        #expect(made.status == 0, "\(made.output)")
        let archive = try ZIPArchive(path: folder.path(of: "made.zip"))
        #expect(archive.codes == [.symlink, .nestedPath, .nestedPath, .encrypted])
    }

    @Test("Python and unzip read ours", .enabled(if: hasPython && hasUnzip), arguments: [false, true])
    func ours(zip64: Bool) throws {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "ours.zip")
        let sink = try FileSink(path: path)
        var writer = try ZIPWriter(sink: sink, zip64: zip64 ? .always : .whenNeeded)
        try writer.beginEntry("users.csv")
        try writer.write(Self.lines)
        try writer.add("Schüler.csv", stored: Array("plain".utf8))
        try writer.finish()
        try sink.close()
        let unzip = Self.run(["unzip", "-tqq", path])
        #expect(unzip.status == 0, "\(unzip.output)")
        let python = Self.run([
            "python3", "-c",
            """
            import zipfile
            z = zipfile.ZipFile('\(path)')
            assert z.testzip() is None
            assert z.namelist() == ['users.csv', 'Sch\\u00fcler.csv'], z.namelist()
            assert z.read('users.csv') == b'user-1,active,x\\r\\n' * 5000
            """,
        ])
        #expect(python.status == 0, "\(python.output)")
    }

    /// Takes about 5 GB of disk and a minute, so it runs only when asked to.
    @Test(
        "Sizes and places beyond 4 GiB go there and back, and others read them",
        .enabled(if: ProcessInfo.processInfo.environment["CROSSWALK_LARGE"] != nil && hasPython && hasUnzip))
    func large() throws {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "large.zip")
        let block = [UInt8](repeating: 65, count: 16 << 20)
        let blocks = 260
        let sink = try FileSink(path: path)
        var writer = try ZIPWriter(sink: sink, level: 0)
        try writer.beginEntry("large.csv")
        for _ in 0..<blocks { try writer.write(block) }
        try writer.beginEntry("behind.csv")
        try writer.write(Self.lines)
        try writer.finish()
        try sink.close()
        let archive = try ZIPArchive(path: path, limits: ZIPLimits(entryBytes: 8 << 30))
        #expect(archive.problems.isEmpty)
        #expect(archive.entries.map(\.size) == [UInt64(blocks * block.count), UInt64(Self.lines.count)])
        #expect(try content(archive, 1) == Self.lines)
        let stream = try archive.open(archive.entries[0])
        var buffer = [UInt8](repeating: 0, count: 256 << 10)
        var total = 0
        while case let count = try buffer.withUnsafeMutableBytes({ try stream.read(into: $0) }), count > 0 {
            total += count
        }
        #expect(total == blocks * block.count)
        let unzip = Self.run(["unzip", "-tqq", path])
        #expect(unzip.status == 0, "\(unzip.output)")
        let python = Self.run(["python3", "-m", "zipfile", "-t", path])
        #expect(python.status == 0, "\(python.output)")
    }

    private static func succeeds(_ command: [String]) -> Bool { run(command).status == 0 }

    /// Runs a command of the search path; output and errors together.
    private static func run(_ command: [String]) -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        do { try process.run() } catch { return (-1, "\(error)") }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
