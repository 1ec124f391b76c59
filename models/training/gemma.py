"""Gemma 3 text in plain PyTorch: what tuning needs and no more.

The layer order, the norms that scale by 1 + w, the per-head query and key norms, the two rotary bases and the sliding window
are those of `Gemma3ForCausalLM` in transformers; sizes come from the checkpoint's config.json. The embedding is frozen: it is
also the output projection, and a few million tokens would only wear it down.
"""
import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import nn
from torch.nn import functional as F


class RmsNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.weight, self.eps = nn.Parameter(torch.zeros(size)), eps

    def forward(self, x):
        x = x.float()
        return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + self.eps) * (1 + self.weight)


def rotary(length, size, base, device):
    """cos and sin, each (length, size)"""
    frequency = base ** (-torch.arange(0, size, 2, device=device, dtype=torch.float) / size)
    angle = torch.outer(torch.arange(length, device=device, dtype=torch.float), frequency).repeat(1, 2)
    return angle.cos(), angle.sin()


def turn(x, rotation):
    cos, sin = rotation
    front, back = x.chunk(2, -1)
    return x * cos + torch.cat([-back, front], -1) * sin


class Attention(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.heads, self.shared, self.size = c["num_attention_heads"], c["num_key_value_heads"], c["head_dim"]
        self.scale = c["query_pre_attn_scalar"] ** -0.5
        hidden, eps = c["hidden_size"], c["rms_norm_eps"]
        self.q_proj = nn.Linear(hidden, self.heads * self.size, bias=False)
        self.k_proj = nn.Linear(hidden, self.shared * self.size, bias=False)
        self.v_proj = nn.Linear(hidden, self.shared * self.size, bias=False)
        self.o_proj = nn.Linear(self.heads * self.size, hidden, bias=False)
        self.q_norm, self.k_norm = RmsNorm(self.size, eps), RmsNorm(self.size, eps)

    def forward(self, x, rotation, mask):
        batch, length, _ = x.shape
        split = lambda y, heads: y.view(batch, length, heads, self.size).transpose(1, 2)
        v = split(self.v_proj(x), self.shared)
        q = turn(self.q_norm(split(self.q_proj(x), self.heads)), rotation).to(v.dtype)
        k = turn(self.k_norm(split(self.k_proj(x), self.shared)), rotation).to(v.dtype)
        group = self.heads // self.shared
        k, v = k.repeat_interleave(group, 1), v.repeat_interleave(group, 1)
        out = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, is_causal=mask is None, scale=self.scale)
        return self.o_proj(out.transpose(1, 2).reshape(batch, length, -1))


class FeedForward(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.gate_proj = nn.Linear(c["hidden_size"], c["intermediate_size"], bias=False)
        self.up_proj = nn.Linear(c["hidden_size"], c["intermediate_size"], bias=False)
        self.down_proj = nn.Linear(c["intermediate_size"], c["hidden_size"], bias=False)

    def forward(self, x):
        return self.down_proj(F.gelu(self.gate_proj(x), approximate="tanh") * self.up_proj(x))


class Layer(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.self_attn, self.mlp = Attention(c), FeedForward(c)
        norm = lambda: RmsNorm(c["hidden_size"], c["rms_norm_eps"])
        self.input_layernorm, self.post_attention_layernorm = norm(), norm()
        self.pre_feedforward_layernorm, self.post_feedforward_layernorm = norm(), norm()

    def forward(self, x, rotation, mask):
        x = x + self.post_attention_layernorm(self.self_attn(self.input_layernorm(x), rotation, mask))
        return x + self.post_feedforward_layernorm(self.mlp(self.pre_feedforward_layernorm(x)))


class Gemma(nn.Module):
    def __init__(self, config, embedding):
        super().__init__()
        self.config = config
        self.register_buffer("embedding", embedding)
        self.layers = nn.ModuleList(Layer(config) for _ in range(config["num_hidden_layers"]))
        self.norm = RmsNorm(config["hidden_size"], config["rms_norm_eps"])

    def forward(self, ids):
        """ids (batch, length), padded on the right -> hidden states (batch, length, hidden)"""
        c, length = self.config, ids.shape[1]
        x = self.embedding[ids] * math.sqrt(c["hidden_size"])
        rotations = {kind: rotary(length, c["head_dim"], base, ids.device)
                     for kind, base in (("full_attention", c["rope_theta"]), ("sliding_attention", c["rope_local_base_freq"]))}
        near = None
        if length > c["sliding_window"]:
            place = torch.arange(length, device=ids.device)
            distance = place[:, None] - place
            near = (distance >= 0) & (distance < c["sliding_window"])
        for kind, layer in zip(c["layer_types"], self.layers):
            x = layer(x, rotations[kind], near if kind == "sliding_attention" else None)
        return self.norm(x)

    def loss(self, ids, targets):
        """Mean cross entropy (nats) over the positions whose target is not negative."""
        hidden, wanted = self(ids[:, :-1]), targets[:, 1:]
        counted = wanted >= 0
        logits = F.linear(hidden[counted].to(torch.bfloat16), self.embedding.to(torch.bfloat16)).float()
        return F.cross_entropy(logits, wanted[counted])


def read_weights(directory):
    """Every tensor of a checkpoint as float32; int8 rows are multiplied by their scales."""
    stored = {}
    for shard in sorted(Path(directory).glob("*.safetensors")):
        stored |= load_file(shard)
    return {name: w.float() * stored[name + "_scale"][:, None] if name + "_scale" in stored else w.float()
            for name, w in stored.items() if not name.endswith("_scale")}


def load(directory):
    weights = {name.removeprefix("model."): w for name, w in read_weights(directory).items()}
    config = json.loads(Path(directory, "config.json").read_text())
    model = Gemma(config, weights.pop("embed_tokens.weight"))
    model.load_state_dict(weights | {"embedding": model.embedding})
    return model


def save(model, path):
    """The tuned tensors (float16) under their Hugging Face names, without the frozen embedding."""
    save_file({"model." + name: w.detach().half().cpu().contiguous()
               for name, w in model.state_dict().items() if name != "embedding"}, path)
