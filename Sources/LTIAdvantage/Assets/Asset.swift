internal import CrosswalkCrypto
internal import CrosswalkJSON
public import LTICore
internal import _CrosswalkSupport

/// A file of a submission, as a notice lists it (Asset Processor 1.0).
public struct Asset: Hashable, Sendable, Concealed {
    /// `asset_id`.
    public var id: String
    /// `url`: where it is fetched, with a token.
    public var url: String
    /// `sha256_checksum`; `nil` where the platform gives none.
    public var checksum: AssetChecksum?
    /// `size` in bytes; `nil` where the platform gives none.
    public var size: Int?
    /// `content_type`.
    public var contentType: String?
    /// `timestamp`: when it was handed in, ISO 8601 as sent.
    public var timestamp: String?
    /// `title`.
    public var title: String?
    /// `filename`: for showing alone. It is no path.
    public var filename: String?

    /// A file.
    public init(id: String, url: String) {
        self.id = id
        self.url = url
    }
}

/// The SHA-256 of a file, in whatever form a platform writes it.
public struct AssetChecksum: Hashable, Sendable {
    /// As it was written: base64 with or without padding, base64url, or hexadecimal.
    public let text: String

    /// Takes any text.
    public init(_ text: String) { self.text = text }

    /// Whether these are the digest's bytes.
    package func matches(_ digest: [UInt8]) -> Bool {
        var bare = text
        for prefix in ["sha256:", "sha256-", "sha-256="] where bare.lowercased().hasPrefix(prefix) {
            bare = String(bare.dropFirst(prefix.count))
        }
        if Hexadecimal.bytes(bare) == digest { return true }
        let unpadded = String(bare.prefix { $0 != "=" })
        let padding = bare.utf8.count - unpadded.utf8.count
        guard padding <= 1 else { return false }
        let base64 = String(Base64.text(digest).prefix { $0 != "=" })
        return unpadded == base64 || unpadded == Base64URL.text(digest)
    }

    /// The checksum of bytes, as a platform writes it.
    public init(of bytes: some Sequence<UInt8>) { text = Base64.text(SHA256Digest(of: bytes).bytes) }
}

extension AssetServiceClaim {
    /// The files, and how many entries could not be read.
    public func readAssets() -> (assets: [Asset], undecoded: Int) {
        guard let list = assets else { return ([], 0) }
        var found: [Asset] = []
        var undecoded = 0
        do throws(JSONError) {
            try JSONReader.read(list.json, mode: .tolerant) { json throws(JSONError) in
                let isList = try json.looseArray { json throws(JSONError) in
                    if let asset = try Asset(from: &json) { found.append(asset) } else { undecoded += 1 }
                }
                if !isList { undecoded += 1 }
            }
        } catch {
            // What was read once can be read again; what cannot names no file.
            undecoded += 1
        }
        return (found, undecoded)
    }

    /// What a notice of a platform says of these files.
    public init(_ files: [Asset]) throws {
        self.init()
        scopes = [ServiceScope.assetReadOnly]
        var json = JSONWriter()
        json.array { json in
            for file in files { file.write(to: &json) }
        }
        assets = try JSONRawValue(json: json.finish())
    }
}

extension Asset {
    /// `nil` where it has no id or no address.
    init?(from json: inout JSONReader) throws(JSONError) {
        var asset = Asset(id: "", url: "")
        _ = try json.looseObject { (name, json) throws(JSONError) in
            switch name {
            case "asset_id": asset.id = try json.looseText() ?? ""
            case "url": asset.url = try json.looseText() ?? ""
            case "sha256_checksum": asset.checksum = try json.looseText().map { AssetChecksum($0) }
            case "size": asset.size = try json.looseNumber()?.integer
            case "content_type": asset.contentType = try json.looseText()
            case "timestamp": asset.timestamp = try json.looseText()
            case "title": asset.title = try json.looseText()
            case "filename": asset.filename = try json.looseText()
            default: break
            }
        }
        guard !asset.id.isEmpty, !asset.url.isEmpty else { return nil }
        self = asset
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("asset_id", id)
            json.member("url", url)
            json.member("sha256_checksum", checksum?.text)
            json.member("timestamp", timestamp)
            json.member("size", size)
            json.member("content_type", contentType)
            json.member("title", title)
            json.member("filename", filename)
        }
    }
}
