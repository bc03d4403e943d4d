internal import CrosswalkJSON
public import OneRosterModel

/// Reads records of one kind and writes them.
///
/// Reading is done by ``RESTPageReader``. What is written keeps to the strict form of the version: booleans as texts,
/// references with their addresses, nothing that the version does not name. A member that the version requires and the
/// record lacks is left out: ``OneRosterJSONCheck`` tells of it.
public struct RESTRecordCodec<Record: RESTRecord>: Sendable {
    /// Reads a collection in one pass, where all of it is in the standard's form; an error means no more than that it is
    /// not.
    let plainRows:
        @Sendable (UnsafeBufferPointer<UInt8>, JSONLimits, WireForm) throws(JSONError) -> [RESTPage<Record>.Row]
    /// Reads one record.
    let record: @Sendable ([UInt8], JSONLimits, WireForm) throws(JSONError) -> Record
    /// Writes one record.
    let write: @Sendable (Record, inout JSONWriter, WireTarget) -> Void

    /// The record as JSON, without a wrapper.
    ///
    /// - Parameters:
    ///   - record: What to write.
    ///   - version: 1.1 or 1.2; 1.0 is written as 1.1.
    ///   - addresses: Where the service has the records that are referred to.
    public func json(of record: Record, in version: OneRosterVersion, at addresses: OneRosterAddresses) -> [UInt8] {
        var json = JSONWriter()
        write(record, &json, WireTarget(isLegacy: version < .v1_2, addresses: addresses))
        return json.finish()
    }

    /// Records as the body of an answer or a request: a list under the plural of their type's name.
    ///
    /// - Parameters:
    ///   - records: What to write, in order.
    ///   - version: 1.1 or 1.2; 1.0 is written as 1.1.
    ///   - addresses: Where the service has the records that are referred to.
    public func body(
        of records: [Record], in version: OneRosterVersion, at addresses: OneRosterAddresses
    ) -> [UInt8] {
        let target = WireTarget(isLegacy: version < .v1_2, addresses: addresses)
        var json = JSONWriter(capacity: 64 + 512 * min(records.count, 1_000))
        json.object { json in
            json.name(Record.entityType.plural)
            json.array { json in
                for record in records { write(record, &json, target) }
            }
        }
        return json.finish()
    }

    /// A record as the body of an answer or a request: under its type's name.
    ///
    /// - Parameters:
    ///   - record: What to write.
    ///   - version: 1.1 or 1.2; 1.0 is written as 1.1.
    ///   - addresses: Where the service has the records that are referred to.
    public func body(of record: Record, in version: OneRosterVersion, at addresses: OneRosterAddresses) -> [UInt8] {
        let target = WireTarget(isLegacy: version < .v1_2, addresses: addresses)
        var json = JSONWriter()
        json.object { json in
            json.name(Record.entityType.singular)
            write(record, &json, target)
        }
        return json.finish()
    }
}

extension RESTRecordCodec where Record: WireRecord {
    init() {
        plainRows = { document, limits, form throws(JSONError) in
            try PlainPage.rows(document, limits, form)
        }
        record = { document, limits, form throws(JSONError) in
            try JSONReader.read(document, mode: .tolerant, limits: limits) { json throws(JSONError) in
                try Record.read(from: &json, form)
            }
        }
        write = { record, json, target in record.write(to: &json, target) }
    }
}
