"""Whether this processor multiplies bytes exactly: one without the instructions made for it may cut sums off at 16 bits."""
import torch

from parts import Linear


class Probe(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.rows = 8

    @torch.jit.export
    def exact(self) -> torch.Tensor:
        """1 where the int8 product of the largest bytes is the fp32 one, 0 where it is not."""
        x = torch.ones(self.rows, 64)
        weight = torch.full([32, 64], 127, dtype=torch.int8)
        y = Linear(2, weight, torch.full([32], 1.0 / 127.0), None).apply(x)
        return ((y - 64.0).abs().max() < 0.01).float().reshape(1)


def build():
    return Probe()
