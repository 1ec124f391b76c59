package org.mujaz.read;

/** A brief as Markdown, for notes and other tools; release text is kept from being read as markup. */
final class BriefMarkdown {
    private BriefMarkdown() {}

    static String of(BriefView brief) {
        StringBuilder md = new StringBuilder();
        md.append("# ").append(plain(brief.headline())).append("\n\n");
        md.append(join(" · ", brief.agency(), brief.placeShown(), brief.date())).append("\n\n");
        for (BriefView.Point point : brief.brief()) {
            md.append(plain(point.text()));
            if (!point.sources().isEmpty()) {
                md.append(" [")
                        .append(String.join(
                                ", ",
                                point.sources().stream().map(String::valueOf).toList()))
                        .append(']');
            }
            md.append("\n\n");
        }
        if (!brief.arabic().isEmpty()) {
            md.append("<div dir=\"rtl\" lang=\"ar\">\n\n");
            brief.arabic().forEach(sentence -> md.append(plain(sentence)).append("\n\n"));
            md.append("</div>\n\n");
        }
        brief.dates().forEach(date -> md.append(plain(date)).append(".\n\n"));
        if (!brief.cares().isEmpty()) {
            md.append("## Take care\n\n");
            for (BriefView.Care care : brief.cares()) {
                md.append("- ");
                if (care.sentence() != null) {
                    md.append(care.sentence() == 0 ? "Headline: " : "Sentence " + care.sentence() + ": ");
                }
                md.append(plain(care.words())).append('\n');
            }
            md.append('\n');
        }
        md.append("## The whole release\n\n| | English | العربية |\n|---|---|---:|\n");
        for (BriefView.Pair pair : brief.pairs()) {
            md.append("| ").append(pair.number() == 0 ? "H" : pair.number());
            md.append(" | ").append(plain(pair.english()));
            md.append(pair.mended().isEmpty() ? "" : " (" + plain(pair.mended()) + ")");
            md.append(" | ").append(plain(pair.arabic())).append(" |\n");
        }
        md.append('\n').append(brief.standing()).append(" Source: ").append(plain(brief.source()));
        brief.alsoToldBy().forEach(other -> md.append(". Also told by ").append(plain(other)));
        md.append(". Translated by ")
                .append(plain(brief.checkpoint()))
                .append(". Read ")
                .append(brief.received());
        return md.append(".\n").toString();
    }

    /** One line, in which nothing is markup. */
    static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
    }

    private static String join(String between, String... parts) {
        return String.join(
                between,
                java.util.Arrays.stream(parts)
                        .filter(p -> !p.isEmpty())
                        .map(BriefMarkdown::plain)
                        .toList());
    }
}
