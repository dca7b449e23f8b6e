using Simulation.Runner.Commands;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Studies;
using Simulation.Runner.Store;

namespace Simulation.Runner.Beginning;

/// <summary>The two files of a new complex. They are read back, as strictly as any file, before they are put where somebody wants them.</summary>
internal sealed class NewFiles(Outline outline, string folder, string name, Language language)
{
    public const string ComplexFile = "complex.yaml";

    public static string QuestionFileIn(Language language) => language == Language.Nl ? "vraag.yaml" : "question.yaml";

    public string Complex => Path.Combine(folder, ComplexFile);
    public string Question => Path.Combine(folder, QuestionFileIn(language));

    public string Results => Path.Combine(folder, "results");

    /// <summary>What must not be there yet.</summary>
    public void RefuseToOverwrite()
    {
        string[] there = [.. new[] { Complex, Question }.Where(Path.Exists).Select(Printable.Whole)];
        if (there.Length == 0) return;
        string files = string.Join(", ", there);
        throw new BadInputException((
            $"{files}: dat is er al; kies een andere map met --out, of overschrijf het met --force",
            $"{files}: that is there already; choose another folder with --out, or overwrite it with --force"));
    }

    /// <summary>Writes both, or nothing.</summary>
    public LoadedStudy Write(ReadOptions options)
    {
        string complex = new ComplexText(outline, name, language).Write();
        string question = new QuestionText(outline, name, ComplexFile, language).Write();
        using (var scratch = new ScratchFolder())
        {
            SafeFile.Write(scratch.In(ComplexFile), complex);
            SafeFile.Write(scratch.In(Path.GetFileName(Question)), question);
            Read(scratch.In(Path.GetFileName(Question)), options);
        }

        bool isNew = !File.Exists(Complex);
        SafeFile.Write(Complex, complex);
        try
        {
            SafeFile.Write(Question, question);
        }
        catch when (isNew)
        {
            File.Delete(Complex);
            throw;
        }

        return Read(Question, options);
    }

    private static LoadedStudy Read(string file, ReadOptions options)
    {
        var read = StudyFile.Read(file, options);
        return read.Value ?? throw new BadInputException(read.Errors);
    }
}
