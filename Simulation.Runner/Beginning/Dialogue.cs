using Simulation.Runner.Commands;
using Simulation.Runner.Store;

namespace Simulation.Runner.Beginning;

/// <summary>Asks what was not said yet, one question after the other; nothing, or a question mark, means not knowing.</summary>
public sealed class Dialogue(Terminal terminal, Func<Answers, Outline> outline, CancellationToken cancel)
{
    private static readonly string[] NotKnowing =
    [
        "", "?", "weet ik niet", "weet niet", "geen idee", "i do not know", "i don't know", "don't know", "no idea",
    ];

    /// <summary>The answers, with those that were given before.</summary>
    public Answers Ask(Answers said)
    {
        var asked = Questions.All.Where(question => question.Asks is not null && !question.IsAnswered(said)).ToList();
        terminal.Warn((
            $"{asked.Count} vragen over uw complex. Weet u iets niet, druk dan op Enter of typ een vraagteken; wat er dan genomen wordt staat erbij.",
            $"{asked.Count} questions about your complex. If you do not know, press Enter or type a question mark; what is taken then stands with it."));
        for (int i = 0; i < asked.Count; i++)
        {
            terminal.Error.WriteLine();
            terminal.Warn(Bilingual.Same($"{i + 1}/{asked.Count}  ") + asked[i].Asks!);
            terminal.Warn(new Bilingual("     Weet ik niet: ", "     I do not know: ") + asked[i].Otherwise(outline(said)));
            said = One(asked[i], said);
        }

        terminal.Error.WriteLine();
        return said;
    }

    /// <summary>Asks until the answer is one, or nothing.</summary>
    private Answers One(Question question, Answers said)
    {
        while (true)
        {
            terminal.Error.Write("> ");
            string answer = Line().Trim();
            if (NotKnowing.Contains(answer.ToLowerInvariant())) return said;
            try
            {
                var now = question.Take(said, new Typed(answer));
                var problems = OutlineCheck.Problems(now, outline(now), terminal.Today);
                foreach (var problem in problems) terminal.Warn(problem);
                if (problems.Count > 0) continue;
                Doubt(question, now);
                return now;
            }
            catch (RefusedException wrong)
            {
                foreach (var problem in wrong.Problems) terminal.Warn(problem);
            }
        }
    }

    /// <summary>A month that cannot be placed is told at once, and not among all that was taken for unknown.</summary>
    private void Doubt(Question question, Answers now)
    {
        if (question.Key == Questions.CoachUntil && outline(now).CoachUntil is { Answered: false } instead)
            terminal.Warn(new Bilingual("     Let op: ", "     Note: ") + instead.Told);
    }

    /// <summary>The next line; who presses Ctrl-C meanwhile is not asked for one more.</summary>
    private string Line()
    {
        var reading = Task.Run(terminal.Input.ReadLine, cancel);
        reading.Wait(cancel);
        if (reading.Result is { } line) return line;
        terminal.Error.WriteLine();
        throw new BadInputException((
            "de invoer hield op voor de laatste vraag; er is niets geschreven",
            "the input ended before the last question; nothing was written"));
    }
}
