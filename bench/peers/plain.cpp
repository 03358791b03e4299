// The rules of docs/model.md as plain C++: arrays by soul and by end, loops over souls shared out by OpenMP. Complete
// souls are skipped and every revealed end is visited; nothing is done by hand for the processor's sake. Generated
// systems with default rules only: the light λ and the preparation χ are 1 there; so their factors are left out, as are
// darkness and awakening from above. What the next tick reads is worked out when one ends; so ends are mended in place.
//
//     plain SOULS TICKS          a row a tick, as in series.csv, then the checksum and times
//     plain SOULS TICKS dense    time of a tick in which every soul is awake and every end is revealed and moves

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

using std::max;
using std::min;
using std::vector;
using u8 = std::uint8_t;
using u16 = std::uint16_t;
using u32 = std::uint32_t;
using u64 = std::uint64_t;
using i64 = std::int64_t;

// Parameters

constexpr u64 Seed = 1;
constexpr int PerLayer[] = {9, 3, 2, 1, 1, 1};
constexpr double Blow = 0.9;
constexpr int Generations = 3;
constexpr double LightFloor = 0.2, AnswerChance = 0.02, SightFirst = 0.15, Resolve = 0.8;
constexpr double EffortBase = 0.2, ImportanceBase = 0.5, ImportanceLearning = 0.2, ImportanceFading = 0.01;
constexpr double Arousal = 0.5, Descent = 0.3, Beyond = 0.1, Caught = 0.95;
constexpr double Vigilance = 0.2, GivenChance = 0.05, GivenStep = 0.5, CompletionHelp = 1;
constexpr double Pull[] = {0.05, 0.05, 0.05}, Lift = 0.2, Tension = 0.5;

/// Those that are otherwise in a dense tick: all wake at once and bear all desire, and who is within reach is asked of
/// every end.
struct Rules
{
    int gap = 60;
    double growth = 1.25, threshold = 0.5, strength = 0.2, pace = 6;
    bool inclusion = true;
    double margin = 0.25, forgetting = 0.02;
};
const Rules Dense{0, 1, 0, 1, 1, false, 0, 1};
constexpr int BeforeDense = 10;
Rules rules;

// Draws, mixing and keyed bijections

constexpr i64 U = 65535;
constexpr u64 A = 0x9E3779B97F4A7C15, B = 0xD1B54A32D192ED03, C = 0xABC98388FB8FAC03;
constexpr u64 D = 0x8CB92BA72F3D8DD7, E = 0xDE4BA9B14ECD8A7D, F = 0xC2B2AE3D27D4EB4F;
constexpr u64 ModelVersion = 1;

enum Purpose : u32 { Generation, BlowOf, Pairing, Matching, Tying, Mixing, Living };

struct Words
{
    u32 w0, w1, w2, w3;
    u64 key() const { return w0 + ((u64)w1 << 32); }
};

double draw(u32 word) { return word * 0x1p-32; }

Words philox(u64 subject, u32 time, Purpose purpose)
{
    u32 k0 = (u32)Seed, k1 = (u32)(Seed >> 32);
    u32 c0 = (u32)subject, c1 = (u32)(subject >> 32), c2 = time, c3 = purpose;
    for (int round = 0; round < 10; round++)
    {
        u64 p0 = (u64)0xD2511F53 * c0, p1 = (u64)0xCD9E8D57 * c2;
        c0 = (u32)(p1 >> 32) ^ c1 ^ k0;
        c1 = (u32)p1;
        c2 = (u32)(p0 >> 32) ^ c3 ^ k1;
        c3 = (u32)p0;
        k0 += 0x9E3779B9;
        k1 += 0xBB67AE85;
    }
    return {c0, c1, c2, c3};
}

u64 mix(u64 z)
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

/// A bijection of 0..n−1 with a key.
struct Bijection
{
    u64 n, key, m;

