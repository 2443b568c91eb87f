import { memoize } from '../../bounded-map';
import { ClaireError, isClaireError, type Problem } from '../../errors';
import { nearestName } from './columns/unknown-names';
import { type Decision, decision } from './decisions';
import type { Example } from './sample';
import { fault, phrase, quote, toProblem, type Phrase } from '../../problems';
import type { RowSettings } from './settings';
import { cannotRead, type Unreadable, type TimeReader } from './values/read-value';
import { readCountry } from '../../contact/countries';
import type { Converted, Draft } from '../check';

/** What of Claire's locations a row may name them by. */
export interface KnownLocation {
  readonly id: number;
  readonly name?: string | null | undefined;
  readonly commercial_name?: string | null | undefined;
  /** The numbers of the location in the DMS. */
  readonly DMSLocationIDs?: string | null | undefined;
  readonly country?: unknown;
}

type LocationBy = Exclude<RowSettings['locationBy'], 'auto'>;

const maxListed = 10;

/** Finds locations by the name, or by the number in the DMS, that a row has for them. */
class LocationIndex {
  readonly #ids = new Map<string, Set<number>>();
  /** What rows may call locations, and how a message names each. */
  readonly #names: { readonly name: string; readonly shown: string }[] = [];
  /** Locations that a file names wrongly are few; each of its rows is told. */
  readonly find = memoize((given) => this.#look(given));

  /** Where there is one alone. */
  readonly only: { readonly id: number; readonly label: string } | undefined;

  constructor(
    locations: readonly KnownLocation[],
    private readonly by: LocationBy,
  ) {
    const [first, second] = locations;
    if (first !== undefined && second === undefined) {
      this.only = { id: first.id, label: describeLocation(first) };
    }
    for (const location of locations) {
      for (const name of listNames(location, by)) this.#add(name, location);
    }
  }

  #add(name: string, location: KnownLocation): void {
    const plain = plainName(name);
    if (plain === '') return;
    const ids = this.#ids.get(plain) ?? new Set();
    this.#ids.set(plain, ids.add(location.id));
    this.#names.push({ name, shown: this.by === 'dmsId' ? name : describeLocation(location) });
  }

