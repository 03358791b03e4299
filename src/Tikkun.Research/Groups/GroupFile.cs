using Tikkun.Networks;

namespace Tikkun.Research.Groups;

/// <summary>A real group with the very bytes it was read from.</summary>
/// <param name="Group">Members and ties.</param>
/// <param name="Bytes">The file, byte for byte.</param>
/// <param name="Weights">How its weights were laid onto 1..1000; null where they are such.</param>
public sealed record GroupFile(Group Group, byte[] Bytes, WeightScale? Weights = null);