    Bijection(u64 n, u64 key) : n(n), key(key), m((u64)std::ceil(std::sqrt((double)n))) {}

    u64 turn(u64 round, u64 digit) const { return (mix(key + round * A + digit * B) >> 33) % m; }

    u64 forward(u64 x) const
    {
        do
        {
            u64 left = x / m, right = x % m;
            for (int round = 0; round < 6; round++)
            {
                u64 turned = (left + turn(round, right)) % m;
                left = right;
                right = turned;
            }
            x = left * m + right;
        } while (x >= n);
        return x;
    }

    u64 inverse(u64 x) const
    {
        do
        {
            u64 left = x / m, right = x % m;
            for (int round = 5; round >= 0; round--)
            {
                u64 turned = (right + m - turn(round, left)) % m;
                right = left;
                left = turned;
            }
            x = left * m + right;
        } while (x >= n);
        return x;
    }
};

// The whole state: what never changes, and what a tick changes

enum Status : u8 { Asleep, Awake, Completing, Complete };
constexpr u8 NoGeneration = 255;

int N, Slots;

// By soul. What the phases leave is kept apart from what is stored at the end of a tick.
vector<int> W, n;
vector<u8> g, status, completeIn; // completeIn: its generation from when it is complete, else none
vector<float> b, s, d, v, x, y;
vector<i64> S, O, P;
vector<u8> kin;
vector<u64> digest;
double beta[Generations];

// By end: those of soul i stand at i·Slots .. i·Slots + W − 1.
vector<u16> c;
vector<u32> other, twin;

i64 firstOf(i64 i) { return i * Slots; }

struct Tally
{
    i64 corrected = 0, unmet = 0, awake = 0, complete = 0, lack = 0, waiting = 0;
    i64 given = 0, chosen = 0, answered = 0;
    u64 digest = 0;

    void operator+=(const Tally& t)
    {
        corrected += t.corrected, unmet += t.unmet, awake += t.awake, complete += t.complete, lack += t.lack;
        waiting += t.waiting, given += t.given, chosen += t.chosen, answered += t.answered, digest += t.digest;
    }
};
#pragma omp declare reduction(+ : Tally : omp_out += omp_in)

Tally whole;
i64 ends;
u64 chain;

// The breaking

int layerCount()
{
    std::string digits = std::to_string(N);
    return (int)digits.size() - (digits[0] == '1');
}

i64 power(int exponent) { return exponent <= 0 ? 1 : 10 * power(exponent - 1); }

void breakIntoSouls()
{
    vector<double> spark(N);
    for (int i = 0; i < N; i++)
        spark[i] = 2 * i < N ? 1 : 0;
    int levels = max(6, layerCount() + 2);
    for (int level = 0; level < levels; level++)
    {
        i64 size = power(layerCount() - 1 - level), pieces = N / size;
        Bijection place(pieces, philox(level, 0, Pairing).key());
#pragma omp parallel for
        for (i64 k = 0; k < pieces / 2; k++)
        {
            double m = Blow * draw(philox(k, level, BlowOf).w0);
            double* one = &spark[place.inverse(2 * k) * size];
            double* two = &spark[place.inverse(2 * k + 1) * size];
            for (i64 t = 0; t < size; t++)
            {
                double first = one[t], second = two[t];
                one[t] = (1 - m) * first + m * second;
                two[t] = (1 - m) * second + m * first;
            }
        }
    }
    b.assign(spark.begin(), spark.end());
}

// Ties: nested tens

/// The part that part i meets in a round; i itself where it sits out.
int meets(int parts, int round, int i)
{
    int q = parts % 2 ? parts : parts - 1;
    if (i == q)
        return round;
    int j = (2 * round - i + q) % q;
    return j == i && q != parts ? q : j;
}

