#!/usr/bin/env python3
"""From the corpus to a released model, in one command:

    python3 train.py --parley DIR --open DIR --weights MINILM.onnx --vocabulary TOKENIZER.json --out DIR

Writes tagger.onnx, links.onnx, tagger.json and vocabulary.txt into --out, besides the weights as torch sees them
(tagger.pt) and the scores on the held-back documents (scores.json). README.md says where the inputs come from.
"""
import argparse
import json
import math
import os
import random
import time

import numpy
import torch
import torch.nn.functional as F

import corpus
import decode
import evaluate
import export
import labels
import model as network
import pairs
import windows
import words

RISE = 0.06  # share of the steps over which the learning rate rises
HIDDEN_PIECES = 0.08  # share of the pieces that training hides, so that names and topics of the corpus are not learnt by heart
AVERAGED = 0.4  # share of the steps, the last, whose weights are averaged: travels better to other outlets than the last weights
CLASS_WEIGHT, LINK_WEIGHT = 0.3, 0.3  # of their losses beside the tags'


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parley", required=True, help="folder of our own documents (core/tagger/corpus)")
    parser.add_argument("--open", help="folder of the openly licensed documents of corpus/open-sources.tsv")
    parser.add_argument("--weights", required=True, help="ONNX file of the encoder: all-MiniLM-L6-v2, e5-small-v2")
    parser.add_argument("--layers", type=int, default=network.LAYERS, help="so many of its layers, the first ones")
    parser.add_argument("--vocabulary", required=True, help="its tokenizer.json")
    parser.add_argument("--out", required=True)
    parser.add_argument("--version", default="1", help="of the model: every finding names it")
    parser.add_argument("--epochs", type=float, default=6)
    parser.add_argument("--rate", type=float, default=2.5e-4, help="highest learning rate of the encoder; heads: 5 times")
    parser.add_argument("--batch", type=int, default=8, help="windows a step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=2, help="trainings from one start, each in another order, whose "
                        "weights are averaged")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--full-precision", action="store_true", help="no bfloat16: for processors that lack it")
    parser.add_argument("--all", action="store_true", help="train on the held-back documents too: for a release whose "
                        "settings are chosen")
    return parser.parse_args()


