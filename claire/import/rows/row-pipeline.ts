import { ClaireError, type Problem } from '../../errors';
import { guarded } from '../../guarded';
import { phrase, toProblem } from '../../problems';
import {
  type Checked,
  convert,
  type Converted,
  toHint,
  unreadable,
  validate,
  fillMissingColumns,
  findLostCustomers,
  leaveOutBadValues,
  withLostWishes,
  withRemarks,
  type ImportHint,
} from '../check';
import { Hints } from './hints';
import { ColumnRows } from './columns/column-rows';
import { type Draft, RowGroups, withLineNumbers, findJobLines } from './group-rows';
import { toFormWords } from './columns/column-targets';
import { RowLocations, type KnownLocation } from './locations';
import {
  needsSample,
  Sample,
  type Agree,
  type CountAnswers,
  countAnswers,
  findAgreement,
  findForms,
  type FormOf,
} from './sample';
import { askFirst, type Decision, decide, Evidence } from './decisions';
import { completeSettings, type RowSettings, type ColumnMapping } from './settings';
import { SettingsValues, type ValueSettings } from './values/settings-values';
import {
  type CellReader,
  exactValues,
  type TimeReader,
  utcTimes,
  type ValueReader,
} from './values/read-value';
import type { ImportAppointment } from '../../models';
import type { Clock } from '../../ports';
import type { IgnoredName } from './columns/unknown-names';

/** Takes rows one by one, and gives out what was read once it is complete. */
export class RowPipeline {
  readonly #settings: RowSettings;
  /** Where rows are in Claire's own form, as Claire writes it. */
  readonly #exact: ValueReader | undefined;
  /** By the zone that a location is in. */
  readonly #readers = new Map<TimeReader, CellReader>();
  /** The times of the latest row: the next one is hardly of another zone. */
  #times: TimeReader;
  #valueSettings: ValueSettings;
  readonly #columns: ColumnRows | undefined;
  #groups: RowGroups | undefined;
  readonly #hints: Hints;
  readonly #ready: ReadRow[] = [];
  readonly #locations: RowLocations;
  #rows = 0;
  #hasEnded = false;
  /** The first rows, until it is decided how they are read. */
  #sample: Sample | undefined;
  #forms: FormOf | undefined;
  #agree: Agree | undefined;
  #countAnswers: CountAnswers | undefined;
  #decisions: readonly Decision[] = [];
  /** What has to be answered before anything is sent. */
  readonly #questions: Problem[] = [];

