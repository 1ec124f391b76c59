#!/usr/bin/env bash
# Who meets it: whoever trusts ICU4J's CharsetDetector with short Arabic text (headlines, subjects of e-mails).
# What happens: "ارتفاع أسعار النفط" in ISO-8859-6 is detected as windows-1256. The two share the letters up to ض and
# differ above it, so what is read is still nearly all Arabic letters, only others, and no error is raised.
set -euo pipefail
version=78.2
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact=com.ibm.icu:icu4j:$version -DoutputDirectory="$dir" >/dev/null
cat > "$dir/Detect.java" <<'JAVA'
import com.ibm.icu.text.CharsetDetector;
import java.nio.charset.Charset;

public class Detect {
    public static void main(String[] args) throws Exception {
        String text = "ارتفاع أسعار النفط";
        byte[] bytes = text.getBytes(Charset.forName("ISO-8859-6"));
        var match = new CharsetDetector().setText(bytes).detect();
        System.out.println("icu4j " + com.ibm.icu.util.VersionInfo.ICU_VERSION);
        System.out.println("detected: " + match.getName() + ", confidence " + match.getConfidence());
        System.out.println("read as:  " + match.getString() + " (written: " + text + ")");
        if (!match.getName().equals("windows-1256") || match.getString().equals(text)) {
            System.out.println("the behaviour has changed");
            System.exit(1);
        }
    }
}
JAVA
java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp "$dir/icu4j-$version.jar" "$dir/Detect.java"
