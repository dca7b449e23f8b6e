using System.Diagnostics;
using System.Text;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>Files made to harm are refused quickly, and with the same kind of message as any other.</summary>
public sealed class HostileInputTests : IDisposable
{
    // Each takes some milliseconds; a machine that is busy with something else may take its time.
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(20);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Kept out of the names of the tests: a million characters would be in every log.
    private static readonly Dictionary<string, (string Text, string First)> Texts = new()
    {
        ["ten thousand nested lists"] = (new string('[', 10_000), "1:33 too_deep "),
        ["a hundred thousand nested blocks"] = (Repeated("{a: ", 100_000), "1:126 too_deep "),
        ["nested by indentation"] = (string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', i) + "a:\n")), "32:32 too_deep "),
        ["nested by dashes"] = (Repeated("- ", 10_000), "1:65 too_deep "),
        ["nested by dots"] = ("name: x\nbuilding: { homes: 50 }\n" + Repeated("a.", 90) + "a: 1\n", "3:1 bad_key "),
        ["nested by dots and by blocks"] = ("name: x\n" + Repeated("{" + Repeated("a.", 9) + "a: ", 8), ""),
        ["an alias bomb"] = ("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n", "1:1 unknown_key a"),
        ["too many values"] = ("[" + Repeated("a, ", 30_000) + "]", "1:59999 too_many_nodes "),
        ["too many names"] = (string.Concat(Enumerable.Range(0, 30_000).Select(i => $"n{i}: 1\n")), "10000:8 too_many_nodes "),
        ["thousands of unknown names, each with a search for a better one"] = (string.Concat(Enumerable.Range(0, 9000).Select(i => $"assumptions.participation.adoption_treshold{i}: 1\n")), ""),
        ["a name as long as the file"] = (new string('n', 1_000_000) + ": 1\n", ""),
        ["a number as long as the file"] = ("building: { homes: " + new string('9', 1_000_000) + " }", ""),
        ["a text as long as the file"] = ("name: \"" + new string('9', 1_000_000) + "\"", ""),
        ["a million empty lines and then nothing"] = (new string('\n', 1_000_000), "1:1 no_content "),
        ["a million comments"] = (Repeated("#\n", 500_000), "1:1 no_content "),
        ["a million directives"] = (Repeated("%A b\n", 200_000), "1:1 directive "),
        ["one directive"] = ("# comment\n%YAML 1.2\n---\nname: x\nbuilding: { homes: 50 }\n", "2:1 directive "),
        ["a million documents"] = (Repeated("---\n", 250_000), "2:1 second_document "),
        ["a million quotes"] = (new string('\'', 999_999), ""),
        ["a million colons"] = (new string(':', 1_000_000), ""),
        ["a million question marks"] = (Repeated("? ", 500_000), "1:65 too_deep "),
        ["a million brackets the wrong way"] = (new string(']', 1_000_000), ""),
        ["a million tabs"] = (new string('\t', 1_000_000), "1:1 tab "),
        ["a million tabs on lines of their own"] = (Repeated("\t\n", 500_000), "1:1 tab "),
        ["a million zeros"] = (new string('\0', 1_000_000), "1:1 hidden_character "),
        ["a file that is one name"] = ("hello", "1:1 wrong_shape "),
        ["a list"] = ("- name: x\n", "1:1 wrong_shape "),
        ["an empty block"] = ("{}", "1:1 no_content "),
        ["a comment only"] = ("# nothing\n", "1:1 no_content "),
    };

    public static TheoryData<string> Reasons => [.. Texts.Keys];

    public static IEnumerable<string> Firsts => Texts.Values.Select(text => text.First);

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_hostile_text_is_refused_quickly(string why)
    {
        var (text, first) = Texts[why];

        var (errors, spent) = Timed(() => ScenarioFile.Parse(text, _folder.PathOf("x.yaml")).Errors);

        Assert.NotEmpty(errors);
        Assert.True(spent < Generous, $"{why}: {spent}");
        Assert.True(errors.Count <= 1001, $"{why}: {errors.Count} errors");
        Assert.All(errors, error => Assert.InRange(error.Text(Language.Nl).Length, 1, 2000));
        if (first.Length > 0)
            Assert.StartsWith(first, ScenarioErrorTests.Told(errors[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void More_errors_than_anybody_reads_are_cut_off_and_said_to_be()
    {
        string text = string.Concat(Enumerable.Range(0, 5000).Select(i => $"n{i}: 1\n"));

        var errors = ScenarioFile.Parse(text, _folder.PathOf("x.yaml")).Errors;

        Assert.Equal(1001, errors.Count);
        Assert.Equal(ScenarioErrorKind.TooManyErrors, errors[^1].Kind);
    }

    [Fact]
    public void A_file_of_a_gigabyte_is_refused_without_being_read()
    {
        string file = _folder.PathOf("big.yaml");
        using (var stream = File.Create(file))
            stream.SetLength(1L << 30);

        var (errors, spent) = Timed(() => ScenarioFile.Read(file).Errors);

        Assert.Equal(ScenarioErrorKind.FileTooLarge, Assert.Single(errors).Kind);
        Assert.True(spent < Generous, $"{spent}");
    }

    [Fact]
    public void A_file_of_just_one_mebibyte_is_read_and_one_byte_more_is_not()
    {
        const string Start = "name: x\nbuilding: { homes: 50 }\n#";
        string fits = _folder.Write("fits.yaml", Start + new string('x', (1 << 20) - Start.Length));
        string tooLarge = _folder.Write("large.yaml", Start + new string('x', (1 << 20) - Start.Length + 1));

        Assert.True(ScenarioFile.Read(fits).Ok);
        Assert.Equal(ScenarioErrorKind.FileTooLarge, Assert.Single(ScenarioFile.Read(tooLarge).Errors).Kind);
    }

    [Fact]
    public void Nesting_of_thirty_two_levels_is_read_and_one_more_is_not()
    {
        // The block of the file is the first level, the innermost value the last.
        string fits = "name: x\nbuilding: { homes: 50 }\nsources: " + new string('[', 30) + "a" + new string(']', 30);
        string tooDeep = "name: x\nbuilding: { homes: 50 }\nsources: " + new string('[', 31) + "a" + new string(']', 31);

        Assert.Equal(["3:10 wrong_shape sources"], ScenarioFile.Parse(fits, _folder.PathOf("x.yaml")).Errors.Select(ScenarioErrorTests.Told));
        Assert.Equal(["3:41 too_deep "], ScenarioFile.Parse(tooDeep, _folder.PathOf("x.yaml")).Errors.Select(ScenarioErrorTests.Told));
    }

    public static TheoryData<string, byte[], string> Bytes => new()
    {
        { "nothing", [], "0:0 file_empty " },
        { "a byte that is no UTF-8, in its place", [.. "name: x\nbuilding: { homes: 5 } # caf"u8, 0xE9, .. "\n"u8], "2:29 not_utf8 " },
        { "UTF-16 with its mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("name: x\n")], "1:1 not_utf8 " },
        { "UTF-16 without its mark", Encoding.Unicode.GetBytes("name: x\n"), "1:2 hidden_character " },
        { "UTF-32", Encoding.UTF32.GetBytes("name: x\n"), "1:2 hidden_character " },
        { "an overlong slash", [.. "name: x"u8, 0xC0, 0xAF], "1:8 not_utf8 " },
        { "half a pair of surrogates", [.. "name: x"u8, 0xED, 0xA0, 0x80], "1:8 not_utf8 " },
        { "a mark in the middle", [.. "name: "u8, 0xEF, 0xBB, 0xBF, .. "x\n"u8], "1:7 hidden_character " },
        { "a program", [0x7F, .. "ELF"u8, 2, 1, 1, 0, 0, 0], "1:1 hidden_character " },
    };

    [Theory]
    [MemberData(nameof(Bytes))]
    public void A_file_that_is_no_text_is_refused_at_the_byte(string why, byte[] bytes, string first)
    {
        string file = _folder.PathOf("x.yaml");
        File.WriteAllBytes(file, bytes);

        var errors = ScenarioFile.Read(file).Errors;

        Assert.True(errors.Count > 0, why);
        Assert.Equal(first, ScenarioErrorTests.Told(errors[0]));
    }

    public static TheoryData<string, string, string> Paths => new()
    {
        { "absolute", "/etc/passwd", "3:10 path_absolute extends" },
        { "absolute on Windows", "C:/base.yaml", "3:10 path_absolute extends -> base" },
        { "a share on Windows", "'\\\\server\\base.yaml'", "3:10 path_absolute extends -> base" },
        { "backslashes", "..\\base.yaml", "3:10 path_absolute extends -> base" },
        { "a home folder", "'~/base.yaml'", "3:10 path_absolute extends -> base.yaml" },
        { "an address", "http://example.org/base.yaml", "3:10 path_absolute extends -> base" },
        { "out of the folder", "../outside.yaml", "3:10 path_leaves extends" },
        { "out of the folder and far", "../../../../../../../../etc/passwd", "3:10 path_leaves extends" },
        { "out and in again under another name", "../scenarios-evil/base.yaml", "3:10 path_leaves extends -> base" },
        { "itself", "x.yaml", "3:10 cyclic_extends extends" },
        { "itself by a detour", "sub/../x.yaml", "3:10 cyclic_extends extends" },
        { "each other", "back.yaml", "3:10 cyclic_extends extends" },
        { "each other, by way of a third", "round.yaml", "3:10 cyclic_extends extends" },
        { "three levels", "upper.yaml", "3:10 extends_too_deep extends" },
        { "a study", "study.yaml", "1:1 wrong_kind_of_file " },
        { "a name with a hidden character", "'ba\u200Bse.yaml'", "3:13 hidden_character " },
        { "a name that is no name of a file", "\"\\0\"", "3:10 hidden_character extends" },
        { "a slip in the name", "bsae.yaml", "3:10 file_missing extends -> base.yaml" },
        { "nothing like it", "nothing-like-it.yaml", "3:10 file_missing extends" },
        { "a folder", "sub", "3:10 not_a_file extends" },
        { "an empty file", "empty.yaml", "3:10 file_empty extends" },
        { "a number", "12", "3:10 not_text extends -> \"12\"" },
        { "a list", "[base.yaml]", "3:10 wrong_shape extends" },
        { "nothing", "", "3:9 nothing_stated extends" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_extends_one_ordinary_file_of_its_own_folder_and_nothing_else(string why, string extends, string told)
    {
        _folder.Write("base.yaml", "name: base\nbuilding: { homes: 80 }\n");
        _folder.Write("middle.yaml", "name: middle\nextends: base.yaml\n");
        _folder.Write("upper.yaml", "name: upper\nextends: middle.yaml\n");
        _folder.Write("back.yaml", "name: back\nextends: ./x.yaml\n");
        _folder.Write("round.yaml", "name: round\nextends: back.yaml\n");
        _folder.Write("empty.yaml", "");
        _folder.Write("study.yaml", "study: x\nbase: base.yaml\n");
        _folder.Write("sub/y.yaml", "name: y\n");
        _folder.Write("../outside.yaml", "name: outside\nbuilding: { homes: 80 }\n");
        _folder.Write("../scenarios-evil/base.yaml", "name: outside\nbuilding: { homes: 80 }\n");
        string file = _folder.Write("x.yaml", $"name: x\n# what it builds on\nextends: {extends}\n");

        var error = Assert.Single(ScenarioFile.Read(file).Errors);

        Assert.True(told == ScenarioErrorTests.Told(error), $"{why}: {error}");
        Assert.Equal(told.StartsWith("1:1", StringComparison.Ordinal) ? _folder.PathOf("study.yaml") : file, error.File);
    }

    [Fact]
    public void A_symbolic_link_out_of_the_folder_is_refused_and_one_inside_it_is_not()
    {
        _folder.Write("base.yaml", "name: base\nbuilding: { homes: 80 }\n");
        _folder.Write("../outside/base.yaml", "name: outside\nbuilding: { homes: 80 }\n");
        File.CreateSymbolicLink(_folder.PathOf("out.yaml"), Path.Combine(_folder.Outside, "outside", "base.yaml"));
        File.CreateSymbolicLink(_folder.PathOf("in.yaml"), "base.yaml");
        File.CreateSymbolicLink(_folder.PathOf("round.yaml"), "round.yaml");
        Directory.CreateSymbolicLink(_folder.PathOf("folder"), Path.Combine(_folder.Outside, "outside"));

        Assert.True(Extending("in.yaml").Ok);
        Assert.Equal(ScenarioErrorKind.PathLeaves, Assert.Single(Extending("out.yaml").Errors).Kind);
        Assert.Equal(ScenarioErrorKind.PathLeaves, Assert.Single(Extending("folder/base.yaml").Errors).Kind);
        Assert.Equal(ScenarioErrorKind.PathLeaves, Assert.Single(ScenarioFile.Read(_folder.PathOf("out.yaml")).Errors).Kind);
        Assert.Equal(ScenarioErrorKind.FileUnreadable, Assert.Single(Extending("round.yaml").Errors).Kind);
    }

    [Fact]
    public void The_folder_that_files_may_come_from_can_be_given()
    {
        _folder.Write("../outside.yaml", "name: outside\nbuilding: { homes: 80 }\n");
        string file = _folder.Write("x.yaml", "name: x\nextends: ../outside.yaml\n");

        Assert.True(ScenarioFile.Read(file, new ReadOptions { Root = _folder.Outside }).Ok);
        Assert.Equal(ScenarioErrorKind.PathLeaves, Assert.Single(ScenarioFile.Read(file, new ReadOptions { Root = _folder.Root }).Errors).Kind);
        Assert.Equal(ScenarioErrorKind.PathLeaves, Assert.Single(ScenarioFile.Read(file, new ReadOptions { Root = _folder.PathOf("sub") }).Errors, e => e.Line == 0).Kind);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/stdin")]
    [InlineData("/proc/self/environ")]
    [InlineData("/dev")]
    public void A_device_is_never_opened(string device)
    {
        if (!OperatingSystem.IsLinux())
            return;

        var (errors, spent) = Timed(() => ScenarioFile.Read(device).Errors);

        Assert.Contains(Assert.Single(errors).Kind, (ScenarioErrorKind[])[ScenarioErrorKind.FileEmpty, ScenarioErrorKind.NotAFile, ScenarioErrorKind.PathLeaves, ScenarioErrorKind.FileUnreadable]);
        Assert.True(spent < Generous, $"{spent}");
    }

    [Fact]
    public async Task A_pipe_nobody_writes_to_is_not_waited_for()
    {
        if (!OperatingSystem.IsLinux())
            return;
        string pipe = _folder.PathOf("pipe.yaml");
        using var made = Process.Start("mkfifo", pipe);
        await made.WaitForExitAsync();

        var reading = Task.Run(() => ScenarioFile.Read(pipe));

        Assert.Same(reading, await Task.WhenAny(reading, Task.Delay(Generous)));
        Assert.Equal(ScenarioErrorKind.FileEmpty, Assert.Single((await reading).Errors).Kind);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_with_a_neighbour_of_that_name()
    {
        _folder.Write("meanderpark.yaml", "name: x\n");

        var error = Assert.Single(ScenarioFile.Read(_folder.PathOf("meanderprak.yaml")).Errors);

        Assert.Equal((ScenarioErrorKind.FileMissing, "meanderpark.yaml", 0), (error.Kind, error.Suggestion, error.Line));
    }

    [Fact]
    public void What_is_shown_of_a_hostile_file_cannot_steer_a_terminal()
    {
        const string Text = "\"\\e(2J\\u202Eevil\": 1\nbuilding: { layout: \"\\e]0;title\\a\" }\n";

        var errors = ScenarioFile.Parse(Text, _folder.PathOf("x.yaml")).Errors;

        Assert.All(errors, error => Assert.DoesNotContain(error.Text(Language.En), c => char.IsControl(c) || c == '\u202E'));
        Assert.Contains(errors, error => error.Kind == ScenarioErrorKind.UnknownKey);
        Assert.Contains(errors, error => error.Kind == ScenarioErrorKind.UnknownChoice);
    }

    private Reading<LoadedScenario> Extending(string name) =>
        ScenarioFile.Read(_folder.Write("x.yaml", $"name: x\nextends: {name}\n"));

    private static (T Result, TimeSpan Spent) Timed<T>(Func<T> action)
    {
        var watch = Stopwatch.StartNew();
        return (action(), watch.Elapsed);
    }

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
