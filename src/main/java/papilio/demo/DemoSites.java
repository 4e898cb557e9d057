package papilio.demo;

import java.time.LocalDate;
import java.util.List;
import papilio.site.SiteIntake.SiteEntry;
import papilio.site.SiteStatus;

/**
 * The demo's sites with how fast each works: the registry record's own hospital, and invented ones that are named so.
 *
 * @param pace below 1 the site starts slowly, above 1 it starts fast
 */
record DemoSites(SiteEntry site, int enrolled, int failed, int declined, int inScreening, double pace) {
    static final List<DemoSites> ALL = List.of(
            of(
                    "01",
                    "Tongji Hospital, Wuhan",
                    "同济医院·武汉",
                    "Wuhan",
                    "Hubei",
                    "2025-04-01",
                    40,
                    "TJ-IRB20231298",
                    "2027-03-31",
                    30,
                    6,
                    2,
                    2,
                    1.0),
            of(
                    "02",
                    "Demo Hospital, Wuhan",
                    "示例医院·武汉",
                    "Wuhan",
                    "Hubei",
                    "2025-05-06",
                    27,
                    "DEMO-EC-2025-02",
                    "2026-07-18",
                    18,
                    5,
                    2,
                    1,
                    1.2),
            of(
                    "03",
                    "Demo Hospital, Changsha",
                    "示例医院·长沙",
                    "Changsha",
                    "Hunan",
                    "2025-06-10",
                    24,
                    "DEMO-EC-2025-03",
                    "2026-12-31",
                    15,
                    4,
                    2,
                    1,
                    0.9),
            of(
                    "04",
                    "Demo Hospital, Guangzhou",
                    "示例医院·广州",
                    "Guangzhou",
                    "Guangdong",
                    "2025-08-05",
                    20,
                    "DEMO-EC-2025-04",
                    "2026-06-12",
                    12,
                    3,
                    1,
                    1,
                    0.8),
            of(
                    "05",
                    "Demo Hospital, Shanghai",
                    "示例医院·上海",
                    "Shanghai",
                    "Shanghai",
                    "2025-10-14",
                    16,
                    "DEMO-EC-2025-05",
                    "2027-01-31",
                    6,
                    2,
                    1,
                    1,
                    1.8),
            of(
                    "06",
                    "Demo Hospital, Chengdu",
                    "示例医院·成都",
                    "Chengdu",
                    "Sichuan",
                    "2026-03-03",
                    12,
                    "DEMO-EC-2026-06",
                    "2027-02-28",
                    3,
                    2,
                    0,
                    1,
                    0.8));

    static List<SiteEntry> entries() {
        return ALL.stream().map(DemoSites::site).toList();
    }

    LocalDate activated() {
        return java.util.Objects.requireNonNull(site.activatedOn());
    }

    int screened() {
        return enrolled + failed + declined + inScreening;
    }

    private static DemoSites of(
            String code,
            String name,
            String nameZh,
            String city,
            String province,
            String activated,
            int target,
            String approval,
            String expires,
            int enrolled,
            int failed,
            int declined,
            int inScreening,
            double pace) {
        var site = new SiteEntry(
                code,
                name,
                nameZh,
                city,
                province,
                "China",
                Cohort.ZONE.getId(),
                null,
                SiteStatus.ENROLLING,
                LocalDate.parse(activated),
                target,
                approval,
                LocalDate.parse(expires));
        return new DemoSites(site, enrolled, failed, declined, inScreening, pace);
    }
}
