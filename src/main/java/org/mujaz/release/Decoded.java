package org.mujaz.release;

import java.nio.charset.Charset;
import java.util.List;
import org.mujaz.Mark;

/**
 * Bytes as text.
 *
 * @param text without byte order mark
 * @param charset the charset that made sense of them
 * @param marks what had to be mended
 */
record Decoded(String text, Charset charset, List<Mark> marks) {}
