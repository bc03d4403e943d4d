import CrosswalkTesting
import Foundation
import Testing
import _CrosswalkSupport

@Suite("Files")
struct FileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("A file is read in order and from any place, each without disturbing the other")
    func source() throws {
        try folder.write("a", "0123456789")
        var source = try FileSource(path: folder.path(of: "a"))
        #expect(source.size == 10)
        var buffer = [UInt8](repeating: 0, count: 4)
        var read: [UInt8] = []
        while true {
            #expect(try source.bytes(at: 8, count: 4) == Array("89".utf8))
            let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
            if count == 0 { break }
            read += buffer[..<count]
        }
        #expect(read == Array("0123456789".utf8))
        #expect(try source.collect(upTo: 10) == [])
    }

    @Test("Nothing is read beyond the end", arguments: [10, 11, 1 << 40, UInt64.max])
    func beyond(offset: UInt64) throws {
        try folder.write("a", "0123456789")
        let source = try FileSource(path: folder.path(of: "a"))
        var byte: UInt8 = 0
        #expect(try withUnsafeMutableBytes(of: &byte) { try source.read(into: $0, at: offset) } == 0)
        #expect(try source.bytes(at: offset, count: .max) == [])
    }

    @Test("What is no regular file is refused at once", arguments: ["folder", "pipe", "/dev/null", "/dev/zero"])
    func wrongKind(name: String) throws {
        try FolderChanges.makeFolder(folder.path(of: "folder"))
        #expect(mkfifo(folder.path(of: "pipe"), 0o600) == 0)
        let path = name.hasPrefix("/") ? name : folder.path(of: name)
        #expect(throws: FileError(.open, reason: .wrongKind)) { try FileSource(path: path) }
    }

    @Test("A link is followed only when allowed")
    func link() throws {
        try folder.write("a", "x")
        try FileManager.default.createSymbolicLink(atPath: folder.path(of: "b"), withDestinationPath: "a")
        #expect(try FileSource(path: folder.path(of: "b")).size == 1)
        let error = #expect(throws: FileError.self) {
            try FileSource(path: folder.path(of: "b"), followingLinks: false)
        }
        #expect(error?.reason == .wrongKind)
    }

    @Test("A path is never cut at a NUL")
    func nul() throws {
        try folder.write("a", "x")
        let path = folder.path(of: "a") + "\0b"
        #expect(throws: FileError.self) { try FileSource(path: path) }
        #expect(throws: FileError.self) { try FileKind(ofPath: path) }
        #expect(throws: FileError.self) { try FileSink(path: path) }
        #expect(throws: FileError.self) { try FolderListing.entries(of: folder.path + "\0", limit: 9) }
        #expect(throws: FileError.self) { try FolderChanges.makeFolder(path) }
        #expect(throws: FileError.self) { try FolderChanges.remove(path) }
        #expect(throws: FileError.self) { try FolderChanges.rename(path, to: folder.path(of: "c")) }
        #expect(try FolderListing.entries(of: folder.path, limit: 9).map(\.name) == ["a"])
    }

    @Test("Errors tell the reason and no path")
    func errors() throws {
        let error = #expect(throws: FileError.self) { try FileSource(path: folder.path(of: "missing")) }
        #expect(error?.reason == .notFound)
        #expect("\(try #require(error))" == "could not open: No such file or directory")
        #expect("\(FileError(.open, reason: .wrongKind))" == "could not open: not the expected kind of file")
        #expect("\(FileError(.list, reason: .tooMany))" == "could not list: too many entries")
    }

    @Test("A folder is listed in the order of bytes, with kinds and sizes")
    func listing() throws {
        try folder.write("b.csv", "12345")
        try folder.write("B.csv", "1")
        try FolderChanges.makeFolder(folder.path(of: "sub"))
        try FileManager.default.createSymbolicLink(atPath: folder.path(of: "link"), withDestinationPath: "nowhere")
        #expect(mkfifo(folder.path(of: "pipe"), 0o600) == 0)
        let entries = try FolderListing.entries(of: folder.path, limit: 5)
        #expect(entries.map(\.name) == ["B.csv", "b.csv", "link", "pipe", "sub"])
        #expect(entries.map(\.kind) == [.regular, .regular, .symbolicLink, .special, .directory])
        #expect(entries.map(\.size) == [1, 5, 0, 0, 0])
        #expect(throws: FileError(.list, reason: .tooMany)) {
            try FolderListing.entries(of: folder.path, limit: 4)
        }
    }

    @Test("A name that is not UTF-8 says so")
    func oddName() throws {
        let name = Array(folder.path.utf8) + [UInt8(ascii: "/"), 0xE9, 0]
        let descriptor = name.withUnsafeBytes { bytes in
            bytes.bindMemory(to: CChar.self).baseAddress.map { creat($0, 0o600) } ?? -1
        }
        try #require(descriptor >= 0)
        close(descriptor)
        let entries = try FolderListing.entries(of: folder.path, limit: 1)
        #expect(entries.map(\.name) == ["\u{FFFD}"])
        #expect(entries.map(\.isUTF8) == [false])
    }

    @Test("A file cannot be listed as a folder")
    func listingFile() throws {
        try folder.write("a", "x")
        let error = #expect(throws: FileError.self) { try FolderListing.entries(of: folder.path(of: "a"), limit: 1) }
        #expect(error?.reason == .wrongKind)
    }

    @Test("A written file takes its name when it is closed")
    func sink() throws {
        try folder.write("a", "old")
        var sink = try FileSink(path: folder.path(of: "a"))
        try sink.write(Array("new".utf8))
        #expect(try folder.read("a") == "old")
        try sink.close()
        try sink.close()
        #expect(try folder.read("a") == "new")
        #expect(try FolderListing.entries(of: folder.path, limit: 9).count == 1)
    }

    @Test("A file that is not closed leaves what was there")
    func abandoned() throws {
        try folder.write("a", "old")
        do {
            var sink = try FileSink(path: folder.path(of: "a"))
            try sink.write(Array("new".utf8))
        }
        #expect(try folder.read("a") == "old")
        #expect(try FolderListing.entries(of: folder.path, limit: 9).count == 1)
    }

    @Test("Writing after closing is an error, not a loss")
    func closed() throws {
        var sink = try FileSink(path: folder.path(of: "a"))
        try sink.close()
        #expect(throws: FileError.self) { try sink.write([1]) }
    }

    @Test("A device is written to and stays what it is")
    func device() throws {
        var sink = try FileSink(path: "/dev/null")
        try sink.write([1, 2, 3])
        try sink.close()
        #expect(try FileKind(ofPath: "/dev/null") == .special)
    }

    @Test("A folder is not replaced by a file")
    func folderSink() throws {
        #expect(throws: FileError(.create, reason: .wrongKind)) { try FileSink(path: folder.path) }
    }

    @Test("Making a folder again is fine, over a file it is not")
    func makeFolder() throws {
        try FolderChanges.makeFolder(folder.path(of: "sub"))
        try FolderChanges.makeFolder(folder.path(of: "sub"))
        try folder.write("a", "x")
        #expect(throws: FileError.self) { try FolderChanges.makeFolder(folder.path(of: "a")) }
        #expect(throws: FileError.self) { try FolderChanges.makeFolder(folder.path(of: "x/y")) }
        try FolderChanges.rename(folder.path(of: "a"), to: folder.path(of: "b"))
        try FolderChanges.remove(folder.path(of: "b"))
        #expect(try FolderListing.entries(of: folder.path, limit: 9).map(\.name) == ["sub"])
    }
}

extension TemporaryFolder {
    fileprivate func write(_ name: String, _ text: String) throws { try write(text.utf8, to: name) }

    fileprivate func read(_ name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }
}
