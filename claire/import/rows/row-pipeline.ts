import { ClaireError, isClaireError, type Problem } from '../../errors';
import { guarded } from '../../guarded';
import {
  type Checked,
  convert,
  type Converted,
  type ImportHint,
  unreadable,
  validate,
} from '../check';
import { ColumnRows } from './columns/column-rows';
import { toAppointmentKey, type Draft } from './draft';
import { toFormWords } from './columns/form-words';
import { RowGroups } from './group-rows';
import { LocationIndex } from './locations';
import { withLineNumbers } from './merge-rows';
import type { ReadRow, RowReading } from './row-reading';
import { SeenKeys } from './seen-keys';
import { defaultRowSettings, type RowSettings } from './settings';
import { SettingsValues } from './values/settings-values';
import { UnknownNames } from './columns/unknown-names';
import { exactValues, type ValueReader } from './values/value-reader';
import { Unreadable, utcTimes } from './values/read-value';

/** Takes rows one by one, and gives out what was read once it is complete. */
export class RowPipeline {
  readonly #settings: RowSettings;
  readonly #isExact: boolean;
  readonly #values: ValueReader;
  readonly #columns: ColumnRows | undefined;
  readonly #groups: RowGroups | undefined;
  readonly #seen = new SeenKeys();
  /** The same without the time of creation; lines of one order are not far apart. */
  readonly #seenNumbers = new SeenKeys(1 << 14);
  readonly #unknown = new UnknownNames();
  readonly #hints: Hints;
  readonly #ready: ReadRow[] = [];
  #at = 0;
  #locations: LocationIndex | ClaireError | undefined;
  #rows = 0;
  #hasEnded = false;

