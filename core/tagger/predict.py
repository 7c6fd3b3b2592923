"""A trained model applied to texts, in torch: for measuring while training. The product's inference is in Java."""
import dataclasses

import numpy
import torch

import decode
import labels
import model as network
import pairs
import train
import windows


@dataclasses.dataclass(frozen=True)
class Reading:
    """What the model says of one text: scores of tags and classes a word, vectors of the ends of spans a word."""

    encoded: windows.Encoded
    tags: numpy.ndarray
    classes: numpy.ndarray
    ends: numpy.ndarray


def read(tagger, pieces, text):
    encoded = windows.encode(text, pieces)
    size = len(encoded.spans)
    result = [numpy.zeros((size, width), numpy.float32)
              for width in (len(labels.TAGS), len(labels.CLASSES), 2 * network.LINK)]
    cut = windows.tagging_windows(encoded)
    with torch.no_grad():
        for one, (low, high) in zip(cut, windows.owner_of_words(cut)):
            outputs = tagger(*train.tensors([one]))
            rows = [one.first[i - one.start] for i in range(low, high)]
            for array, output in zip(result, outputs):
                array[low:high] = output[0, rows].float().numpy()
    return Reading(encoded, *result)


def spans_in(reading, transitions):
    return labels.spans_of(decode.best_tags(reading.tags, transitions))


def linker(scorer, reading, spans):
    """A function for decode.attributions: the best answer to each question."""
    context = pairs.Context(spans, reading.encoded.printed, reading.encoded.features)
    ends = torch.from_numpy(reading.ends)
    vectors = [torch.cat([ends[s.start, :network.LINK], ends[s.end - 1, network.LINK:]]) for s in spans]

    def answer(question, index):
        span = spans[index]
        candidates = context.candidates(span, pairs.QUESTIONS[question][1])
        others = [vectors[c] for c in candidates] + [torch.zeros(2 * network.LINK)]
        rows = [context.describe(question, span, spans[c]) for c in candidates]
        rows.append(context.describe(question, span, None))
        with torch.no_grad():
            scores = scorer(vectors[index].expand(len(others), -1), torch.stack(others), torch.tensor(rows))
        best = int(scores.argmax())
        return candidates[best] if best < len(candidates) else None

    return answer


def predictions(tagger, scorer, transitions, pieces, text):
    """Attributions as dicts of code-point spans, the form that eval/score.py reads."""
    reading = read(tagger, pieces, text)
    spans = spans_in(reading, transitions)
    found = decode.attributions(spans, linker(scorer, reading, spans))
    place = lambda s: [reading.encoded.spans[s.start][0], reading.encoded.spans[s.end - 1][1]]
    result = []
    for source, cue, contents in found:
        cue_class = "comm"
        if cue:
            cue_class = labels.CLASSES[int(reading.classes[cue.start:cue.end].mean(0).argmax())]
        result.append({"source": [place(source)] if source else [], "cue": [place(cue)] if cue else [],
                       "content": [place(c) for c in contents], "class": cue_class, "speaker": None})
    return result
