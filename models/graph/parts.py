"""What the graphs of all families share: linear maps in fp32, bf16 or int8, norms, rotary positions.

Everything here is TorchScript. A graph holds no weights: Java hands them over, one call a tensor, and `ready` packs them.
"""
from typing import Dict, List, Optional, Tuple

import torch
import torch.nn.functional as F

FP32, BF16, INT8 = 0, 1, 2


@torch.jit.script
def rounded(x: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
    """x (rows, n) as int8, one scale a row: what one row holds never changes how another is rounded."""
    scale = x.abs().amax(1, True).clamp_(min=1e-20).div_(127.0)
    return (x / scale).round_().to(torch.int8), scale


@torch.jit.script
class Linear:
    """y = x W' + b. int8 weights have one scale an output row; their inputs are rounded per row."""

    def __init__(self, kind: int, weight: torch.Tensor, scale: torch.Tensor, bias: Optional[torch.Tensor]):
        self.kind = kind
        self.weight = weight
        self.scale = scale
        self.bias = bias

    def apply(self, x: torch.Tensor) -> torch.Tensor:
        if self.kind == 2:
            q, s = rounded(x)
            y = torch._int_mm(q, self.weight.t()).float().mul_(s).mul_(self.scale)
            bias = self.bias
            return y if bias is None else y.add_(bias)
        if self.kind == 1:
            return F.linear(x.to(torch.bfloat16), self.weight, self.bias).float()
        return F.linear(x, self.weight, self.bias)


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
    q, scale = rounded(w)
    return q, scale.squeeze(1)


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
def rms(x: torch.Tensor, weight: torch.Tensor, eps: float) -> torch.Tensor:
    return x * torch.rsqrt(x.pow(2).mean(-1, True) + eps) * weight


@torch.jit.script
def rope(positions: torch.Tensor, inverse: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
    """cos and (signed for `rotate`) sin, each (positions, head dim)."""
    angle = positions.float().unsqueeze(-1) * inverse
    cos, sin = angle.cos(), angle.sin()
    return torch.cat([cos, cos], -1), torch.cat([-sin, sin], -1)


@torch.jit.script
def rotate(x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
    """x (…, head dim): halves swapped by roll, the sign stands in sin."""
    return torch.addcmul(x * cos, torch.roll(x, [x.size(-1) // 2], [-1]), sin)
