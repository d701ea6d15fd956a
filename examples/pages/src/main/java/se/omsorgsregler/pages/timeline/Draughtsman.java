package se.omsorgsregler.pages.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import se.omsorgsregler.pages.Texts;

/** Puts items on a picture. */
final class Draughtsman {

    private static final int WIDTH = 960;
    private static final int LEFT = 8;
    private static final int RIGHT = 16;
    private static final int TOP = 50;
    private static final int TITLE = 24;
    private static final int BAR_LINE = 26;
    private static final int MARK_LINE = 19;
    private static final int BESIDE_MARK = 9;
    private static final int ROOM_FOR_MONTH = 26;
    private static final int BOTTOM = 12;
    private static final int MIN_BAR = 3;

    private final Texts texts;
    private final Scale scale;

    Draughtsman(LocalDate first, LocalDate last, Texts texts) {
        this.texts = texts;
        scale = new Scale(first, last, LEFT, WIDTH - LEFT - RIGHT);
    }

    Drawing draw(SortedMap<LocalDate, Set<String>> lawDays, LocalDate asOf, Map<Lane, Optional<List<Item>>> items) {
        List<Drawing.Row> rows = new ArrayList<>();
        int y = TOP;
        for (Map.Entry<Lane, Optional<List<Item>>> lane : items.entrySet()) {
            Drawing.Row row = row(lane.getKey(), lane.getValue(), y);
            rows.add(row);
            y += row.height();
        }
        return new Drawing(
                WIDTH,
                y + BOTTOM,
                TOP,
                LEFT,
                ticks(),
                lawDays.keySet().stream()
                        .filter(scale::holds)
                        .map(day -> new Drawing.Tick(scale.x(day), day.toString(), true))
                        .toList(),
                scale.x(asOf),
                rows);
    }

    private List<Drawing.Tick> ticks() {
        List<Drawing.Tick> ticks = new ArrayList<>();
        List<LocalDate> months = scale.months();
        boolean room = months.size() < 2 || scale.x(months.get(1)) - scale.x(months.get(0)) >= ROOM_FOR_MONTH;
        String[] names = texts.get("time.months").split(" ");
        for (LocalDate month : months) {
            boolean year = month.getDayOfYear() == 1;
            boolean named = year || month.equals(months.get(0));
            String name = named ? String.valueOf(month.getYear()) : room ? names[month.getMonthValue() - 1] : "";
            ticks.add(new Drawing.Tick(scale.x(month), name, year));
        }
        return ticks;
    }

    private Drawing.Row row(Lane lane, Optional<List<Item>> items, int y) {
        String name = texts.of(lane);
        if (items.isEmpty() || items.get().isEmpty()) {
            String note = texts.get(items.isEmpty() ? "lane.not-supplied" : "lane.none");
            return new Drawing.Row(y, TITLE, name, note, List.of());
        }
        List<Item> shown = items.get().stream().filter(this::isInside).toList();
        List<Drawing.Shape> shapes = new ArrayList<>();
        int line = y + TITLE;
        // So many tasks have no room for words of their own; the table has them.
        boolean oneLine = lane == Lane.TASKS;
        for (Item item : shown) {
            shapes.add(shape(item, line, oneLine));
            line += oneLine ? 0 : item.period() ? BAR_LINE : MARK_LINE;
        }
        int height = line - y + (oneLine ? MARK_LINE : 0) + BOTTOM;
        return new Drawing.Row(y, height, name, shown.isEmpty() ? texts.get("lane.outside") : "", shapes);
    }

    private boolean isInside(Item item) {
        if (!item.period()) {
            return item.from().filter(scale::holds).isPresent();
        }
        return item.from().filter(day -> day.isAfter(scale.last())).isEmpty()
                && item.to().filter(day -> day.isBefore(scale.first())).isEmpty();
    }

    private Drawing.Shape shape(Item item, int line, boolean oneLine) {
        boolean open = item.from().filter(scale::holds).isEmpty();
        boolean running = item.to().filter(scale::holds).isEmpty();
        int from = item.from().map(scale::x).orElse(scale.x(scale.first()));
        int to = item.period() ? item.to().map(scale::x).orElse(scale.x(scale.last())) : from;
        String days = TimelinePage.days(item, texts);
        // Words begin where the bar does, unless they would leave the picture.
        boolean atEnd = from > WIDTH * 11 / 20;
        return new Drawing.Shape(
                !item.period(),
                from,
                line,
                Math.max(MIN_BAR, to - from),
                item.period() && open,
                item.period() && running,
                item.style(),
                oneLine ? "" : item.words(),
                labelX(item, from, to, atEnd),
                atEnd,
                item.words() + ", " + days);
    }

    private static int labelX(Item item, int from, int to, boolean atEnd) {
        if (!item.period()) {
            return atEnd ? from - BESIDE_MARK : from + BESIDE_MARK;
        }
        return atEnd ? Math.max(from, to) : from;
    }
}
