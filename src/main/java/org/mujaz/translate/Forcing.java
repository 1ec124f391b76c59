package org.mujaz.translate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.mujaz.Mark;

/**
 * What is still missing and can be named is forced into the search. Where a figure ended up cannot be told by rule, so a mark says so; a
 * name or title finds its place.
 */
final class Forcing {
    private final Drafts drafts;
    private final IntPredicate whole;
    private final Search search;

    /** One more attempt at some sentences, each of which must hold its phrases. */
    interface Search {
        List<Draft> of(List<Integer> which, List<List<String>> phrases);
    }

    /** @param whole whether a sentence is given to the model in one piece: in which one else its phrases belong is not known */
    Forcing(Drafts drafts, IntPredicate whole, Search search) {
        this.drafts = drafts;
        this.whole = whole;
        this.search = search;
    }

    void all() {
        List<Integer> which = new ArrayList<>();
        List<List<String>> phrases = new ArrayList<>();
        List<Draft> before = new ArrayList<>();
        for (int i : drafts.failing()) {
            List<String> own = drafts.required(i, drafts.best(i).english());
            if (!own.isEmpty() && whole.test(i)) {
                which.add(i);
                phrases.add(own);
                before.add(drafts.best(i));
            }
        }
        again(which, phrases, search.of(which, phrases));
        for (int k = 0; k < which.size(); k++) {
            int i = which.get(k);
            boolean figure = before.get(k).marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.NUMBER);
            if (drafts.best(i) != before.get(k) && figure) {
                drafts.put(
                        i,
                        drafts.best(i)
                                .telling(new Mark(
                                        Mark.Kind.NUMBER,
                                        "the model had left out " + String.join(", ", phrases.get(k))
                                                + "; see where it stands now")));
            }
        }
    }

    /** What had been there may have had to give way to what was forced in: then both are asked for. */
    private void again(List<Integer> which, List<List<String>> phrases, List<Draft> forced) {
        List<Integer> again = new ArrayList<>();
        List<List<String>> more = new ArrayList<>();
        for (int k = 0; k < which.size(); k++) {
            int i = which.get(k);
            Set<String> both = new LinkedHashSet<>(phrases.get(k));
            both.addAll(drafts.required(i, forced.get(k).english()));
            if (both.size() > phrases.get(k).size()
                    && !drafts.required(i, drafts.best(i).english()).isEmpty()) {
                again.add(i);
                more.add(List.copyOf(both));
            }
        }
        search.of(again, more);
    }
}
