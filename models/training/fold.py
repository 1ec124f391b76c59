"""Scale folding: evens out the inputs of a model's matrices, so that rounding them to int8 costs less (SmoothQuant, arXiv 2211.10438).

Column j of a matrix is multiplied by a factor, and what makes its input j is divided by it: the norm before q, k and v and before
gate and up, the rows of up_proj before down_proj, the rows of v_proj before o_proj (whose heads share them). In float32 the model
computes what it did. The factor is max|x_j| ** 0.6 / max|w_j| ** 0.4 over the matrices that share the input, its median made 1.
"""
import numpy as np
import torch

POWER = 0.6
SENTENCES = 256


def largest_inputs(model, examples):
    """The largest magnitude of every input channel of every layer's four inputs, over a few hundred examples."""
    seen, hooks = {}, []
    for number, layer in enumerate(model.layers):
        for place, module in (("qkv", layer.self_attn.q_proj), ("o", layer.self_attn.o_proj), ("gate", layer.mlp.gate_proj),
                              ("down", layer.mlp.down_proj)):
            def look(_, inputs, key=(number, place)):
                largest = inputs[0].detach().abs().flatten(0, -2).amax(0)
                seen[key] = torch.maximum(seen[key], largest) if key in seen else largest
            hooks.append(module.register_forward_pre_hook(look))
    lengths = examples["prompt"].astype(int) + examples["answer"]
    starts = np.concatenate([[0], np.cumsum(lengths)])
    with torch.no_grad():
        for i in np.random.default_rng(1).permutation(len(lengths))[:SENTENCES]:
            model(torch.from_numpy(examples["tokens"][starts[i]:starts[i] + lengths[i]].astype(np.int64))[None])
    for hook in hooks:
        hook.remove()
    return seen


def factors(inputs, weights):
    """From the largest magnitude of every input channel, and of every column that reads it."""
    factor = inputs.clamp(min=1e-5) ** POWER / weights.clamp(min=1e-5) ** (1 - POWER)
    return factor / factor.median()


def fold(model, examples):
    largest = largest_inputs(model, examples)
    heads, width = model.config["num_attention_heads"], model.config["head_dim"]
    with torch.no_grad():
        for number, layer in enumerate(model.layers):
            a, f = layer.self_attn, layer.mlp
            for norm, place, matrices in ((layer.input_layernorm, "qkv", (a.q_proj, a.k_proj, a.v_proj)),
                                          (layer.pre_feedforward_layernorm, "gate", (f.gate_proj, f.up_proj))):
                s = factors(largest[number, place], torch.cat([m.weight for m in matrices]).abs().amax(0))
                norm.weight.copy_((1 + norm.weight) / s - 1)
                for m in matrices:
                    m.weight.mul_(s)
            s = factors(largest[number, "down"], f.down_proj.weight.abs().amax(0))
            f.up_proj.weight.div_(s[:, None])
            f.down_proj.weight.mul_(s)
            # Every head of a group reads the same values: one factor for all of them.
            shared = a.v_proj.weight.shape[0] // width
            groups = lambda x: x.view(*x.shape[:-1], shared, heads // shared, width)
            s = factors(groups(largest[number, "o"]).amax(1), groups(a.o_proj.weight).abs().amax((0, 2)))
            a.v_proj.weight.div_(s.reshape(-1)[:, None])
            groups(a.o_proj.weight).mul_(s[:, None])
