internal import CrosswalkJSON
internal import OneRosterModel
internal import _CrosswalkSupport

extension ShapeWalk {
    /// A value as it is read; `nil` where it is refused, which is then told.
    mutating func value(_ value: JSONValue, _ shape: ValueShape, _ path: String) -> JSONValue? {
        if value.isNull {
            refuse(.null, path)
            return nil
        }
        switch shape {
        case .text: return text(value, path)
        case .date: return date(value, path)
        case .dateTime: return dateTime(value, path)
        case .uri: return uri(value, path)
        case .number: return number(value, path)
        case .boolean: return boolean(value, path)
        case .term(let vocabulary): return term(value, vocabulary, path)
        case .objectiveSource: return objectiveSource(value, path)
        case .reference(let type): return reference(value, type, path)
        case .object(let shape): return object(value, shape, path)
        case .list(let element, let least): return list(value, element, least, path)
        case .anyObject: return value.object == nil ? refused(.wrongType, path) : value
        }
    }

    private mutating func refused(_ code: OneRosterJSONFinding.Code, _ path: String) -> JSONValue? {
        refuse(code, path)
        return nil
    }

    // MARK: Texts

    private mutating func text(_ value: JSONValue, _ path: String) -> JSONValue? {
        if value.string != nil { return value }
        let meant: JSONValue? =
            switch value {
            case .number(let number): .string(number.lexeme)
            case .array(let elements) where elements.count == 1 && elements[0].string != nil: elements[0]
            default: nil
            }
        return fault(.wrongType, path, .read, meant)
    }

    private mutating func uri(_ value: JSONValue, _ path: String) -> JSONValue? {
        guard let text = value.string else { return refused(.wrongType, path) }
        return AbsoluteURI.isOne(text) ? value : fault(.invalidURI, path, .kept, value)
    }

    // MARK: Words

    private mutating func term(_ value: JSONValue, _ vocabulary: Vocabulary, _ path: String) -> JSONValue? {
        guard let text = value.string else { return refused(.wrongType, path) }
        if vocabulary.contains(text) {
            // 1.0 said so; everybody means the same by it.
            guard text == "inactive" else { return value }
            warn(.invalidTerm, path, .read)
            return isTolerant ? .string("tobedeleted") : value
        }
        if isTolerant, path == "status", text.trimmingSpaces.lowercased() == "inactive" {
            return fault(.invalidTerm, path, .read, .string("tobedeleted"))
        }
        if let meant = vocabulary.meant(by: text) { return fault(.invalidTerm, path, .read, .string(meant)) }
        // A word of nobody's list is kept where the standard lets lists grow.
        return vocabulary.isExtensible ? fault(.invalidTerm, path, .kept, value) : refused(.invalidTerm, path)
    }

    private mutating func objectiveSource(_ value: JSONValue, _ path: String) -> JSONValue? {
        guard let text = value.string else { return refused(.wrongType, path) }
        let isWord = !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        return isWord ? value : fault(.invalidTerm, path, .kept, value)
    }

    private mutating func boolean(_ value: JSONValue, _ path: String) -> JSONValue? {
        if value.string == "true" || value.string == "false" { return value }
        if case .bool(let bool) = value, takesJSONBooleans { return .string(bool ? "true" : "false") }
        let word: String? =
            switch value {
            case .bool(let bool): bool ? "true" : "false"
            case .number(let number): number.lexeme
            case .string(let text): text.trimmingSpaces.lowercased()
            default: nil
            }
        let isKnown = word.flatMap { Self.booleans[$0] }
        let code: OneRosterJSONFinding.Code = value.string == nil ? .wrongType : .invalidBoolean
        return fault(code, path, .read, isKnown.map { .string($0 ? "true" : "false") })
    }

    private static let booleans = [
        "true": true, "t": true, "yes": true, "y": true, "1": true, "false": false, "f": false, "no": false, "n": false,
        "0": false,
    ]

    private mutating func number(_ value: JSONValue, _ path: String) -> JSONValue? {
        if value.number != nil { return value }
        let meant = value.string.flatMap { JSONNumber($0.trimmingSpaces) }
        return fault(.wrongType, path, .read, meant.map { .number($0) })
    }

    // MARK: Dates

    private mutating func date(_ value: JSONValue, _ path: String) -> JSONValue? {
        guard let text = value.string else { return refused(.wrongType, path) }
        if OneRosterDate(text) != nil { return value }
        // A day with a time behind it: the day as it is written.
        let day = String(decoding: text.utf8.prefix(10), as: UTF8.self)
        let isTimed = text.utf8.dropFirst(10).first.map { $0 == 0x54 || $0 == 0x20 } ?? false
        let meant: JSONValue? = isTimed && OneRosterDate(day) != nil ? .string(day) : nil
        return fault(.invalidDate, path, .read, meant)
    }

