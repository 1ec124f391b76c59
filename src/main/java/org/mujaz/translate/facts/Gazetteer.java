package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arabic names with their English, looked up by the words of a sentence; longest name first. */
final class Gazetteer {
    private static final String CLITICS = "وفبلك";

    private final Map<String, List<String>> english = new HashMap<>();
    private int longest = 1;

    /**
     * A name found in a sentence.
     *
     * @param from its first token
     * @param to behind its last
     * @param key as it stands in the list, folded
     * @param english what the list gives for it, the usual first
     */
    record Found(int from, int to, String key, List<String> english) {}

    /** Reads a list that ships with Mujaz: Arabic, tab, English. */
    static Gazetteer of(String... resources) {
        Gazetteer gazetteer = new Gazetteer();
        for (String resource : resources) {
            for (String line : WordList.lines(resource)) {
                String[] columns = line.split("\t");
                gazetteer.put(columns[0], columns[1]);
            }
        }
        return gazetteer;
    }

    void put(String arabic, String name) {
        List<ArabicToken> tokens = ArabicToken.of(ArabicToken.clean(arabic));
        List<String> names = english.computeIfAbsent(key(tokens, 0, tokens.size(), 0), key -> new ArrayList<>());
        if (!names.contains(name)) {
            names.add(name);
        }
        longest = Math.max(longest, tokens.size());
    }

    boolean has(String folded) {
        return english.containsKey(folded);
    }

    /** The names a sentence holds, none inside another. */
    List<Found> in(List<ArabicToken> tokens) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Found name = at(tokens, i);
            if (name == null) {
                i++;
            } else {
                found.add(name);
                i = name.to;
            }
        }
        return found;
    }

    /** The longest name that begins at a token, a clitic before its first word or not; or null. */
    Found at(List<ArabicToken> tokens, int from) {
        for (int size = Math.min(longest, tokens.size() - from); size > 0; size--) {
            String first = tokens.get(from).folded();
            int clitics = 0;
            while (clitics <= 2 && clitics < first.length()) {
                String key = key(tokens, from, from + size, clitics);
                List<String> names = english.get(key);
                if (names == null && key.startsWith("لل")) {
                    key = withArticle(key);
                    names = english.get(key);
                }
                if (names != null) {
                    return new Found(from, from + size, key, names);
                }
                if (CLITICS.indexOf(first.charAt(clitics)) < 0 || first.length() - clitics <= 3) {
                    break;
                }
                clitics++;
            }
        }
        return null;
    }

    /** What لل is short for: للأمم is ل and الأمم, للجنة is ل and اللجنة. */
    private String withArticle(String key) {
        String own = "ا" + key;
        return english.containsKey(own) ? own : "ال" + key.substring(2);
    }

    private static String key(List<ArabicToken> tokens, int from, int to, int clitics) {
        StringBuilder key = new StringBuilder(tokens.get(from).folded().substring(clitics));
        for (int i = from + 1; i < to; i++) {
            key.append(' ').append(tokens.get(i).folded());
        }
        return key.toString();
    }
}
