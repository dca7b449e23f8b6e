// The community of ../README.md in C++, written three times: "addressed" (columns, the draws of our engine, so that it must count what that
// counts), "columns" (columns and one sequential generator), "objects" (one object a resident, pointers to neighbours, std::mt19937).
//   community WAY RESIDENTS REPLICATES SEED [edge]
// With "edge" everybody starts at level 3 and vulnerability 1 and twelve weeks are run: the only way to see many evictions.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <random>
#include <string>
#include <vector>

constexpr int Weeks = 520, SettledFrom = 260, EdgeWeeks = 12, Seen = 8, Reach = 4, EvictedAt = 4;

struct Count { double share = 0; long incidents = 0, evictions = 0, moveouts = 0; };

struct Community {
    virtual ~Community() = default;
    virtual void reset(uint64_t seed, int replicate) = 0;
    virtual void edge() = 0;
    virtual Count week(int number) = 0;
};

// xoshiro256++ (Blackman and Vigna, 2019), filled from SplitMix64.
struct Xoshiro {
    uint64_t s[4];
    static uint64_t mix(uint64_t x) {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
        return x ^ (x >> 31);
    }
    explicit Xoshiro(uint64_t seed = 1) { for (auto& word : s) word = mix(seed += 0x9E3779B97F4A7C15ull); }
    static uint64_t turn(uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }
    uint64_t next() {
        uint64_t result = turn(s[0] + s[3], 23) + s[0], t = s[1] << 17;
        s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = turn(s[3], 45);
        return result;
    }
    float unit() { return static_cast<float>(next() >> 40) * 0x1p-24f; }
    int below(int count) { return static_cast<int>(((next() >> 32) * static_cast<uint64_t>(count)) >> 32); }
};

// ---- columns, one sequential generator ----
struct Columns : Community {
    int n;
    std::vector<float> m, v;
    std::vector<int> level, now, before, seen;
    Xoshiro random;
    explicit Columns(int residents) : n(residents), m(n), v(n), level(n), now(n), before(n), seen(size_t(n) * Seen) {}

    void fresh(int i) {
        m[i] = 0.3f + 0.6f * random.unit();
        v[i] = random.unit() < 1.0f / 3 ? 0.5f + 0.5f * random.unit() : 0.3f * random.unit();
        level[i] = 0;
    }
    void reset(uint64_t seed, int replicate) override {
        random = Xoshiro(seed * 0x9E3779B97F4A7C15ull + uint64_t(replicate));
        std::fill(now.begin(), now.end(), 0);
        std::fill(before.begin(), before.end(), 0);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < Seen; k++) {
                int step = k < Reach ? k - Reach : k - Reach + 1, other = random.below(n - 1);
                seen[size_t(i) * Seen + k] = random.unit() < 0.1f ? other + (other >= i) : (i + step + n) % n;
            }
            fresh(i);
        }
    }
    void edge() override { std::fill(v.begin(), v.end(), 1.0f); std::fill(level.begin(), level.end(), 3); }
    Count week(int) override {
        Count count;
        int active = 0;
        for (int i = 0; i < n; i++) {
            const int* who = &seen[size_t(i) * Seen];
            int sum = 0;
            for (int k = 0; k < Seen; k++) sum += before[who[k]];
            float share = static_cast<float>(sum) * 0.125f;
            float p = 0.15f + 0.55f * m[i] + 0.3f * share - 0.2f * v[i];
            int acts = random.unit() < p;
            now[i] = acts;
            active += acts;
            m[i] = std::min(std::max(m[i] + 0.05f * (share - m[i]) + 0.01f * static_cast<float>(acts) - 0.005f, 0.0f), 1.0f);
            if (random.unit() < 0.01f * v[i] * (1 - 0.5f * share)) {
                count.incidents++;
                if (random.unit() < 0.3f && ++level[i] == EvictedAt) { count.evictions++; fresh(i); }
            } else if (level[i] > 0 && random.unit() < 0.2f) {
                level[i] = 0;
            }
            if (random.unit() < 0.0025f) { count.moveouts++; fresh(i); }
        }
        std::swap(now, before);
        count.share = static_cast<double>(active) / n;
        return count;
    }
};

// ---- columns, and the draws of Simulation.Core (Squares, Widynski 2020): the same bits as `community --impl plain` ----
struct Addressed : Columns {
    std::vector<uint64_t> person;
    std::vector<int> tenancy;
    uint64_t network = 0, traits = 0, weekly = 0;
    explicit Addressed(int residents) : Columns(residents), person(n), tenancy(n) {}

