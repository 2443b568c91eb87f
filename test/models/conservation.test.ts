import { fieldLabel } from '../../claire/import/rows/described-fields';
import { importField, importFields } from '../../claire/import/rows/import-fields';
import { knownNames } from '../unit/import/rows/known-names';
import fc from './sequences';
import { describe, expect, it } from '@jest/globals';
import { type ColumnReport, type ImportHint, type Outcome, run } from '../../claire/import';
import type { Client } from '../../claire/client';
import type { Problem } from '../../claire/errors';
import type { ImportAppointment } from '../../claire/models';
import { isObject } from '../../claire/json';
import { zonedTimes } from '../../claire/times';
import { all } from '../unit/import/appointments';
import { answered } from '../unit/import/compare/comparing-claire';
import { goodResponse } from '../unit/import/good-response';
import { importingClaire } from '../unit/import/importing-claire';
import { withoutDropped } from './workshop';

/** A cell, and what its writer meant: nothing where it cannot be read. */
interface Cell {
  readonly written: string;
  readonly meant: string | number | boolean | undefined;
  /** Whether a name or the like asks for no messages beside what it says. */
  readonly isWish?: boolean;
}

interface Column {
  readonly name: string;
  readonly path: string;
  /** Whether its name says which customer is meant. */
  readonly isNamed?: boolean;
}

/** Columns that a file has beside those without which nothing is sent. */
const required = {
  ...{ Afspraaknr: '0012', Werkordernr: '007', Aangemaakt: '20-11-2026 9:00', Datum: '25-11-2026' },
  ...{ Tijd: '8.30u', Vestiging: 'Amersfoort', Chassisnummer: 'WVWZZZ1KZ6W000001' },
  ...{ Voertuignummer: '0005', Merk: 'Volkswagen', Model: 'Golf' },
} as const;

const languages = ['en', 'nl', 'de'] as const;
const isOptional = ({ path }: Column): boolean =>
  importField(path)?.isRequired !== true && !/\.(?:id|dealer_|picture)/.test(path);
/** Names that systems give their columns, and the labels of our forms, with their fields. */
const columnPool: readonly Column[] = [
  ...knownNames,
  ...importFields.flatMap(({ path }) =>
    languages.map((language) => ({ name: fieldLabel(path, language), path, isNamed: true })),
  ),
  ...[0, 1, 2].flatMap((at) =>
    ['title', 'price', 'description', 'dms_nr'].map((name) => ({
      name: fieldLabel(`interventions.${String(at)}.${name}`, 'nl'),
      path: `interventions.${String(at)}.${name}`,
    })),
  ),
].filter(isOptional);

/** Names that say that a customer wants no messages. */
const wishes: readonly Column[] = [
  ...['Niet benaderen', 'Do Not Contact', 'Bitte nicht anrufen', 'Ne pas contacter'].map(
    (name) => ({ name, path: 'customer_driver.block_communication' }),
  ),
  ...languages.flatMap((language) =>
    ['customer_owner', 'customer_contract'].map((part) => {
      const path = `${part}.block_communication`;
      return { name: fieldLabel(path, language), path, isNamed: true };
    }),
  ),
];

/** Of other names, which may be of another language than the file, it is enough to be told. */
const strict = new Set(wishes.map(({ name }) => name));

/** What people write for a value, the number of which makes it another one. */
function writings(path: string): fc.Arbitrary<(number: number) => Cell> {
  const { name = '', type = 'text' } = importField(path) ?? {};
  const bad = (written: string) => () => ({ written, meant: undefined });
  const garbage = fc.constantFrom('zie opm.', '12 of 13?', 'morgen').map(bad);
  const texts = path.startsWith('customer_') ? [text, text, text, textWithWish] : [text];
  const good = fc.constantFrom(...(goodWritings(name, type) ?? texts));
  return type === 'text' || type === 'texts'
    ? good
    : fc.oneof({ weight: 6, arbitrary: good }, { weight: 1, arbitrary: garbage });
}

type Writing = (number: number) => Cell;

const text: Writing = (number) => ({
  written: `Waarde${String(number)}`,
  meant: `Waarde${String(number)}`,
});