void tie()
{
    auto parts = [](int layer) { return (int)min<i64>(10, N / power(layer)); };
    auto rounds = [](int parts) { return parts % 2 ? parts : parts - 1; };
    auto used = [&](int layer) { return min(rounds(parts(layer)), PerLayer[min(layer, 5)]); };
    Slots = 0;
    for (int layer = 0; layer < layerCount(); layer++)
        Slots += used(layer);
    other.resize(firstOf(N));
    twin.resize(firstOf(N));

    vector<u32> ring(N);
    for (int layer = 0; layer < layerCount(); layer++)
    {
        i64 size = power(layer);
        int p = parts(layer);
        // The souls of ring B·10^ℓ + q stand together, part by part.
#pragma omp parallel for
        for (i64 part = 0; part < N / size; part++)
        {
            i64 block = part / p, u = part % p;
            Bijection place(size, philox(block, (u32)((layer << 8) + u), Tying).key());
            for (i64 t = 0; t < size; t++)
                ring[(block * size + place.forward(t)) * p + u] = (u32)(part * size + t);
        }
#pragma omp parallel for
        for (i64 r = 0; r < N / p; r++)
        {
            Bijection order(rounds(p), philox(r, layer, Matching).key());
            for (int m = 0; m < used(layer); m++)
            {
                int round = (int)order.forward(m);
                for (int u = 0; u < p; u++)
                {
                    u32 i = ring[r * p + u], j = ring[r * p + meets(p, round, u)];
                    if (i != j)
                        other[firstOf(i) + W[i]++] = j;
                }
            }
        }
        if (layer == 0)
            for (i64 i = 0; i < N; i++)
                std::sort(&other[firstOf(i)], &other[firstOf(i)] + W[i],
                    [i](u32 j, u32 k) { return (j + 10 - i % 10) % 10 < (k + 10 - i % 10) % 10; });
    }

#pragma omp parallel for reduction(+ : ends)
    for (i64 i = 0; i < N; i++)
    {
        ends += W[i];
        for (i64 end = firstOf(i); end < firstOf(i) + W[i]; end++)
        {
            u32* theirs = &other[firstOf(other[end])];
            twin[end] = (u32)(std::find(theirs, theirs + Slots, (u32)i) - other.data());
        }
    }
}

// The tick

double star(double beta, double u) { return (beta * u) / (1 + (beta - 1) * u); }

double lackOf(i64 i, double& sight)
{
    double K = S[i] / ((double)U * W[i]);
    sight = SightFirst + (1 - SightFirst) * K;
    return sight * (1 - (double)s[i]);
}

