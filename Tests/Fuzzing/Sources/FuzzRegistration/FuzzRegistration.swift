import CrosswalkJSON
import LTICore

/// An input is what a platform says of itself, or what a tool says of itself: nothing traps, and what a tool says comes
/// back as it was after it was written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: count))
    do {
        _ = try PlatformConfiguration(json: input)
    } catch {
        precondition(!"\(error)".isEmpty, "a refusal without a word")
    }
    do {
        let tool = try ToolConfiguration(json: input)
        _ = ToolSetup(tool).canvasJSON
        let again = try ToolConfiguration(json: tool.json)
        precondition(again.json == tool.json, "another tool than was written")
    } catch {
        precondition(!"\(error)".isEmpty, "an error without a word")
    }
    return 0
}
