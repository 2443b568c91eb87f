import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toMarkdown, withTable } from '../scripts/generate/markdown-table';
import { root } from '../scripts/steps/inputs';
import type { Chaos } from './chaos';
import type { Endurance } from './endurance';
import type { Fuzz } from './fuzz';
import type { Model, SeenFault } from './models';

/** What a soak prints; `null` for a part that was not wanted. */
export interface Result {
  readonly seed: number;
  readonly models: readonly Model[];
  readonly chaos: Chaos | null;
  readonly fuzz: Fuzz | null;
  readonly endurance: Endurance | null;
  readonly faults?: readonly SeenFault[];
}

const page = path.join(root, 'docs', 'reliability.md');

/** Writes the tables of the parts that were played, each with the seed. */
export function writePage(result: Result): void {
  const tables = {
    models: result.models.length > 0 ? modelsTable(result.models) : undefined,
    faults: result.faults && faultsTable(result.faults),
    chaos: result.chaos && chaosTable(result.chaos),
    fuzz: result.fuzz && fuzzTable(result.fuzz),
    endurance: result.endurance && enduranceTable(result.endurance),
  };
  let text = readFileSync(page, 'utf8');
  for (const [name, rows] of Object.entries(tables)) {
    if (!rows) continue;
    const lines = [`Seed ${String(result.seed)}.`, '', ...toMarkdown(rows.map(toTexts))];
    const begin = `<!-- ${name}, written by npm run soak -->`;
    text = withTable(text, lines, { begin, end: `<!-- end of ${name} -->` });
  }
  writeFileSync(page, text);
}

type Cells = readonly (string | number | null)[];

function toTexts(cells: Cells): string[] {
  return cells.map((cell) => (cell === null ? '' : String(cell)));
}

function modelsTable(models: readonly Model[]): Cells[] {
  const rows = models.map(({ name, sequences, failures }) => [name, sequences, failures]);
  return [['Model', 'Sequences', 'Failures'], ...rows];
}

function faultsTable(faults: readonly SeenFault[]): Cells[] {
  const rows = faults.map(({ symptom, model, seconds }) => [
    ...[symptom, model],
    seconds === null ? 'never' : `${String(seconds)} s`,
  ]);
  return [['Fault', 'Model', 'Seen after'], ...rows];
}

function chaosTable({ troubles, events, rows }: Chaos): Cells[] {
  const counts = ['events', 'failed', 'told', 'lost', 'declared', 'twice'] as const;
  return [
    [
      ...['What happened', 'Times', 'Events', 'Failed', 'Told', 'Lost', 'Declared lost', 'Twice'],
      ...['Rows', 'Outcomes'],
    ],
    ...troubles.map((one) => [
      ...[one.name, one.rounds, ...counts.map((count) => one[count])],
      ...[one.rows, one.outcomes],
    ]),
    ['All', null, events, null, null, null, null, null, rows, null],
  ];
}

function fuzzTable({ readers, inputs, headers, savedNodes, attack, ...found }: Fuzz): Cells[] {
  const { forged, wrong } = attack;
  const { wrongReaders, wrongHeaders } = found;
  const longest = headers.toSorted((one, other) => other.passes - one.passes).slice(0, 3);
  const slowest = readers.toSorted((one, other) => other.worst - one.worst).slice(0, 8);
  return [
    ['Tried', 'Times', 'Came to'],
    [
      ...[`texts of a megabyte for ${String(readers.length)} readers`, inputs],
      cameTo('none takes more than ten passes', wrongReaders),
    ],
    ...slowest.map(({ name, inputs: times, worst, text }) => [
      ...[`slowest: ${name}`, times, `${worst.toFixed(1)} passes, of ${toCode(text)}`],
    ]),
    [
      ...['headers of a file that nobody means, above 20 rows', headers.length],
      cameTo('each row has its outcome; no turn takes more than forty passes', wrongHeaders),
    ],
    ...longest.map(({ name, columns, passes }) => [
      ...[`longest turn: ${name}`, 1, `${passes.toFixed(1)} passes, of ${String(columns)} columns`],
    ]),
    [
      ...['saved nodes with odd settings, in n8n and Node-RED', savedNodes.nodes],
      cameTo('none breaks, hangs or shows a secret', savedNodes.wrong),
    ],
    [
      ...['raw calls of the webhook’s route', attack.rawCalls],
      cameTo('each answered as it should be', wrong.raw),
    ],
    [
      ...['odd bodies for the editor’s requests and the sandbox', attack.oddBodies],
      cameTo('no crash, no key', [...wrong.odd, ...wrong.secrets]),
    ],
    [
      ...['forged calls, 500 a second', forged.calls],
      `${cameTo('none let in', wrong.forged)}; ${String(Math.round(100 * forged.share))} % of a core`,
    ],
    [
      ...['real calls, half of them beside forged ones', forged.real],
      cameTo(
        `${forged.slowdown.toFixed(1)} times as long; ${(1 / (1 - forged.share)).toFixed(1)} by processor time`,
        wrong.real,
      ),
    ],
  ];
}

function cameTo(good: string, wrong: readonly string[]): string {
  const [first = ''] = wrong;
  return wrong.length === 0 ? good : `${String(wrong.length)} wrong, such as ${toCode(first)}`;
}

function enduranceTable({ virtual, platforms, ...counts }: Endurance): Cells[] {
  const { virtualHours, polls, changes, lookUps } = counts;
  const core = `${String(virtualHours)} virtual hours: ${String(polls)} polls, ${String(changes)} changes, ${String(lookUps)} look-ups`;
  const toRows = (of: string, curves: Endurance['virtual']) =>
    Object.entries(curves).map(([name, curve]) => [of, name, spark(curve)]);
  const used = platforms.flatMap(({ name, curves, ...use }) => {
    const all = `${String(use.events)} events, ${String(use.rows)} rows, ${String(use.deploys)} deploys, ${String(use.keyChanges)} changes of the key`;
    return toRows(`${String(use.minutes)} minutes of ${name}: ${all}`, curves);
  });
  return [['Of', 'Curve', 'From first to last'], ...toRows(core, virtual), ...used];
}

/** Eight of its values at most. */
function spark(curve: readonly number[]): string {
  const step = Math.max(1, Math.ceil(curve.length / 8));
  return curve.filter((_, at) => at % step === 0 || at === curve.length - 1).join(', ');
}

function toCode(text: string): string {
  return `\`${text.replaceAll('|', String.raw`\|`).replaceAll('`', "'")}\``;
}
