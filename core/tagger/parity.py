#!/usr/bin/env python3
"""Writes what Java must reproduce exactly: words, ids, features, windows, decoding and pair features of some documents.

    python3 parity.py --vocabulary TOKENIZER.json --out parity.json DOCUMENT...

The documents are of core/tagger/corpus; ODD adds marks, scripts and characters that texts hold in the wild. TaggerParityTest in core reads the file; run this again when words.py, windows.py, decode.py or pairs.py change.
"""
import argparse
import json
import os
import random

import corpus
import decode
import labels
import pairs
import windows
import words

ODD = ("Caf\u00e9 na\u00efve \u0130stanbul \u01c5ungla \u1f48\u03b4\u03c5\u03c3\u03c3\u03b5\u03cd\u03c2 STRA\u00dfE co\u00adoperate zero\u200bwidth \ufeffmark",
       "He said: \u201eJa\u201c, \u00abda\u00bb, ''so'', ``such'' and \"that\".\r\n\"Open \u00a0and never closed\r\n\u201cNor this\u2028line \u2019\u2019x\u2019\u2019",
       "\u5317\u4eac\u8bf4 yes\u3002 \U0001f600 \U0001d400bc \u20ac5 100% a+b=c <tag> e-mail@x.org #1 \ufffd x\ufffdy \u0000 \u0007bell",
       "x" * 101 + " " + "antidisestablishmentarianism " + "\u0301 a\u0301\u0327 \u1100\u1161\u11a8",
       "", " \n\t", "A", "MP U2 G7 McX iPhone \u01c4A 3D")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("documents", nargs="+")
    options = parser.parse_args()
    with open(options.vocabulary, encoding="utf-8") as file:
        pieces = words.WordPieces(json.load(file)["model"]["vocab"])
    texts = [(text, ()) for text in ODD]
    for path in options.documents:
        _, (text, attributions), _ = corpus.markup.parse(path)
        texts.append((text, attributions))
    texts.append(("Two sentences. " * 400, ()))
    transitions = decode.Transitions.count(
        [labels.label(marks, words.words(text)).tags for text, marks in texts])
    cases = [case(text, marks, pieces, transitions, random.Random(i)) for i, (text, marks) in enumerate(texts)]
    with open(options.out, "w", encoding="utf-8", newline="\n") as file:
        learnt = {"first": transitions.first.tolist(), "pair": transitions.pair.tolist()}
        file.write('{"transitions":' + json.dumps(learnt) + ',\n"cases":[\n'
                   + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]}\n")
    print(len(cases), "texts,", os.path.getsize(options.out), "bytes")


def case(text, attributions, pieces, transitions, chance):
    encoded = windows.encode(text, pieces)
    units = [0]
    for char in text:
        units.append(units[-1] + len(char.encode("utf-16-le")) // 2)
    cut = windows.tagging_windows(encoded)
    gold = labels.label(attributions, encoded.spans)
    scores = [[chance.randrange(-400, 400) / 100 for _ in labels.TAGS] for _ in encoded.spans[:60]]
    return {
        "text": text,
        "words": [n for s, e in encoded.spans for n in (units[s], units[e])],
        "ids": [i for word in encoded.pieces for i in word],
        "pieces": [len(word) for word in encoded.pieces],
        "features": encoded.features,
        "windows": [[w.start, w.end, low, high] for w, (low, high) in zip(cut, windows.owner_of_words(cut))],
        "scores": scores,
        "tags": decode.best_tags(decode.numpy.array(scores), transitions) if scores else [],
        "gold_tags": gold.tags,
        "spans": [[labels.ROLES.index(s.role), s.start, s.end] for s in gold.spans],
        "pairs": pair_rows(gold, encoded, chance),
    }


def pair_rows(gold, encoded, chance):
    """[question, span, candidate, indices of the features that are 1] for some of the pairs."""
    context = pairs.Context(gold.spans, encoded.printed, encoded.features)
    rows = []
    for number, span in enumerate(gold.spans):
        for question, (asked, answer) in enumerate(pairs.QUESTIONS):
            if span.role == asked:
                for candidate in context.candidates(span, answer):
                    row = context.describe(question, span, gold.spans[candidate])
                    rows.append([question, number, candidate, [i for i, value in enumerate(row) if value]])
    chance.shuffle(rows)
    return sorted(rows[:60])


if __name__ == "__main__":
    main()
