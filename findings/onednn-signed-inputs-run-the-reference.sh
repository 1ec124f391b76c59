#!/usr/bin/env bash
# Who meets it: anyone who multiplies int8 activations with libtorch's `onednn::qlinear_pointwise`. It takes signed bytes as well as unsigned
# ones and answers exactly the same, but for signed ones with a zero point of 0 - the symmetric rounding most papers describe, and the kind
# that seems to need less work, for there is no zero point to make up for - it runs oneDNN's reference code instead of the vectorised
# product: thousands of times slower, without a word. Rounding to signed bytes, flipping the top bit and saying "unsigned, zero at 128"
# gives the same sums at full speed. The kernels' names are what ONEDNN_VERBOSE=1 tells; seen on a processor with AVX-512-VNNI.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/v"; "$work/v/bin/pip" install -q torch==2.7.1 numpy==2.2.6
cat >"$work/signed.py" <<'P'
import time

import torch

torch.set_num_threads(1)


def timed(make, turns):
    """The answer and the least of some turns, in milliseconds."""
    best = float("inf")
    for _ in range(turns):
        start = time.perf_counter()
        answer = make()
        best = min(best, time.perf_counter() - start)
    return answer, best * 1e3


print("torch", torch.__version__, "built for", torch.backends.cpu.get_cpu_capability())
torch.manual_seed(0)
rows, width, height = 32, 512, 512
weight = torch.randint(-127, 128, (height, width), dtype=torch.int8)
packed = torch.ops.onednn.qlinear_prepack(weight, None)
scale, zeros = torch.rand(height) * 0.01, torch.zeros(height, dtype=torch.int32)
signed = torch.randint(-127, 128, (rows, width), dtype=torch.int8)
unsigned = signed.view(torch.uint8).bitwise_xor(128)


def product(x, zero):
    return torch.ops.onednn.qlinear_pointwise(x, 1.0, zero, packed, scale, zeros, None, 1.0, 0, torch.float32, "none", [], "")


a, fast = timed(lambda: product(unsigned, 128), 50)
b, slow = timed(lambda: product(signed, 0), 3)
print("greatest difference:", float((a - b).abs().max()))
print("unsigned, zero at 128: %.3f ms; signed, zero at 0: %.1f ms: %.0f times" % (fast, slow, slow / fast))
print("AS FOUND" if torch.equal(a, b) and slow > 50 * fast else "CHANGED")
P
"$work/v/bin/python" "$work/signed.py" 2>&1 | tee "$work/out"
echo "kernels of the two:"
ONEDNN_VERBOSE=1 "$work/v/bin/python" "$work/signed.py" | grep ',exec,cpu,matmul,' | cut -d, -f7 | sort -u | tee "$work/kernels"
grep -q "^ref_int8" "$work/kernels"
grep -q "^brg_matmul" "$work/kernels"
grep -q "AS FOUND" "$work/out"
