internal import CrosswalkJSON

extension LaunchRefusal {
    /// The refusal of a header or payload that strict reading refuses.
    init(token error: JSONError, part: StaticString) {
        let detail = "\(part): \(error.code.rawValue) at byte \(error.offset)"
        self.init(error.code == .duplicateMember ? .tokenDuplicateMember : .tokenMalformed, detail)
    }
}
