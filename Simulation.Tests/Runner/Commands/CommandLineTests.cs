using Simulation.Runner.Commands;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Commands;

public class CommandLineTests
{
    public static TheoryData<string> Names => [.. CommandList.All.Select(command => command.Name)];

    [Theory]
    [InlineData(Language.Nl)]
    [InlineData(Language.En)]
    public void Without_a_command_it_says_what_it_can_do(Language language)
    {
        var said = Gwsim.In(language);
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.All(CommandList.All, command => Assert.Contains(command.Description.In(language), said.Output));
        Assert.Equal(said, Gwsim.In(language, "--help"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_command_explains_itself_with_an_example_in_both_languages(string name)
    {
        var command = CommandList.All.Single(one => one.Name == name);
        foreach (var language in Enum.GetValues<Language>())
        {
            var said = Gwsim.In(language, name, "--help");
            Assert.Equal(ExitCode.Done, said.Code);
            Assert.Empty(said.Error);
            Assert.NotEmpty(command.Examples);
            Assert.All(command.Examples, example => Assert.Contains($"{Interpreter.Program} {example.Line}", said.Output));
            Assert.All(command.Options, choice => Assert.Contains(choice.Says.In(language), said.Output));
            Assert.All(said.Output.Split('\n'), line => Assert.True(line.Length <= 130, line));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_of_a_command_is_a_line_it_understands(string name)
    {
        // Only the words are looked at: its options exist, and it names as many things as the command takes.
        var command = CommandList.All.Single(one => one.Name == name);
        foreach (var (line, _) in command.Examples)
        {
            string[] words = line.Split(' ');
            Assert.Equal(name, words[0]);
            Assert.All(words.Where(word => word.StartsWith("--", StringComparison.Ordinal)), word => Assert.Contains(command.Options, choice => choice.Name == word));
        }
    }

    [Theory]
    [InlineData("rnu", "rnu is not a command; did you mean `run`? (allowed: ")]
    [InlineData("xyzzy", "xyzzy is not a command; allowed: list, new, studio, check, ")]
    [InlineData("run x --replicats 3", "--replicats is not an option of this command; did you mean `--replicates`? (allowed: ")]
    [InlineData("run x -q", "-q is not an option of this command; ")]
    [InlineData("run", "run: something is missing; use it like this: gwsim run FILE")]
    [InlineData("run a b", "run: b is too much; use it like this: gwsim run FILE")]
    [InlineData("run a --seed", "--seed needs a value: --seed N")]
    [InlineData("run a --seed 1 --seed 2", "--seed can be given only once: 1, 2")]
    [InlineData("run a --seed -1", "--seed -1: not possible; allowed: a whole number from 0 to 9007199254740991")]
    [InlineData("run a --seed 1.5", "--seed 1.5: not possible; allowed: a whole number from 0 to 9007199254740991")]
    [InlineData("run a --replicates 0", "--replicates 0: not possible; allowed: a whole number from 1 to 10000000")]
    [InlineData("run a --years 1000000", "--years 1000000: not possible; allowed: a whole number from 1 to ")]
    [InlineData("run a --threads 0", "--threads 0: not possible; allowed: a whole number from 1 to 1024")]
    [InlineData("run a --precision participation_broad=0.01 --replicates 50 --max-replicates 49", "--replicates 50 is more than --max-replicates 49; leave one of them out or raise --max-replicates")]
    [InlineData("run a --max-replicates 50", "--max-replicates makes sense only with --precision")]
    [InlineData("run a --max-replicates 1", "--max-replicates 1: not possible; allowed: a whole number from 2 to 10000000")]
    [InlineData("run a --precision safety", "--precision safety: write it like --precision participation_broad=0.01")]
    [InlineData("run a --precision safety=0", "--precision safety=0: write it like --precision participation_broad=0.01")]
    [InlineData("run a --precision safety=NaN", "--precision safety=NaN: write it like --precision participation_broad=0.01")]
    [InlineData("run a --precision saftey=0.1", "--precision: saftey is not an outcome; did you mean `safety`?")]
    [InlineData("run a --precision zzzzzzzzzzz=0.1", "--precision: zzzzzzzzzzz is not an outcome; the most alike: ")]
    [InlineData("run a --lang fr", "--lang fr: not possible; allowed: nl, en")]
    [InlineData("verify nowhere", "nowhere does not exist; name a receipt.json or the folder it is in")]
    [InlineData("merge a nowhere", "nowhere is not a folder")]
    public void What_is_wrong_is_told_with_what_is_allowed(string line, string expected)
    {
        var said = Gwsim.Do(line.Split(' '));
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.StartsWith(expected, said.Error);
        Assert.Empty(said.Output);
        Assert.Single(said.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("rnu", "rnu is geen opdracht; bedoelde u `run`?")]
    [InlineData("run x --replicats 3", "--replicats is geen optie van deze opdracht; bedoelde u `--replicates`?")]
    [InlineData("run", "run: er ontbreekt iets; zo gebruikt u het: gwsim run FILE")]
    [InlineData("run a --seed", "--seed heeft een waarde nodig")]
    [InlineData("run a --replicates 0", "--replicates 0: dat kan niet; toegestaan: een heel getal van 1 tot en met 10000000")]
    [InlineData("run a --precision saftey=0.1", "--precision: saftey is geen uitkomst; bedoelde u `safety`?")]
    public void It_is_told_in_Dutch_as_well(string line, string expected) =>
        Assert.StartsWith(expected, Gwsim.In(Language.Nl, line.Split(' ')).Error);

    [Theory]
    [InlineData("", "", "", Language.En)]
    [InlineData("", "", "nl_NL.UTF-8", Language.Nl)]
    [InlineData("", "en", "nl_NL.UTF-8", Language.En)]
    [InlineData("--lang nl", "en", "", Language.Nl)]
    [InlineData("--lang=nl", "en", "", Language.Nl)]
    [InlineData("--lang", "nl", "", Language.Nl)]
    public void The_language_is_that_of_the_option_the_variable_the_machine(string line, string variable, string machine, Language expected)
    {
        string? Of(string name) => name == LanguageChoice.Variable ? variable : name == "LANG" ? machine : null;
        Assert.Equal(expected, LanguageChoice.From(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), Of));
    }
}
