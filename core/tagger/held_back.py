#!/usr/bin/env python3
"""Parley on the documents that are held back from training, ready for a scorer of attributions.

    python3 core/tagger/held_back.py OUT [--open OPEN] [--mode fast]

Writes their texts to OUT/text, their marks to OUT/gold and what `./parley extract` finds in them to OUT/found, as
<id>.txt and <id>.json, where <id>.json holds {"id", "attributions": [{"source", "cue", "content", "speaker", ...}]} with
spans in Unicode code points, half-open. OUT/found_without_turns has the same less the turns of transcripts and
interviews: our documents do not mark these (corpus/RULES.md), so that they can be neither right nor wrong there. Turns
found in documents of other kinds are errors and stay. Needs a JDK, and no torch.
"""
import argparse
import json
import os
import subprocess

import corpus

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WITH_TURNS = ("transcript", "interview")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", help="folder for texts, marks and findings")
    parser.add_argument("--open", help="folder of the openly licensed documents, as in training")
    parser.add_argument("--mode", choices=("full", "fast"), default="full")
    options = parser.parse_args()
    held = corpus.held_back(options.open)
    folder = {name: os.path.join(options.out, name) for name in ("text", "gold", "found", "found_without_turns")}
    for path in folder.values():
        os.makedirs(path, exist_ok=True)
    corpus.write_texts(held, folder["text"])
    corpus.write_texts(held, folder["gold"])
    for document in held:
        write(folder["gold"], document.id, {"id": document.id, "attributions": list(document.attributions)})
    subprocess.run([os.path.join(ROOT, "parley"), "extract", os.path.abspath(folder["text"]),
                    os.path.abspath(folder["found"]), "--mode", options.mode, "--quiet"], check=True)
    turns = sum(set_turns_aside(document, folder) for document in held)
    print(f"{len(held)} documents; {turns} turns of transcripts and interviews set aside in {folder['found_without_turns']}")


def set_turns_aside(document, folder):
    """Copies the findings of a document without its turns; how many these are."""
    with open(os.path.join(folder["found"], document.id + ".json"), encoding="utf-8") as file:
        found = json.load(file)
    kept = [a for a in found["attributions"] if a["basis"] != "turn" or document.kind not in WITH_TURNS]
    write(folder["found_without_turns"], document.id, {"id": document.id, "attributions": kept})
    return len(found["attributions"]) - len(kept)


def write(folder, name, content):
    with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False)


if __name__ == "__main__":
    main()
