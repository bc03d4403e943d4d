extension BundleMutation {
    /// Drops a file; the manifest stays as it is.
    public static func dropFile(_ file: String) -> BundleMutation {
        BundleMutation("drop \(file)") { bundle throws(Missing) in
            guard bundle.files.removeValue(forKey: file) != nil else { throw Missing("no such file") }
        }
    }

    /// Drops a file, and lets the manifest say `absent` of it.
    public static func markAbsent(_ file: String) -> BundleMutation {
        let name = file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
        return BundleMutation("mark \(file) absent") { bundle throws(Missing) in
            do throws(MutationFailure) {
                try dropFile("\(name).csv").apply(&bundle)
                try setManifest("file.\(name)", to: "absent").apply(&bundle)
            } catch {
                throw Missing(error.reason)
            }
        }
    }

    /// Adds a file, or replaces the one of this name.
    public static func addFile(_ file: String, _ bytes: [UInt8]) -> BundleMutation {
        BundleMutation("add \(file)") { bundle throws(Missing) in bundle.files[file] = bytes }
    }

    /// Adds a file, or replaces the one of this name.
    public static func addFile(_ file: String, text: String) -> BundleMutation {
        addFile(file, Array(text.utf8))
    }

    /// Gives a file another name.
    public static func renameFile(_ file: String, to name: String) -> BundleMutation {
        BundleMutation("rename \(file) to \(name)") { bundle throws(Missing) in
            guard let bytes = bundle.files.removeValue(forKey: file) else { throw Missing("no such file") }
            bundle.files[name] = bytes
        }
    }

    /// Adds bytes at the end of a file, just as they are given.
    public static func appendBytes(_ file: String, _ added: [UInt8]) -> BundleMutation {
        bytes(of: file, "append \(added.count) bytes") { bytes throws(Missing) in bytes += added }
    }

    /// Adds bytes at the start of a file, just as they are given.
    public static func prependBytes(_ file: String, _ added: [UInt8]) -> BundleMutation {
        bytes(of: file, "prepend \(added.count) bytes") { bytes throws(Missing) in bytes = added + bytes }
    }

    /// Adds a UTF-8 byte order mark at the start of a file.
    public static func addByteOrderMark(_ file: String) -> BundleMutation {
        prependBytes(file, Byte.byteOrderMark)
    }

    /// Puts other bytes in the place of the first occurrence of some.
    public static func replaceBytes(_ file: String, _ old: [UInt8], with new: [UInt8]) -> BundleMutation {
        bytes(of: file, "replace \(old.count) bytes") { bytes throws(Missing) in
            guard !old.isEmpty, bytes.count >= old.count,
                let start = (0...(bytes.count - old.count)).first(where: { bytes[$0...].starts(with: old) })
            else { throw Missing("the bytes do not occur") }
            bytes.replaceSubrange(start..<(start + old.count), with: new)
        }
    }

    /// Puts another text in the place of the first occurrence of one.
    public static func replaceText(_ file: String, _ old: String, with new: String) -> BundleMutation {
        replaceBytes(file, Array(old.utf8), with: Array(new.utf8))
    }

    /// Cuts a file after a number of bytes, in the middle of a row or not.
    public static func truncateBytes(_ file: String, to count: Int) -> BundleMutation {
        bytes(of: file, "cut after \(count) bytes") { bytes throws(Missing) in
            guard count >= 0, count < bytes.count else { throw Missing("the file is no longer than that") }
            bytes.removeSubrange(count...)
        }
    }
}
