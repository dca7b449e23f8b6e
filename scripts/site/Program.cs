using Simulation.Site;

// Writes the documents of a repository as pages: Simulation.Site REPOSITORY FOLDER
if (args is not [var repository, var folder])
{
    Console.Error.WriteLine("usage: Simulation.Site REPOSITORY FOLDER");
    return 2;
}

var problems = Sites.Write(repository, folder);
foreach (string problem in problems) Console.Error.WriteLine(problem);
return problems.Count == 0 ? 0 : 1;
