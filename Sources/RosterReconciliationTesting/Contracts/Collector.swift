/// Gathers what a stream delivers.
actor Collector<Element: Sendable> {
    private(set) var elements: [Element] = []

    func add(_ batch: [Element]) { elements += batch }
}
