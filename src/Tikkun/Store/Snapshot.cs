using System.Globalization;
using System.Security.Cryptography;
using Tikkun.Execution;
using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Store;

/// <summary>
/// A run's state on disk. Little-endian: a header of 64-bit words, the caller's notes, the columns of the state,
/// and a SHA-256 of all before it. Written aside, brought to disk and renamed, so that a reader finds a whole snapshot or
/// none. Not thread-safe for one simulation; otherwise thread-safe.
/// </summary>
public static class Snapshot
{
    private const ulong Magic = 0x31_4E_55_4B_4B_49_54; // "TIKKUN1"
    private const int HashBytes = 32;

    /// <summary>The words of the header, in their order.</summary>
    private enum Word
    {
        Magic,
        ModelVersion,
        Souls,
        Ends,
        Generations,
        HasCuts,
        Notes,
        Digest,
        EndsDigest,
        Chain,
        Start,
        Tick,
        HalfTick,
        Tick99,
        Origin,
        Count,
    }

    /// <summary>Stores a simulation between two ticks.</summary>
    /// <param name="simulation">The simulation; unchanged.</param>
    /// <param name="path">The file; one of that name is replaced.</param>
    /// <param name="notes">Numbers of the caller's own, kept with it.</param>
    /// <exception cref="IOException">It cannot be written; nothing of that name is lost.</exception>
    public static void Write(Simulation simulation, string path, params long[] notes)
    {
        var state = simulation.State;
        var header = new ulong[(int)Word.Count];
        header[(int)Word.Magic] = Magic;
        header[(int)Word.ModelVersion] = ModelVersion.Current;
        header[(int)Word.Souls] = (ulong)state.Revealed.Length;
        header[(int)Word.Ends] = (ulong)state.Corrections.Length;
        header[(int)Word.Generations] = (ulong)state.SinceStart.Length;
        header[(int)Word.HasCuts] = state.Cut is null ? 0ul : 1ul;
        header[(int)Word.Notes] = (ulong)notes.Length;
        header[(int)Word.Digest] = simulation.Digest;
        header[(int)Word.EndsDigest] = simulation.EndsDigest;
        header[(int)Word.Chain] = state.Chain;
        header[(int)Word.Start] = (ulong)state.Start;
        header[(int)Word.Tick] = (ulong)state.Tick;
        header[(int)Word.HalfTick] = (ulong)(long)state.HalfTick;
        header[(int)Word.Tick99] = (ulong)(long)state.Tick99;
        header[(int)Word.Origin] = simulation.Origin();

        string aside = path + ".part";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            void Put(Span<byte> bytes)
            {
                hash.AppendData(bytes);
                file.Write(bytes);
            }
            State.Pieces(header, Put);
            State.Pieces(notes, Put);
            state.Columns(Put);
            file.Write(hash.GetHashAndReset());
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Goes on from a snapshot.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parameters">The parameters with which the run began.</param>
    /// <param name="timeline">What is done in the run.</param>
    /// <param name="group">The real group it runs over; null for a generated system.</param>
    /// <param name="threads">Threads to share the work; 0 takes one per processor.</param>
    /// <param name="notes">The numbers that were kept with it.</param>
    /// <exception cref="InvalidDataException">It is torn or tampered with, or is not of this run.</exception>
    /// <exception cref="NotSupportedException">It was made by another version of the model.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Simulation Read(
        string path,
        Parameters parameters,
        Timeline timeline,
        Group? group,
        int threads,
        out long[] notes
    )
    {
        var (header, state) = Load(path, out notes);
        if (group is null)
            Memory.Demand(parameters);
        var workers = new Workers(threads);
        try
        {
            var network = group is null ? Simulation.Break(parameters, workers) : Network.Of(group);
            bool fits =
                network.Souls == state.Revealed.Length
                && network.Ends == state.Corrections.Length
                && state.SinceStart.Length == (group is null ? parameters.GenerationsCount : 1);
            var simulation = fits ? Simulation.Continue(network, parameters, timeline, state, workers) : null;
            if (
                simulation is null
                || simulation.Origin() != header[(int)Word.Origin]
                || simulation.Digest != header[(int)Word.Digest]
                || simulation.EndsDigest != header[(int)Word.EndsDigest]
            )
                throw new InvalidDataException($"{path}: not a snapshot of this run");
            return simulation;
        }
        catch
        {
            workers.Dispose();
            throw;
        }
    }

    private static (ulong[] Header, State State) Load(string path, out long[] notes)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Take(Span<byte> bytes)
        {
            file.ReadExactly(bytes);
            hash.AppendData(bytes);
        }
        try
        {
            var header = new ulong[(int)Word.Count];
            State.Pieces(header, Take);
            if (header[(int)Word.Magic] != Magic)
                throw new InvalidDataException($"{path}: not a snapshot");
            if (header[(int)Word.ModelVersion] != ModelVersion.Current)
                throw new NotSupportedException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{path}: made by version {header[(int)Word.ModelVersion]} of the model; this program computes version {ModelVersion.Current}"
                    )
                );
            ulong columns = State.Bytes(
                header[(int)Word.Souls],
                header[(int)Word.Ends],
                header[(int)Word.Generations],
                header[(int)Word.HasCuts] != 0
            );
            ulong expected = (ulong)Word.Count * 8 + header[(int)Word.Notes] * 8 + columns + HashBytes;
            if ((ulong)file.Length != expected)
                throw new InvalidDataException($"{path}: torn, {file.Length} bytes (expected {expected})");
            notes = new long[header[(int)Word.Notes]];
            State.Pieces(notes, Take);
            var state = new State(
                (int)header[(int)Word.Souls],
                (int)header[(int)Word.Ends],
                (int)header[(int)Word.Generations],
                header[(int)Word.HasCuts] != 0
            )
            {
                Chain = header[(int)Word.Chain],
                Start = (long)header[(int)Word.Start],
                Tick = (int)header[(int)Word.Tick],
                HalfTick = (int)(long)header[(int)Word.HalfTick],
                Tick99 = (int)(long)header[(int)Word.Tick99],
            };
            state.Columns(Take);
            Span<byte> kept = stackalloc byte[HashBytes];
            file.ReadExactly(kept);
            if (!kept.SequenceEqual(hash.GetHashAndReset()))
                throw new InvalidDataException($"{path}: tampered with, its digest differs");
            return (header, state);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"{path}: torn");
        }
    }
}
