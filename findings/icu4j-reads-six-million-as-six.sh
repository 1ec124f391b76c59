#!/usr/bin/env bash
# Who meets it: whoever reads Arabic number words with ICU4J's RuleBasedNumberFormat (figures in news, amounts on invoices).
# What happens: number words in the plural, the dual or the oblique case, as prose has them nearly always, are read as the
# part of them that the rules can also write, and no error is raised: "six million" is 6, "two million" 1,000,000 and
# "twenty-five" after a preposition 5. Only a ParsePosition shows that the rest was not read. Lenient parsing changes nothing.
set -euo pipefail
version=78.2
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact=com.ibm.icu:icu4j:$version -DoutputDirectory="$dir" >/dev/null
cat > "$dir/Spelled.java" <<'JAVA'
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.util.LinkedHashMap;
import java.util.Map;

public class Spelled {
    public static void main(String[] args) throws Exception {
        RuleBasedNumberFormat arabic = new RuleBasedNumberFormat(new ULocale("ar"), RuleBasedNumberFormat.SPELLOUT);
        System.out.println("icu4j " + com.ibm.icu.util.VersionInfo.ICU_VERSION);
        Map<String, long[]> words = new LinkedHashMap<>();
        words.put("ستة ملايين", new long[] {6_000_000, 6});
        words.put("مليونين", new long[] {2_000_000, 1_000_000});
        words.put("خمسة وعشرين", new long[] {25, 5});
        boolean changed = false;
        for (boolean lenient : new boolean[] {false, true}) {
            arabic.setLenientParseMode(lenient);
            for (var word : words.entrySet()) {
                ParsePosition end = new ParsePosition(0);
                long read = arabic.parse(word.getKey(), end).longValue();
                changed |= read != word.getValue()[1] || arabic.parse(word.getKey()).longValue() != read;
                System.out.printf("lenient %s: %s means %,d, read as %,d (%d of %d letters)%n", lenient, word.getKey(),
                        word.getValue()[0], read, end.getIndex(), word.getKey().length());
            }
        }
        if (changed) {
            System.out.println("the behaviour has changed");
            System.exit(1);
        }
    }
}
JAVA
java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp "$dir/icu4j-$version.jar" "$dir/Spelled.java"