def main():
    options = arguments()
    os.makedirs(options.out, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    numpy.random.seed(options.seed)
    with open(options.vocabulary, encoding="utf-8") as file:
        vocabulary = json.load(file)["model"]["vocab"]
    pieces = words.WordPieces(vocabulary)
    documents = corpus.read_markup(options.parley) + (corpus.read_markup(options.open) if options.open else [])
    training, held = corpus.split(documents)
    print(len(training), "documents for training,", len(held), "held back", flush=True)
    learnt = mean_of_runs(options, pieces, documents if options.all else training)
    transitions = decode.Transitions.count([ex.labels.tags for ex in learnt.examples])
    torch.save({"tagger": learnt.tagger.state_dict(), "scorer": learnt.scorer.state_dict()},
               os.path.join(options.out, "tagger.pt"))
    facts = {"corpus": corpus.fingerprint(documents), "documents": len(learnt.examples), "seed": options.seed,
             "runs": options.runs, "layers": options.layers, "epochs": options.epochs, "rate": options.rate,
             "batch": options.batch}
    export.write(learnt.tagger, learnt.scorer, transitions, vocabulary, options.version, facts, options.out)
    scores = evaluate.scores(learnt.tagger, learnt.scorer, transitions, pieces, held)
    with open(os.path.join(options.out, "scores.json"), "w", encoding="utf-8") as file:
        json.dump(scores, file, indent=1)
    print(json.dumps(scores, indent=1))


def mean_of_runs(options, pieces, documents):
    """Networks that saw the same documents from the same start in different orders end near each other, and their mean
    travels better to other outlets than any of them (Wortsman et al., Model soups, 2022)."""
    average = None
    for run in range(options.runs):
        torch.manual_seed(options.seed)
        learnt = Trainer(options, pieces, options.seed + run).train(documents)
        average = average or Average([learnt.tagger, learnt.scorer])
        average.add([learnt.tagger, learnt.scorer])
    average.apply([learnt.tagger, learnt.scorer])
    return learnt


class Example:
    """A document, encoded and labelled."""

    def __init__(self, document, pieces):
        self.encoded = windows.encode(document.text, pieces)
        self.labels = labels.label(document.attributions, self.encoded.spans)


class Trainer:
    """Trains the tagger and the pair scorer together. After `train` they are ready to be used."""

    def __init__(self, options, pieces, order):
        self.options = options
        self.pieces = pieces
        self.random = random.Random(order)
        self.tagger = network.Tagger(options.layers)
        network.load_encoder(self.tagger, options.weights)
        self.tagger.word.weight.requires_grad_(False)  # half of all weights, and words that the corpus lacks would drift
        self.scorer = network.PairScorer()
        self.hiding = torch.Generator().manual_seed(order)

    def train(self, documents):
        self.examples = [Example(document, self.pieces) for document in documents]
        heads = [p for n, p in self.tagger.named_parameters() if n.startswith(("tags", "classes", "ends", "feature"))]
        body = [p for n, p in self.tagger.named_parameters()
                if p.requires_grad and not n.startswith(("tags", "classes", "ends", "feature"))]
        heads += list(self.scorer.parameters())
        rate = self.options.rate
        groups = [dict(params=body, lr=rate), dict(params=heads, lr=5 * rate)]
        optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
        highest = [group["lr"] for group in optimizer.param_groups]
        windows_an_epoch = len(self.epoch())
        total = math.ceil(windows_an_epoch * self.options.epochs / self.options.batch)
        self.tagger.train()
        self.scorer.train()
        step, mean, begun = 0, numpy.zeros(3), time.time()
        networks = [self.tagger, self.scorer]
        average = Average(networks)
        while step < total:
            for batch in self.batches(self.epoch()):
                if step == total:
                    break
                factor = schedule(step / total)
                for group, top in zip(optimizer.param_groups, highest):
                    group["lr"] = top * factor
                parts = self.losses(batch)
                loss = parts[0] + CLASS_WEIGHT * parts[1] + LINK_WEIGHT * parts[2]
                optimizer.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(body + heads, 1.0)
                optimizer.step()
                step += 1
                if step > total * (1 - AVERAGED):
                    average.add(networks)
                now = numpy.array([float(p) for p in parts])
                mean = now if step == 1 else 0.97 * mean + 0.03 * now
                if step % 20 == 0:
                    print(f"step {step}/{total} {time.time() - begun:.0f} s, loss of tags {mean[0]:.4f}, "
                          f"classes {mean[1]:.4f}, links {mean[2]:.4f}", flush=True)
        average.apply(networks)
        self.tagger.eval()
        self.scorer.eval()
        return self

    def epoch(self):
        """(window, example) for the whole corpus, shuffled."""
        result = [(one, ex) for ex in self.examples for one in windows.training_windows(ex.encoded, self.random)]
        self.random.shuffle(result)
        return result

    def batches(self, items):
        """Windows of like length together, as padding costs time."""
        size, result = self.options.batch, []
        for at in range(0, len(items), size * 32):
            chunk = sorted(items[at:at + size * 32], key=lambda item: len(item[0].ids))
            some = [chunk[i:i + size] for i in range(0, len(chunk), size)]
            self.random.shuffle(some)
            result += some
        return result

    def losses(self, batch):
        ids, features, mask = tensors([one for one, _ in batch])
        hidden = torch.rand(ids.shape, generator=self.hiding) < HIDDEN_PIECES
        ids = torch.where(hidden & (features != words.EDGE), torch.tensor(words.MASK), ids)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not self.options.full_precision):
            tags, classes, ends = self.tagger(ids, features, mask)
        wanted_tags = torch.full(ids.shape, labels.IGNORED)
        wanted_classes = torch.full(ids.shape, labels.IGNORED)
        for row, (one, ex) in enumerate(batch):
            first = torch.tensor(one.first)
            wanted_tags[row, first] = torch.tensor(ex.labels.tags[one.start:one.end])
            wanted_classes[row, first] = torch.tensor(ex.labels.classes[one.start:one.end])
        tag_loss = F.cross_entropy(tags.float().flatten(0, 1), wanted_tags.flatten(), ignore_index=labels.IGNORED)
        class_loss = tags.new_zeros(()).float()
        if (wanted_classes != labels.IGNORED).any():
            class_loss = F.cross_entropy(classes.float().flatten(0, 1), wanted_classes.flatten(),
                                         ignore_index=labels.IGNORED)
        return tag_loss, class_loss, self.link_loss(batch, ends.float())

    def link_loss(self, batch, ends):
        """Mean over the questions in the batch of -log(probability of a right answer)."""
        asked, answers, rows, sizes, right = [], [], [], [], []
        for number, (one, ex) in enumerate(batch):
            inside = [i for i, s in enumerate(ex.labels.spans) if one.start <= s.start and s.end <= one.end]
            spans = [labels.Span(s.role, s.start - one.start, s.end - one.start)
                     for s in (ex.labels.spans[i] for i in inside)]
            owners = [ex.labels.owners[i] for i in inside]
            vectors = span_vectors(ends[number], one, spans)
            printed = ex.encoded.printed[one.start:one.end]
            context = pairs.Context(spans, printed, ex.encoded.features[one.start:one.end])
            for question, span, correct in pairs.questions(spans, owners):
                if not correct and answer_elsewhere(ex.labels, owners[spans.index(span)], question):
                    continue
                candidates = context.candidates(span, pairs.QUESTIONS[question][1])
                correct = [c for c in correct if c in candidates]
                options = candidates + [None]
                me = vectors[spans.index(span)]
                for candidate in options:
                    asked.append(me)
                    answers.append(torch.zeros_like(me) if candidate is None else vectors[candidate])
                    rows.append(context.describe(question, span, None if candidate is None else spans[candidate]))
                sizes.append(len(options))
                right.append([options.index(c) for c in correct] or [len(options) - 1])
        if not sizes:
            return ends.new_zeros(())
        scores = self.scorer(torch.stack(asked), torch.stack(answers), torch.tensor(rows))
        losses = []
        for group, correct in zip(scores.split(sizes), right):
            losses.append(torch.logsumexp(group, 0) - torch.logsumexp(group[correct], 0))
        return torch.stack(losses).mean()


