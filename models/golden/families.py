"""Makes a tiny random checkpoint of every family, laid out as on the hub, and writes down what transformers makes of it.

  families.py [family …]      (transformers 4.57.6, torch 2.7.1, sentencepiece; CPU)

Each folder then holds the checkpoint, its mujaz.lock and golden.json: token ids of a dozen texts, hidden states, first-step
logits and the answers of several searches over the whole batch. Only this script needs Python; the tests read the files.
"""
import hashlib
import io
import json
import os
import re
import shutil
import sys

import sentencepiece
import torch
import transformers as hf
from tokenizers import ByteLevelBPETokenizer

HERE = os.path.dirname(os.path.abspath(__file__))
ARABIC = [
    "وزارة الداخلية", "أعلنت الوزارة اليوم عن افتتاح مركز جديد.", "استقبل الوزير سفير فرنسا لدى المملكة، وبحثا سبل التعاون.",
    "بلغ عدد المستفيدين 1,250 شخصا في عام 2026.", "قال المتحدث: \"سنواصل العمل حتى النهاية\".", "المنامة",
]
ENGLISH = [
    "The ministry said today.", "A new centre opened in Manama with 45% more room.", "Officials met, talked and agreed on 3 steps.",
    "He said: \"We will go on.\"", "The minister received the ambassador of France and they discussed cooperation.", "Yes",
]
TEXTS = ARABIC + ENGLISH
CORPUS = [" ".join(TEXTS[i:] + TEXTS[:i]) for i in range(len(TEXTS))] + TEXTS * 3
HIDDEN = 3  # texts whose hidden states and logits are written down


def piece_model(path, kind="unigram", size=220, rule="identity", **options):
    model = io.BytesIO()
    options = {"bos_id": 1, "eos_id": 2, "unk_id": 0, "pad_id": -1, **options}
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(CORPUS), model_writer=model, vocab_size=size, model_type=kind, hard_vocab_limit=kind == "bpe",
        character_coverage=1.0, minloglevel=2, normalization_rule_name=rule, **options)
    open(path, "wb").write(model.getvalue())
    return sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())


def byte_pairs(folder, specials, size=420):
    t = ByteLevelBPETokenizer()
    t.train_from_iterator(CORPUS, vocab_size=size, min_frequency=2, special_tokens=specials, show_progress=False)
    t.save_model(folder)


def fast(tokenizer, folder, keep=("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json")):
    """Keeps of what the tokenizer saves only what the hub's checkpoints of this family carry."""
    tokenizer.save_pretrained(folder + "/saved")
    for f in keep:
        if os.path.exists(folder + "/saved/" + f):
            shutil.move(folder + "/saved/" + f, folder + "/" + f)
    shutil.rmtree(folder + "/saved")
    return tokenizer


def chat_bytes(folder):
    byte_pairs(folder, ["<|endoftext|>", "<|im_start|>", "<|im_end|>"])
    t = hf.Qwen2TokenizerFast(folder + "/vocab.json", folder + "/merges.txt")
    for f in ("vocab.json", "merges.txt"):
        os.remove(folder + "/" + f)
    return fast(t, folder)


DECODER = dict(hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2,
               max_position_embeddings=256, initializer_range=0.3)


def llama(folder):
    piece_model(folder + "/tokenizer.model", "bpe", 420, byte_fallback=True, split_digits=True)
    t = fast(hf.LlamaTokenizerFast(vocab_file=folder + "/tokenizer.model", legacy=False), folder)
    return t, hf.LlamaForCausalLM(hf.LlamaConfig(
        vocab_size=420, bos_token_id=1, eos_token_id=2, tie_word_embeddings=False, rope_theta=10000.0, **DECODER))


def llama3(folder):
    t = chat_bytes(folder)
    scaling = dict(rope_type="llama3", factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0, original_max_position_embeddings=32)
    return t, hf.LlamaForCausalLM(hf.LlamaConfig(
        vocab_size=len(t), bos_token_id=None, eos_token_id=[0, 2], tie_word_embeddings=True, rope_theta=500000.0,
        rope_scaling=scaling, **DECODER))