const textWithWish: Writing = (number) => ({
  ...same(`Waarde${String(number)} - ${number % 2 === 0 ? 'NIET BELLEN' : 'overleden'}`),
  isWish: true,
});

const writingsByName: Readonly<Record<string, readonly Writing[]>> = {
  preferred_communication_channel: [
    () => ({ written: 'SMS', meant: 2 }),
    () => ({ written: 'e-mail', meant: 1 }),
  ],
};

function goodWritings(name: string, type: string): readonly Writing[] | undefined {
  if (name in writingsByName) return writingsByName[name];
  if (name.startsWith('email_')) {
    return [(number) => same(`p${String(number)}@voorbeeld.nl`)];
  }
  if (name.startsWith('tel_')) return [(number) => same(`06 1${String(1_000_000 + number)}`)];
  return writingsByType[type];
}

function same(written: string): Cell {
  return { written, meant: written };
}

const dates = (number: number): [string, string, string] => [
  String(1 + (number % 28)).padStart(2, '0'),
  String(1 + (number % 12)).padStart(2, '0'),
  String(2020 + (number % 9)),
];
const dayFirst: Writing = (number) => {
  const [day, month, year] = dates(number);
  return { written: `${day}-${month}-${year}`, meant: `${year}-${month}-${day}` };
};

const writingsByType: Readonly<Record<string, readonly Writing[]>> = {
  'whole number': [
    (number) => ({ written: `12.${String(100 + number)}`, meant: 12_100 + number }),
    (number) => ({ written: `${String(number)} km`, meant: number }),
  ],
  number: [
    (number) => ({ written: `€ ${String(number)},50`, meant: number + 0.5 }),
    (number) => ({ written: `1.${String(100 + number)},25`, meant: 1_100.25 + number }),
  ],
  'yes or no': [
    () => ({ written: 'J', meant: true }),
    () => ({ written: 'Nee', meant: false }),
    () => ({ written: '1', meant: true }),
  ],
  day: [dayFirst],
  moment: [dayFirst],
};

const wish = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Writing>(() => ({ written: 'J', meant: true })) },
  { weight: 3, arbitrary: fc.constant<Writing>(() => ({ written: 'nee', meant: false })) },
  { weight: 1, arbitrary: fc.constant<Writing>(() => ({ written: 'niet?', meant: undefined })) },
);

/** A column with how each of the rows has it; left out where its cell is empty. */
const column = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...columnPool) },
    { weight: 1, arbitrary: fc.constantFrom(...wishes) },
  )
  .chain((own) =>
    fc.record({
      column: fc.constant(own),
      rows: fc.array(
        fc.option(own.path.endsWith('block_communication') ? wish : writings(own.path), {
          freq: 3,
          nil: undefined,
        }),
        { minLength: 3, maxLength: 3 },
      ),
    }),
  );

const file = fc.record({
  columns: fc.uniqueArray(column, {
    minLength: 2,
    maxLength: 14,
    selector: ({ column: { name } }) => name.toLowerCase(),
  }),
  /** Whose numbers and names each row has; Claire asks for one of them. */
  whole: fc.constantFrom('driver', 'owner', 'both', 'both', 'nobody'),
  /** Whether the rows are lines of one order, or an order each. */
  isOneOrder: fc.boolean(),
  /** What further lines of an order have for its numbers and its customers, where they do not repeat these. */
  blank: fc.constantFrom(undefined, '', '-', 'nee'),
  badValues: fc.constantFrom('warn', 'refuse'),
  advertisingOptOuts: fc.constantFrom('warn', 'block'),
});
type File = typeof file extends fc.Arbitrary<infer Value> ? Value : never;

const ofDriver = { 'Bestuurder: DMS-nummer': 'K-1', 'Bestuurder: Achternaam': 'Jansen' };
const ofOwner = { 'Eigenaar: DMS-nummer': 'K-2', 'Eigenaar: Achternaam': 'Bos' };
const ofWhole = {
  ...{ driver: ofDriver, owner: ofOwner, both: { ...ofDriver, ...ofOwner }, nobody: {} },
} as const;
/** Other columns of these would say a second time what the file says. */
const saidAlready =
  /^(?:customer_driver|customer_owner)\.(?:dms_nr|surname)$|^interventions\.(?:0\.)?title$/;

