import OneRosterModel
import _CrosswalkSupport

/// Which file is read, and how.
struct TableContext {
    let file: OneRosterFile
    let version: OneRosterVersion
    let mode: FileMode
    let isLenient: Bool
    let maximumRowBytes: Int
    /// Opens the file from its beginning. Called once, and again where a doubt needs a look ahead.
    let open: () throws -> any ByteStream

    var fileName: String { file.fileName }
}

/// Reads one data file row by row: finds the columns, checks every cell, repairs what a lenient reading may repair.
///
/// After ``next()`` the cells lie in the order of the standard, whatever their order in the file.
struct TableReader: ~Copyable {
    /// What became of a row.
    enum RowState: Hashable {
        /// Its cells may be used.
        case usable
        /// It breaks the standard where that cannot be repaired; its id may be legible all the same.
        case quarantined
    }

    let context: TableContext
    let map: ColumnMap
    private let log: FindingLog
    private var tokens: CSVTokenizer
    private let checks: [CellCheck]
    private let quick: QuickChecks
    private let columnNames: [String]
    private let isIdentity: Bool
    private let isLenient: Bool
    private let isBulk: Bool
    private let width: Int
    private let moved: UnsafeMutablePointer<UInt32>
    private var scratchUsed = 0
    private var dateOrder: DateOrder?
    /// Rows that were read, skipped empty lines left out.
    private(set) var rowCount = 0
    /// Whether the file ends in the midst of a row, as one does whose transfer broke off.
    private(set) var breaksOff = false

    /// Reads the header. `nil` where there is none that fits; the log says why.
    init?(_ context: TableContext, log: FindingLog) throws {
        var tokens = CSVTokenizer(try context.open(), maximumRecordBytes: context.maximumRowBytes)
        guard let map = try Self.readHeader(&tokens, context, log) else { return nil }
        self.context = context
        self.map = map
        self.log = log
        self.tokens = tokens
        checks = map.schema.columns.enumerated().compactMap { CellCheck($1, at: $0) }
        quick = QuickChecks(
            checks.filter { $0.column != TableSchema.status && $0.column != TableSchema.dateLastModified })
        columnNames = Self.names(map)
        isIdentity = map.isIdentity
        isLenient = context.isLenient
        isBulk = context.mode == .bulk
        width = map.width
        moved = .allocate(capacity: 2 * max(1, map.cellCount))
    }

    deinit { moved.deallocate() }

    private static func readHeader(
        _ tokens: inout CSVTokenizer, _ context: TableContext, _ log: FindingLog
    ) throws -> ColumnMap? {
        guard let base = TableSchema.of(context.file, in: context.version), try tokens.next() else {
            log.add(.tableMissingHeader, file: context.fileName, row: 1, detail: "the file is empty")
            return nil
        }
        tokens.cut()
        if tokens.hasByteOrderMark { log.add(.csvByteOrderMark, file: context.fileName, row: 1) }
        RecordProblems.log(
            tokens.problems, file: context.fileName, row: 1, columns: [], isLenient: context.isLenient, to: log)
        if tokens.looksLikeUTF16 {
            log.add(.csvInvalidUTF8, file: context.fileName, row: 1, detail: "the file looks like UTF-16")
            return nil
        }
        let names = (0..<min(tokens.fieldCount, 10_000)).map { String(decoding: tokens.field($0), as: UTF8.self) }
        let is120 = context.version == .v1_2 && context.file == .users && names.contains("resourceSourcedIds")
        let schema = is120 ? Tables12.usersOf120 : base
        return HeaderReader(schema: schema, version: context.version, isLenient: context.isLenient, log: log)
            .read(names)
    }

    /// The columns' names by their place in the file, for findings on records that are not cut yet.
    private static func names(_ map: ColumnMap) -> [String] {
        var names = Array(repeating: "", count: map.width)
        for (index, place) in map.places.enumerated() where place >= 0 { names[place] = map.schema.columns[index].name }
        for column in map.metadata { names[column.place] = "metadata." + column.name }
        return names
    }

    /// The number of the present row, the header being 1.
    var row: Int { tokens.row }
    /// The bytes into which ``bounds`` point.
    var base: UnsafePointer<UInt8> { tokens.base }
    /// Start and end of each cell: the columns of the standard, then the source's own.
    var bounds: UnsafePointer<UInt32> { isIdentity ? tokens.bounds : UnsafePointer(moved) }