def qwen2(folder):
    t = chat_bytes(folder)
    return t, hf.Qwen2ForCausalLM(hf.Qwen2Config(
        vocab_size=len(t) + 5, bos_token_id=None, eos_token_id=2, tie_word_embeddings=True, **DECODER))


def qwen3(folder):
    t = chat_bytes(folder)
    return t, hf.Qwen3ForCausalLM(hf.Qwen3Config(
        vocab_size=len(t), bos_token_id=None, eos_token_id=2, tie_word_embeddings=False, head_dim=16, **DECODER))


def hunyuan(folder):
    t = chat_bytes(folder)
    return t, hf.HunYuanDenseV1ForCausalLM(hf.HunYuanDenseV1Config(
        vocab_size=len(t), bos_token_id=1, eos_token_id=2, pad_token_id=0, tie_word_embeddings=True, head_dim=8,
        rope_scaling=dict(type="dynamic", alpha=1000.0, factor=1.0, beta_fast=32, beta_slow=1, mscale=1.0, mscale_all_dim=0.0),
        **DECODER))


SEQ2SEQ = dict(d_model=32, encoder_layers=2, decoder_layers=2, encoder_attention_heads=4, decoder_attention_heads=4,
               encoder_ffn_dim=48, decoder_ffn_dim=48, max_position_embeddings=128, init_std=0.3, dropout=0.0)


def marian(folder):
    source, target = piece_model(folder + "/source.spm"), piece_model(folder + "/target.spm", size=180)
    vocab = {"</s>": 0, "<unk>": 1}
    for sp in (source, target):
        for i in range(3, sp.get_piece_size()):
            vocab.setdefault(sp.id_to_piece(i), len(vocab))
    vocab["<pad>"] = len(vocab)
    json.dump(vocab, open(folder + "/vocab.json", "w"), ensure_ascii=False)
    json.dump(dict(source_lang="ar", target_lang="en", tokenizer_class="MarianTokenizer"), open(folder + "/tokenizer_config.json", "w"))
    pad = vocab["<pad>"]
    model = hf.MarianMTModel(hf.MarianConfig(
        vocab_size=len(vocab), pad_token_id=pad, eos_token_id=0, decoder_start_token_id=pad, bos_token_id=0, forced_eos_token_id=0,
        bad_words_ids=[[pad]], num_beams=4, max_length=96, activation_function="swish", scale_embedding=True,
        static_position_embeddings=True, **SEQ2SEQ))
    model.final_logits_bias.normal_(0, 0.5)
    return hf.MarianTokenizer.from_pretrained(folder), model


def bart(folder):
    byte_pairs(folder, ["<s>", "<pad>", "</s>", "<unk>", "<mask>"])
    t = hf.BartTokenizerFast(folder + "/vocab.json", folder + "/merges.txt")
    return t, hf.BartForConditionalGeneration(hf.BartConfig(
        vocab_size=len(t), pad_token_id=1, bos_token_id=0, eos_token_id=2, decoder_start_token_id=2, forced_bos_token_id=0,
        forced_eos_token_id=2, num_beams=4, length_penalty=2.0, min_length=6, max_length=24, no_repeat_ngram_size=3,
        early_stopping=True, activation_function="gelu", **SEQ2SEQ))


def mbart(folder):
    piece_model(folder + "/sentencepiece.bpe.model")
    t = hf.MBart50Tokenizer(folder + "/sentencepiece.bpe.model", src_lang="ar_AR", tgt_lang="en_XX")
    json.dump(dict(src_lang="ar_AR", tgt_lang="en_XX", tokenizer_class="MBart50Tokenizer"), open(folder + "/tokenizer_config.json", "w"))
    return t, hf.MBartForConditionalGeneration(hf.MBartConfig(
        vocab_size=len(t), pad_token_id=1, bos_token_id=0, eos_token_id=2, decoder_start_token_id=2, forced_eos_token_id=2,
        forced_bos_token_id=t.lang_code_to_id["en_XX"], scale_embedding=True, activation_function="relu", num_beams=5, **SEQ2SEQ))


