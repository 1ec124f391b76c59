"""Turns bilingual texts into training examples: examples.py CHECKPOINT OUT.npz [--pairs FILE[:TIMES] …] [--briefs FILE[:TIMES] …]

--pairs   lines `Arabic TAB English`: an agency's own archive, sentence by sentence (paragraphs are welcome too)
--briefs  JSON lines with "headline" and "text" (the English release) and "brief_headline" and "brief" (what is wanted of it)

The prompts are those of the checkpoint's tasks.yaml, so that tuning and use agree to the character. OUT.npz holds `tokens`
(all examples end to end), `prompt` and `answer` (their lengths; only the answer is learnt).
"""
import argparse
import json
from pathlib import Path

import numpy as np
import sentencepiece

BOS, EOS, WINDOW, ARTICLE_WORDS = 2, 1, 768, 420


def named(argument):
    path, _, times = argument.rpartition(":")
    return (path, int(times)) if path and times.isdigit() else (argument, 1)


def pairs(path):
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        arabic, tab, english = line.partition("\t")
        arabic, english = " ".join(arabic.split()), " ".join(english.split("\t")[0].split())
        if tab and arabic and english:
            yield f"Arabic: {arabic}\nEnglish:", f" {english}"


def briefs(path):
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        d = json.loads(line)
        text = " ".join(d["text"].split()[:ARTICLE_WORDS])
        yield f"Article: {d['headline']}\n{text}\nHeadline:", f" {d['brief_headline']}\nBrief: {d['brief']}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("out")
    parser.add_argument("--pairs", nargs="*", default=[])
    parser.add_argument("--briefs", nargs="*", default=[])
    a = parser.parse_args()
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(Path(a.checkpoint, "tokenizer.model")))
    texts = []
    for read, arguments in ((pairs, a.pairs), (briefs, a.briefs)):
        for path, times in map(named, arguments):
            texts += list(read(path)) * times
    tokens, prompt, answer, left_out = [], [], [], 0
    for question, reply in texts:
        x, y = [BOS] + tokenizer.encode(question), tokenizer.encode(reply) + [EOS]
        if len(x) + len(y) > WINDOW:
            left_out += 1
            continue
        tokens += x + y
        prompt.append(len(x))
        answer.append(len(y))
    np.savez(a.out, tokens=np.array(tokens, np.int32), prompt=np.array(prompt, np.int32), answer=np.array(answer, np.int32))
    print(f"{len(prompt)} examples, {len(tokens)} tokens, {sum(answer)} of them learnt; {left_out} longer than {WINDOW} left out")


if __name__ == "__main__":
    main()
