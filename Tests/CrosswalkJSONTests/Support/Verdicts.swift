import CrosswalkJSON

/// The code with which a document is refused, or `nil` where it is taken.
///
/// Tree, skipping and raw capture read with the same grammar; where they disagree, that is the answer.
func refusal(_ document: [UInt8], _ mode: JSONMode = .strict, limits: JSONLimits = .standard) -> String? {
    func outcome(_ read: (inout JSONReader) throws(JSONError) -> Void) -> JSONError? {
        do throws(JSONError) {
            try JSONReader.read(document, mode: mode, limits: limits, read)
            return nil
        } catch {
            return error
        }
    }
    let tree = outcome { json throws(JSONError) in _ = try json.tree() }
    let skipped = outcome { json throws(JSONError) in try json.skip() }
    let raw = outcome { json throws(JSONError) in _ = try json.raw() }
    let unread = outcome { _ in }
    guard tree == skipped, tree == raw, tree == unread else {
        return "disagreement: \([tree, skipped, raw, unread])"
    }
    return tree?.code.rawValue
}

/// The code with which a text is refused, or `nil` where it is taken.
func refusal(_ document: String, _ mode: JSONMode = .strict, limits: JSONLimits = .standard) -> String? {
    refusal(Array(document.utf8), mode, limits: limits)
}

/// What strict reading refuses the document with; a document that is taken gives an error that equals none.
func failure(_ document: String, _ mode: JSONMode = .strict) -> JSONError? {
    do throws(JSONError) {
        _ = try JSONValue(json: document, mode: mode)
        return nil
    } catch {
        return error
    }
}
