internal import CrosswalkJSON
internal import OneRosterModel
internal import _CrosswalkSupport

extension JSONReader {
    /// Refuses what the check would have something to say about.
    @inline(__always)
    func expect(_ isPlain: Bool, _ form: WireForm) throws(JSONError) {
        guard isPlain || form.isChecked else { throw invalid("a value in the standard's form") }
    }

    // MARK: Scalars

    /// `"true"` or `"false"`; in 1.1 also without quotes.
    @inline(__always)
    mutating func flag(_ form: WireForm) throws(JSONError) -> Bool {
        if form.isLegacy, try kind() == .bool { return try bool() }
        switch try text() {
        case "true": return true
        case "false": return false
        default: throw invalid("true or false")
        }
    }

    /// A day.
    @inline(__always)
    mutating func date() throws(JSONError) -> OneRosterDate {
        OneRosterDate(uncheckedDaysSinceEpoch: Int32(try day()))
    }

    /// A point in time with a zone.
    mutating func dateTime(_ form: WireForm) throws(JSONError) -> OneRosterDateTime {
        let text = try text()
        if let exact = DateScanner.millisecond(text.bytes) {
            return OneRosterDateTime(uncheckedMillisecondsSinceEpoch: exact)
        }
        let written = String(text)
        guard let millisecond = DateTimeScanner.millisecond(written),
            form.isChecked || ShapeWalk.isInternetTime(written),
            let time = OneRosterDateTime(millisecondsSinceEpoch: millisecond)
        else { throw invalid("a date-time") }
        return time
    }

    /// A number that a `OneRosterDecimal` can hold.
    mutating func decimal() throws(JSONError) -> OneRosterDecimal {
        guard let decimal = OneRosterDecimal(try number().lexeme) else {
            throw invalid("a number of at most 64 digits")
        }
        return decimal
    }

    /// An absolute address.
    mutating func address(_ form: WireForm) throws(JSONError) -> String {
        let text = try text()
        try expect(AbsoluteURI.isOne(text.bytes), form)
        return String(text)
    }

    // MARK: Words

    /// A word of a vocabulary.
    @inline(__always)
    mutating func word<Word: WireWord>(_ form: WireForm) throws(JSONError) -> Word {
        let text = try text()
        if let known = Word.known(text, form) { return known }
        let own = Word(rawValue: String(text))
        try expect(!form.isLegacy && own.isExtension, form)
        return own
    }

    /// A list of words.
    mutating func words<Word: WireWord>(_ form: WireForm) throws(JSONError) -> [Word] {
        var words: [Word] = []
        try beginArray()
        while try nextElement() { words.append(try word(form)) }
        return words
    }

    // MARK: References, objects

    /// The id out of a reference.
    @inline(__always)
    mutating func reference<Target>(
        to type: StaticString, _ form: WireForm
    ) throws(JSONError) -> SourcedID<Target> {
        SourcedID(rawValue: try referredID(type, form))
    }

    /// The ids out of a list of references.
    @inline(__always)
    mutating func references<Target>(
        to type: StaticString, _ form: WireForm
    ) throws(JSONError) -> [SourcedID<Target>] {
        var ids: [SourcedID<Target>] = []
        try beginArray()
        while try nextElement() {
            // Most have one or two: one allocation instead of one at every doubling.
            if ids.isEmpty { ids.reserveCapacity(2) }
            ids.append(SourcedID(rawValue: try referredID(type, form)))
        }
        return ids
    }

    /// Without a type, so that there is one of it.
    private mutating func referredID(_ type: StaticString, _ form: WireForm) throws(JSONError) -> String {
        var id: String?
        var (isAddressed, isTyped) = (false, false)
        try beginObject()
        while let name = try nextMember() {
            switch name {
            case "sourcedId": id = try string()
            case "href": isAddressed = AbsoluteURI.isOne(try text().bytes)
            case "type": isTyped = try text() == type
            default: break
            }
        }
        let known = try required(id, "sourcedId")
        try expect(isAddressed && isTyped && !known.isEmpty, form)
        return known
    }

    /// A list of objects.
    @inline(__always)
    mutating func values<Value: WireValue>(_ form: WireForm) throws(JSONError) -> [Value] {
        var values: [Value] = []
        try beginArray()
        while try nextElement() { values.append(try Value.read(from: &self, form)) }
        return values
    }
}
