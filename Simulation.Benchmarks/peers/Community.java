import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The community of ../README.md in Java: one object a resident, lists of neighbours, doubles.
 * java Community RESIDENTS REPLICATES SEED [edge]
 */
public final class Community {
    private static final int WEEKS = 520, SETTLED_FROM = 260, EDGE_WEEKS = 12;
    private static final int[] STEPS = {-4, -3, -2, -1, 1, 2, 3, 4};

    private static final class Resident {
        double motivation, vulnerability;
        int level;
        boolean active, wasActive;
        final List<Resident> neighbours = new ArrayList<>();
    }

    private final List<Resident> residents = new ArrayList<>();
    private final SplittableRandom random;
    private long incidents, evictions, moveOuts;

    private Community(int count, long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) residents.add(new Resident());
        for (int i = 0; i < count; i++) {
            Resident resident = residents.get(i);
            for (int step : STEPS) {
                int other = (i + step + count) % count;
                if (random.nextDouble() < 0.1) {
                    other = random.nextInt(count - 1);
                    if (other >= i) other++;
                }
                resident.neighbours.add(residents.get(other));
            }
            refresh(resident);
        }
    }

    private void refresh(Resident resident) {
        resident.motivation = 0.3 + 0.6 * random.nextDouble();
        resident.vulnerability = random.nextDouble() < 1.0 / 3 ? 0.5 + 0.5 * random.nextDouble() : 0.3 * random.nextDouble();
        resident.level = 0;
    }

    /** Lets a week pass and tells the share active. */
    private double week() {
        int active = 0;
        for (Resident resident : residents) {
            int seen = 0;
            for (Resident other : resident.neighbours) if (other.wasActive) seen++;
            double share = seen / 8.0;
            double chance = 0.15 + 0.55 * resident.motivation + 0.3 * share - 0.2 * resident.vulnerability;
            resident.active = random.nextDouble() < Math.max(0, Math.min(1, chance));
            if (resident.active) active++;
            double next = resident.motivation + 0.05 * (share - resident.motivation) + (resident.active ? 0.01 : 0) - 0.005;
            resident.motivation = Math.max(0, Math.min(1, next));
            if (random.nextDouble() < 0.01 * resident.vulnerability * (1 - 0.5 * share)) {
                incidents++;
                if (random.nextDouble() < 0.3 && ++resident.level == 4) {
                    evictions++;
                    refresh(resident);
                }
            } else if (resident.level > 0 && random.nextDouble() < 0.2) {
                resident.level = 0;
            }
            if (random.nextDouble() < 0.0025) {
                moveOuts++;
                refresh(resident);
            }
        }
        for (Resident resident : residents) resident.wasActive = resident.active;
        return (double) active / residents.size();
    }

    public static void main(String[] words) {
        int count = Integer.parseInt(words[0]), replicates = Integer.parseInt(words[1]);
        long seed = Long.parseLong(words[2]);
        boolean edge = words.length > 3 && words[3].equals("edge");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        // Ten runs before it counts, so that no replicate is timed in code that is still being compiled.
        for (int warm = 0; warm < 10; warm++) run(new Community(count, -1 - warm), edge);
        System.out.println("impl,N,rep,wall_s,cpu_s,mean_share,incidents,evictions,moveouts");
        for (int replicate = 0; replicate < replicates; replicate++) {
            Community community = new Community(count, seed * 1_000_003 + replicate);
            long cpu = threads.getCurrentThreadCpuTime(), wall = System.nanoTime();
            double share = run(community, edge);
            double took = (System.nanoTime() - wall) / 1e9, worked = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
            System.out.printf(Locale.ROOT, "java-objects,%d,%d,%.6f,%.6f,%.6f,%d,%d,%d%n",
                count, replicate, took, worked, share, community.incidents, community.evictions, community.moveOuts);
        }
    }

    private static double run(Community community, boolean edge) {
        if (edge) {
            for (Resident resident : community.residents) {
                resident.vulnerability = 1;
                resident.level = 3;
            }
        }
        int weeks = edge ? EDGE_WEEKS : WEEKS, from = edge ? 0 : SETTLED_FROM;
        double share = 0;
        for (int week = 0; week < weeks; week++) {
            double now = community.week();
            if (week >= from) share += now;
        }
        return share / (weeks - from);
    }
}
