import OneRosterModel

/// Where the columns of the standard lie in one file, as its header says.
struct ColumnMap {
    let schema: TableSchema
    /// For each column of the standard its place in the file, or -1 where the file lacks it.
    let places: [Int]
    /// The source's own columns: names without `metadata.` and their places.
    let metadata: [(name: String, place: Int)]
    /// The number of cells that each row should have.
    let width: Int

    init(schema: TableSchema, places: [Int], metadata: [(name: String, place: Int)], width: Int) {
        self.schema = schema
        self.places = places
        self.metadata = metadata
        self.width = width
    }

    /// Whether cells lie where the standard has them, so that nothing needs to be moved.
    var isIdentity: Bool {
        places.enumerated().allSatisfy { $0 == $1 }
            && metadata.enumerated().allSatisfy { $0 + places.count == $1.place }
    }

    var cellCount: Int { places.count + metadata.count }
}

/// Reads a header row against the table of the standard.
struct HeaderReader {
    let schema: TableSchema
    let version: OneRosterVersion
    let isLenient: Bool
    let log: FindingLog

    private struct Match {
        var places: [Int]
        var metadata: [(name: String, place: Int)] = []
        var unknown: [Int] = []
    }

    /// The map, or `nil` where the row is no header of this file.
    func read(_ names: [String]) -> ColumnMap? {
        guard names.contains(where: { isKnown($0) }) else {
            add(.tableMissingHeader, detail: foreignFile(names).map { "this is the header of \($0.fileName)" })
            return nil
        }
        if isLenient, let foreign = foreignFile(names) {
            add(.tableMissingHeader, detail: "this is the header of \(foreign.fileName)")
            return nil
        }
        var match = matchExactly(names)
        if isLenient { matchLoosely(names, &match) }
        reportUnknown(names, match)
        reportMissing(match)
        reportOrder(match)
        if isLenient { keepUnknown(names, &match) }
        guard isLenient || log.errorCount == 0 || match.places.contains(where: { $0 >= 0 }) else { return nil }
        return ColumnMap(schema: schema, places: match.places, metadata: match.metadata, width: names.count)
    }

    private var file: String { schema.file.fileName }

    private func isKnown(_ name: String) -> Bool {
        schema.columns.contains { $0.name.lowercased() == name.trimmedASCII.lowercased() }
    }

    private func add(_ code: FindingCode, column: String? = nil, detail: String? = nil, repair: Repair? = nil) {
        log.add(code, file: file, row: 1, column: column, detail: detail, repair: isLenient ? repair : nil)
    }

    private func matchExactly(_ names: [String]) -> Match {
        var match = Match(places: Array(repeating: -1, count: schema.columns.count))
        var metadataNames: Set<String> = []
        for (place, name) in names.enumerated() {
            let current = version == .v1_0 ? LegacyNames.current(for: name, in: schema.file.rawValue) ?? name : name
            if name.isEmpty {
                add(.tableEmptyHeaderName, repair: .columnIgnored)
            } else if let index = schema.index(of: current) {
                if match.places[index] >= 0 {
                    add(.tableDuplicateHeader, column: current, repair: .columnIgnored)
                } else {
                    match.places[index] = place
                }
            } else if name.hasPrefix("metadata."), name.utf8.count > 9 {
                let own = String(name.dropFirst(9))
                if metadataNames.insert(own).inserted {
                    match.metadata.append((own, place))
                } else {
                    add(.tableDuplicateHeader, column: name, repair: .columnIgnored)
                }
            } else {
                match.unknown.append(place)
            }
        }
        return match
    }

    /// Finds columns under other cases, old names and misspellings. One that fits two columns fits none.
    private func matchLoosely(_ names: [String], _ match: inout Match) {
        var left: [Int] = []
        for place in match.unknown {
            let free = schema.columns.indices.filter { match.places[$0] < 0 }
            guard let index = HeaderSpelling.find(names[place], in: schema, among: free) else {
                left.append(place)
                continue
            }
            match.places[index] = place
            let sameLetters = names[place].trimmedASCII.lowercased() == schema.columns[index].name.lowercased()
            add(
                sameLetters ? .tableHeaderCase : .tableUnknownHeader, column: schema.columns[index].name,
                repair: .columnName)
        }
        match.unknown = left
    }

    private func reportUnknown(_ names: [String], _ match: Match) {
        for place in match.unknown {
            let folded = names[place].lowercased()
            if let column = schema.columns.first(where: { $0.name.lowercased() == folded }) {
                add(.tableHeaderCase, column: column.name)
            } else {
                add(.tableUnknownHeader, detail: "column \(place + 1)", repair: .columnKept)
            }
        }
    }

    private func reportMissing(_ match: Match) {
        for (index, place) in match.places.enumerated() where place < 0 {
            let column = schema.columns[index]
            if column.name == "resourceSourcedIds", schema.file == .users { continue }
            add(.tableMissingHeaderColumn, column: column.name, repair: column.isRequired ? nil : .columnBlank)
        }
    }

    /// The standard's columns must rise, and the source's own must come after them.
    private func reportOrder(_ match: Match) {
        guard version != .v1_0 else { return }
        let expected = schema.fileOrder.map { match.places[$0] }.filter { $0 >= 0 }
        let own = match.metadata.map(\.place)
        let isRising = zip(expected, expected.dropFirst()).allSatisfy { $0 < $1 }
        let ownComesLast = own.allSatisfy { place in expected.allSatisfy { $0 < place } }
        if !isRising || !ownComesLast { add(.tableHeaderOrder, repair: .columnOrder) }
    }

    private func keepUnknown(_ names: [String], _ match: inout Match) {
        for place in match.unknown { match.metadata.append(("unknown." + names[place].trimmedASCII, place)) }
    }

    /// The other file whose header this is, where it fits that file entirely and this one not.
    private func foreignFile(_ names: [String]) -> OneRosterFile? {
        let own = Set(schema.columns.map(\.name))
        let given = Set(names.filter { !$0.hasPrefix("metadata.") && !$0.isEmpty })
        guard given.subtracting(own).count > 2 else { return nil }
        return OneRosterFile.files(of: version).first { file in
            guard file != schema.file, let other = TableSchema.of(file, in: version) else { return false }
            return given == Set(other.columns.map(\.name))
        }
    }
}

extension TableSchema {
    /// The columns' numbers in the order of the file: their own, but for the column that 1.2.0 had in the midst.
    var fileOrder: [Int] {
        let last = columns.count - 1
        guard file == .users, columns[last].name == "resourceSourcedIds",
            let place = index(of: "preferredGivenName")
        else { return Array(columns.indices) }
        return Array(0..<place) + [last] + Array(place..<last)
    }
}
