#!/usr/bin/env python3
"""Fits how often attributions with such evidence are right, and writes it where Parley reads it.

    python3 core/tagger/calibrate.py --open OPEN [--dry]

Needs a JDK, and no torch. Extracts the held-back documents in both modes with the model of this checkout (through
`parley.bench.EvidenceFolder` in core's tests), compares with their marks, fits one logistic curve for each kind of
attribution, and writes core/src/main/resources/parley/attribution/confidence.txt. Prints how well the curves hold on
documents they were not fitted on: half of the documents against the other half, both ways. Run it again whenever a model is
released or the rules change, and bring docs/accuracy.md up to date.
"""
import argparse
import collections
import dataclasses
import json
import math
import os
import subprocess
import tempfile

import corpus

HERE = os.path.dirname(os.path.abspath(__file__))
CORE = os.path.dirname(HERE)
RESOURCE = os.path.join(CORE, "src", "main", "resources", "parley", "attribution", "confidence.txt")
ANY = "*"
# Our documents do not mark the turns of transcripts. A label is no matter of judgement; what is left is the risk of taking
# a line of a story for one.
TURN = ((ANY, "turn", ANY, ANY), math.log(0.97 / 0.03), 0.0)
FEWEST = 15  # findings of a kind, below which it is judged with its like
NEAREST = 1e-4  # as in Confidence.java
BINS = 10
HEADER = """\
# How confident Parley is of an attribution: confidence = 1 / (1 + exp(-(start + slope * log-odds of the tagger's probability))).
# Fitted by core/tagger/calibrate.py on {documents} held-back documents with {findings} findings ({method}); not to be edited by hand.
# Turns of transcripts are not marked in these documents: their confidence of 0.97 is set, not fitted.
# The first line that fits an attribution counts. * is any. Columns:
# way  basis  form  source (named or unnamed in the text)  start  slope
"""


