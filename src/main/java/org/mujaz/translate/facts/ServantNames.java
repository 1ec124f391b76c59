package org.mujaz.translate.facts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of the form "servant of …" (عبد الله, عبدالرحمن), which a model that reads them in pieces writes twice or by halves: "Abdul
 * Abdullah", "Abdul Allah".
 */
final class ServantNames {
    private static final String SERVANT = "\\bAbd(?:[ue]l|[ -][AaEe]l)?";
    private static final Pattern OF_GOD = Pattern.compile(SERVANT
            + "[ -](?:[AaEe]l[ -])?(?:Abd[ua]ll?ah?|Abd[ue]l[ -]?Allah|Allah|[Uu]llah|Lah)\\b(?!['\u2019]?\\p{L})");
    private static final Pattern DOUBLED = Pattern.compile(SERVANT + "[ -](?=Abd[ue]l[ -]?\\p{L}{3})");
    private static final Pattern ENGLISH = Pattern.compile("\\bAbd\\p{L}*");

    private ServantNames() {}

    static String mend(String arabic, String english) {
        if (!english.contains("Abd")) {
            return english;
        }
        List<ArabicToken> tokens = ArabicToken.of(ArabicToken.clean(arabic));
        int names = 0;
        boolean ofGod = false;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).folded().replaceFirst("^[وفبلك](?=عبد)", "");
            if (word.startsWith("عبد")) {
                names++;
                ofGod |= word.equals("عبدالله")
                        || word.equals("عبد")
                                && i + 1 < tokens.size()
                                && tokens.get(i + 1).folded().equals("الله");
            }
        }
        String mended = ofGod ? OF_GOD.matcher(english).replaceAll("Abdullah") : english;
        mended = DOUBLED.matcher(mended).replaceAll("");
        // Two such names in a row are no doubling: as many must be left as the Arabic has.
        return ENGLISH.matcher(mended).results().count() >= names ? mended : english;
    }
}
