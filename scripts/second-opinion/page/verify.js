// Checks the results of a study in a browser: what can be checked by hashes, and, where the engine is in the page, a few runs made again.
"use strict";
const words = {
  nl: {
    title: "Klopt dit?", choose: "1. Kies de uitkomsten",
    intro: "Deze pagina gaat na of de uitkomsten van een doorrekening zijn wat het programma gaf. Er wordt niets geïnstalleerd, niets opgehaald en niets verstuurd: alles gebeurt in deze browser.",
    "folder-label": "De map met receipt.json:", "files-label": "of losse bestanden:", "found-title": "2. Wat er ligt",
    "again-title": "3. Opnieuw doorrekenen", "many-label": "doorrekeningen van elk scenario:", run: "reken na", "limits-title": "Wat dit wel en niet zegt",
    limits: "Wel: of het bewijs (receipt.json) na afloop is veranderd, of de tabellen die erbij liggen die zijn die het programma schreef, of de vingerafdrukken van de doorrekeningen samen die van het bewijs zijn, en of een paar doorrekeningen opnieuw tot op de laatste bit hetzelfde geven. Niet: de doorrekeningen die u niet laat narekenen, en of het rapport en de figuren bij deze tabellen horen. Wie een bewijs maakt kan er zelf een zegel bij maken: pas narekenen laat zien dat het model dit geeft. Alles in één keer nagaan doet gwsim verify. Of het model klopt, zegt geen enkel bewijs.",
    good: "klopt", bad: "klopt niet", open: "niet nagegaan",
    noReceipt: "Er is geen receipt.json bij; kies de map waar het in staat.", unreadable: "receipt.json is geen bewijs van dit programma: {0}",
    format: "bewijs van vorm {0}", receipt: "receipt.json: {0}, model {1}, {2} doorrekeningen",
    seal: "zegel: na afloop is er niets aan het bewijs veranderd", sealBad: "zegel: het bewijs is veranderd nadat het gemaakt was",
    input: "invoer {0}: is wat er gelezen is", inputBad: "invoer {0}: is niet wat er gelezen is",
    table: "{0}: de tabel die het programma schreef", tableBad: "{0}: een andere tabel dan het programma schreef", tableGone: "{0}: ligt er niet bij",
    arm: "{0}: {1} vingerafdrukken in runs.csv zijn samen die van het bewijs", armBad: "{0}: de vingerafdrukken in runs.csv zijn samen niet die van het bewijs",
    whole: "alle scenario's samen: vingerafdruk {0}", wholeBad: "alle scenario's samen: vingerafdruk {0} hoort niet bij de scenario's",
    noHash: "deze browser geeft een pagina uit een bestand geen hashes; open haar in Chrome, Edge of Firefox",
    allGood: "Alles wat er ligt klopt. Nagegaan: {0}.", someBad: "{0} van {1} klopt niet.", someOpen: " Niet nagegaan: {0}.",
    engine: "In deze pagina zit het model zelf ({0}). Het rekent een paar doorrekeningen opnieuw en vergelijkt vingerafdrukken; elke duurt enkele seconden.",
    noEngine: "In deze uitgave van de pagina zit het model niet, dus ze kan niets narekenen: gwsim verify doet dat.",
    otherModel: "Het bewijs is van model {0} en in deze pagina zit model {1}. Narekenen kan met de pagina van de uitgave die het bewijs maakte ({2}).",
    noRuns: "Zonder runs.csv is er niets om mee te vergelijken.", working: "bezig: {0}", run1: "{0}, doorrekening {1}: {2}", run1Bad: "{0}, doorrekening {1}: hier {2}, in runs.csv {3}",
    runsGood: "{0} doorrekeningen opnieuw gemaakt, alle tot op de laatste bit gelijk.", runsBad: "{0} van {1} doorrekeningen zijn anders.", failed: "narekenen lukt niet: {0}",
    foot: "GemengdWonen.Sim {0}. Alles in deze pagina staat in de pagina zelf.",
  },
  en: {
    title: "Is this right?", choose: "1. Choose the results",
    intro: "This page checks whether the results of a study are what the program gave. Nothing is installed, fetched or sent: everything happens in this browser.",
    "folder-label": "The folder with receipt.json:", "files-label": "or separate files:", "found-title": "2. What is there",
    "again-title": "3. Run again", "many-label": "runs of each scenario:", run: "run again", "limits-title": "What this says and what not",
    limits: "It says whether the receipt (receipt.json) was changed afterwards, whether the tables beside it are those the program wrote, whether the fingerprints of the runs together are those of the receipt, and whether a few runs made again are the same to the last bit. It says nothing of runs you do not have made again, nor whether report and figures belong to these tables. Whoever makes a receipt can make a seal for it too: only running again shows that the model gives this. gwsim verify checks everything at once. Whether the model is right, no receipt says.",
    good: "right", bad: "not right", open: "not checked",
    noReceipt: "There is no receipt.json among these; choose the folder it is in.", unreadable: "receipt.json is no receipt of this program: {0}",
    format: "a receipt of format {0}", receipt: "receipt.json: {0}, model {1}, {2} runs",
    seal: "seal: nothing of the receipt was changed afterwards", sealBad: "seal: the receipt was changed after it was made",
    input: "input {0}: is what was read", inputBad: "input {0}: is not what was read",
    table: "{0}: the table the program wrote", tableBad: "{0}: another table than the program wrote", tableGone: "{0}: is not there",
    arm: "{0}: {1} fingerprints in runs.csv are together that of the receipt", armBad: "{0}: the fingerprints in runs.csv are together not that of the receipt",
    whole: "all scenarios together: fingerprint {0}", wholeBad: "all scenarios together: fingerprint {0} is not that of the scenarios",
    noHash: "this browser gives no hashes to a page from a file; open it in Chrome, Edge or Firefox",
    allGood: "All that is there is right. Checked: {0}.", someBad: "{0} of {1} is not right.", someOpen: " Not checked: {0}.",
    engine: "The model itself is in this page ({0}). It makes a few runs again and compares fingerprints; each takes some seconds.",
    noEngine: "The model is not in this edition of the page, so it cannot run anything again: gwsim verify does.",
    otherModel: "The receipt is of model {0} and model {1} is in this page. Use the page of the release that made the receipt ({2}).",
    noRuns: "Without runs.csv there is nothing to compare with.", working: "working: {0}", run1: "{0}, run {1}: {2}", run1Bad: "{0}, run {1}: here {2}, in runs.csv {3}",
    runsGood: "{0} runs made again, all the same to the last bit.", runsBad: "{0} of {1} runs are different.", failed: "cannot run again: {0}",
    foot: "GemengdWonen.Sim {0}. Everything of this page is in the page itself.",
  },
};

