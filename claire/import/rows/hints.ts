import type { ProblemCode } from '../../problem-texts';
import { type Phrase, phrase } from '../../problems';
import { type Converted, type Draft, type ImportHint, toAppointmentKey, toHint } from '../check';
import type { ColumnTargets } from './columns/column-rows';
import { type IgnoredName, UnknownNames } from './columns/unknown-names';
import type { Remark } from './record';
import { hashText } from '../../hash';

const maxWarnings = 10;
/** So many keys are remembered before it begins anew: repeated rows are hardly far apart. */
const maxSeen = 20_000;

/** These are of one column, and others may have them too. */
const ofColumn: ReadonlySet<ImportHint['code']> = new Set([
  'lostZero',
  'cutNumbers',
  'mixedNumbers',
]);

/** How a row is read that repeats another. */
interface Reading {
  readonly isExact: boolean;
  readonly isGrouped: boolean;
}

/** Tells one hint of each kind. */
export class Hints {
  readonly #told = new Set<string>();
  #unknown: UnknownNames | undefined;
  /** Hashes of the latest appointments, with and without their time: texts would be kept with the file. */
  readonly #seen = new Set<number>();

  constructor(private readonly onHint: (hint: ImportHint) => void) {}

  /** Names that an appointment does not have. */
  get ignored(): readonly IgnoredName[] {
    return this.#unknown?.ignored ?? [];
  }

  hasTold(code: ImportHint['code']): boolean {
    return this.#told.has(code);
  }

  tell(hint: ImportHint | undefined): void {
    if (hint === undefined) return;
    const { code, field } = hint;
    const key = ofColumn.has(code) ? `${code} ${field}` : code;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.onHint(hint);
  }

  /** Columns that no row has, that were left out, or taken for what their names do not say. */
  tellColumns({ missing, warnings }: ColumnTargets): void {
    const [column] = missing;
    if (column !== undefined) {
      this.tell(toHint('missingColumns', column, phrase('missingColumns', { column })));
    }
    const [first] = warnings;
    if (first === undefined) return;
    const told = warnings
      .slice(0, maxWarnings)
      .flatMap(({ code, values = {} }) => (code === undefined ? [] : [{ code, values }]));
    const count = warnings.length - told.length;
    if (count > 0) told.push(phrase('moreColumns', { count }));
    this.tell(toHint('columns', first.column ?? '', ...told));
  }

  /** What is odd about the values and the names of a row. */
  tellOdd({ remarks = [], unknown = [], record }: Converted): void {
    for (const remark of remarks) this.#tellRemark(remark);
    if (unknown.length > 0) this.tell((this.#unknown ??= new UnknownNames()).add(unknown, record));
  }

  /** An appointment that was there before, and would overwrite the earlier one. */
  tellRepeated({ converted, row }: Draft, { isExact, isGrouped }: Reading): void {
    if (this.hasTold('sameAppointment')) return;
    const key = toAppointmentKey(converted);
    if (key === undefined) return;
    if (this.#wasSeen(key)) {
      if (!isGrouped) this.#tellSame('dms_nr', phrase('sameAppointment', { row: row + 1 }));
      return;
    }
    // Lines of one order that are stamped one by one become an appointment each.
    const { location_id, dms_nr } = converted.record;
    if (isExact || !this.#wasSeen(`${String(location_id)} ${String(dms_nr)}`)) return;
    this.#tellSame('dms_created_at', phrase('otherCreation', { row: row + 1 }));
  }

  /** Whether the key was there before; it is from now on. Of 53 bits, as 32 would be mistaken at times. */
  #wasSeen(key: string): boolean {
    const hash = hashText(key) * 2 ** 21 + (hashText(`:${key}`) & 0x1fffff);
    if (this.#seen.has(hash)) return true;
    if (this.#seen.size >= maxSeen) this.#seen.clear();
    this.#seen.add(hash);
    return false;
  }

  #tellSame(field: string, said: Phrase): void {
    this.tell(toHint('sameAppointment', field, said));
  }

  /** What is odd about a value, with its place; said of the first row that has it. */
  #tellRemark({ path, remarked: { fault, place } }: Remark): void {
    const { row, column, path: field } = place;
    const where = field === undefined ? column : phrase('fieldInColumn', { field, column });
    const said =
      fault.code === 'mixedNumbers' || fault.code === 'cutNumbers'
        ? phrase('ofColumn', { place: where, text: fault })
        : phrase(wordings[fault.code] ?? 'ofRow', { row: row + 1, place: where, text: fault });
    this.tell(toHint(fault.code, path, said));
  }
}

/** How one row tells of what others have too. */
const wordings: Readonly<Partial<Record<ProblemCode, 'ofRowLeftOut' | 'ofRowWithoutZero'>>> = {
  noValue: 'ofRowLeftOut',
  lostZero: 'ofRowWithoutZero',
};
