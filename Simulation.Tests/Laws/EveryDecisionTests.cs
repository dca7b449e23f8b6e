using System.Reflection;
using System.Text.RegularExpressions;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Laws;

/// <summary>Nothing that can be decided is decided for nothing: every lever, plan field and target group is read, and moves a run.</summary>
public class EveryDecisionTests
{
    private const int Years = 5;
    private const int Replicates = 4;

    /// <summary>A complex in which every decision finds something to decide about.</summary>
    private static readonly Scenario Busy = Scenario.OfHomes(60) with
    {
        Building = new BuildingPlan { Homes = 60, Wings = 2 },
        Mix = new MixPlan { SupportedShare = 0.5, PlacementPressure = 0.1 },
        Selection = new SelectionPlan { FillWithinWeeks = 4 },
        Contract = new ContractPlan { LeaseMonthsSupported = 30, LeaseMonthsOthers = 30 },
        Events = [new PolicyEvent { Name = "coach halved", Change = Lever.CoachHours, To = 0.5, AtYear = 2 }],
    };

    /// <summary>One that may go down to the pilot flame as soon as the calendar allows it.</summary>
    private static readonly Scenario Calm = Scenario.OfHomes(60) with
    {
        Mix = new MixPlan { SupportedShare = 0.1 },
        Association = new AssociationPlan { Form = Representation.None },
        Waakvlam = new WaakvlamPlan
        {
            EnterAtParticipation = 0.1,
            EnterAtOrganisers = 0.005,
            LeaveAtParticipation = 0.05,
            LeaveAtOrganisers = 0.001,
            GoodReadings = 2,
        },
    };

    /// <summary>One that is on the flame from the first year.</summary>
    private static readonly Scenario OnFlame = Calm with
    {
        Events = [new PolicyEvent { Name = "flame", Change = Lever.OnlyWaakvlam, To = 1, AtYear = 0.5 }],
    };

    /// <summary>The same where the flame is raised again and again.</summary>
    private static readonly Scenario Raised = OnFlame with
    {
        Waakvlam = Calm.Waakvlam with { LeaveAtParticipation = 1, MinimumWeeks = 8, ScaledUpWeeks = 10, RaisesPerYear = 4 },
    };

    /// <summary>A flame that is raised by one thing only.</summary>
    private static readonly WaakvlamPlan Low = Calm.Waakvlam with { LeaveAtParticipation = 0, LeaveAtOrganisers = 0, MinimumWeeks = 8, ScaledUpWeeks = 10 };

    private static readonly AssumptionSet Troubled = new AssumptionSet()
        .With(("incidents.signals", 3), ("incidents.spells_supported", 0.4), ("incidents.arrears", 0.4))
        .With(("turnover.others", 0.3), ("people.violent_past", 0.3))
        .Without("coaching.newcomers_count");

    public static TheoryData<string> Fields =>
    [
        .. from section in RandomPlan.Sections()
           from decided in section.PropertyType.GetProperties()
           where decided.CanWrite && decided.GetIndexParameters().Length == 0 && (decided.PropertyType.IsValueType || decided.PropertyType == typeof(string))
           select $"{section.Name}.{decided.Name}",
    ];

    public static TheoryData<Lever> Levers => [.. Enum.GetValues<Lever>()];

    public static TheoryData<TargetGroup> Groups => [.. Enum.GetValues<TargetGroup>()];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_plan_field_is_read_by_the_model_and_moves_a_run(string path)
    {
        string name = path.Split('.')[1];
        string code = CoreSource.Text("Processes", "Lives", "Cases", "Population", "Blueprint.cs", "HousingComplex.cs", "Plans");
        Assert.True(Regex.IsMatch(code, $@"[\w)]\.{name}\b|(?<![\w.]){name} (>|==)"), $"{path} is read by nothing");
        var usual = Around(path);
        ulong before = Run(usual);
        Assert.True(Others(usual, path).Any(other => Run(other) != before), $"{path} moves no run");
    }

    [Fact]
    public void Every_weight_of_support_has_people_of_its_own_and_moves_a_run()
    {
        Weights[] weights = [new() { Light = 1 }, new() { Medium = 1 }, new() { Heavy = 1 }];
        Assert.Equal(3, weights.Select(weight => Run(Busy with { Mix = Busy.Mix with { Weight = weight } })).Distinct().Count());
    }

    [Fact]
    public void Who_pays_the_support_of_each_group_moves_a_run()
    {
        foreach (var field in typeof(SupportPayers).GetProperties().Where(p => p.GetIndexParameters().Length == 0))
        {
            var group = Enum.Parse<TargetGroup>(field.Name);
            var plan = Busy with { Mix = Busy.Mix with { Supported = Shares.Of((group, 1)) } };
            var paidByCare = new SupportPayers();
            field.SetValue(paidByCare, Payer.Zorg);
            Assert.NotEqual(Run(plan), Run(plan with { Funding = plan.Funding with { Support = paidByCare } }));
        }
    }