let language = (navigator.language || "nl").startsWith("nl") ? "nl" : "en";
/** @type {{ receipt: any, text: string, checks: { state: string, key: string, with: any[] }[], runs: any[], made: any[], said: any } | null} */
let state = null;
const $ = id => document.getElementById(id);
const say = (key, ...values) => words[language][key].replace(/\{(\d)\}/g, (_, nth) => String(values[nth]));
const engineText = () => $("engine")?.textContent ?? "";
const engineModel = () => $("engine")?.dataset.model ?? "";

const sha256 = async bytes => [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))].map(one => one.toString(16).padStart(2, "0")).join("");
const utf8 = text => new TextEncoder().encode(text);
const unpacked = async file => new Uint8Array(await new Response(file.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
const bytesOf = async file => file.name.endsWith(".gz") ? unpacked(file) : new Uint8Array(await file.arrayBuffer());

/** The number that stands for many: equal only if each is. */
const together = prints => {
  let all = 0xCBF29CE484222325n;
  for (const one of prints) all = BigInt.asUintN(64, (all ^ BigInt("0x" + one)) * 0x100000001B3n);
  return all.toString(16).padStart(16, "0");
};

/** The rows of a table as the program writes it, also the one for a Dutch spreadsheet. */
function rowsOf(text) {
  text = text.replace(/^\ufeff/, "");
  const comma = text.slice(0, text.indexOf("\n")).includes(";") ? ";" : ",";
  const rows = [];
  let row = [], cell = "", quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== "\"") cell += c;
      else if (text[i + 1] === "\"") { cell += c; i++; }
      else quoted = false;
    } else if (c === "\"") quoted = true;
    else if (c === comma) { row.push(cell); cell = ""; }
    else if (c === "\n") { row.push(cell.replace(/\r$/, "")); rows.push(row); row = []; cell = ""; }
    else cell += c;
  }
  const names = rows.shift() ?? [];
  return rows.map(one => Object.fromEntries(names.map((name, nth) => [name, one[nth]])));
}

