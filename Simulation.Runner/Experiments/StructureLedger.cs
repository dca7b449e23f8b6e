namespace Simulation.Runner.Experiments;

/// <summary>What becomes of the direction of a difference under another rule.</summary>
public enum RuleSign
{
    /// <summary>There is no direction: a mean, or a difference of which nothing can be said.</summary>
    None,

    /// <summary>As sure as under the usual rules, and the same.</summary>
    Same,

    /// <summary>As sure as under the usual rules, and the other way.</summary>
    Turned,

    /// <summary>Sure under the usual rules and not under this one.</summary>
    LessSure,

    /// <summary>Sure under this rule and not under the usual ones.</summary>
    MoreSure,

    /// <summary>Sure under neither.</summary>
    Open,
}

/// <summary>An answer under one set of rules.</summary>
/// <param name="Variant">The rule that is another; nothing for the usual rules.</param>
/// <param name="Mean">The answer.</param>
/// <param name="Low">Lower end of its 90% band: chance, and assumptions where these are spread.</param>
/// <param name="High">And the upper end.</param>
/// <param name="SameSign">Share of sets of assumptions with the sign of the mean; not a number where these are not spread.</param>
/// <param name="Shift">How much it is more than under the usual rules, with the same people and the same luck.</param>
/// <param name="ShiftHalf">Half the 95% interval of that, for all variants together.</param>
/// <param name="Sign">What becomes of its direction.</param>
public sealed record RuleAnswer(
    RuleVariant? Variant, double Mean, double Low, double High, double SameSign, double Shift, double ShiftHalf, RuleSign Sign)
{
    /// <summary>What a rule is called in files and tables.</summary>
    public string Id => Variant?.Path ?? "usual";

    public bool IsSure => Low > 0 || High < 0;
}

/// <summary>
/// Where one answer varies, between single complexes, if each of a few sets of rules may as well be the true one: by chance, by what is
/// assumed under given rules, by which rules hold. The three add up to the variance of all runs under all rules (law of total variance).
/// </summary>
public sealed record StructureLedger(long Runs, Footing Footing, double Chance, double Assumptions, double Structure, IReadOnlyList<RuleAnswer> Rules)
{
    private const double Tail = 0.05;

    public double Total => Chance + Assumptions + Structure;

    public RuleAnswer Usual => Rules[0];

    /// <summary>From the values of the same runs under each set of rules, the usual ones first.</summary>
    public static StructureLedger Of(
        IReadOnlyList<(RuleVariant? Variant, double[] Values)> rules, IReadOnlyList<int> members, bool isDifference, Bounds bounds)
    {
        int[] firm = [.. Enumerable.Range(0, members.Count).Where(run => rules.All(rule => double.IsFinite(rule.Values[run])))];
        int[] memberOf = [.. firm.Select(run => members[run])];
        double[][] values = [.. rules.Select(rule => firm.Select(run => rule.Values[run]).ToArray())];
        var moments = values.Select(Added).ToArray();
        var footing = Footings.Of(moments[0]);
        if (firm.Length < 2) return new StructureLedger(firm.Length, footing, double.NaN, double.NaN, double.NaN, [.. rules.Select(Unknown)]);
        int groups = memberOf.Length == 0 ? 0 : memberOf.Max() + 1;
        var doubts = values.Select((own, rule) => DoubtOf(own, memberOf, groups, moments[rule], bounds)).ToArray();
        double chance = doubts.Select((doubt, rule) => doubt is null ? moments[rule].Variance : doubt.Chance * doubt.Chance).Average();
        double assumed = doubts.Average(doubt => doubt is null ? 0 : doubt.Assumptions * doubt.Assumptions);
        var usual = Answer(null, moments[0], doubts[0], default, isDifference, bounds, null, 1);
        var answers = rules.Skip(1).Select((rule, nth) => Answer(
            rule.Variant, moments[nth + 1], doubts[nth + 1], Added([.. values[nth + 1].Zip(values[0], (mine, its) => mine - its)]),
            isDifference, bounds, usual, rules.Count - 1));
        return new StructureLedger(firm.Length, footing, chance, assumed, Between(values, memberOf), [usual, .. answers]);
    }

    private static RuleAnswer Unknown((RuleVariant? Variant, double[] Values) rule) =>
        new(rule.Variant, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, RuleSign.None);

    private static RuleAnswer Answer(
        RuleVariant? variant, Moments own, Doubt? doubt, Moments shift, bool isDifference, Bounds bounds, RuleAnswer? usual, int simultaneous)
    {
        double half = Moments.StudentQuantile(own.Count - 1, 1 - Tail) * own.StandardError;
        var answer = new RuleAnswer(
            variant, own.Mean, doubt?.Low ?? bounds.From(own.Mean, half), doubt?.High ?? bounds.To(own.Mean, half), doubt?.SameSign ?? double.NaN,
            usual is null ? 0 : shift.Mean, usual is null ? 0 : shift.HalfWidth(simultaneous), RuleSign.None);
        return isDifference ? answer with { Sign = SignOf(usual ?? answer, answer) } : answer;
    }

    private static RuleSign SignOf(RuleAnswer usual, RuleAnswer other) => (usual.IsSure, other.IsSure) switch
    {
        (true, true) => Math.Sign(usual.Mean) == Math.Sign(other.Mean) ? RuleSign.Same : RuleSign.Turned,
        (true, false) => RuleSign.LessSure,
        (false, true) => RuleSign.MoreSure,
        _ => RuleSign.Open,
    };

    /// <summary>
    /// The variance of the means under each set of rules, less what chance adds to it. The same run is lived under all of them, so that
    /// chance is what a run and a rule do together within one set of assumptions (randomised blocks: Searle, Casella and McCulloch 1992).
    /// </summary>
    private static double Between(double[][] values, int[] memberOf)
    {
        int rules = values.Length;
        int runs = memberOf.Length;
        double all = values.Average(own => own.Average());
        double between = values.Average(own => Math.Pow(own.Average() - all, 2));
        double together = 0;
        int degrees = 0;
        foreach (var member in Enumerable.Range(0, runs).GroupBy(run => memberOf[run]))
        {
            int[] own = [.. member];
            double[] means = [.. values.Select(rule => own.Average(run => rule[run]))];
            double mean = means.Average();
            degrees += (own.Length - 1) * (rules - 1);
            foreach (int run in own)
            {
                double ofRun = values.Average(rule => rule[run]);
                for (int rule = 0; rule < rules; rule++) together += Math.Pow(values[rule][run] - means[rule] - ofRun + mean, 2);
            }
        }

        double chance = degrees > 0 ? together / degrees * (rules - 1) / rules / runs : 0;
        return Math.Max(0, between - chance);
    }

    private static Doubt? DoubtOf(double[] values, int[] memberOf, int groups, Moments moments, Bounds bounds)
    {
        var sums = new MemberSums(groups, 1);
        for (int run = 0; run < values.Length; run++) sums.Add(memberOf[run], 0, values[run]);
        return sums.Of(0, moments, bounds);
    }

    private static Moments Added(double[] values)
    {
        var moments = default(Moments);
        foreach (double value in values) moments.Add(value);
        return moments;
    }
}
