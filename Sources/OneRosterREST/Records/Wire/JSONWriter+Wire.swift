internal import CrosswalkJSON
internal import OneRosterModel

extension JSONWriter {
    /// Writes a boolean as the text that the standard has for it, or nothing where there is none.
    mutating func flag(_ name: StaticString, _ value: Bool?) {
        member(name, value.map { $0 ? "true" : "false" })
    }

    /// Writes a number, or nothing where there is none.
    mutating func decimal(_ name: StaticString, _ value: OneRosterDecimal?) {
        member(name, value.flatMap { JSONNumber($0.text) ?? JSONNumber($0.textOfJSON) })
    }

    /// Writes a list, or nothing where it is empty.
    mutating func texts(_ name: StaticString, _ values: [String]) {
        if !values.isEmpty { member(name, values) }
    }

    /// Writes a list, or nothing where it is empty.
    mutating func values(_ name: StaticString, _ values: [some WireValue], _ target: WireTarget) {
        guard !values.isEmpty else { return }
        self.name(name)
        array { json in
            for value in values { value.write(to: &json, target) }
        }
    }

    /// Writes a reference, or nothing where there is none.
    mutating func reference<Target>(
        _ name: StaticString, _ id: SourcedID<Target>?, _ type: OneRosterEntityType, _ target: WireTarget
    ) {
        guard let id else { return }
        self.name(name)
        reference(id, type, target)
    }

    /// Writes a list of references, or nothing where it is empty.
    mutating func references<Target>(
        _ name: StaticString, _ ids: [SourcedID<Target>], _ type: OneRosterEntityType, _ target: WireTarget
    ) {
        guard !ids.isEmpty else { return }
        self.name(name)
        array { json in
            for id in ids { json.reference(id, type, target) }
        }
    }

    private mutating func reference<Target>(
        _ id: SourcedID<Target>, _ type: OneRosterEntityType, _ target: WireTarget
    ) {
        object { json in
            json.member("href", target.addresses.address(of: id.rawValue, type))
            json.member("sourcedId", id.rawValue)
            json.member("type", type.rawValue)
        }
    }
}

extension OneRosterDecimal {
    /// The number as JSON writes it: no plus, no zeros in front, a digit before the point.
    fileprivate var textOfJSON: String {
        let isNegative = text.utf8.first == 0x2D
        let digits = text.utf8.drop { $0 == 0x2B || $0 == 0x2D || $0 == 0x30 }
        let rest = String(decoding: Array(digits), as: UTF8.self)
        let needsZero = digits.first.map { !(0x30...0x39).contains($0) } ?? true
        return (isNegative ? "-" : "") + (needsZero ? "0" : "") + rest
    }
}