    static uint64_t mix(uint64_t x) { return Xoshiro::mix(x + 0x9E3779B97F4A7C15ull); }
    static uint64_t half(uint64_t& bits, bool odd);
    static uint64_t keyFrom(uint64_t number);
    static uint64_t swap32(uint64_t x) { return (x >> 32) | (x << 32); }
    static uint64_t three(uint64_t key, uint64_t counter, uint64_t& y, uint64_t& z) {
        y = counter * key;
        z = y + key;
        uint64_t x = swap32(y * y + y);
        x = swap32(x * x + z);
        return swap32(x * x + y);
    }
    static uint32_t bits32(uint64_t key, uint64_t counter) {
        uint64_t y, z, x = three(key, counter, y, z);
        return static_cast<uint32_t>((x * x + z) >> 32);
    }
    static uint64_t bits64(uint64_t key, uint64_t counter) {
        uint64_t y, z, x = three(key, counter, y, z), t = x * x + z;
        x = swap32(t);
        return t ^ ((x * x + y) >> 32);
    }
    static float unit(uint32_t bits) { return static_cast<float>(static_cast<int>(bits >> 8)) * (1.0f / (1 << 24)); }

    void movesIn(int i) {
        person[i] = static_cast<uint32_t>(i) | (static_cast<uint64_t>(static_cast<uint16_t>(tenancy[i])) << 48);
        uint64_t bits = bits64(traits, person[i]);
        const float vulnerable = 1.0f / 3;
        float which = unit(static_cast<uint32_t>(bits >> 32));
        m[i] = 0.3f + (0.9f - 0.3f) * unit(static_cast<uint32_t>(bits));
        v[i] = which < vulnerable ? 0.5f + (1 - 0.5f) * which / vulnerable : 0.3f * (which - vulnerable) / (1 - vulnerable);
        level[i] = 0;
    }
    void replace(int i) { tenancy[i]++; movesIn(i); }
    void reset(uint64_t seed, int replicate) override {
        uint64_t run = mix(mix(seed) + static_cast<uint32_t>(replicate));
        network = keyFrom(run);
        traits = keyFrom(run + (1ull << 32));
        weekly = keyFrom(run + (2ull << 32));
        std::fill(tenancy.begin(), tenancy.end(), 0);
        std::fill(now.begin(), now.end(), 0);
        std::fill(before.begin(), before.end(), 0);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < Seen; k++) {
                uint64_t bits = bits64(network, static_cast<uint32_t>(i) + (static_cast<uint64_t>(k) << 32));
                int step = k < Reach ? k - Reach : k - Reach + 1;
                int other = static_cast<int>(((bits >> 32) * static_cast<uint32_t>(n - 1)) >> 32);
                seen[size_t(i) * Seen + k] = unit(static_cast<uint32_t>(bits)) < 0.1f ? other + (other >= i) : (i + step + n) % n;
            }
            movesIn(i);
        }
    }
    Count week(int number) override {
        Count count;
        int active = 0;
        const uint64_t inWeek = static_cast<uint64_t>(number) << 20;
        for (int i = 0; i < n; i++) {
            const int* who = &seen[size_t(i) * Seen];
            int sum = 0;
            for (int k = 0; k < Seen; k++) sum += before[who[k]];
            float share = static_cast<float>(sum) * 0.125f;
            uint64_t bits = bits64(weekly, person[i] + inWeek);
            float p = 0.15f + 0.55f * m[i] + 0.3f * share - 0.2f * v[i];
            int acts = unit(static_cast<uint32_t>(bits)) < p;
            now[i] = acts;
            active += acts;
            m[i] = std::min(std::max(m[i] + 0.05f * (share - m[i]) + 0.01f * static_cast<float>(acts) - 0.005f, 0.0f), 1.0f);
            float chance = 0.01f * v[i] * (1 - 0.5f * share), from = 0.0025f - 0.0025f * chance;
            float u = unit(static_cast<uint32_t>(bits >> 32));
            if ((u < from + chance) | (level[i] > 0)) happen(i, u, from, chance, person[i] + inWeek, count);
        }
        std::swap(now, before);
        count.share = static_cast<double>(active) / n;
        return count;
    }
    void happen(int i, float u, float from, float chance, uint64_t at, Count& count) {
        float outcome = unit(bits32(weekly, at + (1ull << 32)));
        if (u >= from && u < from + chance) {
            count.incidents++;
            if (outcome < 0.3f && ++level[i] >= EvictedAt) { count.evictions++; replace(i); }
        } else if (outcome < 0.2f) {
            level[i] = 0;
        }
        if (u < 0.0025f) { count.moveouts++; replace(i); }
    }
};

// ---- objects, as one writes them without a thought for speed ----
struct Resident {
    double motivation = 0, vulnerability = 0;
    int level = 0;
    bool active = false, wasActive = false;
    std::vector<Resident*> neighbours;
};

