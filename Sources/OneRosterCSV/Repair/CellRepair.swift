import OneRosterModel
import _CrosswalkSupport

/// Reads cells of real exports that are not as the standard wants them, where their meaning is beyond doubt.
struct CellRepair {
    let column: TableColumn
    let version: OneRosterVersion

    /// The text in the standard's form and what was done to it; `nil` where the meaning is not certain.
    func repair(
        _ text: String, order: (UInt8) throws -> DateOrder
    ) -> (text: String, repair: Repair)? {
        let trimmed = text.trimmedASCII
        switch column.kind {
        case .text: return nil
        case .flag: return flag(trimmed)
        case .term(let terms): return term(trimmed, terms)
        case .termList(let terms): return termList(trimmed, terms)
        case .textList: return list(trimmed) { !$0.isEmpty }
        case .date: return date(trimmed, order)
        case .dateTime: return LooseDate.dateTime(trimmed).map { ($0, .dateForm) }
        case .year: return year(trimmed)
        case .decimal: return decimal(trimmed)
        case .ownID, .reference: return id(trimmed, of: text)
        case .referenceList: return idList(trimmed)
        case .userIDs: return userIDs(trimmed)
        case .scoreScale: return list(trimmed) { Self.check($0, CellForm.isScoreScaleItem) }
        case .objectiveSource: return lowered(trimmed)
        }
    }

    private static func check(_ text: String, _ isForm: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        !text.isEmpty && Array(text.utf8).withUnsafeBytes(isForm)
    }

    private func flag(_ text: String) -> (String, Repair)? {
        switch text.lowercased() {
        case "true", "yes", "y", "1", "t": ("true", .booleanForm)
        case "false", "no", "n", "0", "f": ("false", .booleanForm)
        default: nil
        }
    }

    private func canonical(_ text: String, _ terms: Terms) -> String? {
        let folded = text.lowercased()
        if let term = terms.values.first(where: { $0.lowercased() == folded }) { return term }
        guard terms.allowsExtensions, folded.hasPrefix("ext:") else { return nil }
        let item = "ext:" + text.dropFirst(4)
        return Self.check(item, PackedTerms.isExtension) ? item : nil
    }

    private func term(_ text: String, _ terms: Terms) -> (String, Repair)? {
        if column.name == "status", text.lowercased() == "inactive" { return ("tobedeleted", .termLegacy) }
        return canonical(text, terms).map { ($0, .termCase) }
    }

    private func termList(_ text: String, _ terms: Terms) -> (String, Repair)? {
        let items = items(text).map { canonical($0, terms) }
        guard items.allSatisfy({ $0 != nil }), !items.isEmpty else { return nil }
        return (items.compactMap(\.self).joined(separator: ","), .termCase)
    }

    /// The items without spaces around them and without empty ones.
    private func items(_ text: String) -> [String] {
        text.split(separator: ",").map { String($0).trimmedASCII }.filter { !$0.isEmpty }
    }

    private func list(_ text: String, _ isItem: (String) -> Bool) -> (String, Repair)? {
        let items = items(text)
        guard !items.isEmpty, items.allSatisfy(isItem) else { return nil }
        let commas = text.utf8.reduce(0) { $0 + ($1 == 0x2C ? 1 : 0) }
        return (items.joined(separator: ","), items.count == commas + 1 ? .spaces : .emptyItems)
    }

    private func date(_ text: String, _ order: (UInt8) throws -> DateOrder) -> (String, Repair)? {
        if let plain = LooseDate.day(text) { return (plain, .dateForm) }
        guard let parts = LooseDate.threeNumbers(text), let found = try? order(parts.separator) else { return nil }
        // An unreadable file gives no order, and then the cell is reported like any other that cannot be read.
        switch found {
        case .monthFirst: return parts.day(month: parts.first, day: parts.second).map { ($0, .dateMonthFirst) }
        case .dayFirst: return parts.day(month: parts.second, day: parts.first).map { ($0, .dateDayFirst) }
        case .unknown: return nil
        }
    }

    /// `2024`, also as `2023-2024`, `2023/24` or `2024.0`.
    private func year(_ text: String) -> (String, Repair)? {
        let parts = text.split(whereSeparator: { "-/".contains($0) }).map(String.init)
        if parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]), parts[0].utf8.count == 4 {
            let isNext = last == first + 1 || (parts[1].utf8.count == 2 && last == (first + 1) % 100)
            return isNext && first < 9_999 ? (String(first + 1), .dateForm) : nil
        }
        let plain = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        return plain.utf8.count == 4 && plain.utf8.allSatisfy { (0x30...0x39).contains($0) } ? (plain, .spaces) : nil
    }

    private func decimal(_ text: String) -> (String, Repair)? {
        if Self.check(text, CellForm.isDecimal) { return (text, .spaces) }
        let percent = text.hasSuffix("%") ? String(text.dropLast()).trimmedASCII : text
        // A point left out before or after: .5 is a number already, 5. is not.
        let whole = percent.hasSuffix(".") ? String(percent.dropLast()) : percent
        return Self.check(whole, CellForm.isDecimal) && !text.hasSuffix("%") ? (whole, .numberForm) : nil
    }

    /// An id is never changed but for spaces around it: it must stay equal to the ids that refer to it.
    private func id(_ trimmed: String, of text: String) -> (String, Repair)? {
        guard !trimmed.isEmpty, trimmed.utf8.count <= 255 else { return nil }
        guard trimmed.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        let isClean = Self.check(trimmed, CellForm.isID)
        return (trimmed, isClean && trimmed != text ? .spaces : .idKept)
    }

    private func idList(_ text: String) -> (String, Repair)? {
        let items = items(text)
        let repaired = items.compactMap { id($0, of: $0)?.0 }
        guard !items.isEmpty, repaired.count == items.count else { return nil }
        let isClean = repaired.allSatisfy { Self.check($0, CellForm.isID) }
        return (repaired.joined(separator: ","), isClean ? .spaces : .idKept)
    }

    /// Items without braces or without a type, as 1.0 and some exports write them.
    private func userIDs(_ text: String) -> (String, Repair)? {
        var isTyped = false
        let repaired = items(text).map { item -> String in
            if Self.check(item, CellForm.isUserID) { return item }
            let inner = item.hasPrefix("{") && item.hasSuffix("}") ? String(item.dropFirst().dropLast()) : item
            let parts = inner.split(separator: ":", maxSplits: 1).map { String($0).trimmedASCII }
            if parts.count == 2 { return "{\(parts[0]):\(parts[1])}" }
            isTyped = true
            return "{\(LegacyNames.userIDType):\(inner)}"
        }
        guard !repaired.isEmpty, repaired.allSatisfy({ Self.check($0, CellForm.isUserID) }) else { return nil }
        return (repaired.joined(separator: ","), isTyped ? .identifierType : .spaces)
    }

    private func lowered(_ text: String) -> (String, Repair)? {
        let folded = text.lowercased()
        return Self.check(folded, CellForm.isObjectiveSource) ? (folded, .termCase) : nil
    }
}
