package import CrosswalkJSON

extension JOSEError {
    /// The refusal of a token for what its JSON is.
    ///
    /// - Parameter times: the members that are times: what is wrong with their values has a code of its own.
    package init(_ error: JSONError, times: Set<String> = ["exp", "iat", "nbf"]) {
        switch error.code {
        case .duplicateMember:
            self.init(.duplicateMember, "a member occurs twice")
        case .wrongType, .invalidValue, .missingMember, .numberOutOfRange:
            if let member = error.member, times.contains(member) {
                self.init(.timeMalformed, "a time is a finite JSON number of seconds since 1970")
            } else if error.member == nil {
                self.init(.tokenMalformed, "expected a JSON object")
            } else {
                self.init(.claimMalformed, "a registered member has another type than its standard gives it")
            }
        default:
            self.init(.tokenMalformed, "expected one JSON object in UTF-8, within the limits")
        }
    }
}
