using System.Globalization;
using Simulation.Mutants;

// Plants slips in the code and asks the tests: what somebody wrote down, or a random sample of what can be made in a folder.
switch (args)
{
    case ["planted", var root, var file, var first, var last]:
        return Planted.Run(root, file, Number(first), Number(last));
    case ["sample", var root, ("near" or "all") and var tests, var seed, var first, var last, .. { Length: > 0 } folders]:
        return Sample.Run(root, tests == "near", Number(seed), Number(first), Number(last), folders);
    case ["probe", var assembly, var plan]:
        return Probe.Run(assembly, plan);
    default:
        Console.Error.WriteLine("usage: Simulation.Mutants planted REPOSITORY FILE FIRST LAST, or sample REPOSITORY near|all SEED FIRST LAST FOLDER...");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
