#!/usr/bin/env bash
# Who meets it: anyone who rounds activations to bytes for an int8 product in libtorch (the onednn and x86 kernels want unsigned ones). Making
# unsigned bytes of floats takes more than twice as long as making signed ones of the same floats (with two threads and a larger matrix four
# times as long): only the latter conversion is done with vector instructions. Rounding to signed bytes and flipping the top bit gives the
# same bytes, sooner; in a small model the conversion is one of the dearest passes between two products.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/v"; "$work/v/bin/pip" install -q torch==2.7.1 numpy==2.2.6
cat >"$work/bytes.py" <<'P'
import time

import torch

torch.set_num_threads(1)


def best(make):
    """Least of many turns, in microseconds: other work on the machine only ever adds."""
    turns = []
    for _ in range(300):
        start = time.perf_counter()
        make()
        turns.append(time.perf_counter() - start)
    return min(turns) * 1e6


print("torch", torch.__version__)
x = torch.randn(128, 2048).mul_(30).clamp_(-127, 127)
plain = lambda: (x + 128.5).to(torch.uint8)
flipped = lambda: x.round().to(torch.int8).view(torch.uint8).bitwise_xor_(128)
unsigned, signed = best(lambda: x.abs().to(torch.uint8)), best(lambda: x.abs().to(torch.int8))
print("bytes that differ between the two ways, ties apart:", int(((plain() != flipped()) & ((x - x.floor() - 0.5).abs() > 1e-4)).sum()))
print("to(uint8) %.0f us, to(int8) %.0f us: %.1f times" % (unsigned, signed, unsigned / signed))
print("by way of signed bytes %.0f us instead of %.0f" % (best(flipped), best(plain)))
print("AS FOUND" if unsigned > 1.5 * signed and best(plain) > best(flipped) else "CHANGED")
P
"$work/v/bin/python" "$work/bytes.py" 2>&1 | tee "$work/out"
grep -q "AS FOUND" "$work/out" && grep -q "ties apart: 0" "$work/out"
