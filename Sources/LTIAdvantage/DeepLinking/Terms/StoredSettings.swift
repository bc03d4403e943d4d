internal import LTICore

/// Settings as text, for a store: the message that has them and nothing else.
enum StoredSettings {
    static func text(of settings: DeepLinkingSettings) -> String {
        var launch = OutgoingLaunch(.deepLinking, deploymentID: "")
        launch.claims.deepLinking.settings = settings
        return String(decoding: launch.messageJSON, as: UTF8.self)
    }

    /// `nil` for what is no such message.
    static func settings(of text: String) -> DeepLinkingSettings? {
        do {
            return try LaunchClaims(payload: Array(text.utf8)).deepLinking.settings
        } catch {
            return nil
        }
    }
}
