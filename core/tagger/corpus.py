"""Documents with gold attributions, read from the inline markup or from JSON, and the split of them.

Offsets are Unicode code points, half-open, into `Document.text`.
"""
import collections
import dataclasses
import glob
import hashlib
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus"))
import markup  # noqa: E402  (stands beside the documents that it checks)

HELD_BACK = 10  # one document in so many is held back for choosing settings


@dataclasses.dataclass(frozen=True)
class Document:
    """A text and its attributions: dicts with source, cue and content (lists of spans), class and speaker."""

    id: str
    text: str
    attributions: tuple
    cast: frozenset = frozenset()  # the people named in its header
    kind: str = ""  # as in its header: wire, transcript, interview ...

    @property
    def stratum(self):
        """What kind of document it is, as far as its name tells: each stratum is split by itself."""
        return self.id.split("_")[0] if "_" in self.id else self.id[0]


def read_markup(folder):
    """The documents of a folder in the inline markup (see corpus/markup.py); a faulty one stops the reading."""
    documents = []
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        meta, body, faults = markup.parse(path)
        if faults:
            raise ValueError(f"{path}: {faults[0]}")
        cast = frozenset(person.split(";")[0].strip() for person in meta["people"])
        documents.append(Document(name_of(path), body[0], tuple(body[1]), cast, meta.get("kind", "")))
    return documents


def read_gold(folder):
    """The documents of a folder of <id>.txt with <id>.json; attributions marked nested are left out."""
    documents = []
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(path, encoding="utf-8") as file:
            gold = json.load(file)
        if "attributions" not in gold:
            continue
        with open(path[:-5] + ".txt", encoding="utf-8", newline="") as file:
            text = file.read()
        outer = tuple(a for a in gold["attributions"] if a.get("tier") != "nested")
        documents.append(Document(name_of(path), text, outer))
    return documents


def split(documents):
    """(training, held back): a tenth of each stratum by document, chosen by a hash of the name. Invented documents
    that share a person stay on one side, or the model would be asked about people it has met."""
    strata = collections.defaultdict(list)
    for group in casts(documents):
        strata[group[0].stratum].append(group)
    held = set()
    for groups in strata.values():
        room = round(sum(map(len, groups)) / HELD_BACK)
        for group in sorted(groups, key=lambda g: hashlib.sha256(g[0].id.encode()).hexdigest()):
            if len(group) <= room:
                held.update(document.id for document in group)
                room -= len(group)
    return [d for d in documents if d.id not in held], [d for d in documents if d.id in held]


def held_back(open_folder=None):
    """The documents held back from training on our own corpus, and on the openly licensed one if its folder is given."""
    documents = read_markup(os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus"))
    documents += read_markup(open_folder) if open_folder else []
    return split(documents)[1]


def write_texts(documents, folder):
    """Writes each text as <id>.txt, as it is."""
    os.makedirs(folder, exist_ok=True)
    for document in documents:
        with open(os.path.join(folder, document.id + ".txt"), "w", encoding="utf-8", newline="") as file:
            file.write(document.text)


def casts(documents):
    """Documents grouped by shared people; real people, who occur everywhere, bind nothing."""
    leader = {}

    def find(name):
        while leader.get(name, name) != name:
            name = leader[name]
        return name

    for document in documents:
        invented = "_" not in document.id
        for person in document.cast if invented else ():
            leader[find("person " + person)] = find(document.id)
    groups = collections.defaultdict(list)
    for document in documents:
        groups[find(document.id)].append(document)
    return [sorted(group, key=lambda d: d.id) for group in groups.values()]


def fingerprint(documents):
    """SHA-256 over the texts and their marks: says which corpus a model was trained on."""
    digest = hashlib.sha256()
    for document in sorted(documents, key=lambda d: d.id):
        digest.update(json.dumps([document.id, document.text, document.attributions], ensure_ascii=False).encode())
    return digest.hexdigest()


def name_of(path):
    return os.path.splitext(os.path.basename(path))[0]
