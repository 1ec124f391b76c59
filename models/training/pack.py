"""Packs tuned weights as an int8 checkpoint: pack.py CHECKPOINT TUNED.safetensors OUT_DIRECTORY [EXAMPLES.npz]

With examples, the inputs of the matrices are evened out first (fold.py), so that rounding them costs less.

Every matrix becomes int8 with one float32 scale an output row (symmetric, rounded to nearest), named NAME.weight and
NAME.weight_scale; vectors stay float32. Embedding, tokenizer, settings and licences are taken from CHECKPOINT. Shards stay
under 48 MB so that they fit where large files are not welcome.
"""
import json
import shutil
import sys
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file

import fold
import gemma

SHARD = 48_000_000


def rounded(weight):
    scale = weight.abs().amax(1).clamp(min=1e-8) / 127
    return (weight / scale[:, None]).round().clamp(-127, 127).to(torch.int8), scale


def main(checkpoint, tuned, out, examples=None):
    source, out = Path(checkpoint), Path(out)
    out.mkdir(parents=True)
    for file in source.iterdir():
        if file.is_file() and file.suffix != ".safetensors" and file.name not in ("model.safetensors.index.json", "mujaz.lock"):
            shutil.copy(file, out)
    model = gemma.load(source)
    model.load_state_dict({name.removeprefix("model."): w.float() for name, w in load_file(tuned).items()} | {"embedding": model.embedding})
    if examples:
        fold.fold(model, dict(np.load(examples)))
    names = {"embedding": "model.embed_tokens.weight"}
    weights = {names.get(name, "model." + name): w for name, w in model.state_dict().items()}
    tensors = {}
    for name, w in weights.items():
        if w.dim() == 2:
            tensors[name], tensors[name + "_scale"] = rounded(w)
        else:
            tensors[name] = w
    shards, filled = [{}], 0
    for name, t in tensors.items():
        if filled + t.nbytes > SHARD:
            shards.append({})
            filled = 0
        shards[-1][name] = t.contiguous()
        filled += t.nbytes
    place = {}
    for number, shard in enumerate(shards, 1):
        file = f"model-{number:05d}-of-{len(shards):05d}.safetensors"
        save_file(shard, out / file, metadata={"format": "pt"})
        place |= dict.fromkeys(shard, file)
    total = sum(t.nbytes for t in tensors.values())
    (out / "model.safetensors.index.json").write_text(json.dumps({"metadata": {"total_size": total}, "weight_map": place}, indent=1))
    print(f"{total / 1e6:.0f} MB in {len(shards)} shards; lock it with: models/lock {out}")


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main(*sys.argv[1:])
