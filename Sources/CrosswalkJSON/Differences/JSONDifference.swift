/// What one object says otherwise than another, place by place: what is put into the other makes it the one.
///
/// Places are JSON Pointers (RFC 6901) through objects alone; an array that differs is one place.
package struct JSONDifference: Hashable, Sendable {
    /// The places with their values, a place before those below it; `nil` where there is to be nothing.
    package private(set) var places: [Place] = []

    /// One place.
    package struct Place: Hashable, Sendable {
        package let pointer: String
        package let value: JSONValue?
    }

    /// What makes one object the other. As deep as the objects are, which a reader has limited.
    package init(from base: JSONObject, to target: JSONObject) { compare(base, target, at: "") }

    /// Places that came from somewhere: those first that lie above others.
    package init(_ places: some Sequence<(pointer: String, value: JSONValue?)>) {
        self.places = places.map { Place(pointer: $0.pointer, value: $0.value) }
            .sorted { $0.pointer.utf8.lexicographicallyPrecedes($1.pointer.utf8) }
    }

    private mutating func compare(_ base: JSONObject, _ target: JSONObject, at place: String) {
        for member in target {
            let pointer = place + "/" + Self.escaped(member.name)
            switch (base[member.name], member.value) {
            case (.object(let old)?, .object(let new)): compare(old, new, at: pointer)
            // Member by member, so that what others put into it stays.
            case (nil, .object(let new)) where !new.isEmpty: compare(JSONObject(), new, at: pointer)
            case (let old, let new) where old != new: places.append(Place(pointer: pointer, value: new))
            default: break
            }
        }
        for member in base where target[member.name] == nil {
            places.append(Place(pointer: place + "/" + Self.escaped(member.name), value: nil))
        }
    }

    /// The object with everything put in its place. What lies below something that is no object, or deeper than any document
    /// may be, is passed over.
    package func applied(to base: JSONObject) -> JSONObject {
        places.reduce(into: base) { object, place in
            let names = place.pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            guard !names.isEmpty, names.count <= Self.deepest else { return }
            Self.put(place.value, names.map(Self.resolved)[...], &object)
        }
    }

    private static let deepest = 32

    private static func put(_ value: JSONValue?, _ names: ArraySlice<String>, _ object: inout JSONObject) {
        guard let name = names.first else { return }
        guard names.count > 1 else {
            object[name] = value
            return
        }
        let below = object[name] ?? .object(JSONObject())
        guard var inner = below.object, value != nil || object[name] != nil else { return }
        put(value, names.dropFirst(), &inner)
        object[name] = .object(inner)
    }

    private static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else { return name }
        let bytes = name.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case 0x7E: [0x7E, 0x30]
            case 0x2F: [0x7E, 0x31]
            default: [byte]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func resolved(_ name: Substring) -> String {
        var bytes: [UInt8] = []
        var isEscape = false
        for byte in name.utf8 {
            switch (isEscape, byte) {
            case (false, 0x7E):
                isEscape = true
                continue
            case (true, 0x30): bytes.append(0x7E)
            case (true, 0x31): bytes.append(0x2F)
            default: bytes.append(byte)
            }
            isEscape = false
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