async function look(list) {
  const files = [...list];
  const found = files.filter(file => file.name === "receipt.json").sort((a, b) => a.webkitRelativePath.length - b.webkitRelativePath.length)[0];
  state = { receipt: null, text: "", checks: [], runs: [], made: [], said: null };
  const check = (state_, key, ...values) => state.checks.push({ state: state_, key, with: values });
  const judge = (right, good, bad, ...values) => check(right ? "good" : "bad", right ? good : bad, ...values);
  if (!globalThis.crypto?.subtle) check("bad", "noHash");
  else if (!found) check("bad", "noReceipt");
  else {
    const folder = (found.webkitRelativePath || found.name).replace(/receipt\.json$/, "");
    const beside = name => files.find(file => (file.webkitRelativePath || file.name) === folder + name);
    try {
      await all(found, beside, check, judge);
    } catch (fault) {
      state.receipt = null;
      check("bad", "unreadable", fault instanceof Error ? fault.message : fault);
    }
  }
  draw();
}

async function all(found, beside, check, judge) {
  const text = await found.text();
  const receipt = JSON.parse(text);
  if (receipt.format !== 2) throw new Error(say("format", receipt.format));
  if (!/^[0-9a-f]{64}$/.test(receipt.seal)) throw new Error("seal");
  check("good", "receipt", receipt.study, receipt.model, receipt.arms.reduce((sum, arm) => sum + arm.runs, 0));
  // The seal is the hash of the receipt as it stands, with nothing where the seal is.
  judge(await sha256(utf8(text.replace(/\n$/, "").replace(`"seal": "${receipt.seal}"`, "\"seal\": \"\""))) === receipt.seal, "seal", "sealBad");
  for (const target of receipt.targets.flatMap(one => one.base ? [one, one.base] : [one])) {
    for (const file of target.files) judge(await sha256(utf8(file.text)) === file.sha256, "input", "inputBad", file.path);
  }
  for (const table of receipt.tables) {
    const file = beside(table.name);
    if (!file) { check("open", "tableGone", table.name); continue; }
    const bytes = await bytesOf(file);
    judge(bytes.length === table.bytes && await sha256(bytes) === table.sha256, "table", "tableBad", table.name);
    if (table.name === "runs.csv") state.runs = rowsOf(new TextDecoder().decode(bytes));
  }
  for (const arm of state.runs.length > 0 ? receipt.arms : []) {
    const prints = state.runs.filter(row => row.scenario === arm.name && Number(row.point) === arm.point).map(row => row.fingerprint);
    judge(prints.length === arm.runs && together(prints) === arm.fingerprint, "arm", "armBad", arm.name, prints.length);
  }
  judge(together(receipt.arms.map(arm => arm.fingerprint)) === receipt.fingerprint, "whole", "wholeBad", receipt.fingerprint);
  Object.assign(state, { receipt, text });
}

// The engine: .NET for the browser, packed into the page. Its modules become blobs, because a page from a file may not load others.
let engine = null;
async function started() {
  if (engine) return engine;
  const packed = Uint8Array.from(atob(engineText().trim()), c => c.charCodeAt(0));
  const whole = new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
  const head = new DataView(whole.buffer).getUint32(0, true);
  const index = JSON.parse(new TextDecoder().decode(whole.subarray(4, 4 + head)));
  const part = name => { const [from, length] = index.files[name]; return whole.slice(4 + head + from, 4 + head + from + length); };
  const module = name => import(URL.createObjectURL(new Blob([part(name)], { type: "text/javascript" })));
  const { dotnet } = await module("dotnet.js");
  const assembly = name => ({ name, virtualPath: name, buffer: part(name).buffer });
  // As under Node (web/main.mjs): with traces other numbers come out.
  const runtime = await dotnet.withRuntimeOptions(["--no-jiterpreter-traces-enabled"]).withConfig({
    mainAssemblyName: index.main, disableIntegrityCheck: true,
    resources: {
      jsModuleNative: [{ name: "dotnet.native.js", moduleExports: module("dotnet.native.js") }],
      jsModuleRuntime: [{ name: "dotnet.runtime.js", moduleExports: module("dotnet.runtime.js") }],
      wasmNative: [{ name: "dotnet.native.wasm", buffer: part("dotnet.native.wasm").buffer }],
      coreAssembly: index.core.map(assembly), assembly: index.assemblies.map(assembly),
    },
  }).create();
  engine = (await runtime.getAssemblyExports(index.main)).Simulation.Web.Again;
  return engine;
}

