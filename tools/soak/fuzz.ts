import { randomFrom } from '../../test/unit/random-from';
import { say } from '../lab/progress';
import { makeText, readers } from '../../test/unit/large-inputs';
import { type Attack, attack } from './attack';
import type { Setting } from './setting';

interface Reader {
  readonly name: string;
  readonly inputs: number;
  /** The most processor time, in passes over the text, and of which text. */
  readonly worst: number;
  readonly text: string;
}

export interface Fuzz {
  readonly inputs: number;
  readonly readers: readonly Reader[];
  readonly attack: Attack;
  readonly failures: readonly string[];
}

const inputsOfEach = 10;
/** A pass takes some five milliseconds; what takes the square of its length takes minutes. */
const passes = 30;
/** They make a table or a page of it. */
const passesOfPages = 150;
const pages = new Set([
  'a template',
  'the texts of a message',
  'a CSV file',
  'the name of a column',
]);

/** Gives each reader megabytes, and servers what nobody should send them. */
export async function fuzz(setting: Setting): Promise<Fuzz> {
  const random = randomFrom(setting.seed);
  const failures: string[] = [];
  const read: Reader[] = [];
  for (const [name, reader] of Object.entries(readers)) {
    const one = await tryReader(name, reader, random, failures);
    read.push(one);
    say(`  ${name}: ${one.worst.toFixed(1)} passes, ${one.text}`);
    if (one.worst > (pages.has(name) ? passesOfPages : passes)) {
      failures.push(`${name} takes ${one.worst.toFixed(1)} passes for ${one.text}`);
    }
  }
  const attacked = await attack(setting);
  return {
    inputs: read.reduce((sum, { inputs }) => sum + inputs, 0),
    readers: read,
    attack: attacked,
    failures: [...failures, ...attacked.failures],
  };
}

async function tryReader(
  name: string,
  reader: (text: string) => unknown,
  random: () => number,
  failures: string[],
): Promise<Reader> {
  let worst = { passes: 0, text: '' };
  for (let input = 0; input < inputsOfEach; input += 1) {
    const { text, written } = makeText(random);
    const pass = measureProcessorTime(() => plainPass(written));
    try {
      const began = process.cpuUsage();
      await reader(written);
      const took = process.cpuUsage(began).user / pass;
      if (took > worst.passes) worst = { passes: took, text };
    } catch (thrown) {
      failures.push(`${name} throws ${String(thrown).slice(0, 200)} for ${text}`);
    }
  }
  return { name, inputs: inputsOfEach, worst: worst.passes, text: worst.text };
}

/** Of several, as the system counts in steps of milliseconds. */
function measureProcessorTime(work: () => unknown): number {
  const times = 6;
  const began = process.cpuUsage();
  for (let time = 0; time < times; time += 1) work();
  return process.cpuUsage(began).user / times;
}

/** What any reader has to do at least: to look at each character once. */
function plainPass(written: string): number {
  let sum = 0;
  for (const character of written) sum += character.codePointAt(0) ?? 0;
  return sum;
}
