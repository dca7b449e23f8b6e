using Simulation.Runner.Commands;
using Simulation.Runner.Store;

namespace Simulation.Runner.Beginning;

/// <summary>Asks what was not said yet, one question after the other. Nothing means not knowing, a question mark asks what is meant, and
/// one can go back. Whoever stops has written nothing.</summary>
public sealed class Dialogue(Terminal terminal, Func<Answers, Outline> outline, CancellationToken cancel)
{
    private const string Help = "?";
    private const string Back = "<";

    private static readonly string[] NotKnowing =
    [
        "", "weet ik niet", "weet niet", "geen idee", "i do not know", "i don't know", "don't know", "no idea",
    ];

    private static readonly string[] Helped = [Help, "help", "uitleg"];
    private static readonly string[] Returning = [Back, "terug", "back"];

    /// <summary>The answers, with those that were given before.</summary>
    public Answers Ask(Answers said)
    {
        var asked = Questions.All.Where(question => question.Asks is not null && !question.IsAnswered(said)).ToList();
        terminal.Warn((
            $"{asked.Count} vragen over uw complex. Weet u iets niet, druk dan op Enter; wat er dan genomen wordt staat erbij. {Help} geeft uitleg, {Back} gaat terug naar de vorige vraag.",
            $"{asked.Count} questions about your complex. If you do not know, press Enter; what is taken then stands with it. {Help} explains the question, {Back} goes back to the one before."));
        Answers[] before = new Answers[asked.Count + 1];
        before[0] = said;
        for (int i = 0; i < asked.Count;)
        {
            terminal.Error.WriteLine();
            terminal.Warn(Bilingual.Same($"{i + 1}/{asked.Count}  ") + asked[i].Asks!);
            terminal.Warn(new Bilingual("     Weet ik niet: ", "     I do not know: ") + asked[i].Otherwise(outline(before[i])));
            if (One(asked[i], before[i], isFirst: i == 0) is { } answered)
                before[++i] = answered;
            else
                i--;
        }

        terminal.Error.WriteLine();
        return before[^1];
    }

    /// <summary>Asks until the answer is one, or nothing; gives nothing where somebody wants to go back.</summary>
    private Answers? One(Question question, Answers said, bool isFirst)
    {
        while (true)
        {
            terminal.Error.Write("> ");
            string answer = Line().Trim();
            string word = answer.ToLowerInvariant();
            if (NotKnowing.Contains(word)) return said;
            if (Returning.Contains(word) && !isFirst) return null;
            if (Helped.Contains(word) || Returning.Contains(word))
            {
                terminal.Warn(Returning.Contains(word) ? ("dit is de eerste vraag", "this is the first question") : question.Why!);
                continue;
            }

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
        try
        {
            reading.Wait(cancel);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine();
            throw new NothingDoneException();
        }

        if (reading.Result is { } line) return line;
        terminal.Error.WriteLine();
        throw new BadInputException((
            "de invoer hield op voor de laatste vraag; er is niets geschreven",
            "the input ended before the last question; nothing was written"));
    }
}