type GivenRow = ReturnType<typeof toRows>[number];

function toRows({ columns: chosen, isOneOrder, whole, blank }: File) {
  const columns = chosen.filter(
    ({ column: { path } }) => whole === 'nobody' || !saidAlready.test(path),
  );
  return [0, 1, 2].map((row) => {
    const cells = columns.flatMap(({ column: own, rows }, at) => {
      const cell = rows[row]?.(10 * at + row);
      return cell === undefined ? [] : [{ ...own, ...cell }];
    });
    const names = columns.map(({ column: { name } }) => [name, ''] as const);
    const number = isOneOrder ? 0 : row;
    const order = {
      ...required,
      ...{ Afspraaknr: `A-${String(number)}`, Werkordernr: `W-${String(number)}` },
      ...ofWhole[whole],
    };
    /** Whether it goes on with the order above, and a no of it says nothing. */
    const isLine = isOneOrder && row > 0 && whole !== 'nobody' && blank !== undefined;
    return {
      cells,
      isLine,
      given: {
        ...(isLine ? Object.fromEntries(Object.keys(order).map((name) => [name, blank])) : order),
        ...(whole !== 'nobody' && { Omschrijving: `Beurt${String(row)}` }),
        ...Object.fromEntries(names),
        ...Object.fromEntries(cells.map(({ name, written }) => [name, written])),
      },
    };
  });
}

type ImportResult = Awaited<ReturnType<typeof importAll>>;

async function importAll(rows: readonly GivenRow[], of: File) {
  /** What was said of the file as a whole. */
  const hints: ImportHint[] = [];
  const reports: ColumnReport[] = [];
  const claire = importingClaire({
    delay: 0,
    record: ({ row, id }) => answered(withoutDropped(row), id),
  });
  const read = run(
    rows.map(({ given }) => given),
    { ...claire, call: withLocations(claire) },
    {
      rows: {
        ...({ source: 'columns', dateOrder: 'dayFirst', decimals: 'comma' } as const),
        ...{ locationBy: 'name' as const, groupRows: of.isOneOrder },
        ...{ badValues: of.badValues, advertisingOptOuts: of.advertisingOptOuts },
      },
      times: zonedTimes('Europe/Amsterdam', Date),
      wait: { clock: claire.clock },
      onHint: (hint) => hints.push(hint),
      onColumns: (report) => reports.push(report),
    },
  );
  const outcomes = await claire.clock.run(all(read));
  return {
    outcomes,
    hints,
    unused: reports.flatMap(({ unused }) => unused),
    find: (dmsNr: string) => {
      const found = claire.find(12, dmsNr);
      return found && withoutDropped(found);
    },
  };
}

function withLocations(claire: Client): Client['call'] {
  return async (operation, input, options) => {
    if (operation.id !== 'location.list') return claire.call(operation, input, options);
    return Promise.resolve(goodResponse([{ id: 12, name: 'Amersfoort' }]));
  };
}

function isTold(
  { name, path, written, isNamed }: Column & Cell,
  { warnings = [], differences = [] }: Outcome,
  { hints, unused }: Pick<ImportResult, 'hints' | 'unused'>,
): boolean {
  const plain = path.replace(/\.\d+\./, '.');
  const isOwn = ({ path: told, column, message }: Problem): boolean =>
    told === path || column === name || message.includes(written);
  return (
    warnings.some((warning) => isOwn(warning) || isOfDropped(warning, path, isNamed)) ||
    differences.some(({ field }) => plain.startsWith(field.replace(/\.\d+(?=\.|$)/, ''))) ||
    unused.includes(name) ||
    hints.some(({ message, phrases }) =>
      [message, JSON.stringify(phrases)].some(
        (text) => text.includes(`"${name}"`) || text.includes(`column ${name})`),
      ),
    )
  );
}

