import _CrosswalkSupport
import _CrosswalkZIP

/// Turns what the tokenizer says of a record into findings.
enum RecordProblems {
    static func log(
        _ problems: [RecordProblem], file: String, row: Int, columns: [String], isLenient: Bool, to log: FindingLog
    ) {
        for problem in problems {
            let (code, repair) = meaning(of: problem.kind)
            let column = problem.field < columns.count && !columns[problem.field].isEmpty
            log.add(
                code, file: file, row: row, column: column ? columns[problem.field] : nil,
                severity: problem.makesFieldsUnreliable ? .error : nil, repair: isLenient ? repair : nil)
        }
    }

    private static func meaning(of kind: RecordProblem.Kind) -> (FindingCode, Repair) {
        switch kind {
        case .invalidUTF8: (.csvInvalidUTF8, .windows1252)
        case .unclosedQuote: (.csvUnclosedQuote, .rowQuarantined)
        case .unescapedQuote: (.csvUnescapedQuote, .quotesKept)
        case .characterAfterQuote: (.csvCharAfterQuote, .quotesKept)
        case .lineBreakInField: (.csvLineBreakInField, .lineBreakSpace)
        case .bareCR: (.csvBareCR, .lineEndCR)
        case .nul: (.csvNUL, .nulDropped)
        case .tooLong: (.csvRecordTooLong, .rowQuarantined)
        }
    }
}

/// Turns what a stream threw into a finding: the file was there and could not be read to its end.
enum StreamFailure {
    static func log(_ error: any Error, file: String, to log: FindingLog) {
        if let refusal = error as? ZIPRefusal {
            log.add(FindingCode(rawValue: refusal.code.rawValue), file: file, detail: refusal.detail)
        } else if let failure = error as? FileError {
            log.add(.packageUnreadable, file: file, detail: failure.description)
        } else {
            log.add(.packageUnreadable, file: file)
        }
    }
}
