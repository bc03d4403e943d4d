import CrosswalkJSON

/// The input is a document.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let document = Array(UnsafeBufferPointer(start: data, count: count))
    let strict = outcome(document, .strict)
    let tolerant = try? JSONValue.tolerant(json: document)  // What is refused has an error that is checked below.
    switch strict {
    case .success(let value):
        // What strict reading takes, tolerant reading takes as the same and without a note.
        guard let tolerant, tolerant.notes.isEmpty, tolerant.value == value else { fatalError("modes disagree") }
        checkWriting(value)
        checkNumbers(value)
    case .failure(let error):
        guard (0...count).contains(error.offset) else { fatalError("an offset outside of the document") }
        _ = JSONLocation(ofByte: error.offset, in: document)
        if let tolerant {
            guard !tolerant.notes.isEmpty else { fatalError("tolerated without a note") }
            checkWriting(tolerant.value)
        }
    }
    checkOtherReaders(document, strict)
    return 0
}

private func outcome(_ document: [UInt8], _ mode: JSONMode, _ limits: JSONLimits = .standard) -> Result<
    JSONValue, JSONError
> {
    do throws(JSONError) {
        return .success(try JSONValue(json: document, mode: mode, limits: limits))
    } catch {
        return .failure(error)
    }
}

/// A tree that is written is the same tree when it is read, and strict JSON.
private func checkWriting(_ value: JSONValue) {
    let written = value.json
    guard case .success(let again) = outcome(written, .strict, JSONLimits(bytes: .max, stringBytes: .max)) else {
        fatalError("what was written is refused")
    }
    guard again == value, again.hashValue == value.hashValue else { fatalError("a round trip changed the value") }
}

/// Passing over a value refuses what reading it refuses, at the same byte; tight limits only refuse more.
private func checkOtherReaders(_ document: [UInt8], _ strict: Result<JSONValue, JSONError>) {
    let raw: Result<JSONRawValue, JSONError>
    do throws(JSONError) { raw = .success(try JSONRawValue(json: document)) } catch { raw = .failure(error) }
    switch (strict, raw) {
    case (.success(let value), .success(let raw)):
        guard case .success(value) = outcome(raw.json, .strict) else { fatalError("a raw value is another value") }
    case (.failure(let a), .failure(let b)):
        guard a == b else { fatalError("two ways of reading refuse differently") }
    default:
        fatalError("two ways of reading disagree")
    }
    let tight = JSONLimits(bytes: 200, depth: 3, values: 8, stringBytes: 6, numberBytes: 4)
    guard case .success(let value) = outcome(document, .strict, tight) else { return }
    guard case .success(value) = strict else { fatalError("tight limits take more") }
}

private func checkNumbers(_ value: JSONValue) {
    switch value {
    case .number(let number):
        if let integer = number.integer {
            guard number.hasSameValue(as: JSONNumber(integer)) else { fatalError("an integer that is not exact") }
        }
        _ = (number.double, number.unsignedInteger, number.decimal)
        guard JSONNumber(number.lexeme) == number else { fatalError("a lexeme that is none") }
    case .array(let elements): elements.forEach(checkNumbers)
    case .object(let members): members.forEach { checkNumbers($0.value) }
    default: break
    }
}
