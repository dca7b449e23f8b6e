namespace Simulation.Runner.Patterns;

/// <summary>What became of a pattern.</summary>
public enum Standing
{
    /// <summary>The interval lies on the right side and the size counts, for each of its claims.</summary>
    Reproduced,

    /// <summary>It does not, or the experiment cannot tell within the runs allowed.</summary>
    NotReproduced,

    /// <summary>A rule of the model says so; the size is shown and proves nothing.</summary>
    BuiltIn,

    /// <summary>The model has no words for it.</summary>
    OutOfScope,
}

/// <summary>What a claim expects of its number.</summary>
public enum Expected
{
    More,
    Less,

    /// <summary>No difference that counts: the whole interval lies closer to zero than the smallest size that counts.</summary>
    Same,
}

/// <summary>One part of the number a claim is about: so many times a measure of an arm.</summary>
public readonly record struct Term(double Weight, Situation Situation, Measure Measure);

/// <summary>One thing that must hold: a number per replicate, made of the measures of one or more arms with the same people, and on
/// which side of zero its mean should lie, by at least what size.</summary>
/// <param name="Counts">The smallest size that counts.</param>
public sealed record Claim(Bilingual Says, Expected Expected, double Counts, params IReadOnlyList<Term> Terms)
{
    /// <summary>What is taken off the sum, for levels.</summary>
    public double Level { get; init; }

    public Unit Unit => Terms[0].Measure.Unit;

    /// <summary>Whether a number lies on the right side with a size that counts.</summary>
    public bool Counted(double size) => Expected switch
    {
        Expected.More => size > 0 && size >= Counts,
        Expected.Less => size < 0 && -size >= Counts,
        _ => Math.Abs(size) < Counts,
    };

    /// <summary>Higher with the change than without, for the same people.</summary>
    public static Claim Rises(Bilingual says, Measure measure, Situation without, Situation with, double counts) =>
        new(says, Expected.More, counts, new(1, with, measure), new(-1, without, measure));

    /// <summary>Lower with the change than without.</summary>
    public static Claim Falls(Bilingual says, Measure measure, Situation without, Situation with, double counts) =>
        Rises(says, measure, without, with, counts) with { Expected = Expected.Less };

    /// <summary>No difference that counts.</summary>
    public static Claim Stays(Bilingual says, Measure measure, Situation without, Situation with, double counts) =>
        Rises(says, measure, without, with, counts) with { Expected = Expected.Same };

    /// <summary>The change does more here than there.</summary>
    public static Claim DoesMore(
        Bilingual says,
        Measure measure,
        (Situation Without, Situation With) here,
        (Situation Without, Situation With) there,
        double counts,
        Expected expected = Expected.More) => new(says, expected, counts,
            new(1, here.With, measure), new(-1, here.Without, measure), new(-1, there.With, measure), new(1, there.Without, measure));

    /// <summary>One measure of a run is higher than another measure of the same run.</summary>
    public static Claim Exceeds(Bilingual says, Situation arm, Measure more, Measure less, double counts) =>
        new(says, Expected.More, counts, new(1, arm, more), new(-1, arm, less));

    /// <summary>A level is above a limit, whatever else.</summary>
    public static Claim Above(Bilingual says, Situation arm, Measure measure, double level) =>
        new(says, Expected.More, 0, new Term(1, arm, measure)) { Level = level };

    /// <summary>A level is below a limit, whatever else.</summary>
    public static Claim Below(Bilingual says, Situation arm, Measure measure, double level) =>
        Above(says, arm, measure, level) with { Expected = Expected.Less };

    /// <summary>The same claim where every arm has been changed, for instance by switching a mechanism off.</summary>
    public Claim With(Ablation ablation) => this with
    {
        Terms = [.. Terms.Select(t => t with { Situation = t.Situation.Stating(ablation.Of(t.Situation.Believed), ablation.Numbers) })],
    };
}

/// <summary>A mechanism taken out, under the path by which a scenario does the same.</summary>
public sealed record Ablation(string What, Func<AssumptionSet, AssumptionSet> Of)
{
    /// <summary>The numbers it sets, which no ensemble sets otherwise.</summary>
    public IReadOnlyList<string> Numbers { get; private init; } = [];

    /// <summary>Mechanisms with a switch of their own, named "process.mechanism".</summary>
    public static Ablation Off(params string[] mechanisms) =>
        new(string.Join(", ", mechanisms.Select(m => $"{m} off")), set => set.Without(mechanisms));

    /// <summary>Numbers at which a mechanism does nothing.</summary>
    public static Ablation At(params (string Path, double Value)[] numbers) =>
        new(string.Join(", ", numbers.Select(n => FormattableString.Invariant($"{n.Path} = {n.Value:0.###}"))), set => set.With(numbers))
            { Numbers = [.. numbers.Select(n => n.Path)] };
}

/// <summary>A regularity the sources describe, and the experiment that shows whether the model has it.</summary>
/// <param name="Sources">Ids of docs/evidence.csv.</param>
/// <param name="Says">The regularity in one sentence.</param>
/// <param name="Claims">What must hold; the weakest decides.</param>
public sealed record Pattern(int Number, IReadOnlyList<string> Sources, Bilingual Says, params IReadOnlyList<Claim> Claims)
{
    public string Id => $"P{Number}";

    /// <summary>Mechanisms that carry the first claim: without them it should shrink or vanish.</summary>
    public IReadOnlyList<Ablation> Mechanisms { get; private init; } = [];

    /// <summary>How the model comes to it.</summary>
    public Bilingual Through { get; private init; } = ("", "");

    /// <summary>A verdict that is stated and not computed: built in, or out of scope.</summary>
    public Standing? Declared { get; init; }

    /// <summary>The default assumptions were set to this very regularity, so it is no test of the model.</summary>
    public bool Calibrated { get; private init; }

    /// <summary>What a reader must know: why it is built in, out of scope or not reproduced, or on what it rests.</summary>
    public Bilingual Note { get; private init; } = ("", "");

    public Pattern By(string nl, string en, params IReadOnlyList<Ablation> mechanisms) => this with { Through = (nl, en), Mechanisms = mechanisms };

    public Pattern Without(params IReadOnlyList<Ablation> mechanisms) => this with { Mechanisms = mechanisms };

    public Pattern Noting(string nl, string en) => this with { Note = (nl, en) };

    public Pattern BuiltIn(string nl, string en) => Noting(nl, en) with { Declared = Standing.BuiltIn };

    public Pattern OutOfScope(string nl, string en) => Noting(nl, en) with { Declared = Standing.OutOfScope };

    public Pattern CalibratedTo(string nl, string en) => Noting(nl, en) with { Calibrated = true };
}
