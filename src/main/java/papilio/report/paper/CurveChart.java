package papilio.report.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Cumulative counts over time: the plan dashed, the actual as a line, the target labelled; vector, solid colours only. */
public final class CurveChart extends Picture {
    private static final long serialVersionUID = 1L;
    private static final Color INK_2 = new Color(0x4a5868);
    private static final Color LINE = new Color(0xdfe5eb);
    private static final Color PLAN = new Color(0x7b8794);
    private static final Color ACTUAL = new Color(0x2f5fb3);
    private static final int LEFT = 30;
    private static final int RIGHT = 12;
    private static final int TOP = 22;
    private static final int BOTTOM = 20;

    /** What stands at the lines. */
    public record Labels(String unit, String planned, String target, String actual) implements java.io.Serializable {}

    /** A count at the end of a day. */
    public record Point(LocalDate on, double count) implements java.io.Serializable {}

    /** Bands of 95, 80 and 50 % from outside in, as the accent is at 8, 16 and 28 % on white. */
    private static final List<Color> BANDS = List.of(new Color(0xeef2f9), new Color(0xdee5f3), new Color(0xc5d2ea));

    /** An older version of the plan, with its name. */
    public record Older(String name, List<Point> points) implements java.io.Serializable {
        public Older {
            points = List.copyOf(points);
        }
    }

    /** What a forecast expects by a day: the ends of the bands from 95 to 50 %, and the middle. */
    public record FanPoint(
            LocalDate on,
            double low95,
            double low80,
            double low50,
            double median,
            double high50,
            double high80,
            double high95)
            implements java.io.Serializable {}

    private final List<Point> actual;
    private final List<Point> planned;
    private final @Nullable Integer target;
    private final Labels labels;
    private final List<Older> older;
    private final List<FanPoint> fan;

    public CurveChart(
            List<Point> actual,
            List<Point> planned,
            @Nullable Integer target,
            Labels labels,
            List<Older> older,
            List<FanPoint> fan) {
        this.actual = List.copyOf(actual);
        this.planned = List.copyOf(planned);
        this.target = target;
        this.labels = labels;
        this.older = older.stream().filter(line -> line.points().size() > 1).toList();
        this.fan = List.copyOf(fan);
    }

    public CurveChart(List<Point> actual, List<Point> planned, @Nullable Integer target, Labels labels) {
        this(actual, planned, target, labels, List.of(), List.of());
    }

    /** Whether there is a line to draw at all. */
    public boolean isEmpty() {
        return actual.size() + planned.size() < 2;
    }

    @Override
    void draw(Graphics2D pen, Font bold, double width, double height) {
        new Drawing(pen, bold, width, height).draw();
    }

    private final class Drawing {
        private final Graphics2D pen;
        private final Font bold;
        private final double width;
        private final double height;
        private final YearMonth from;
        private final YearMonth to;
        private final double step;
        private final double top;

        Drawing(Graphics2D pen, Font bold, double width, double height) {
            this.pen = pen;
            this.bold = bold;
            this.width = width;
            this.height = height;
            var all = new java.util.ArrayList<>(actual);
            all.addAll(planned);
            older.forEach(line -> all.addAll(line.points()));
            fan.forEach(month -> all.add(new Point(month.on(), Math.min(month.high95(), most(month)))));
            from = YearMonth.from(
                    all.stream().map(Point::on).min(LocalDate::compareTo).orElseThrow());
            to = YearMonth.from(
                    all.stream().map(Point::on).max(LocalDate::compareTo).orElseThrow());
            var highest = Math.max(
                    target == null ? 1 : target,
                    all.stream().mapToDouble(Point::count).max().orElse(1));
            step = niceStep(highest / 5);
            top = Math.ceil(highest * 1.02 / step) * step;
        }

        /** A band that leaves the picture far above the target would press everything else together. */
        private double most(FanPoint month) {
            return target == null ? month.high95() : target * 1.15;
        }

        void draw() {
            bands();
            axes();
            for (var line : older) older(line);
            if (target != null) targetLine(target);
            curve(
                    planned,
                    PLAN,
                    new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0));
            plannedLabel();
            curve(
                    fan.stream()
                            .map(month -> new Point(month.on(), month.median()))
                            .toList(),
                    ACTUAL,
                    new BasicStroke(0.7f));
            curve(actual, ACTUAL, new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            lastActual();
        }

        private void bands() {
            if (fan.size() < 2) return;
            band(FanPoint::low95, FanPoint::high95, BANDS.get(0));
            band(FanPoint::low80, FanPoint::high80, BANDS.get(1));
            band(FanPoint::low50, FanPoint::high50, BANDS.get(2));
        }

        private void band(ToDoubleFunction<FanPoint> low, ToDoubleFunction<FanPoint> high, Color colour) {
            var path = new Path2D.Double();
            var first = fan.getFirst();
            path.moveTo(x(first.on()), y(Math.min(top, low.applyAsDouble(first))));
            for (var month : fan) path.lineTo(x(month.on()), y(Math.min(top, high.applyAsDouble(month))));
            for (var month : fan.reversed()) path.lineTo(x(month.on()), y(Math.min(top, low.applyAsDouble(month))));
            path.closePath();
            pen.setColor(colour);
            pen.fill(path);
        }

