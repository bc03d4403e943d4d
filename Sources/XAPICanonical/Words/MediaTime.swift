internal import CrosswalkJSON

/// Places in a medium: Caliper says them as durations, xAPI's video profile as seconds.
enum MediaTime {
    /// The seconds of a duration of hours, minutes and seconds; `nil` for any other.
    static func seconds(of duration: String) -> JSONNumber? {
        guard duration.hasPrefix("PT") else { return nil }
        var rest = duration.dropFirst(2)
        var whole = 0
        var fraction = ""
        for (designator, factor) in [("H", 3_600), ("M", 60), ("S", 1)] {
            guard let mark = rest.firstIndex(of: Character(designator)) else { continue }
            let parts = rest[..<mark].split(separator: ".", omittingEmptySubsequences: false)
            guard let first = parts.first, let number = Int(first), number >= 0, number < 1_000_000, parts.count <= 2
            else { return nil }
            whole += number * factor
            if parts.count == 2 {
                guard designator == "S", !parts[1].isEmpty else { return nil }
                fraction = "." + parts[1]
            }
            rest = rest[rest.index(after: mark)...]
        }
        return rest.isEmpty && duration.count > 2 ? JSONNumber("\(whole)\(fraction)") : nil
    }

    /// A duration of so many seconds; `nil` for a number that is none.
    static func duration(of seconds: JSONNumber) -> String? {
        let parts = seconds.lexeme.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, let whole = Int(first), whole >= 0, parts.count <= 2,
            parts.count == 1 || parts[1].allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        let fraction = parts.count == 2 ? ".\(parts[1])" : ""
        var text = "PT"
        if whole >= 3_600 { text += "\(whole / 3_600)H" }
        if whole % 3_600 >= 60 { text += "\(whole % 3_600 / 60)M" }
        return text + "\(whole % 60)\(fraction)S"
    }
}
