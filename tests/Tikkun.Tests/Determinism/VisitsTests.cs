using Shouldly;
using Tikkun.Model;
using Tikkun.Tests.Model;
using Xunit;

namespace Tikkun.Tests.Determinism;

/// <summary>Speed held by a count that no clock disturbs: the ends that whole runs visit.</summary>
public sealed class VisitsTests
{
    /// <summary>souls,seed,settings,endsVisited</summary>
    private static readonly string Table = Repository.At("tests/Tikkun.Tests/Determinism/visits.csv");

    [Fact]
    public void A_run_visits_no_more_ends_than_it_did_with_any_number_of_threads()
    {
        string[] approved = File.ReadAllLines(Table);
        string[] visited = [approved[0], .. approved[1..].Select(Visited)];
        if (Repository.Approves)
            File.WriteAllText(Table, string.Join('\n', visited) + "\n");
        else
            foreach (var (now, before) in visited.Zip(approved))
                now.ShouldBe(before, "fewer? write it down with TIKKUN_APPROVE=1, and be glad; more? say why");
    }

    /// <summary>The line as it is now.</summary>
    private static string Visited(string line)
    {
        string[] row = line.Split(',');
        long ends = EndsVisited(Worlds.Of(row), threads: 1);
        EndsVisited(Worlds.Of(row), threads: 2).ShouldBe(ends, line);
        return $"{string.Join(',', row[..3])},{ends}";
    }

    private static long EndsVisited(Parameters parameters, int threads)
    {
        using var simulation = Simulation.Create(parameters, threads: threads);
        simulation.ToEnd();
        return simulation.EndsVisited.Sum();
    }
}
