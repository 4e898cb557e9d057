package papilio.report.paper;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A vector picture of a paper, solid colours only; it draws itself into the area that the template gives it. */
public abstract sealed class Picture extends AbstractRenderer implements Graphics2DRenderable
        permits CurveChart, FlowChart {
    private static final long serialVersionUID = 1L;

    @Override
    public final void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        var pen = (Graphics2D) graphics.create();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.translate(area.getX(), area.getY());
            var fonts = FontUtil.getInstance(context);
            pen.setFont(fonts.getAwtFontFromBundles("Noto Sans SC", Font.PLAIN, 8f, Locale.ENGLISH, false));
            var bold = fonts.getAwtFontFromBundles("Noto Sans SC", Font.BOLD, 9.5f, Locale.ENGLISH, false);
            draw(pen, bold, area.getWidth(), area.getHeight());
        } finally {
            pen.dispose();
        }
    }

    /** The pen holds the plain font of 8 points. */
    abstract void draw(Graphics2D pen, Font bold, double width, double height);
}
