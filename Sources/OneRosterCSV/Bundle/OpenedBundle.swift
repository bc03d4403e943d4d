import OneRosterModel

/// A bundle whose package and manifest have been read: which files there are, and how to open each.
struct OpenedBundle {
    let manifest: Manifest
    private let members: [OneRosterFile: BundlePackage.Member]
    private let options: ValidationOptions

    /// `nil` where the files cannot even be told apart; the log says why.
    init?(path: String, options: ValidationOptions, log: FindingLog) {
        let isLenient = options.mode == .lenient
        guard let package = BundlePackage(path: path, limits: options.limits, isLenient: isLenient, log: log) else {
            return nil
        }
        let matched = FileNames(package: package, isLenient: isLenient, log: log)
        guard let manifest = Self.manifest(matched, options: options, log: log) else { return nil }
        self.options = options
        self.manifest = Self.compare(manifest, with: matched, isLenient: isLenient, log: log)
        members = matched.members
    }

    /// The files that are to be read, in the order in which references can be checked.
    var filesToRead: [OneRosterFile] {
        ReferenceIndex.order.filter { manifest.mode(of: $0) != .absent && members[$0] != nil }
    }

    func context(of file: OneRosterFile) -> TableContext? {
        guard let member = members[file], manifest.mode(of: file) != .absent else { return nil }
        return TableContext(
            file: file, version: manifest.version, mode: manifest.mode(of: file),
            isLenient: options.mode == .lenient, maximumRowBytes: options.limits.rowBytes, open: member.open)
    }

    private static func manifest(_ names: FileNames, options: ValidationOptions, log: FindingLog) -> Manifest? {
        let files = Set(names.members.keys.map(\.fileName))
        let isLenient = options.mode == .lenient
        if let member = names.manifest {
            return ManifestReader(isLenient: isLenient, log: log).read(member, files: files)
        }
        guard isLenient || options.versionWithoutManifest != nil else {
            log.add(.packageMissingManifest, file: Manifest.fileName)
            return nil
        }
        if options.versionWithoutManifest == nil {
            log.add(.packageMissingManifest, file: Manifest.fileName, repair: .manifestAssumed)
        }
        let version = options.versionWithoutManifest ?? .guessed(from: files)
        let modes = names.members.mapValues { _ in FileMode.bulk }.filter { $0.key.exists(in: version) }
        return modes.isEmpty ? nil : Manifest(version: version, modes: modes)
    }

    /// Holds the manifest against what is there.
    private static func compare(
        _ manifest: Manifest, with names: FileNames, isLenient: Bool, log: FindingLog
    ) -> Manifest {
        var modes = manifest.modes
        for file in OneRosterFile.allCases {
            let isThere = names.members[file] != nil
            guard file.exists(in: manifest.version) else {
                if isThere {
                    log.add(
                        .packageVersionMismatch, file: file.fileName,
                        detail: "OneRoster \(manifest.version) has no such file",
                        repair: isLenient ? .fileIgnored : nil)
                }
                continue
            }
            let isAnnounced = manifest.mode(of: file) != .absent
            if isAnnounced, !isThere, !names.refused.contains(file) {
                log.add(.manifestFileMissing, file: file.fileName, repair: isLenient ? .fileAbsent : nil)
                modes[file] = .absent
            } else if !isAnnounced, isThere {
                log.add(.manifestFileUnexpected, file: file.fileName, repair: isLenient ? .fileIgnored : nil)
            }
        }
        reportIncompleteRoster(modes, version: manifest.version, log: log)
        return Manifest(
            version: manifest.version, modes: modes, systemName: manifest.systemName, systemCode: manifest.systemCode)
    }

    /// Some but not all of the files without which a roster is of no use.
    private static func reportIncompleteRoster(
        _ modes: [OneRosterFile: FileMode], version: OneRosterVersion, log: FindingLog
    ) {
        var needed: [OneRosterFile] = [.orgs, .academicSessions, .courses, .classes, .users, .enrollments]
        if version == .v1_2 { needed.append(.roles) }
        let missing = needed.filter { modes[$0] ?? .absent == .absent }
        let isRoster = modes[.enrollments] == .bulk || modes[.users] == .bulk
        guard isRoster, !missing.isEmpty else { return }
        let names = missing.map(\.fileName).joined(separator: ", ")
        log.add(.packageIncompleteRoster, file: Manifest.fileName, detail: "absent: \(names)")
    }
}

/// Which member of a package is which file.
struct FileNames {
    var manifest: BundlePackage.Member?
    var members: [OneRosterFile: BundlePackage.Member] = [:]
    /// Files that are there and cannot be opened, so that they are not reported missing as well.
    var refused: Set<OneRosterFile> = []

    init(package: BundlePackage, isLenient: Bool, log: FindingLog) {
        var unknown: [BundlePackage.Member] = []
        for member in package.members {
            if member.name == Manifest.fileName {
                manifest = manifest ?? member
            } else if let file = OneRosterFile.allCases.first(where: { $0.fileName == member.name }) {
                if members[file] == nil { members[file] = member }
            } else {
                unknown.append(member)
            }
        }
        for member in unknown { place(member, isLenient: isLenient, log: log) }
        refused = Set(OneRosterFile.allCases.filter { file in log.kept.contains { $0.file == file.fileName } })
    }

    private mutating func place(_ member: BundlePackage.Member, isLenient: Bool, log: FindingLog) {
        let folded = member.name.lowercased()
        let name = DisplayName.of(member.name)
        guard isLenient else {
            let meant = OneRosterFile.allCases.first { $0.fileName.lowercased() == folded }
            log.add(.packageUnknownFile, file: name, detail: meant.map { "expected \($0.fileName)" })
            return
        }
        if folded == Manifest.fileName, manifest == nil {
            manifest = member
            log.add(.packageUnknownFile, file: name, repair: .fileName)
        } else if let file = OneRosterFile.allCases.first(where: { $0.fileName.lowercased() == folded }),
            members[file] == nil
        {
            members[file] = member
            log.add(.packageUnknownFile, file: name, detail: "read as \(file.fileName)", repair: .fileName)
        } else {
            log.add(.packageUnknownFile, file: name, repair: .fileIgnored)
        }
    }
}
