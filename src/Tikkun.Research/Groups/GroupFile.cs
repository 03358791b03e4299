using Tikkun.Networks;

namespace Tikkun.Research.Groups;

/// <summary>A real group with the very bytes it was read from.</summary>
/// <param name="Group">Members and ties.</param>
/// <param name="Bytes">The file, byte for byte.</param>
public sealed record GroupFile(Group Group, byte[] Bytes);
