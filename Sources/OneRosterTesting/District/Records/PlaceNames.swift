import CrosswalkTesting

/// Names of the district and its schools. They are put together from common words and stand for no real place.
struct PlaceNames: Sendable {
    /// The district's name.
    let district: String
    /// The part of mail addresses after the `@`, of a domain that is kept for examples.
    let mailDomain: String
    private let order: [Int]

    init(seed: SeededGenerator) {
        var random = seed.fork("places")
        let first = random.element(of: Self.firstWords) ?? "Willow"
        let second = random.element(of: Self.secondWords) ?? "Creek"
        district = "\(first) \(second) Unified School District"
        mailDomain = "\(LatinLetters.plain(first))\(LatinLetters.plain(second)).example.org"
        order = random.inRandomOrder(0..<(Self.firstWords.count * Self.secondWords.count))
    }

    /// The name of a school; all names of one district differ.
    func school(_ school: School) -> String {
        let index = Int(school.index)
        let pair = order[index % order.count]
        let words =
            "\(Self.firstWords[pair / Self.secondWords.count]) \(Self.secondWords[pair % Self.secondWords.count])"
        let round = index / order.count
        return round == 0 ? "\(words) \(school.level.name)" : "\(words) \(school.level.name) No. \(round + 1)"
    }

    private static let firstWords = [
        "Alder", "Aspen", "Birch", "Cedar", "Cottonwood", "Elm", "Fern", "Hawthorn", "Juniper", "Larch", "Laurel",
        "Magnolia", "Manzanita", "Maple", "Oak", "Piñon", "Redbud", "Sagebrush", "Sycamore", "Willow",
    ]

    private static let secondWords = [
        "Bend", "Bluff", "Canyon", "Crossing", "Falls", "Flats", "Glen", "Grove", "Harbor", "Heights", "Hill",
        "Hollow", "Lake", "Meadow", "Mesa", "Point", "Ridge", "Springs", "Valley", "Vista",
    ]
}
