package org.mujaz.read;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
import org.mujaz.translate.SentencePair;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where editors put sentences and names right. What changes, the shelf and the record of it change together. */
@Controller
class EditPages {
    private static final int LONGEST = 10_000;
    private static final int LONGEST_NAME = 200;
    private final BriefStore briefs;
    private final CorrectionStore corrections;
    private final AuditStore audit;
    private final ShelfStore shelf;
    private final TransactionTemplate together;
    private final Clock clock;

    EditPages(
            BriefStore briefs,
            CorrectionStore corrections,
            AuditStore audit,
            DataSource source,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.briefs = briefs;
        this.corrections = corrections;
        this.audit = audit;
        this.shelf = new ShelfStore(source);
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/edit/{id}")
    String edit(@PathVariable String id, Model model) {
        Brief brief = brief(id);
        model.addAttribute("brief", BriefView.of(brief, corrections.of(brief)));
        model.addAttribute("names", corrections.names());
        return "edit";
    }

    @PostMapping("/edit/{id}/sentence/{number}")
    String sentence(@PathVariable String id, @PathVariable int number, @RequestParam String english, Principal who) {
        Brief brief = brief(id);
        SentencePair pair = brief.sentences().stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElseThrow(NotThere::new);
        String text = cut(english, LONGEST);
        Corrections known = corrections.of(brief);
        String machine = known.machine(pair.arabic(), pair.english());
        together.executeWithoutResult(status -> {
            if (text.isEmpty() || text.equals(Shown.text(machine))) {
                if (corrections.withdraw(pair.arabic())) {
                    audit.write(who.getName(), "WITHDRAW", id + " sentence " + number, "");
                }
            } else if (!text.equals(known.mend(pair.arabic(), pair.english()))) {
                corrections.correct(pair.arabic(), text, machine, who.getName(), clock);
                audit.write(who.getName(), "CORRECT", id + " sentence " + number, machine + " → " + text);
            }
            shelveAgain(corrections.briefsWith(pair.arabic()));
        });
        return "redirect:/edit/" + id + "#s" + number;
    }

    @PostMapping("/edit/{id}/name")
    String name(
            @PathVariable String id,
            @RequestParam String arabic,
            @RequestParam String wrong,
            @RequestParam String english,
            Principal who) {
        brief(id);
        Corrections.Name name =
                new Corrections.Name(cut(arabic, LONGEST_NAME), cut(wrong, LONGEST_NAME), cut(english, LONGEST_NAME));
        if (name.arabic().isEmpty() || name.wrong().isEmpty() || name.english().isEmpty()) {
            return "redirect:/edit/" + id + "?incomplete#names";
        }
        together.executeWithoutResult(status -> {
            corrections.spell(name, who.getName(), clock);
            audit.write(
                    who.getName(),
                    "CORRECT_NAME",
                    id,
                    name.wrong() + " → " + name.english() + " (" + name.arabic() + ")");
            shelveAgain(corrections.briefsWith(name));
        });
        return "redirect:/edit/" + id + "#names";
    }

    @PostMapping("/edit/{id}/name/withdraw")
    String withdraw(@PathVariable String id, @RequestParam String arabic, @RequestParam String wrong, Principal who) {
        brief(id);
        together.executeWithoutResult(status -> {
            if (corrections.forget(arabic, wrong)) {
                audit.write(who.getName(), "WITHDRAW_NAME", id, wrong + " (" + arabic + ")");
                shelveAgain(corrections.briefsWith(new Corrections.Name(arabic, wrong, wrong)));
            }
        });
        return "redirect:/edit/" + id + "#names";
    }

    /** Lists and search show at once what has changed, in every brief it touches. */
    private void shelveAgain(List<String> ids) {
        ids.forEach(shelf::putAgain);
    }

    private Brief brief(String id) {
        BriefPage.check(id);
        return briefs.find(id).orElseThrow(NotThere::new);
    }

    private static String cut(String text, int longest) {
        String shown = Shown.text(text);
        return (shown.length() > longest ? shown.substring(0, longest) : shown).replaceAll("\\s+", " ");
    }
}
