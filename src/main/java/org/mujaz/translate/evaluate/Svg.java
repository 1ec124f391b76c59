package org.mujaz.translate.evaluate;

import java.util.List;
import java.util.Locale;

/** Plots for the report: plain SVG, readable without script, labelled for those who hear instead of see. */
final class Svg {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 220;
    private static final int LEFT = 46;
    private static final int BOTTOM = 34;
    private static final int RIGHT = 14;
    private static final int LINE = 16;
    static final List<String> COLOURS = List.of("#1f5f8b", "#c4622d", "#4d7c0f", "#7b3f99");

    private final StringBuilder body = new StringBuilder();
    private int above;

    private Svg() {}

    /** Share of values in each of twenty steps from 0 to 100, one outline a system. */
    static String histogram(String title, List<String> names, List<double[]> values) {
        Svg svg = new Svg();
        double[][] shares = new double[values.size()][20];
        double top = 0.01;
        for (int s = 0; s < shares.length; s++) {
            for (double value : values.get(s)) {
                shares[s][(int) Math.min(19, Math.max(0, value / 5))] += 1.0 / values.get(s).length;
            }
            for (double share : shares[s]) {
                top = Math.max(top, share);
            }
        }
        top = Math.ceil(top * 25) / 25; // four steps of whole percents
        svg.axes(100, top * 100, "chrF2 of a sentence", "% of sentences");
        for (int s = 0; s < shares.length; s++) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                double y = y(shares[s][i] / top);
                points.append(point(x(i / 20.0), y)).append(point(x((i + 1) / 20.0), y));
            }
            svg.line(points.toString(), s);
        }
        svg.legend(names);
        return svg.drawn(title);
    }

    /** One dot a sentence: length across, score up. */
    static String scatter(String title, List<String> names, List<double[]> lengths, List<double[]> scores) {
        Svg svg = new Svg();
        double longest = 1;
        for (double[] each : lengths) {
            for (double length : each) {
                longest = Math.max(longest, length);
            }
        }
        longest = 4 * Math.ceil(longest / 4);
        svg.axes(longest, 100, "words of Arabic", "chrF2");
        for (int s = 0; s < scores.size(); s++) {
            for (int i = 0; i < scores.get(s).length; i++) {
                svg.body.append(format(
                        "<circle cx='%.1f' cy='%.1f' r='2.5' fill='%s' fill-opacity='.55'/>",
                        x(lengths.get(s)[i] / longest), y(scores.get(s)[i] / 100), colour(s)));
            }
        }
        svg.legend(names);
        return svg.drawn(title);
    }

    private void axes(double right, double top, String across, String up) {
        for (int i = 0; i <= 4; i++) {
            body.append(format(
                    "<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#ddd'/><text x='%d' y='%.1f' text-anchor='end'>%.0f</text>",
                    LEFT, WIDTH - RIGHT, y(i / 4.0), y(i / 4.0), LEFT - 6, y(i / 4.0) + 4, top * i / 4));
            body.append(format(
                    "<text x='%.1f' y='%d' text-anchor='middle'>%.0f</text>",
                    x(i / 4.0), HEIGHT - BOTTOM + 16, right * i / 4));
        }
        body.append(format(
                "<text x='%d' y='%d' text-anchor='end'>%s</text><text x='%d' y='12'>%s</text>",
                WIDTH - RIGHT, HEIGHT - 4, across, LEFT, up));
    }

    private void line(String points, int system) {
        body.append(format("<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>", points, colour(system)));
    }

    /** Above the plot, where it covers nothing. */
    private void legend(List<String> names) {
        above = LINE * names.size();
        for (int i = 0; i < names.size(); i++) {
            body.append(format(
                    "<text x='%d' y='%d' fill='%s' text-anchor='end'>%s</text>",
                    WIDTH - RIGHT, LINE * (i - names.size() + 1), colour(i), EvaluationPage.escaped(names.get(i))));
        }
    }

    private String drawn(String title) {
        return format(
                        "<svg viewBox='0 %d %d %d' role='img' aria-label='%s'>",
                        -above, WIDTH, HEIGHT + above, EvaluationPage.escaped(title))
                + body + "</svg>";
    }

    static String colour(int system) {
        return COLOURS.get(system % COLOURS.size());
    }

    private static double x(double share) {
        return LEFT + share * (WIDTH - RIGHT - LEFT);
    }

    private static double y(double share) {
        return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - 18);
    }

    private static String point(double x, double y) {
        return format("%.1f,%.1f ", x, y);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