/// The phases of one soul. Of other souls only what was stored at the end of the last tick is read.
void live(i64 i, u32 tick, Tally& tally)
{
    // Shine
    double growth = beta[g[i]], degree = W[i];
    double H = O[i] / (U * degree), I = P[i] / (((double)U * U) * degree), a = n[i] / degree;
    double h = star(growth, max(H, kin[i] ? CompletionHelp : 0)) * (1 - (double)y[i]);
    double R = min(1.0, LightFloor / growth + (1 - LightFloor) * h);

    // Awaken
    if (status[i] == Asleep)
    {
        if (h + b[i] < star(growth, rules.threshold))
            return;
        status[i] = Awake;
        tally.awake++;
    }
    Words words = philox(i, tick, Living);

    // Bear
    bool bears = a <= rules.strength / growth + h;
    tally.waiting += !bears;

    // Ask
    double sight, lack = lackOf(i, sight);
    double surrounding = max(0.0, H - I);
    double distance = (Descent + x[i]) + y[i];
    double compassion = draw(words.w0) < Arousal ? distance / (1 + distance) : 0;
    double lishma = 1 - ((1 - I) * (1 - surrounding)) * (1 - compassion);
    double inclusion = rules.inclusion ? (4 * (double)b[i]) * (1 - (double)b[i]) : 1;
    double valued = ImportanceBase + (1 - ImportanceBase) * v[i];
    double effort = ((Resolve * inclusion) * valued) * (EffortBase + (1 - EffortBase) * lishma);

    // Answer
    bool answered = !bears && draw(words.w1) < AnswerChance * lack;
    tally.answered += answered;

    // Mend
    if (bears || answered)
    {
        double r = min(1.0, ((rules.pace * effort) * R) * sight);
        u32 near = (u32)(r * 65536), far = (u32)((r * Beyond) * 65536);
        double level = d[i] - rules.margin;
        i64 before = S[i];
        for (i64 end = firstOf(i); end < firstOf(i) + n[i]; end++)
        {
            u32 q = s[other[end]] >= level ? near : far;
            u32 step = (q * (u32)(U - c[end]) + 65535) >> 16;
            c[end] = (u16)(c[end] + step);
            S[i] += step;
        }
        tally.corrected += S[i] - before;
    }

    // Act
    if (draw(words.w2) < (1 - (double)s[i]) * (1 - lishma))
        x[i] = (float)(x[i] + Pull[(i + tick) % 3] * (1 - (double)x[i]));
    else
        x[i] = (float)(x[i] - ((Lift * lishma) * effort) * x[i]);
    y[i] = (float)(y[i] + Tension * ((double)x[i] - y[i]));

    // Remember
    d[i] = s[i] < d[i] ? s[i] : (float)(d[i] + rules.forgetting * ((double)s[i] - d[i]));
    v[i] = (float)((v[i] + (ImportanceLearning * lack) * (1 - (double)v[i])) - (ImportanceFading * s[i]) * v[i]);

    // Reveal
    if (bears && n[i] < W[i] && s[i] >= Caught)
    {
        double u = draw(words.w3);
        if (u < Vigilance)
        {
            n[i]++;
            d[i] = 0;
            tally.chosen++;
        }
        else if (u < Vigilance + GivenChance)
        {
            n[i] += min(W[i] - n[i], max(1, (int)(GivenStep * n[i])));
            tally.given++;
        }
    }

    // Complete
    if (S[i] == U * W[i])
    {
        status[i] = Completing;
        completeIn[i] = g[i];
        x[i] = y[i] = 0;
        d[i] = 1;
        tally.complete++;
    }
}

u32 bits(float value)
{
    u32 pattern;
    std::memcpy(&pattern, &value, sizeof pattern);
    return pattern;
}

/// Stores what the next tick reads of a soul that was not complete, and adds it to the whole.
void store(i64 i, Tally& tally)
{
    i64 heard = 0, product = 0;
    bool helped = false;
    for (i64 end = firstOf(i); end < firstOf(i) + W[i]; end++)
    {
        heard += c[twin[end]];
        product += (u32)c[end] * c[twin[end]];
        helped |= completeIn[other[end]] == g[i];
    }
    O[i] = heard;
    P[i] = product;
    kin[i] = helped;
    s[i] = (float)min(1.0, S[i] / ((double)U * n[i]));

    if (status[i] == Awake)
    {
        double sight;
        tally.lack += (i64)(lackOf(i, sight) * 0x1p32 + 0.5);
    }
    if (status[i] != Completing)
        tally.unmet += U * heard - product;

    u64 flags = status[i] == Asleep ? 0 : status[i] == Awake ? 1 : 3;
    u64 z = F + i * A + S[i] * B + (n[i] + (flags << 32)) * C + (bits(d[i]) + ((u64)bits(v[i]) << 32)) * D;
    u64 fresh = mix(z + (bits(x[i]) + ((u64)bits(y[i]) << 32)) * E);
    tally.digest += fresh - digest[i];
    digest[i] = fresh;
    if (status[i] == Completing)
        status[i] = Complete;
}

void look()
{
    whole.unmet = whole.lack = 0;
#pragma omp parallel for schedule(dynamic, 2000) reduction(+ : whole)
    for (i64 i = 0; i < N; i++)
        if (status[i] != Complete)
            store(i, whole);
}

