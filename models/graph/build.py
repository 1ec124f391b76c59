"""Builds the graphs: build.py [name …] (torch 2.7.1). Each NAME.pt holds, as an extra file, the SHA-256 of the sources it was made of."""
import hashlib
import importlib
import os
import sys
import zipfile

import torch

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
SHARED = ["parts.py"]
GRAPHS = ["bert", "decoder", "probe", "seq2seq"]


def sources(name):
    """SHA-256 over the sources a graph is made of, in this order: what is shared, then its own."""
    digest = hashlib.sha256()
    for f in SHARED + [name + ".py"]:
        digest.update(open(os.path.join(HERE, f), "rb").read())
    return digest.hexdigest()


def forget_machine(path):
    """Leaves out the debug records: they name the folders of whoever built the graph, and nothing needs them to run."""
    with zipfile.ZipFile(path) as archive:
        kept = [(entry.filename, archive.read(entry)) for entry in archive.infolist() if not entry.filename.endswith(".debug_pkl")]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, data in kept:
            archive.writestr(zipfile.ZipInfo(name), data)


if __name__ == "__main__":
    for name in sys.argv[1:] or GRAPHS:
        graph = torch.jit.script(importlib.import_module(name).build().eval())
        graph.save(os.path.join(HERE, name + ".pt"), _extra_files={"sources.sha256": sources(name)})
        forget_machine(os.path.join(HERE, name + ".pt"))
        print(name, os.path.getsize(os.path.join(HERE, name + ".pt")))
