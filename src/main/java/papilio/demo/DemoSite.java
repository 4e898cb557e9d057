package papilio.demo;

import static java.time.LocalDate.of;

import java.time.LocalDate;
import java.util.List;

/**
 * A site of the demo and how it goes there. The first is the registry's; the others are invented and named so, and
 * investigators are roles, not people.
 *
 * @param enrolledByMonth from the month in which the study opened
 * @param failures the criterion of each screening that failed
 * @param reporting how much of what happens becomes a recorded event, against the other sites
 */
record DemoSite(
        String code,
        String name,
        String nameZh,
        String city,
        String province,
        int target,
        LocalDate activatedOn,
        LocalDate approvalExpires,
        List<Integer> enrolledByMonth,
        List<String> failures,
        int declined,
        int inScreening,
        LocalDate lastScreening,
        double reporting) {

    static final List<DemoSite> ALL = List.of(
            new DemoSite(
                    "01",
                    "Tongji Hospital, Wuhan",
                    "同济医院",
                    "Wuhan 武汉",
                    "Hubei 湖北",
                    50,
                    of(2025, 4, 1),
                    of(2027, 3, 14),
                    List.of(2, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2),
                    List.of("I2", "E3", "I2", "E2", "I1", "I2", "E3"),
                    5,
                    3,
                    of(2026, 6, 26),
                    1.0),
            new DemoSite(
                    "02",
                    "Demo Hospital, Wuhan",
                    "示例医院·武汉",
                    "Wuhan 武汉",
                    "Hubei 湖北",
                    22,
                    of(2025, 6, 9),
                    of(2027, 1, 20),
                    List.of(0, 0, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
                    List.of("I2", "E2", "E3", "E2", "E2", "I2", "E2", "E2", "E2"),
                    0,
                    0,
                    of(2026, 6, 24),
                    0.95),
            new DemoSite(
                    "03",
                    "Demo Hospital, Changsha",
                    "示例医院·长沙",
                    "Changsha 长沙",
                    "Hunan 湖南",
                    22,
                    of(2025, 9, 1),
                    of(2027, 4, 30),
                    List.of(0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0),
                    List.of("E3"),
                    0,
                    0,
                    of(2026, 5, 20),
                    1.1),
            new DemoSite(
                    "04",
                    "Demo Hospital, Guangzhou",
                    "示例医院·广州",
                    "Guangzhou 广州",
                    "Guangdong 广东",
                    20,
                    of(2025, 7, 28),
                    of(2027, 2, 11),
                    List.of(0, 0, 0, 0, 1, 1, 1, 2, 1, 2, 2, 1, 1, 2, 1),
                    List.of("I2", "E4"),
                    1,
                    1,
                    of(2026, 6, 25),
                    0.26),
            new DemoSite(
                    "05",
                    "Demo Hospital, Shanghai",
                    "示例医院·上海",
                    "Shanghai 上海",
                    "Shanghai 上海",
                    15,
                    of(2025, 10, 9),
                    of(2026, 7, 24),
                    List.of(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 1, 2, 1),
                    List.of("E2", "I2", "E2"),
                    1,
                    1,
                    of(2026, 6, 23),
                    0.85),
            new DemoSite(
                    "06",
                    "Demo Hospital, Chengdu",
                    "示例医院·成都",
                    "Chengdu 成都",
                    "Sichuan 四川",
                    10,
                    of(2025, 12, 15),
                    of(2027, 5, 31),
                    List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 2),
                    List.of("E1"),
                    1,
                    1,
                    of(2026, 6, 22),
                    0.9));

    String investigator() {
        return "Principal investigator, site " + code + " · " + code + "中心主要研究者";
    }

    String approvalNo() {
        return "01".equals(code) ? "TJ-IRB20231298" : "DEMO-EC-" + code + "-2025";
    }
}
