package se.omsorgsregler.pages.report;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How records that wait in a file are written and read. */
final class Fields {

    private static final long NO_DAY = Long.MIN_VALUE;

    private Fields() {}

    // Not writeUTF: an id may be longer than that takes.
    static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    static void write(DataOutputStream out, Optional<LocalDate> day) throws IOException {
        out.writeLong(day.map(LocalDate::toEpochDay).orElse(NO_DAY));
    }

    static Optional<LocalDate> day(DataInputStream in) throws IOException {
        long day = in.readLong();
        return day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(out, text);
        }
    }

    static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }
}
