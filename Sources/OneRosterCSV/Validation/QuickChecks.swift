import _CrosswalkSIMD
import _CrosswalkSupport

/// The checks of a file in a form without any reference counting, for the rows that have nothing wrong: nearly all.
///
/// They only ever say *fine* or *look closer*; what is wrong, and whether it can be repaired, is for ``CellCheck``.
struct QuickChecks: ~Copyable {
    private struct Check {
        let column: Int
        let form: CellCheck.Form
        let isRequired: Bool
        let terms: UnsafeBufferPointer<PackedTerms.Packed>
    }

    private let checks: UnsafeMutableBufferPointer<Check>

    init(_ checks: [CellCheck]) {
        self.checks = .allocate(capacity: checks.count)
        for (index, check) in checks.enumerated() {
            let terms = UnsafeMutableBufferPointer<PackedTerms.Packed>.allocate(capacity: check.terms?.terms.count ?? 0)
            _ = terms.initialize(fromContentsOf: check.terms?.terms ?? [])
            self.checks.initializeElement(
                at: index,
                to: Check(
                    column: check.column, form: check.form, isRequired: check.isRequired,
                    terms: UnsafeBufferPointer(terms)))
        }
    }

    deinit {
        for check in checks { check.terms.deallocate() }
        checks.deallocate()
    }

    /// Whether every cell of a row is fine.
    @inline(__always)
    func accept(_ base: UnsafePointer<UInt8>, _ bounds: UnsafePointer<UInt32>) -> Bool {
        for check in checks {
            let start = Int(bounds[2 * check.column])
            let end = Int(bounds[2 * check.column + 1])
            if start == end {
                if check.isRequired { return false }
                continue
            }
            let cell = UnsafeRawBufferPointer(start: base + start, count: end - start)
            switch check.form {
            case .text: continue
            case .id: if CellForm.isID(cell) { continue }
            case .flag: if CellForm.isFlag(cell) { continue }
            case .term: if PackedTerms.contains(cell, in: check.terms) { continue }
            case .date: if DateScanner.day(cell) != nil { continue }
            case .textList: if CellForm.isTextList(cell) { continue }
            case .userIDs: if CellForm.isSingleUserID(cell) { continue }
            case .decimal: if CellForm.isDecimal(cell) { continue }
            default: break
            }
            return false
        }
        return true
    }
}