  #look(given: string): number | Unreadable {
    const ids = [...(this.#ids.get(plainName(given)) ?? [])];
    const [id] = ids;
    if (id === undefined) return this.#explainUnknown(given);
    if (ids.length === 1) return id;
    return cannotRead(given, fault('severalLocations', { ids: ids.join(', ') }));
  }

  /** Each once: first what is spelt nearly so, then those of which one name holds the other. */
  #listNearestFirst(given: string): readonly string[] {
    const nearest = nearestName(
      given,
      this.#names.map(({ name }) => name),
    );
    const plain = plainName(given);
    const isLike = ({ name }: { readonly name: string }): boolean => {
      const [short = '', long = ''] = [plain, plainName(name)].sort(
        (one, other) => one.length - other.length,
      );
      return this.by === 'name' && short.length >= minLikeness && long.includes(short);
    };
    const isNearest = ({ name }: { readonly name: string }): boolean => name === nearest;
    const names = [...this.#names.filter(isNearest), ...this.#names.filter(isLike), ...this.#names];
    return [...new Set(names.map(({ shown }) => shown))];
  }

  #explainUnknown(given: string): Unreadable {
    const isNumber = this.by === 'dmsId';
    if (this.#names.length === 0) return cannotRead(given, fault('noLocations'));
    const all = this.#listNearestFirst(given);
    const more = all.length - maxListed;
    const rest = more > 0 ? [phrase('more', { count: more })] : [];
    const names = [...all.slice(0, maxListed), ...rest];
    return cannotRead(given, fault(isNumber ? 'noLocationNumber' : 'noLocation', { names }));
  }
}

const minLikeness = 3;

/** `12 Amersfoort` */
function describeLocation({ id, name, commercial_name }: KnownLocation): string {
  const shown = toText(name) === '' ? toText(commercial_name) : toText(name);
  return `${String(id)} ${shown}`.trim();
}

interface LocationDecision {
  readonly by: LocationBy;
  readonly decision?: Decision;
  readonly problem?: Problem;
}

/** By what the rows name their locations: that by which Claire has most of them. */
function decideLocations(
  locations: readonly KnownLocation[],
  locationBy: RowSettings['locationBy'],
  given: ReadonlyMap<string, Example>,
): LocationDecision {
  if (locationBy !== 'auto') return { by: locationBy };
  const keys = (['id', 'name', 'dmsId'] as const).map((by) => {
    const index = new LocationIndex(locations, by);
    const ids = new Map<string, number>();
    for (const text of given.keys()) {
      const found = index.find(text);
      if (typeof found === 'number') ids.set(text, found);
    }
    return { by, ids };
  });
  const fitting = keys.filter(({ ids }) => ids.size > 0);
  const [first, ...others] = fitting.toSorted((one, other) => other.ids.size - one.ids.size);
  const [text] = first?.ids.keys() ?? [];
  const example = text === undefined ? undefined : given.get(text);
  if (first === undefined || example === undefined) return { by: 'name' };
  const rivals =
    first.ids.size === given.size ? others.filter(({ ids }) => ids.size === given.size) : others;
  const other = rivals.find(({ ids }) => isRival(ids, first.ids));
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

/** Whether they are as many, or call other locations the same. */
function isRival(ids: ReadonlyMap<string, number>, chosen: ReadonlyMap<string, number>): boolean {
  const isOther = ([name, id]: readonly [string, number]) => (chosen.get(name) ?? id) !== id;
  const isApart = [...ids.keys()].every((name) => !chosen.has(name));
  return [...ids].some(isOther) || (isApart && ids.size === chosen.size);
}

const words = { id: 'byId', name: 'byName', dmsId: 'byDmsId' } as const;

function listNames(location: KnownLocation, by: LocationBy): readonly string[] {
  const { name, commercial_name, DMSLocationIDs } = location;
  if (by === 'id') return [String(location.id)];
  if (by === 'name') return [toText(name), toText(commercial_name)];
  return toText(DMSLocationIDs)
    .split(/[,;|]/)
    .map((id) => id.trim());
}

/** Of Claire's answers only the outer shape is checked: an odd location must not cost the others. */
function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The same for `Zürich-Nord` and `ZURICH NORD`; zeros in front of a number stay. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The time zones of countries that have one; what differs on islands far away is no workshop's. */
const zones: Readonly<Record<string, string>> = {
  ...{ AD: 'Europe/Andorra', AT: 'Europe/Vienna', BE: 'Europe/Brussels', BG: 'Europe/Sofia' },
  ...{ CH: 'Europe/Zurich', CZ: 'Europe/Prague', DE: 'Europe/Berlin', DK: 'Europe/Copenhagen' },
  ...{ EE: 'Europe/Tallinn', FI: 'Europe/Helsinki', FR: 'Europe/Paris', GB: 'Europe/London' },
  ...{ GR: 'Europe/Athens', HR: 'Europe/Zagreb', HU: 'Europe/Budapest', IE: 'Europe/Dublin' },
  ...{ IT: 'Europe/Rome', LI: 'Europe/Vaduz', LT: 'Europe/Vilnius', LU: 'Europe/Luxembourg' },
  ...{ LV: 'Europe/Riga', MT: 'Europe/Malta', NL: 'Europe/Amsterdam', NO: 'Europe/Oslo' },
  ...{ PL: 'Europe/Warsaw', RO: 'Europe/Bucharest', RS: 'Europe/Belgrade', SE: 'Europe/Stockholm' },
  ...{ SI: 'Europe/Ljubljana', SK: 'Europe/Bratislava', TR: 'Europe/Istanbul' },
};

/** Of countries that have several: a zone that is none of them is no workshop's there. */
const several: Readonly<Record<string, readonly string[]>> = {
  ES: ['Europe/Madrid', 'Atlantic/Canary'],
  PT: ['Europe/Lisbon', 'Atlantic/Azores'],
};

/** The zones of workshops, by the countries of their locations. */
class WorkshopZones {
  readonly #zones = new Map<number, string>();
  readonly #several = new Map<number, readonly string[]>();
  readonly #readTimes = memoize((zone): TimeReader => {
    const own = this.given.inZone?.(zone) ?? this.given;
    return areAlike(own, this.given) ? this.given : own;
  });
  readonly #described = new Set<number>();

  constructor(
    locations: readonly KnownLocation[],
    private readonly given: TimeReader,
  ) {
    for (const { id, country } of locations) {
      const code = readCountry(country) ?? '';
      const [zone, choices] = [zones[code], several[code]];
      if (zone !== undefined) this.#zones.set(id, zone);
      if (choices !== undefined) this.#several.set(id, choices);
    }
  }

  /** How times of a location are read: in a zone that the user has set, else in its own. */
  findTimes(location: unknown): TimeReader {
    const zone = typeof location === 'number' ? this.#zones.get(location) : undefined;
    return zone === undefined || this.given.isZoneSet === true ? this.given : this.#readTimes(zone);
  }

  /** With a problem where the country of the location has several zones, and the given is none of them. */
  refuseUnknown(converted: Converted, location: unknown): Converted {
    const unknown = converted.isNone === true ? undefined : this.#findUnknown(location);
    if (unknown === undefined) return converted;
    return {
      ...converted,
      problems: [...converted.problems, toProblem(unknown, 'time_car_app')],
    };
  }

