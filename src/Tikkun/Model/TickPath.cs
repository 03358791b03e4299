namespace Tikkun.Model;

/// <summary>Which ends a tick visits. Both give the same bits.</summary>
public enum TickPath
{
    /// <summary>Those that move, where light is full, ties weigh 1 and none is cut or forced.</summary>
    Active,

    /// <summary>All that are felt, or that lose: where a rule lets whole ends change, or weighs them.</summary>
    General,
}
