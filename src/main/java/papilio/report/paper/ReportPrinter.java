package papilio.report.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.report.paper.Paper.Colophon;
import papilio.report.paper.Paper.Section;

/**
 * Lays a paper out and writes it as PDF/A-1a: tagged, its language named, fonts embedded, nothing transparent.
 * PDF/UA is not promised (the exporter cannot reach it).
 */
@Component
public class ReportPrinter {
    private static final int ROWS_KEPT_TOGETHER = 10;
    private static final int TALL_ROWS_KEPT_TOGETHER = 3;
    private static final Set<String> TALL = Set.of("serious", "listing", "doubts", "late");

    private final Map<String, JasperReport> templates = new ConcurrentHashMap<>();

    /** @throws PrintingFailed whatever went wrong; a half-written PDF never leaves this method */
    public byte[] pdf(Paper paper, Colophon colophon) {
        return pdf(paper, colophon, Progress.NONE);
    }

    /**
     * @throws PrintingFailed whatever went wrong; a half-written PDF never leaves this method
     * @throws PrintingCancelled as soon as {@code progress} no longer wants it
     */
    public byte[] pdf(Paper paper, Colophon colophon, Progress progress) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try {
            // fonts and styles are found through the thread's class loader, which a background thread may lack
            thread.setContextClassLoader(ReportPrinter.class.getClassLoader());
            return write(paper, fill(paper, colophon, progress));
        } catch (JRException | JRRuntimeException | IOException failure) {
            throw new PrintingFailed(failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private JasperPrint fill(Paper paper, Colophon colophon, Progress progress) throws JRException, IOException {
        var words = PaperWords.of(paper.locale());
        var parameters = new HashMap<String, Object>();
        parameters.put(JRParameter.REPORT_LOCALE, paper.locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, words.bundle());
        parameters.put("title", Glyphs.printable(paper.title()));
        parameters.put("study", Glyphs.printable(paper.study()));
        parameters.put("header", Glyphs.printable(paper.header()));
        parameters.put("cutoff", paper.cutoff());
        parameters.put("mark", paper.mark());
        parameters.put("made", Glyphs.printable(colophon.made()));
        parameters.put("check", colophon.check());
        parameters.put("hash", colophon.hash());
        var rows = new java.util.ArrayList<Row>();
        for (var section : paper.sections()) rows.add(row(rows.size(), section));
        var all = paper.layout() == Paper.Layout.FORM ? paper.sheets() : rows;
        var print = JasperFillManager.fillReport(
                template(paper.layout().template()), parameters, new RecordRows(all, progress));
        WholeDates.keep(print);
        return print;
    }

    private Row row(int number, Section section) throws JRException, IOException {
        var most = TALL.contains(section.table()) ? TALL_ROWS_KEPT_TOGETHER : ROWS_KEPT_TOGETHER;
        return new Row(
                number,
                section.rows().size() <= most,
                section.heading(),
                section.note(),
                template("tables/" + section.table()),
                new RecordRows(section.rows()),
                new HashMap<>(section.words()),
                section.chart(),
                section.chartWords());
    }

    private record Row(
            Integer number,
            Boolean together,
            @Nullable String heading,
            @Nullable String note,
            JasperReport table,
            JRDataSource rows,
            Map<String, Object> words,
            @Nullable Renderable chart,
            @Nullable String chartWords) {}

    private byte[] write(Paper paper, JasperPrint print) throws JRException, IOException {
        var profile = colourProfile();
        try {
            var out = new ByteArrayOutputStream();
            var exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            exporter.setConfiguration(configuration(paper, profile));
            exporter.exportReport();
            return out.toByteArray();
        } finally {
            Files.deleteIfExists(profile);
        }
    }

    private static SimplePdfExporterConfiguration configuration(Paper paper, Path profile) {
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage(PaperWords.isChinese(paper.locale()) ? "zh-CN" : "en");
        configuration.setMetadataTitle(paper.title());
        configuration.setMetadataSubject(paper.header());
        configuration.setMetadataAuthor("Papilio");
        configuration.setMetadataCreator("Papilio");
        configuration.setDisplayMetadataTitle(true);
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_1A);
        configuration.setIccProfilePath(profile.toString());
        return configuration;
    }

    /** The exporter wants a file's name, not bytes. */
    private static Path colourProfile() throws IOException {
        var file = Files.createTempFile("papilio-srgb", ".icc");
        Files.write(file, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        return file;
    }

    private JasperReport template(String name) throws JRException, IOException {
        var known = templates.get(name);
        if (known != null) return known;
        try (var compiled = ReportPrinter.class.getResourceAsStream("/reports/" + name + ".jasper")) {
            if (compiled == null) throw new JRException("no template " + name);
            var template = (JasperReport) JRLoader.loadObject(compiled);
            templates.put(name, template);
            return template;
        }
    }
}
