"""What the model learns of a document: one tag a word, the class of each cue, and which spans belong together.

The tags are one layer. Of spans that overlap the longest wins, so an attribution inside the content of another is
part of that content, and a source that encloses a relative clause with its own cue hides that clause.
"""
import dataclasses

ROLES = ("source", "cue", "content")
TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
CLASSES = ("comm", "belief", "fact", "act")
IGNORED = -100


@dataclasses.dataclass(frozen=True)
class Span:
    """Words [start, end) in one role."""

    role: str
    start: int
    end: int


@dataclasses.dataclass(frozen=True)
class Labels:
    """tags: one index into TAGS a word; classes: one index into CLASSES a word, IGNORED outside cues; spans in text
    order; owners: for each span the ids of the attributions it belongs to."""

    tags: list
    classes: list
    spans: list
    owners: list


def label(attributions, words):
    """The labels of a text of these words (spans of code points)."""
    wanted = []
    for attribution in attributions:
        for role in ROLES:
            wanted += [(end - start, start, end, role) for start, end in attribution[role]]
    tags = [0] * len(words)
    spans = []
    for _, start, end, role in sorted(wanted, key=lambda w: (-w[0], w[1], w[3])):
        inside = [i for i, (s, e) in enumerate(words) if s < end and e > start]
        if not inside or any(tags[i] for i in inside):
            continue
        begin = 1 + 2 * ROLES.index(role)
        tags[inside[0]] = begin
        for i in inside[1:]:
            tags[i] = begin + 1
        spans.append(Span(role, inside[0], inside[-1] + 1))
    spans.sort(key=lambda s: s.start)
    owners = [owners_of(span, attributions, words) for span in spans]
    return Labels(tags, classes_of(spans, owners, attributions, len(words)), spans, owners)


def owners_of(span, attributions, words):
    """The attributions with a span of this role here; nested identical sources belong to each of theirs."""
    start, end = words[span.start][0], words[span.end - 1][1]
    exact, near = set(), set()
    for number, attribution in enumerate(attributions):
        for s, e in attribution[span.role]:
            if (s, e) == (start, end):
                exact.add(number)
            elif span.role == "source" and s < end and e > start:
                near.add(number)
    return exact | near if exact or near else set()


def classes_of(spans, owners, attributions, size):
    classes = [IGNORED] * size
    for span, owner in zip(spans, owners):
        if span.role == "cue" and owner:
            cue_class = CLASSES.index(attributions[min(owner)].get("class", CLASSES[0]))
            classes[span.start:span.end] = [cue_class] * (span.end - span.start)
    return classes


def spans_of(tags):
    """The spans that a sequence of tags describes."""
    spans, begun = [], None
    for i, tag in enumerate(list(tags) + [0]):
        role = (tag - 1) // 2 if tag else None
        if begun and (tag % 2 == 1 or role != begun[0]):
            spans.append(Span(ROLES[begun[0]], begun[1], i))
            begun = None
        if tag and not begun:
            begun = (role, i)
    return spans