        /** Dots, with its name at its end above the target. */
        private void older(Older line) {
            curve(
                    line.points(),
                    PLAN,
                    new BasicStroke(1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.5f, 3.5f}, 0));
            var last = line.points().getLast();
            rightText(line.name(), x(last.on()) + 4, y(last.count()) - 5, PLAN);
        }

        private void axes() {
            text(labels.unit(), 0, 9, INK_2);
            for (var count = 0.0; count <= top; count += step) {
                pen.setStroke(new BasicStroke(count == 0 ? 0.8f : 0.5f));
                pen.setColor(count == 0 ? PLAN : LINE);
                pen.draw(new Line2D.Double(LEFT, y(count), width - RIGHT, y(count)));
                rightText(String.valueOf((long) count), LEFT - 5, y(count) + 3, INK_2);
            }
            var months = ChronoUnit.MONTHS.between(from, to) + 1;
            var every = Math.max(1, (int) Math.ceil(months / 9.0));
            for (var month = from; !month.isAfter(to); month = month.plusMonths(every)) {
                var at = x(month.atDay(1));
                pen.setColor(PLAN);
                pen.setStroke(new BasicStroke(0.5f));
                pen.draw(new Line2D.Double(at, y(0), at, y(0) + 3));
                if (at < width - 46) text(month.toString(), at - (at < LEFT + 1 ? 4 : 15), height - 5, INK_2);
            }
        }

        private void targetLine(int at) {
            pen.setColor(INK_2);
            pen.setStroke(
                    new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {1.5f, 2f}, 0));
            pen.draw(new Line2D.Double(LEFT, y(at), width - RIGHT, y(at)));
            text(labels.target(), LEFT + 4, y(at) - 4, INK_2);
        }

        private void curve(List<Point> points, Color colour, BasicStroke stroke) {
            if (points.isEmpty()) return;
            var path = new Path2D.Double();
            path.moveTo(x(points.getFirst().on()), y(points.getFirst().count()));
            for (var point : points) path.lineTo(x(point.on()), y(point.count()));
            pen.setColor(colour);
            pen.setStroke(stroke);
            pen.draw(path);
        }

        /** Above the dashed line, at two thirds of it, where neither line's end is near. */
        private void plannedLabel() {
            if (planned.size() < 2) return;
            var first = planned.getFirst();
            var last = planned.getLast();
            var at = first.on().plusDays(ChronoUnit.DAYS.between(first.on(), last.on()) * 2 / 3);
            rightText(labels.planned(), x(at) - 5, y(interpolated(planned, at)) - 4, PLAN);
        }

        private void lastActual() {
            if (actual.isEmpty()) return;
            var last = actual.getLast();
            var at = x(last.on());
            var up = y(last.count());
            pen.setColor(ACTUAL);
            pen.fill(new Ellipse2D.Double(at - 3, up - 3, 6, 6));
            var plain = pen.getFont();
            pen.setFont(bold);
            var wide = pen.getFontMetrics().stringWidth(labels.actual());
            // on the side of the line that the plan is not on
            var ahead = !planned.isEmpty() && last.count() >= interpolated(planned, last.on());
            if (ahead || at + 7 + wide > width) rightText(labels.actual(), at - 5, up - 5, ACTUAL);
            else text(labels.actual(), at + 6, up + 11, ACTUAL);
            pen.setFont(plain);
        }

        private double x(LocalDate day) {
            var first = from.atDay(1).toEpochDay();
            var days = Math.max(1, to.atEndOfMonth().toEpochDay() - first);
            return LEFT + (width - LEFT - RIGHT) * (day.toEpochDay() - first) / days;
        }

        private double y(double count) {
            return height - BOTTOM - (height - TOP - BOTTOM) * count / top;
        }

        private void text(String words, double at, double up, Color colour) {
            pen.setColor(colour);
            pen.drawString(words, (float) at, (float) up);
        }

        private void rightText(String words, double end, double up, Color colour) {
            text(words, end - pen.getFontMetrics().stringWidth(words), up, colour);
        }
    }

    /** The count on a day between two points; before the first and after the last it stays as it is there. */
    public static double interpolated(List<Point> points, LocalDate day) {
        var before = points.getFirst();
        for (var point : points) {
            if (point.on().isAfter(day)) {
                if (point.equals(before) || before.on().isAfter(day)) return before.count();
                var share = (double) ChronoUnit.DAYS.between(before.on(), day)
                        / ChronoUnit.DAYS.between(before.on(), point.on());
                return before.count() + (point.count() - before.count()) * share;
            }
            before = point;
        }
        return before.count();
    }

    private static double niceStep(double about) {
        var power = Math.pow(10, Math.floor(Math.log10(Math.max(about, 1))));
        for (var factor : new double[] {1, 2, 5}) if (factor * power >= about) return factor * power;
        return 10 * power;
    }
}
