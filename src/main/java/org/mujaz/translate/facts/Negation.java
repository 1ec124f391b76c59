package org.mujaz.translate.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mujaz.Mark;

/**
 * Looks for a negation that was lost or added.
 *
 * <ul>
 *   <li>لا, لم, لن, ليس and ألا deny, unless an exception follows (إلا, سوى) or the words are a set phrase (لا سيما, لا يزال,
 *       ما لم, لا يقل عن);
 *   <li>an English denies by "not" and the like, and also by "failed", "unable", "rather", un- or -less;
 *   <li>a denial is lost when the Arabic denies and the English has nothing of the kind, and added the other way round.
 * </ul>
 */
final class Negation {
    private static final Set<String> PARTICLES =
            Set.of("لا", "لم", "لن", "ليس", "ليست", "ليسوا", "لسنا", "لست", "ليسا", "عدم", "بعدم", "لعدم", "وعدم");
    private static final Set<String> BUT = Set.of("الا", "سوي");
    private static final Set<String> EXCEPTIONS = Set.of("الا", "سوي", "بل", "غير", "عدا", "فقط");

    /** Words behind لا and لم that make a set phrase of them. */
    private static final Pattern SET_PHRASE = Pattern.compile(
            "سيما|داعي|[يت]مض.*|[يت]نقض.*|وهو|وهي|وهما|وهم|[يت]سبق|[يت]تجزا|شمل|تخل|[يت]خل|[يت]خلو|شملهم|[يت]?زال.*|[يت]زل|مفر|بد|شك|ريب|غني|[يت]قل.*|[يت]تجاوز.*|[يت]زيد.*|[يت]تعدي.*|[يت]عدو.*|محاله|جرم|حصر|حدود|[يت]كاد.*|[يت]فوت.*|باس|[يت]برح|[يت]نفك|ي?لبث.*|[يت]لبث.*|حدود|[يت]كف.*|[يت]كتف.*|[يت]حصي|[يت]عد|مركزي.*|سلكي.*|نهايه|نهايي.*|جي.*|جء.*|ارادي.*");

    /** What in an Arabic sentence can be a reason for an English "not", however weak. */
    private static final Pattern ANY_DENIAL = Pattern.compile(
            "(?<!\\p{L})(?:[وفبل]{0,2})(?:لا|لم|لن|ليس\\p{L}*|لست|لسن\\p{L}*|غير|دون|بدون|عدم|بعدم|لعدم|بلا|الا|لءلا|لئلا|كيلا|لكيلا|لولا|لما|سوي|وما|فما"
                    + "|نفي\\p{L}*|[نيت]نف\\p{L}*|رفض\\p{L}*|[يت]رفض\\p{L}*|منع\\p{L}*|[يت]منع\\p{L}*|حظر\\p{L}*|خلا|خلت|خلو|خالي\\p{L}*|[يت]خلو|تعذر\\p{L}*|[يت]تعذر|امتنع\\p{L}*"
                    + "|فشل\\p{L}*|اخفق\\p{L}*|كلا|ابدا|قط|حال|حالت|[يت]حول|مهما|رغم|ابي|تخلف\\p{L}*|استبعد\\p{L}*|[يت]ستبعد\\p{L}*|[يت]ستحيل|مستحيل|استحال\\p{L}*|غياب|غاب\\p{L}*|[يت]غيب|انعدام|افتقر\\p{L}*|[يت]فتقر\\p{L}*"
                    + "|اعفا\\p{L}*|تجنب\\p{L}*|[يت]تجنب\\p{L}*|[يت]حظر|اعتذ\\p{L}*|[يت]عتذر|انكر\\p{L}*|[يت]نكر\\p{L}*|عجز\\p{L}*|[يت]عجز\\p{L}*|فقد\\p{L}*|مجهول\\p{L}*|اقل|فقط|مجرد|نقص\\p{L}*|ضد|مرفوض\\p{L}*|عديم\\p{L}*|تلافي|حرم\\p{L}*|محروم\\p{L}*|تفادي\\p{L}*|بطلان|باطل\\p{L}*|توقف\\p{L}*|لعل|امتناع|استحاله|تعطل\\p{L}*|انقطع\\p{L}*|محظور\\p{L}*|ممنوع\\p{L}*|وحده\\p{L}*|احدا|ناقص\\p{L}*|خلافا|عكس|بخلاف|بعيد\\p{L}*|تعثر\\p{L}*)(?!\\p{L})");

