package org.mujaz.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.mujaz.Problem;

/**
 * How an encoder–decoder family is given its source: tokenizer, the tokens around the text, and the token its answers
 * begin with. Languages are Arabic to English.
 *
 * @param first {@link Frame#NONE} where the checkpoint's own settings say it, or nothing does
 */
record Source(Tokenizer tokenizer, int[] before, int[] after, int first) {

    private static final String VOCAB = "vocab.json";

    static Source marian(Checkpoint c) {
        Config vocab = Config.read(c.file(VOCAB));
        Config tokenizer = TokenizerSettings.of(c).tokenizer();
        tokenizer.refuse(tokenizer.flag("separate_vocabs", false), "separate_vocabs");
        int end = vocab.integer("</s>");
        Path target = c.file("target.spm");
        return plain(
                ListedPieces.marian(new SentencePiece(c.file("source.spm")), new SentencePiece(target), vocab), end);
    }

    /** BART: byte-level pairs between begin and end. */
    static Source bart(Checkpoint c) {
        int[] begin = {c.config().integer("bos_token_id")};
        int[] end = {c.config().integer("eos_token_id")};
        Tokenizer tokenizer = c.has("tokenizer.json")
                ? JsonTokenizer.of(c.file("tokenizer.json"))
                : BytePairs.bart(c.file(VOCAB), c.file("merges.txt"), TokenizerSettings.of(c));
        return new Source(tokenizer, begin, end, Frame.NONE);
    }

    /**
     * mBART: the text, end, and the source's language, which in mBART 50 comes first. The answers' language stands in the
     * checkpoint's settings; where mBART 50 leaves it open, as one for all languages does, it is English.
     */
    static Source mbart(Checkpoint c) {
        String kind = TokenizerSettings.of(c).kind();
        boolean fifty = kind.equals("MBart50Tokenizer");
        c.config().refuse(!fifty && !kind.equals("MBartTokenizer"), "tokenizer_class " + kind);
        boolean said = GenerationSettings.of(c).first() != Frame.NONE;
        SentencePiece pieces = new SentencePiece(c.file("sentencepiece.bpe.model"));
        // The languages stand behind the pieces, in the order mBART lists them: ar_AR, cs_CZ, de_DE, en_XX, …
        int arabic = pieces.size() + 1;
        int english = pieces.size() + 4;
        return new Source(
                NumberedPieces.fairseq(pieces),
                fifty ? new int[] {arabic} : new int[0],
                fifty ? new int[] {NumberedPieces.END} : new int[] {NumberedPieces.END, arabic},
                said || !fifty ? Frame.NONE : english);
    }

    /** M2M100 and NLLB: the source's language, the text, end; answers begin with their language. */
    static Source m2m100(Checkpoint c) {
        int end = c.config().integer("eos_token_id");
        Config settings = TokenizerSettings.of(c).tokenizer();
        if (c.has(VOCAB)) {
            String codes = settings.text("language_codes", "m2m100");
            settings.refuse(!codes.equals("m2m100"), "language_codes " + codes);
            Config vocab = Config.read(c.file(VOCAB));
            SentencePiece pieces = new SentencePiece(c.file("sentencepiece.bpe.model"));
            // A hundred languages stand behind the vocabulary, in the order M2M100 lists them: af, am, ar, ast, …, en,
            // …
            int languages = vocab.json().size();
            return new Source(
                    ListedPieces.m2m100(pieces, vocab), new int[] {languages + 2}, new int[] {end}, languages + 18);
        }
        if (!c.has("tokenizer.json")) {
            throw new Problem(
                    c.directory().toString(),
                    "does not say which tokens its languages are, since it has no tokenizer.json",
                    "Get the checkpoint's tokenizer.json too");
        }
        // NLLB as its authors first published it was given the language behind the text.
        boolean behind = settings.flag("legacy_behaviour", false);
        JsonTokenizer tokenizer = JsonTokenizer.of(c.file("tokenizer.json"));
        try {
            int arabic = tokenizer.special("arb_Arab");
            int english = tokenizer.special("eng_Latn");
            return behind
                    ? new Source(tokenizer, new int[0], new int[] {end, arabic}, english)
                    : new Source(tokenizer, new int[] {arabic}, new int[] {end}, english);
        } catch (Problem e) {
            tokenizer.close();
            throw e;
        }
    }

    static Source pegasus(Checkpoint c) {
        int end = c.config().integer("eos_token_id");
        Tokenizer pieces = c.has("tokenizer.json")
                ? JsonTokenizer.of(c.file("tokenizer.json"))
                : NumberedPieces.pegasus(new SentencePiece(c.file("spiece.model")));
        return plain(new LineBreaks(pieces), end);
    }

    static Source t5(Checkpoint c) {
        int end = c.config().integer("eos_token_id");
        return plain(
                c.has("tokenizer.json")
                        ? JsonTokenizer.of(c.file("tokenizer.json"))
                        : NumberedPieces.plain(new SentencePiece(c.file("spiece.model"))),
                end);
    }

    private static Source plain(Tokenizer tokenizer, int end) {
        return new Source(tokenizer, new int[0], new int[] {end}, Frame.NONE);
    }

    /** The ids of a text with the tokens around it; what the encoder has no room for is left out. */
    int[] ids(String text, int window) {
        int[] body = tokenizer.encode(text);
        int room = Math.max(0, Math.min(body.length, window - before.length - after.length));
        return new Margins(before, after).around(Arrays.copyOf(body, room));
    }

    /** Whether {@link #ids} leaves something of the text out. */
    boolean cuts(String text, int window) {
        ToIntFunction<String> length = t -> tokenizer.encode(t).length;
        return length.applyAsInt(text) + before.length + after.length > window;
    }
}
