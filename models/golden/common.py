"""What the golden scripts share: tiny random checkpoints in hub layout, and what transformers 4.57 makes of a dozen inputs.

A family's folder holds the checkpoint and expected.json: rows of ids, last hidden states, log probabilities of the first step, and for every way of
decoding the ids transformers answers, each row asked alone. Rules on what was written look at the answer only, never at the prompt.
"""
import hashlib
import json
import os

import torch
from transformers import LogitsProcessor, LogitsProcessorList

CASES = [
    dict(name="greedy", beams=1),
    dict(name="greedy, at least 6 tokens", beams=1, minTokens=6),
    dict(name="greedy, no bigram twice", beams=1, noRepeatNgram=2),
    dict(name="greedy, repetition penalty", beams=1, repetitionPenalty=1.5),
    dict(name="greedy, cut at 5", beams=1, maxTokens=5),
    dict(name="beam 4, early stopping", beams=4, earlyStopping=True),
    dict(name="beam 4", beams=4),
    dict(name="beam 4, short answers", beams=4, lengthPenalty=0.2),
    dict(name="beam 4, long answers", beams=4, lengthPenalty=2.0, earlyStopping=True),
    dict(name="beam 4, no trigram twice", beams=4, noRepeatNgram=3, earlyStopping=True),
    dict(name="beam 4, at least 8 tokens", beams=4, minTokens=8),
    dict(name="beam 4, repetition penalty", beams=4, repetitionPenalty=1.3),
    dict(name="beam 3, cut at 5", beams=3, maxTokens=5),
]


class Answer(LogitsProcessor):
    """No-repeat n-grams and repetition penalty as transformers computes them, but over the answer only."""

    def __init__(self, start, ngram, penalty):
        self.start, self.ngram, self.penalty = start, ngram, penalty

    def __call__(self, ids, scores):
        for r, row in enumerate(ids[:, self.start:].tolist()):
            if self.penalty != 1.0 and row:
                t = torch.tensor(sorted(set(row)))
                s = scores[r, t]
                scores[r, t] = torch.where(s < 0, s * self.penalty, s / self.penalty)
            n = self.ngram
            if n and len(row) + 1 >= n:
                last = row[len(row) - n + 1:]
                for i in range(len(row) - n + 1):
                    if row[i:i + n - 1] == last:
                        scores[r, row[i + n - 1]] = -float("inf")
        return scores


def answers(model, rows, case, most, start=None, **inputs):
    """What `generate` answers to each row alone, prompt and padding taken off."""
    out = []
    for i, row in enumerate(rows):
        begin = len(row) if start is None else start
        g = model.generate(torch.tensor([row]), do_sample=False, num_beams=case["beams"], max_new_tokens=case.get("maxTokens") or most,
                           length_penalty=case.get("lengthPenalty", 1.0), early_stopping=case.get("earlyStopping", False),
                           min_new_tokens=case.get("minTokens") or None,
                           logits_processor=LogitsProcessorList([Answer(begin, case.get("noRepeatNgram", 0), case.get("repetitionPenalty", 1.0))]),
                           **{k: v[i] for k, v in inputs.items()})[0, begin:].tolist()
        ends = model.generation_config.eos_token_id
        ends = set(ends if isinstance(ends, list) else [ends])
        cut = next((k + 1 for k, t in enumerate(g) if t in ends), len(g))
        out.append(g[:cut])
    return out


def rounded(t):
    return [[round(v, 5) for v in row] for row in t.tolist()]


def save(directory, expected):
    with open(os.path.join(directory, "expected.json"), "w") as f:
        json.dump(expected, f, separators=(",", ":"))
    lock(directory)


def lock(directory):
    names = sorted(f for f in os.listdir(directory) if f not in ("mujaz.lock", "expected.json"))
    with open(os.path.join(directory, "mujaz.lock"), "w") as f:
        for n in names:
            f.write(hashlib.sha256(open(os.path.join(directory, n), "rb").read()).hexdigest() + "  " + n + "\n")
