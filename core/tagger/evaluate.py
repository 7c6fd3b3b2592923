#!/usr/bin/env python3
"""Scores of a trained model on documents with gold.

    python3 evaluate.py --model OUT/tagger.pt --vocabulary TOKENIZER.json --parley DIR [--open DIR]    held-back documents
    python3 evaluate.py --model OUT/tagger.pt --vocabulary TOKENIZER.json --gold DIR --predictions DIR

With --predictions it also writes <id>.json for each document, as the scorer of attributions reads it.
"""
import argparse
import json
import os

import torch

import corpus
import decode
import labels
import model as network
import pairs
import predict
import words


def scores(tagger, scorer, transitions, pieces, documents):
    """Per role precision, recall and F1 over words and over exact spans; share of cues with the right class; share of
    questions about gold spans answered right."""
    counts = {role: {"words": [0, 0, 0], "spans": [0, 0, 0]} for role in labels.ROLES}
    classes, links = [0, 0], {q: [0, 0] for q in range(len(pairs.QUESTIONS))}
    for document in documents:
        reading = predict.read(tagger, pieces, document.text)
        gold = labels.label(document.attributions, reading.encoded.spans)
        found = predict.spans_in(reading, transitions)
        for role in labels.ROLES:
            add(counts[role]["words"], covered(gold.spans, role), covered(found, role))
            add(counts[role]["spans"], {s for s in gold.spans if s.role == role}, {s for s in found if s.role == role})
        for i, wanted in enumerate(gold.classes):
            if wanted != labels.IGNORED and gold.tags[i] == labels.TAGS.index("B-cue"):
                classes[0] += int(reading.classes[i].argmax()) == wanted
                classes[1] += 1
        answer = predict.linker(scorer, reading, gold.spans)
        for question, span, right in pairs.questions(gold.spans, gold.owners):
            given = answer(question, gold.spans.index(span))
            links[question][0] += given in right if right else given is None
            links[question][1] += 1
    result = {role: {unit: f1(*counts[role][unit]) for unit in ("words", "spans")} for role in labels.ROLES}
    result["class"] = round(100 * classes[0] / max(1, classes[1]), 1)
    result["links"] = {f"{asks} to {role}": round(100 * links[q][0] / max(1, links[q][1]), 1)
                       for q, (asks, role) in enumerate(pairs.QUESTIONS)}
    return result


def covered(spans, role):
    return {i for s in spans if s.role == role for i in range(s.start, s.end)}


def add(counts, gold, found):
    for i, size in enumerate((len(gold & found), len(found), len(gold))):
        counts[i] += size


def f1(right, found, gold):
    precision, recall = right / max(1, found), right / max(1, gold)
    f = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": round(100 * precision, 1), "recall": round(100 * recall, 1), "f1": round(100 * f, 1)}


def load(path):
    weights = torch.load(path)
    layers = 1 + max(int(name.split(".")[1]) for name in weights["tagger"] if name.startswith("layers."))
    tagger, scorer = network.Tagger(layers), network.PairScorer()
    tagger.load_state_dict(weights["tagger"])
    scorer.load_state_dict(weights["scorer"])
    return tagger.eval(), scorer.eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--parley")
    parser.add_argument("--open")
    parser.add_argument("--gold", help="folder of <id>.txt with <id>.json")
    parser.add_argument("--predictions")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    tagger, scorer = load(options.model)
    with open(options.vocabulary, encoding="utf-8") as file:
        pieces = words.WordPieces(json.load(file)["model"]["vocab"])
    with open(os.path.join(os.path.dirname(options.model), "tagger.json"), encoding="utf-8") as file:
        transitions = decode.Transitions.read(json.load(file))
    if options.gold:
        documents = corpus.read_gold(options.gold)
    else:
        every = corpus.read_markup(options.parley) + (corpus.read_markup(options.open) if options.open else [])
        documents = corpus.split(every)[1]
    if options.predictions:
        os.makedirs(options.predictions, exist_ok=True)
        for document in documents:
            found = predict.predictions(tagger, scorer, transitions, pieces, document.text)
            with open(os.path.join(options.predictions, document.id + ".json"), "w", encoding="utf-8") as file:
                json.dump({"id": document.id, "attributions": found}, file)
    print(json.dumps(scores(tagger, scorer, transitions, pieces, documents), indent=1))


if __name__ == "__main__":
    main()