def m2m100(folder):
    sp = piece_model(folder + "/sentencepiece.bpe.model")
    vocab = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3}
    for i in range(3, sp.get_piece_size()):
        vocab.setdefault(sp.id_to_piece(i), len(vocab))
    json.dump(vocab, open(folder + "/vocab.json", "w"), ensure_ascii=False)
    json.dump(dict(src_lang="ar", tgt_lang="en", tokenizer_class="M2M100Tokenizer"), open(folder + "/tokenizer_config.json", "w"))
    t = hf.M2M100Tokenizer(folder + "/vocab.json", folder + "/sentencepiece.bpe.model", src_lang="ar", tgt_lang="en")
    size = len(vocab) + 108  # 100 languages and the made-up words that round the table up
    return t, hf.M2M100ForConditionalGeneration(hf.M2M100Config(
        vocab_size=size, pad_token_id=1, bos_token_id=0, eos_token_id=2, decoder_start_token_id=2, scale_embedding=True,
        activation_function="relu", num_beams=5, **SEQ2SEQ)), {"forced_bos_token_id": t.get_lang_id("en")}


def nllb(folder):
    piece_model(folder + "/sentencepiece.bpe.model", rule="nmt_nfkc")
    t = fast(hf.NllbTokenizerFast(vocab_file=folder + "/sentencepiece.bpe.model", src_lang="arb_Arab", tgt_lang="eng_Latn"), folder)
    return t, hf.M2M100ForConditionalGeneration(hf.M2M100Config(
        vocab_size=len(t), pad_token_id=1, bos_token_id=0, eos_token_id=2, decoder_start_token_id=2, scale_embedding=True,
        activation_function="relu", tokenizer_class="NllbTokenizer", **SEQ2SEQ)), {
            "forced_bos_token_id": t.convert_tokens_to_ids("eng_Latn")}


def pegasus(folder):
    piece_model(folder + "/spiece.model", pad_id=0, eos_id=1, unk_id=2, bos_id=-1)
    t = hf.PegasusTokenizer(folder + "/spiece.model")
    json.dump(dict(tokenizer_class="PegasusTokenizer"), open(folder + "/tokenizer_config.json", "w"))
    return t, hf.PegasusForConditionalGeneration(hf.PegasusConfig(
        vocab_size=len(t), pad_token_id=0, bos_token_id=0, eos_token_id=1, decoder_start_token_id=0, forced_eos_token_id=1,
        scale_embedding=True, activation_function="relu", num_beams=8, length_penalty=0.8, max_length=28, min_length=8, **SEQ2SEQ))


T5 = dict(d_model=32, d_kv=12, d_ff=48, num_layers=2, num_decoder_layers=2, num_heads=4, relative_attention_num_buckets=8,
          relative_attention_max_distance=20, pad_token_id=0, eos_token_id=1, decoder_start_token_id=0, dropout_rate=0.0,
          initializer_factor=2.0)


def t5(folder):
    piece_model(folder + "/spiece.model", pad_id=0, eos_id=1, unk_id=2, bos_id=-1)
    t = fast(hf.T5TokenizerFast(folder + "/spiece.model", extra_ids=5), folder)
    return t, hf.T5ForConditionalGeneration(hf.T5Config(vocab_size=len(t) + 3, feed_forward_proj="relu", **T5))


def flan(folder):
    piece_model(folder + "/spiece.model", pad_id=0, eos_id=1, unk_id=2, bos_id=-1)
    t = fast(hf.T5TokenizerFast(folder + "/spiece.model", extra_ids=5), folder)
    return t, hf.T5ForConditionalGeneration(hf.T5Config(
        vocab_size=len(t) + 3, feed_forward_proj="gated-gelu", tie_word_embeddings=False, n_positions=512, **T5))


def mt5(folder):
    piece_model(folder + "/spiece.model", pad_id=0, eos_id=1, unk_id=2, bos_id=-1)
    t = hf.MT5Tokenizer(folder + "/spiece.model", extra_ids=0, legacy=True)
    json.dump(dict(tokenizer_class="T5Tokenizer", extra_ids=0), open(folder + "/tokenizer_config.json", "w"))
    return t, hf.MT5ForConditionalGeneration(hf.MT5Config(vocab_size=t.vocab_size, no_repeat_ngram_size=2, length_penalty=0.6,
                                                          num_beams=4, max_length=84, **T5))


