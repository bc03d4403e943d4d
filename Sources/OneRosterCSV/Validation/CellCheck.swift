import OneRosterModel
import _CrosswalkSIMD
import _CrosswalkSupport

/// What the standard asks of the cells of one column, prepared for checking millions of them.
struct CellCheck {
    /// The forms, told apart by a number so that a check is one jump.
    enum Form: UInt8 {
        case text, textList, id, idList, date, dateTime, year, flag, decimal, term, termList, userIDs, scoreScale
        case objectiveSource
    }

    let column: Int
    let form: Form
    let isRequired: Bool
    let terms: PackedTerms?
    /// What is wrong where the check fails.
    let code: FindingCode

    /// `nil` for a column that may hold any text or none.
    init?(_ column: TableColumn, at index: Int) {
        self.column = index
        isRequired = column.isRequired
        var terms: PackedTerms?
        (form, code) =
            switch column.kind {
            case .text: (.text, .rowMissingRequired)
            case .textList: (.textList, .rowInvalidList)
            case .ownID, .reference: (.id, .rowInvalidGUID)
            case .referenceList: (.idList, .rowInvalidList)
            case .date: (.date, .rowInvalidDate)
            case .dateTime: (.dateTime, .rowInvalidDateTime)
            case .year: (.year, .rowInvalidYear)
            case .flag: (.flag, .rowInvalidBoolean)
            case .decimal: (.decimal, .rowInvalidFloat)
            case .term: (.term, .rowInvalidEnum)
            case .termList: (.termList, .rowInvalidEnum)
            case .userIDs: (.userIDs, .rowInvalidUserIDs)
            case .scoreScale: (.scoreScale, .rowInvalidList)
            case .objectiveSource: (.objectiveSource, .rowInvalidEnum)
            }
        if case .term(let list) = column.kind { terms = PackedTerms(list) }
        if case .termList(let list) = column.kind { terms = PackedTerms(list) }
        self.terms = terms
        if form == .text && !isRequired { return nil }
    }

    /// Whether a cell that is not blank has the column's form.
    @inline(__always)
    func accepts(_ cell: UnsafeRawBufferPointer) -> Bool {
        switch form {
        case .text: true
        case .id: CellForm.isID(cell)
        case .flag: CellForm.isFlag(cell)
        case .term: terms?.contains(cell) ?? false
        case .date: DateScanner.day(cell) != nil
        default: acceptsRareForm(cell)
        }
    }

    private func acceptsRareForm(_ cell: UnsafeRawBufferPointer) -> Bool {
        switch form {
        case .textList: CellForm.isTextList(cell)
        case .idList: CellForm.isList(cell, CellForm.isID)
        case .dateTime: DateScanner.millisecond(cell) != nil
        case .year: cell.count == 4 && DateScanner.number(cell, 0, 4) != nil
        case .decimal: CellForm.isDecimal(cell)
        case .termList: CellForm.isList(cell) { terms?.contains($0) ?? false }
        case .userIDs: CellForm.isList(cell, CellForm.isUserID)
        case .scoreScale: CellForm.isList(cell, CellForm.isScoreScaleItem)
        case .objectiveSource: CellForm.isObjectiveSource(cell)
        case .text, .id, .flag, .term, .date: true
        }
    }

    /// A wrong item of an id list is a wrong id; a wrong list is a wrong list.
    func failure(_ cell: UnsafeRawBufferPointer) -> FindingCode {
        guard form == .idList else { return code }
        return CellForm.isTextList(cell) ? .rowInvalidGUID : .rowInvalidList
    }
}

/// The grammar of cells. OneRoster CSV Binding 1.2.1, "Data types". A blank cell is never asked about.
enum CellForm {
    /// 1 to 255 characters of `0-9 A-Z a-z . - _ / @`.
    @inline(__always)
    static func isID(_ cell: UnsafeRawBufferPointer) -> Bool {
        guard let start = cell.baseAddress, cell.count <= 255 else { return false }
        return crosswalk_is_id(start.assumingMemoryBound(to: UInt8.self), cell.count) != 0
    }