    private mutating func dateTime(_ value: JSONValue, _ path: String) -> JSONValue? {
        guard let text = value.string else { return refused(.wrongType, path) }
        if let time = DateTimeScanner.millisecond(text) {
            let plain = isTolerant ? .string(DateWriter.millisecond(time)) : value
            return Self.isInternetTime(text) ? plain : fault(.invalidDateTime, path, .read, plain)
        }
        // Without a zone it is UTC, without a time the day's beginning.
        let spaceless = text.trimmingSpaces
        let candidates = [spaceless + "Z", spaceless + "T00:00:00Z", spaceless.replacingFirstSpace(by: "T") + "Z"]
        let meant = candidates.lazy.compactMap { DateTimeScanner.millisecond($0) }.first
        return fault(.invalidDateTime, path, .read, meant.map { .string(DateWriter.millisecond($0)) })
    }

    /// The form of RFC 3339 §5.6: seconds, a point before their fraction, and a zone as `Z` or with a colon.
    static func isInternetTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A else { return false }
        var rest = bytes[19...]
        if rest.first == 0x2E {
            let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return false }
            rest = rest.dropFirst(1 + digits.count)
        }
        if rest.count == 1 { return rest.first == 0x5A }
        let zone = Array(rest)
        return zone.count == 6 && (zone[0] == 0x2B || zone[0] == 0x2D) && zone[3] == 0x3A
    }

    // MARK: References, objects, lists

    private mutating func reference(_ value: JSONValue, _ type: String, _ path: String) -> JSONValue? {
        guard let object = value.object else {
            let id: String? = value.string ?? value.number?.lexeme
            let meant = id.flatMap {
                $0.isEmpty ? nil : Optional(JSONValue.object(["sourcedId": .string($0), "type": .string(type)]))
            }
            return fault(.wrongType, path, .read, meant)
        }
        guard isTolerant else {
            check(object, type, path)
            return value
        }
        let place = ShapePath.member("sourcedId", of: path)
        guard let given = object["sourcedId"], let id = text(given, place)?.string, !id.isEmpty else {
            refuse(.missingRequired, place)
            return nil
        }
        var read = JSONObject([("sourcedId", .string(id)), ("type", .string(type))])
        if let address = object["href"]?.string { read["href"] = .string(address) }
        if object["href"]?.string.map(AbsoluteURI.isOne) != true {
            warn(object["href"] == nil ? .missingRequired : .invalidURI, ShapePath.member("href", of: path), .kept)
        }
        if let named = object["type"]?.string {
            if named != type { warn(.referenceType, ShapePath.member("type", of: path), .read) }
        } else {
            warn(.missingRequired, ShapePath.member("type", of: path), .assumed)
        }
        return .object(read)
    }

    private mutating func check(_ object: JSONObject, _ type: String, _ path: String) {
        var plain = object
        if let named = object["type"]?.string, named != type {
            refuse(.referenceType, ShapePath.member("type", of: path))
            plain["type"] = .string(type)
        }
        _ = self.object(plain, ShapeTable.reference(type), path)
    }

    private mutating func object(_ value: JSONValue, _ shape: ObjectShape, _ path: String) -> JSONValue? {
        guard let object = value.object else { return refused(.wrongType, path) }
        let before = mark
        let read = self.object(object, shape, path)
        if !isTolerant { checkObjectives(object, path) }
        return isRefused(since: before) ? nil : .object(read)
    }

    /// The schema takes any text; the information model says that identifiers of CASE are UUIDs.
    private mutating func checkObjectives(_ object: JSONObject, _ path: String) {
        guard object["source"]?.string == "case" else { return }
        let plain = object["learningObjectiveIds"]?.array ?? []
        let scored = (object["learningObjectiveResults"]?.array ?? []).compactMap { $0["learningObjectiveId"] }
        for id in (plain + scored).compactMap(\.string) where !Self.isUUID(id) { warn(.objectiveID, path) }
    }

    private static func isUUID(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && parts.allSatisfy {
                $0.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
            }
    }

    private mutating func list(
        _ value: JSONValue, _ element: ValueShape, _ least: Int, _ path: String
    ) -> JSONValue? {
        guard let elements = value.array else {
            let alone = value.object.map { $0.members.isEmpty ? [] : [value] } ?? [value]
            guard let elements = fault(.wrongType, path, .read, alone) else { return nil }
            return list(.array(elements), element, least, path)
        }
        var read: [JSONValue] = []
        for (index, one) in elements.enumerated() {
            let place = ShapePath.element(index, of: path)
            if isTolerant, one.isNull {
                warn(.null, place, .dropped)
                continue
            }
            if let taken = tolerating(one, element, place) { read.append(taken) }
        }
        if (isTolerant ? read : elements).count < least { return fault(.shortList, path, .kept, .array(read)) }
        return .array(read)
    }

    /// An element that cannot be read goes; what is left of the list stays.
    private mutating func tolerating(_ value: JSONValue, _ shape: ValueShape, _ path: String) -> JSONValue? {
        let before = mark
        if let read = self.value(value, shape, path) { return read }
        if isTolerant { soften(from: before) }
        return nil
    }
}

extension String {
    fileprivate func replacingFirstSpace(by text: String) -> String {
        guard let place = firstIndex(of: " ") else { return self }
        return self[..<place] + text + self[index(after: place)...]
    }
}