/** Of a customer or job whom Claire drops, one warning tells of all that is given. */
function isOfDropped({ code, path: missing }: Problem, path: string, isNamed = false): boolean {
  const part = /^\w+(?:[.[]\d+)?/.exec(path)?.[0].replace('.', '[');
  if (code === 'untitledJob') return part !== undefined && missing.startsWith(part);
  const isOfAny = !isNamed && path.startsWith('customer_');
  return code === 'lostCustomer' && (isOfAny || missing.split('.')[0] === path.split('.')[0]);
}

const customers = ['customer_driver', 'customer_owner', 'customer_contract'];

/** Whether Claire has what was meant. A name that says no person may be of any customer. */
function isAtClaire(cell: Column & Cell, sent: ImportAppointment): boolean {
  const [part = '', ...steps] = cell.path.split('.');
  const isAnybodys = part === 'customer_driver' && !cell.isNamed;
  const parts = isAnybodys ? customers : [part];
  if (part !== 'interventions') {
    return parts.some((name) => isThere(cell.meant, Reflect.get(sent, name), steps));
  }
  // Lines that say nothing are left out, so the numbers of the others change.
  const lines: readonly unknown[] = sent.interventions ?? [];
  if (cell.meant === false && lines.length === 0) return true;
  return lines.some((line) => isThere(cell.meant, line, steps.slice(-1)));
}

/** Text may be anywhere in its part, as names and addresses are taken apart. */
function isThere(meant: Cell['meant'], part: unknown, steps: readonly string[]): boolean {
  const found = steps.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return (value as unknown[])[Number(step)];
    return isObject(value) ? value[step] : undefined;
  }, part);
  // Of nobody, nothing is denied.
  if (meant === false && (found === undefined || found === null)) return true;
  if (typeof meant !== 'string') return found === meant;
  if (/^\d{4}-\d\d-\d\d$/.test(meant)) return typeof found === 'string' && found.startsWith(meant);
  return JSON.stringify(part ?? null).includes(meant);
}

/** No wish in one column is none against that of another. */
function isWishOrValue({ path, meant }: Column & Cell): boolean {
  return meant !== false || !path.endsWith('.block_communication');
}

/** The wish of a customer whom Claire cannot keep is that of all whom it has, and told. */
function isWishKept(cell: Column & Cell, { warnings = [] }: Outcome, sent: ImportAppointment) {
  if (isAtClaire({ ...cell, meant: true }, sent)) return true;
  return (
    warnings.some(({ code, path }) => code === 'movedWish' && path === cell.path) &&
    customers.every((name) => isThere(true, Reflect.get(sent, name) ?? wished, [wishField]))
  );
}

const wishField = 'block_communication';
const wished = { [wishField]: true };

function isUntold({ isWish = false }: Cell, { warnings = [] }: Outcome, isKnown: boolean) {
  return isWish && !isKnown && !warnings.some(({ code }) => code === 'mayBeWish');
}

describe('each value of a file', () => {
  it('is at Claire as it was meant, or is told; a wish for no messages is at Claire, or its row is not', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (of) => {
        const rows = toRows(of);
        const told = await importAll(rows, of);
        const { outcomes, find } = told;

        const lost: string[] = [];
        const called: string[] = [];
        for (const [at, { cells, isLine }] of rows.entries()) {
          const outcome = of.isOneOrder
            ? outcomes.find(({ rows: own }) => own?.includes(at))
            : outcomes[at];
          if (outcome === undefined) throw new Error(`Row ${String(at)} has no outcome`);
          if (outcome.status === 'invalid') continue;
          const sent = find(outcome.dms_nr ?? '');
          if (sent === undefined)
            throw new Error(`Row ${String(at)} is ${outcome.status}, and not there`);
          for (const cell of cells) {
            const { name, path, written, meant } = cell;
            const isKnown = isTold(cell, outcome, told);
            const isSaid = isWishOrValue(cell) && !(isLine && meant === false);
            if (isSaid && !isAtClaire(cell, sent) && !isKnown) lost.push(`${name}: ${written}`);
            const mayBeWish = path.endsWith('block_communication') && meant !== false;
            const isKept = mayBeWish && isWishKept(cell, outcome, sent);
            if (isUntold(cell, outcome, isKnown)) called.push(`${name}: ${written}`);
            if (mayBeWish && !isKept && (strict.has(name) || !isKnown))
              called.push(`${name}: ${written}`);
          }
        }
        expect(lost).toEqual([]);
        expect(called).toEqual([]);
      }),
    );
  });
});