ENCODER = dict(hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4, initializer_range=0.3)


def bert(folder):
    from tokenizers import BertWordPieceTokenizer
    w = BertWordPieceTokenizer(lowercase=False)
    w.train_from_iterator(CORPUS, vocab_size=260, min_frequency=2, show_progress=False)
    w.save_model(folder)
    t = fast(hf.BertTokenizerFast(folder + "/vocab.txt", do_lower_case=False), folder)
    return t, hf.BertModel(hf.BertConfig(vocab_size=len(t), max_position_embeddings=64, **ENCODER))


def xlmr(folder):
    piece_model(folder + "/sentencepiece.bpe.model")
    t = fast(hf.XLMRobertaTokenizerFast(folder + "/sentencepiece.bpe.model"), folder)
    return t, hf.XLMRobertaModel(hf.XLMRobertaConfig(vocab_size=len(t), max_position_embeddings=66, type_vocab_size=1, pad_token_id=1,
                                                     layer_norm_eps=1e-5, **ENCODER))


FAMILIES = [llama, llama3, qwen2, qwen3, hunyuan, marian, bart, mbart, m2m100, nllb, pegasus, t5, flan, mt5, bert, xlmr]
PICKLED = {"marian": 1, "bart": 2, "flan": 1}  # pytorch_model.bin, in so many shards; the others are safetensors
HALVES = {"qwen2": torch.bfloat16, "m2m100": torch.float16}
SEARCHES = {
    "greedy": dict(num_beams=1, max_new_tokens=20),
    "greedy, no bigram twice": dict(num_beams=1, max_new_tokens=20, no_repeat_ngram_size=2),
    "greedy, repetition penalised": dict(num_beams=1, max_new_tokens=12, repetition_penalty=1.4),
    "beam 4": dict(num_beams=4, max_new_tokens=16),
    "beam 4, short answers, early": dict(num_beams=4, max_new_tokens=20, length_penalty=0.2, early_stopping=True),
    "beam 4, long answers": dict(num_beams=4, max_new_tokens=20, length_penalty=2.0),
    "beam 3, 6 to 14 tokens, no trigram twice, early": dict(
        num_beams=3, min_new_tokens=6, max_new_tokens=14, no_repeat_ngram_size=3, early_stopping=True),
}
PLAIN = dict(do_sample=False, length_penalty=1.0, early_stopping=False, min_length=0, no_repeat_ngram_size=0, temperature=None,
             top_p=None, top_k=None)


def livelier(model, ends):
    """Random weights hardly ever end an answer; a larger row for the end tokens makes them come now and then."""
    with torch.no_grad():
        head = model.get_output_embeddings()
        if head is not None:
            for e in ends:
                head.weight[e] *= 1.6
        for name, p in model.named_parameters():
            if name.endswith(".bias") or "norm" in name.lower():
                p.add_(torch.randn_like(p) * 0.1)


def numbers(t):
    return [float("%.8g" % v) for v in t.float().reshape(-1).tolist()]


