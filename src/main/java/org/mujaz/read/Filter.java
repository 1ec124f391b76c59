package org.mujaz.read;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which briefs a reader wants to see; everything is optional. What cannot be understood in an address is left out, so
 * that an old or mistyped link still shows briefs.
 *
 * @param night only what this run date wrote, or null
 * @param from the first day, or null
 * @param to the last day, or null
 * @param agency "" for any
 * @param place "" for any
 * @param topic null for any
 * @param care only what needs care
 * @param number only briefs that hold a number
 * @param source part of the file's name, or ""
 */
record Filter(
        LocalDate night,
        LocalDate from,
        LocalDate to,
        String agency,
        String place,
        Topic topic,
        boolean care,
        boolean number,
        String source) {
    private static final int LONGEST = 300;

    static Filter of(LocalDate night, Map<String, String> parameters) {
        return new Filter(
                night,
                day(parameters.get("from")),
                day(parameters.get("to")),
                text(parameters.get("agency")),
                text(parameters.get("place")),
                topic(parameters.get("topic")),
                parameters.containsKey("care"),
                parameters.containsKey("number"),
                text(parameters.get("source")));
    }

    /** Whether a reader has narrowed anything. */
    public boolean narrows() {
        return !query().isEmpty();
    }

    /** SQL that follows WHERE, for table {@code shelf s}; values are added to the list. */
    String where(List<Object> values) {
        List<String> conditions = new ArrayList<>();
        add(conditions, values, "s.run_date = ?", night);
        add(conditions, values, "s.sort_day >= ?", from);
        add(conditions, values, "s.sort_day <= ?", to);
        add(conditions, values, "s.agency = ?", agency.isEmpty() ? null : agency);
        add(conditions, values, "s.place = ?", place.isEmpty() ? null : place);
        add(conditions, values, "s.topic = ?", topic == null ? null : topic.name());
        if (care) {
            conditions.add("s.care > 0");
        }
        if (number) {
            conditions.add("s.numbers");
        }
        if (!source.isEmpty()) {
            conditions.add("LOWER(s.source) LIKE ? ESCAPE '!'");
            values.add("%" + source.toLowerCase(java.util.Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        return conditions.isEmpty() ? "1 = 1" : String.join(" AND ", conditions);
    }

    /** The filter as the part of an address behind the question mark, without the night. */
    public String query() {
        return query(new LinkedHashMap<>());
    }

    /** The same with the night. */
    String whole() {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "night", night);
        return query(set);
    }

    private String query(Map<String, String> set) {
        put(set, "from", from);
        put(set, "to", to);
        put(set, "agency", agency);
        put(set, "place", place);
        put(set, "topic", topic);
        put(set, "care", care ? "on" : "");
        put(set, "number", number ? "on" : "");
        put(set, "source", source);
        List<String> parts = new ArrayList<>();
        set.forEach((key, value) -> parts.add(key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", parts);
    }

    private static void put(Map<String, String> set, String key, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            set.put(key, value.toString());
        }
    }

    private static void add(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Topic topic(String text) {
        for (Topic topic : Topic.values()) {
            if (topic.name().equalsIgnoreCase(text)) {
                return topic;
            }
        }
        return null;
    }

    private static String text(String text) {
        String shown = Shown.text(text);
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
    }
}
