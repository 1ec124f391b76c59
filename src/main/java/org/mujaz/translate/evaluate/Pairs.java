package org.mujaz.translate.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mujaz.Problem;

/**
 * Sentences with a reference translation.
 *
 * @param arabic the sentences
 * @param english what a good translator wrote for each
 */
public record Pairs(List<String> arabic, List<String> english) {
    public Pairs {
        arabic = List.copyOf(arabic);
        english = List.copyOf(english);
    }

    /** Reads a file of lines "Arabic TAB English" (UTF-8); empty lines are passed over. */
    public static Pairs read(Path file) {
        List<String> arabic = new ArrayList<>();
        List<String> english = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] sides = line.split("\t", -1);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                throw new Problem(
                        file + " line " + number,
                        "this is not a pair",
                        "Each line holds Arabic, one tab and its English");
            }
            arabic.add(sides[0].strip());
            english.add(sides[1].strip());
        }
        if (arabic.isEmpty()) {
            throw new Problem(file.toString(), "there are no pairs in it", "Give lines of Arabic, one tab and English");
        }
        return new Pairs(arabic, english);
    }

    /** The lines of a text file, with the reasons why it cannot be read in plain words. */
    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new Problem(file.toString(), "there is no such file", "Check the path", e);
        } catch (IOException e) {
            throw new Problem(file.toString(), "it cannot be read as UTF-8 text", "Check the file", e);
        }
    }

    public int size() {
        return arabic.size();
    }
}
