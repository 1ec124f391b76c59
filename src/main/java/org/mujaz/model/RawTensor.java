package org.mujaz.model;

import java.nio.ByteBuffer;

/**
 * One tensor as it stands in a file.
 *
 * @param dtype as safetensors names it: F32, F16, BF16, I8 …
 * @param bytes little endian, direct
 */
record RawTensor(String name, String dtype, long[] shape, ByteBuffer bytes) {}