    @inline(__always)
    static func isFlag(_ cell: UnsafeRawBufferPointer) -> Bool {
        let isTrue = cell.count == 4 && cell.loadUnaligned(as: UInt32.self) == UInt32(littleEndian: 0x6575_7274)
        return isTrue
            || (cell.count == 5 && cell.loadUnaligned(as: UInt32.self) == UInt32(littleEndian: 0x736C_6166)
                && cell[4] == 0x65)
    }

    /// Items between commas, each to one's liking. An empty item fails where the check on it does.
    @inline(__always)
    static func isList(
        _ cell: UnsafeRawBufferPointer, _ isItem: (UnsafeRawBufferPointer) -> Bool
    ) -> Bool {
        var start = 0
        for at in 0...cell.count where at == cell.count || cell[at] == 0x2C {
            guard start < at, isItem(UnsafeRawBufferPointer(rebasing: cell[start..<at])) else { return false }
            start = at + 1
        }
        return true
    }

    /// Items between commas, none of them empty, none with spaces around it.
    @inline(__always)
    static func isTextList(_ cell: UnsafeRawBufferPointer) -> Bool {
        var before: UInt8 = 0x2C
        for byte in cell {
            // A comma may follow neither a comma nor a space, a space may not follow a comma.
            if byte == 0x2C ? before == 0x2C || before == 0x20 : byte == 0x20 && before == 0x2C { return false }
            before = byte
        }
        return before != 0x2C && before != 0x20
    }

    /// `{type:identifier}`, one item alone.
    @inline(__always)
    static func isSingleUserID(_ cell: UnsafeRawBufferPointer) -> Bool {
        guard cell.count >= 5, cell[0] == 0x7B, cell[cell.count - 1] == 0x7D, cell[1] != 0x3A,
            cell[cell.count - 2] != 0x3A
        else { return false }
        var colons = 0
        for index in 1..<(cell.count - 1) {
            switch cell[index] {
            case 0x3A: colons += 1
            case 0x2C, 0x7B, 0x7D: return false
            default: break
            }
        }
        return colons == 1
    }

    /// A sign, digits, a point with digits: a finite number of base 10. An exponent is accepted as well.
    ///
    /// The typed value decides: what is accepted here always becomes one.
    static func isDecimal(_ cell: UnsafeRawBufferPointer) -> Bool { OneRosterDecimal.isWellFormed(cell) }

    /// `{type:identifier}` with exactly one colon and both sides filled.
    static func isUserID(_ item: UnsafeRawBufferPointer) -> Bool {
        guard item.count >= 5, item[0] == 0x7B, item[item.count - 1] == 0x7D else { return false }
        let inner = item[1..<(item.count - 1)]
        guard let colon = inner.firstIndex(of: 0x3A), colon > 1, colon < item.count - 2 else { return false }
        return !inner[(colon + 1)...].contains(0x3A) && !inner.contains(0x7B) && !inner.contains(0x7D)
    }

    /// `{lhs:rhs}`: the left side a value or a range, the right side a grade.
    static func isScoreScaleItem(_ item: UnsafeRawBufferPointer) -> Bool { isUserID(item) }

    /// `case`, `unknown` or any word of `a-z 0-9`.
    static func isObjectiveSource(_ cell: UnsafeRawBufferPointer) -> Bool {
        cell.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }
    }

    /// A UUID, bare or as `urn:uuid:`.
    static func isUUID(_ cell: UnsafeRawBufferPointer) -> Bool {
        let prefix = Array("urn:uuid:".utf8)
        let bytes = cell.starts(with: prefix) ? cell.dropFirst(prefix.count) : cell[...]
        guard bytes.count == 36 else { return false }
        return bytes.enumerated().allSatisfy { offset, byte in
            if [8, 13, 18, 23].contains(offset) { return byte == 0x2D }
            return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)
        }
    }
}
