import _CrosswalkSupport
import _CrosswalkZIP

/// The files of a bundle, wherever they lie: in a folder or in a ZIP archive.
struct BundlePackage {
    /// One file by the name under which it lies.
    struct Member {
        let name: String
        let size: UInt64
        let open: () throws -> any ByteStream
    }

    let members: [Member]

    /// Opens a folder or an archive and notes what is wrong with it. `nil` where nothing can be read.
    init?(path: String, limits: BundleLimits, isLenient: Bool, log: FindingLog) {
        do {
            switch try FileKind(ofPath: path) {
            case .directory:
                self = try Self.folder(path, limits: limits, isLenient: isLenient, log: log)
            case .regular:
                self = try Self.archive(path, limits: limits, isLenient: isLenient, log: log)
            case .symbolicLink, .special:
                log.add(.packageUnreadable, detail: "neither a folder nor a file")
                return nil
            }
        } catch let refusal as ZIPRefusal {
            log.add(FindingCode(rawValue: refusal.code.rawValue), detail: refusal.detail)
            return nil
        } catch let error as FileError {
            log.add(.packageUnreadable, detail: error.description)
            return nil
        } catch {
            log.add(.packageUnreadable)
            return nil
        }
    }

    private init(members: [Member]) { self.members = members }

    /// The member of exactly this name.
    func member(_ name: String) -> Member? { members.first { $0.name == name } }

    private static func folder(
        _ path: String, limits: BundleLimits, isLenient: Bool, log: FindingLog
    ) throws -> BundlePackage {
        let prefix = path.hasSuffix("/") ? path : path + "/"
        var members: [Member] = []
        for entry in try FolderListing.entries(of: path, limit: limits.entries) {
            guard entry.kind == .regular, entry.isUTF8, entry.size <= limits.fileBytes else {
                let isLarge = entry.kind == .regular && entry.size > limits.fileBytes
                let code = isLarge ? FindingCode.zipEntrySize : .packageUnknownFile
                log.add(code, file: DisplayName.of(entry.name), repair: isLenient ? .fileIgnored : nil)
                continue
            }
            let name = entry.name
            members.append(Member(name: name, size: entry.size) { try FileSource(path: prefix + name) })
        }
        return BundlePackage(members: members)
    }

    private static func archive(
        _ path: String, limits: BundleLimits, isLenient: Bool, log: FindingLog
    ) throws -> BundlePackage {
        let archive = try ZIPArchive(path: path, limits: limits.zip)
        let prefix = isLenient ? commonFolder(archive.entries) : ""
        for problem in archive.problems {
            if !prefix.isEmpty, problem.code == .nestedPath { continue }
            log.add(
                FindingCode(rawValue: problem.code.rawValue), file: problem.name.map(DisplayName.of),
                detail: problem.detail, repair: isLenient && problem.effect != .entryClosed ? .valueKept : nil)
        }
        if !prefix.isEmpty { log.add(.zipNestedPath, repair: .folderEntered) }
        let members = archive.entries.compactMap { entry -> Member? in
            guard !entry.isDirectory, entry.closed == nil, entry.name.hasPrefix(prefix) else { return nil }
            let name = String(entry.name.dropFirst(prefix.count))
            return Member(name: name, size: entry.size) { try archive.open(entry) }
        }
        return BundlePackage(members: members)
    }

    /// The folder in which all CSV files lie, with its slash; empty where they lie at the top or apart.
    private static func commonFolder(_ entries: [ZIPEntry]) -> String {
        let tables = entries.filter { $0.name.lowercased().hasSuffix(".csv") && !$0.name.hasPrefix("__MACOSX/") }
        guard let first = tables.first, let slash = first.name.lastIndex(of: "/") else { return "" }
        let folder = String(first.name[...slash])
        let fits = tables.allSatisfy { $0.name.hasPrefix(folder) && !$0.name.dropFirst(folder.count).contains("/") }
        return fits ? folder : ""
    }
}

/// Names of files that strangers chose, made fit to be shown.
enum DisplayName {
    static func of(_ name: String) -> String {
        let visible = name.unicodeScalars.map { scalar -> Character in
            scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : Character(scalar)
        }
        return visible.count > 100 ? String(visible.prefix(100)) + "…" : String(visible)
    }
}
