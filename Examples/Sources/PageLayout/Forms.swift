/// Forms: labels, a button that says what it does, and fields that travel unseen. A page with forms says so by
/// ``Page/hasForms``; they post to the page's own site and to no other.
extension HTML {
    /// A form that is posted.
    ///
    /// - Parameters:
    ///   - path: where to, at the page's own site.
    ///   - hidden: names and values that the person does not see.
    ///   - content: fields and a button.
    public static func form(to path: String, hidden: [(String, String)], _ content: HTML) -> HTML {
        let fields = hidden.map { "<input type=\"hidden\" name=\"\($0)\" value=\"\($1)\">\n" as HTML }
        return "<form method=\"post\" action=\"\(path)\">\n\(fields)\(content)</form>\n"
    }

    /// The button that sends a form.
    public static func button(_ label: String) -> HTML { "<button>\(label)</button>\n" }

    /// A line of text.
    public static func textField(_ label: String, name: String) -> HTML {
        "<label class=\"field\">\(label) <input type=\"text\" name=\"\(name)\" maxlength=\"500\" autocomplete=\"off\"></label>\n"
    }

    /// A number from 0 up to a highest one, which has to be given.
    public static func numberField(_ label: String, name: String, upTo most: Int) -> HTML {
        """
        <label class="field">\(label) <input type="number" name="\(name)" min="0" max="\(most)" step="any" required></label>

        """
    }

    /// Several lines of text, which have to be given.
    public static func textArea(_ label: String, name: String) -> HTML {
        "<label class=\"field\">\(label) <textarea name=\"\(name)\" rows=\"4\" maxlength=\"2000\" required></textarea></label>\n"
    }

    /// One of several things to choose: any number of them, or one alone.
    public static func choice(_ label: HTML, name: String, value: String, isOneOfMany: Bool = false) -> HTML {
        let type: HTML = isOneOfMany ? "radio" : "checkbox"
        return
            "<label class=\"choice\"><input type=\"\(type)\" name=\"\(name)\" value=\"\(value)\"> <span>\(label)</span></label>\n"
    }
}