async function again() {
  const many = Math.max(1, Math.min(1000, Number($("many").value) || 1));
  $("run").disabled = true;
  state.made = [];
  try {
    state.said = { key: "working", with: ["…"] };
    draw();
    await new Promise(later => setTimeout(later));
    const made = await started();
    made.Open(state.text);
    for (const [nth, arm] of state.receipt.arms.entries()) {
      const rows = state.runs.filter(row => row.scenario === arm.name && Number(row.point) === arm.point).slice(0, many);
      for (const row of rows) {
        state.said = { key: "working", with: [`${arm.name} ${row.replicate}`] };
        draw();
        await new Promise(later => setTimeout(later, 20));
        const print = made.Run(nth, Number(row.replicate));
        const right = print === row.fingerprint;
        state.made.push({ state: right ? "good" : "bad", key: right ? "run1" : "run1Bad", with: [arm.name, row.replicate, print, row.fingerprint] });
      }
    }
    const wrong = state.made.filter(one => one.state === "bad").length;
    state.said = wrong ? { key: "runsBad", with: [wrong, state.made.length], state: "bad" } : { key: "runsGood", with: [state.made.length], state: "good" };
  } catch (fault) {
    state.said = { key: "failed", with: [fault instanceof Error ? fault.message : fault], state: "bad" };
  }
  $("run").disabled = false;
  draw();
}

function lines(list, checks) {
  list.replaceChildren(...checks.map(one => {
    const item = document.createElement("li"), mark = document.createElement("b"), text = document.createElement("span");
    item.className = one.state;
    mark.textContent = say(one.state);
    text.textContent = say(one.key, ...one.with);
    item.append(mark, text);
    return item;
  }));
}

function draw() {
  document.documentElement.lang = language;
  document.title = say("title");
  for (const id of ["title", "intro", "choose", "folder-label", "files-label", "found-title", "again-title", "many-label", "run", "limits-title", "limits"]) $(id).textContent = say(id);
  $("foot").textContent = say("foot", document.documentElement.dataset.version ?? "");
  for (const one of ["nl", "en"]) $(one).setAttribute("aria-pressed", String(one === language));
  $("found").hidden = !state;
  $("again").hidden = !state?.receipt;
  if (!state) return;
  lines($("checks"), state.checks);
  const count = kind => state.checks.filter(one => one.state === kind).length;
  $("verdict").className = count("bad") ? "bad" : "good";
  $("verdict").textContent = (count("bad") ? say("someBad", count("bad"), state.checks.length - count("open")) : say("allGood", count("good")))
    + (count("open") ? say("someOpen", count("open")) : "");
  if (!state.receipt) return;
  const other = engineText() && engineModel() !== state.receipt.model;
  const can = engineText() && !other && state.runs.length > 0;
  $("again-text").textContent = !engineText() ? say("noEngine") : other ? say("otherModel", state.receipt.model, engineModel(), state.receipt.program)
    : state.runs.length === 0 ? say("noRuns") : say("engine", engineModel());
  $("run").hidden = $("many").hidden = $("many-label").hidden = !can;
  lines($("runs"), state.made);
  $("again-verdict").className = state.said?.state ?? "";
  $("again-verdict").textContent = state.said ? say(state.said.key, ...state.said.with) : "";
}

for (const one of ["nl", "en"]) $(one).addEventListener("click", () => { language = one; draw(); });
for (const id of ["folder", "files"]) $(id).addEventListener("change", event => look(event.target.files));
$("run").addEventListener("click", again);
$("drop").addEventListener("dragover", event => { event.preventDefault(); $("drop").classList.add("over"); });
$("drop").addEventListener("dragleave", () => $("drop").classList.remove("over"));
$("drop").addEventListener("drop", event => { event.preventDefault(); $("drop").classList.remove("over"); look(event.dataTransfer.files); });
draw();
