import { memoize } from '../../cache';
import type { TimeReader } from '../../times';
import { ClaireError, isClaireError, type Problem } from '../../errors';
import { isPlainObject } from '../../json';
import { nearestName } from './columns/nearest-name';
import { plainColumnName } from './described-fields';
import { fault, phrase, quote, toProblem, type Phrase } from '../../problems';
import { type Counted, type Decision, decision } from './decision';
import type { KnownLocation } from './reading';
import type { RowSettings } from './settings';
import { cannotRead, type ParseFailure, unwrapCell } from './values/read-value';
import { readCountry } from '../../countries';
import { type Draft, isBlank } from '../check';
import { WorkshopZones } from './workshop-zones';

type LocationBy = Exclude<RowSettings['locationBy'], 'auto'>;

const ways = ['id', 'name', 'dmsId'] as const;

/** A name is hardly one by chance, while 1 and 2 may be numbers of any system. */
const wayRank = ({ by }: { readonly by: LocationBy }) => ['name', 'dmsId', 'id'].indexOf(by);

const maxListed = 10;

/** Finds locations by the name, or by the number in the DMS, that a row has for them. */
class LocationIndex {
  /** What rows may call locations, and how a message names each. */
  readonly #names: readonly {
    readonly plain: string;
    readonly id: number;
    readonly shown: string;
    /** The same with its numbers in the DMS. */
    readonly numbered: string;
  }[];
  /** Locations that a file names wrongly are few; each of its rows is told. */
  readonly find = memoize((given) => this.#look(given));

  constructor(
    locations: readonly KnownLocation[],
    private readonly by: LocationBy,
  ) {
    this.#names = locations.flatMap((location) =>
      listNames(location, by).flatMap((name) => {
        const plain = toPlain(name, by);
        const shown = describeLocation(location);
        const numbers = textOrEmpty(location.DMSLocationIDs);
        const numbered = numbers === '' ? shown : `${shown} (DMS ${numbers})`;
        return plain === '' ? [] : [{ plain, id: location.id, shown, numbered }];
      }),
    );
  }

  /** The only location that is called so. */
  findOne(given: string): number | undefined {
    const [id, ...others] = this.#list(toPlain(given, this.by));
    return others.length === 0 ? id : undefined;
  }

  #list(plain: string): readonly number[] {
    return [...new Set(this.#names.flatMap((one) => (one.plain === plain ? one.id : [])))];
  }

  /** The only location whose number has zeros before this one: a spreadsheet has 1 for 01. */
  findWithZeros(given: string): number | undefined {
    const plain = toPlain(given, this.by);
    if (this.by !== 'dmsId' || !/^[1-9]\d*$/.test(plain)) return undefined;
    const named = this.#names.filter((one) => one.plain.replace(/^0+/, '') === plain);
    const [id, ...others] = new Set(named.map((one) => one.id));
    return others.length === 0 ? id : undefined;
  }

  #look(given: string): number | ParseFailure {
    const plain = toPlain(given, this.by);
    const [id, ...others] = this.#list(plain);
    if (id === undefined) return this.findWithZeros(given) ?? this.#explainUnknown(given, plain);
    if (others.length === 0) return id;
    return cannotRead(given, fault('severalLocations', { ids: [id, ...others].join(', ') }));
  }

  /** With some names, each once: first what is spelt nearly so, then those of which one holds the other. */
  #explainUnknown(given: string, plain: string): ParseFailure {
    if (this.#names.length === 0) return cannotRead(given, fault('noLocations'));
    const all = this.#names.map((one) => one.plain);
    const nearest = nearestName(plain, all);
    const isLike = (name: string): boolean => {
      const [short, long] = plain.length < name.length ? [plain, name] : [name, plain];
      return this.by === 'name' && short.length >= minLikeness && long.includes(short);
    };
    const rank = (name: string) => (name === nearest ? 0 : isLike(name) ? 1 : 2);
    const sorted = this.#names.toSorted((one, other) => rank(one.plain) - rank(other.plain));
    const shown = /^\d/.test(plain) ? 'numbered' : 'shown';
    const names = [...new Set(sorted.map((one) => one[shown]))];
    const count = names.length - maxListed;
    const rest = count > 0 ? [phrase('more', { count })] : [];
    const code = this.by === 'dmsId' ? 'noLocationNumber' : 'noLocation';
    return cannotRead(given, fault(code, { names: [...names.slice(0, maxListed), ...rest] }));
  }
}

