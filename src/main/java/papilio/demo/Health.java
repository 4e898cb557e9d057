package papilio.demo;

import java.util.ArrayList;
import java.util.List;

/** How the disease of a patient runs from the first dose on: what every value measured later is drawn from. */
final class Health {
    /** A sign of the SLEDAI-2K that no laboratory value decides: its weight and when it has gone. */
    private record Sign(int weight, double goneAfter) {}

    private record Chance(int weight, double share) {}

    private static final List<Chance> SIGNS = List.of(
            new Chance(2, 0.52), // rash
            new Chance(4, 0.44), // arthritis
            new Chance(2, 0.30), // alopecia
            new Chance(2, 0.18), // ulcers
            new Chance(4, 0.22), // haematuria
            new Chance(4, 0.12), // pyuria
            new Chance(8, 0.04), // vasculitis
            new Chance(2, 0.04), // pleurisy
            new Chance(2, 0.03), // pericarditis
            new Chance(4, 0.02), // myositis
            new Chance(1, 0.07)); // fever
    private static final int ACTIVE = 4;

    private final boolean responds;
    private final double pace;
    private final List<Sign> signs = new ArrayList<>();
    final Dice igmDice;
    final double weight;
    final boolean nephritis;
    final double c3;
    final double c4;
    final double dna;
    final double igg;
    final double iggFall;
    final double igm;
    final double igmFall;
    final double wbc;
    final double lymphocytes;
    final double platelets;
    final double haemoglobin;
    final double protein;
    final double alt;
    final double creatinine;
    final double crp;

    Health(Person person, long seed) {
        var dice = person.dice(seed, "health");
        responds = dice.chance(0.76);
        pace = responds ? dice.between(40, 110) : dice.between(220, 520);
        weight = dice.normal(person.isFemale() ? 56 : 68, 9, 40, 92);
        nephritis = dice.chance(0.5);
        c3 = dice.normal(0.63, 0.2, 0.24, 1.2);
        c4 = dice.normal(0.105, 0.05, 0.03, 0.3);
        dna = dice.lognormal(160, 0.9);
        igg = Math.max(7.4, dice.lognormal(11.9, 0.25));
        iggFall = dice.normal(0.27, 0.1, 0.05, 0.5);
        wbc = dice.normal(5.6, 1.6, 2.6, 10.5);
        lymphocytes = dice.normal(1.15, 0.35, 0.45, 2.4);
        platelets = dice.normal(212, 62, 88, 380);
        haemoglobin = dice.normal(person.isFemale() ? 114 : 128, 11, 82, 150);
        protein = nephritis ? dice.lognormal(1500, 0.6) : dice.lognormal(85, 0.3);
        alt = dice.lognormal(19, 0.4);
        creatinine = dice.normal(person.isFemale() ? 54 : 72, 9, 38, 105) * (nephritis ? 1.12 : 1);
        crp = dice.lognormal(2.6, 0.7);
        igmDice = person.dice(seed, "igm");
        igm = Math.max(0.6, igmDice.lognormal(1.35, 0.35));
        igmFall = igmDice.normal(0.42, 0.1, 0.15, 0.65);
        do {
            signs.clear();
            for (var chance : SIGNS)
                if (dice.chance(chance.share()))
                    signs.add(new Sign(
                            chance.weight(), dice.exponential(pace * (chance.weight() >= 4 ? 1.1 : 1.5)) + 18));
        } while (signs.stream().mapToInt(Sign::weight).sum() < ACTIVE);
    }

    boolean responds() {
        return responds;
    }

    /** The share of the disease's activity that is left. */
    double left(long day) {
        return day <= 0 ? 1 : 0.08 + 0.92 * Math.exp(-day / pace);
    }

    /** The share of the drug's own effect that has been reached. */
    double drug(long day) {
        return day <= 0 ? 0 : 1 - Math.exp(-day / 55.0);
    }

    int signsOn(long day) {
        return signs.stream()
                .filter(sign -> day < sign.goneAfter())
                .mapToInt(Sign::weight)
                .sum();
    }
}