    /// The bytes of a cell of the present row.
    @inline(__always)
    func cell(_ index: Int) -> UnsafeRawBufferPointer {
        let start = Int(bounds[2 * index])
        return UnsafeRawBufferPointer(start: tokens.base + start, count: Int(bounds[2 * index + 1]) - start)
    }

    /// Goes to the next row.
    /// - Returns: `nil` at the end of the file.
    mutating func next() throws -> RowState? {
        while try tokens.next() {
            tokens.cut()
            scratchUsed = 0
            if tokens.fieldCount == width, tokens.problems.isEmpty {
                rowCount += 1
                if !isIdentity { moveCells() }
                return checkCells()
            }
            if let state = takeIrregularRow() { return state }
        }
        return nil
    }

    private func moveCells() {
        let available = tokens.fieldCount
        var out = moved
        for place in map.places { put(place, available, &out) }
        for column in map.metadata { put(column.place, available, &out) }
    }

    @inline(__always)
    private func put(_ place: Int, _ available: Int, _ out: inout UnsafeMutablePointer<UInt32>) {
        let isThere = place >= 0 && place < available
        out[0] = isThere ? tokens.bounds[2 * place] : 0
        out[1] = isThere ? tokens.bounds[2 * place + 1] : 0
        out += 2
    }

    // MARK: Rows that are not as they should be

    /// `nil` for an empty line that is skipped.
    private mutating func takeIrregularRow() -> RowState? {
        if tokens.fieldCount == 1, tokens.field(0).isEmpty, tokens.problems.isEmpty, map.width > 1 {
            add(.tableRowWidth, detail: "an empty line", repair: .rowSkipped)
            return nil
        }
        rowCount += 1
        RecordProblems.log(
            tokens.problems, file: context.fileName, row: row, columns: columnNames, isLenient: context.isLenient,
            to: log)
        let isUnreliable = tokens.problems.contains { $0.makesFieldsUnreliable }
        let fits = checkWidth(isReported: isUnreliable)
        breaksOff = tokens.isCutOff && (isUnreliable || tokens.fieldCount < map.width)
        // What follows reads cells by their place, which takes bounds of our own.
        moveMissingToEnd()
        moveCells()
        guard !isUnreliable, fits else { return .quarantined }
        if tokens.problems.contains(where: { $0.kind == .invalidUTF8 }) { decodeWindows1252() }
        return checkCells()
    }

    /// Answers whether the cells can be told apart all the same.
    private func checkWidth(isReported: Bool) -> Bool {
        let count = tokens.fieldCount
        guard count != map.width, !isReported else { return true }
        let extra = count > map.width ? (map.width..<count).contains { !tokens.field($0).isEmpty } : false
        let detail = "\(count) cells, expected \(map.width)"
        guard context.isLenient, !extra else {
            add(.tableRowWidth, detail: detail, severity: .error, repair: .rowQuarantined)
            return false
        }
        add(.tableRowWidth, detail: detail, repair: .rowWidth)
        return true
    }

    /// Where cells lie as the standard has them, the tokenizer's bounds are used as they are: cells that the row
    /// lacks must then be blank there.
    private func moveMissingToEnd() {
        guard isIdentity, tokens.fieldCount < map.cellCount else { return }
        let bounds = UnsafeMutablePointer(mutating: tokens.bounds)
        for index in tokens.fieldCount..<map.cellCount {
            bounds[2 * index] = 0
            bounds[2 * index + 1] = 0
        }
    }

    private mutating func decodeWindows1252() {
        for index in 0..<map.cellCount where !UTF8Check.isValid(cell(index)) {
            replace(index, with: Windows1252.decode(cell(index)))
        }
    }

    // MARK: Cells

    @inline(__always)
    private mutating func checkCells() -> RowState {
        if isLenient { blankNullTexts() }
        if isLifeCycleBlank, quick.accept(tokens.base, bounds) { return .usable }
        return checkCellsInFull()
    }

    private mutating func checkCellsInFull() -> RowState {
        var state = RowState.usable
        checkLifeCycle(&state)
        for check in checks where check.column > TableSchema.dateLastModified || check.column == 0 {
            let cell = cell(check.column)
            if cell.isEmpty {
                if check.isRequired { missing(check, &state) }
            } else if !check.accepts(cell) {
                broken(check, &state)
            }
        }
        return state
    }

    private func add(
        _ code: FindingCode, column: Int? = nil, detail: String? = nil, severity: Finding.Severity? = nil,
        repair: Repair? = nil
    ) {
        log.add(
            code, file: context.fileName, row: row, column: column.map { map.schema.columns[$0].name }, detail: detail,
            severity: context.isLenient ? severity : nil, repair: context.isLenient ? repair : nil)
    }

