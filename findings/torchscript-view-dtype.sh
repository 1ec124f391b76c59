#!/usr/bin/env bash
# Who meets it: anyone who hands raw checkpoint bytes to a TorchScript module (from Java or C++, which have no bfloat16 arrays) and lets the
# module reinterpret them. In Python `bytes.view(torch.bfloat16)` reinterprets; the same line, scripted, is compiled to view(int[] size):
# a dtype is an int constant in TorchScript (bfloat16 is 15), so the tensor is reshaped to 15 elements - an error for most tensors, and for
# one of exactly 15 bytes no error at all, only wrong values. Scripting itself gives no warning. `view_copy(dtype=…)` does what was meant.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/v"; "$work/v/bin/pip" install -q torch==2.7.1 numpy==2.2.6
cat >"$work/view.py" <<'P'
import torch

def plain(x: torch.Tensor):
    return x.view(torch.bfloat16)

def meant(x: torch.Tensor):
    return torch.view_copy(x, dtype=torch.bfloat16)

print("torch", torch.__version__)
raw = torch.tensor([0, 63, 128, 63] * 4, dtype=torch.uint8).view(torch.int16).view(torch.uint8)   # 8 bfloat16 numbers
print("eager:", plain(raw).dtype, tuple(plain(raw).shape))
script = torch.jit.script(plain)
print("compiled to:", [n.schema() for n in script.graph.nodes() if n.kind() == "aten::view"][0])
try:
    script(raw)
except RuntimeError as e:
    print("scripted, 16 bytes:", str(e).strip().splitlines()[-1])
print("scripted, 15 bytes:", script(raw[:15]).dtype, tuple(script(raw[:15]).shape))
print("view_copy, scripted:", torch.jit.script(meant)(raw).dtype)
P
"$work/v/bin/python" "$work/view.py" 2>&1 | tee "$work/out"
grep -q "eager: torch.bfloat16 (8,)" "$work/out"
grep -q "compiled to: aten::view(Tensor(a) self, SymInt\[\] size)" "$work/out"
grep -q "scripted, 16 bytes: RuntimeError: shape '\[15\]' is invalid" "$work/out"
grep -q "scripted, 15 bytes: torch.uint8 (15,)" "$work/out"
grep -q "view_copy, scripted: torch.bfloat16" "$work/out"
