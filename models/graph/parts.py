"""What the graphs of all families share: linear maps in fp32, bf16 or int8, norms, rotary positions.

Everything here is TorchScript. A graph holds no weights: Java hands them over, one call a tensor, and `ready` packs them.
"""
from typing import Dict, List, Optional, Tuple

import torch
import torch.nn.functional as F
from torch.jit import annotate  # noqa: F401, named in the text below

FP32, BF16, INT8 = 0, 1, 2


# oneDNN's product of unsigned (zero at 128) and signed bytes, with one scale a row of the weights: the only int8 kernel of libtorch that
# takes weights packed once and does not insist on one scale for all inputs. Written as text, because its last list but one has a
# type that only TorchScript can name.
product = torch._C._create_function_from_graph("__torch__.parts.product", torch.jit.CompilationUnit("""
def product(x: Tensor, weight: Tensor, scale: Tensor, zeros: Tensor) -> Tensor:
    return torch.ops.onednn.qlinear_pointwise(
        x, 1.0, 128, weight, scale, zeros, None, 1.0, 0, 6, "none", annotate(List[Optional[number]], []), "")
""").product.graph)


@torch.jit.script
def rms(x: torch.Tensor, weight: torch.Tensor, eps: float) -> torch.Tensor:
    return (x * (x * x).mean(-1, True).add_(eps).rsqrt_()).mul_(weight)


@torch.jit.script
def as_bytes(x: torch.Tensor, scale: torch.Tensor) -> torch.Tensor:
    """x / scale as unsigned bytes with zero at 128. They come by way of signed ones: libtorch makes those four times as fast."""
    # view_copy, because script takes view(torch.uint8) for a view of shape [0]
    return torch.view_copy((x * scale.reciprocal()).round_().to(torch.int8), dtype=torch.uint8).bitwise_xor_(128)


@torch.jit.script
def reach(x: torch.Tensor) -> torch.Tensor:
    """The scale (rows, 1) that brings each row of x to -127 … 127: what one row holds never changes how another is rounded."""
    return torch.maximum(x.amax(1, True), x.amin(1, True).neg_()).clamp_(min=1e-20).mul_(1.0 / 127.0)


@torch.jit.script
class Linear:
    """y = x W' + b. int8 weights have one scale an output row; their inputs are rounded per row."""

    def __init__(self, kind: int, weight: torch.Tensor, scale: torch.Tensor, bias: Optional[torch.Tensor]):
        self.kind = kind
        self.weight = weight
        self.scale = scale
        self.bias = bias
        self.zeros = torch.zeros([scale.numel()], dtype=torch.int32)
        if kind == 2:
            self.weight = torch.ops.onednn.qlinear_prepack(weight, None)

    def apply(self, x: torch.Tensor) -> torch.Tensor:
        if self.kind == 2:
            s = reach(x)
            return self.scaled(as_bytes(x, s), s)
        if self.kind == 1:
            return F.linear(x.to(torch.bfloat16), self.weight, self.bias).float()
        return F.linear(x, self.weight, self.bias)

    def scaled(self, bytes: torch.Tensor, scale: torch.Tensor) -> torch.Tensor:
        y = product(bytes, self.weight, self.scale, self.zeros).mul_(scale)
        bias = self.bias
        return y if bias is None else y.add_(bias)

    def after_rms(self, x: torch.Tensor, weight: torch.Tensor, eps: float) -> torch.Tensor:
        """apply(rms(x, weight, eps)). Rounding per row undoes what the norm divides by, so int8 has it in the scale alone."""
        if self.kind == 2:
            size = (x * x).mean(1, True).add_(eps).rsqrt_()
            y = x * weight
            s = reach(y)
            return self.scaled(as_bytes(y, s), size.mul_(s))
        return self.apply(rms(x, weight, eps))


@torch.jit.script
def absent() -> torch.Tensor:
    return torch.empty(0)


@torch.jit.script
def typed(tensor: torch.Tensor, dtype: str) -> torch.Tensor:
    """A copy of a tensor of the checkpoint; the types Java has no name for come as bytes."""
    # view_copy, because script takes view(torch.bfloat16) for a view of shape [15]
    if dtype == "BF16":
        return torch.view_copy(tensor, dtype=torch.bfloat16)
    if dtype == "F16":
        return torch.view_copy(tensor, dtype=torch.float16)
    return tensor.clone()


@torch.jit.script
def plain(weights: Dict[str, torch.Tensor], name: str) -> torch.Tensor:
    """The tensor as fp32, taken out of the weights."""
    w = weights.pop(name).float()
    scale = name + "_scale"
    if scale in weights:
        w = w * weights.pop(scale).float().unsqueeze(1)
    return w


@torch.jit.script
def optional(weights: Dict[str, torch.Tensor], name: str) -> Optional[torch.Tensor]:
    return plain(weights, name) if name in weights else None


