package org.mujaz.model;

/** Text to a checkpoint's token ids and back; special tokens are the caller's matter. */
interface Tokenizer extends AutoCloseable {

    int[] encode(String text);

    /** The ids of a text as it stands in an answer; another's than the source's where two languages have their own. */
    default int[] encodeAnswer(String text) {
        return encode(text);
    }

    /** The text of the ids; control tokens (begin, end, padding) say nothing. */
    String decode(int[] ids);

    /** What stands around every prompt of a decoder-only checkpoint. */
    default Margins margins(TokenizerSettings settings) {
        return new Margins(
                settings.begins() ? settings.ids("bos_token_id") : new int[0],
                settings.ends() ? settings.ids("eos_token_id") : new int[0]);
    }

    @Override
    void close();
}
