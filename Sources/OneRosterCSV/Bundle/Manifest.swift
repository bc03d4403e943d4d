public import OneRosterModel

/// What `manifest.csv` says. OneRoster CSV Binding 1.2.1, section "manifest.csv".
public struct Manifest: Hashable, Sendable {
    /// `manifest.csv`
    public static let fileName = "manifest.csv"

    /// The version of the standard. In a lenient reading without a manifest, the version that the files look like.
    public let version: OneRosterVersion
    /// How each file is sent. A file that is not mentioned is absent.
    public let modes: [OneRosterFile: FileMode]
    /// `source.systemName`; `nil` where blank.
    public let systemName: String?
    /// `source.systemCode`; `nil` where blank.
    public let systemCode: String?

    /// Makes a manifest.
    public init(
        version: OneRosterVersion, modes: [OneRosterFile: FileMode], systemName: String? = nil,
        systemCode: String? = nil
    ) {
        self.version = version
        self.modes = modes
        self.systemName = systemName
        self.systemCode = systemCode
    }

    /// How a file is sent; `absent` where it is not mentioned.
    public func mode(of file: OneRosterFile) -> FileMode { modes[file] ?? .absent }
}

/// Reads a manifest and says what is wrong with it.
struct ManifestReader {
    /// More properties than any manifest has; what follows is not read.
    private static let maximumRows = 1_000

    let isLenient: Bool
    let log: FindingLog

    private struct Property {
        let name: String
        let value: String
        let row: Int
    }

    /// The manifest in a stream, or `nil` where it does not even tell the version.
    func read(_ member: BundlePackage.Member, files: Set<String>) -> Manifest? {
        do {
            return manifest(of: try properties(in: member), files: files)
        } catch {
            StreamFailure.log(error, file: Manifest.fileName, to: log)
            return nil
        }
    }

    private func properties(in member: BundlePackage.Member) throws -> [Property] {
        var tokens = CSVTokenizer(try member.open(), maximumRecordBytes: 64 * 1024)
        var found: [Property] = []
        var isFirst = true
        while try tokens.next(), tokens.row <= Self.maximumRows {
            tokens.cut()
            RecordProblems.log(
                tokens.problems, file: Manifest.fileName, row: tokens.row, columns: ["propertyName", "value"],
                isLenient: isLenient, to: log)
            let cells = (0..<tokens.fieldCount).map { String(decoding: tokens.field($0), as: UTF8.self) }
            if isFirst {
                isFirst = false
                if tokens.hasByteOrderMark { log.add(.csvByteOrderMark, file: Manifest.fileName, row: 1) }
                if checkHeader(cells) { continue }
            }
            guard let property = property(cells, row: tokens.row) else { continue }
            found.append(property)
        }
        if isFirst { log.add(.manifestHeader, file: Manifest.fileName, row: 1, detail: "the file is empty") }
        return found
    }

    /// Answers whether the row is a header, right or wrong, and not a property.
    private func checkHeader(_ cells: [String]) -> Bool {
        if cells == ["propertyName", "value"] { return true }
        let isProperty = cells.first.map { $0.hasPrefix("file.") || $0.hasSuffix(".version") } ?? false
        log.add(.manifestHeader, file: Manifest.fileName, row: 1, repair: isLenient ? .manifestAssumed : nil)
        return !isProperty
    }

    private func property(_ cells: [String], row: Int) -> Property? {
        if cells.count == 1, cells[0].isEmpty {
            log.add(.tableRowWidth, file: Manifest.fileName, row: row, repair: isLenient ? .rowSkipped : nil)
            return nil
        }
        if cells.count != 2 {
            let isBlank = cells.dropFirst(2).allSatisfy(\.isEmpty)
            log.add(
                .tableRowWidth, file: Manifest.fileName, row: row,
                repair: isLenient && isBlank && cells.count > 2 ? .rowWidth : nil)
            guard isLenient, cells.count > 2 else { return nil }
        }
        var name = cells[0]
        if isLenient {
            name = name.trimmedASCII
            if name.hasSuffix("*") { name = name.dropLast().description.trimmedASCII }
        }
        return Property(name: name, value: isLenient ? cells[1].trimmedASCII : cells[1], row: row)
    }

