namespace Tikkun;

/// <summary>By what a soul woke in a tick (D14).</summary>
public enum Woken
{
    /// <summary>It did not.</summary>
    Not,

    /// <summary>By its spark and what the others had prepared for it.</summary>
    Prepared,

    /// <summary>From above, before enough was prepared.</summary>
    FromAbove,

    /// <summary>The timeline woke or purified it.</summary>
    ByHand,
}

/// <summary>The act of a tick.</summary>
public enum ActKind
{
    /// <summary>None: it sleeps, rests or is complete.</summary>
    None,

    /// <summary>A thought.</summary>
    Thought,

    /// <summary>Speech.</summary>
    Speech,

    /// <summary>A deed.</summary>
    Deed,
}

/// <summary>What a watched soul went through in a tick, as far as the states before and after do not tell.</summary>
/// <param name="Woke">By what it woke in this tick.</param>
/// <param name="Asked">Whether it lived through the phases: awake, and not complete before.</param>
/// <param name="Bears">Whether it bore its desire; if not, it waited (C11).</param>
/// <param name="Answered">Whether it waited and was answered (C12).</param>
/// <param name="Lack">ℓ with which it asked (C10, C15).</param>
/// <param name="Act">Its act.</param>
/// <param name="Worthy">Whether the act was worthy (E13, E18).</param>
/// <param name="Chosen">Ends that it revealed by going down by choice (C29).</param>
/// <param name="Given">Ends revealed by a greater desire given (B03, C07).</param>
public readonly record struct SoulTickTrace(
    Woken Woke,
    bool Asked,
    bool Bears,
    bool Answered,
    double Lack,
    ActKind Act,
    bool Worthy,
    int Chosen,
    int Given
);
