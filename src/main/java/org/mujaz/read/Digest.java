package org.mujaz.read;

import java.time.LocalDate;
import java.util.List;

/**
 * A night's briefs for those who read them in one go: as one page, as plain text, as mail.
 *
 * @param items in the order of the shelf
 * @param left how many more the night has than a page or mail can hold
 */
record Digest(LocalDate night, List<Item> items, int left) {

    /** One brief with its Arabic summary. */
    record Item(Card card, List<String> arabic) {}

    public String title() {
        int briefs = items.size() + left;
        return (briefs == 1 ? "1 brief" : briefs + " briefs") + " of " + Shown.day(night);
    }

    /** What it holds of a longer night; where the rest is follows. */
    public String shortened() {
        return "Here are the first " + items.size() + "; " + left + " more ";
    }

    /** Where the rest is, for those the pages may not be within reach of. */
    public String elsewhere(String base) {
        return base.isEmpty() ? "on the night's pages" : "at " + base + "/nights/" + night;
    }

    /** The digest for readers of plain text. */
    String text(String base) {
        StringBuilder text = new StringBuilder(title()).append("\n\n");
        if (left > 0) {
            text.append(shortened()).append(elsewhere(base)).append(".\n\n");
        }
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
