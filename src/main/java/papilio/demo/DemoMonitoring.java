package papilio.demo;

import static java.time.LocalDate.of;
import static papilio.site.monitoring.VisitType.FOR_CAUSE;
import static papilio.site.monitoring.VisitType.INITIATION;
import static papilio.site.monitoring.VisitType.REMOTE;
import static papilio.site.monitoring.VisitType.ROUTINE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.site.monitoring.ActionFacts;
import papilio.site.monitoring.FindingFacts;
import papilio.site.monitoring.MonitoringService;
import papilio.site.monitoring.VisitFacts;
import papilio.site.monitoring.VisitType;
import papilio.site.monitoring.Weight;
import papilio.site.record.Keep;

/** Monitoring of the demo's sites: an initiation each, then what the cohort gives reason for. */
@Component
class DemoMonitoring {
    private final MonitoringService monitoring;

    DemoMonitoring(MonitoringService monitoring) {
        this.monitoring = monitoring;
    }

    void write(DemoSite site) {
        var initiated = site.activatedOn().minusDays(7);
        visit(site, INITIATION, initiated, initiated, null);
        switch (site.code()) {
            case "01" -> first(site);
            case "02" -> second(site);
            case "03" -> third(site);
            case "04" -> fourth(site);
            default -> youngest(site);
        }
    }

    private void first(DemoSite site) {
        var autumn = visit(site, ROUTINE, of(2025, 10, 14), of(2025, 10, 16), null);
        found(site, autumn, Weight.MAJOR, "Time of consent missing on two forms · 两份知情同意书缺少签署时间");
        found(site, autumn, Weight.OTHER, "Temperature log of the pharmacy not countersigned · 药房温度记录未复核签字");
        todo(site, autumn, "Note to file on the two forms · 就两份知情同意书撰写说明", of(2025, 11, 14), of(2025, 11, 3));
        var spring = visit(site, ROUTINE, of(2026, 3, 17), of(2026, 3, 19), null);
        found(site, spring, Weight.OTHER, "Delegation log not updated · 授权分工表未更新");
        todo(site, spring, "Update the delegation log · 更新授权分工表", of(2026, 4, 17), of(2026, 4, 2));
        visit(site, ROUTINE, of(2026, 8, 18), null, null);
    }

    /** Nothing critical was found here, but an action is overdue. */
    private void second(DemoSite site) {
        var may = visit(site, ROUTINE, of(2026, 5, 12), of(2026, 5, 14), null);
        found(site, may, Weight.MAJOR, "Two screen failures without a source for criterion E2 · 两例筛选失败缺少 E2 的原始依据");
        found(site, may, Weight.OTHER, "Laboratory normal ranges outdated · 实验室正常值范围已过期");
        todo(site, may, "File the source of criterion E2 · 补充 E2 的原始资料", of(2026, 6, 15), null);
        todo(site, may, "Send the new normal ranges · 提交新的正常值范围", of(2026, 6, 30), of(2026, 5, 28));
    }

    private void third(DemoSite site) {
        var remote = visit(site, REMOTE, of(2026, 6, 4), of(2026, 6, 4), "About the slow enrollment · 关于入组缓慢");
        found(site, remote, Weight.OTHER, "No screening since May; the referral path is unclear · 五月以来无筛选；转诊流程不明确");
        todo(site, remote, "Agree on referrals with the lupus clinic · 与狼疮门诊商定转诊流程", of(2026, 7, 15), null);
    }

    private void fourth(DemoSite site) {
        visit(site, ROUTINE, of(2026, 1, 20), of(2026, 1, 22), null);
        var cause = visit(
                site, FOR_CAUSE, null, of(2026, 6, 9), "Fewer adverse events than at the other sites · 不良事件少于其他中心");
        found(
                site,
                cause,
                Weight.CRITICAL,
                "Adverse events in the source not entered for three patients · 三例患者原始病历中的不良事件未录入");
        todo(site, cause, "Enter the events of the source · 补录原始病历中的不良事件", of(2026, 7, 10), null);
    }

    private void youngest(DemoSite site) {
        var routine = visit(site, ROUTINE, of(2026, 4, 14), of(2026, 4, 15), null);
        found(site, routine, Weight.OTHER, "Visit window missed once without a note · 一次访视超窗未说明");
        todo(site, routine, "Add the note · 补充说明", of(2026, 5, 15), of(2026, 4, 29));
        visit(site, ROUTINE, of(2026, 9, 15), null, null);
    }

    private long visit(
            DemoSite site,
            VisitType type,
            @Nullable LocalDate planned,
            @Nullable LocalDate done,
            @Nullable String note) {
        return monitoring
                .keepVisit(Keep.anew(DemoStudy.CODE, site.code(), new VisitFacts(type, planned, done, note)))
                .id();
    }

    private void found(DemoSite site, long visit, Weight weight, String words) {
        monitoring.keepFinding(Keep.anew(DemoStudy.CODE, site.code(), new FindingFacts(visit, weight, words)));
    }

    private void todo(DemoSite site, long visit, String words, LocalDate due, @Nullable LocalDate done) {
        monitoring.keepAction(Keep.anew(DemoStudy.CODE, site.code(), new ActionFacts(visit, words, due, done)));
    }
}
