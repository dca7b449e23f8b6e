// Runs the engine under Node: node main.mjs FOLDER-WITH-DOTNET.JS [WHAT]
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const [folder, ...what] = process.argv.slice(2);
// Pieces that the runtime of .NET 10.0.12 compiles while it interprets ("traces") give other numbers, or an index out of range: they are off.
const { dotnet } = await import(pathToFileURL(resolve(folder, "dotnet.js")).href);
const runtime = await dotnet.withRuntimeOptions(["--no-jiterpreter-traces-enabled"]).withApplicationArguments(...what).create();
const code = await runtime.runMain();
process.exit(code);
