using Tikkun.Lanes;

namespace Tikkun.Model;

/// <summary>The parameters in force in a tick, as the equations use them: plain fields, and tables by generation.</summary>
internal sealed class Coefficients
{
    public readonly double Light;
    public readonly double Floor;
    public readonly double Preparation;
    public readonly double FromAbove;
    public readonly double Answer;
    public readonly double SightFirst;
    public readonly double Pace;
    public readonly double Resolve;
    public readonly double EffortBase;
    public readonly double ImportanceBase;
    public readonly double Learning;
    public readonly double Fading;
    public readonly double Arousal;
    public readonly double Descent;
    public readonly double Margin;
    public readonly double Beyond;
    public readonly double Forgetting;
    public readonly double Caught;
    public readonly double Vigilance;
    public readonly double GivenChance;
    public readonly double GivenStep;
    public readonly double CompletionHelp;
    public readonly bool Inclusion;
    public readonly bool Filling;
    public readonly bool LightByHelp;
    public readonly bool Completion;
    public readonly double Lift;
    public readonly double Tension;

    /// <summary>μ(1−λ): the share of a correction lost in a tick.</summary>
    public readonly double Loss;

    /// <summary>Closeness forced on every tie, in units of c·c′.</summary>
    public readonly long Force;

    /// <summary>Pull of an unworthy thought, speech, deed; and over again, so that eight stand in a row from each.</summary>
    public readonly double[] Pull;

    /// <summary>β by generation, by repeated multiplication. Tables have at least eight entries.</summary>
    public readonly double[] Growth;

    /// <summary>φ/β, κ/β and β⋆θ by generation.</summary>
    public readonly double[] FloorShare;
    public readonly double[] StrengthShare;
    public readonly double[] Threshold;

    /// <summary>First tick at which a generation is born.</summary>
    public readonly long[] Birth;

    public Coefficients(Parameters parameters)
    {
        Light = parameters.Light;
        Floor = parameters.LightFloor;
        Preparation = parameters.GenerationsPreparation;
        FromAbove = parameters.AwakeningFromAbove;
        Answer = parameters.Answer;
        SightFirst = parameters.SightFirst;
        Pace = parameters.Pace;
        Resolve = parameters.Resolve;
        EffortBase = parameters.EffortBase;
        ImportanceBase = parameters.ImportanceBase;
        Learning = parameters.ImportanceLearning;
        Fading = parameters.ImportanceFading;
        Arousal = parameters.CompassionArousal;
        Descent = parameters.CompassionDescent;
        Margin = parameters.ReachMargin;
        Beyond = parameters.ReachBeyond;
        Forgetting = parameters.ReachForgetting;
        Caught = parameters.Caught;
        Vigilance = parameters.Vigilance;
        GivenChance = parameters.GivenChance;
        GivenStep = parameters.GivenStep;
        CompletionHelp = parameters.CompletionHelp;
        Inclusion = parameters.Inclusion;
        Filling = parameters.Filling;
        LightByHelp = parameters.LightByHelp;
        Completion = parameters.Completion;
        Lift = parameters.RopeLift;
        Tension = parameters.RopeTension;
        Loss = parameters.Upkeep * (1 - parameters.Light);
        Force = (long)(parameters.Force * ((double)Equations.Whole * Equations.Whole));
        double[] pulls = [parameters.RopePullThought, parameters.RopePullSpeech, parameters.RopePullDeed];
        Pull = Column.Of<double>(4 * pulls.Length);
        for (int i = 0; i < Pull.Length; i++)
            Pull[i] = pulls[i % pulls.Length];

        int generations = parameters.GenerationsCount;
        int entries = Math.Max(8, generations);
        Growth = new double[entries];
        FloorShare = new double[entries];
        StrengthShare = new double[entries];
        Threshold = new double[entries];
        Birth = new long[generations];
        double growth = 1;
        for (int g = 0; g < generations; g++)
        {
            Growth[g] = growth;
            FloorShare[g] = Floor / growth;
            StrengthShare[g] = parameters.Strength / growth;
            Threshold[g] = Equations.Grown<One>(growth, parameters.AwakeningThreshold);
            Birth[g] = (long)g * parameters.GenerationsGap;
            growth *= parameters.GenerationsGrowth;
        }
    }
}
