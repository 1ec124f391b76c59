package org.mujaz.model.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mujaz.Problem;

/**
 * Which files of a repository make a checkpoint: settings, tokenizer, one set of weights, how a sentence encoder pools,
 * licence and card. Whatever could be run (code, ONNX, other frameworks' weights) stays where it is.
 */
final class Wanted {
    /** The one folder a file is wanted from: sentence-transformers keeps its pooling's settings there. */
    static final String FOLDER = "1_Pooling";

    private static final String POOLING = FOLDER + "/config.json";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._ +-]*");
    private static final Pattern SETTINGS = Pattern.compile("config\\.json|generation_config\\.json|tasks\\.yaml"
            + "|tokenizer\\.json|tokenizer_config\\.json|special_tokens_map\\.json|added_tokens\\.json"
            + "|modules\\.json|config_sentence_transformers\\.json|sentence_bert_config\\.json"
            + "|vocab\\.json|vocab\\.txt|merges\\.txt|chat_template\\.(jinja|json)|[A-Za-z0-9._-]+\\.(spm|model)"
            + "|(README|LICEN[CS]E|NOTICE|USE_POLICY|GEMMA_TERMS|License)[A-Za-z0-9._ -]*");
    private static final Pattern SAFETENSORS =
            Pattern.compile("model(-\\d{4,6}-of-\\d{4,6})?\\.safetensors|model\\.safetensors\\.index\\.json");
    private static final Pattern PICKLES =
            Pattern.compile("pytorch_model(-\\d{4,6}-of-\\d{4,6})?\\.bin|pytorch_model\\.bin\\.index\\.json");

    private Wanted() {}

    static List<HubFile> of(HubListing listing, String where) {
        boolean safetensors = listing.files().stream().anyMatch(file -> weights(file, SAFETENSORS));
        Pattern weights = safetensors
                ? wholeOr("model.safetensors", SAFETENSORS, listing)
                : wholeOr("pytorch_model.bin", PICKLES, listing);
        List<HubFile> wanted = new ArrayList<>();
        for (HubFile file : listing.files()) {
            if (file.path().equals(POOLING) || plain(file, SETTINGS) || plain(file, weights)) {
                wanted.add(file);
            }
        }
        if (wanted.stream().noneMatch(file -> file.path().equals("config.json"))) {
            throw new Problem(where, "it holds no config.json", "Name a checkpoint in Hugging Face layout");
        }
        if (wanted.stream().noneMatch(file -> weights(file, weights))) {
            throw new Problem(
                    where,
                    "it holds no weights in model.safetensors or pytorch_model.bin",
                    "Name a checkpoint with PyTorch or safetensors weights");
        }
        return wanted;
    }

    /** Shards beside a whole file are the same weights again, and are not read. */
    private static Pattern wholeOr(String whole, Pattern any, HubListing listing) {
        boolean lists = listing.files().stream().anyMatch(file -> file.path().equals(whole));
        return lists ? Pattern.compile(Pattern.quote(whole)) : any;
    }

    private static boolean plain(HubFile file, Pattern pattern) {
        return PLAIN.matcher(file.path()).matches()
                && pattern.matcher(file.path()).matches();
    }

    private static boolean weights(HubFile file, Pattern pattern) {
        return !file.path().endsWith(".json") && pattern.matcher(file.path()).matches();
    }
}
