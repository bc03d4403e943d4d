#if SQLite
    import OneRosterREST
    import Synchronization

    /// A listing as it was worked out once: how many rows it has, and where its pages begin.
    enum Listing: Sendable {
        /// A whole collection in the order of the ids: the id of every ``spacing``th row, from the first.
        case anchors([[UInt8]], total: Int)
        /// Anything else: the row of each record, in order.
        case rows([Int64])

        /// Rows between two anchors.
        static let spacing = 250

        var total: Int {
            switch self {
            case .anchors(_, let total): total
            case .rows(let rows): rows.count
            }
        }

        /// What it takes, in numbers of eight bytes.
        var weight: Int {
            switch self {
            case .anchors(let ids, _): ids.count * 8
            case .rows(let rows): rows.count
            }
        }
    }

    /// The listings that were worked out, each for the states of the types that it is about. Those that were not used for
    /// longest go first.
    final class Listings: Sendable {
        private struct Entry {
            let listing: Listing
            let ages: [Int64]
            var lastUse: Int
        }

        private struct State {
            var entries: [[UInt8]: Entry] = [:]
            var uses = 0
        }

        private static let most = 64
        /// Rows in all listings: 64 MiB of memory.
        private static let mostWeight = 8 << 20

        private let state = Mutex(State())

        func listing(_ key: [UInt8], _ ages: [Int64]) -> Listing? {
            state.withLock { state in
                guard let entry = state.entries[key], entry.ages == ages else { return nil }
                state.uses += 1
                state.entries[key]?.lastUse = state.uses
                return entry.listing
            }
        }

        func keep(_ listing: Listing, _ key: [UInt8], _ ages: [Int64]) {
            state.withLock { state in
                state.uses += 1
                state.entries[key] = Entry(listing: listing, ages: ages, lastUse: state.uses)
                while state.entries.count > 1, Self.isTooMuch(state),
                    let oldest = state.entries.min(by: { $0.value.lastUse < $1.value.lastUse })
                {
                    state.entries[oldest.key] = nil
                }
            }
        }

        private static func isTooMuch(_ state: State) -> Bool {
            state.entries.count > most || state.entries.values.reduce(0) { $0 + $1.listing.weight } > mostWeight
        }
    }
#endif