void step(u32 tick)
{
    whole.waiting = 0;
#pragma omp parallel for schedule(dynamic, 2000) reduction(+ : whole)
    for (i64 i = 0; i < N; i++)
        if (status[i] != Complete && (status[i] == Awake || tick >= (u32)(g[i] * rules.gap)))
            live(i, tick, whole);
    look();
    chain = mix(chain * E + whole.digest);
}

// Initialization and output

void begin()
{
    for (auto field : {&W, &n})
        field->assign(N, 0);
    for (auto field : {&g, &status, &kin})
        field->assign(N, 0);
    for (auto field : {&s, &d, &v, &x, &y})
        field->assign(N, 0);
    for (auto field : {&S, &O, &P})
        field->assign(N, 0);
    completeIn.assign(N, NoGeneration);
    digest.assign(N, 0);
    beta[0] = 1;
    for (int k = 1; k < Generations; k++)
        beta[k] = beta[k - 1] * rules.growth;
    breakIntoSouls();
    tie();
    c.assign(firstOf(N), 0);
    for (i64 i = 0; i < N; i++)
    {
        g[i] = (u8)((u64)philox(i, 0, Generation).w0 * Generations >> 32);
        n[i] = min(1, W[i]);
    }
    look();
    chain = mix(ModelVersion * E + whole.digest);
}

u64 checksum()
{
    u64 sum = 0;
#pragma omp parallel for reduction(+ : sum)
    for (i64 i = 0; i < N; i++)
        for (int slot = 0; slot < W[i]; slot++)
            sum += mix(F + i * A + slot * B + other[firstOf(i) + slot] * C + c[firstOf(i) + slot] * D);
    return mix(chain * E + sum);
}

void printRow(int tick)
{
    double nearness = whole.corrected / ((double)U * ends);
    // What was corrected towards a complete soul is met in full, so complete souls need not be visited.
    double unity = (U * whole.corrected - whole.unmet) / (((double)U * U) * ends);
    double lack = whole.awake ? whole.lack / (0x1p32 * whole.awake) : 0;
    std::printf("%d,%.17g,%.17g,%lld,%lld,%.17g,%lld,%lld,%lld,%lld,%016llx\n", tick, nearness, unity,
        (long long)whole.awake, (long long)whole.complete, lack, (long long)whole.waiting, (long long)whole.given,
        (long long)whole.chosen, (long long)whole.answered, (unsigned long long)chain);
}

double seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

int main(int count, char** arguments)
{
    if (count < 3)
    {
        std::fprintf(stderr, "usage: plain SOULS TICKS [dense]\n");
        return 2;
    }
    N = std::atoi(arguments[1]);
    int ticks = std::atoi(arguments[2]);
    bool dense = count > 3;
    if (dense)
        rules = Dense;
    double start = seconds();
    begin();
    double built = seconds();
    if (dense)
    {
        n = W; // all desire at once
        vector<double> nanoseconds;
        for (int tick = 1; tick <= BeforeDense + ticks; tick++)
        {
            double from = seconds();
            step(tick);
            if (tick > BeforeDense)
                nanoseconds.push_back(1e9 * (seconds() - from) / ends);
        }
        std::nth_element(nanoseconds.begin(), nanoseconds.begin() + ticks / 2, nanoseconds.end());
        std::printf("denseNsPerEnd %.4f\n", nanoseconds[ticks / 2]);
    }
    else
    {
        std::printf("tick,nearness,unity,awake,complete,lack,waiting,given,chosen,answered,checksum\n");
        printRow(0);
        for (int tick = 1; tick <= ticks && whole.complete < N; tick++)
        {
            step(tick);
            printRow(tick);
        }
        std::printf("ticksSeconds %.3f\n", seconds() - built);
    }
    std::printf("buildSeconds %.3f\nchecksum %016llx\n", built - start, (unsigned long long)checksum());
}
