import CrosswalkJOSE

/// The code of the refusal that an operation ends with.
func code<Value>(_ operation: () throws(JOSEError) -> Value) -> JOSEError.Code? {
    do {
        _ = try operation()
        return nil
    } catch {
        return error.code
    }
}
