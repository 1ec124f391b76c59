"""Makes models/golden/gemma3: python gemma3.py (torch 2.7.1, transformers 4.57.6)."""
import os
import random

import torch
from transformers import Gemma3ForCausalLM, Gemma3TextConfig

from common import CASES, answers, rounded, save

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "gemma3")
torch.manual_seed(7)
random.seed(7)
config = Gemma3TextConfig(vocab_size=61, hidden_size=32, intermediate_size=48, num_hidden_layers=7, num_attention_heads=4, num_key_value_heads=2,
                          head_dim=8, query_pre_attn_scalar=8, sliding_window=9, max_position_embeddings=128, bos_token_id=2, eos_token_id=1,
                          pad_token_id=0, tie_word_embeddings=True)
model = Gemma3ForCausalLM(config).eval()
with torch.no_grad():
    for name, p in model.named_parameters():
        p.normal_(0, 0.5 if p.dim() > 1 else 0.1)
    model.model.embed_tokens.weight.normal_(0, 0.12)
    model.model.norm.weight.fill_(3.0)
    model.generation_config.eos_token_id = [1, 5, 9]
    model.save_pretrained(HERE)
    with open(os.path.join(HERE, "tasks.yaml"), "w") as f:
        f.write("translate:\n  prompt: \"{source}\"\n")
    rows = [[2] + [random.randrange(3, 61) for _ in range(n)] for n in (1, 3, 4, 7, 8, 9, 11, 14, 16, 20, 25, 31)]
    save(HERE, {
        "rows": rows,
        "most": 24,
        "hidden": [rounded(model.model(torch.tensor([r])).last_hidden_state[0]) for r in rows],
        "first": [rounded(model(torch.tensor([r])).logits[:, -1].log_softmax(-1))[0] for r in rows],
        "cases": [{"decoding": c, "answers": answers(model, rows, c, 24)} for c in CASES],
    })