  constructor(private readonly reading: RowReading) {
    const { times = utcTimes, settings, onHint } = reading;
    this.#settings = { ...defaultRowSettings, ...settings };
    const { source, mapping = [], groupRows, groupWithin } = this.#settings;
    this.#isExact = isExact(this.#settings);
    if (this.#isExact) this.#values = exactValues(times);
    else {
      const values = new SettingsValues(times, this.#settings);
      this.#values = values;
      if (source === 'columns') this.#columns = new ColumnRows(values, mapping);
    }
    this.#groups = groupRows ? new RowGroups(groupWithin) : undefined;
    this.#hints = new Hints(guarded(onHint));
  }

  get needsLocations(): boolean {
    return this.#settings.locationBy !== 'id';
  }

  /** Looks Claire's locations up, once. Never rejects. */
  async prepare(): Promise<void> {
    const { locationBy } = this.#settings;
    if (locationBy === 'id' || this.#locations !== undefined) return;
    try {
      this.#locations = new LocationIndex(await this.reading.locations(), locationBy);
    } catch (thrown) {
      this.#locations = toFailure(thrown);
    }
  }

  take(given: unknown): void {
    const row = this.#rows++;
    const draft = this.#read(given, row);
    if (row === 0) {
      this.#hintAtMissing();
      this.#hintAtColumns();
    }
    if (this.#groups === undefined) this.#finish(this.#columns ? withLineNumbers(draft) : draft);
    else for (const complete of this.#groups.add(draft)) this.#finish(complete);
  }

  #read(given: unknown, row: number): Draft {
    try {
      const converted = this.#columns
        ? this.#columns.convert(given, row)
        : convert(given, this.#values, row);
      this.#hintAtOdd(converted);
      return this.#locate({ given, row, converted });
    } catch {
      return { given, row, converted: unreadable };
    }
  }

  /** The rows have ended. */
  end(): void {
    if (this.#hasEnded) return;
    for (const complete of this.#groups?.end() ?? []) this.#finish(complete);
    this.report();
  }

  /** Reports the columns; also when the rows were left before their end. */
  report(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    const { columns = [], unused = [] } = this.#columns?.targets ?? {};
    const { ignored } = this.#unknown;
    guarded(this.reading.onColumns)({ rows: this.#rows, columns, unused, ignored });
  }

  /** The next that was read. */
  shift(): ReadRow | undefined {
    const next = this.#ready[this.#at];
    this.#at += 1;
    if (next === undefined) {
      this.#ready.length = 0;
      this.#at = 0;
    }
    return next;
  }

  #locate(draft: Draft): Draft {
    const { record, problems, isNone } = draft.converted;
    const { location_id: given = '' } = record;
    // What is neither was told when its value was read.
    const isNamed = typeof given === 'number' || (typeof given === 'string' && given !== '');
    if (!this.needsLocations || isNone === true || !isNamed) return draft;
    if (!(this.#locations instanceof LocationIndex)) return { ...draft, error: this.#locations };
    const found = this.#locations.find(String(given));
    const converted: Converted =
      found instanceof Unreadable
        ? {
            ...draft.converted,
            record: { ...record, location_id: undefined },
            problems: [...problems, { path: 'location_id', message: found.message }],
          }
        : { ...draft.converted, record: { ...record, location_id: found } };
    return { ...draft, converted };
  }

  #finish(draft: Draft): void {
    const { given, converted, error, rows } = draft;
    const record = this.#isExact && converted.isNone !== true ? given : converted.record;
    const row = { given, record, ...(rows === undefined ? {} : { rows }) };
    if (error !== undefined) {
      this.#ready.push({ ...row, error });
      return;
    }
    const checked = tryValidate(converted);
    if (checked.problems === undefined) this.#hintAtRepeated(checked, draft);
    this.#ready.push(
      checked.problems === undefined
        ? { ...row, appointment: checked.appointment }
        : {
            ...row,
            ...(checked === unreadable && { record: {} }),
            problems: this.#describe(checked.problems, draft),
          },
    );
  }

  #describe(problems: readonly Problem[], { row }: Draft): readonly Problem[] {
    const targets = this.#columns?.targets;
    return targets ? problems.map((problem) => toFormWords(problem, row, targets)) : problems;
  }

  #hintAtOdd({ remarks = [], unknown = [], record }: Converted): void {
    for (const { path, remarked } of remarks) {
      this.#hints.tell({ code: remarked.code, field: path, message: remarked.message });
    }
    this.#hints.tell(this.#unknown.add(unknown, record));
  }

  #hintAtMissing(): void {
    const [field] = this.#columns?.targets.missing ?? [];
    if (field === undefined) return;
    const message = `The first row has no column "${field}", which the mapping names`;
    this.#hints.tell({ code: 'missingColumns', field, message });
  }

  /** Columns that were left out, or taken for what their names do not say. */
  #hintAtColumns(): void {
    const warnings = this.#columns?.targets.warnings ?? [];
    const [first] = warnings;
    if (first === undefined) return;
    const told = warnings.slice(0, maxWarnings).map(({ message }) => message);
    const more = warnings.length - told.length;
    if (more > 0) told.push(`And ${String(more)} columns more`);
    this.#hints.tell({ code: 'columns', field: first.column ?? '', message: told.join('. ') });
  }

  #hintAtRepeated({ hint }: Checked, { converted, row }: Draft): void {
    this.#hints.tell(hint);
    if (this.#hints.hasTold('sameAppointment')) return;
    const key = toAppointmentKey(converted);
    if (key === undefined) return;
    if (!this.#seen.add(key)) {
      this.#hintAtOtherCreation(converted, row);
      return;
    }
    if (this.#groups !== undefined) return;
    const message = `Row ${String(row + 1)} is of an appointment that an earlier row is of too, and overwrites it at Claire. If each row is a part of an appointment, set Group Rows`;
    this.#hints.tell({ code: 'sameAppointment', field: 'dms_nr', message });
  }

  /** Lines of one order that are stamped one by one become an appointment each. */
  #hintAtOtherCreation({ record: { location_id, dms_nr } }: Converted, row: number): void {
    if (this.#isExact || !this.#seenNumbers.add(`${String(location_id)} ${String(dms_nr)}`)) return;
    const message = `Row ${String(row + 1)} has the number of an earlier row and another time of creation, so Claire gets two appointments. If they are one, give dms_created_at from a column that is the same in all of its rows`;
    this.#hints.tell({ code: 'sameAppointment', field: 'dms_created_at', message });
  }
}

const maxWarnings = 10;

function tryValidate(converted: Converted): Checked {
  try {
    return validate(converted);
  } catch {
    return unreadable;
  }
}

/** Whether rows are read as Claire's own form has them. */
function isExact({ source, dateOrder, decimals, locationBy }: RowSettings): boolean {
  const hasDefaults = dateOrder === 'iso' && decimals === 'point' && locationBy === 'id';
  return source === 'appointments' && hasDefaults;
}

function toFailure(thrown: unknown): ClaireError {
  if (isClaireError(thrown)) return thrown;
  return new ClaireError('CLAIRE_NETWORK', {
    message: "Claire's locations could not be looked up",
    cause: thrown,
  });
}

/** Tells one hint of each kind. */
class Hints {
  readonly #told = new Set<ImportHint['code']>();

  constructor(private readonly onHint: (hint: ImportHint) => void) {}

  hasTold(code: ImportHint['code']): boolean {
    return this.#told.has(code);
  }

  tell(hint: ImportHint | undefined): void {
    if (hint === undefined || this.#told.has(hint.code)) return;
    this.#told.add(hint.code);
    this.onHint(hint);
  }
}
