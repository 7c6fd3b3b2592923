package parley.tagger;

/** The classes of characters that BERT's basic tokenizer tells apart, and the two that the features need. */
final class Characters {

    private Characters() {}

    static boolean isSpace(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> true;
            default -> false;
        };
    }

    /** Part of a word for its offsets, but of no meaning to the vocabulary. */
    static boolean isSilent(int c) {
        int type = Character.getType(c);
        return c == 0xfffd || type == Character.FORMAT || type == Character.SURROGATE;
    }

    /** Whether the character is always a word of its own: punctuation, ASCII symbols, CJK ideographs. */
    static boolean isSingle(int c) {
        if (c < 128) {
            return c >= 33 && c < 127 && !Character.isLetterOrDigit(c);
        }
        return isPunctuation(c) || isIdeograph(c);
    }

    static boolean isUpper(int c) {
        int type = Character.getType(c);
        return type == Character.UPPERCASE_LETTER || type == Character.TITLECASE_LETTER;
    }

    static boolean isLower(int c) {
        int type = Character.getType(c);
        return type == Character.LOWERCASE_LETTER || type == Character.TITLECASE_LETTER;
    }

    static boolean breaksLine(int c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int c) {
        return c >= 0x4e00 && c <= 0x9fff
                || c >= 0x3400 && c <= 0x4dbf
                || c >= 0x20000 && c <= 0x2a6df
                || c >= 0x2a700 && c <= 0x2b73f
                || c >= 0x2b740 && c <= 0x2b81f
                || c >= 0x2b820 && c <= 0x2ceaf
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0x2f800 && c <= 0x2fa1f;
    }
}
