package org.mujaz.text;

import java.util.HashSet;
import java.util.Set;

/** Whether a text leaves Modern Standard Arabic for a dialect: several different words that only dialects have. */
public final class Dialect {
    private static final int ENOUGH = 3;
    private static final double SHARE = 0.02;

    private static final Set<String> WORDS = Set.of(
            // Egypt and Sudan
            "اللي",
            "إللي",
            "ده",
            "مش",
            "عايز",
            "عايزة",
            "عاوز",
            "كده",
            "ازاي",
            "إزاي",
            "ليه",
            "فين",
            "احنا",
            "إحنا",
            "بتاع",
            "بتاعت",
            "دلوقتي",
            "النهارده",
            "مفيش",
            "معلش",
            "علشان",
            "عشان",
            "اوي",
            "أوي",
            "برضه",
            // Levant and Iraq
            "هيك",
            "شو",
            "ليش",
            "وين",
            "هلق",
            "هلأ",
            "بدي",
            "بدنا",
            "بدو",
            "منيح",
            "كتير",
            "هاد",
            "شلون",
            "شنو",
            "هسه",
            "اكو",
            "ماكو",
            "لسه",
            "لسا",
            // Gulf
            "وش",
            "الحين",
            "ابغى",
            "أبغى",
            "وايد",
            "يبغى",
            "شفيك",
            "عيل",
            "جذي",
            // Maghreb
            "برشا",
            "بزاف",
            "ديال",
            "واش",
            "هادشي",
            "دابا",
            "كيفاش",
            "علاش",
            "توا");

    private Dialect() {}

    public static boolean isIn(String text) {
        String[] words = text.split("[^\\p{L}\\p{M}]+");
        Set<String> different = new HashSet<>();
        int count = 0;
        for (String word : words) {
            String bare = word.startsWith("و") && word.length() > 3 ? word.substring(1) : word;
            if (WORDS.contains(word) || WORDS.contains(bare)) {
                different.add(bare);
                count++;
            }
        }
        return different.size() >= ENOUGH && count >= SHARE * words.length;
    }
}
