import FuzzSupport
import OneRosterCSV
import OneRosterModel

private let scratch = ScratchFolder("csv")
private let copies = ScratchFolder("csv-copies")

/// The input is a ``BundleText``: the tables of a bundle under a manifest without fault.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bundle = BundleText(Array(UnsafeBufferPointer(start: data, count: count)))
    let properties = OneRosterFile.allCases.filter { bundle.version == "1.2" || $0.exists(in: .v1_1) }
    scratch.write("manifest.csv", bundle.manifest(properties: properties.map(\.manifestProperty)).utf8)
    for section in bundle.sections { scratch.write(section.name + ".csv", section.content) }
    // One of the two a run: inputs of either parity come up by themselves, and twice as many are tried.
    if count % 2 == 0 {
        Oracle.check(scratch.path)
    } else {
        Oracle.checkRecords(scratch.path, scratch: copies)
    }
    for section in bundle.sections { scratch.remove(section.name + ".csv") }
    return 0
}
