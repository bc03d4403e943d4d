import OneRosterModel

/// Recognises a column under a name that the standard does not give it.
enum HeaderSpelling {
    /// The column that is meant, among those that are still free; `nil` where none or more than one fits.
    static func find(_ name: String, in schema: TableSchema, among free: [Int]) -> Int? {
        let folded = name.trimmedASCII.lowercased()
        guard !folded.isEmpty else { return nil }
        if let index = free.first(where: { schema.columns[$0].name.lowercased() == folded }) { return index }
        let legacy = LegacyNames.columns.first { $0.file == schema.file.rawValue && $0.legacy.lowercased() == folded }
        if let legacy, let index = free.first(where: { schema.columns[$0].name == legacy.current }) { return index }
        // Short names are too close to one another for guessing.
        guard folded.utf8.count >= 7 else { return nil }
        let near = free.filter { distance(folded, schema.columns[$0].name.lowercased()) <= 2 }
        return near.count == 1 ? near[0] : nil
    }

    /// The number of letters to insert, delete or change; 3 stands for 3 and more.
    private static func distance(_ a: String, _ b: String) -> Int {
        let (left, right) = (Array(a.utf8), Array(b.utf8))
        guard abs(left.count - right.count) <= 2, left.count <= 64, right.count <= 64 else { return 3 }
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let changed = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(changed, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}

extension String {
    /// The text without spaces and tabs around it.
    var trimmedASCII: String {
        let bytes = Array(utf8)
        guard let first = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }),
            let last = bytes.lastIndex(where: { $0 != 0x20 && $0 != 0x09 })
        else { return "" }
        return first == 0 && last == bytes.count - 1 ? self : String(decoding: bytes[first...last], as: UTF8.self)
    }
}
