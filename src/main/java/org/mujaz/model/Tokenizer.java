package org.mujaz.model;

/** Text to a checkpoint's token ids and back; special tokens are the caller's matter. */
interface Tokenizer extends AutoCloseable {

    int[] encode(String text);

    /** The text of the ids; control tokens (begin, end, padding) say nothing. */
    String decode(int[] ids);

    @Override
    void close();
}