  #findUnknown(location: unknown): Phrase | undefined {
    const choices = typeof location === 'number' ? this.#several.get(location) : undefined;
    const { zone, isZoneSet, inZone } = this.given;
    if (choices === undefined || zone === undefined || isZoneSet === true) return undefined;
    if (choices.some((choice) => areAlike(inZone?.(choice) ?? this.given, this.given)))
      return undefined;
    const [first = '', ...others] = choices;
    const id = String(location);
    return phrase('zoneNeeded', { id, zone: first, otherZone: others.join(', '), given: zone });
  }

  /**
   * What to say where the workshop's zone is another than the one that was given, or where nothing
   * tells it; once a location.
   */
  describeDifference(location: unknown): Phrase | undefined {
    if (typeof location !== 'number' || this.#described.has(location)) return undefined;
    this.#described.add(location);
    const zone = this.#zones.get(location);
    const { zone: given, isZoneSet, isOwnZone, inZone } = this.given;
    if (given === undefined || inZone === undefined) return undefined;
    const id = String(location);
    if (zone === undefined) {
      const isTold = isOwnZone === true && !this.#several.has(location);
      return isTold ? phrase('ownZone', { zone: given, id }) : undefined;
    }
    if (areAlike(inZone(zone), this.given)) return undefined;
    return isZoneSet === true
      ? phrase('zoneOfSetting', { zone: given, id, otherZone: zone })
      : phrase('zoneOfLocation', { zone, id, otherZone: given });
  }
}

const moments = ['2026-01-15T12:00:00', '2026-07-15T12:00:00'];

/** Amsterdam and Berlin have one clock. */
function areAlike(one: TimeReader, other: TimeReader): boolean {
  return moments.every((time) => one.local(time)?.moment === other.local(time)?.moment);
}

interface ZoneOptions {
  readonly times: TimeReader | undefined;
  /** Whether the rows may have times that are read in the workshop's zone. */
  readonly mayReadZones: boolean;
}

/** The account's locations, where the rows need them: those that the rows name, and their zones. */
export class RowLocations {
  #known: readonly KnownLocation[] | ClaireError | undefined;
  #index: LocationIndex | undefined;
  #names: LocationIndex | undefined;
  #countries: ReadonlySet<string> | undefined;
  zones: WorkshopZones | undefined;

  constructor(
    private readonly locationBy: RowSettings['locationBy'],
    private readonly options: ZoneOptions,
  ) {}

  /** Empty where none is known. */
  get countries(): ReadonlySet<string> {
    const known = this.#known === undefined || isClaireError(this.#known) ? [] : this.#known;
    this.#countries ??= new Set(known.flatMap(({ country }) => readCountry(country) ?? []));
    return this.#countries;
  }

  /** Why the zone of times is not known: nobody has chosen one, and no location tells it. */
  get zoneFailure(): ClaireError | undefined {
    if (this.options.times?.isOwnZone !== true || !isClaireError(this.#known)) return undefined;
    const { code, message } = this.#known;
    return new ClaireError(code, {
      message: `The time zone of its times is not known, as Claire's locations could not be looked up: ${message}`,
      advice: 'Import it again later, or set Time Zone.',
    });
  }

  /** What to say of the zone in which the times of a location are read. */
  describeZone(location: unknown): Phrase | undefined {
    const { times, mayReadZones } = this.options;
    if (mayReadZones) return this.zones?.describeDifference(location);
    const { zone, isOwnZone } = times ?? {};
    return zone !== undefined && isOwnZone ? phrase('ownZoneOfTimes', { zone }) : undefined;
  }

  /** Whether they are known now, or why not. */
  async lookUp(list: () => Promise<readonly KnownLocation[]>): Promise<boolean> {
    const { times, mayReadZones } = this.options;
    const needsZones = mayReadZones && times?.inZone !== undefined && times.isZoneSet !== true;
    if (this.locationBy === 'id' && !needsZones) return false;
    try {
      this.#known = await list();
    } catch (cause) {
      const message = "Claire's locations could not be looked up";
      this.#known = isClaireError(cause)
        ? cause
        : new ClaireError('CLAIRE_NETWORK', { message, cause });
    }
    return true;
  }

  /** Decides by what the rows name their locations, of which these are the first. */
  decide(given: ReadonlyMap<string, Example>): Omit<LocationDecision, 'by'> {
    if (this.#known === undefined || isClaireError(this.#known)) return {};
    const { times } = this.options;
    if (times !== undefined) this.zones = new WorkshopZones(this.#known, times);
    const { by, ...decided } = decideLocations(this.#known, this.locationBy, given);
    this.#index = new LocationIndex(this.#known, by);
    if (this.locationBy === 'auto') this.#names = new LocationIndex(this.#known, 'name');
    return decided;
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
    if (this.#index === undefined) {
      return { ...draft, error: isClaireError(this.#known) ? this.#known : undefined };
    }
    const found = this.#index.find(String(given));
    if (typeof found === 'number') return withLocation(draft, found);
    // A row may have the whole name of one location where the others have numbers.
    const named = this.#names?.find(String(given));
    if (typeof named === 'number') return withLocation(draft, named);
    const unknown = toProblem(found.fault, 'location_id');
    return withLocation(draft, undefined, [...problems, unknown]);
  }

  #takeOnly(draft: Draft): Draft & { readonly onlyLocation?: Phrase } {
    const { problems } = draft.converted;
    // It may be the only one.
    if (isClaireError(this.#known)) return { ...draft, error: this.#known };
    const only = this.#index?.only;
    if (only === undefined || problems.some(({ path }) => path === 'location_id')) return draft;
    const onlyLocation = phrase('onlyLocation', { location: only.label });
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
