package parley.token;

/** What a token is, as far as its characters tell. */
public enum TokenKind {
    WORD,
    NUMBER,
    /** A possessive ending: {@code 's} or a bare apostrophe behind an s. */
    POSSESSIVE,
    /** A double quotation mark of any style: {@code " “ ” „ « » '' ``}. */
    DOUBLE_MARK,
    /** A single quotation mark that is not part of a word: {@code ' ‘ ’}. */
    SINGLE_MARK,
    COMMA,
    /** {@code . ! ? …}: may end a sentence. */
    STOP,
    COLON,
    SEMICOLON,
    /** A dash between words; a hyphen inside a word is part of it. */
    DASH,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    /** A whole quotation seen as one unit by a later stage; the tokenizer never makes one. */
    QUOTATION,
    OTHER
}
