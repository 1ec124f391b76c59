"""Writes what a config.json that leaves something out means by it: the defaults of transformers 4.57.6's config classes, those the program reads."""
import json
import os

import transformers as hf

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "src", "main", "resources", "org", "mujaz", "model", "defaults.json")
FAMILIES = {
    "bart": hf.BartConfig, "gemma3_text": hf.Gemma3TextConfig, "hunyuan_v1_dense": hf.HunYuanDenseV1Config, "llama": hf.LlamaConfig,
    "m2m_100": hf.M2M100Config, "marian": hf.MarianConfig, "mbart": hf.MBartConfig, "mt5": hf.MT5Config, "pegasus": hf.PegasusConfig,
    "qwen2": hf.Qwen2Config, "qwen3": hf.Qwen3Config, "t5": hf.T5Config}
READ = {
    "activation_function", "attention_bias", "bos_token_id", "d_kv", "decoder_start_token_id", "eos_token_id", "feed_forward_proj",
    "forced_eos_token_id", "hidden_act", "hidden_activation", "layer_norm_epsilon", "max_position_embeddings", "num_heads",
    "query_pre_attn_scalar", "relative_attention_max_distance", "rms_norm_eps", "rope_local_base_freq", "rope_theta", "scale_embedding",
    "share_encoder_decoder_embeddings", "sliding_window", "tie_word_embeddings", "use_sliding_window"}

found = {}
for family, config in FAMILIES.items():
    said = config().to_dict()
    # The other families take the heads' size from the width.
    read = READ | {"head_dim"} if family in ("gemma3_text", "qwen3") else READ
    found[family] = {key: said[key] for key in sorted(read) if said.get(key) is not None}
# What a config says of the search goes before a generation_config.json made of it only where it differs from these.
found["search"] = hf.PretrainedConfig._get_global_generation_defaults()
os.makedirs(os.path.dirname(OUT), exist_ok=True)
with open(OUT, "w") as out:
    json.dump(found, out, indent=2)
    out.write("\n")
