import FuzzSupport

private let scratch = ScratchFolder("zip")

/// The input is an archive.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    scratch.write("bundle.zip", UnsafeBufferPointer(start: data, count: count))
    Oracle.check(scratch.path + "/bundle.zip")
    return 0
}
