package papilio.report.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.Serializable;
import java.util.List;

/** Boxes from the top down, whoever leaves to the right of each, and the last row side by side. */
public final class FlowChart extends Picture {
    private static final long serialVersionUID = 1L;
    private static final Color INK = new Color(0x16202b);
    private static final Color INK_2 = new Color(0x4a5868);
    private static final Color LINE = new Color(0x7b8794);
    private static final double MAIN = 175;
    private static final double GAP = 30;
    private static final double HEAD = 12;
    private static final double REASON = 9;
    private static final double BETWEEN = 4;
    private static final double DOWN = 9;

    /** A count with its name, and what it consists of. */
    public record Box(String head, List<String> parts) implements Serializable {
        public Box {
            head = Glyphs.printable(head);
            parts = parts.stream().map(Glyphs::printable).toList();
        }
    }

    /** A stage and who leaves the way there. */
    public record Stage(Box way, List<Box> leaving) implements Serializable {
        public Stage {
            leaving = List.copyOf(leaving);
        }
    }

    private final List<Stage> stages;
    private final List<Box> ends;

    public FlowChart(List<Stage> stages, List<Box> ends) {
        this.stages = List.copyOf(stages);
        this.ends = List.copyOf(ends);
    }

    @Override
    void draw(Graphics2D pen, Font bold, double width, double height) {
        new Drawing(pen, bold.deriveFont(8.5f), width).draw();
    }

    private static double height(Box box) {
        return HEAD + 3 + box.parts().size() * REASON;
    }

    private final class Drawing {
        private final Graphics2D pen;
        private final Font plain;
        private final Font bold;
        private final double width;

        Drawing(Graphics2D pen, Font bold, double width) {
            this.pen = pen;
            this.plain = pen.getFont().deriveFont(7.5f);
            this.bold = bold;
            this.width = width;
            pen.setStroke(new BasicStroke(0.6f));
        }

        void draw() {
            var top = 2.0;
            for (var stage : stages) top = stage(stage, top);
            ends(top);
        }

        /** The line on begins below the box and passes whatever leaves beside it. */
        private double stage(Stage stage, double top) {
            var side = sides(stage.leaving(), top);
            box(stage.way(), 0, top, MAIN);
            var bottom = Math.max(top + height(stage.way()), side - BETWEEN);
            pen.setColor(LINE);
            pen.draw(new Line2D.Double(MAIN / 2, top + height(stage.way()), MAIN / 2, bottom + DOWN - 3));
            arrow(MAIN / 2, bottom + DOWN, 0, 1);
            return bottom + DOWN;
        }

        private double sides(List<Box> boxes, double top) {
            var at = top;
            for (var box : boxes) {
                var middle = at + HEAD / 2 + 1.5;
                pen.setColor(LINE);
                pen.draw(new Line2D.Double(MAIN + GAP / 2, middle, MAIN + GAP - 3, middle));
                arrow(MAIN + GAP, middle, 1, 0);
                if (box.equals(boxes.getFirst())) pen.draw(new Line2D.Double(MAIN, middle, MAIN + GAP / 2, middle));
                if (box.equals(boxes.getLast()) && boxes.size() > 1)
                    pen.draw(new Line2D.Double(MAIN + GAP / 2, top + HEAD / 2 + 1.5, MAIN + GAP / 2, middle));
                box(box, MAIN + GAP, at, width - MAIN - GAP - 1);
                at += height(box) + BETWEEN;
            }
            return at;
        }

        private void ends(double top) {
            var each = (width - MAIN - BETWEEN * (ends.size() - 1) - 1) / (ends.size() - 1);
            var at = 0.0;
            for (var end : ends) {
                var wide = at == 0 ? MAIN : each; // the first has parts
                box(end, at, top, wide);
                at += wide + BETWEEN;
            }
        }

        private void box(Box box, double left, double top, double wide) {
            pen.setColor(LINE);
            pen.draw(new Rectangle2D.Double(left, top, wide, height(box)));
            text(box.head(), bold, INK, left + 5, top + HEAD - 2, wide - 8);
            var at = top + HEAD;
            for (var part : box.parts()) {
                at += REASON;
                text(part, plain, INK_2, left + 5, at - 1, wide - 8);
            }
        }

        /** What is too long for its box ends with dots; the tables that follow have the whole words. */
        private void text(String words, Font font, Color colour, double left, double base, double wide) {
            pen.setFont(font);
            pen.setColor(colour);
            var metrics = pen.getFontMetrics();
            var said = words;
            while (metrics.stringWidth(said) > wide && said.length() > 1)
                said = said.substring(0, said.length() - (said.endsWith("…") ? 2 : 1)) + "…";
            pen.drawString(said, (float) left, (float) base);
        }

        private void arrow(double x, double y, int right, int down) {
            var head = new Path2D.Double();
            head.moveTo(x, y);
            head.lineTo(x - 4 * right - 2.2 * down, y - 4 * down - 2.2 * right);
            head.lineTo(x - 4 * right + 2.2 * down, y - 4 * down + 2.2 * right);
            head.closePath();
            pen.setColor(LINE);
            pen.fill(head);
        }
    }
}