def save(model, folder, name):
    model.to(HALVES.get(name, torch.float32))
    shards = PICKLED.get(name)
    if shards:
        size = sum(p.numel() * 4 for p in model.parameters())
        model.save_pretrained(folder, safe_serialization=False, max_shard_size=size if shards == 1 else str(size // 2000) + "KB")
    else:
        model.save_pretrained(folder)
    model.float()


def lock(folder):
    lines = ["# made by models/golden/families.py"]
    for f in sorted(os.listdir(folder)):
        if f != "mujaz.lock" and f != "golden.json":
            lines.append(hashlib.sha256(open(folder + "/" + f, "rb").read()).hexdigest() + "  " + f)
    open(folder + "/mujaz.lock", "w").write("\n".join(lines) + "\n")


def golden(name, t, model, extra):
    config = model.config
    writes = config.is_encoder_decoder or model.can_generate()
    batch = [t(x)["input_ids"] for x in TEXTS]
    out = {"texts": TEXTS, "ids": batch, "hidden": [], "logits": [], "searches": []}
    pad = config.pad_token_id if config.pad_token_id is not None else 0
    wide = max(map(len, batch))
    left = writes and not config.is_encoder_decoder
    ids = torch.tensor([[pad] * (wide - len(b)) + b if left else b + [pad] * (wide - len(b)) for b in batch])
    mask = torch.tensor([[0] * (wide - len(b)) + [1] * len(b) if left else [1] * len(b) + [0] * (wide - len(b)) for b in batch])
    with torch.no_grad():
        for b in batch[:HIDDEN]:
            one = torch.tensor([b])
            if config.is_encoder_decoder:
                start = torch.tensor([[config.decoder_start_token_id]])
                r = model(input_ids=one, decoder_input_ids=start, output_hidden_states=True)
                out["hidden"].append(numbers(r.encoder_last_hidden_state))
                out["logits"].append(numbers(r.logits[0, -1]))
            elif writes:
                r = model(input_ids=one, output_hidden_states=True)
                out["hidden"].append(numbers(r.hidden_states[-1]))
                out["logits"].append(numbers(r.logits[0, -1]))
            else:
                out["hidden"].append(numbers(model(input_ids=one).last_hidden_state))
        if writes:
            searches = {**SEARCHES, "as the checkpoint says": None} if config.is_encoder_decoder else SEARCHES
            for label, settings in searches.items():
                asked = {"max_new_tokens": 20} if settings is None and name not in ("bart", "pegasus") else {}
                asked = {**PLAIN, **settings} if settings else {**asked, "do_sample": False}
                # Given as embeddings, a prompt is not what the rules about repeated tokens look at: they look at the answer.
                given = dict(inputs_embeds=model.get_input_embeddings()(ids)) if left else dict(input_ids=ids)
                made = model.generate(**given, attention_mask=mask, pad_token_id=pad, **extra, **asked)
                begin = 1 if config.is_encoder_decoder else 0
                ends = model.generation_config.eos_token_id
                ends = ends if isinstance(ends, list) else [ends]
                answers = []
                for row in made[:, begin:].tolist():
                    stop = next((i + 1 for i, x in enumerate(row) if x in ends), len(row))
                    answers.append(row[:stop])
                texts = t.batch_decode(answers, skip_special_tokens=True, clean_up_tokenization_spaces=False)
                # A tokenizer made here, not loaded, does not know its languages for special tokens.
                texts = [re.sub(r"__\w+?__", "", x).strip() for x in texts]
                out["searches"].append({"name": label, "settings": settings or {}, "ids": answers, "texts": texts})
    return out


if __name__ == "__main__":
    hf.logging.set_verbosity_error()
    torch.set_num_threads(1)
    for make in FAMILIES:
        name = make.__name__
        if len(sys.argv) > 1 and name not in sys.argv[1:]:
            continue
        folder = HERE + "/" + name
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        torch.manual_seed(len(name) + 17)
        made = make(folder)
        t, model, extra = made[0], made[1].eval(), made[2] if len(made) > 2 else {}
        ends = model.config.eos_token_id
        livelier(model, ends if isinstance(ends, list) else [ends] if ends is not None else [])
        save(model, folder, name)
        if name in HALVES:
            model = type(model).from_pretrained(folder, torch_dtype=torch.float32).eval()
        found = golden(name, t, model, extra)
        json.dump(found, open(folder + "/golden.json", "w"), ensure_ascii=False, separators=(",", ":"))
        if found["searches"] and not model.config.is_encoder_decoder:
            open(folder + "/tasks.yaml", "w").write('translate:\n  prompt: "{source}"\n  maxLength: 20\n')
        lock(folder)
        done = sum(len(set(map(tuple, s["ids"]))) for s in found["searches"])
        print(name, sum(os.path.getsize(folder + "/" + f) for f in os.listdir(folder)) // 1000, "kB,", done, "different answers", flush=True)
