"""The network: the first layers of an encoder as wide as MiniLM, a feature embedding, and three small heads on it."""
import math

import numpy
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

import labels
import pairs
import words

WIDTH, HEADS, LAYERS, VOCABULARY, LONGEST = 384, 12, 6, 30522, 512
LINK = 64  # width of each end of a span, as the pair scorer sees it
HIDDEN = 128
DROPOUT = 0.1


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, 1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, x, bias):
        batch, length, _ = x.shape
        size = WIDTH // HEADS
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, size).permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(torch.matmul(q, k.transpose(-1, -2)) * (1 / math.sqrt(size)) + bias, -1)
        mixed = torch.matmul(weights, v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + F.dropout(self.out(mixed), DROPOUT, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), DROPOUT, self.training))


class Tagger(nn.Module):
    """Word pieces with their features in; out, for each piece, the scores of the tags, the scores of the cue classes
    and the two vectors from which the ends of spans are made."""

    def __init__(self, layers=LAYERS):
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(LONGEST, WIDTH)
        self.sentence = nn.Embedding(1, WIDTH)
        self.feature = nn.Embedding(words.FEATURES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList([Layer() for _ in range(layers)])
        self.tags = nn.Linear(WIDTH, len(labels.TAGS))
        self.classes = nn.Linear(WIDTH, len(labels.CLASSES))
        self.ends = nn.Linear(WIDTH, 2 * LINK)

    def forward(self, ids, features, mask):
        length = ids.shape[1]
        x = self.word(ids) + self.position.weight[:length].unsqueeze(0) + self.sentence.weight[0] + self.feature(features)
        x = F.dropout(self.norm(x), DROPOUT, self.training)
        bias = ((1.0 - mask.to(x.dtype)) * -10000.0).unsqueeze(1).unsqueeze(1)
        for layer in self.layers:
            x = layer(x, bias)
        return self.tags(x), self.classes(x), self.ends(x)


class PairScorer(nn.Module):
    """How well a candidate answers a question: both spans and the features of the pair in, one score out."""

    def __init__(self):
        super().__init__()
        self.first = nn.Linear(6 * LINK + pairs.FEATURES, HIDDEN)
        self.second = nn.Linear(HIDDEN, 1)

    def forward(self, span, candidate, features):
        seen = torch.cat([span, candidate, span * candidate, features], -1)
        return self.second(F.dropout(F.relu(self.first(seen)), DROPOUT, self.training)).squeeze(-1)


def load_encoder(tagger, path):
    """Takes the weights of the encoder's first layers from an ONNX file of MiniLM-L6, or of one that is built like it; the
    heads start small and the features at zero."""
    graph = onnx.load(path).graph
    values = {t.name.removeprefix("bert."): numpy_helper.to_array(t) for t in graph.initializer}
    products = {}  # ONNX names the matrix of a linear layer by its node only
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in values:
            products[node.name.strip("/").replace("/MatMul", "").replace("/", ".")] = values[node.input[1]]

    def tensor(array):
        return torch.from_numpy(numpy.array(array, dtype=numpy.float32))

    def linear(name):
        matrix = [value for key, value in products.items() if key.endswith(name)]
        if len(matrix) != 1:
            raise ValueError(f"{path}: {len(matrix)} matrices named {name}")
        return tensor(matrix[0]).t().contiguous(), tensor(values[name + ".bias"])

    def put(module, weight_bias):
        module.weight.data, module.bias.data = weight_bias

    def put_norm(module, name):
        put(module, (tensor(values[name + ".weight"]), tensor(values[name + ".bias"])))

    tagger.word.weight.data = tensor(values["embeddings.word_embeddings.weight"])
    tagger.position.weight.data = tensor(values["embeddings.position_embeddings.weight"])
    tagger.sentence.weight.data = tensor(values["embeddings.token_type_embeddings.weight"][:1])
    put_norm(tagger.norm, "embeddings.LayerNorm")
    tagger.feature.weight.data.zero_()
    for number, layer in enumerate(tagger.layers):
        base = f"encoder.layer.{number}."
        parts = [linear(base + "attention.self." + part) for part in ("query", "key", "value")]
        put(layer.qkv, (torch.cat([w for w, _ in parts]), torch.cat([b for _, b in parts])))
        put(layer.out, linear(base + "attention.output.dense"))
        put(layer.up, linear(base + "intermediate.dense"))
        put(layer.down, linear(base + "output.dense"))
        put_norm(layer.norm1, base + "attention.output.LayerNorm")
        put_norm(layer.norm2, base + "output.LayerNorm")
    for head in (tagger.tags, tagger.classes):
        nn.init.normal_(head.weight, 0, 0.02)
        nn.init.zeros_(head.bias)