    private static final Pattern DENIES = Pattern.compile(
            "\\b(not|no|nor|never|neither|none|nothing|nobody|nowhere|cannot|without|lest|barely|hardly|scarcely|"
                    + "fail\\w*|refus\\w*|den(?:y|ies|ied|ying|ial)|lack\\w*|absen\\w+|unable|unlike\\w*|reject\\w*|avoid\\w*|"
                    + "rather|except\\w*|exclud\\w*|prohibit\\w*|forbid\\w*|yet to|"
                    + "non\\w*|un(?!i|anim|less|der|til|to|cle|rwa|hcr|esco|sc|dp)\\w{3,}|"
                    + "in(?:visible|capable|sufficient\\w*|ability|adequate\\w*|complete|valid|eligible|effective|escapable|"
                    + "dispensable|violable|accessible|separable|divisible|evitabl[ey]|tolerable|consistent|alienable|accurate|tact)|"
                    + "im(?:possible|mune|movable|partial\\w*)|ir(?:regular|respective|reversible|replaceable)|"
                    + "il(?:legal\\w*|legitimate)|dis(?:agree|appear|appoint|allow|approv|regard|qualif|obey|connect|satisf|believ)\\w*|"
                    + "(?:end|home|speech|use|harm|need|regard|motion|borde|name|state|price|flaw|seam|match|count|time|defense|doubt|breath|help|hope|fear|job|sleep)less\\w*|"
                    + "regardless|refrain\\w*|dismiss\\w*|anonym\\w*|fault\\w*|inaction|instability|discomfort|\\w+-free|ever|baseless|negligible|untouched|invincible|abstain\\w*|declin\\w*|cease\\w*|short of|zero|withh\\w*|"
                    + "free of|free from|all but|nil|anything but|resist\\w*|integral)\\b|n['\u2019]t\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WITHOUT = Pattern.compile("(?<!\\p{L})(?:من )?(?:ب?دون|بلا)(?!\\p{L})");
    private static final Pattern NOT =
            Pattern.compile("\\b(not|never|cannot)\\b|n['\u2019]t\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_ONLY = Pattern.compile(
            "\\bnot (only|just|merely|least|to mention|long)\\b|\\bor not\\b|\\bif not\\b|\\bwhy not\\b",
            Pattern.CASE_INSENSITIVE);

    private Negation() {}

    static Optional<Mark> check(String arabic, String english) {
        String cleaned = ArabicToken.clean(arabic);
        List<ArabicToken> tokens = ArabicToken.of(cleaned);
        String denied = denied(tokens);
        // A "without" that the Arabic has of its own (دون, بلا) stands for nothing else.
        String own = WITHOUT.matcher(ArabicToken.fold(cleaned)).find()
                ? english.replaceAll("(?i)\\bwithout\\b", "")
                : english;
        if (denied != null && !DENIES.matcher(own).find()) {
            return Optional.of(
                    new Mark(Mark.Kind.NEGATION, "the negation (" + denied + ") in the Arabic seems to be lost here"));
        }
        String without = NOT_ONLY.matcher(english).replaceAll("");
        if (NOT.matcher(without).find()
                && !ANY_DENIAL.matcher(ArabicToken.fold(cleaned)).find()) {
            return Optional.of(
                    new Mark(Mark.Kind.NEGATION, "the English denies something that the Arabic does not deny"));
        }
        return Optional.empty();
    }

    /** The first words that deny and mean it, or null. */
    private static String denied(List<ArabicToken> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            ArabicToken token = tokens.get(i);
            ArabicToken next = tokens.get(i + 1);
            if (!isParticle(token) || next.kind() != ArabicToken.Kind.WORD) {
                continue;
            }
            boolean unless = i > 0 && tokens.get(i - 1).is("ما", "وما");
            if (unless || SET_PHRASE.matcher(next.folded()).matches() || hasException(tokens, i)) {
                continue;
            }
            return token.text() + " " + next.text();
        }
        return null;
    }

    private static boolean isParticle(ArabicToken token) {
        String word = token.folded();
        if (token.text().equals("ألا") || token.text().equals("وألا")) {
            return true;
        }
        return PARTICLES.contains(word)
                || word.length() > 2
                        && (word.charAt(0) == 'و' || word.charAt(0) == 'ف')
                        && PARTICLES.contains(word.substring(1));
    }

    private static boolean hasException(List<ArabicToken> tokens, int from) {
        boolean sameClause = true;
        for (int i = from + 1; i < tokens.size(); i++) {
            ArabicToken token = tokens.get(i);
            if (token.is("؛", ".")) {
                return false;
            }
            sameClause &= !token.is("،");
            String word = token.folded().startsWith("و") ? token.folded().substring(1) : token.folded();
            // What is put in between commas parts a denial from its "but"; other exceptions are then another clause's.
            if (sameClause ? EXCEPTIONS.contains(word) : BUT.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
