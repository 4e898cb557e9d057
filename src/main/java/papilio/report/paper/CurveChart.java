package papilio.report.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jspecify.annotations.Nullable;

/** Cumulative counts over time: the plan dashed, the actual as a line, the target labelled; vector, solid colours only. */
public final class CurveChart extends AbstractRenderer implements Graphics2DRenderable {
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

    private final List<Point> actual;
    private final List<Point> planned;
    private final @Nullable Integer target;
    private final Labels labels;

    public CurveChart(List<Point> actual, List<Point> planned, @Nullable Integer target, Labels labels) {
        this.actual = List.copyOf(actual);
        this.planned = List.copyOf(planned);
        this.target = target;
        this.labels = labels;
    }

    /** Whether there is a line to draw at all. */
    public boolean isEmpty() {
        return actual.size() + planned.size() < 2;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        var pen = (Graphics2D) graphics.create();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.translate(area.getX(), area.getY());
            var fonts = FontUtil.getInstance(context);
            pen.setFont(fonts.getAwtFontFromBundles("Noto Sans SC", Font.PLAIN, 8f, Locale.ENGLISH, false));
            var bold = fonts.getAwtFontFromBundles("Noto Sans SC", Font.BOLD, 9.5f, Locale.ENGLISH, false);
            new Drawing(pen, bold, area.getWidth(), area.getHeight()).draw();
        } finally {
            pen.dispose();
        }
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

        void draw() {
            axes();
            if (target != null) targetLine(target);
            curve(
                    planned,
                    PLAN,
                    new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0));
            plannedLabel();
            curve(actual, ACTUAL, new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            lastActual();
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
