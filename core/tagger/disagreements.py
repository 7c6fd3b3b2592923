#!/usr/bin/env python3
"""Where a model and the marks differ, the surest first: errors of the model, or of the marks.

    python3 disagreements.py --model OUT/tagger.pt --vocabulary TOKENIZER.json --parley DIR [--open DIR] [--all]

One line each: how sure the model is, the document, what differs, the words in their sentence. Only the held-back
documents, unless --all: a model also contradicts marks that it was trained on where they contradict their like.
"""
import argparse
import json
import os

import numpy
import torch

import corpus
import decode
import evaluate
import labels
import predict
import words

AROUND = 8  # words shown on either side


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--parley", required=True)
    parser.add_argument("--open")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    tagger, _ = evaluate.load(options.model)
    with open(options.vocabulary, encoding="utf-8") as file:
        pieces = words.WordPieces(json.load(file)["model"]["vocab"])
    with open(os.path.join(os.path.dirname(options.model), "tagger.json"), encoding="utf-8") as file:
        transitions = decode.Transitions.read(json.load(file))
    documents = corpus.read_markup(options.parley) + (corpus.read_markup(options.open) if options.open else [])
    if not options.all:
        documents = corpus.split(documents)[1]
    lines = [line for document in documents for line in differences(tagger, pieces, transitions, document)]
    for surety, line in sorted(lines, reverse=True):
        print(f"{surety:.3f}  {line}")


def differences(tagger, pieces, transitions, document):
    """(how sure, what) for every span that only one side has; spans of one role that overlap count as the same."""
    reading = predict.read(tagger, pieces, document.text)
    gold = labels.label(document.attributions, reading.encoded.spans).spans
    found = predict.spans_in(reading, transitions)
    probabilities = numpy.exp(decode.log_softmax(reading.tags))
    for kind, mine, others in (("only marked", gold, found), ("only found", found, gold)):
        for span in mine:
            if any(o.role == span.role and o.start < span.end and span.start < o.end for o in others):
                continue
            begin = 1 + 2 * labels.ROLES.index(span.role)
            believed = probabilities[span.start:span.end, begin:begin + 2].sum(1).mean()
            surety = believed if kind == "only found" else 1 - believed
            yield surety, f"{document.id}  {kind} {span.role}: {shown(reading.encoded.printed, span)}"


def shown(printed, span):
    before = " ".join(printed[max(0, span.start - AROUND):span.start])
    behind = " ".join(printed[span.end:span.end + AROUND])
    return f"{before} [{' '.join(printed[span.start:span.end])}] {behind}"


if __name__ == "__main__":
    main()
