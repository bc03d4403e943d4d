/// Several files of a bundle in one text, so that an input can be read and written by hand.
///
/// The first line is the version. A line `=== NAME MODE FILLER` begins a file: its name without `.csv`; `bulk` or
/// `delta`; and, if wanted, how many bytes a row of filler after the header has, which moves what follows against the
/// reader's buffers. The bytes up to the next such line are the file's content, as they are.
struct BundleText {
    /// One file.
    struct Section {
        let name: String
        let mode: String
        let content: [UInt8]
    }

    /// A little more than the reader's largest buffer.
    private static let mostFiller = 300_000

    /// `1.1` or `1.2`.
    let version: String
    let sections: [Section]

    private static let marker = Array("=== ".utf8)
    private static let newline = UInt8(ascii: "\n")

    init(_ bytes: [UInt8]) {
        let firstEnd = bytes.firstIndex(of: Self.newline) ?? bytes.endIndex
        version = bytes[..<firstEnd].elementsEqual("1.1".utf8) ? "1.1" : "1.2"
        var sections: [Section] = []
        var heads = Self.heads(in: bytes[firstEnd...])
        heads.append(bytes.endIndex)
        for (start, end) in zip(heads, heads.dropFirst()) {
            sections += Self.section(bytes[(start + Self.marker.count)..<max(end, start + Self.marker.count)])
        }
        self.sections = sections
    }

    /// The manifest that goes with the files.
    func manifest(properties: [String]) -> String {
        var text = "propertyName,value\r\nmanifest.version,1.0\r\noneroster.version,\(version)\r\n"
        for property in properties {
            let mode = sections.last { "file.\($0.name)" == property }?.mode ?? "absent"
            text += "\(property),\(mode)\r\n"
        }
        return text
    }

    /// The file that the bytes after the marker describe; none without a name.
    private static func section(_ bytes: ArraySlice<UInt8>) -> [Section] {
        let line = bytes.prefix { $0 != newline }
        var content = Array(bytes.dropFirst(line.count + 1))
        let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        let name = (words.first ?? "").filter { $0.isASCII && $0.isLetter }.prefix(40)
        guard !name.isEmpty, name != "manifest" else { return [] }
        if words.count > 2, let filler = Int(words[2]), let header = content.firstIndex(of: newline) {
            let row = [UInt8](repeating: UInt8(ascii: "x"), count: min(max(filler, 0), mostFiller))
            content.insert(contentsOf: row + Array("\r\n".utf8), at: header + 1)
        }
        return [
            Section(name: String(name), mode: words.dropFirst().first == "delta" ? "delta" : "bulk", content: content)
        ]
    }

    /// Where the lines begin that begin a file; at most eight, as each makes a run slower.
    private static func heads(in bytes: ArraySlice<UInt8>) -> [Int] {
        var heads: [Int] = []
        for place in bytes.indices where bytes[place] == newline && heads.count < 8 {
            if bytes[(place + 1)...].starts(with: marker) { heads.append(place + 1) }
        }
        return heads
    }
}
