using Shouldly;
using Tikkun.Model;
using Tikkun.Research.Groups;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;
using Tikkun.Research.Scenarios;
using Xunit;

namespace Tikkun.Tests.Research;

/// <summary>Every mistake that the readers can name has a case here, with the line, key and value they must name.</summary>
public sealed class BrokenInputTests
{
    private static readonly Dictionary<string, BrokenInput> Cases = BrokenInput.All.ToDictionary(c => c.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_input_is_named(string name)
    {
        var given = Cases[name];
        using var folder = new TemporaryFolder();
        var mistakes = Should.Throw<MistakesException>(() => given.Give(folder)).Mistakes;
        var named = mistakes.Where(m => m.Kind == given.Kind).ShouldHaveSingleItem();
        (named.Line, named.Key, named.Value).ShouldBe((given.Line, given.Key, given.Value));
        named.Expected.ShouldNotBeEmpty();
        named.ToString().ShouldContain(named.Expected);
    }

    [Fact]
    public void Every_kind_of_mistake_has_a_case() =>
        Enum.GetValues<MistakeKind>().Except(Cases.Values.Select(c => c.Kind)).ShouldBeEmpty();

    [Fact]
    public void All_mistakes_of_a_scenario_are_found_in_one_pass()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "many.yaml",
            "souls: 61\nlihgt: 1\nlight: 2\nseed: x\ntimeline: [{at: 0, purify: 60}]\n"
        );
        var mistakes = Should.Throw<MistakesException>(() => ScenarioReader.Read(file)).Mistakes;
        mistakes
            .Select(m => m.ToString()[(file.Length + 1)..])
            .ShouldBe([
                "1: souls=61: expected one digit followed by zeros, such as 60, 6000 or 600000",
                "2: lihgt=1: expected a key that there is; did you mean light?",
                "3: light=2: expected a number from 0 to 1",
                "4: seed=x: expected a whole number from 0 to 18446744073709551615",
                "5: timeline.at=0: expected a whole number from 1 to 1000000000",
            ]);
    }

    [Fact]
    public void Whatever_is_in_a_file_it_is_read_or_refused()
    {
        const int seed = 20251120;
        var random = new Random(seed);
        const string marks = "{}[]:,\"'#-\n \t&*!|>@%0";
        using var folder = new TemporaryFolder();
        string[] valid =
        [
            "souls: 60\nlight: 0.5\nties.perLayer: [9, 3]\ntimeline:\n  - at: 3\n    set: {light: 0}\n  - {at: 4, cut: {tie: [0, 1]}}\n",
            "from,to,weight,from_feels\nא,ב,3,0.5\n\"c,d\",א,1,\n# remark\nב,\"c,d\",2,1\n",
        ];
        for (int round = 0; round < 3000; round++)
        {
            byte[] bytes = System.Text.Encoding.UTF8.GetBytes(valid[round % 2]);
            for (int change = random.Next(1, 6); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)(
                    random.Next(3) > 0 ? marks[random.Next(marks.Length)] : random.Next(256)
                );
            string file = folder.Write("changed", bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)]);
            var mistakes = new MistakeList();
            if (round % 2 == 0)
                _ = ScenarioReader.Read(file, [], null, mistakes);
            else
                (GroupReader.Read(file, new Place(file), "", "", mistakes) is null).ShouldBe(mistakes.Count > 0);
        }
    }
}