    /// The row says that its record is to be deleted; such rows are often stubs.
    var isDeletion: Bool {
        let status = cell(TableSchema.status)
        if status.isEmpty { return false }
        return status.elementsEqual("tobedeleted".utf8) || status.elementsEqual("inactive".utf8)
    }

    private mutating func missing(_ check: CellCheck, _ state: inout RowState) {
        guard check.column == 0 || !isDeletion else { return }
        let column = map.schema.columns[check.column]
        switch column.kind {
        case .ownID, .reference, .referenceList, .term:
            add(.rowMissingRequired, column: check.column, severity: .error, repair: .rowQuarantined)
            state = .quarantined
        default:
            add(.rowMissingRequired, column: check.column, severity: .error, repair: .valueKept)
        }
        if !context.isLenient { state = .quarantined }
    }

    private mutating func broken(_ check: CellCheck, _ state: inout RowState) {
        let column = map.schema.columns[check.column]
        let code = check.failure(cell(check.column))
        guard context.isLenient else {
            add(code, column: check.column, detail: "expected " + column.kind.expectation)
            state = .quarantined
            return
        }
        let text = String(decoding: cell(check.column), as: UTF8.self)
        let repaired = CellRepair(column: column, version: context.version).repair(text) { try order(of: $0) }
        if let repaired, repaired.text == text || replace(check.column, with: Array(repaired.text.utf8)) {
            add(code, column: check.column, repair: repaired.repair)
        } else if column.isRequired {
            add(
                code, column: check.column, detail: "expected " + column.kind.expectation, severity: .error,
                repair: .rowQuarantined)
            state = .quarantined
        } else {
            add(
                code, column: check.column, detail: "expected " + column.kind.expectation, severity: .error,
                repair: .cellBlanked)
            replace(check.column, with: [])
        }
    }

    /// The order of day and month that the file's dates betray; looked for once, where the first doubt arises.
    private mutating func order(of separator: UInt8) throws -> DateOrder {
        if let dateOrder { return dateOrder }
        let found = try DateOrderProbe(context: context, map: map).order()
        dateOrder = found
        return found
    }

    private mutating func blankNullTexts() {
        for index in 0..<map.places.count {
            let cell = cell(index)
            guard cell.count == 4, cell.loadUnaligned(as: UInt32.self) == UInt32(littleEndian: 0x4C4C_554E) else {
                continue
            }
            replace(index, with: [])
            add(.rowMissingRequired, column: index, severity: .warning, repair: .nullText)
        }
    }

    /// Puts other bytes into a cell of the present row. `false` where there is no room for them.
    @discardableResult
    private mutating func replace(_ index: Int, with bytes: [UInt8]) -> Bool {
        guard scratchUsed + bytes.count <= CSVTokenizer.scratchBytes else { return false }
        let start = tokens.scratchStart + scratchUsed
        for (offset, byte) in bytes.enumerated() { tokens.writableBase[start + offset] = byte }
        scratchUsed += bytes.count
        let bounds = UnsafeMutablePointer(mutating: bounds)
        bounds[2 * index] = UInt32(truncatingIfNeeded: start)
        bounds[2 * index + 1] = UInt32(truncatingIfNeeded: start + bytes.count)
        return true
    }
}

// MARK: Bulk and delta

extension TableReader {
    /// Whether the file is bulk and the two columns are blank, as they must be there.
    @inline(__always)
    private var isLifeCycleBlank: Bool {
        let bounds = bounds
        return isBulk && bounds[2 * TableSchema.status] == bounds[2 * TableSchema.status + 1]
            && bounds[2 * TableSchema.dateLastModified] == bounds[2 * TableSchema.dateLastModified + 1]
    }

    /// `status` and `dateLastModified` are forbidden in bulk files and required in delta files.
    private mutating func checkLifeCycle(_ state: inout RowState) {
        if isLifeCycleBlank { return }
        for column in [TableSchema.status, TableSchema.dateLastModified] {
            let isFilled = !cell(column).isEmpty
            if context.mode == .bulk {
                guard isFilled else { continue }
                add(.rowForbiddenInBulk, column: column, repair: .valueKept)
                if !context.isLenient {
                    state = .quarantined
                    continue
                }
            } else if !isFilled {
                add(.rowRequiredInDelta, column: column, repair: .valueKept)
                if !context.isLenient { state = .quarantined }
                continue
            }
            guard let check = checks.first(where: { $0.column == column }), !check.accepts(cell(column)) else {
                continue
            }
            broken(check, &state)
        }
    }
}