    // MARK: Meaning

    private func manifest(of properties: [Property], files: Set<String>) -> Manifest? {
        var byName: [String: Property] = [:]
        for property in properties {
            if byName[property.name] != nil {
                add(.manifestDuplicateProperty, property, repair: .columnIgnored)
            } else {
                byName[property.name] = property
            }
        }
        checkManifestVersion(byName["manifest.version"])
        guard let version = version(byName["oneroster.version"], files: files) else { return nil }
        var modes: [OneRosterFile: FileMode] = [:]
        for file in OneRosterFile.files(of: version) {
            modes[file] = mode(of: file, byName[file.manifestProperty], files: files)
        }
        checkKnown(properties, version: version)
        return Manifest(
            version: version, modes: modes, systemName: source(byName["source.systemName"]),
            systemCode: source(byName["source.systemCode"]))
    }

    private func add(
        _ code: FindingCode, _ property: Property, detail: String? = nil, repair: Repair? = nil
    ) {
        log.add(
            code, file: Manifest.fileName, row: property.row,
            column: code == .manifestBadMode || code == .manifestBadVersion ? "value" : "propertyName",
            detail: detail, repair: isLenient ? repair : nil)
    }

    private func missing(_ name: String) {
        log.add(
            .manifestMissingProperty, file: Manifest.fileName, detail: name,
            repair: isLenient ? .manifestAssumed : nil)
    }

    private func checkManifestVersion(_ property: Property?) {
        guard let property else { return missing("manifest.version") }
        guard property.value != "1.0" else { return }
        let detail = property.value == "1" ? "a spreadsheet program turned 1.0 into 1" : "expected 1.0"
        add(.manifestBadVersion, property, detail: detail, repair: .manifestAssumed)
    }

    private func version(_ property: Property?, files: Set<String>) -> OneRosterVersion? {
        guard let property else {
            missing("oneroster.version")
            return isLenient ? .guessed(from: files) : nil
        }
        if let version = OneRosterVersion(rawValue: property.value) { return version }
        add(.manifestBadVersion, property, detail: "expected 1.1 or 1.2", repair: .manifestAssumed)
        return isLenient ? .guessed(from: files) : nil
    }

    private func mode(of file: OneRosterFile, _ property: Property?, files: Set<String>) -> FileMode {
        let isThere = files.contains(file.fileName)
        guard let property else {
            missing(file.manifestProperty)
            return isLenient && isThere ? .bulk : .absent
        }
        if let mode = FileMode(rawValue: property.value) { return mode }
        let folded = FileMode(rawValue: property.value.lowercased())
        add(.manifestBadMode, property, repair: .manifestAssumed)
        return isLenient ? folded ?? (isThere ? .bulk : .absent) : .absent
    }

    private func checkKnown(_ properties: [Property], version: OneRosterVersion) {
        var known = Set(OneRosterFile.files(of: version).map(\.manifestProperty))
        known.formUnion(["manifest.version", "oneroster.version", "source.systemName", "source.systemCode"])
        for property in properties where !known.contains(property.name) {
            let isOfLaterVersion = OneRosterFile.allCases.contains { $0.manifestProperty == property.name }
            let detail = isOfLaterVersion ? "OneRoster \(version) has no such file" : nil
            add(.manifestUnknownProperty, property, detail: detail, repair: .columnIgnored)
        }
    }

    private func source(_ property: Property?) -> String? {
        guard let property, !property.value.isEmpty else { return nil }
        guard property.value != "absent" else {
            add(.manifestNonblankAbsent, property)
            return nil
        }
        return property.value
    }
}

extension OneRosterVersion {
    /// The version that a set of file names looks like.
    static func guessed(from files: Set<String>) -> OneRosterVersion {
        OneRosterFile.allCases.contains { !$0.exists(in: .v1_1) && files.contains($0.fileName) } ? .v1_2 : .v1_1
    }
}
