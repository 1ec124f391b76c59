"""Encoder–decoder models: Marian, BART, mBART, M2M100 and NLLB, PEGASUS; T5, FLAN-T5 and mT5 by other names and norms.

The encoder runs once a row and leaves each decoder layer's keys and values of the source, which all beams of the row read.
What a row has written so far is kept as in decoder.py: one stretch of columns a row, and a mask a beam. Both caches are
(slots, heads, columns, head dim): a step multiplies a few queries with many short stretches, which a batched product does in half
the time of the library's attention where a head's columns lie together.
"""
import math
from typing import Dict, List, Tuple

import torch
import torch.nn.functional as F

from parts import (Embedding, Linear, absent, choose, close_up, cluttered, gelu, inherit, joined, linear, living, plain, rms, rows8, store,
                   together, within)


@torch.jit.script
class Norm:
    """A layer norm, or without a bias the root mean square alone (T5)."""

    def __init__(self, weight: torch.Tensor, bias: torch.Tensor, eps: float):
        self.weight = weight
        self.bias = bias
        self.eps = eps

    def apply(self, x: torch.Tensor) -> torch.Tensor:
        if self.weight.numel() == 0:
            return x
        if self.bias.numel() == 0:
            return rms(x, self.weight, self.eps)
        return F.layer_norm(x, [x.size(-1)], self.weight, self.bias, self.eps)


@torch.jit.script
def norm(weights: Dict[str, torch.Tensor], name: str, eps: float) -> Norm:
    """The norm of that name; where the checkpoint has none, one that changes nothing."""
    if name + ".weight" not in weights:
        return Norm(absent(), absent(), eps)
    bias = plain(weights, name + ".bias") if name + ".bias" in weights else absent()
    return Norm(plain(weights, name + ".weight"), bias, eps)


@torch.jit.script
class Layer:
    def __init__(self, qkv: Linear, out: Linear, first: Norm, source_q: Linear, source_kv: Linear, source_out: Linear,
                 second: Norm, up: Linear, down: Linear, third: Norm):
        self.qkv = qkv
        self.out = out
        self.first = first
        self.source_q = source_q
        self.source_kv = source_kv
        self.source_out = source_out
        self.second = second
        self.up = up
        self.down = down
        self.third = third


@torch.jit.script
def bucket(distance: torch.Tensor, both: bool, buckets: int, far: int) -> torch.Tensor:
    """T5's bucket of how far a key lies from its query (negative: before it)."""
    n = buckets
    out = torch.zeros_like(distance)
    d = distance
    if both:
        n = n // 2
        out = (d > 0).long() * n
        d = d.abs()
    else:
        d = -torch.min(d, torch.zeros_like(d))
    exact = n // 2
    large = exact + (torch.log(d.clamp(min=1).float() / exact) / math.log(far / exact) * (n - exact)).long()
    return out + torch.where(d < exact, d, large.clamp(max=n - 1))


@torch.jit.script
def waves(count: int, width: int, kind: int) -> torch.Tensor:
    """Positions as sines then cosines: 1 as Marian and PEGASUS count them, 2 as M2M100 does."""
    half = width // 2
    if kind == 1:
        place = torch.arange(count, dtype=torch.float64).unsqueeze(1)
        rate = torch.pow(torch.tensor(10000.0, dtype=torch.float64), 2.0 * torch.arange(half, dtype=torch.float64) / width)
        angle = place / rate
        return torch.cat([angle.sin(), angle.cos()], 1).float()
    rate = torch.exp(torch.arange(half).float() * -(math.log(10000.0) / (half - 1)))
    angle = torch.arange(count).float().unsqueeze(1) * rate.unsqueeze(0)
    return torch.cat([angle.sin(), angle.cos()], 1)