@dataclasses.dataclass(frozen=True)
class Finding:
    """An attribution that Parley found, and whether its content and its source are right."""

    half: int  # of the documents, taken in turn
    mode: str
    way: str
    basis: str
    form: str
    source: str
    odds: float
    right: bool

    def kinds(self):
        """What it is judged with, the closest first."""
        if self.way in ("tagger", "both"):
            return [(self.way, ANY, ANY, self.source), (self.way, ANY, ANY, ANY)]
        return [(self.way, self.basis, self.form, self.source), (self.way, self.basis, ANY, ANY), (self.way, ANY, ANY, ANY)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--open", help="folder of the openly licensed documents, as in training")
    parser.add_argument("--classes", help="class path with core's classes and tests; without it Maven compiles them")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    options = parser.parse_args()
    held = corpus.held_back(options.open)
    with tempfile.TemporaryDirectory() as folder:
        extract(held, folder, options.classes)
        findings = [f for mode in ("fast", "full") for i, d in enumerate(sorted(held, key=lambda d: d.id))
                    for f in findings_in(d, i % 2, mode, folder)]
    for mode in ("fast", "full"):
        report(mode, [f for f in findings if f.mode == mode])
    if not options.dry:
        write(fit(findings), findings, len(held))


def extract(documents, folder, classes):
    """Runs Parley over the documents."""
    texts, out = os.path.join(folder, "texts"), os.path.join(folder, "evidence")
    corpus.write_texts(documents, texts)
    if classes:
        command = ["java", "-cp", classes, "parley.bench.EvidenceFolder", texts, out]
    else:
        command = ["./mvnw", "-q", "-B", "-pl", "core", "test-compile", "exec:exec@evidence", f"-Devidence={texts} {out}"]
    subprocess.run(command, cwd=os.path.dirname(CORE), check=True)


def findings_in(document, half, mode, folder):
    with open(os.path.join(folder, "evidence", mode, document.id + ".json"), encoding="utf-8") as file:
        found = json.load(file)
    partner = pairs([characters(document.text, a["content"]) for a in document.attributions],
                    [characters(document.text, a["content"]) for a in found])
    for i, one in enumerate(found):
        if one["basis"] == "turn":
            continue
        right = i in partner and same_source(document.attributions[partner[i]]["source"], one["source"])
        p = min(1 - NEAREST, max(NEAREST, one["probability"]))
        yield Finding(half, mode, one["way"], one["basis"], one["form"], "named" if one["source"] else "unnamed",
                      math.log(p / (1 - p)), right)


def characters(text, spans):
    """The places of the visible characters in some spans."""
    return {i for start, end in spans for i in range(start, end) if not text[i].isspace()}


def pairs(marked, found):
    """{found: marked} where the two share half of their characters at least; one to one, the largest overlap first."""
    overlaps = sorted(((len(m & f), len(m & f) / len(m | f), -i, -j) for i, m in enumerate(marked)
                       for j, f in enumerate(found) if m & f), reverse=True)
    taken, partner = set(), {}
    for _, share, i, j in overlaps:
        if -i not in taken and -j not in partner:
            taken.add(-i)
            partner[-j] = -i if share >= 0.5 else None
    return {j: i for j, i in partner.items() if i is not None}


def same_source(marked, found):
    if not marked:
        return not found
    return any(s < b and a < e for s, e in marked for a, b in found)


def fit(findings):
    """(kind, start, slope) for each kind that has findings enough, the closest kinds first."""
    groups = collections.defaultdict(list)
    for finding in findings:
        for kind in finding.kinds():
            groups[kind].append(finding)
    curves = [(kind, *curve(group)) for kind, group in groups.items() if len(group) >= FEWEST]
    curves.sort(key=lambda c: (c[0].count(ANY), c[0]))
    return [TURN] + curves + [((ANY,) * 4, *curve(findings, rules=True))]


def curve(group, rules=None):
    """Start and slope. Where only rules speak, the share of right ones; else a logistic regression, by Newton's method."""
    share = (sum(f.right for f in group) + 1) / (len(group) + 2)
    start, slope = math.log(share / (1 - share)), 0.0
    if rules or group[0].way not in ("tagger", "both"):
        return start, slope
    for _ in range(50):
        # A weak pull towards a slope of 1, which takes the tagger at its word.
        g0, g1, h00, h01, h11 = 0.0, slope - 1, 1e-6, 0.0, 1.0
        for f in group:
            p = 1 / (1 + math.exp(-(start + slope * f.odds)))
            w = p * (1 - p)
            g0 += p - f.right
            g1 += (p - f.right) * f.odds
            h00, h01, h11 = h00 + w, h01 + w * f.odds, h11 + w * f.odds * f.odds
        determinant = h00 * h11 - h01 * h01
        start -= (h11 * g0 - h01 * g1) / determinant
        slope -= (h00 * g1 - h01 * g0) / determinant
    return (start, slope) if slope >= 0 else curve(group, rules=True)


def confidence(curves, finding):
    mine = (finding.way, finding.basis, finding.form, finding.source)
    _, start, slope = next(c for c in curves if all(k in (ANY, m) for k, m in zip(c[0], mine)))
    return 1 / (1 + math.exp(-(start + slope * finding.odds)))


def report(mode, findings):
    """Reliability on documents that the curves were not fitted on."""
    halves = [[f for f in findings if f.half == h] for h in (0, 1)]
    judged = [(confidence(fit(halves[1 - h]), f), f) for h in (0, 1) for f in halves[h]]
    error = sum(abs(sum(c - f.right for c, f in b)) for b in bins(judged)) / len(judged)
    brier = sum((c - f.right) ** 2 for c, f in judged) / len(judged)
    print(f"{mode}: {len(judged)} findings, {100 * sum(f.right for f in findings) / len(findings):.1f} % right; "
          f"expected calibration error {error:.3f}, Brier score {brier:.3f}")
    print("| Confidence | findings | mean confidence | right |\n|---|---|---|---|")
    for i, group in enumerate(bins(judged)):
        if group:
            print(f"| {i / BINS:.1f}–{(i + 1) / BINS:.1f} | {len(group)} | {sum(c for c, _ in group) / len(group):.2f} "
                  f"| {sum(f.right for _, f in group) / len(group):.2f} |")


def bins(judged):
    """Groups of equal width."""
    groups = [[] for _ in range(BINS)]
    for c, f in judged:
        groups[min(BINS - 1, int(c * BINS))].append((c, f))
    return groups


def write(curves, findings, documents):
    with open(os.path.join(CORE, "src", "main", "resources", "parley", "tagger", "tagger.json"), encoding="utf-8") as file:
        method = "tagger/" + json.load(file)["version"]
    with open(RESOURCE, "w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER.format(documents=documents, findings=len(findings), method=method))
        for kind, start, slope in curves:
            file.write(" ".join(kind) + f" {start:.3f} {slope:.3f}\n")


if __name__ == "__main__":
    main()
