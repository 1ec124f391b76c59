package org.mujaz.model;

import java.util.Map;

/**
 * What the decoder-only graph must know of a family and size.
 *
 * @param numbers heads, kv_heads, head_dim, eps, scaling, window, silu, softcap, norm_plus, theta, theta_local, embed_factor
 * @param local for each layer, whether it attends to the sliding window only
 * @param window most tokens a row may have
 */
record DecoderShape(Map<String, Double> numbers, boolean[] local, int window) {}
