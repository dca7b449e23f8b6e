using FsCheck;
using Microsoft.FSharp.Core;

namespace Simulation.Tests.Kit;

/// <summary>Random cases that are the same each time, so that what fails fails again.</summary>
internal static class Seeded
{
    public static Config Cases(int most, ulong seed = 20261121) =>
        Config.QuickThrowOnFailure.WithMaxTest(most).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed, 1), FSharpOption<int>.None)));
}