const minLikeness = 3;

/** Numbers are compared as they stand, but for a fraction of zeros, which spreadsheets add: 10.1 is not 101. */
function toPlain(name: string, by: LocationBy): string {
  if (by === 'name' || /\p{L}/u.test(name)) return plainColumnName(name);
  const number = name.trim().replace(/^#/, '');
  return number.replace(/[.,]0{1,9}$/, '').trim();
}

/** `12 Amersfoort` */
function describeLocation({ id, name, commercial_name }: KnownLocation): string {
  const shown = textOrEmpty(name) === '' ? textOrEmpty(commercial_name) : textOrEmpty(name);
  return `${String(id)} ${shown}`.trim();
}

interface LocationDecision {
  readonly by: LocationBy;
  readonly decision?: Decision;
  readonly problem?: Problem;
}

/** A way of naming locations, and what rows call them by it. */
interface Named {
  readonly by: LocationBy;
  readonly ids: ReadonlyMap<string, number>;
  /** How many rows. */
  readonly count: number;
}

/** So many of the rows tell how all are named: the others are slips of the pen, and told as such. */
const minShare = 0.9;

/** By what the rows name their locations: that by which Claire has the locations of most rows. */
function decideLocations(
  locations: readonly KnownLocation[],
  locationBy: RowSettings['locationBy'],
  given: ReadonlyMap<string, Counted>,
): LocationDecision {
  if (locationBy !== 'auto') return { by: locationBy };
  const countRows = (texts: Iterable<string>) =>
    [...texts].reduce((sum, text) => sum + (given.get(text)?.count ?? 0), 0);
  const find = (by: LocationBy, findId: (text: string) => number | undefined): Named[] => {
    const ids = new Map<string, number>();
    for (const text of given.keys()) {
      const id = findId(text);
      if (id !== undefined) ids.set(text, id);
    }
    return ids.size === 0 ? [] : [{ by, ids, count: countRows(ids.keys()) }];
  };
  const indexes = ways.map((by) => [by, new LocationIndex(locations, by)] as const);
  const exact = indexes.flatMap(([by, index]) => find(by, (text) => index.findOne(text)));
  // Where a spreadsheet has made 1 of 01.
  const fitting =
    exact.length > 0
      ? exact
      : indexes.flatMap(([by, index]) => find(by, (text) => index.findWithZeros(text)));
  const [first, ...others] = fitting.toSorted((one, other) => other.count - one.count);
  const [text = ''] = first?.ids.keys() ?? [];
  const example = given.get(text);
  if (first === undefined || example === undefined) return { by: 'name' };
  const all = countRows(new Set(fitting.flatMap(({ ids }) => [...ids.keys()])));
  const isMost = first.count >= all * minShare;
  const isOther = ([name, id]: readonly [string, number]) => (first.ids.get(name) ?? id) !== id;
  /** A row or two more do not make it certain, where another key says that most are elsewhere. */
  const contradictsMost = ({ ids }: Named): boolean =>
    countRows([...ids].filter(isOther).map(([name]) => name)) * 2 > first.count;
  const rivals = others.filter(
    (one) => !isMost || one.count === first.count || contradictsMost(one),
  );
  const other = rivals.find((one) => isRival(one, first));
  if (other === undefined) {
    return { by: first.by, decision: decision('locationBy', first.by, example) };
  }
  const { column, row } = example;
  const [key, otherKey] = [phrase(words[first.by]), phrase(words[other.by])];
  const unsure = phrase('bothLocations', {
    ...{ value: quote(example.text), row: row + 1, key, otherKey },
  });
  return { by: first.by, problem: toProblem(unsure, 'location_id', { column }) };
}

/** Whether they are of as many rows, or call other locations the same. */
function isRival({ ids, count }: Named, chosen: Named): boolean {
  const isOther = ([name, id]: readonly [string, number]) => (chosen.ids.get(name) ?? id) !== id;
  const isApart = [...ids.keys()].every((name) => !chosen.ids.has(name));
  return [...ids].some(isOther) || (isApart && count === chosen.count);
}

const words = { id: 'byId', name: 'byName', dmsId: 'byDmsId' } as const;

function listNames(location: KnownLocation, by: LocationBy): readonly string[] {
  const { name, commercial_name, DMSLocationIDs } = location;
  if (by === 'id') return [String(location.id)];
  if (by === 'name') return [textOrEmpty(name), textOrEmpty(commercial_name)];
  return textOrEmpty(DMSLocationIDs)
    .split(/[,;|]/)
    .map((id) => id.trim());
}

/** Of Claire's answers only the outer shape is checked: an odd location must not cost the others. */
function textOrEmpty(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The account's locations, where the rows need them: those that the rows name, and their zones. */
export class RowLocations {
  #known: readonly KnownLocation[] | undefined;
  #failure: ClaireError | undefined;
  #index: LocationIndex | undefined;
  #names: LocationIndex | undefined;
  zones: WorkshopZones | undefined;

  constructor(
    private readonly locationBy: RowSettings['locationBy'],
    private readonly times: TimeReader | undefined,
    /** Whether the rows may have times that are read in the workshop's zone. */
    private readonly mayReadZones: boolean,
  ) {}

  /** Empty where none is known. */
  get countries(): readonly string[] {
    return (this.#known ?? []).flatMap(({ country }) => readCountry(country) ?? []);
  }

  /** Why the zone of times is not known: nobody has chosen one, and no location tells it. */
  get zoneFailure(): ClaireError | undefined {
    if (this.times?.isOwnZone !== true || !this.#failure) return undefined;
    const { code, message } = this.#failure;
    return new ClaireError(code, {
      message: `The time zone of its times is not known, as Claire's locations could not be looked up: ${message}`,
      advice: 'Import it again later, or set Time Zone.',
    });
  }

  /** What to say of the zone in which the times of a location are read. */
  describeZone(location: unknown): Phrase | undefined {
    if (this.mayReadZones) return this.zones?.describeDifference(location);
    const { zone, isOwnZone } = this.times ?? {};
    return zone !== undefined && isOwnZone ? phrase('ownZoneOfTimes', { zone }) : undefined;
  }

  /** Looks them up where the rows need them. Never rejects. */
  async lookUp(list: () => Promise<readonly KnownLocation[]>): Promise<void> {
    const { times } = this;
    const needsZones = this.mayReadZones && times?.inZone !== undefined && times.isZoneSet !== true;
    if (this.locationBy === 'id' && !needsZones) return;
    try {
      this.#known = await list();
    } catch (cause) {
      const message = "Claire's locations could not be looked up";
      const isOwn = isClaireError(cause);
      this.#failure = isOwn ? cause : new ClaireError('CLAIRE_NETWORK', { message, cause });
    }
  }

  /** Decides by what the rows name their locations, of which these are the first. */
  decide(given: ReadonlyMap<string, Counted>): Omit<LocationDecision, 'by'> {
    if (this.#known === undefined) return {};
    if (this.times !== undefined) this.zones = new WorkshopZones(this.#known, this.times);
    const { by, ...decided } = decideLocations(this.#known, this.locationBy, given);
    this.#index = new LocationIndex(this.#known, by);
    if (this.locationBy === 'auto') this.#names = new LocationIndex(this.#known, 'name');
    return decided;
  }

  /**
   * Of columns that may name locations, the first with most cells that do. Where two of them, or two
   * readings of one, contradict each other, it is that of names: numbers may be another system's.
   */
  chooseColumn(rows: readonly unknown[], columns: readonly string[]): string | undefined {
    const sorted = columns
      .flatMap((column) => this.#locateAll(rows, column))
      .toSorted((one, other) => other.count - one.count || wayRank(one) - wayRank(other));
    const isContradicted = rows.some(
      (_, at) => new Set(sorted.flatMap(({ ids }) => ids[at] ?? [])).size > 1,
    );
    const named = isContradicted ? sorted.find(({ by }) => by === 'name') : undefined;
    return (named ?? sorted[0])?.column;
  }

  /** By each way of naming locations in which cells of a column do. */
  #locateAll(rows: readonly unknown[], column: string) {
    const { locationBy } = this;
    const cellOf = (row: unknown) => (isPlainObject(row) ? unwrapCell(row[column]) : '');
    const cells = rows.map((row) => textOrEmpty(cellOf(row)));
    return (locationBy === 'auto' ? ways : [locationBy]).flatMap((by) => {
      const index = new LocationIndex(this.#known ?? [], by);
      const findOne = memoize((cell) => index.findOne(cell));
      const ids = cells.map(findOne);
      const count = ids.filter((id) => id !== undefined).length;
      return count > 0 ? [{ column, by, ids, count }] : [];
    });
  }

  /** Those of some columns that hold names of locations alone. */
  findColumns(rows: readonly unknown[], columns: readonly string[]): readonly string[] {
    const names = new LocationIndex(this.#known ?? [], 'name');
    const isName = (cell: unknown) => typeof cell === 'string' && names.findOne(cell) !== undefined;
    return columns.filter((column) => {
      const readCell = (row: unknown) => (isPlainObject(row) ? unwrapCell(row[column]) : undefined);
      const cells = rows.map(readCell).filter((cell) => !isBlank(cell));
      return cells.length > 0 && cells.every(isName);
    });
  }

  /** With the number of the location that the row names; where it names none, of the only one. */
  locate(draft: Draft): Draft & { readonly onlyLocation?: Phrase } {
    const { record, problems, isNone } = draft.converted;
    const { location_id: given = '' } = record;
    if (isNone === true) return draft;
    if (given === '' || given === null) return this.#takeOnly(draft);
    if (this.locationBy === 'id') return draft;
    // What is neither was told when its value was read.
    if (typeof given !== 'number' && typeof given !== 'string') return draft;
    if (this.#index === undefined) return { ...draft, error: this.#failure };
    const found = this.#index.find(String(given));
    if (typeof found === 'number') return withLocation(draft, found);
    // A row may have the whole name of one location where the others have numbers.
    const named = this.#names?.find(String(given));
    if (typeof named === 'number') return withLocation(draft, named);
    const unknown = toProblem(found.fault, 'location_id');
    return withLocation(draft, undefined, [...problems, unknown]);
  }

  #takeOnly(draft: Draft): Draft & { readonly onlyLocation?: Phrase } {
    // It may be the only one.
    if (this.#failure) return { ...draft, error: this.#failure };
    const [only, other] = this.#known ?? [];
    const isBad = draft.converted.problems.some(({ path }) => path === 'location_id');
    if (only === undefined || other !== undefined || isBad) return draft;
    const onlyLocation = phrase('onlyLocation', { location: describeLocation(only) });
    return { ...withLocation(draft, only.id), onlyLocation };
  }
}

function withLocation(
  draft: Draft,
  location_id: number | undefined,
  problems: readonly Problem[] = draft.converted.problems,
): Draft {
  const { converted } = draft;
  return {
    ...draft,
    converted: { ...converted, problems, record: { ...converted.record, location_id } },
  };
}
