internal import CrosswalkJSON

extension StatementWalk {
    /// Reads the value of a member.
    mutating func value(
        _ property: Property, _ shape: Shape, _ seen: inout Seen, _ json: inout JSONReader
    ) throws(JSONError) {
        switch property.kind {
        case .object(let inner):
            try innerObject(inner, property, shape, &seen, &json)
        case .list(let inner):
            try list(inner, property, shape, &seen, &json)
        case .oneOrMore(let inner):
            if try json.kind() == .object {
                try innerObject(inner, property, shape, &seen, &json)
            } else {
                try list(inner, property, shape, &seen, &json)
            }
        case .boolean:
            if try isKind(.bool, property.name, shape, &json) { _ = try json.bool() }
        case .score(let place):
            if try isKind(.number, property.name, shape, &json) { score[place] = try json.number() }
        case .count:
            try count(property, shape, &json)
        case .languageMap:
            try languageMap(property, shape, &json)
        case .extensions:
            try extensions(property, shape, &json)
        case .texts, .iris:
            try texts(property, shape, &json)
        default:
            guard try isKind(.string, property.name, shape, &json) else { return }
            text(try json.text(), property, shape, &seen)
        }
    }

    // MARK: Objects within objects

    private mutating func innerObject(
        _ inner: Shape, _ property: Property, _ shape: Shape, _ seen: inout Seen, _ json: inout JSONReader
    ) throws(JSONError) {
        guard try isKind(.object, property.name, shape, &json) else { return }
        let start = findings.count
        let read = try object(inner, &json)
        switch inner {
        case .context: seen.hasActivityTerms = read.hasActivityTerms
        case .object, .innerObject: seen.objectType = read.type
        case .verb: seen.isVoiding = read.isVoiding
        case .actor: checkActor(read, property, shape)
        default: break
        }
        prefix(from: start, "\(property.name)")
    }

    private mutating func list(
        _ inner: Shape, _ property: Property, _ shape: Shape, _ seen: inout Seen, _ json: inout JSONReader
    ) throws(JSONError) {
        guard try isKind(.array, property.name, shape, &json) else { return }
        let start = findings.count
        var index = 0
        var ids: Set<String> = []
        try json.beginArray()
        while try json.nextElement() {
            let before = findings.count
            if try json.kind() == .object {
                let read = try object(inner, &json)
                if inner == .actor { checkMember(read, shape) }
                if inner == .component, let id = read.id, !ids.insert(String(id)).inserted {
                    note(.componentID, .error, "id", in: .component)
                }
            } else {
                note(try json.kind() == .null ? .null : .wrongType, in: shape)
                try json.skip()
            }
            prefix(from: before, String(index))
            index += 1
        }
        if inner == .actor { seen.members = index }
        prefix(from: start, "\(property.name)")
    }

    // MARK: Scalars

    private mutating func text(_ text: JSONText, _ property: Property, _ shape: Shape, _ seen: inout Seen) {
        let bytes = text.bytes
        switch property.kind {
        case .objectType: seen.type = TypeWord(text)
        case .objectID: seen.id = text
        case .uuid: require(UUIDText.isOne(bytes), .uuid, property, shape)
        case .iri:
            require(IRIText.isAbsolute(bytes), .iri, property, shape)
            if shape == .verb { seen.isVoiding = text == XAPIVerb.voidedIRI }
        case .uri: require(IRIText.isAbsolute(bytes, isASCII: true), .iri, property, shape)
        case .mailto: require(IRIText.isMailto(bytes), .mailto, property, shape)
        case .sha1: require(bytes.count == 40 && HexDigit.areAll(bytes), .sha1, property, shape)
        case .sha2: require(DigestText.isSHA2(bytes), .sha2, property, shape)
        case .timestamp: require(TimestampText.moment(bytes, version) != nil, .timestamp, property, shape)
        case .duration: require(DurationText.isOne(bytes), .duration, property, shape)
        case .version: require(isAllowedVersion(bytes), .version, property, shape)
        case .language: require(LanguageTag.isOne(bytes), .language, property, shape)
        case .mediaType: require(MediaTypeText.isOne(bytes), .mediaType, property, shape)
        case .interactionType:
            require(InteractionKind(text) != nil, .interactionType, property, shape)
            seen.interaction = text
        default:
            if shape == .component { seen.id = text }
        }
    }

    @inline(__always)
    private mutating func require(
        _ isRight: Bool, _ code: XAPIFinding.Code, _ property: Property, _ shape: Shape
    ) {
        if !isRight { note(code, .error, property.name, in: shape) }
    }

    private func isAllowedVersion(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let found = VersionText.version(of: bytes) else { return false }
        return found == .v1_0_3 || version == .v2_0
    }

    private mutating func count(_ property: Property, _ shape: Shape, _ json: inout JSONReader) throws(JSONError) {
        guard try isKind(.number, property.name, shape, &json) else { return }
        let number = try json.number()
        require(number.unsignedInteger != nil, .count, property, shape)
    }

    // MARK: Maps and lists of texts

    private mutating func languageMap(
        _ property: Property, _ shape: Shape, _ json: inout JSONReader
    ) throws(JSONError) {
        guard try isKind(.object, property.name, shape, &json) else { return }
        try json.beginObject()
        while let tag = try json.nextMember() {
            let start = findings.count
            if !LanguageTag.isOne(tag.bytes) { note(.language, in: shape) }
            let kind = try json.kind()
            if kind != .string { note(kind == .null ? .null : .wrongType, in: shape) }
            prefix(from: start, "\(property.name)/\(PointerText.part(String(tag)))")
        }
    }

    private mutating func extensions(
        _ property: Property, _ shape: Shape, _ json: inout JSONReader
    ) throws(JSONError) {
        guard try isKind(.object, property.name, shape, &json) else { return }
        try json.beginObject()
        while let key = try json.nextMember() {
            guard !IRIText.isAbsolute(key.bytes) else { continue }
            let start = findings.count
            note(.extensionKey, in: shape)
            prefix(from: start, "\(property.name)/\(PointerText.part(String(key)))")
        }
    }

    private mutating func texts(_ property: Property, _ shape: Shape, _ json: inout JSONReader) throws(JSONError) {
        guard try isKind(.array, property.name, shape, &json) else { return }
        let start = findings.count
        var index = 0
        try json.beginArray()
        while try json.nextElement() {
            let before = findings.count
            let kind = try json.kind()
            if kind != .string {
                note(kind == .null ? .null : .wrongType, in: shape)
            } else if property.kind == .iris, !IRIText.isAbsolute(try json.text().bytes) {
                note(.iri, in: shape)
            }
            prefix(from: before, String(index))
            index += 1
        }
        if property.kind == .iris, index == 0 { note(.emptyList, in: shape) }
        prefix(from: start, "\(property.name)")
    }
}

/// Digests as they are written.
enum DigestText {
    /// SHA-256, SHA-384 or SHA-512 in hexadecimal.
    static func isSHA2(_ bytes: UnsafeRawBufferPointer) -> Bool {
        (bytes.count == 64 || bytes.count == 96 || bytes.count == 128) && HexDigit.areAll(bytes)
    }
}