def answer_elsewhere(all_labels, mine, question):
    """Whether a right answer exists in the document, though not in this window."""
    role = pairs.QUESTIONS[question][1]
    return any(s.role == role and o & mine for s, o in zip(all_labels.spans, all_labels.owners))


def span_vectors(ends, one, spans):
    """For each span its first word's start vector and its last word's end vector, side by side."""
    return [torch.cat([ends[one.first[s.start], :network.LINK], ends[one.first[s.end - 1], network.LINK:]])
            for s in spans]


class Average:
    """The mean of the trained weights of networks, at the moments at which they were added."""

    def __init__(self, networks):
        self.mean = [torch.zeros_like(p) for p in trained(networks)]
        self.count = 0

    def add(self, networks):
        self.count += 1
        with torch.no_grad():
            for mean, weight in zip(self.mean, trained(networks)):
                mean += (weight - mean) / self.count

    def apply(self, networks):
        with torch.no_grad():
            for mean, weight in zip(self.mean, trained(networks)):
                weight.copy_(mean)


def trained(networks):
    return [p for network in networks for p in network.parameters() if p.requires_grad]


def tensors(batch):
    length = max(len(one.ids) for one in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    features = torch.full((len(batch), length), words.EDGE)
    mask = torch.zeros(len(batch), length)
    for row, one in enumerate(batch):
        ids[row, :len(one.ids)] = torch.tensor(one.ids)
        features[row, :len(one.ids)] = torch.tensor(one.features)
        mask[row, :len(one.ids)] = 1
    return ids, features, mask


def schedule(progress):
    """Rises, then falls in a straight line."""
    if progress < RISE:
        return max(progress / RISE, 0.01)
    return max((1 - progress) / (1 - RISE), 0.01)


if __name__ == "__main__":
    main()
