package org.mujaz.translate.facts;

import java.util.List;
import java.util.Optional;

/** English names of the cities and countries that datelines name. */
public final class Places {
    private static final Gazetteer LIST = Gazetteer.of("cities.tsv", "countries.tsv");

    private Places() {}

    /** The usual English name of a place; empty where the lists do not know the whole of it. */
    public static Optional<String> english(String arabic) {
        List<ArabicToken> tokens = ArabicToken.of(ArabicToken.clean(arabic));
        Gazetteer.Found found = tokens.isEmpty() ? null : LIST.at(tokens, 0);
        return found == null || found.to() < tokens.size()
                ? Optional.empty()
                : Optional.of(found.english().get(0));
    }
}
