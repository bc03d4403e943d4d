/// How a document is read that RFC 8259 discourages without forbidding it.
///
/// Both modes refuse everything that the grammar does not allow, and bytes that are not UTF-8.
public enum JSONMode: Hashable, Sendable {
    /// Refuses a byte order mark, lone surrogates and duplicate members: for tokens, keys and everything whose meaning
    /// two readers must not see differently.
    case strict

    /// Takes them and notes them: the mark is skipped, a lone surrogate becomes U+FFFD, and of several members of one
    /// name the last one counts, as in ECMAScript.
    case tolerant
}
