import { fieldLabel, importField, importFields } from '../../claire/import/rows/import-fields';
import { knownNames } from '../unit/import/rows/known-names';
import fc from './sequences';

/** A cell, and what its writer meant: nothing where it cannot be read. */
export interface Cell {
  readonly written: string;
  readonly meant: string | number | boolean | undefined;
}

export interface Column {
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
    (name) => ({
      name,
      path: 'customer_driver.block_communication',
    }),
  ),
  ...languages.flatMap((language) =>
    ['customer_owner', 'customer_contract'].map((part) => {
      const path = `${part}.block_communication`;
      return { name: fieldLabel(path, language), path, isNamed: true };
    }),
  ),
];

/** Of other names, which may be of another language than the file, it is enough to be told. */
export const strict = new Set(wishes.map(({ name }) => name));

/** What people write for a value, the number of which makes it another one. */
function writings(path: string): fc.Arbitrary<(number: number) => Cell> {
  const { name = '', type = 'text' } = importField(path) ?? {};
  const bad = (written: string) => () => ({ written, meant: undefined });
  const garbage = fc.constantFrom('zie opm.', '12 of 13?', 'morgen').map(bad);
  const good = fc.constantFrom(...(goodWritings(name, type) ?? [text]));
  return type === 'text' || type === 'texts'
    ? good
    : fc.oneof({ weight: 6, arbitrary: good }, { weight: 1, arbitrary: garbage });
}

type Writing = (number: number) => Cell;

const text: Writing = (number) => ({
  written: `Waarde${String(number)}`,
  meant: `Waarde${String(number)}`,
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

export const file = fc.record({
  columns: fc.uniqueArray(column, {
    minLength: 2,
    maxLength: 14,
    selector: ({ column: { name } }) => name.toLowerCase(),
  }),
  /** Whose numbers and names each row has; Claire asks for one of them. */
  whole: fc.constantFrom('driver', 'owner', 'both', 'both', 'nobody'),
  /** Whether the rows are lines of one order, or an order each. */
  isOneOrder: fc.boolean(),
  badValues: fc.constantFrom('warn', 'refuse'),
  advertisingOptOuts: fc.constantFrom('warn', 'block'),
});
export type File = typeof file extends fc.Arbitrary<infer Value> ? Value : never;

const ofDriver = { 'Bestuurder: DMS-nummer': 'K-1', 'Bestuurder: Achternaam': 'Jansen' };
const ofOwner = { 'Eigenaar: DMS-nummer': 'K-2', 'Eigenaar: Achternaam': 'Bos' };
const ofWhole = {
  ...{ driver: ofDriver, owner: ofOwner, both: { ...ofDriver, ...ofOwner }, nobody: {} },
} as const;
/** Other columns of these would say a second time what the file says. */
const saidAlready =
  /^(?:customer_driver|customer_owner)\.(?:dms_nr|surname)$|^interventions\.(?:0\.)?title$/;

export interface GivenRow {
  readonly given: Readonly<Record<string, string>>;
  readonly cells: readonly (Column & Cell)[];
}

export function toRows({ columns: chosen, isOneOrder, whole }: File): GivenRow[] {
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
    return {
      cells,
      given: {
        ...required,
        ...{ Afspraaknr: `A-${String(number)}`, Werkordernr: `W-${String(number)}` },
        ...(whole !== 'nobody' && { Omschrijving: `Beurt${String(row)}` }),
        ...ofWhole[whole],
        ...Object.fromEntries(names),
        ...Object.fromEntries(cells.map(({ name, written }) => [name, written])),
      },
    };
  });
}
