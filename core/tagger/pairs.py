"""Which span belongs to which: the questions that the pair scorer answers, and what it sees beside the words.

Three questions, each answered by one of the candidates or by "none of these":
    cue -> source        who speaks by this cue
    content -> cue       which cue attributes these words (several contents may name one cue: a split quotation)
    content -> source    whose words a content is that has no cue
`parley.tagger` in Java asks the same questions with the same features; `parity.py` writes what its test compares.
"""
import bisect

QUESTIONS = (("cue", "source"), ("content", "cue"), ("content", "source"))
BEFORE, AFTER = 8, 5  # so many candidates on either side, the nearest
GAPS = (1, 2, 3, 5, 8, 16, 32, 64, 128)  # lower bounds of the classes of distance in words, behind class 0
FEATURES = 3 + 1 + 1 + len(GAPS) + 1 + 4 * 3 + 4 + 3 + 2
SENTENCE_MARKS = ".!?\u2026"


class Context:
    """The spans of one text, with what lies between them. words: the printed words; features as words.features."""

    def __init__(self, spans, words, features):
        self.spans = spans
        self.features = features
        self.paragraphs, self.stops, paragraph, stops = [], [], 0, 0
        for word, feature in zip(words, features):
            paragraph += feature // 3 % 2
            self.paragraphs.append(paragraph)
            self.stops.append(stops)
            stops += word in SENTENCE_MARKS
        self.starts = {role: [s.start for s in spans if s.role == role] for role in ("source", "cue", "content")}

    def candidates(self, span, role):
        """The nearest spans of a role, as indices into `spans`, in text order."""
        index = [i for i, other in enumerate(self.spans) if other.role == role]
        before = [i for i in index if self.spans[i].start < span.start]
        after = [i for i in index if self.spans[i].start > span.start]
        return before[-BEFORE:] + after[:AFTER]

    def describe(self, question, span, candidate):
        """The features of a pair; candidate None is the answer "none of these"."""
        row = [0.0] * FEATURES
        row[question] = 1.0
        if candidate is None:
            row[3] = 1.0
            return row
        first, second = (candidate, span) if candidate.start < span.start else (span, candidate)
        at = 4
        row[at] = 1.0 if first is candidate else 0.0
        at += 1
        row[at + bisect.bisect_right(GAPS, max(0, second.start - first.end))] = 1.0
        at += len(GAPS) + 1
        for role in ("source", "cue", "content"):
            row[at + min(3, self.between(role, first.start, second.start))] = 1.0
            at += 4
        row[at + min(3, self.paragraphs[second.start] - self.paragraphs[first.end - 1])] = 1.0
        at += 4
        row[at + min(2, self.stops[second.start] - self.stops[first.end - 1])] = 1.0
        at += 3
        row[at] = 1.0 if self.features[span.start] >= 6 else 0.0
        row[at + 1] = 1.0 if self.features[candidate.start] >= 6 else 0.0
        return row

    def between(self, role, start, end):
        """How many spans of a role start strictly between two words."""
        starts = self.starts[role]
        return bisect.bisect_left(starts, end) - bisect.bisect_right(starts, start)


def questions(spans, owners):
    """(question, span, indices of the right answers) for training; no right answer means "none of these"."""
    by_role = lambda role: [i for i, s in enumerate(spans) if s.role == role]
    for i, span in enumerate(spans):
        for question, (asking, role) in enumerate(QUESTIONS):
            if span.role != asking or not owners[i]:
                continue
            right = [j for j in by_role(role) if owners[i] & owners[j]]
            if question == 2 and any(owners[i] & owners[j] for j in by_role("cue")):
                continue
            yield question, span, right
