import { describedFields } from '../../claire/import/rows/described-fields';
import { languages } from '../../claire/import/rows/fields/words/languages';
import { dmsRow, readAll } from '../../test/unit/import/rows/dms-rows';

type Make = (pick: <One>(from: readonly One[]) => One) => readonly string[];

/** The words that columns are understood by, in all languages. */
const words = Object.values(languages)
  .flatMap((table) => Object.values(table))
  .flatMap((all) => all.split(', '))
  .map((word) => word.replace(/^=|^-|-$/g, ''));
const paths = describedFields.map(({ path }) => path);
const dutch = Object.keys(dmsRow());

/** Of a name that comes thousands of times: no language reads the marks behind it. */
const marks = (at: number) => at.toString(4).replace(/\d/g, (digit) => '-_.;'[Number(digit)] ?? '');
const many = <One = string>(count: number, name: (at: number) => One) =>
  Array.from({ length: count }, (_, at) => name(at));
const long = (piece: string) => (at: number) => String(at) + piece.repeat(200 / piece.length);

const fillUp = (length: number, next: () => string) => {
  let text = '';
  while (text.length < length) text += next();
  return text.slice(0, length);
};

/** Headers that nobody means, each as large as one may be that is read. */
const headers: Readonly<Record<string, Make>> = {
  'one known name again and again': (pick) => {
    const name = pick(words);
    return many(10_000, (at) => `${name} ${marks(at)}`);
  },
  'known names again and again': (pick) => many(8_000, (at) => `${pick(dutch)} ${marks(at)}`),
  'names that mean nothing': () => many(16_000, (at) => `x${String(at)}`),
  'numbered copies': (pick) => {
    const name = pick(dutch);
    return [name, ...many(10_000, (at) => `${name}_${String(at + 1)}`)];
  },
  'numbered jobs': (pick) => {
    const name = pick(['title', 'price', 'dms_nr', 'description', '__proto__']);
    return many(8_000, (at) => `interventions.${String(at)}.${name}`);
  },
  'far jobs': () => many(8_000, (at) => `interventions.${String(999_999 - at)}.title`),
  'nested dots': (pick) => {
    const path = pick(paths);
    return many(1_400, long(`${path}.`.slice(0, 200)));
  },
  'parts of records': (pick) => many(8_000, (at) => `${pick(paths)}.${String(at)}`),
  'names of JavaScript': (pick) => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'car'];
    const path = () => [pick(names), pick(names), pick([...names, 'x', '0'])].join('.');
    return [...names, ...many(2_000, path)];
  },
  'names of thirty thousand characters': (pick) =>
    many(1_400, (at) => (at < 30 ? fillUp(30_000, () => `${pick(words)} `) : long('x ')(at))),
  'words of all languages': (pick) => many(12_000, () => `${pick(words)} ${pick(words)}`),
  'words of all languages glued together': (pick) =>
    many(1_400, () => fillUp(199, () => pick(words))),
  'cut words of all languages': (pick) =>
    many(16_000, () => fillUp(9, () => pick(words).slice(0, 3)).toUpperCase()),
  'combining signs': (pick) =>
    many(1_400, () => fillUp(199, () => pick(['\u0301', '\u0327', '\u0323', 'a', 'O', '\ufdfa']))),
  'wishes for messages, and none': (pick) => {
    const wishes = [
      'geen ',
      'sms ',
      'mail ',
      'no ',
      'opt ',
      'out ',
      'in ',
      'reclame ',
      'akkoord ',
      'x ',
    ];
    return many(1_400, () => fillUp(199, () => pick(wishes)));
  },
  'what patterns may go back over': (pick) => {
    const pieces = [
      'x_',
      '_id/',
      'company_id/',
      'a- ',
      '( ',
      'dd-mm ',
      'A_',
      'A.1',
      'n°',
      'aB',
      ' ',
      '#',
    ];
    return many(1_400, (at) => fillUp(199, () => pick(pieces)) + String(at));
  },
  'a letter, again and again': (pick) =>
    many(1_400, long(pick(['a', '1', ' ', '.', '_', 'ß', '\ud800']))),
  'prefixes of tables': (pick) =>
    many(10_000, (at) => `${pick(words).slice(0, 4)}${String(at)}_naam`),
  'a whole line in one column': (pick) => {
    const separator = pick([';', ',', '\t', '|']);
    return [fillUp(1_000_000, () => pick(words) + separator)];
  },
  'a whole line in each column': (pick) =>
    many(1_400, () => fillUp(199, () => pick(words) + pick([';', ',', '\t', '|']))),
  'columns without a name': (pick) => many(16_000, (at) => ' '.repeat(at % 200) || pick(words)),
  'another encoding': () => many(1_400, long('Ã©')),
};

const cells: Readonly<Record<string, (at: number) => unknown>> = {
  text: (at) => `x ${String(at)}`,
  dates: (at) => `${String(1 + (at % 28))}-11-2026 8:30`,
  answers: (at) => (at % 2 === 0 ? 'ja' : 'nee'),
  numbers: (at) => 1000 + at,
};

const rowsOfEach = 20;

/** Each with what reads rows below it. */
export function* makeHugeHeaders(random: () => number) {
  const pick = <One>(from: readonly One[]): One => {
    const picked = from[Math.floor(random() * from.length)];
    if (picked === undefined) throw new Error('There is nothing to pick from');
    return picked;
  };
  for (const [header, make] of Object.entries(headers)) {
    const columns = [...new Set(make(pick))];
    const kind = pick(Object.keys(cells));
    const read = async () => {
      const rows = many(rowsOfEach, (at) => toRow(columns, cells[kind] ?? String, String(at)));
      return { columns: columns.length, ...(await readInTurns(rows)) };
    };
    yield { name: `${header}, with ${kind}`, read };
  }
}

/** Each column is the row's own, `__proto__` too. */
function toRow(columns: readonly string[], cell: (at: number) => unknown, number: string) {
  const others = Object.fromEntries(columns.map((column, at) => [column, cell(at)]));
  return Object.fromEntries([
    ...Object.entries(dmsRow({ Afspraaknr: number })),
    ...Object.entries(others),
  ]);
}

async function readInTurns(rows: readonly unknown[]) {
  let [began, turn] = [readProcessorTime(), 0];
  const endTurn = (): void => {
    const now = readProcessorTime();
    turn = Math.max(turn, now - began);
    began = now;
  };
  const clock = {
    monotonic: readProcessorTime,
    sleep: async () => {
      endTurn();
      await new Promise((resolve) => setImmediate(resolve));
      began = readProcessorTime();
    },
  };
  const start = began;
  const wrong: string[] = [];
  try {
    const { told } = await readAll(rows, { settings: { source: 'columns' }, clock });
    if (told.length !== rows.length || told.includes('')) wrong.push('not each row has an outcome');
  } catch (thrown) {
    wrong.push(`it throws ${String(thrown).slice(0, 200)}`);
  }
  endTurn();
  if (Reflect.ownKeys(Object.prototype).some((key) => !ownKeys.has(key)))
    wrong.push('all objects have it');
  return { turn, all: readProcessorTime() - start, wrong };
}

const ownKeys = new Set(Reflect.ownKeys(Object.prototype));

/** Milliseconds of this thread. */
function readProcessorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
