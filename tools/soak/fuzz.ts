import { randomFrom } from '../../test/unit/random-from';
import { say } from '../lab/progress';
import { makeText, readers } from '../../test/unit/large-inputs';
import { type Attack, attack } from './attack';
import { makeHugeHeaders } from './headers';
import { fuzzSavedNodes, type SavedNodes } from './saved-nodes';
import type { Setting } from './setting';

interface Reader {
  readonly name: string;
  readonly inputs: number;
  /** The most processor time, in passes over the text, and of which text. */
  readonly worst: number;
  readonly text: string;
}

interface HugeHeader {
  readonly name: string;
  readonly columns: number;
  /** Processor time of the longest turn, in passes over a megabyte. */
  readonly passes: number;
  /** Milliseconds of processor time in all. */
  readonly all: number;
}

export interface Fuzz {
  readonly inputs: number;
  readonly readers: readonly Reader[];
  readonly headers: readonly HugeHeader[];
  readonly savedNodes: SavedNodes;
  readonly attack: Attack;
  /** Of the readers, of the headers, and all with those of saved nodes and of the attack. */
  readonly wrongReaders: readonly string[];
  readonly wrongHeaders: readonly string[];
  readonly failures: readonly string[];
}

const inputsOfEach = 10;
/** Fifty milliseconds: a pass takes some five. */
const passes = 10;

/** Gives each reader megabytes, and servers what nobody should send them. */
export async function fuzz(setting: Setting): Promise<Fuzz> {
  const random = randomFrom(setting.seed);
  const failures: string[] = [];
  const read: Reader[] = [];
  for (const [name, reader] of Object.entries(readers)) {
    let [worst, worstText] = [0, ''];
    for (let input = 0; input < inputsOfEach; input += 1) {
      const { text, written } = makeText(random);
      const took = await countPasses(reader, written).catch(String);
      if (typeof took === 'string') {
        failures.push(`${name} throws ${took.slice(0, 200)} for ${text}`);
      } else if (took > worst) {
        [worst, worstText] = [took, text];
      }
    }
    read.push({ name, inputs: inputsOfEach, worst, text: worstText });
    say(`  ${name}: ${worst.toFixed(1)} passes, ${worstText}`);
    if (worst > passes) failures.push(`${name} takes ${worst.toFixed(1)} passes for ${worstText}`);
  }
  const { headers, wrongHeaders } = await fuzzHeaders(random);
  const savedNodes = await fuzzSavedNodes(setting);
  const attacked = await attack(setting);
  return {
    inputs: read.reduce((sum, { inputs }) => sum + inputs, 0),
    readers: read,
    headers,
    savedNodes,
    attack: attacked,
    wrongReaders: failures,
    wrongHeaders,
    failures: [failures, wrongHeaders, savedNodes.wrong, ...Object.values(attacked.wrong)].flat(),
  };
}

/** A fifth of a second: a row is read in one turn, and may have thousands of columns that are bad. */
const passesOfTurn = 40;

async function fuzzHeaders(random: () => number) {
  const headers: HugeHeader[] = [];
  const wrongHeaders: string[] = [];
  const megabyte = 'x'.repeat(1_000_000);
  for (const { name, read } of makeHugeHeaders(random)) {
    let least: HugeHeader | undefined;
    for (let tries = 0; tries < 3 && (least?.passes ?? Infinity) > passesOfTurn; tries += 1) {
      const pass =
        (await measureProcessorTime(() => severalPasses(megabyte))) / passesAtOnce / 1000;
      const { columns, turn, all, wrong } = await read();
      wrongHeaders.push(...wrong.map((one) => `${name}: ${one}`));
      const passes = turn / pass;
      if (least === undefined || passes < least.passes) least = { name, columns, passes, all };
    }
    if (least === undefined) continue;
    headers.push(least);
    say(
      `  ${name}: ${String(least.columns)} columns, turns of ${least.passes.toFixed(1)} passes, ${least.all.toFixed(0)} ms in all`,
    );
    if (least.passes > passesOfTurn)
      wrongHeaders.push(`${name} takes a turn of ${least.passes.toFixed(1)} passes`);
  }
  return { headers, wrongHeaders };
}

/** Again where they are too many: a slow reader is slow each time, and a busy machine only at times. */
async function countPasses(reader: (text: string) => unknown, written: string) {
  let least = Infinity;
  for (let tries = 0; tries < 3 && least > passes; tries += 1) {
    const pass = (await measureProcessorTime(() => severalPasses(written))) / passesAtOnce;
    least = Math.min(least, (await measureProcessorTime(() => reader(written))) / pass);
  }
  return least;
}

/** Of this thread, so that neither other programs nor the collection of garbage count. */
async function measureProcessorTime(work: () => unknown): Promise<number> {
  const began = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(began);
  return user + system;
}

/** As the system counts in steps of milliseconds. */
const passesAtOnce = 6;

/** What any reader has to do at least, several times: to look at each character once. */
function severalPasses(written: string): number {
  let sum = 0;
  for (let time = 0; time < passesAtOnce; time += 1) {
    for (const character of written) sum += character.codePointAt(0) ?? 0;
  }
  return sum;
}
