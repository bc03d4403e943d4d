extension ToolConfiguration {
    /// What of this configuration a platform says it supports, and what it does not.
    ///
    /// A list that the platform does not have, or has empty, takes nothing away. A message keeps its type where none of its
    /// placements is known: some platforms have placements of their own for it. Variables that the platform does not
    /// list stay, as platforms fill more than they list; they are reported.
    public func fitted(
        to platform: PlatformConfiguration
    ) -> (configuration: ToolConfiguration, withheld: RegistrationDifference) {
        var fitted = self
        var withheld = RegistrationDifference()
        if let offered = platform.scopes, !offered.isEmpty {
            for scope in scopes ?? [] where !offered.contains(scope) { withheld.add(.scope, scope) }
            fitted.scopes = scopes?.filter(offered.contains)
        }
        if let offered = platform.platform.messages, !offered.isEmpty {
            fitted.tool.messages = tool.messages.compactMap { message in
                message.fitted(to: offered.filter { $0.type == message.type }, &withheld)
            }
        }
        for variable in unlisted(platform.platform.variables) { withheld.add(.variable, variable.name) }
        return (fitted, withheld)
    }

    private func unlisted(_ offered: [String]) -> [LaunchVariable] {
        guard !offered.isEmpty else { return [] }
        let known = Set(offered.map { LaunchVariable($0) })
        let maps = [tool.customParameters] + tool.messages.map(\.customParameters)
        let used = Set(maps.flatMap(\.values).compactMap(LaunchVariable.unresolved))
        return used.subtracting(known).sorted { $0.name < $1.name }
    }
}

extension ToolMessage {
    /// The message with the placements that the platform has, in the platform's spelling; `nil` where it does not send the
    /// type.
    fileprivate func fitted(
        to offered: [SupportedMessage], _ withheld: inout RegistrationDifference
    ) -> ToolMessage? {
        guard !offered.isEmpty else {
            withheld.add(.message, type.rawValue)
            return nil
        }
        let places = offered.flatMap(\.placements)
        guard !places.isEmpty else { return self }
        var fitted = self
        fitted.placements = []
        for placement in placements {
            if let place = places.first(where: { Placement.plain($0) == Placement.plain(placement) }) {
                fitted.placements.append(place)
            } else {
                withheld.add(.placement, "\(type.rawValue)/\(placement)")
            }
        }
        return fitted
    }
}
