using Tikkun.Model;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Scenarios;

/// <summary>Puts one given value into the parameters, or says why not.</summary>
internal static class Setting
{
    public static readonly string[] Keys = [.. Parameter.All.Select(p => p.Key)];

    /// <summary>A parameter at the start, from a scenario.</summary>
    public static Parameters Apply(Parameters parameters, Section section, Entry entry)
    {
        var parameter = Parameter.Find(entry.Key)!;
        if (parameter.Default.Length == 0 && entry.Value is Node.Scalar { IsNull: true })
            return parameters;
        if (!parameter.TrySet(parameters, entry.Value.Text, out var result))
            section.Add(Kind(parameter, entry.Value.Text), entry, parameter.Expected);
        return result;
    }

    /// <summary>A parameter at the start, from the command line.</summary>
    public static Parameters Apply(Parameters parameters, Given given, MistakeList mistakes)
    {
        var (option, key, value) = given;
        string shownKey = option == "--set" ? key : "";
        var place = new Place(option);
        if (Parameter.Find(key) is not { } parameter)
        {
            string expected = Nearest.Expected("a parameter (see: tikkun parameters)", key, Keys);
            mistakes.Add(MistakeKind.UnknownKey, place, key, value, expected);
            return parameters;
        }
        if (!parameter.TrySet(parameters, value, out var result))
            mistakes.Add(Kind(parameter, value), place, shownKey, value, parameter.Expected);
        return result;
    }

    /// <summary>Whether the timeline may set this to that.</summary>
    public static bool IsAllowedInRun(Section section, Entry entry)
    {
        var parameter = Parameter.Find(entry.Key)!;
        if (!parameter.InRun)
            section.Add(
                MistakeKind.FixedAtStart,
                entry,
                "a parameter that may change in a run (see: tikkun parameters); this one is fixed at the start"
            );
        else if (!parameter.TrySet(new Parameters(), entry.Value.Text, out _))
            section.Add(Kind(parameter, entry.Value.Text), entry, parameter.Expected);
        else
            return true;
        return false;
    }

    /// <summary>A number where a number is due is out of range; anything else is of the wrong type.</summary>
    private static MistakeKind Kind(Parameter parameter, string value)
    {
        bool isNumber = parameter.Type == typeof(double) ? Numbers.TryNumber(value, out _) : IsWhole(value);
        bool isDue = parameter.Type != typeof(bool) && !parameter.Type.IsEnum;
        bool isList = value.StartsWith('[') && value.TrimEnd(']')[1..].Split(',').All(IsWhole);
        bool right = parameter.Type == typeof(IReadOnlyList<int>) ? isList : isDue && isNumber;
        return right ? MistakeKind.OutOfRange : MistakeKind.WrongType;
    }

    private static bool IsWhole(string value) => Int128.TryParse(value, out _);
}
