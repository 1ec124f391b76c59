"""Tunes a checkpoint on examples: tune.py CHECKPOINT EXAMPLES.npz OUT.safetensors --hours 8 [--rate 5e-5] [--batch 2048]

CPU or GPU, products in bfloat16, AdamW. The learning rate warms up over 60 steps, then falls with a cosine over the given
time. What is written (every ten minutes, and at the end) is the moving average of the weights, which is better than the last.
"""
import argparse
import math
import os
import random
import time

import numpy as np
import torch

import gemma

WARM_UP, AVERAGE, SAVE_EVERY = 60, 0.998, 600


def batches(lengths, tokens_a_batch):
    """Endless batches of example numbers: shuffled, but of like length so that little is padded."""
    order = list(range(len(lengths)))
    while True:
        random.shuffle(order)
        for start in range(0, len(order), 2000):
            ready, batch = [], []
            for i in sorted(order[start:start + 2000], key=lambda i: lengths[i]):
                if batch and lengths[i] * (len(batch) + 1) > tokens_a_batch:
                    ready.append(batch)
                    batch = []
                batch.append(i)
            ready.append(batch)
            random.shuffle(ready)
            yield from ready


def padded(data, starts, batch, device):
    """ids and targets, both (batch, longest); the prompt and the padding are not learnt (-1)"""
    lengths = data["prompt"][batch] + data["answer"][batch]
    ids = np.zeros((len(batch), -(-int(lengths.max()) // 16) * 16), np.int64)
    targets = np.full_like(ids, -1)
    for row, (i, length) in enumerate(zip(batch, lengths)):
        ids[row, :length] = data["tokens"][starts[i]:starts[i] + length]
        targets[row, data["prompt"][i]:length] = ids[row, data["prompt"][i]:length]
    return torch.from_numpy(ids).to(device), torch.from_numpy(targets).to(device)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("examples")
    parser.add_argument("out")
    parser.add_argument("--hours", type=float, required=True)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--batch", type=int, default=2048, help="padded tokens a step")
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    random.seed(a.seed)
    torch.manual_seed(a.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    data = dict(np.load(a.examples))
    lengths = data["prompt"] + data["answer"]
    starts = np.concatenate([[0], np.cumsum(lengths)])
    model = gemma.load(a.checkpoint).to(device)
    matrices = [p for p in model.parameters() if p.dim() > 1]
    vectors = [p for p in model.parameters() if p.dim() < 2]
    optimizer = torch.optim.AdamW([{"params": matrices, "weight_decay": 0.01}, {"params": vectors, "weight_decay": 0.0}],
                                  lr=a.rate, betas=(0.9, 0.98))
    average = {name: p.detach().clone() for name, p in model.named_parameters()}

    def write():
        tuned = {name: p.detach().clone() for name, p in model.named_parameters()}
        with torch.no_grad():
            for name, p in model.named_parameters():
                p.copy_(average[name])
            gemma.save(model, a.out + ".part")
            for name, p in model.named_parameters():
                p.copy_(tuned[name])
        os.replace(a.out + ".part", a.out)

    began = written = time.time()
    seen, losses = 0, []
    for step, batch in enumerate(batches(lengths, a.batch), 1):
        done = (time.time() - began) / (a.hours * 3600)
        if done >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = a.rate * min(1, step / WARM_UP) * (0.05 + 0.95 * (1 + math.cos(math.pi * done)) / 2)
        ids, targets = padded(data, starts, batch, device)
        with torch.autocast(device, dtype=torch.bfloat16):
            loss = model.loss(ids, targets)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        with torch.no_grad():
            keep = min(AVERAGE, (1 + step) / (10 + step))
            for name, p in model.named_parameters():
                average[name].lerp_(p, 1 - keep)
        seen += int(lengths[batch].sum())
        losses.append(loss.item())
        if step % 20 == 0:
            print(f"step {step}  loss {np.mean(losses[-100:]):.3f}  {seen / 1e6:.2f} M tokens  {done:.0%} of the time", flush=True)
        if time.time() - written > SAVE_EVERY:
            write()
            written = time.time()
    write()
    print(f"{step - 1} steps, {seen} tokens, written to {a.out}")


if __name__ == "__main__":
    main()
