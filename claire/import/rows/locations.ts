import { memoize } from '../../bounded-map';
import type { Problem } from '../../errors';
import { nearestName } from './columns/unknown-names';
import { type Decision, decision } from './decisions';
import type { Example } from './values/evidence';
import { fault, phrase, quote, toProblem } from '../../problems';
import type { RowSettings } from './settings';
import { cannotRead, type Unreadable } from './values/read-value';

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
export class LocationIndex {
  readonly #ids = new Map<string, Set<number>>();
  readonly #names: string[] = [];
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
    const { id } = location;
    const plain = plainName(name);
    if (plain === '') return;
    const ids = this.#ids.get(plain);
    if (ids === undefined) {
      this.#ids.set(plain, new Set([id]));
      this.#names.push(this.by === 'id' ? describeLocation(location) : name);
    } else ids.add(id);
  }

  #look(given: string): number | Unreadable {
    const ids = [...(this.#ids.get(plainName(given)) ?? [])];
    const [id] = ids;
    if (id === undefined) return this.#explainUnknown(given);
    if (ids.length === 1) return id;
    return cannotRead(given, fault('severalLocations', { ids: ids.join(', ') }));
  }

  /** First what is spelt nearly so, then names of which one holds the other. */
  #listNearestFirst(given: string): readonly string[] {
    const nearest = nearestName(given, this.#names);
    const plain = plainName(given);
    const isLike = (name: string): boolean => {
      const [short = '', long = ''] = [plain, plainName(name)].sort(
        (one, other) => one.length - other.length,
      );
      return this.by === 'name' && short.length >= minLikeness && long.includes(short);
    };
    const alike = this.#names.filter((name) => name !== nearest && isLike(name));
    const rest = this.#names.filter((name) => name !== nearest && !alike.includes(name));
    return [...(nearest === undefined ? [] : [nearest]), ...alike, ...rest];
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

/** `12 (Amersfoort)` */
function describeLocation({ id, name, commercial_name }: KnownLocation): string {
  const shown = toText(name) === '' ? toText(commercial_name) : toText(name);
  return shown === '' ? String(id) : `${String(id)} (${shown})`;
}

interface LocationDecision {
  readonly by: LocationBy;
  readonly decision?: Decision;
  readonly problem?: Problem;
}

/** By what the rows name their locations: that by which Claire has most of them. */
export function decideLocations(
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
