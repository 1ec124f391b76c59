#!/usr/bin/env bash
# Who meets it: anyone who edits the generation_config.json of an older encoder-decoder checkpoint (bart-large-cnn's and opus-mt's kind), or who
# reads both of its files in a program of their own. Such a file says `"_from_model_config": true`, and then transformers throws it away
# whole, edits and all, as soon as config.json holds any setting of the search that its class does not have; what is said in
# generation_config.json alone counts again when that one line is taken out. The warning speaks of a changed model configuration.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/v"; "$work/v/bin/pip" install -q torch==2.7.1 numpy==2.2.6 transformers==4.57.6
cat >"$work/settings.py" <<'P'
import json
import os
import sys
import warnings

os.environ["TRANSFORMERS_VERBOSITY"] = "error"
warnings.simplefilter("ignore")
import torch
import transformers
from transformers import BartConfig, BartForConditionalGeneration

folder = sys.argv[1]
torch.manual_seed(0)
sizes = dict(vocab_size=64, d_model=16, encoder_layers=1, decoder_layers=1, encoder_ffn_dim=16, decoder_ffn_dim=16, encoder_attention_heads=2,
             decoder_attention_heads=2, max_position_embeddings=64)
BartForConditionalGeneration(BartConfig(**sizes)).save_pretrained(folder)


def length(config, generation):
    """Tokens of an answer that is held at its longest, with these settings in the two files."""
    for name, more in (("config.json", config), ("generation_config.json", generation)):
        said = json.load(open(folder + "/" + name))
        for key in ("num_beams", "min_length", "max_length", "_from_model_config"):
            said.pop(key, None)
        json.dump(said | more, open(folder + "/" + name, "w"))
    model = BartForConditionalGeneration.from_pretrained(folder).eval()
    return model.generate(torch.tensor([[0, 5, 6, 7, 2]])).shape[1]


edited = {"min_length": 30, "max_length": 30}
print("transformers", transformers.__version__)
a = length({"num_beams": 2, "min_length": 12, "max_length": 12}, edited | {"_from_model_config": True})
b = length({"num_beams": 2, "min_length": 12, "max_length": 12}, edited)
c = length({}, edited | {"_from_model_config": True})
print("config.json says 12, generation_config.json 30: %d tokens; without its _from_model_config: %d; where config.json is silent: %d" % (a, b, c))
print("AS FOUND" if (a, b, c) == (12, 30, 30) else "CHANGED")
P
"$work/v/bin/python" "$work/settings.py" "$work" 2>&1 | tee "$work/out"
grep -q "AS FOUND" "$work/out"
