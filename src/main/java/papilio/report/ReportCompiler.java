package papilio.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** The build's step that turns every template into its compiled form beside the classes: no template is compiled at run time. */
public final class ReportCompiler {

    private ReportCompiler() {}

    public static void main(String[] places) throws IOException, JRException {
        if (places.length != 2) throw new IllegalArgumentException("usage: ReportCompiler INDIR OUTDIR");
        var from = Path.of(places[0]);
        var to = Path.of(places[1]);
        if (!Files.isDirectory(from)) return;
        try (var files = Files.walk(from)) {
            for (var template : files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList()) {
                compile(
                        template,
                        to.resolve(from.relativize(template).toString().replace(".jrxml", ".jasper")));
            }
        }
    }

    private static void compile(Path template, Path compiled) throws IOException, JRException {
        if (Files.exists(compiled)
                && Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(template)) > 0) return;
        Files.createDirectories(compiled.getParent());
        JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
    }
}
