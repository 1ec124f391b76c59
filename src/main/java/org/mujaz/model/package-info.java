/** Checkpoints, graphs, tokenizers and decoding: the only package that knows DJL. */
package org.mujaz.model;
