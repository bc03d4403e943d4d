internal import CrosswalkRuntime

/// A date and time of ISO 8601 with its zone, as items have it.
enum ItemInstant {
    case at(WallTime)
    /// Legible, but for the zone.
    case withoutZone
    case illegible

    init(_ text: String) {
        if let moment = WallTime(iso8601: text) {
            self = .at(moment)
        } else {
            self = WallTime(iso8601: text + "Z") == nil ? .illegible : .withoutZone
        }
    }
}