@torch.jit.script
def rows8(w: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
    """A matrix (of any floating type) as int8 with one scale a row; some rows at a time, to need little room."""
    out = torch.empty(w.size(0), w.size(1), dtype=torch.int8)
    scales = torch.empty(w.size(0))
    size = max(1, 2097152 // max(1, w.size(1)))
    for first in range(0, w.size(0), size):
        part = w[first:first + size].float()
        scale = reach(part)
        out[first:first + size] = (part * scale.reciprocal()).round_()
        scales[first:first + size] = scale.squeeze(1)
    return out, scales


@torch.jit.script
def store(weights: Dict[str, torch.Tensor], name: str, tensor: torch.Tensor, dtype: str, kind: int):
    """Keeps a copy of a tensor of the checkpoint; for int8 matrices are rounded as they come, so that the whole is never there twice."""
    matrix = tensor.dim() == 2 and "embed_positions" not in name and "relative_attention_bias" not in name and "final_logits" not in name
    if kind == 2 and matrix and dtype != "I8":
        q, scale = rows8(tensor if dtype == "F32" else typed(tensor, dtype))
        weights[name] = q
        weights[name + "_scale"] = scale
    else:
        weights[name] = typed(tensor, dtype)


@torch.jit.script
def linear(weights: Dict[str, torch.Tensor], names: List[str], kind: int) -> Linear:
    """One linear map out of the weights of one or more (stacked on top of each other), packed for the arithmetic."""
    biases: List[torch.Tensor] = []
    for n in names:
        b = optional(weights, n + ".bias")
        if b is not None:
            biases.append(b)
    bias: Optional[torch.Tensor] = None
    if len(biases) > 0:
        bias = torch.cat(biases)
        if kind == 1:
            bias = bias.to(torch.bfloat16)
    parts: List[torch.Tensor] = []
    scales: List[torch.Tensor] = []
    for n in names:
        name = n + ".weight"
        if kind == 2:
            if name + "_scale" in weights and weights[name].dtype == torch.int8:
                parts.append(weights.pop(name))
                scales.append(weights.pop(name + "_scale").float())
            else:
                q, s = rows8(plain(weights, name))
                parts.append(q)
                scales.append(s)
        elif kind == 1:
            parts.append(plain(weights, name).to(torch.bfloat16))
        else:
            parts.append(plain(weights, name))
    if len(parts) == 1:
        return Linear(kind, parts[0].contiguous(), scales[0] if kind == 2 else absent(), bias)
    return Linear(kind, torch.cat(parts), torch.cat(scales) if kind == 2 else absent(), bias)


@torch.jit.script
class Halved:
    """A linear map whose inputs are rounded in two halves, each with a scale a row of its own. What a gated feed-forward part hands to its
    last map has a few large numbers a row, in which all others would drown."""

    def __init__(self, halves: List[Linear]):
        self.halves = halves

    def apply(self, x: torch.Tensor) -> torch.Tensor:
        if len(self.halves) == 1:
            return self.halves[0].apply(x)
        half = x.size(1) // 2
        return self.halves[0].apply(x[:, :half]).add_(self.halves[1].apply(x[:, half:]))


@torch.jit.script
def halved(weights: Dict[str, torch.Tensor], name: str, kind: int) -> Halved:
    """The linear map of that name; only int8 rounds its inputs, and has it in halves."""
    weight, scale = name + ".weight", name + ".weight_scale"
    if kind != 2 or weights[weight].size(1) % 2 != 0:
        return Halved([linear(weights, [name], kind)])
    if not (scale in weights and weights[weight].dtype == torch.int8):
        weights[weight], weights[scale] = rows8(plain(weights, weight))
    w, s = weights.pop(weight), weights.pop(scale).float()
    half = w.size(1) // 2
    return Halved([Linear(kind, w[:, :half].contiguous(), s, optional(weights, name + ".bias")),
                   Linear(kind, w[:, half:].contiguous(), s, None)])


@torch.jit.script
class Embedding:
    """Rows of a table, kept in int8 where the checkpoint has it so."""

    def __init__(self, table: torch.Tensor, scale: torch.Tensor, factor: float):
        self.table = table
        self.scale = scale
        self.factor = factor

    def apply(self, ids: torch.Tensor) -> torch.Tensor:
        x = F.embedding(ids, self.table)
        if self.scale.numel() > 0:
            x = x.float() * (self.scale[ids] * self.factor).unsqueeze(-1)
            return x
        x = x.float()
        return x if self.factor == 1.0 else x * self.factor


@torch.jit.script
def gelu(x: torch.Tensor) -> torch.Tensor:
    """GELU by tanh, written as x sigmoid(2 …): half the time of the library's own, equal to 5e-7."""
    y = torch.rsub(x * x, 1.5957691216, -0.07135481282)
    return y.mul_(x).sigmoid_().mul_(x)


@torch.jit.script
def rope(positions: torch.Tensor, inverse: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
    """cos and (signed for `rotate`) sin, each (positions, head dim)."""
    angle = positions.float().unsqueeze(-1) * inverse
    cos, sin = angle.cos(), angle.sin()
    return torch.cat([cos, cos], -1), torch.cat([-sin, sin], -1)


@torch.jit.script
def rotate(x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
    """x (…, head dim): halves swapped by roll, the sign stands in sin."""
    return (x * cos).add_(torch.roll(x, [x.size(-1) // 2], [-1]).mul_(sin))


@torch.jit.script
def living(mask: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
    """Of masks (rows, beams, columns) the columns that some beam has in its past, first and in their order, as many as the row with
    the most of them has; and how many each row has."""
    live = (mask == 0.0).any(1)
    count = live.sum(1)
    return torch.argsort((~live).to(torch.uint8), dim=1, stable=True)[:, :int(count.max())], count


@torch.jit.script
def inherit(mask: torch.Tensor, parents: torch.Tensor):
    """Gives each beam of masks (rows, beams, columns) the past of its parent; `parents` has one a beam."""
    mask.copy_(mask.gather(1, parents.view(mask.size(0), -1, 1).expand(-1, -1, mask.size(2))))


@torch.jit.script
def close_up(mask: torch.Tensor, at: torch.Tensor, order: torch.Tensor):
    """Brings the columns `order` (rows, so many) of masks and of positions (rows, columns) to the front; none of the masks shows others."""
    past, places = mask.gather(2, order.unsqueeze(1).expand(-1, mask.size(1), -1)), at.gather(1, order)
    mask.fill_(-float("inf"))
    mask[:, :, :order.size(1)] = past
    at[:, :order.size(1)] = places


@torch.jit.script
def cluttered(steps: int) -> bool:
    """Whether, so many steps after the last time, taking out what is nobody's past pays for itself."""
    return steps >= 8


@torch.jit.script
def together(vocabulary: int) -> int:
    """How many rows are scored at once: so many that their scores stay within 32 MB."""
    return max(1, 8388608 // vocabulary)


@torch.jit.script
def within(pairs: torch.Tensor, first: int, size: int, rows: int) -> torch.Tensor:
    """Of (row, token) pairs of all rows those of `size` rows from `first` on, counted from there."""
    if pairs.numel() == 0 or size >= rows:
        return pairs
    mine = pairs[(pairs[:, 0] >= first) & (pairs[:, 0] < first + size)]
    return mine - torch.tensor([first, 0])


@torch.jit.script
def greatest(scores: torch.Tensor, keep: int) -> Tuple[torch.Tensor, torch.Tensor]:
    """The `keep` greatest of each row and where they stand.

    They stand in the blocks with the `keep` greatest maxima; looking only there takes a fifth of the time of a search through all.
    """
    rows, count = scores.size(0), scores.size(1)
    size, blocks = 64, count // 64
    if blocks < 2 * keep or count < 4096:
        return scores.topk(keep, 1) if keep > 1 else scores.max(1, True)
    highest = scores[:, :blocks * size].view(rows, blocks, size).amax(2)
    best = highest.topk(keep, 1)[1] if keep > 1 else highest.max(1, True)[1]
    at = (best.unsqueeze(2) * size + torch.arange(size)).view(rows, -1)
    if blocks * size < count:
        at = torch.cat([at, torch.arange(blocks * size, count).expand(rows, -1)], 1)
    near = scores.gather(1, at)
    top, place = near.topk(keep, 1) if keep > 1 else near.max(1, True)
    return top, at.gather(1, place)


@torch.jit.script
def choose(logits: torch.Tensor, keep: int, beam: bool, banned: torch.Tensor, seen: torch.Tensor, penalty: float,
           asked: torch.Tensor, renormalize: bool) -> Tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """The log probabilities of the `keep` best next tokens a row, those tokens, and the log probabilities of the asked ones.

    banned, seen, asked: (row, token) pairs. A beam search ranks log probabilities, greedy search logits, as penalties see them. With
    `renormalize` the probabilities of what may come sum to one again.
    """
    # A penalty on tokens already used falls on the logits in greedy search; all else may as well see log probabilities.
    raw = seen.numel() > 0 and not beam
    whole = torch.logsumexp(logits, 1, True) if raw else absent()
    scores = logits if raw else torch.log_softmax(logits, 1)
    if seen.numel() > 0:
        s = scores[seen[:, 0], seen[:, 1]]
        scores.index_put_([seen[:, 0], seen[:, 1]], torch.where(s < 0, s * penalty, s / penalty))
    if banned.numel() > 0:
        scores.index_put_([banned[:, 0], banned[:, 1]], torch.full([1], -float("inf")))
    if renormalize and not raw and seen.numel() + banned.numel() > 0:
        scores = torch.log_softmax(scores, 1)
    top, ids = greatest(scores, keep)
    if raw:
        top = top - whole
    told = absent()
    if asked.numel() > 0:
        told = scores[asked[:, 0], asked[:, 1]]
        if raw:
            told = told - whole.squeeze(1)[asked[:, 0]]
    return top.reshape(-1), ids.reshape(-1).float(), told


@torch.jit.script
def joined(found: List[Tuple[torch.Tensor, torch.Tensor, torch.Tensor]]) -> torch.Tensor:
    """All of `choose` over several lots of rows: log probabilities, then tokens, then what was asked."""
    tops: List[torch.Tensor] = []
    ids: List[torch.Tensor] = []
    told: List[torch.Tensor] = []
    for f in found:
        tops.append(f[0])
        ids.append(f[1])
        told.append(f[2])
    return torch.cat(tops + ids + told)
