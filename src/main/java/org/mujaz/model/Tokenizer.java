package org.mujaz.model;

import java.util.List;

/** Text to a checkpoint's token ids and back; special tokens are the caller's matter. */
interface Tokenizer extends AutoCloseable {

    int[] encode(String text);

    /** The ids of a text as it stands in an answer; another's than the source's where two languages have their own. */
    default int[] encodeAnswer(String text) {
        return encode(text);
    }

    /** The text of the ids; control tokens (begin, end, padding) say nothing. */
    String decode(int[] ids);

    /** What every prompt of a decoder-only checkpoint begins with. */
    default List<Integer> begin(Config config) {
        return config.integers("bos_token_id");
    }

    @Override
    void close();
}
