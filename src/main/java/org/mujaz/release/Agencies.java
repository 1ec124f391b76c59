package org.mujaz.release;

import java.util.Map;
import java.util.Optional;

/** News agencies as they sign datelines, and their short Latin names. */
final class Agencies {
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("بنا", "BNA"),
            Map.entry("واس", "SPA"),
            Map.entry("وام", "WAM"),
            Map.entry("كونا", "KUNA"),
            Map.entry("قنا", "QNA"),
            Map.entry("العمانية", "ONA"),
            Map.entry("بترا", "Petra"),
            Map.entry("أشأ", "MENA"),
            Map.entry("أ ش أ", "MENA"),
            Map.entry("سانا", "SANA"),
            Map.entry("واع", "INA"),
            Map.entry("نينا", "NINA"),
            Map.entry("ومع", "MAP"),
            Map.entry("وأج", "APS"),
            Map.entry("واج", "APS"),
            Map.entry("وات", "TAP"),
            Map.entry("وال", "LANA"),
            Map.entry("وفا", "WAFA"),
            Map.entry("معا", "Maan"),
            Map.entry("سونا", "SUNA"),
            Map.entry("سبأ", "Saba"),
            Map.entry("سبأنت", "Saba"),
            Map.entry("الوطنية", "NNA"),
            Map.entry("وطنية", "NNA"),
            Map.entry("صونا", "SONNA"),
            Map.entry("ومأ", "AMI"),
            Map.entry("ينا", "UNA"),
            Map.entry("يونا", "UNA"),
            Map.entry("إينا", "UNA"),
            Map.entry("أ ف ب", "AFP"),
            Map.entry("أف ب", "AFP"),
            Map.entry("فرانس برس", "AFP"),
            Map.entry("رويترز", "Reuters"),
            Map.entry("أ ب", "AP"),
            Map.entry("أسوشيتد برس", "AP"),
            Map.entry("د ب أ", "dpa"),
            Map.entry("شينخوا", "Xinhua"),
            Map.entry("الأناضول", "Anadolu"),
            Map.entry("سبوتنيك", "Sputnik"),
            Map.entry("تاس", "TASS"),
            Map.entry("نوفوستي", "RIA Novosti"),
            Map.entry("إرنا", "IRNA"),
            Map.entry("آكي", "AKI"));

    /** As they call themselves in full. */
    private static final Map<String, String> BY_FULL_NAME = Map.ofEntries(
            Map.entry("وكالة أنباء البحرين", "BNA"),
            Map.entry("وكالة الأنباء السعودية", "SPA"),
            Map.entry("وكالة أنباء الإمارات", "WAM"),
            Map.entry("وكالة الأنباء الكويتية", "KUNA"),
            Map.entry("وكالة الأنباء القطرية", "QNA"),
            Map.entry("وكالة الأنباء العمانية", "ONA"),
            Map.entry("وكالة الأنباء الأردنية", "Petra"),
            Map.entry("وكالة أنباء الشرق الأوسط", "MENA"),
            Map.entry("الوكالة العربية السورية للأنباء", "SANA"),
            Map.entry("وكالة الأنباء العراقية", "INA"),
            Map.entry("وكالة المغرب العربي للأنباء", "MAP"),
            Map.entry("وكالة الأنباء الجزائرية", "APS"),
            Map.entry("وكالة تونس إفريقيا للأنباء", "TAP"),
            Map.entry("وكالة الأنباء الليبية", "LANA"),
            Map.entry("وكالة الأنباء والمعلومات الفلسطينية", "WAFA"),
            Map.entry("وكالة السودان للأنباء", "SUNA"),
            Map.entry("وكالة الأنباء اليمنية", "Saba"),
            Map.entry("الوكالة الوطنية للإعلام", "NNA"));

    private Agencies() {}

    /** The Latin name of an agency of this list, by its signature or its full name; capitals alone are none. */
    static Optional<String> known(String name) {
        return name.matches("[A-Z]{2,6}") ? Optional.empty() : named(name.strip());
    }

    /** The Latin name of a signature as written between the strokes, brackets or dashes of a dateline. */
    static Optional<String> named(String signature) {
        String plain = signature
                .replaceAll("[\\p{M}ـ]", "")
                .replaceAll("[.\\s]+", " ")
                .strip()
                .replaceFirst("^(?:وكالة\\s+)?(?:الأنباء\\s+)?", "");
        String full = BY_FULL_NAME.get(signature.replaceAll("[\\p{M}ـ]", "").strip());
        if (full != null) {
            return Optional.of(full);
        }
        String latin = BY_NAME.get(plain);
        if (latin == null) {
            latin = BY_NAME.get(plain.replace(" ", ""));
        }
        return latin != null ? Optional.of(latin) : plain.matches("[A-Z]{2,6}") ? Optional.of(plain) : Optional.empty();
    }
}
