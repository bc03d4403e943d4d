import FuzzSupport

/// A folder with a file of each version, a file of both that is as good as empty, and a stranger. More files would
/// only make each run slower.
private let scratch: ScratchFolder = {
    let folder = ScratchFolder("manifest")
    for name in ["orgs.csv", "users.csv", "roles.csv", "notes.csv"] {
        folder.write(name, "sourcedId,status,dateLastModified\r\na,,\r\n".utf8)
    }
    return folder
}()

/// The input is `manifest.csv`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    scratch.write("manifest.csv", UnsafeBufferPointer(start: data, count: count))
    Oracle.check(scratch.path)
    return 0
}
