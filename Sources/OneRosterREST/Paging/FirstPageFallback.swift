/// What is tried where a service refuses the first page: to go without the sort, then with the standard's page size.
struct FirstPageFallback {
    private var step = 0

    mutating func next(sorts: Bool, limit: Int) -> (sorts: Bool, limit: Int)? {
        step += 1
        switch step {
        case 1: return sorts ? (false, limit) : (false, min(limit, 100))
        case 2: return (true, min(limit, 100))
        case 3: return (false, min(limit, 100))
        default: return nil
        }
    }
}