struct Objects : Community {
    std::vector<std::unique_ptr<Resident>> residents;
    std::mt19937 random;
    std::uniform_real_distribution<double> unit{0, 1};
    explicit Objects(int n) { for (int i = 0; i < n; i++) residents.push_back(std::make_unique<Resident>()); }
    void fresh(Resident& one) {
        one.motivation = 0.3 + 0.6 * unit(random);
        one.vulnerability = unit(random) < 1.0 / 3 ? 0.5 + 0.5 * unit(random) : 0.3 * unit(random);
        one.level = 0;
    }
    void reset(uint64_t seed, int replicate) override {
        std::seed_seq words{static_cast<uint32_t>(seed), static_cast<uint32_t>(seed >> 32), static_cast<uint32_t>(replicate)};
        random.seed(words);
        int n = static_cast<int>(residents.size());
        std::uniform_int_distribution<int> others(0, n - 2);
        for (int i = 0; i < n; i++) {
            auto& one = *residents[i];
            one.active = one.wasActive = false;
            one.neighbours.clear();
            for (int step : {-4, -3, -2, -1, 1, 2, 3, 4}) {
                int other = (i + step + n) % n;
                if (unit(random) < 0.1) { other = others(random); if (other >= i) other++; }
                one.neighbours.push_back(residents[other].get());
            }
            fresh(one);
        }
    }
    void edge() override { for (auto& one : residents) { one->vulnerability = 1; one->level = 3; } }
    Count week(int) override {
        Count count;
        int active = 0;
        for (auto& resident : residents) {
            auto& one = *resident;
            int sum = 0;
            for (auto* other : one.neighbours) sum += other->wasActive;
            double share = sum / 8.0;
            one.active = unit(random) < std::clamp(0.15 + 0.55 * one.motivation + 0.3 * share - 0.2 * one.vulnerability, 0.0, 1.0);
            active += one.active;
            one.motivation = std::clamp(one.motivation + 0.05 * (share - one.motivation) + (one.active ? 0.01 : 0) - 0.005, 0.0, 1.0);
            if (unit(random) < 0.01 * one.vulnerability * (1 - 0.5 * share)) {
                count.incidents++;
                if (unit(random) < 0.3 && ++one.level == EvictedAt) { count.evictions++; fresh(one); }
            } else if (one.level > 0 && unit(random) < 0.2) {
                one.level = 0;
            }
            if (unit(random) < 0.0025) { count.moveouts++; fresh(one); }
        }
        for (auto& one : residents) one->wasActive = one->active;
        count.share = static_cast<double>(active) / static_cast<double>(residents.size());
        return count;
    }
};

uint64_t Addressed::half(uint64_t& bits, bool odd) {
    int digits[15];
    for (int i = 0; i < 15; i++) digits[i] = i + 1;
    for (int taken = 0; taken < 8; taken++) {
        int pick = taken + static_cast<int>(bits % static_cast<uint64_t>(15 - taken));
        bits = mix(bits);
        std::swap(digits[taken], digits[pick]);
    }
    if (odd && digits[7] % 2 == 0) {
        int at = 0;
        while (digits[at] % 2 == 0) at++;
        std::swap(digits[7], digits[at]);
    }
    uint64_t half = 0;
    for (int i = 0; i < 8; i++) half = (half << 4) | static_cast<uint64_t>(digits[i]);
    return half;
}

uint64_t Addressed::keyFrom(uint64_t number) {
    uint64_t bits = mix(number), high = half(bits, false);
    bits = mix(bits + number);
    return (high << 32) | half(bits, true);
}

static double cpuSeconds() {
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

int main(int count, char** words) {
    if (count < 5) { std::fprintf(stderr, "community addressed|columns|objects RESIDENTS REPLICATES SEED [edge]\n"); return 2; }
    std::string way = words[1];
    int residents = std::atoi(words[2]), replicates = std::atoi(words[3]);
    uint64_t seed = std::strtoull(words[4], nullptr, 10);
    bool edge = count > 5 && std::strcmp(words[5], "edge") == 0;
    std::unique_ptr<Community> community;
    if (way == "addressed") community = std::make_unique<Addressed>(residents);
    else if (way == "columns") community = std::make_unique<Columns>(residents);
    else if (way == "objects") community = std::make_unique<Objects>(residents);
    if (!community || residents < 9 || replicates < 1) { std::fprintf(stderr, "no such way, fewer than 9 residents or no replicates\n"); return 2; }
    int weeks = edge ? EdgeWeeks : Weeks, from = edge ? 0 : SettledFrom;
    std::printf("impl,N,rep,wall_s,cpu_s,mean_share,incidents,evictions,moveouts\n");
    for (int replicate = 0; replicate < replicates; replicate++) {
        community->reset(seed, replicate);
        if (edge) community->edge();
        Count all;
        double cpu = cpuSeconds();
        auto wall = std::chrono::steady_clock::now();
        for (int week = 0; week < weeks; week++) {
            Count one = community->week(week);
            if (week >= from) all.share += one.share;
            all.incidents += one.incidents;
            all.evictions += one.evictions;
            all.moveouts += one.moveouts;
        }
        double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count();
        std::printf("cpp-%s,%d,%d,%.6f,%.6f,%.6f,%ld,%ld,%ld\n", way.c_str(), residents, replicate, took, cpuSeconds() - cpu,
            all.share / (weeks - from), all.incidents, all.evictions, all.moveouts);
    }
    return 0;
}
