"""The trained network as the files that Java reads.

    tagger.onnx      encoder and heads, weights of 8 bits, scales computed while running
    links.onnx       the pair scorer
    tagger.json      tags, classes, transitions, sizes, and which corpus and settings the model comes from
    vocabulary.txt   one piece a line, its id the number of the line from 0

Weights use only 7 of their 8 bits: processors without VNNI add two products in 16 bits, which 8 bits overflow, so that
one file would give different results on different machines.
"""
import json
import os

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import labels
import model as network
import pairs
import windows
import words

LIMIT = 63
TAGGER_INPUTS, TAGGER_OUTPUTS = ("ids", "features", "mask"), ("tags", "classes", "ends")


def write(tagger, scorer, transitions, vocabulary, version, facts, out):
    """Writes the four files into the folder `out`."""
    tagger.eval(), scorer.eval()
    path = os.path.join(out, "tagger.onnx")
    ids = torch.ones(2, 32, dtype=torch.long)
    dynamic = {name: {0: "batch", 1: "length"} for name in TAGGER_INPUTS + TAGGER_OUTPUTS}
    torch.onnx.export(tagger, (ids, ids * 0, torch.ones(2, 32)), path, opset_version=14, input_names=TAGGER_INPUTS,
                      output_names=TAGGER_OUTPUTS, dynamic_axes=dynamic, do_constant_folding=True)
    graph = onnx.load(path)
    quantise(graph)
    save(graph, path)
    path = os.path.join(out, "links.onnx")
    vector = torch.zeros(2, 2 * network.LINK)
    inputs = ("span", "candidate", "features")
    torch.onnx.export(scorer, (vector, vector, torch.zeros(2, pairs.FEATURES)), path, opset_version=14,
                      input_names=inputs, output_names=("score",),
                      dynamic_axes={name: {0: "pairs"} for name in inputs + ("score",)})
    save(onnx.load(path), path)
    with open(os.path.join(out, "vocabulary.txt"), "w", encoding="utf-8", newline="\n") as file:
        for piece, _ in sorted(vocabulary.items(), key=lambda item: item[1]):
            file.write(piece + "\n")
    with open(os.path.join(out, "tagger.json"), "w", encoding="utf-8") as file:
        json.dump({"version": version, "tags": labels.TAGS, "classes": labels.CLASSES, "first": transitions.first.tolist(),
                   "pair": transitions.pair.tolist(), "window": windows.WINDOW,
                   "link": network.LINK, "pair_features": pairs.FEATURES, "trained": facts}, file, indent=1)


def save(graph, path):
    """Without the names of this machine's folders and versions, so that equal weights give equal bytes."""
    for node in graph.graph.node:
        node.doc_string = ""
    onnx.checker.check_model(graph)
    onnx.save(graph, path)


def quantise(model):
    """Replaces products with constant matrices by integer products, and the big embedding by one of bytes."""
    graph = model.graph
    weights = {t.name: t for t in graph.initializer}
    nodes, added, replaced, inputs = [], [], set(), set()
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights and len(weights[node.input[1]].dims) == 2:
            x, name, out = node.input[0], node.input[1], node.output[0]
            if name not in replaced:
                added += integers(numpy_helper.to_array(weights[name]), name, axis=0)
            if x not in inputs:
                inputs.add(x)
                nodes.append(helper.make_node("DynamicQuantizeLinear", [x], [x + "_q", x + "_scale", x + "_zero"]))
            nodes += [
                helper.make_node("MatMulInteger", [x + "_q", name + "_q", x + "_zero", name + "_zero"], [out + "_i"]),
                helper.make_node("Cast", [out + "_i"], [out + "_f"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [x + "_scale", name + "_scale"], [out + "_scale"]),
                helper.make_node("Mul", [out + "_f", out + "_scale"], [out])]
            replaced.add(name)
        elif node.op_type == "Gather" and node.input[0] in weights and weights[node.input[0]].dims[0] > 5000:
            name, index, out = node.input[0], node.input[1], node.output[0]
            added += integers(numpy_helper.to_array(weights[name]), name, axis=1, limit=127)[:2]
            nodes += [
                helper.make_node("Gather", [name + "_q", index], [out + "_q"], axis=0),
                helper.make_node("Cast", [out + "_q"], [out + "_f"], to=TensorProto.FLOAT),
                helper.make_node("Gather", [name + "_scale", index], [out + "_scale"], axis=0),
                helper.make_node("Mul", [out + "_f", out + "_scale"], [out])]
            replaced.add(name)
        else:
            nodes.append(node)
    kept = [t for t in graph.initializer if t.name not in replaced] + added
    del graph.node[:]
    graph.node.extend(nodes)
    del graph.initializer[:]
    graph.initializer.extend(kept)


def integers(matrix, name, axis, limit=LIMIT):
    """The matrix as bytes, its scales along an axis, and zero points that are all zero."""
    scale = (numpy.maximum(numpy.abs(matrix).max(axis, keepdims=True), 1e-9) / limit).astype(numpy.float32)
    small = numpy.clip(numpy.round(matrix / scale), -limit, limit).astype(numpy.int8)
    if axis == 0:
        scale = scale[0]
    return [numpy_helper.from_array(small, name + "_q"), numpy_helper.from_array(scale, name + "_scale"),
            numpy_helper.from_array(numpy.zeros(scale.shape, numpy.int8), name + "_zero")]
