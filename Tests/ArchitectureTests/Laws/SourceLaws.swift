import Foundation

/// The laws about what stands in source files.
enum SourceLaws {
    /// The imports of a file that name targets of ours.
    static func edges(of file: SourceFile, in table: LayerTable) -> [Edge] {
        file.text.imports.filter { table.rows[$0.module] != nil }
            .map { Edge(from: file.target, to: $0.module, place: "\(file.path):\($0.line)") }
    }

    /// The C library under its names on the several systems, and what the standard library ships beside itself.
    static let systemModules: Set = ["Glibc", "Musl", "Darwin", "Synchronization"]

    /// Modules that are neither ours nor allowed to the target, full Foundation among them, and `@testable`.
    static func foreignImports(of file: SourceFile, in table: LayerTable) -> [String] {
        guard let row = table.rows[file.target] else { return ["\(file.path): no row for \(file.target)"] }
        return file.text.imports.compactMap { line in
            let place = "\(file.path):\(line.line)"
            if line.isTestable { return "\(place): @testable in a library target" }
            if table.rows[line.module] != nil { return nil }
            if row.foundation.modules.contains(line.module) || row.external.contains(line.module) { return nil }
            // Where there are no Essentials, as on Apple's systems, Foundation is what there is.
            if line.module == "Foundation", line.isFallback { return nil }
            if row.layer != .core, systemModules.contains(line.module) { return nil }
            return "\(place): \(file.target) may not import \(line.module)"
        }
    }

    /// What is taken from the air: time, randomness, the machine's place in the world.
    static let ambient: [Forbidden] =
        [
            "Date()", "Date(timeIntervalSinceNow", "Date.now", "UUID()", "ContinuousClock", "SuspendingClock",
            "SystemRandomNumberGenerator", "DispatchTime.now", "CFAbsoluteTimeGetCurrent", "Calendar.current",
            "TimeZone.current", "Locale.current", "clock_gettime(", "gettimeofday(", "arc4random", "getrandom(",
            "getentropy(", "Hasher()", "ProcessInfo.processInfo.systemUptime", "NSDate(", "Task.sleep(",
        ].map { Forbidden($0) } + [
            Forbidden(".random(", unless: "using:"), Forbidden(".randomElement(", unless: "using:"),
            Forbidden(".shuffled(", unless: "using:"), Forbidden(".shuffle(", unless: "using:"),
        ]

    /// What ends a process or hides a mistake.
    static let traps: [Forbidden] = [
        Forbidden("fatalError("), Forbidden("try!"), Forbidden("as!"), Forbidden("unsafeBitCast("),
        Forbidden("unsafeDowncast("), Forbidden("abort("), Forbidden("exit("),
    ]

    /// What gives up the compiler's proof that a value may cross threads.
    static let unproven: [Forbidden] = [Forbidden("@unchecked Sendable"), Forbidden("nonisolated(unsafe)")]

    /// The lines whose code has something forbidden, but for the exceptions.
    static func uses(of forbidden: [Forbidden], in file: SourceFile, except: [Exception] = []) -> [String] {
        let allowed = except.filter { $0.path == file.path }.map(\.text)
        return forbidden.filter { !allowed.contains($0.text) && file.text.mayHave($0.text) }.flatMap { one in
            file.text.code.indices.filter { one.isIn(file.text.code[$0]) }
                .map { "\(file.path):\($0 + 1): \(one.text)" }
        }
    }

    /// Notes to oneself, in comments too.
    static func notes(in file: SourceFile) -> [String] {
        let notes = ["TODO", "FIXME", "XXX:", "HACK"].filter(file.text.mayHave)
        return file.text.lines.indices.filter { index in
            notes.contains { Forbidden($0).isIn(String(file.text.lines[index])) }
        }.map { "\(file.path):\($0 + 1): a note to oneself" }
    }

    /// `try?` without a comment in its line or in one beside it: a loss that nobody justified.
    static func silentLosses(in file: SourceFile) -> [String] {
        guard file.text.mayHave("try?") else { return [] }
        return file.text.code.indices.filter { index in
            guard Forbidden("try?").isIn(file.text.code[index]) else { return false }
            let beside = max(0, index - 1)...min(index + 1, file.text.lines.count - 1)
            return !beside.contains { file.text.lines[$0].contains("//") }
        }.map { "\(file.path):\($0 + 1): try? without a reason" }
    }
}

/// A piece of code that must not occur.
struct Forbidden: Sendable {
    let text: String
    /// What makes the line harmless.
    let unless: String?

    init(_ text: String, unless: String? = nil) {
        self.text = text
        self.unless = unless
    }

    /// `true` where the text begins at the border of a word, so that `CivilDate()` is no `Date()`.
    func isIn(_ line: String) -> Bool {
        if let unless, line.contains(unless) { return false }
        var rest = line[...]
        while let found = rest.firstRange(of: text) {
            let before = line[..<found.lowerBound].last
            let isWordBefore = before.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
            if text.hasPrefix(".") || text.hasPrefix("@") || !isWordBefore { return true }
            rest = line[found.upperBound...]
        }
        return false
    }
}

/// A place where something forbidden is right, and why.
struct Exception: Sendable {
    let path: String
    let text: String
    let reason: String
}
