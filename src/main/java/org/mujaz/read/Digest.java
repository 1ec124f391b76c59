package org.mujaz.read;

import java.time.LocalDate;
import java.util.List;

/**
 * A night's briefs for those who read them in one go: as one page, as plain text, as mail.
 *
 * @param items in the order of the shelf
 */
record Digest(LocalDate night, List<Item> items) {

    /** One brief with its Arabic summary. */
    record Item(Card card, List<String> arabic) {}

    public String title() {
        return (items.size() == 1 ? "1 brief" : items.size() + " briefs") + " of " + Shown.day(night);
    }

    /** The digest for readers of plain text. */
    String text(String base) {
        StringBuilder text = new StringBuilder(title()).append("\n\n");
        for (Item item : items) {
            Card card = item.card();
            text.append(card.headline()).append('\n');
            text.append(card.text()).append('\n');
            String line = String.join(
                    " · ",
                    List.of(
                                    card.agency(),
                                    card.also().isEmpty() ? "" : "also " + String.join(", ", card.also()),
                                    card.placeShown(),
                                    card.date())
                            .stream()
                            .filter(s -> !s.isEmpty())
                            .toList());
            if (!line.isEmpty()) {
                text.append(line).append('\n');
            }
            if (card.careCount() > 0) {
                text.append("Needs care: ")
                        .append(card.careCount())
                        .append(card.careCount() == 1 ? " point\n" : " points\n");
            }
            if (!base.isEmpty()) {
                text.append(base).append("/briefs/").append(card.id()).append('\n');
            }
            text.append('\n');
        }
        return text.append("Machine translated, not reviewed.\n").toString();
    }
}
