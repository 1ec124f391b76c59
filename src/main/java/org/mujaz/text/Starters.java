package org.mujaz.text;

import java.util.Set;

/** Words a new sentence or clause of a press release likes to open with. */
final class Starters {
    /** Verbs of saying and doing, without the و that usually stands before them. */
    private static final Set<String> VERBS = Set.of(
            "قال", "قالت", "أضاف", "أضافت", "أكد", "أكدت", "أشار", "أشارت", "أوضح", "أوضحت", "بين", "بينت", "ذكر",
            "ذكرت", "أعرب", "أعربت", "عبر", "عبرت", "أشاد", "أشادت", "نوه", "نوهت", "شدد", "شددت", "لفت", "لفتت",
            "أعلن", "أعلنت", "كشف", "كشفت", "دعا", "دعت", "طالب", "طالبت", "تابع", "تابعت", "استطرد", "اختتم", "ختم",
            "تم", "جرى", "شهد", "شهدت", "حضر", "ناقش", "ناقشت", "بحث", "بحثت", "استعرض", "استعرضت", "تناول", "تناولت",
            "ثمن", "ثمنت", "رحب", "رحبت", "قد", "كان", "كانت", "يأتي", "تأتي", "سيتم", "اطلع", "التقى", "وقع", "تضمن",
            "تضمنت", "شمل", "شملت", "أثنى", "وجه", "وجهت", "أفاد", "أفادت", "أبدى", "يذكر", "تجدر", "نقل", "رأى",
            "اعتبر", "اعتبرت");

    /** Of these verbs the ones that without a و are nouns or particles as often. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "بين", "ذكر", "عبر", "كشف", "طالب", "تابع", "ختم", "جرى", "حضر", "بحث", "ثمن", "وقع", "وجه", "نقل", "قد",
            "لفت", "شهد", "شمل");

    /** Words that open a clause by themselves. */
    private static final Set<String> OPENERS = Set.of(
            "كما",
            "حيث",
            "فيما",
            "بينما",
            "إذ",
            "لكن",
            "غير",
            "إلا",
            "علما",
            "وذلك",
            "وفي",
            "وخلال",
            "ومن",
            "وعلى",
            "وعن",
            "ولفت",
            "وتم",
            "وقد",
            "وكان",
            "وكانت",
            "وهو",
            "وهي",
            "والذي",
            "والتي",
            "الذي",
            "التي",
            "الذين",
            "مما",
            "بما",
            "مشيرا",
            "مؤكدا",
            "منوها",
            "لافتا",
            "موضحا",
            "مبينا",
            "معربا",
            "مشيدا",
            "مضيفا",
            "داعيا",
            "متمنيا",
            "مثمنا",
            "مرحبا",
            "مشددا",
            "معبرا",
            "مشيرة",
            "مؤكدة",
            "منوهة",
            "لافتة",
            "موضحة",
            "مبينة",
            "معربة",
            "مشيدة",
            "مضيفة",
            "داعية",
            "مثمنة",
            "مشددة",
            "معبرة",
            "بهدف",
            "لاسيما",
            "خاصة",
            "فضلا",
            "إضافة",
            "بالإضافة",
            "إلى",
            "سواء");

    private Starters() {}

    /** Whether the text goes on with a word that opens a new sentence. */
    static boolean opens(String text) {
        String word = firstWord(text);
        String bare = bare(word);
        return word.length() > 2 && word.startsWith("و")
                || OPENERS.contains(bare)
                || VERBS.contains(bare) && !OTHER_WORDS.contains(bare);
    }

    /** Whether a clause may begin with this word: 3 a verb of saying, 2 an opener, 1 another word after و, 0 no. */
    static int strength(String text) {
        String word = bare(firstWord(text));
        if (word.startsWith("و") && VERBS.contains(word.substring(1))) {
            return 3;
        }
        if (OPENERS.contains(word)) {
            return 2;
        }
        return word.length() > 3 && word.startsWith("و") ? 1 : 0;
    }

    private static String firstWord(String text) {
        int start = 0;
        while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || Letters.isMark(text.charAt(end)))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static String bare(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!Letters.isMark(word.charAt(i))) {
                out.append(word.charAt(i));
            }
        }
        return out.toString();
    }
}
