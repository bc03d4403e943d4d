public import CrosswalkRuntime
public import LTICore
public import PageLayout

/// What an institution's administrator needs to make the tool known to a platform.
public enum SetupPage {
    /// The page: one address, or the values one by one.
    public static func page(_ tool: ToolConfiguration, _ registration: Endpoint) -> Page {
        let lines = ToolSetup(tool).lines.map { ($0.label, HTML.value($0.value)) }
        return Page(
            title: "Set up Launch Tool",
            lead: .paragraph("Give your platform one address, or the values one by one."),
            sections: [
                PageSection(
                    "By one address (dynamic registration)",
                    .paragraph("Canvas, Moodle, Brightspace and Sakai take it where they ask for a registration URL.")
                        + .command(registration.description)),
                PageSection(
                    "Canvas, by configuration",
                    .paragraph("Paste this address, or what it shows, where Canvas asks for a developer key's JSON.")
                        + .command(registration.origin + "/lti/canvas.json")),
                PageSection("By hand", .pairs(lines)),
            ])
    }

    /// Who comes to the app's own address without a launch.
    public static let notLaunched = Page(
        title: "Open this tool from your course",
        lead: .paragraph(
            "It learns from your learning platform who you are. Go to your course and open its link there."),
        sections: [])
}
