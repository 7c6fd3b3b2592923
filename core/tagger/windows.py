"""A text as the network reads it: pieces in windows of bounded length, always of whole words."""
import dataclasses

import words as w

WINDOW = 256  # pieces, [CLS] and [SEP] included
OVERLAP = 32  # pieces that neighbouring windows share, when a text is tagged; Window.OVERLAP in Java


@dataclasses.dataclass(frozen=True)
class Encoded:
    """A text in words: their spans, their printed forms, the ids of their pieces, their features."""

    spans: list
    printed: list
    pieces: list
    features: list


@dataclasses.dataclass(frozen=True)
class Window:
    """Words [start, end) of a text; `first` holds for each the index of its first piece and `last` of its last."""

    start: int
    end: int
    ids: list
    features: list
    first: list
    last: list


def encode(text, word_pieces):
    spans = w.words(text)
    printed = [text[s:e] for s, e in spans]
    return Encoded(spans, printed, [word_pieces.ids(p) for p in printed], w.features(text, spans))


def window(encoded, start, end):
    ids, features, first, last = [w.FIRST], [w.EDGE], [], []
    for pieces, feature in zip(encoded.pieces[start:end], encoded.features[start:end]):
        first.append(len(ids))
        ids += pieces
        features += [feature] * len(pieces)
        last.append(len(ids) - 1)
    return Window(start, end, ids + [w.LAST], features + [w.EDGE], first, last)


def reach(encoded, start, room):
    """The word behind the last that fits into `room` pieces from `start`; one word always fits."""
    end, room = start, room - 2
    while end < len(encoded.pieces) and (room >= len(encoded.pieces[end]) or end == start):
        room -= len(encoded.pieces[end])
        end += 1
    return end


def tagging_windows(encoded):
    """Windows that cover a text, each sharing words with the one before."""
    result, start, size = [], 0, len(encoded.pieces)
    while start < size:
        end = reach(encoded, start, WINDOW)
        result.append(window(encoded, start, end))
        if end == size:
            break
        shared, back = 0, end
        while back - 1 > start and shared + len(encoded.pieces[back - 1]) <= OVERLAP:
            back -= 1
            shared += len(encoded.pieces[back])
        start = back
    return result


def owner_of_words(windows):
    """For each window the words [start, end) that are read from it: where two share words, each has the half that is
    farther from its edge."""
    bounds = []
    for number, one in enumerate(windows):
        low = one.start if number == 0 else (windows[number - 1].end + one.start) // 2
        high = one.end if number + 1 == len(windows) else (one.end + windows[number + 1].start) // 2
        bounds.append((low, high))
    return bounds


def training_windows(encoded, random):
    """Windows that tile a text, cut at starts of sentences and paragraphs, at other places in each epoch."""
    result, start, size = [], 0, len(encoded.pieces)
    room = random.randint(WINDOW // 3, WINDOW)
    while start < size:
        end = reach(encoded, start, room)
        if end < size:
            cuts = [i for i in range(start + 1, end + 1) if starts_sentence(encoded, i)]
            if cuts and cuts[-1] > start + (end - start) // 3:
                end = cuts[-1]
        result.append(window(encoded, start, end))
        start, room = end, WINDOW
    return result


def starts_sentence(encoded, i):
    if i >= len(encoded.printed):
        return True
    feature = encoded.features[i]
    return bool(feature // 3 % 2) or feature % 3 > 0 and encoded.printed[i - 1] in ".!?\u201d\""