class Seq2Seq(torch.nn.Module):
    weights: Dict[str, torch.Tensor]
    encoder: List[Layer]
    decoder: List[Layer]
    keys: List[torch.Tensor]
    values: List[torch.Tensor]
    source_keys: List[torch.Tensor]
    source_values: List[torch.Tensor]

    def __init__(self):
        super().__init__()
        self.weights = {}
        self.encoder = torch.jit.annotate(List[Layer], [])
        self.decoder = torch.jit.annotate(List[Layer], [])
        self.keys = torch.jit.annotate(List[torch.Tensor], [])
        self.values = torch.jit.annotate(List[torch.Tensor], [])
        self.source_keys = torch.jit.annotate(List[torch.Tensor], [])
        self.source_values = torch.jit.annotate(List[torch.Tensor], [])
        self.embedding = Embedding(absent(), absent(), 1.0)
        self.target_embedding = Embedding(absent(), absent(), 1.0)
        self.places = absent()
        self.target_places = absent()
        self.offset = 0
        self.start = Norm(absent(), absent(), 1e-5)
        self.target_start = Norm(absent(), absent(), 1e-5)
        self.last = Norm(absent(), absent(), 1e-5)
        self.target_last = Norm(absent(), absent(), 1e-5)
        self.relative = absent()
        self.target_relative = absent()
        self.far = 128
        self.head = Linear(0, absent(), absent(), None)
        self.head_bias = absent()
        self.head_factor = 1.0
        self.heads = 1
        self.target_heads = 1
        self.head_dim = 1
        self.scaling = 1.0
        self.before = False
        self.act = 0
        self.gated = False
        self.beams = 1
        self.untidy = 0
        self.prefix = torch.empty([0], dtype=torch.int64)
        self.mask = absent()
        self.at = absent()
        self.used = absent()
        self.source_mask = absent()
        self.source_used = absent()
        self.kind = 0
        self.half, self.renormalize = False, False

    @torch.jit.export
    def expect(self, kind: int):
        """The arithmetic the tensors to come are for (0 fp32, 1 bf16, 2 int8)."""
        self.kind = kind

    @torch.jit.export
    def put(self, name: str, tensor: torch.Tensor, dtype: str):
        """Takes one tensor of the checkpoint; the types Java has no name for come as bytes."""
        store(self.weights, name[6:] if name.startswith("model.") else name, tensor, dtype, self.kind)

    def table(self, name: str, kind: int, factor: float) -> Embedding:
        """An embedding in the arithmetic's own type; its tensor stays in the weights for the head to share."""
        w = self.weights
        if kind == 2:
            if not (name + "_scale" in w and w[name].dtype == torch.int8):
                w[name], w[name + "_scale"] = rows8(plain(w, name))
            return Embedding(w[name], w[name + "_scale"].float(), factor)
        if name + "_scale" in w:
            w[name] = plain(w, name)
        w[name] = w[name].to(torch.bfloat16 if kind == 1 else torch.float32)
        return Embedding(w[name], absent(), factor)

    def layer(self, p: str, t5: bool, decodes: bool, eps: float, kind: int) -> Layer:
        w = self.weights
        none = Linear(0, absent(), absent(), None)
        source_q, source_kv, source_out, second = none, none, none, Norm(absent(), absent(), eps)
        if t5:
            a, f = p + "layer.0.SelfAttention.", p + ("layer.2" if decodes else "layer.1")
            qkv, out = linear(w, [a + "q", a + "k", a + "v"], kind), linear(w, [a + "o"], kind)
            first = norm(w, p + "layer.0.layer_norm", eps)
            if decodes:
                a = p + "layer.1.EncDecAttention."
                source_q, source_kv = linear(w, [a + "q"], kind), linear(w, [a + "k", a + "v"], kind)
                source_out, second = linear(w, [a + "o"], kind), norm(w, p + "layer.1.layer_norm", eps)
            third, f = norm(w, f + ".layer_norm", eps), f + ".DenseReluDense."
            up = linear(w, [f + "wi_0", f + "wi_1"] if self.gated else [f + "wi"], kind)
            return Layer(qkv, out, first, source_q, source_kv, source_out, second, up, linear(w, [f + "wo"], kind), third)
        a = p + "self_attn."
        qkv, out = linear(w, [a + "q_proj", a + "k_proj", a + "v_proj"], kind), linear(w, [a + "out_proj"], kind)
        first = norm(w, p + "self_attn_layer_norm", eps)
        if decodes:
            a = p + "encoder_attn."
            source_q, source_kv = linear(w, [a + "q_proj"], kind), linear(w, [a + "k_proj", a + "v_proj"], kind)
            source_out, second = linear(w, [a + "out_proj"], kind), norm(w, p + "encoder_attn_layer_norm", eps)
        return Layer(qkv, out, first, source_q, source_kv, source_out, second,
                     linear(w, [p + "fc1"], kind), linear(w, [p + "fc2"], kind), norm(w, p + "final_layer_norm", eps))

    @torch.jit.export
    def ready(self, numbers: Dict[str, float], local: List[bool], kind: int):
        """Packs the weights for the arithmetic (0 fp32, 1 bf16, 2 int8) and forgets the originals."""
        w, eps, t5 = self.weights, numbers["eps"], numbers["t5"] != 0.0
        self.renormalize = numbers["renormalize"] != 0.0
        self.half = kind != 0 and numbers.get("bf16", 0.0) != 0.0
        self.heads, self.target_heads = int(numbers["heads"]), int(numbers["target_heads"])
        self.head_dim, self.scaling = int(numbers["head_dim"]), numbers["scaling"]
        self.before, self.act, self.gated = numbers["norm_before"] != 0.0, int(numbers["act"]), numbers["gated"] != 0.0
        self.head_factor, self.far = numbers["head_factor"], int(numbers["far"])
        target = "shared.weight"
        for name in ["lm_head.weight", "encoder.embed_tokens.weight", "decoder.embed_tokens.weight", "shared.weight"]:
            if name in w and (name != "lm_head.weight" or numbers["tied"] != 0.0):
                target = name
        source = target
        if target == "decoder.embed_tokens.weight" and "encoder.embed_tokens.weight" in w:
            source = "encoder.embed_tokens.weight"
        self.embedding = self.table(source, kind, numbers["embed_factor"])
        self.target_embedding = self.embedding
        if target != source:
            self.target_embedding = self.table(target, kind, numbers["embed_factor"])
        if numbers["tied"] != 0.0:
            scale = w[target + "_scale"].float() if kind == 2 else absent()
            self.head = Linear(kind, w[target], scale, None)
        else:
            self.head = linear(w, ["lm_head"], kind)
        if "final_logits_bias" in w:
            self.head_bias = plain(w, "final_logits_bias").view(-1)
        waving, count, self.offset = int(numbers["waves"]), int(numbers["positions"]), int(numbers["offset"])
        if waving > 0:
            self.places = waves(count + self.offset, self.embedding.table.size(1), waving)
            self.target_places = self.places
        elif not t5:
            self.places = plain(w, "encoder.embed_positions.weight")
            self.target_places = plain(w, "decoder.embed_positions.weight")
        self.start, self.target_start = norm(w, "encoder.layernorm_embedding", eps), norm(w, "decoder.layernorm_embedding", eps)
        if t5:
            name = ".block.0.layer.0.SelfAttention.relative_attention_bias.weight"
            self.relative, self.target_relative = plain(w, "encoder" + name), plain(w, "decoder" + name)
            self.last, self.target_last = norm(w, "encoder.final_layer_norm", eps), norm(w, "decoder.final_layer_norm", eps)
        else:
            self.last, self.target_last = norm(w, "encoder.layer_norm", eps), norm(w, "decoder.layer_norm", eps)
        between = ".block." if t5 else ".layers."
        encoder: List[Layer] = []
        for i in range(int(numbers["layers"])):
            encoder.append(self.layer("encoder" + between + str(i) + ".", t5, False, eps, kind))
        self.encoder = encoder
        decoder: List[Layer] = []
        for i in range(int(numbers["target_layers"])):
            decoder.append(self.layer("decoder" + between + str(i) + ".", t5, True, eps, kind))
        self.decoder = decoder
        w.clear()

    def feed(self, layer: Layer, x: torch.Tensor) -> torch.Tensor:
        u = layer.up.apply(layer.third.apply(x) if self.before else x)
        left = u
        if self.gated:
            half = u.size(1) // 2
            left = u[:, :half]
        if self.act == 0:
            left = F.relu(left)
        elif self.act == 1:
            left = F.gelu(left)
        elif self.act == 2:
            left = gelu(left)
        else:
            left = F.silu(left)
        if self.gated:
            left = left * u[:, u.size(1) // 2:]
        x = layer.down.apply(left).add_(x)
        return x if self.before else layer.third.apply(x)

    def encode(self, ids: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        """What the encoder makes of ids (rows, time), right padded: (rows × time, width)."""
        rows, time = ids.size(0), ids.size(1)
        x = self.embedding.apply(ids.reshape(-1))
        if self.places.numel() > 0:
            x = (x.view(rows, time, -1) + self.places[self.offset:self.offset + time]).view(rows * time, -1)
        x = self.start.apply(x)
        mask = torch.zeros(rows, 1, 1, time).masked_fill(
            torch.arange(time) >= lengths.view(-1, 1, 1, 1), -float("inf"))
        if self.relative.numel() > 0:
            place = torch.arange(time)
            near = bucket(place.unsqueeze(0) - place.unsqueeze(1), True, self.relative.size(0), self.far)
            mask = mask + self.relative[near].permute(2, 0, 1).unsqueeze(0)
        else:
            mask = mask.expand(-1, -1, time, -1)
        for layer in self.encoder:
            y = layer.qkv.apply(layer.first.apply(x) if self.before else x)
            y = y.view(rows, time, 3, self.heads, self.head_dim).permute(2, 0, 3, 1, 4)
            a = F.scaled_dot_product_attention(y[0], y[1], y[2], mask, scale=self.scaling)
            x = x + layer.out.apply(a.transpose(1, 2).reshape(rows * time, -1))
            if not self.before:
                x = layer.first.apply(x)
            x = self.feed(layer, x)
        return self.last.apply(x)

    @torch.jit.export
    def begin(self, slots: int, beams: int, columns: int, prefix: torch.Tensor):
        """Makes room; `prefix` is what every answer begins with: the start token, and a forced first one."""
        self.end()
        # A copy: the caller's memory is its own again when this returns.
        self.beams, self.prefix, self.untidy = beams, prefix.clone(), 0
        # What is read at every step and written once may be bf16, where the processor knows it; it is the larger cache, too.
        dtype = torch.bfloat16 if self.half else torch.float32
        for i in range(len(self.decoder)):
            self.keys.append(torch.zeros(slots, self.target_heads, columns, self.head_dim))
            self.values.append(torch.zeros(slots, self.target_heads, columns, self.head_dim))
            self.source_keys.append(torch.zeros([slots, self.target_heads, 0, self.head_dim], dtype=dtype))
            self.source_values.append(torch.zeros([slots, self.target_heads, 0, self.head_dim], dtype=dtype))
        self.mask = torch.full([slots, beams, columns], -float("inf"))
        self.at = torch.zeros([slots, columns], dtype=torch.int64)
        self.used = torch.zeros([slots, 2], dtype=torch.int64)
        self.source_mask = torch.full([slots, 0], -float("inf"))
        self.source_used = torch.zeros([slots], dtype=torch.int64)

    @torch.jit.export
    def end(self):
        """Gives the caches back."""
        self.keys.clear()
        self.values.clear()
        self.source_keys.clear()
        self.source_values.clear()
        self.mask = absent()

    def room(self, columns: int):
        """Lengthens the caches where they do not reach."""
        have = self.mask.size(2)
        if columns > have:
            more = max(columns - have, have // 2, 32)
            for i in range(len(self.decoder)):
                self.keys[i] = F.pad(self.keys[i], [0, 0, 0, more])
                self.values[i] = F.pad(self.values[i], [0, 0, 0, more])
            self.mask = F.pad(self.mask, [0, more], value=-float("inf"))
            self.at = F.pad(self.at, [0, more])

    def attend(self, q: torch.Tensor, keys: torch.Tensor, values: torch.Tensor, first: int, columns: int,
               mask: torch.Tensor) -> torch.Tensor:
        """What queries (rows, each, heads, dim) read from the slots from `first` on: (rows × each, width)."""
        rows, each, heads = q.size(0), q.size(1), q.size(2)
        start, end = first * heads, (first + rows) * heads
        q = (q.transpose(1, 2) * self.scaling).to(keys.dtype).reshape(rows * heads, each, self.head_dim)
        near = keys.view(-1, keys.size(2), self.head_dim)[start:end, :columns]
        w = torch.bmm(q, near.transpose(1, 2)).view(rows, heads, each, columns).float().add_(mask).softmax(-1)
        far = values.view(-1, values.size(2), self.head_dim)[start:end, :columns]
        a = torch.bmm(w.to(values.dtype).view(rows * heads, each, columns), far)
        return a.view(rows, heads, each, self.head_dim).transpose(1, 2).reshape(rows * each, -1).float()

    def decode(self, first: int, rows: int, each: int, tokens: torch.Tensor) -> torch.Tensor:
        """One token more for `each` beams of the slots from `first` on; their masks already show each its own past."""
        used, end = self.used[first:first + rows], first + rows
        c, s = int(used[:, 0].max()) + each, int(self.source_used[first:end].max())
        columns, place = used[:, :1] + torch.arange(each), used[:, 1]
        self.at[first:end].scatter_(1, columns, place.unsqueeze(1).expand(-1, each))
        mask = self.mask[first:end, :each, :c].unsqueeze(1)
        if self.target_relative.numel() > 0:
            near = bucket(self.at[first:end, :c] - place.unsqueeze(1), False, self.target_relative.size(0), self.far)
            mask = mask + self.target_relative[near].transpose(1, 2).unsqueeze(2)
        source_mask = self.source_mask[first:end, :s].view(rows, 1, 1, s)
        heads = ((torch.arange(rows) + first).unsqueeze(1) * self.target_heads + torch.arange(self.target_heads)) * self.mask.size(2)
        spots = (heads.unsqueeze(1) + columns.unsqueeze(2)).view(-1)
        x = self.target_embedding.apply(tokens)
        if self.target_places.numel() > 0:
            x = x + self.target_places[place + self.offset].unsqueeze(1).expand(-1, each, -1).reshape(rows * each, -1)
        x = self.target_start.apply(x)
        for i, layer in enumerate(self.decoder):
            y = layer.qkv.apply(layer.first.apply(x) if self.before else x).view(rows, each, 3, self.target_heads, self.head_dim)
            keys, values = self.keys[i], self.values[i]
            keys.view(-1, self.head_dim).index_copy_(0, spots, y[:, :, 1].reshape(-1, self.head_dim))
            values.view(-1, self.head_dim).index_copy_(0, spots, y[:, :, 2].reshape(-1, self.head_dim))
            x = x + layer.out.apply(self.attend(y[:, :, 0], keys, values, first, c, mask))
            if not self.before:
                x = layer.first.apply(x)
            q = layer.source_q.apply(layer.second.apply(x) if self.before else x).view(rows, each, self.target_heads, self.head_dim)
            a = self.attend(q, self.source_keys[i], self.source_values[i], first, s, source_mask)
            x = x + layer.source_out.apply(a)
            if not self.before:
                x = layer.second.apply(x)
            x = self.feed(layer, x)
        used[:, 0].add_(each)
        used[:, 1].add_(1)
        return self.target_last.apply(x)

    def enter(self, ids: torch.Tensor, lengths: torch.Tensor, first: int):
        """Reads the sources of new rows into the slots from `first` on."""
        rows, time, end = ids.size(0), ids.size(1), first + ids.size(0)
        x = self.encode(ids, lengths)
        more = time - self.source_mask.size(1)
        if more > 0:
            self.source_mask = F.pad(self.source_mask, [0, more], value=-float("inf"))
        self.source_mask[first:end] = torch.zeros(rows, self.source_mask.size(1)).masked_fill(
            torch.arange(self.source_mask.size(1)) >= lengths.unsqueeze(1), -float("inf"))
        self.source_used[first:end] = lengths
        for i, layer in enumerate(self.decoder):
            kv = layer.source_kv.apply(x).view(rows, time, 2, self.target_heads, self.head_dim).permute(2, 0, 3, 1, 4)
            if more > 0:
                self.source_keys[i] = F.pad(self.source_keys[i], [0, 0, 0, more])
                self.source_values[i] = F.pad(self.source_values[i], [0, 0, 0, more])
            self.source_keys[i][first:end, :, :time] = kv[0]
            self.source_values[i][first:end, :, :time] = kv[1]
        self.room(self.prefix.numel())
        self.mask[first:end] = -float("inf")
        self.mask[first:end, :, :self.prefix.numel()] = 0.0
        self.used[first:end] = 0

    def choose(self, x: torch.Tensor, keep: int, beam: bool, banned: torch.Tensor, seen: torch.Tensor, penalty: float,
               asked: torch.Tensor) -> torch.Tensor:
        """Scores the next token of every row from its hidden state; see `choose` in parts."""
        found: List[Tuple[torch.Tensor, torch.Tensor, torch.Tensor]] = []
        size = together(self.target_embedding.table.size(0))
        rows = x.size(0)
        for first in range(0, rows, size):
            y = x[first:first + size]
            logits = self.head.apply(y if self.head_factor == 1.0 else y * self.head_factor)
            if self.head_bias.numel() > 0:
                logits.add_(self.head_bias)
            found.append(choose(logits, keep, beam, within(banned, first, size, rows), within(seen, first, size, rows), penalty,
                                within(asked, first, size, rows), self.renormalize))
        return joined(found)

    @torch.jit.export
    def admit(self, ids: torch.Tensor, lengths: torch.Tensor, first: int, keep: int, beam: bool,
              banned: torch.Tensor, seen: torch.Tensor, penalty: float, asked: torch.Tensor) -> torch.Tensor:
        """New rows in the slots from `first` on: sources (rows, time) right padded. Answers as `choose`."""
        rows = ids.size(0)
        self.enter(ids, lengths, first)
        x = absent()
        for i in range(self.prefix.numel()):
            x = self.decode(first, rows, 1, self.prefix[i].expand(rows))
        return self.choose(x, keep, beam, banned, seen, penalty, asked)

    def tidy(self, n: int):
        """Takes out of the first slots the columns that no beam has in its past any more; the others move together."""
        c = int(self.used[:n, 0].max())
        mine = self.mask[:n, :, :c]
        order, count = living(mine)
        most = order.size(1)
        there = order.view(n, 1, most, 1).expand(-1, self.target_heads, -1, self.head_dim)
        for i in range(len(self.decoder)):
            self.keys[i][:n, :, :most] = self.keys[i][:n].gather(2, there)
            self.values[i][:n, :, :most] = self.values[i][:n].gather(2, there)
        close_up(mine, self.at[:n], order)
        self.used[:n, 0] = count
        self.untidy = 0

    @torch.jit.export
    def step(self, tokens: torch.Tensor, parents: torch.Tensor, keep: int, beam: bool,
             banned: torch.Tensor, seen: torch.Tensor, penalty: float, asked: torch.Tensor) -> torch.Tensor:
        """One token more for every beam of the first slots; `parents` (as many, or none) says whose past each beam goes on from."""
        n = tokens.numel() // self.beams
        if parents.numel() > 0:
            inherit(self.mask[:n], parents)
            self.untidy += 1
            if cluttered(self.untidy):
                self.tidy(n)
        self.room(int(self.used[:n, 0].max()) + self.beams)
        mine = self.mask[:n]
        mine.scatter_(2, (self.used[:n, :1] + torch.arange(self.beams)).unsqueeze(2), 0.0)
        return self.choose(self.decode(0, n, self.beams, tokens), keep, beam, banned, seen, penalty, asked)

    @torch.jit.export
    def move(self, source: int, target: int):
        """The row of one slot goes to another."""
        c, s = int(self.used[source, 0]), int(self.source_used[source])
        for i in range(len(self.decoder)):
            self.keys[i][target, :, :c] = self.keys[i][source, :, :c]
            self.values[i][target, :, :c] = self.values[i][source, :, :c]
            self.source_keys[i][target, :, :s] = self.source_keys[i][source, :, :s]
            self.source_values[i][target, :, :s] = self.source_values[i][source, :, :s]
        self.mask[target] = self.mask[source]
        self.at[target] = self.at[source]
        self.used[target] = self.used[source]
        self.source_mask[target] = self.source_mask[source]
        self.source_used[target] = self.source_used[source]

    @torch.jit.export
    def hidden(self, ids: torch.Tensor) -> torch.Tensor:
        """What the encoder makes of ids (rows, time), for comparison with other engines."""
        lengths = torch.full([ids.size(0)], ids.size(1))
        return self.encode(ids, lengths).view(ids.size(0), ids.size(1), -1)

    @torch.jit.export
    def forced(self, ids: torch.Tensor, lengths: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        """The decoder's last hidden states over given targets (rows, time); spoils slots in use."""
        self.begin(ids.size(0), 1, targets.size(1), torch.empty([0], dtype=torch.int64))
        self.enter(ids, lengths, 0)
        self.mask.fill_(0.0)
        out: List[torch.Tensor] = []
        for i in range(targets.size(1)):
            out.append(self.decode(0, ids.size(0), 1, targets[:, i]))
        self.end()
        return torch.stack(out, 1)


def build():
    return Seq2Seq()
