import { readCountry } from '../../contact/read-country';
import { type Phrase, phrase, toProblem } from '../../problems';
import type { Converted } from '../check';
import type { KnownLocation } from './locations';
import type { TimeReader } from './values/read-value';

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
export class WorkshopZones {
  readonly #zones = new Map<number, string>();
  readonly #several = new Map<number, readonly string[]>();
  readonly #readers = new Map<string, TimeReader>();
  readonly #described = new Set<unknown>();

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
    if (zone === undefined || this.given.isZoneSet === true) return this.given;
    const known = this.#readers.get(zone);
    if (known !== undefined) return known;
    const own = this.given.inZone?.(zone) ?? this.given;
    const times = areAlike(own, this.given) ? this.given : own;
    this.#readers.set(zone, times);
    return times;
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

  /** What to say where the workshop's zone is another than the one that was given; once a location. */
  describeDifference(location: unknown): Phrase | undefined {
    if (this.#described.has(location)) return undefined;
    this.#described.add(location);
    const zone = typeof location === 'number' ? this.#zones.get(location) : undefined;
    const { zone: given, isZoneSet, inZone } = this.given;
    if (zone === undefined || given === undefined || inZone === undefined) return undefined;
    if (areAlike(inZone(zone), this.given)) return undefined;
    const id = String(location);
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
