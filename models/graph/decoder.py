"""Decoder-only models: Gemma 3 text, and whatever differs from it by a switch.

Rows live in slots 0 … n-1. A row's keys and values stand in one stretch of the cache: its prompt, then for every step one column
a beam. Nothing is moved when beams change places: each beam has a mask that says which columns are its own past, so all beams of
a row read the one prompt, and greedy search is the case of one beam. Every few steps the columns that are nobody's past go.
"""
import math
from typing import Dict, List, Tuple

import torch
import torch.nn.functional as F

from parts import (Embedding, Halved, Linear, absent, choose, close_up, cluttered, gelu, halved, inherit, joined, linear, living, plain, rms,
                   rope, rotate, rows8, store, together, within)


@torch.jit.script
def stretched(inverse: torch.Tensor, numbers: Dict[str, float]) -> torch.Tensor:
    """Rotary frequencies for longer texts than trained on: divided by a factor, or as Llama 3 does only where waves are long."""
    factor = numbers.get("rope_factor", 1.0)
    if "rope_original" not in numbers:
        return inverse / factor
    original, low, high = numbers["rope_original"], numbers["rope_low"], numbers["rope_high"]
    wave = 2 * math.pi / inverse
    smooth = (original / wave - low) / (high - low)
    between = (1 - smooth) * inverse / factor + smooth * inverse
    slow = torch.where(wave > original / low, inverse / factor, inverse)
    return torch.where((wave <= original / low) & (wave >= original / high), between, slow)


@torch.jit.script
class Layer:
    def __init__(self, qkv: Linear, o: Linear, gate_up: Linear, down: Halved, norms: List[torch.Tensor],
                 qk_norm: torch.Tensor, local: bool):
        self.qkv = qkv
        self.o = o
        self.gate_up = gate_up
        self.down = down
        self.norms = norms
        self.qk_norm = qk_norm
        self.local = local


