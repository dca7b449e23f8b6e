// What goes over the line between page and program, and what the page keeps for itself. Only the editor and tsc read this file.

export type Lang = 'nl' | 'en';
export type Value = number | string | boolean | Record<string, number>;

export interface Stream {
  name: string; buys: string; paid: Record<string, number>;
  from?: string; from_year?: number; until?: string; until_year?: number;
  notice_weeks?: number; then?: string; hours_per_week?: number; hours_per_home?: number; euros_per_year?: number;
}
export interface Happening {
  name: string; change: string; to: number;
  at?: string; at_year?: number; phase_out_months?: number; restored_after_months?: number; placebo?: boolean;
}
export interface Future { id: string; title: string; set: Record<string, Value>; money: Stream[]; events: Happening[] }
export interface Known { at?: string; at_year?: number; values: Record<string, string> }
export interface Complex { from: string; name: string; opened: string | null; set: Record<string, Value>; known: Known | null }
export interface State {
  format: number; model: string; lang: Lang; complex: Complex; years: number; seed: number;
  futures: Future[]; assumptions: Record<string, number>; outcomes: string[] | null;
}

export interface Choice { value: string; name: string }
export interface Field {
  path: string; name: string; says?: string; unit: string; unitName?: string; rule?: string | null;
  kind: 'number' | 'share' | 'whole' | 'choice' | 'yes' | 'weights' | 'block' | 'month';
  /** What is allowed, and where a slider begins and ends. */
  min?: number | null; max?: number | null; low?: number | null; high?: number | null; step?: number | null;
  default?: Value | null; shown?: string | null; choices?: Choice[] | null; parts?: Field[];
}
export interface Project { name: string; title: string; summary: string; homes: number; share: number; opened: string | null; coachHours: number | null; happens: string[] }
export interface Question { key: string; ask: string; says?: string; kind?: string; choices?: Choice[] | null; unit?: string; standIn?: string }
export interface OutcomeWords { id: string; name: string; says: string; unit: string; better: string }
export interface Catalogue {
  model: string; version: string; lang: Lang; projects: Project[]; sections: { id: string; title: string; fields: Field[] }[];
  levers: { name: string; title: string; unit: string | null; unitName?: string; min: number; max: number; kind: 'number' | 'yes' | 'choice'; choices?: { value: number; name: string }[] | null }[];
  payers: { id: string; title: string }[]; buys: { id: string; title: string; hours: boolean }[]; then: { id: string; title: string }[]; today: string;
  presets: { name: string; title: string; summary: string; years?: number; futures: Future[] }[];
  outcomes: OutcomeWords[]; questions: Question[]; members: number;
}

export interface Fault { at: string; what: string; allowed: string; nearest: string | null; text: string }
export interface Shown { value: Value; shown: string; origin?: string; from?: Value; fromShown?: string }
export interface Checked {
  ok: boolean; faults: Fault[]; cautions: string[]; values: Record<string, Shown>; futureValues?: Record<string, Record<string, Shown>>;
  differs?: { future: string; sentence: string }[]; fromBase?: string;
  files: { complex: { name: string; text: string }; question: { name: string; text: string } } | null; command: string;
  /** Assumptions that were given a value: what else is to be known of them. */
  assumptions?: Driver[];
}

export interface Band { mean: number[]; low: number[]; high: number[]; chanceLow?: number[]; chanceHigh?: number[] }
export interface Series {
  id: string; name: string; unit: string; x: number[]; baseline: Band;
  futures: (Band & { id: string; difference: Band })[];
}
export interface Level { mean: number; low: number; high: number; text: string }
export interface OutcomeRow {
  id: string; name: string; unit: string; better: string; baseline: Level;
  futures: { id: string; alternative: number; difference: number; chanceLow: number; chanceHigh: number; low: number; high: number;
    sameSign: number; sure: string; clear: boolean; text: string }[];
}
export interface PayerRow {
  id: string; name: string; baseline?: { euro: number; text: string };
  futures: { id: string; euro: number; low: number; high: number; chanceLow: number; chanceHigh: number; clear: boolean; text: string }[];
}
export interface CaseKind {
  kind: string; name: string; unitName?: string;
  steps: { id: string; name: string; baseline: number; futures: { id: string; mean: number; difference: number; low: number; high: number; clear: boolean }[] }[];
}
export interface StaffRow {
  id: string; name: string; says: string; unit: string; baseline: Level;
  futures: { id: string; mean: number; difference: number; low: number; high: number; clear: boolean; text: string }[];
}
export interface Sure { future?: string; outcome?: string; chance: string; assumptions: string; turns: string; sameSign: number | null; word: string }
export interface Frame {
  replicates: number; members: number; settled: boolean; still: boolean; fingerprint: string; command: string; sentences: string[]; firstOutcome: string;
  table: { columns: string[]; rows: string[][]; reading: string }; outcomes: OutcomeRow[]; series: Series[];
  payers: PayerRow[]; together: Omit<PayerRow, 'id'> | null; furthest?: string; cases: CaseKind[]; staff: StaffRow[]; sure: Sure; cautions: string[];
  kept: { tried: number; kept: number } | null;
}

export interface LifeEvent { week: number; when: string; kind: string; text: string }
export interface Lives {
  homes: { home: number; name: string; differs: boolean; says: string }[]; home: number; replicate: number;
  base: { title: string; events: LifeEvent[] }; other: { title: string; events: LifeEvent[] };
  first: { week: number; when: string; what: string; why: string } | null;
}
export interface Driver {
  path: string; name: string; says: string; low: number; high: number; min: number; max: number; value: number; default: number; step: number;
  unit: string; unitName: string; shown: string; range: string; grade: string; gradeSays: string; source: string | null; sourceText: string | null;
  share: number | null; text?: string;
}
export interface Axis { path: string; name: string; unit: string; unitName: string; low: number; high: number; now: number }
export interface TippingCell { i: number; j: number; difference: number; low: number; high: number; sign: number }
export interface Tipping {
  key: string; of: string; x: string; y: string; axes: { x: Axis; y: Axis; xs: number[]; ys: number[]; about: string } | null;
  cells: TippingCell[]; looked: number; done: boolean;
}

/** A step that can be undone: what was done, and the state it left behind. */
export interface Step { label: string; state: State; merge?: string }
export interface History { steps: Step[]; at: number }
/** Figures of a future that were put aside to compare with. They live in this tab only. */
export interface Pin { id: string; title: string; state: State; future: string; outcomes: Record<string, string>; series: Record<string, { x: number[]; mean: number[]; difference: number[] | null; unit: string }>; replicates: number }
export interface Ui {
  theme: 'auto' | 'light' | 'dark'; scope: string; view: string; outcome: string | null; mode: 'level' | 'difference'; as: 'chart' | 'table';
  open: string[]; drafts: Record<string, string>; dialog: string | null; slide: number; pins: Pin[];
  picked: { future: string; kind: 'money' | 'events'; index: number } | null;
  doubt: { future: string; part: 'drivers' | 'map'; x: string | null; y: string | null }; life: { future: string; home: number | null; replicate: number };
  first: { step: number; from: string; until: string; payer: string; after: string[] } | null; own: Record<string, string | null>;
  preset: { name: string; chosen: string[] } | null; knownMore: string[];
}

export type Handler = (event: any) => void;
export type Attrs = { [name: string]: string | number | boolean | null | undefined | Handler | Record<string, string> };
export interface VNode { tag: string; attrs: Attrs; children: Child[] }
export type Child = VNode | string | number | null | undefined | false | Child[];
