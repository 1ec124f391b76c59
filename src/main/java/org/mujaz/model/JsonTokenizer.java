package org.mujaz.model;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.mujaz.Problem;
import tools.jackson.databind.JsonNode;

/** A {@code tokenizer.json}, run by Hugging Face's own tokenizers; special tokens are not added here. */
final class JsonTokenizer implements Tokenizer {
    private final HuggingFaceTokenizer tokenizer;

    private JsonTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    static JsonTokenizer of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        } catch (IOException | RuntimeException e) {
            throw new Problem(file.toString(), "is not a tokenizer that is understood", "Get the checkpoint again", e);
        }
    }

    static JsonTokenizer of(InputStream json) throws IOException {
        // Left alone, DJL cuts every text at 512 tokens.
        Map<String, String> options = Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false");
        return new JsonTokenizer(HuggingFaceTokenizer.newInstance(json, options));
    }

    @Override
    public int[] encode(String text) {
        return ints(tokenizer.encode(text, false, false).getIds());
    }

    @Override
    public String decode(int[] ids) {
        return tokenizer.decode(Arrays.stream(ids).asLongStream().toArray(), true);
    }

    /** The id of a token that stands for itself, such as a language. */
    int special(String token) {
        int[] ids = encode(token);
        if (ids.length != 1) {
            throw new Problem(token, "is not a token of this checkpoint", "Name another checkpoint");
        }
        return ids[0];
    }

    @Override
    public Margins margins(TokenizerSettings settings) {
        if (settings.frames()) {
            return new Margins(
                    settings.begins() ? new int[] {id(settings.token("bos_token"), settings)} : new int[0],
                    settings.ends() ? new int[] {id(settings.token("eos_token"), settings)} : new int[0]);
        }
        int[] bare = encode("a");
        int[] framed = framed("a");
        int at = 0;
        while (at < framed.length && framed[at] != bare[0]) {
            at++;
        }
        int[] after = at == framed.length ? new int[0] : Arrays.copyOfRange(framed, at + bare.length, framed.length);
        return new Margins(Arrays.copyOf(framed, at), after);
    }

    /** A begin token may stand in the vocabulary like any word, and then its text is cut like any other. */
    private int id(String token, TokenizerSettings settings) {
        if (encode(token).length == 1) {
            return special(token);
        }
        JsonNode listed = settings.vocabulary().path(token);
        if (!listed.isInt()) {
            throw new Problem(
                    settings.tokenizer().file().toString(),
                    "lets a text begin or end with `" + token + "`, which is not a token of this checkpoint",
                    "Get the checkpoint again");
        }
        return listed.intValue();
    }

    /** The ids of a text with the special tokens the file puts around it. */
    int[] framed(String text) {
        return ints(tokenizer.encode(text, true, false).getIds());
    }

    private static int[] ints(long[] ids) {
        return Arrays.stream(ids).mapToInt(id -> (int) id).toArray();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
