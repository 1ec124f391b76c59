"""BERT-shaped encoders that turn a text into one vector of length 1: the mean of the last layer over all its tokens, or its first row."""
from typing import Dict, List

import torch
import torch.nn.functional as F

from parts import Embedding, Linear, absent, linear, plain, typed


@torch.jit.script
class Layer:
    def __init__(self, qkv: Linear, o: Linear, up: Linear, down: Linear, norms: List[torch.Tensor]):
        self.qkv = qkv
        self.o = o
        self.up = up
        self.down = down
        self.norms = norms


class Bert(torch.nn.Module):
    weights: Dict[str, torch.Tensor]
    layers: List[Layer]

    def __init__(self):
        super().__init__()
        self.weights = {}
        self.layers = torch.jit.annotate(List[Layer], [])
        self.words = Embedding(absent(), absent(), 1.0)
        self.places = absent()
        self.norm = [absent(), absent()]
        self.heads = 1
        self.eps = 1e-12
        self.first = False

    @torch.jit.export
    def put(self, name: str, tensor: torch.Tensor, dtype: str):
        """Takes one tensor of the checkpoint; the types Java has no name for come as bytes."""
        self.weights[name] = typed(tensor, dtype)

    @torch.jit.export
    def ready(self, numbers: Dict[str, float], kind: int):
        """Packs the weights for the arithmetic (0 fp32, 1 bf16, 2 int8) and forgets the originals."""
        w = self.weights
        self.heads, self.eps, self.first = int(numbers["heads"]), numbers["eps"], numbers["first"] > 0
        name = "embeddings.word_embeddings.weight"
        scale = absent()
        if name + "_scale" in w:
            scale = w.pop(name + "_scale").float()
        self.words = Embedding(w.pop(name), scale, 1.0)
        offset, window, size = int(numbers["offset"]), int(numbers["window"]), int(numbers["size"])
        self.places = plain(w, "embeddings.position_embeddings.weight")[offset:] + plain(w, "embeddings.token_type_embeddings.weight")[0]
        # Told here, because a table that is too short would else be noticed by the first long text.
        assert self.places.size(0) == window and self.places.size(1) == size and size % self.heads == 0, "another shape"
        self.norm = [plain(w, "embeddings.LayerNorm.weight"), plain(w, "embeddings.LayerNorm.bias")]
        layers: List[Layer] = []
        for i in range(int(numbers["layers"])):
            p = "encoder.layer." + str(i) + "."
            norms = [plain(w, p + "attention.output.LayerNorm.weight"), plain(w, p + "attention.output.LayerNorm.bias"),
                     plain(w, p + "output.LayerNorm.weight"), plain(w, p + "output.LayerNorm.bias")]
            a = p + "attention.self."
            layers.append(Layer(linear(w, [a + "query", a + "key", a + "value"], kind), linear(w, [p + "attention.output.dense"], kind),
                                linear(w, [p + "intermediate.dense"], kind), linear(w, [p + "output.dense"], kind), norms))
        self.layers = layers
        w.clear()

    def run(self, ids: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        rows, time = ids.size(0), ids.size(1)
        x = (self.words.apply(ids) + self.places[:time]).view(rows * time, -1)
        size = x.size(1)
        x = F.layer_norm(x, [size], self.norm[0], self.norm[1], self.eps)
        mask = torch.zeros(rows, 1, 1, time).masked_fill(torch.arange(time) >= lengths.view(-1, 1, 1, 1), -float("inf"))
        for layer in self.layers:
            y = layer.qkv.apply(x).view(rows, time, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
            a = F.scaled_dot_product_attention(y[0], y[1], y[2], mask)
            a = layer.o.apply(a.transpose(1, 2).reshape(rows * time, size))
            n = layer.norms
            x = F.layer_norm(x + a, [size], n[0], n[1], self.eps)
            x = F.layer_norm(x + layer.down.apply(F.gelu(layer.up.apply(x))), [size], n[2], n[3], self.eps)
        return x.view(rows, time, size)

    @torch.jit.export
    def hidden(self, ids: torch.Tensor) -> torch.Tensor:
        """Last hidden states of ids (rows, time), no row shorter than another."""
        return self.run(ids, torch.full([ids.size(0)], ids.size(1)))

    @torch.jit.export
    def encode(self, ids: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        """One vector of length 1 a row; ids (rows, time) right padded."""
        x = self.run(ids, lengths)
        if self.first:
            return F.normalize(x[:, 0], dim=1)
        keep = (torch.arange(ids.size(1)) < lengths.unsqueeze(1)).float().unsqueeze(2)
        return F.normalize((x * keep).sum(1) / lengths.unsqueeze(1).float(), dim=1)


def build():
    return Bert()
