/// A fixed list of names, in which the place of a name that was read is found without making a `String`.
///
/// A table of member names made once turns every name of a document into a small number, with which all further work is
/// done. The names are the program's own; a name from outside costs one comparison or two.
package struct JSONNames: Sendable {
    /// How many names there are.
    package let count: Int
    /// All names behind one another, and where each begins.
    private let bytes: [UInt8]
    private let starts: [Int]
    private let prints: [UInt64]
    /// The place of a name plus one; 0 where a slot is free.
    private let places: [UInt16]
    private let shift: UInt64

    /// A table of names. Of two names that are the same the first counts; at most 32,767 names make sense.
    package init(_ names: [String]) {
        count = names.count
        bytes = names.flatMap { Array($0.utf8) }
        starts = names.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
        var bits: UInt64 = 4
        while 1 << bits < names.count * 4 { bits += 1 }
        shift = 64 - bits
        var prints = [UInt64](repeating: 0, count: 1 << bits)
        var places = [UInt16](repeating: 0, count: 1 << bits)
        for (place, name) in names.enumerated() {
            let print = Array(name.utf8).withUnsafeBufferPointer {
                Self.text(UnsafeRawBufferPointer($0))?.fingerprint ?? 0
            }
            var slot = Int(truncatingIfNeeded: print >> shift)
            while places[slot] != 0 { slot = (slot + 1) & (places.count - 1) }
            prints[slot] = print
            places[slot] = UInt16(truncatingIfNeeded: place + 1)
        }
        self.prints = prints
        self.places = places
    }

    /// The place of a name in the list, from 0; `nil` where it is none of them.
    @inline(__always)
    package func place(of text: JSONText) -> Int? {
        let print = text.fingerprint
        var slot = Int(truncatingIfNeeded: print >> shift)
        // A quarter of the slots is taken at most, so that the search ends.
        while places[slot] != 0 {
            let place = Int(places[slot]) - 1
            if prints[slot] == print, isName(place, text) { return place }
            slot = (slot + 1) & (places.count - 1)
        }
        return nil
    }

    /// The place of a name in the list, from 0; `nil` where it is none of them.
    package func place(of bytes: UnsafeRawBufferPointer) -> Int? {
        Self.text(bytes).flatMap { place(of: $0) }
    }

    /// Bytes as a text; `nil` where there are none.
    private static func text(_ bytes: UnsafeRawBufferPointer) -> JSONText? {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
        return JSONText(start: start.assumingMemoryBound(to: UInt8.self), count: bytes.count)
    }

    @inline(__always)
    private func isName(_ place: Int, _ text: JSONText) -> Bool {
        guard starts[place + 1] - starts[place] == text.count else { return false }
        return bytes.withUnsafeBufferPointer { names in
            names.baseAddress.map { text.hasBytes($0 + starts[place]) } ?? false
        }
    }

    /// The place of a name in the list, from 0; `nil` where it is none of them.
    package func place(of name: String) -> Int? {
        var name = name
        return name.withUTF8 { place(of: UnsafeRawBufferPointer($0)) }
    }
}
