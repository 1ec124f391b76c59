package org.mujaz.read;

import java.security.Principal;
import java.util.Locale;
import org.mujaz.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where operators stop, restart and retry; whatever they ask for is written down before it is done. */
@Controller
class OperatePages {
    private static final int AUDIT_SHOWN = 100;
    private final NightStore nights;
    private final AuditStore audit;
    private final Control control;

    OperatePages(NightStore nights, AuditStore audit, Control control) {
        this.nights = nights;
        this.audit = audit;
        this.control = control;
    }

    @GetMapping("/operate")
    String operate(Model model) {
        model.addAttribute("runs", nights.latest(30));
        model.addAttribute("rows", audit.latest(AUDIT_SHOWN));
        return "operate";
    }

    @PostMapping("/operate/{run}/{action}")
    String act(@PathVariable long run, @PathVariable String action, Principal who, RedirectAttributes next) {
        if (nights.find(run).isEmpty()) {
            throw new NotThere();
        }
        audit.write(who.getName(), action.toUpperCase(Locale.ROOT), "run " + run, "");
        try {
            switch (action) {
                case "stop" -> control.stop(run);
                case "restart" -> control.restart(run);
                case "retry" -> control.retry(run);
                default -> throw new NotThere();
            }
            next.addFlashAttribute("said", "Asked to " + action + " run " + run + ".");
        } catch (Problem e) {
            next.addFlashAttribute("said", e.getMessage());
        }
        return "redirect:/operate";
    }
}
