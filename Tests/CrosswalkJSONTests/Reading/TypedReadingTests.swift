import CrosswalkJSON
import Testing

/// A type that reads what it knows and keeps what it does not.
private struct Course: JSONDecodable, JSONEncodable, Equatable {
    var id: String
    var hours: Int?
    var tags: [String] = []
    var rest = JSONObject()

    init(from json: inout JSONReader) throws(JSONError) {
        var id: String?
        try json.beginObject()
        while let name = try json.nextMember() {
            switch name {
            case "id": id = try json.string()
            case "hours": hours = try json.optional()
            case "tags": tags = try json.array()
            case "ignored": break
            default:
                let name = String(name)
                rest[name] = try json.tree()
            }
        }
        self.id = try json.required(id, "id")
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("hours", hours)
            json.member("tags", tags)
            json.members(rest)
        }
    }
}

@Suite("Types read themselves")
struct TypedReadingTests {
    private func course(_ document: String) throws(JSONError) -> Course { try Course(json: Array(document.utf8)) }

    private func failure(_ document: String) -> JSONError? {
        do throws(JSONError) {
            _ = try course(document)
            return nil
        } catch {
            return error
        }
    }

    /// What reading a document in one way gives, or the code of its refusal.
    private func read<Value>(
        _ document: String, _ body: (inout JSONReader) throws(JSONError) -> Value
    ) -> (value: Value?, error: JSONError?) {
        do throws(JSONError) {
            return (try JSONReader.read(Array(document.utf8), mode: .strict, body), nil)
        } catch {
            return (nil, error)
        }
    }

    @Test("Unknown members survive a round trip with their digits and in their order")
    func unknown() throws {
        let document = #"{"id":"c","hours":3,"tags":["x"],"z":1.50,"a":{"k":[1e2,null]},"é":"\u00e9"}"#
        let read = try course(document)
        #expect(read.rest.map(\.name) == ["z", "a", "é"])
        let expected = #"{"id":"c","hours":3,"tags":["x"],"z":1.50,"a":{"k":[1e2,null]},"é":"é"}"#
        #expect(String(decoding: read.encodedJSON(), as: UTF8.self) == expected)
    }

    @Test("A value that nobody reads is passed over, and checked")
    func ignored() throws {
        #expect(try course(#"{"ignored":{"deep":[1,{"a":2}]},"id":"c"}"#).id == "c")
        #expect(failure(#"{"ignored":{"deep":[1,{"a":2,"a":3}]},"id":"c"}"#)?.code == .duplicateMember)
        #expect(failure(#"{"ignored":[1,,2],"id":"c"}"#) == JSONError(.unexpectedByte, at: 14))
        #expect(failure(#"{"id":"c","ignored":1"#)?.code == .unexpectedEnd)
    }

