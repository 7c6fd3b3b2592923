"""Words of a text, their WordPiece ids and the features beside them.

`parley.tagger` in Java does exactly the same; `parity.py` writes what its test compares. Words follow the basic
tokenizer of BERT: white space and control characters separate, every punctuation mark and every CJK ideograph is a
word of its own, format characters belong to a word and count for nothing.
"""
import unicodedata

UNKNOWN, FIRST, LAST, MASK = 100, 101, 102, 103  # [UNK], [CLS], [SEP], [MASK]
LONGEST_WORD = 100
FEATURES = 13  # values of the feature, the one of [CLS] and [SEP] last
EDGE = FEATURES - 1
SENTENCE_MARKS = ".!?\u2026"
CJK = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F),
       (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))


def is_space(char):
    return unicodedata.category(char) in ("Zs", "Zl", "Zp", "Cc")


def is_silent(char):
    """Part of a word for its offsets, but of no meaning to the vocabulary."""
    return char == "\ufffd" or unicodedata.category(char) in ("Cf", "Cs")


def is_single(char):
    """Whether the character is always a word of its own."""
    code = ord(char)
    if code < 128:
        return not char.isalnum() and 33 <= code < 127
    return unicodedata.category(char)[0] == "P" or any(low <= code <= high for low, high in CJK)


def words(text):
    """The words as half-open spans of code points."""
    spans, at = [], 0
    while at < len(text):
        if is_space(text[at]) or is_silent(text[at]):
            at += 1
            continue
        start = at
        at += 1
        if not is_single(text[start]):
            while at < len(text) and not is_space(text[at]) and not is_single(text[at]):
                at += 1
        spans.append((start, at))
    return spans


def normal_form(word):
    """Lower case, without accents and silent characters."""
    lower = "".join(char.lower() for char in word if not is_silent(char))
    return "".join(char for char in unicodedata.normalize("NFD", lower) if unicodedata.category(char) != "Mn")


class WordPieces:
    """The ids of a word's pieces, longest first from the left, as BERT's reference tokenizer cuts them."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.known = {}

    def ids(self, word):
        if word not in self.known:
            self.known[word] = self.cut(normal_form(word))
        return self.known[word]

    def cut(self, form):
        if not form or len(form) > LONGEST_WORD:
            return [UNKNOWN]
        ids, at = [], 0
        while at < len(form):
            end = len(form)
            while end > at and ("##" if at else "") + form[at:end] not in self.vocabulary:
                end -= 1
            if end == at:
                return [UNKNOWN]
            ids.append(self.vocabulary[("##" if at else "") + form[at:end]])
            at = end
        return ids


def case_of(word):
    """0 lower case or no letter first, 1 capital first, 2 all capitals (two characters at least)."""
    if unicodedata.category(word[0]) not in ("Lu", "Lt"):
        return 0
    return 2 if len(word) > 1 and not any(unicodedata.category(c) in ("Ll", "Lt") for c in word) else 1


def paragraph_starts(text, spans):
    """For each word whether a line break or the start of the text lies before it."""
    behind, starts = 0, []
    for start, end in spans:
        starts.append(not starts or any(char in "\n\r\u2028\u2029" for char in text[behind:start]))
        behind = end
    return starts


def inside_quotation(text, spans, starts):
    """For each word whether it stands between quotation marks, the marks included; a paragraph's end closes."""
    result, opened, skip = [], "", False
    for (start, end), first in zip(spans, starts):
        if first:
            opened, skip = "", False
        word = text[start:end]
        closing = False
        if skip:  # the second half of a doubled apostrophe shares the fate of the first
            skip = False
            result.append(True)
            continue
        if word in ("\u201e", "\u00ab", "\u201c"):
            closing = word == "\u201c" and opened == "\u201e"
            opened = "" if closing else word
        elif word in ("\u201d", "\u00bb"):
            closing, opened = True, ""
        elif word == '"' or word in ("'", "`", "\u2019", "\u2018") and text[start + 1:start + 2] == word:
            skip = word != '"'
            closing = bool(opened)
            opened = "" if opened else '"'
        result.append(closing or bool(opened))
    return result


def features(text, spans):
    """One number a word: case + 3 * starts a paragraph + 6 * inside a quotation."""
    starts = paragraph_starts(text, spans)
    quoted = inside_quotation(text, spans, starts)
    return [case_of(text[s:e]) + 3 * first + 6 * inside for (s, e), first, inside in zip(spans, starts, quoted)]
