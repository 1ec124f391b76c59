package org.mujaz.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mujaz.Mark;
import org.mujaz.brief.Brief;
import org.mujaz.release.Release;
import org.mujaz.summarize.Summary;
import org.mujaz.translate.SentencePair;

/** Briefs to show, written out by hand from the sample releases. */
final class Samples {
    static final Instant READ = Instant.parse("2024-06-13T01:30:00Z");
    private static final String CHECKPOINT = "gemma-3-270m-press-ar-en@0123456789ab (int8)";

    private Samples() {}

    static Brief interpol() {
        return brief(
                "a1b2c3d4e5f6",
                "bna-interior-minister-interpol.txt",
                "وزير الداخلية يواصل زيارته إلى فرنسا ويلتقي رئيس “الانتربول” ويؤكد على احتواء الجريمة في ظل تسارع استخدام التقنيات الحديثة",
                "باريس",
                LocalDate.of(2024, 6, 12),
                "BNA",
                "Bahrain's Interior Minister meets Interpol's president in France",
                List.of(
                        "The Interior Minister, General Shaikh Rashid bin Abdulla Al Khalifa, visited Interpol's headquarters and was received by its president, Dr Ahmed Naser Al-Raisi.",
                        "They discussed exchanging information through shared databases and using artificial intelligence against crime."),
                List.of(
                        "قام الفريق أول معالي الشيخ راشد بن عبد الله آل خليفة وزير الداخلية، بزيارة إلى مقر المنظمة الدولية للشرطة الجنائية “الانتربول”.",
                        "وتم خلال الاجتماع بحث عدد من الموضوعات الأمنية، من بينها الاستفادة من برامج الذكاء الاصطناعي في مكافحة الجريمة."),
                List.of(
                        new Summary.Link(0, 0, .9),
                        new Summary.Link(1, 1, .93),
                        new Summary.Link(2, 3, .88),
                        new Summary.Link(2, 2, .8)),
                List.of(
                        pair(
                                0,
                                0,
                                "وزير الداخلية يواصل زيارته إلى فرنسا ويلتقي رئيس “الانتربول”",
                                "The Interior Minister continues his visit to France and meets the President of “Interpol”"),
                        pair(
                                1,
                                1,
                                "في إطار الزيارة التي يقوم بها حاليا إلى الجمهورية الفرنسية، قام الفريق أول معالي الشيخ راشد بن عبد الله آل خليفة وزير الداخلية، بزيارة إلى مقر المنظمة الدولية للشرطة الجنائية “الانتربول” حيث كان في استقبال معاليه، سعادة اللواء الدكتور أحمد ناصر الريسي رئيس المنظمة.",
                                "As part of his current visit to the French Republic, General Shaikh Rashid bin Abdulla Al Khalifa, Minister of Interior, visited the headquarters of the International Criminal Police Organization “Interpol”, where he was received by its President, Major General Dr Ahmed Naser Al-Raisi."),
                        pair(
                                2,
                                2,
                                "وأشار معاليه إلى الجهود المتميزة والاحترافية التي تقوم بها المنظمة لمساندة أجهزة الشرطة في 195 دولة.",
                                "He noted the organisation's distinguished and professional efforts in support of police services.",
                                new Mark(Mark.Kind.NUMBER, "the number 195 in the Arabic is missing here")),
                        pair(
                                3,
                                2,
                                "وتم خلال الاجتماع بحث عدد من الموضوعات الأمنية، من بينها الاستفادة من برامج الذكاء الاصطناعي في مكافحة الجريمة.",
                                "Several security matters were discussed, among them the use of artificial intelligence against crime."),
                        pair(
                                4,
                                3,
                                "رافق معالي الوزير، خلال الزيارة، سفير مملكة البحرين لدى فرنسا وعدد من المسئولين بوزارة الداخلية.",
                                "The Minister was accompanied by the Ambassador of the Kingdom of Bahrain to France and officials of the Ministry of Interior.")));
    }

    static Brief police() {
        return brief(
                "0f1e2d3c4b5a",
                "bna-interior-minister-paris-police.txt",
                "خلال زيارته الحالية إلى فرنسا ...",
                null,
                null,
                "BNA",
                "Bahrain and Paris police agree to form a joint committee",
                List.of(
                        "The Interior Minister met the Prefect of Police of Paris, Laurent Nuñez.",
                        "The two sides agreed on a joint committee that meets regularly."),
                List.of("وقد اتفق الجانبان على تشكيل لجنة مشتركة ، تجتمع بشكل دوري."),
                List.of(new Summary.Link(1, 1, .9), new Summary.Link(2, 2, .95)),
                List.of(
                        pair(0, 0, "خلال زيارته الحالية إلى فرنسا ...", "During his current visit to France ..."),
                        pair(
                                1,
                                1,
                                "عقد الفريق أول معالي الشيخ راشد بن عبد الله آل خليفة وزير الداخلية ، اجتماعا وسعادة السيد لوران نونيز القائد العام لشرطة باريس.",
                                "General Shaikh Rashid bin Abdulla Al Khalifa, Minister of Interior, held a meeting with Mr Laurent Nuñez, Prefect of Police of Paris."),
                        pair(
                                2,
                                2,
                                "وقد اتفق الجانبان على تشكيل لجنة مشتركة ، تجتمع بشكل دوري ، للمتابعة والتنسيق من أجل استمرار التعاون وتبادل الخبرات.",
                                "The two sides agreed to form a joint committee, meeting regularly, to follow up and coordinate.")));
    }

    /** A release whose sender wishes the reader ill. */
    static Brief hostile() {
        String script = "<script>document.title='taken'</script><img src=x onerror=alert(1)>\"'`${7*7}";
        String turned = "\u202Eevil\u202C \u2066x\u2069 \u0000\u0007\uD800";
        return brief(
                "bad0bad0bad0",
                "../" + script + ".txt",
                script + turned,
                script,
                LocalDate.of(2024, 6, 12),
                script,
                script + " [[${7*7}]]",
                List.of(script + turned, "w".repeat(1_000_000)),
                List.of(script + turned),
                List.of(new Summary.Link(1, 1, .9)),
                List.of(
                        pair(0, 0, script, script),
                        pair(1, 1, turned + script, script, new Mark(Mark.Kind.SCRIPT, script))));
    }

    static SentencePair pair(int number, int paragraph, String arabic, String english, Mark... marks) {
        return new SentencePair(number, paragraph, arabic, english, List.of(marks), false);
    }

    static Brief brief(
            String id,
            String source,
            String arabicHeadline,
            String place,
            LocalDate date,
            String agency,
            String headline,
            List<String> english,
            List<String> arabic,
            List<Summary.Link> links,
            List<SentencePair> pairs) {
        List<Mark> marks = new ArrayList<>();
        pairs.forEach(p -> marks.addAll(p.marks()));
        String body = String.join(
                "\n",
                pairs.stream()
                        .filter(p -> p.number() > 0)
                        .map(SentencePair::arabic)
                        .toList());
        return new Brief(
                new Release(
                        id,
                        id.repeat(5) + "0000",
                        source,
                        arabicHeadline,
                        body,
                        "",
                        place,
                        date,
                        agency,
                        null,
                        1,
                        List.of(),
                        READ),
                "1",
                new Summary(headline, english, arabic, links, Summary.Method.GENERATED, List.of()),
                pairs,
                CHECKPOINT,
                marks,
                1,
                READ.plusSeconds(60),
                new Brief.Timings(900, 300));
    }
}
