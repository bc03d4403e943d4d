package import CrosswalkJSON
public import CrosswalkRuntime
public import LTICore
internal import _CrosswalkSupport

/// What a processor says of a file (Asset Processor 1.0). Of several reports of one processor, file and type the one with
/// the newest time counts.
public struct AssetReport: Hashable, Sendable, Concealed {
    /// `assetId`.
    public var assetID: String
    /// `type`: the tool's own word for the kind of report, such as `originality`.
    public var type: String
    /// `timestamp`.
    public var timestamp: WallTime
    /// `processingProgress`.
    public var progress: Progress
    /// `priority`.
    public var priority: Priority
    /// `title`.
    public var title: String?
    /// `result`: a few words, such as `23 %`.
    public var result: String?
    /// `indicationColor`.
    public var color: IndicationColor?
    /// `indicationAlt`: what the colour says, in words.
    public var colorMeaning: String?
    /// `comment`.
    public var comment: String?
    /// `errorCode`, where the processing failed.
    public var errorCode: ErrorCode?
    /// `visibleToOwner`: whether who handed the file in may see the report.
    public var isVisibleToOwner: Bool?

    /// A report.
    public init(
        assetID: String, type: String, timestamp: WallTime, progress: Progress, priority: Priority = .none
    ) {
        self.assetID = assetID
        self.type = type
        self.timestamp = timestamp
        self.progress = progress
        self.priority = priority
    }

    /// How far the processing is.
    public enum Progress: String, Hashable, Sendable, CaseIterable {
        /// Done.
        case processed = "Processed"
        /// Under way.
        case processing = "Processing"
        /// Waits for a person.
        case pendingManual = "PendingManual"
        /// Failed: see ``AssetReport/errorCode``.
        case failed = "Failed"
        /// Not done, and not to be done.
        case notProcessed = "NotProcessed"
        /// Not begun.
        case notReady = "NotReady"
    }

    /// How much a person should look at it.
    public enum Priority: Int, Hashable, Sendable, CaseIterable {
        /// Not at all.
        case none = 0
        /// Hardly.
        case low
        /// Some time.
        case medium
        /// Soon.
        case high
        /// Very soon.
        case urgent
        /// Now.
        case critical
    }

    /// Why the processing failed.
    public struct ErrorCode: RawRepresentable, Hashable, Sendable {
        /// The wire name.
        public let rawValue: String
        /// Takes any name.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// Files of this kind are not processed.
        public static let unsupportedType = Self(rawValue: "UNSUPPORTED_ASSET_TYPE")
        /// The file is too large.
        public static let tooLarge = Self(rawValue: "ASSET_TOO_LARGE")
        /// The file is too small.
        public static let tooSmall = Self(rawValue: "ASSET_TOO_SMALL")
        /// Who handed it in has not accepted the terms.
        public static let termsNotAccepted = Self(rawValue: "EULA_NOT_ACCEPTED")
        /// The file could not be fetched.
        public static let downloadFailed = Self(rawValue: "DOWNLOAD_FAILED")
    }
}

/// A colour as `#RRGGBB`.
public struct IndicationColor: Hashable, Sendable {
    /// `#` and six hexadecimal digits, as given.
    public let text: String

    /// `nil` for anything but `#` and six hexadecimal digits.
    public init?(_ text: String) {
        guard text.utf8.count == 7, text.hasPrefix("#"), Hexadecimal.bytes(String(text.dropFirst())) != nil else {
            return nil
        }
        self.text = text
    }
}

extension AssetReport {
    /// The report as it travels.
    package var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("assetId", assetID)
            json.member("type", type)
            json.member("timestamp", DateWriter.millisecond(timestamp.millisecondsSinceEpoch))
            json.member("processingProgress", progress.rawValue)
            json.member("priority", priority.rawValue)
            json.member("title", title)
            json.member("result", result)
            json.member("indicationColor", color?.text)
            json.member("indicationAlt", colorMeaning)
            json.member("comment", comment)
            json.member("errorCode", errorCode?.rawValue)
            json.member("visibleToOwner", isVisibleToOwner)
        }
        return json.finish()
    }

    /// Reads a report as a platform takes it: `nil` where something required is missing, or no value of the standard.
    package init?(_ value: JSONValue) {
        guard let assetID = value["assetId"]?.string, !assetID.isEmpty, let type = value["type"]?.string,
            !type.isEmpty, let time = value["timestamp"]?.string.flatMap({ DateTimeScanner.millisecond($0) }),
            let progress = value["processingProgress"]?.string.flatMap({ Progress(rawValue: $0) }),
            let priority = value["priority"]?.number?.integer.flatMap({ Priority(rawValue: $0) })
        else { return nil }
        self.init(
            assetID: assetID, type: type, timestamp: WallTime(millisecondsSinceEpoch: time), progress: progress,
            priority: priority)
        title = value["title"]?.string
        result = value["result"]?.string
        color = value["indicationColor"]?.string.flatMap { IndicationColor($0) }
        guard color != nil || value["indicationColor"]?.string == nil else { return nil }
        colorMeaning = value["indicationAlt"]?.string
        comment = value["comment"]?.string
        errorCode = value["errorCode"]?.string.map { ErrorCode(rawValue: $0) }
        isVisibleToOwner = value["visibleToOwner"]?.bool
    }
}
