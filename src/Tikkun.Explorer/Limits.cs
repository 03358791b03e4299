namespace Tikkun.Explorer;

/// <summary>What one server bears; whoever comes to a limit is told so in words.</summary>
internal static class Limits
{
    public const long Souls = 1_000_000;
    public const int Runs = 8;
    public const int ViewersOfARun = 64;
    public const int TicksOfAWalk = 50;
    public const int MessageBytes = 4096;
    public const int MessagesASecond = 200;
    public const int RequestBytes = 256 << 10;
    public const int AddressBytes = 30 << 10;
    public const int RequestsIn10Seconds = 120;
}
