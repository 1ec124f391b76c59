"""Writes shipped.json: what transformers answers in fp32 with the checkpoint in models/ to twenty sentences, each alone: greedily, and with four beams.

shipped.py AUTHORED.tsv RELEASE.txt …   (torch 2.7.1, transformers 4.57.6, sentencepiece; run it again whenever the checkpoint is changed)
"""
import json
import os
import re
import sys

import sentencepiece
import torch
from safetensors.torch import load_file
from transformers import Gemma3ForCausalLM, Gemma3TextConfig

HERE = os.path.dirname(os.path.abspath(__file__))
D = os.path.join(HERE, "..", "gemma-3-270m-press-ar-en")
torch.set_num_threads(int(os.environ.get("THREADS", "1")))
config = json.load(open(os.path.join(D, "config.json")))
config.pop("quantization_config")
index = json.load(open(os.path.join(D, "model.safetensors.index.json")))["weight_map"]
w = {}
for f in sorted(set(index.values())):
    w |= load_file(os.path.join(D, f))
w = {k: v.float() * w[k + "_scale"][:, None] if k + "_scale" in w else v.float() for k, v in w.items() if not k.endswith("_scale")}
model = Gemma3ForCausalLM(Gemma3TextConfig(**config)).eval()
model.load_state_dict(w, strict=False)
model.tie_weights()
pieces = sentencepiece.SentencePieceProcessor(model_file=os.path.join(D, "tokenizer.model"))

lines = [l.split("\t")[0] for l in open(sys.argv[1], encoding="utf-8")]
sources = sorted(lines[::max(1, len(lines) // 14)][:14], key=len)
for f in sys.argv[2:]:
    text = open(f, encoding="utf-8").read()
    sources += [s for s in re.split(r"(?<=\.)\s+", text) if 40 < len(s) < 400][:3]
out = []
for s in sources[:20]:
    s = " ".join(s.split())
    ids = [2] + pieces.encode("Arabic: " + s + "\nEnglish:")
    t = torch.tensor([ids])
    row = {"source": s, "prompt": ids}
    with torch.no_grad():
        for name, beams in (("greedy", 1), ("beam4", 4)):
            a = model.generate(t, do_sample=False, num_beams=beams, early_stopping=beams > 1, max_new_tokens=120)[0, len(ids):].tolist()
            row[name] = a[:a.index(1) + 1] if 1 in a else a
    out.append(row)
    print(len(out), pieces.decode(row["greedy"]), flush=True)
json.dump(out, open(os.path.join(HERE, "shipped.json"), "w"), ensure_ascii=False, indent=0)