class Decoder(torch.nn.Module):
    weights: Dict[str, torch.Tensor]
    layers: List[Layer]
    keys: List[torch.Tensor]
    values: List[torch.Tensor]
    prefix_keys: List[torch.Tensor]
    prefix_values: List[torch.Tensor]

    def __init__(self):
        super().__init__()
        self.weights = {}
        self.layers = torch.jit.annotate(List[Layer], [])
        self.keys = torch.jit.annotate(List[torch.Tensor], [])
        self.values = torch.jit.annotate(List[torch.Tensor], [])
        self.prefix_keys = torch.jit.annotate(List[torch.Tensor], [])
        self.prefix_values = torch.jit.annotate(List[torch.Tensor], [])
        self.embedding = Embedding(absent(), absent(), 1.0)
        self.head = Linear(0, absent(), absent(), None)
        self.norm = absent()
        self.inverse = absent()
        self.inverse_local = absent()
        self.heads = 1
        self.kv_heads = 1
        self.head_dim = 1
        self.eps = 1e-6
        self.scaling = 1.0
        self.window = 0
        self.silu = False
        self.norm_late = False
        self.softcap = 0.0
        self.beams = 1
        self.untidy = 0
        self.prefix = 0
        self.mask = absent()
        self.at = absent()
        self.used = absent()
        self.place = absent()
        self.half, self.renormalize = False, False
        self.kind = 0

    @torch.jit.export
    def expect(self, kind: int):
        """The arithmetic the tensors to come are for (0 fp32, 1 bf16, 2 int8)."""
        self.kind = kind

    @torch.jit.export
    def put(self, name: str, tensor: torch.Tensor, dtype: str):
        """Takes one tensor of the checkpoint; the types Java has no name for come as bytes."""
        store(self.weights, name, tensor, dtype, self.kind)

    @torch.jit.export
    def ready(self, numbers: Dict[str, float], local: List[bool], kind: int):
        """Packs the weights for the arithmetic (0 fp32, 1 bf16, 2 int8) and forgets the originals."""
        w = self.weights
        self.heads, self.kv_heads, self.head_dim = int(numbers["heads"]), int(numbers["kv_heads"]), int(numbers["head_dim"])
        self.eps, self.scaling, self.window = numbers["eps"], numbers["scaling"], int(numbers["window"])
        self.silu, self.softcap = numbers["silu"] != 0.0, numbers["softcap"]
        self.norm_late = numbers.get("norm_late", 0.0) != 0.0
        # reading the cache takes longer than computing with it; bf16 is half as much to read, where the processor knows it
        self.renormalize = numbers["renormalize"] != 0.0
        self.half = kind != 0 and numbers.get("bf16", 0.0) != 0.0
        plus = numbers["norm_plus"]
        even = torch.arange(0, self.head_dim, 2).float() / self.head_dim
        self.inverse = stretched(1.0 / (numbers["theta"] ** even), numbers)
        self.inverse_local = 1.0 / (numbers["theta_local"] ** even)
        layers: List[Layer] = []
        for i in range(len(local)):
            p = "model.layers." + str(i) + "."
            norms = [plain(w, p + "input_layernorm.weight") + plus]
            if p + "pre_feedforward_layernorm.weight" in w:
                norms.append(plain(w, p + "pre_feedforward_layernorm.weight") + plus)
                norms.append(plain(w, p + "post_attention_layernorm.weight") + plus)
                norms.append(plain(w, p + "post_feedforward_layernorm.weight") + plus)
            else:
                norms.append(plain(w, p + "post_attention_layernorm.weight") + plus)
            qk = absent()
            if p + "self_attn.query_layernorm.weight" in w:
                q_norm = plain(w, p + "self_attn.query_layernorm.weight")
                k_norm = plain(w, p + "self_attn.key_layernorm.weight")
                qk = torch.cat([q_norm.expand(self.heads, -1), k_norm.expand(self.kv_heads, -1)])
            elif p + "self_attn.q_norm.weight" in w:
                q_norm = plain(w, p + "self_attn.q_norm.weight") + plus
                k_norm = plain(w, p + "self_attn.k_norm.weight") + plus
                qk = torch.cat([q_norm.expand(self.heads, -1), k_norm.expand(self.kv_heads, -1)])
            a, m = p + "self_attn.", p + "mlp."
            layers.append(Layer(linear(w, [a + "q_proj", a + "k_proj", a + "v_proj"], kind), linear(w, [a + "o_proj"], kind),
                                linear(w, [m + "gate_proj", m + "up_proj"], kind), halved(w, m + "down_proj", kind),
                                norms, qk, local[i]))
        self.layers = layers
        self.norm = plain(w, "model.norm.weight") + plus
        name = "model.embed_tokens.weight"
        if kind == 2:
            if not (name + "_scale" in w and w[name].dtype == torch.int8):
                w[name], w[name + "_scale"] = rows8(plain(w, name))
            table, scale = w.pop(name), w.pop(name + "_scale").float()
        else:
            table, scale = plain(w, name), absent()
            if kind == 1:
                table = table.to(torch.bfloat16)
        self.embedding = Embedding(table, scale, numbers["embed_factor"])
        # Some tied checkpoints hold a head all the same; it is not the one they were trained with.
        if numbers["tied"] == 0.0:
            self.head = linear(w, ["lm_head"], kind)
        else:
            self.head = Linear(kind, table, scale, None)
        w.clear()

    def feed(self, layer: Layer, x: torch.Tensor, attended: torch.Tensor) -> torch.Tensor:
        """What follows attention in a layer; x (tokens, hidden)."""
        n, a = layer.norms, layer.o.apply(attended)
        x = x + (rms(a, n[2], self.eps) if len(n) > 2 else a)
        g = layer.gate_up.after_rms(x, n[1], self.eps)
        half = g.size(1) // 2
        left, right = g[:, :half], g[:, half:]
        m = layer.down.apply((F.silu(left) if self.silu else gelu(left)).mul_(right))
        return x + (rms(m, n[3], self.eps) if len(n) > 2 else m)

    def project(self, layer: Layer, x: torch.Tensor, cs: Tuple[torch.Tensor, torch.Tensor]
                ) -> Tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Rotated queries (tokens, heads, dim), rotated keys and values (tokens, kv heads, dim)."""
        y = layer.qkv.after_rms(x, layer.norms[0], self.eps).view(x.size(0), -1, self.head_dim)
        both = self.heads + self.kv_heads
        qk = y[:, :both]
        if layer.qk_norm.numel() > 0 and not self.norm_late:
            qk = rms(qk, layer.qk_norm, self.eps)
        qk = rotate(qk, cs[0].unsqueeze(1), cs[1].unsqueeze(1))
        if layer.qk_norm.numel() > 0 and self.norm_late:
            qk = rms(qk, layer.qk_norm, self.eps)
        return qk[:, :self.heads], qk[:, self.heads:], y[:, both:]

    def run(self, ids: torch.Tensor, first: int, store: bool, ends: torch.Tensor) -> torch.Tensor:
        """All layers over ids (rows, time) that follow the prefix; keys and values go to the slots from `first` on.

        Of every place (rows, time, hidden), or where `ends` (rows) names one a row, of that alone (rows, 1, hidden): the last layer
        then has only keys and values to make of the others.
        """
        rows, time, before = ids.size(0), ids.size(1), self.prefix
        groups = self.heads // self.kv_heads
        x = self.embedding.apply(ids.reshape(-1))
        positions = torch.arange(before, before + time)
        whole, near = rope(positions, self.inverse), rope(positions, self.inverse_local)
        whole = (whole[0].repeat(rows, 1), whole[1].repeat(rows, 1))
        near = (near[0].repeat(rows, 1), near[1].repeat(rows, 1))
        back = positions.unsqueeze(1) - torch.arange(before + time).unsqueeze(0)
        none = torch.zeros(time, before + time)
        mask = none.masked_fill(back < 0, -float("inf"))
        narrow = mask
        if self.window > 0 and before + time > self.window:
            narrow = mask.masked_fill(back >= self.window, -float("inf"))
        for i, layer in enumerate(self.layers):
            q, k, v = self.project(layer, x, near if layer.local else whole)
            k, v = k.view(rows, time, self.kv_heads, -1), v.view(rows, time, self.kv_heads, -1)
            if before > 0:
                k = torch.cat([self.prefix_keys[i].expand(rows, -1, -1, -1), k], 1)
                v = torch.cat([self.prefix_values[i].expand(rows, -1, -1, -1), v], 1)
            if store:
                self.keys[i][first:first + rows, :before + time] = k
                self.values[i][first:first + rows, :before + time] = v
            else:
                self.prefix_keys.append(k.clone())
                self.prefix_values.append(v.clone())
            q, seen = q.view(rows, time, self.heads, -1).transpose(1, 2), narrow if layer.local else mask
            if i + 1 == len(self.layers) and ends.numel() > 0:
                each = torch.arange(rows)
                q, seen = q[each, :, ends].unsqueeze(2), seen[ends].view(rows, 1, 1, -1)
                x = x.view(rows, time, -1)[each, ends]
            k = k.transpose(1, 2).unsqueeze(2).expand(-1, -1, groups, -1, -1).flatten(1, 2)
            v = v.transpose(1, 2).unsqueeze(2).expand(-1, -1, groups, -1, -1).flatten(1, 2)
            a = F.scaled_dot_product_attention(q, k, v, seen, scale=self.scaling)
            x = self.feed(layer, x, a.transpose(1, 2).reshape(x.size(0), -1))
        return x.view(rows, -1, x.size(1))

    @torch.jit.export
    def begin(self, slots: int, beams: int, columns: int, prefix: torch.Tensor):
        """Makes room, and computes once what every prompt begins with (may be empty)."""
        self.beams, self.prefix, self.untidy = beams, 0, 0
        self.prefix_keys, self.prefix_values = torch.jit.annotate(List[torch.Tensor], []), torch.jit.annotate(List[torch.Tensor], [])
        self.keys, self.values = torch.jit.annotate(List[torch.Tensor], []), torch.jit.annotate(List[torch.Tensor], [])
        dtype = torch.bfloat16 if self.half else torch.float32
        for i in range(len(self.layers)):
            self.keys.append(torch.zeros([slots, columns, self.kv_heads, self.head_dim], dtype=dtype))
            self.values.append(torch.zeros([slots, columns, self.kv_heads, self.head_dim], dtype=dtype))
        self.mask = torch.full([slots, beams, columns], -float("inf"))
        self.at = torch.zeros([slots, columns], dtype=torch.int64)
        self.used = torch.zeros([slots], dtype=torch.int64)
        self.place = torch.zeros([slots], dtype=torch.int64)
        if prefix.numel() > 0:
            self.run(prefix.unsqueeze(0), 0, False, torch.empty([0], dtype=torch.int64))
            self.prefix = prefix.numel()

    @torch.jit.export
    def end(self):
        """Gives the caches back."""
        self.keys.clear()
        self.values.clear()
        self.prefix_keys.clear()
        self.prefix_values.clear()
        self.mask = absent()

    @torch.jit.export
    def hidden(self, ids: torch.Tensor) -> torch.Tensor:
        """Last hidden states of ids (rows, time), for comparison with other engines; spoils slots in use."""
        self.begin(ids.size(0), 1, ids.size(1), torch.empty([0], dtype=torch.int64))
        return rms(self.run(ids, 0, True, torch.empty([0], dtype=torch.int64)), self.norm, self.eps)

    def room(self, columns: int):
        """Lengthens the caches where they do not reach."""
        have = self.mask.size(2)
        if columns > have:
            more = max(columns - have, have // 2, 32)
            for i in range(len(self.layers)):
                self.keys[i] = F.pad(self.keys[i], [0, 0, 0, 0, 0, more])
                self.values[i] = F.pad(self.values[i], [0, 0, 0, 0, 0, more])
            self.mask = F.pad(self.mask, [0, more], value=-float("inf"))
            self.at = F.pad(self.at, [0, more])

    @torch.jit.export
    def admit(self, ids: torch.Tensor, lengths: torch.Tensor, first: int, keep: int, beam: bool,
              banned: torch.Tensor, seen: torch.Tensor, penalty: float, asked: torch.Tensor) -> torch.Tensor:
        """New rows in the slots from `first` on: ids (rows, time) right padded, without the prefix. Answers as `choose`."""
        rows, end = ids.size(0), first + ids.size(0)
        self.room(self.prefix + ids.size(1))
        x = self.run(ids, first, True, lengths - 1).squeeze(1)
        total = lengths + self.prefix
        columns = torch.arange(self.mask.size(2))
        self.mask[first:end] = torch.zeros(rows, 1, columns.numel()).masked_fill(
            columns >= total.view(-1, 1, 1), -float("inf"))
        self.at[first:end] = columns
        self.used[first:end] = total
        self.place[first:end] = total
        return self.choose(x, keep, beam, banned, seen, penalty, asked)

    def tidy(self, n: int):
        """Takes out of the first slots the columns that no beam has in its past any more; the others move together."""
        c = int(self.used[:n].max())
        mine = self.mask[:n, :, :c]
        order, count = living(mine)
        most = order.size(1)
        there = order.view(n, most, 1, 1).expand(-1, -1, self.kv_heads, self.head_dim)
        for i in range(len(self.layers)):
            self.keys[i][:n, :most] = self.keys[i][:n].gather(1, there)
            self.values[i][:n, :most] = self.values[i][:n].gather(1, there)
        close_up(mine, self.at[:n], order)
        self.used[:n] = count
        self.untidy = 0

    @torch.jit.export
    def step(self, tokens: torch.Tensor, parents: torch.Tensor, keep: int, beam: bool,
             banned: torch.Tensor, seen: torch.Tensor, penalty: float, asked: torch.Tensor) -> torch.Tensor:
        """One token more for every beam of the first slots; `parents` (as many, or none) says whose past each beam goes on from."""
        beams = self.beams
        n = tokens.numel() // beams
        groups = self.heads // self.kv_heads
        used, place = self.used[:n], self.place[:n]
        if parents.numel() > 0:
            inherit(self.mask[:n], parents)
            self.untidy += 1
            if cluttered(self.untidy):
                self.tidy(n)
        c = int(used.max()) + beams
        self.room(c)
        mine = self.mask[:n]
        columns = used.unsqueeze(1) + torch.arange(beams)
        mine.scatter_(2, columns.unsqueeze(2), 0.0)
        self.at[:n].scatter_(1, columns, place.unsqueeze(1).expand(-1, beams))
        mask = mine[:, :, :c]
        narrow = mask
        if self.window > 0 and int(place.max()) >= self.window:
            far = place.unsqueeze(1) - self.at[:n, :c] >= self.window
            narrow = mask.masked_fill(far.unsqueeze(1), -float("inf"))
        mask = mask.unsqueeze(2).expand(-1, -1, groups, -1).reshape(n, 1, beams * groups, c)
        narrow = narrow.unsqueeze(2).expand(-1, -1, groups, -1).reshape(n, 1, beams * groups, c)
        spots = (torch.arange(n).unsqueeze(1) * self.mask.size(2) + columns).view(-1)
        positions = place.unsqueeze(1).expand(-1, beams).reshape(-1)
        whole, near = rope(positions, self.inverse), rope(positions, self.inverse_local)
        dtype = self.keys[0].dtype
        mask, narrow = mask.to(dtype), narrow.to(dtype)
        x = self.embedding.apply(tokens)
        for i, layer in enumerate(self.layers):
            q, k, v = self.project(layer, x, near if layer.local else whole)
            keys, values = self.keys[i], self.values[i]
            keys.view(-1, self.kv_heads, self.head_dim).index_copy_(0, spots, k.to(dtype))
            values.view(-1, self.kv_heads, self.head_dim).index_copy_(0, spots, v.to(dtype))
            q = q.to(dtype).view(n, beams, self.kv_heads, groups, -1).transpose(1, 2)
            q = q.reshape(n, self.kv_heads, beams * groups, -1)
            a = F.scaled_dot_product_attention(q, keys[:n, :c].transpose(1, 2), values[:n, :c].transpose(1, 2),
                                               narrow if layer.local else mask, scale=self.scaling)
            a = a.view(n, self.kv_heads, beams, groups, -1).transpose(1, 2).reshape(n * beams, -1)
            x = self.feed(layer, x, a.float())
        used.add_(beams)
        place.add_(1)
        return self.choose(x, keep, beam, banned, seen, penalty, asked)

    @torch.jit.export
    def move(self, source: int, target: int):
        """The row of one slot goes to another."""
        c = int(self.used[source])
        for i in range(len(self.layers)):
            self.keys[i][target, :c] = self.keys[i][source, :c]
            self.values[i][target, :c] = self.values[i][source, :c]
        self.mask[target] = self.mask[source]
        self.at[target] = self.at[source]
        self.used[target] = self.used[source]
        self.place[target] = self.place[source]

    def choose(self, x: torch.Tensor, keep: int, beam: bool, banned: torch.Tensor, seen: torch.Tensor, penalty: float,
               asked: torch.Tensor) -> torch.Tensor:
        """Scores the next token of every row from its hidden state; see `choose` in parts."""
        found: List[Tuple[torch.Tensor, torch.Tensor, torch.Tensor]] = []
        size = together(self.embedding.table.size(0))
        rows = x.size(0)
        for first in range(0, rows, size):
            logits = self.head.after_rms(x[first:first + size], self.norm, self.eps)
            if self.softcap > 0:
                logits = torch.tanh(logits / self.softcap) * self.softcap
            found.append(choose(logits, keep, beam, within(banned, first, size, rows), within(seen, first, size, rows), penalty,
                                within(asked, first, size, rows), self.renormalize))
        return joined(found)


def build():
    return Decoder()
