package org.mujaz.read;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.mujaz.brief.Brief;

/** What a brief is about, roughly: enough to lay fifty briefs into heaps. Decided by the words of the English. */
enum Topic {
    DIPLOMACY(
            "Diplomacy",
            "ambassador envoi embassi bilater foreign summit diplomat treati king emir crown prince consul gcc arab leagu"),
    SECURITY(
            "Security",
            "polic interpol secur interior crime crimin terror drug militari arm forc defenc defens coast guard arrest border civil"),
    ECONOMY(
            "Economy",
            "economi econom invest investor bank trade market compani oil energi ga export import financ financi tourism industri tax budget percent billion million project dinar riyal"),
    HEALTH("Health", "health hospit medic patient vaccin diseas clinic doctor viru drug pharmaci"),
    EDUCATION("Education", "school univers student educ teacher scienc research academ train scholarship"),
    CULTURE("Culture", "cultur heritag museum festiv art book film exhibit languag poetri histori"),
    RELIGION("Religion", "hajj umrah pilgrim mosqu islam holi quran ramadan mecca madinah prayer"),
    SPORT("Sport", "sport match team leagu championship cup olymp player club tournament race footbal"),
    ENVIRONMENT("Environment", "environ climat weather water rain agricultur food emiss wildlif sea heat"),
    SOCIETY(
            "Society",
            "women youth famili social charit chariti relief humanitarian aid labour worker citizen municip hous"),
    OTHER("Other", "");

    private final String words;
    private final Set<String> terms;

    Topic(String words, String terms) {
        this.words = words;
        this.terms = Set.of(terms.split(" "));
    }

    public String words() {
        return words;
    }

    static Topic of(Brief brief) {
        Map<Topic, Integer> points = new EnumMap<>(Topic.class);
        count(points, brief.summary().headline(), 3);
        brief.summary().english().forEach(sentence -> count(points, sentence, 2));
        brief.sentences().forEach(pair -> count(points, pair.english(), 1));
        return points.entrySet().stream()
                .max(Map.Entry.<Topic, Integer>comparingByValue()
                        .thenComparing(e -> -e.getKey().ordinal()))
                .map(Map.Entry::getKey)
                .orElse(OTHER);
    }

    private static void count(Map<Topic, Integer> points, String text, int weight) {
        for (SearchTerms.Word word : SearchTerms.words(text)) {
            for (Topic topic : values()) {
                if (topic.terms.contains(word.terms().get(0))) {
                    points.merge(topic, weight, Integer::sum);
                }
            }
        }
    }
}
