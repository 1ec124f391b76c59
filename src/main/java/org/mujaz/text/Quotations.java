package org.mujaz.text;

/** Where quotations open and close; Arabic texts use « », “ ”, " " and, turned round by software, ” “. */
final class Quotations {
    private Quotations() {}

    /** Where the quotation still open at {@code end} was opened after {@code start}; -1 where none is open. */
    static int openedAt(String text, int start, int end) {
        int guillemet = -1;
        int curly = -1;
        int straight = -1;
        for (int i = start; i < end; i++) {
            switch (text.charAt(i)) {
                case '«' -> guillemet = i;
                case '»' -> guillemet = -1;
                case '“', '”' -> curly = curly < 0 ? i : -1;
                case '"' -> straight = straight < 0 ? i : -1;
                default -> {}
            }
        }
        return Math.max(guillemet, Math.max(curly, straight));
    }

    /** Just behind the mark that closes the quotation opened at {@code opened}; -1 where it stays open. */
    static int closesAt(String text, int opened, int from) {
        char open = text.charAt(opened);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean closes = open == '«' ? c == '»' : open == '"' ? c == '"' : c == '“' || c == '”';
            if (closes) {
                return i + 1;
            }
        }
        return -1;
    }
}
