"""From scores to tags and from spans to attributions, as `parley.tagger` in Java does it."""
import dataclasses

import numpy

import labels

WEIGHT = 0.3  # of the transitions; chosen on the held-back documents
OUTSIDE = 0.5  # taken from the score of "outside": fewer attributions are missed; chosen on the held-back documents
IMPOSSIBLE = -1e9


@dataclasses.dataclass(frozen=True)
class Transitions:
    """What is added to the scores for the first tag and for each pair of neighbouring tags."""

    first: numpy.ndarray
    pair: numpy.ndarray

    @staticmethod
    def count(sequences, weight=WEIGHT):
        """How much likelier a tag is behind another than anywhere, as a logarithm times the weight."""
        size = len(labels.TAGS)
        seen = numpy.full((size, size), 0.5)
        for tags in sequences:
            for before, tag in zip(tags, tags[1:]):
                seen[before, tag] += 1
        pair = weight * numpy.log(seen / seen.sum(1, keepdims=True) / (seen.sum(0) / seen.sum()))
        pair[:, 0] -= OUTSIDE
        first = numpy.zeros(size)
        first[0] -= OUTSIDE
        for inside in (2, 4, 6):
            first[inside] = IMPOSSIBLE
            for before in range(size):
                if before not in (inside, inside - 1):
                    pair[before, inside] = IMPOSSIBLE
        return Transitions(first, pair)

    @staticmethod
    def read(exported):
        """As export.py wrote them."""
        return Transitions(numpy.array(exported["first"]), numpy.array(exported["pair"]))


def log_softmax(scores):
    scores = scores.astype(numpy.float64)
    top = scores.max(-1, keepdims=True)
    return scores - top - numpy.log(numpy.exp(scores - top).sum(-1, keepdims=True))


def best_tags(scores, transitions):
    """The likeliest legal sequence (Viterbi); of equals the lower tag wins."""
    if not len(scores):
        return []
    emissions = log_softmax(scores)
    best, back = emissions[0] + transitions.first, []
    for emission in emissions[1:]:
        reached = best[:, None] + transitions.pair
        back.append(reached.argmax(0))
        best = reached.max(0) + emission
    tags = [int(best.argmax())]
    for step in reversed(back):
        tags.append(int(step[tags[-1]]))
    return tags[::-1]


def attributions(spans, answer):
    """Spans joined to attributions: lists of (source, cue, contents), source and cue perhaps None.

    answer(question, index of a span) gives the index of the span that answers it, or None. A cue with no content and
    a content with neither cue nor source are left out.
    """
    source_of = {i: answer(0, i) for i, s in enumerate(spans) if s.role == "cue"}
    found = {}
    for i, span in enumerate(spans):
        if span.role != "content":
            continue
        cue = answer(1, i)
        source = source_of[cue] if cue is not None else answer(2, i)
        if cue is not None or source is not None:
            found.setdefault((cue, source), []).append(i)
    pick = lambda i: None if i is None else spans[i]
    return [(pick(source), pick(cue), [spans[i] for i in contents]) for (cue, source), contents in found.items()]