  constructor(private readonly reading: RowReading) {
    const { times = utcTimes, settings, onHint } = reading;
    this.#settings = completeSettings(settings ?? {});
    const { source, mapping = [], groupRows, groupWithin } = this.#settings;
    this.#exact = isExact(this.#settings) ? exactValues(times) : undefined;
    this.#locations = new RowLocations(this.#settings.locationBy, {
      times: reading.times,
      mayReadZones: this.#exact === undefined,
    });
    this.#times = times;
    this.#valueSettings = this.#settings;
    if (this.#exact === undefined && needsSample(this.#settings)) this.#sample = new Sample();
    if (source === 'columns') {
      this.#columns = new ColumnRows(mapping, {
        formOf: (column) => this.#forms?.(column),
        countAnswers: (column, isYes) => this.#countAnswers?.(column, isYes),
        agree: (columns) => this.#agree?.(columns) ?? false,
        blocksByConsents: this.#settings.advertisingOptOuts === 'block',
      });
    }
    this.#groups = groupRows ? new RowGroups(groupWithin) : undefined;
    this.#hints = new Hints(guarded(onHint));
  }

  /** Looks Claire's locations up, once, where the rows need them. Never rejects. */
  async prepare(): Promise<void> {
    if (await this.#locations.lookUp(this.reading.locations)) {
      if (this.#sample === undefined) this.#decideLocations(new Evidence(this.#times));
    }
  }

  /** Whether rows wait for more, by which it is decided how they are read. */
  get isSampling(): boolean {
    return this.#sample !== undefined && this.#sample.rows.length > 0;
  }

  take(given: unknown): void {
    if (this.#sample === undefined) {
      this.#take(given);
      return;
    }
    this.#sample.add(given);
    if (this.#sample.isFull) this.decide();
  }

  /** Decides by the rows so far how all are read; no more can be waited for. */
  decide(): void {
    const sample = this.#sample?.rows;
    if (sample === undefined) return;
    this.#sample = undefined;
    const settings = this.#settings;
    const known = [...sample];
    this.#forms = findForms(known, { times: this.#times, settings });
    this.#agree = findAgreement(known);
    this.#countAnswers = countAnswers(known);
    const evidence = this.#collect(sample);
    const decided = decide(settings, evidence);
    const located = this.#decideLocations(evidence);
    this.#valueSettings = { ...decided.settings, countries: this.#locations.countries };
    this.#decisions = [...decided.decisions, ...located];
    if (decided.problem !== undefined) this.#questions.push(decided.problem);
    this.#decideGroups(known);
    for (const given of sample) this.#take(given);
    // What was found out holds for all rows; columns that come later have no sample.
    known.length = 0;
  }

  /** The rows have ended. */
  end(): void {
    this.#end((complete) => complete);
  }

  /** The rows broke off: of appointments that are open, more rows may have been to come. */
  breakOff(): void {
    this.#end((open) =>
      open.converted.problems.length > 0 ? open : { ...open, error: brokenOff() },
    );
  }

  #end(toComplete: (open: Draft) => Draft): void {
    if (this.#hasEnded) return;
    this.decide();
    for (const open of this.#groups?.end() ?? []) this.#finish(toComplete(open));
    this.report();
  }

  /** Reports the columns; also when the rows were left before their end. */
  report(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    const { columns = [], unused = [] } = this.#columns?.targets ?? {};
    const { ignored } = this.#hints;
    const decisions = this.#decisions;
    guarded(this.reading.onColumns)({ rows: this.#rows, columns, unused, ignored, decisions });
  }

  /** The next that was read. */
  shift(): ReadRow | undefined {
    return this.#ready.shift();
  }

  /** What the first rows tell; their values are not read yet. */
  #collect(sample: readonly unknown[]): Evidence {
    const evidence = new Evidence(this.#times);
    for (const [row, given] of sample.entries()) {
      try {
        this.#convert(given, row, evidence);
      } catch {
        // The row is told when it is read.
      }
    }
    return evidence;
  }

  /** Rows that are jobs of one appointment would overwrite each other at Claire. */
  #decideGroups(known: readonly unknown[]): void {
    const { jobLines, groupWithin } = this.#settings;
    if (jobLines === undefined || !this.#columns || this.#groups !== undefined) return;
    const lines = findJobLines(known, this.#columns.targets);
    if (lines === undefined) return;
    if (jobLines === 'ask') this.#questions.push(toProblem(phrase('jobLines', lines), ''));
    else {
      this.#groups = new RowGroups(groupWithin);
      this.#hints.tell(toHint('jobLinesGrouped', '', phrase('jobLinesGrouped', lines)));
    }
  }

  #decideLocations({ locations }: Evidence): readonly Decision[] {
    const { decision, problem } = this.#locations.decide(locations);
    if (problem !== undefined) this.#questions.push(problem);
    return decision === undefined ? [] : [decision];
  }

  #take(given: unknown): void {
    const row = this.#rows++;
    const draft = this.#read(given, row);
    if (row === 0 && this.#columns) this.#hints.tellColumns(this.#columns.targets);
    if (this.#groups === undefined) this.#finish(this.#columns ? withLineNumbers(draft) : draft);
    else for (const complete of this.#groups.add(draft)) this.#finish(complete);
  }

  #read(given: unknown, row: number): Draft {
    try {
      const located = this.#convertInZone(given, row);
      return this.#fill(located);
    } catch {
      return { given, row, converted: unreadable };
    }
  }

  /** Times are read in the zone of the row's location, which is known once the row is read. */
  #convertInZone(given: unknown, row: number): Draft {
    const draft = this.#locate({ given, row, converted: this.#convert(given, row) });
    const location = draft.converted.record.location_id;
    const times = this.#locations.zones?.findTimes(location) ?? this.#times;
    const isOther = times !== this.#times;
    this.#times = times;
    const read = isOther
      ? this.#locate({ given, row, converted: this.#convert(given, row) })
      : draft;
    if (!this.#hints.hasTold('timeZone')) {
      const difference = this.#locations.zones?.describeDifference(location);
      if (difference) this.#hints.tell(toHint('timeZone', 'time_car_app', difference));
    }
    this.#hints.tellOdd(read.converted);
    const left = leaveOutBadValues(withRemarks(read.converted), this.#settings);
    return { ...read, converted: this.#locations.zones?.refuseUnknown(left, location) ?? left };
  }

  #convert(given: unknown, row: number, reader?: CellReader): Converted {
    if (this.#exact !== undefined) return convert(given, this.#exact, row);
    const values = reader ?? this.#reader;
    return this.#columns ? this.#columns.convert(given, row, values) : convert(given, values, row);
  }

  get #reader(): CellReader {
    const known = this.#readers.get(this.#times);
    const reader = known ?? new SettingsValues(this.#times, this.#valueSettings);
    if (known === undefined) this.#readers.set(this.#times, reader);
    return reader;
  }

  #locate(draft: Draft): Draft {
    const { onlyLocation, ...located } = this.#locations.locate(draft);
    if (onlyLocation !== undefined) {
      this.#hints.tell(toHint('onlyLocation', 'location_id', onlyLocation));
    }
    return located;
  }

  /** With what the file has no column for; a line that continues another has nothing to fill from. */
  #fill(draft: Draft): Draft {
    const targets = this.#columns?.targets;
    const { isNone, problems } = draft.converted;
    const isMerged = problems.some(({ code }) => code === 'mergedCell');
    if (targets === undefined || isNone === true || isMerged) return draft;
    const hasColumn = (path: string): boolean => targets.ofPath(path) !== undefined;
    const { record, told, warnings } = fillMissingColumns(draft.converted.record, hasColumn);
    if (told.length > 0) {
      const text = told.reduce((first, second) => phrase('bothAreSo', { first, second }));
      this.#hints.tell(toHint('missingNumbers', '', phrase('missingNumbers', { text })));
    }
    const all = [...(draft.converted.warnings ?? []), ...warnings];
    return { ...draft, converted: { ...draft.converted, record, warnings: all } };
  }

  #finish(draft: Draft): void {
    const { given, converted, error, rows } = draft;
    const isAsGiven = this.#exact !== undefined && converted.isNone !== true && rows === undefined;
    const record = isAsGiven && converted.warnings === undefined ? given : converted.record;
    const checked =
      error === undefined
        ? askFirst(this.#questions, tryValidate(withLostWishes(converted)), converted)
        : unreadable;
    const lost = checked.problems === undefined ? findLostCustomers(converted.record) : [];
    const warnings = [...(converted.warnings ?? []), ...lost];
    const row = {
      ...{ given, record },
      ...(rows === undefined ? {} : { rows }),
      ...(warnings.length === 0 ? {} : { warnings: this.#describe(warnings, draft) }),
    };
    if (error !== undefined) {
      this.#ready.push({ ...row, error });
      return;
    }
    if (checked.problems === undefined) {
      this.#hints.tell(checked.hint);
      this.#hints.tellRepeated(draft, {
        isExact: this.#exact !== undefined,
        isGrouped: this.#groups !== undefined,
      });
    }
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
}

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

function brokenOff(): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message: 'The input broke off, so rows of it may be missing',
    advice: 'Give the whole input again.',
  });
}

/** The reading of a row, or of an appointment's rows: one of the first three is there. */
export interface ReadRow {
  /** It can be sent. */
  readonly appointment?: ImportAppointment | undefined;
  /** It cannot be sent. */
  readonly problems?: readonly Problem[] | undefined;
  /** Values that were left out, and what else is odd about it. */
  readonly warnings?: readonly Problem[] | undefined;
  /** Its location is unknown: Claire's locations could not be looked up. */
  readonly error?: ClaireError | undefined;
  /** The row as it came; of a group, the first. */
  readonly given: unknown;
  /** What could be read of it, for the keys of its outcome. */
  readonly record: unknown;
  /** The input rows, from 0, where rows are grouped. */
  readonly rows?: readonly number[] | undefined;
}

/** The columns' fields, once all rows are read. */
export interface ColumnReport {
  readonly rows: number;
  readonly columns: readonly ColumnMapping[];
  /** Columns that are no field. */
  readonly unused: readonly string[];
  /** Names that an appointment does not have, with the nearest that it has. */
  readonly ignored: readonly IgnoredName[];
  /** What was decided of the settings that are automatic. */
  readonly decisions: readonly Decision[];
}

export interface RowReading {
  readonly settings?: Partial<RowSettings> | undefined;
  readonly times?: TimeReader | undefined;
  /** Left out: a stream that pauses is waited for. */
  readonly clock?: Pick<Clock, 'sleep'> | undefined;
  /** Called at most once, and only when `locationBy` needs it. */
  readonly locations: () => Promise<readonly KnownLocation[]>;
  /** Called once, when the rows have ended. */
  readonly onColumns?: ((report: ColumnReport) => void) | undefined;
  /** Called once for each kind of hint. */
  readonly onHint?: ((hint: ImportHint) => void) | undefined;
}
