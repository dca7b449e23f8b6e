// Puts page, script and, where it was built, the engine into one file.
// node page.mjs PAGE-FOLDER OUT VERSION [FRAMEWORK-FOLDER MODEL]
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { join } from "node:path";

/** What figures, tables, screens and servers need and reading a receipt does not: a third of the page. */
const unneeded = new RegExp("^(ScottPlot|SkiaSharp|HarfBuzz|Parquet|Snappier|K4os|ZstdSharp|CommunityToolkit|Spectre|Microsoft\\.(IO|VisualBasic|Win32|CSharp)|mscorlib|netstandard|WindowsBase"
  + "|System\\.(Private\\.(Xml|DataContract)|Xml|Data|Net|Linq\\.(Parallel|AsyncEnumerable|Queryable)|Threading\\.Tasks\\.Dataflow|Transactions|Formats|Reflection\\.Metadata|Text\\.Encoding\\.CodePages"
  + "|IO\\.(Pipe|Packaging|Compression\\.Zip)|Security\\.Cryptography\\.(Xml|Pkcs)|Web|ServiceModel|ServiceProcess|Windows|Drawing)\\b)");

const [pages, out, version, framework, model] = process.argv.slice(2);
const read = name => readFileSync(join(pages, name), "utf8");
let page = read("verify.html").replace("/*SCRIPT*/", () => read("verify.js").trimEnd()).replace("<html lang=\"nl\">", `<html lang="nl" data-version="${version}">`);
if (framework) page = page.replace("<!--ENGINE-->", () => `<script type="text/plain" id="engine" data-model="${model}">${packed(framework)}</script>`);
else page = page.replace("<!--ENGINE-->", "");
writeFileSync(out, page);

/** The files of the engine one after the other, behind a list of where each begins. */
function packed(folder) {
  const files = {}, pieces = [];
  let at = 0;
  const isAssembly = name => name.endsWith(".dll") && !unneeded.test(name);
  for (const name of readdirSync(folder).sort()) {
    if (!isAssembly(name) && !["dotnet.js", "dotnet.native.js", "dotnet.runtime.js", "dotnet.native.wasm"].includes(name)) continue;
    let bytes = readFileSync(join(folder, name));
    if (name.endsWith(".js")) bytes = Buffer.from(module(bytes.toString("utf8")));
    files[name] = [at, bytes.length];
    pieces.push(bytes);
    at += bytes.length;
  }
  const core = ["System.Private.CoreLib.dll", "System.Runtime.InteropServices.JavaScript.dll"];
  const index = Buffer.from(JSON.stringify({ files, main: "Simulation.Web", core, assemblies: Object.keys(files).filter(name => isAssembly(name) && !core.includes(name)) }));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(index.length);
  return gzipSync(Buffer.concat([head, index, ...pieces]), { level: 9 }).toString("base64");
}

/** A module of the runtime without the list of files it would fetch (the page names what it has), and without an address of its own: that of a
 * blob is no base for others. Nothing is asked of the address it gets instead, which the policy of the page would refuse too. */
function module(text) {
  return text.replaceAll("import.meta.url", "\"https://page.invalid/\"").replace(/(\/\*json-start\*\/)([\s\S]*)(\/\*json-end\*\/)/, (_, start, json, end) => {
    const { resources, ...config } = JSON.parse(json);
    return start + JSON.stringify(config) + end;
  });
}