    [Theory]
    [MemberData(nameof(Levers))]
    public void Every_lever_is_read_by_a_process_and_moves_a_run(Lever lever)
    {
        string code = CoreSource.Text("Processes", "Lives", "Cases", "Population", "HousingComplex.cs");
        Assert.True(code.Contains($"Lever.{lever}", StringComparison.Ordinal), $"{lever} is read by nothing");
        var usual = lever switch
        {
            Lever.Waakvlam or Lever.WaakvlamUpToHomes or Lever.WaakvlamFromYear or Lever.WaakvlamGoodReadings or Lever.WaakvlamEnterAtParticipation
                or Lever.WaakvlamEnterAtOrganisers => Calm,
            Lever.WaakvlamRaiseAtComplaints => OnFlame with { Waakvlam = Low with { RaiseAtComplaints = 0.1 } },
            Lever.WaakvlamRaiseAtTension => OnFlame with { Waakvlam = Low with { RaiseAtTension = 0.1 } },
            Lever.WaakvlamRaiseAtNewcomers => OnFlame with { Waakvlam = Low with { RaiseAtNewcomers = 0.001 } },
            Lever.WaakvlamRaiseWhenBoardFalls => OnFlame with { Association = new AssociationPlan { Seats = 9 } },
            Lever.WaakvlamHours or Lever.WaakvlamHolder or Lever.WaakvlamLeaveAtParticipation or Lever.WaakvlamLeaveAtOrganisers => OnFlame,
            _ when lever.ToString().StartsWith("Waakvlam", StringComparison.Ordinal) => Raised,
            _ => Busy,
        };
        ulong before = Run(usual);
        var (low, high) = Simulation.Core.Plans.Levers.AllowedFor(lever);
        Assert.True(new[] { low, high }.Any(to => Run(usual with { Events = [.. usual.Events, Event(lever, to)] }) != before), $"{lever} moves no run");
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_target_group_has_people_of_its_own_and_moves_a_run(TargetGroup group)
    {
        bool supported = group.ComesWithSupport();
        var another = Enum.GetValues<TargetGroup>().Last(g => g.ComesWithSupport() == supported && g != group);
        Assert.NotEqual(Run(Of(another)), Run(Of(group)));

        Scenario Of(TargetGroup which) => Busy with
        {
            Mix = supported ? Busy.Mix with { Supported = Shares.Of((which, 1)) } : Busy.Mix with { Others = Shares.Of((which, 1)) },
        };
    }

    /// <summary>Where a decision is about something that is not there otherwise, it is there.</summary>
    private static Scenario Around(string path) => path switch
    {
        "Waakvlam.UpToHomes" => Calm,
        "Waakvlam.MayScaleUp" or "Waakvlam.MinimumWeeks" or "Waakvlam.BadReadings" or "Waakvlam.ScaledUpWeeks" or "Waakvlam.RaiseWithinWeeks"
            or "Waakvlam.RaisedHours" or "Waakvlam.RaisesPerYear" => Raised,
        "Waakvlam.RaiseAtNewcomers" => Calm with { Waakvlam = Calm.Waakvlam with { RaiseAtNewcomers = 0.01 } },
        "Waakvlam.RaiseAtTension" => Calm with { Waakvlam = Calm.Waakvlam with { RaiseAtTension = 0.01 } },
        "Waakvlam.RaiseWhenBoardFalls" => OnFlame with { Association = new AssociationPlan { Seats = 9 } },
        _ when path.StartsWith("Waakvlam.", StringComparison.Ordinal) => Calm,
        "Contract.HelpsToNextHome" => Busy with { Building = Busy.Building with { BlockedHousingMarket = true } },
        "Mix.MovesOnWithinMonths" => Busy with { Mix = Busy.Mix with { WhenSupportEnds = AfterSupport.MovesOn } },
        "Mix.OmklapOpensPlace" => Busy with { Mix = Busy.Mix with { WhenSupportEnds = AfterSupport.Omklap } },
        "Contract.ShortStayMonths" => Busy with { Contract = Busy.Contract with { ShortStayShare = 0.5 } },
        "Building.SecondPhaseAfterMonths" => Busy with { Building = Busy.Building with { SecondPhaseShare = 0.3 } },
        "Beheer.HomesPerFte" or "Beheer.ClearRoles" => Busy with { Beheer = new BeheerPlan { HomesPerFte = 1000 } },
        "Coach.TimesRule" or "Coach.SharedWithOtherSite" => Busy with { Events = [] },
        _ => Busy,
    };

    /// <summary>The same plan with every other choice, or with one of the ends, in this place.</summary>
    private static IEnumerable<Scenario> Others(Scenario usual, string path)
    {
        var section = typeof(Scenario).GetProperty(path.Split('.')[0])!;
        var field = section.PropertyType.GetProperty(path.Split('.')[1])!;
        object now = field.GetValue(section.GetValue(usual))!;
        foreach (object value in Values(field).Where(value => !value.Equals(now)))
        {
            object changed = section.PropertyType.GetMethod("<Clone>$")!.Invoke(section.GetValue(usual), null)!;
            field.SetValue(changed, value);
            var other = usual with { };
            section.SetValue(other, changed);
            if (PlanCheck.Faults(other).Count == 0)
                yield return other;
        }
    }

    private static IEnumerable<object> Values(PropertyInfo field)
    {
        if (field.PropertyType == typeof(bool))
            return [true, false];
        if (field.PropertyType.IsEnum)
            return Enum.GetValues(field.PropertyType).Cast<object>();
        if (field.Name == nameof(FundingPlan.PriceYear))
            return [2020, 2030];
        var allowed = field.GetCustomAttribute<AllowedAttribute>()!;
        double[] ends = [Math.Min(allowed.High, 80), allowed.Low, allowed.Low + 2, Math.Min(allowed.High, 2)];
        return ends.Select(value => Convert.ChangeType(value, field.PropertyType, null));
    }

    private static PolicyEvent Event(Lever lever, double to) => new() { Name = "change", AtYear = 1, Change = lever, To = to, NoticeWeeks = 10 };

    /// <summary>What was written down: the state knows where its levers stand, whether anything comes of it or not.</summary>
    private static ulong Run(Scenario plan)
    {
        var print = default(Fingerprint);
        var run = new ComplexRun(new Blueprint(plan, Troubled, Years * Week.PerYear));
        for (int replicate = 0; replicate < Replicates; replicate++)
            print.Add(run.Run(1, replicate).Series.Written);
        return print.Value;
    }
}