    @Test("What is missing or of the wrong type is named, with its place")
    func wrong() {
        let missing = failure(#" {"hours":3}"#)
        #expect(missing == JSONError(.missingMember, at: 1))
        #expect(missing?.member == "id")
        let type = failure(#"{"id":"c","hours": "3"}"#)
        #expect(type == JSONError(.wrongType, at: 19))
        #expect(type?.member == "hours")
        #expect(failure(#"{"id":null}"#)?.expected == "a string")
        #expect(failure(#"{"id":"c","tags":{}}"#) == JSONError(.wrongType, at: 17))
        #expect(failure(#"{"id":"c","tags":[1]}"#)?.member == "tags")
        #expect(failure("[]") == JSONError(.wrongType, at: 0))
        #expect(failure(#"{"id":"c","hours":1.5}"#) == JSONError(.numberOutOfRange, at: 18))
    }

    @Test("null is nil where it is asked for")
    func null() throws {
        #expect(try course(#"{"id":"c","hours":null}"#).hours == nil)
        #expect(read("null") { json throws(JSONError) in try json.takeNull() }.value == true)
        #expect(read("[null,1]") { json throws(JSONError) in try json.array(of: Int.self) }.error?.code == .wrongType)
        #expect(read("nul") { json throws(JSONError) in try json.optional(Int.self) }.error?.code == .unexpectedEnd)
    }

    @Test("Whole numbers are exact, however they are written")
    func integers() {
        func integer(_ document: String) -> Int? {
            read(document) { json throws(JSONError) in try json.integer() }.value
        }
        #expect(integer("-0") == 0)
        #expect(integer("9223372036854775807") == .max)
        #expect(integer("-9223372036854775808") == .min)
        #expect(integer("9223372036854775808") == nil)
        #expect(integer("-9223372036854775809") == nil)
        #expect(integer("999999999999999999") == 999_999_999_999_999_999)
        #expect(integer("5.0") == 5)
        #expect(integer("50e-1") == 5)
        #expect(integer("5.5") == nil)
        #expect(integer("1e400") == nil)
        #expect(integer("0e99999999999999999999") == 0)
        #expect(integer("1e99999999999999999999") == nil)
    }

    @Test("Doubles are the nearest ones, and none is infinite")
    func doubles() {
        func double(_ document: String) -> Double? {
            read(document) { json throws(JSONError) in try json.double() }.value
        }
        #expect(double("9007199254740993") == 9_007_199_254_740_992)
        #expect(double("9007199254740992") == 9_007_199_254_740_992)
        #expect(double("0.1") == 0.1)
        #expect(double("-1.5e3") == -1_500)
        #expect(double("1e-400") == 0)
        #expect(double("1.7976931348623157e308") == .greatestFiniteMagnitude)
        #expect(double("1e400") == nil)
        #expect(double("-1e400") == nil)
    }

    @Test("Days and instants have one form")
    func dates() {
        func day(_ text: String) -> Int? { read("\"\(text)\"") { json throws(JSONError) in try json.day() }.value }
        func instant(_ text: String) -> Int64? {
            read("\"\(text)\"") { json throws(JSONError) in try json.millisecond() }.value
        }
        #expect(day("1970-01-02") == 1)
        #expect(day("\\u0031970-01-02") == 1)
        #expect(day("2026-02-29") == nil)
        #expect(instant("1970-01-01T00:00:01.500Z") == 1_500)
        #expect(instant("1970-01-01T00:00:01Z") == nil)
        #expect(read(" \"x\"") { json throws(JSONError) in try json.day() }.error == JSONError(.invalidValue, at: 1))
        #expect(read("5") { json throws(JSONError) in try json.day() }.error?.code == .wrongType)
    }

    @Test("A body that stops early leaves the rest to be checked")
    func early() {
        func first(_ document: String) -> (value: String?, error: JSONError?) {
            read(document) { json throws(JSONError) in
                try json.beginObject()
                _ = try json.nextMember()
                try json.beginArray()
                _ = try json.nextElement()
                return try json.string()
            }
        }
        #expect(first(#"{"a":["x",1,{"b":2}],"c":3}"#).value == "x")
        #expect(first(#"{"a":["x",1,{"b":2}],"c":03}"#).error?.code == .invalidNumber)
        #expect(first(#"{"a":["x",1,{"b":2}],"a":3}"#).error?.code == .duplicateMember)
        #expect(first(#"{"a":["x",1,{"b":2}],"c":3} 4"#).error?.code == .trailingBytes)
    }

    @Test("Calls that do not fit the document are refused, never more")
    func misfits() {
        #expect(read("[1]") { json throws(JSONError) in _ = try json.nextMember() }.error != nil)
        let inArray = read("[1]") { json throws(JSONError) in
            try json.beginArray()
            _ = try json.nextMember()
        }
        #expect(inArray.error != nil)
        let inObject = read(#"{"a":1}"#) { json throws(JSONError) in
            try json.beginObject()
            _ = try json.nextElement()
            _ = try json.nextElement()
        }
        #expect(inObject.error != nil)
        #expect(read("1") { json throws(JSONError) in (try json.integer(), try json.integer()) }.error != nil)
        #expect(read("{}") { json throws(JSONError) in _ = try json.null() }.error?.code == .wrongType)
    }

    @Test("A raw value keeps every byte between its ends")
    func raw() throws {
        let read = read(#"[ {"a" : 1.0 ,"b":"\u0041"} , 2 ]"#) { json throws(JSONError) in
            try json.array(of: JSONRawValue.self)
        }
        let raws = try #require(read.value)
        #expect(raws.map { String(decoding: $0.json, as: UTF8.self) } == [#"{"a" : 1.0 ,"b":"\u0041"}"#, "2"])
        var writer = JSONWriter()
        writer.array { json in for raw in raws { json.value(raw) } }
        #expect(String(decoding: writer.finish(), as: UTF8.self) == #"[{"a" : 1.0 ,"b":"\u0041"},2]"#)
        #expect(try JSONRawValue(json: Array(" [1 ] ".utf8)).json == Array("[1 ]".utf8))
        #expect(throws: JSONError(.unexpectedEnd, at: 2)) { try JSONRawValue(json: Array("[1".utf8)) }
    }

    @Test("Texts of a large document that come again are the same, whatever lies between")
    func sharedTexts() throws {
        let texts = (0..<3_000).map { ["school-\($0 % 7)", "a", "", "unique-\($0)-of-many", "é\($0 % 3)"][$0 % 5] }
        let document = JSONValue.array(texts.map(JSONValue.string)).json
        #expect(document.count > 16_384)
        #expect(
            read(String(decoding: document, as: UTF8.self)) { json throws(JSONError) in
                try json.array(of: String.self)
            }.value == texts)
    }
}
