import { memoize } from '../../cache';
import { listZones, readCountry } from '../../countries';
import { phrase, type Phrase, toProblem } from '../../problems';
import type { TimeReader } from '../../times';
import type { Converted } from '../check';
import type { KnownLocation } from './reading';

/** The zones of workshops, by the countries of their locations. */
export class WorkshopZones {
  readonly #zones = new Map<unknown, readonly string[]>();
  /** How times are read in a zone; Amsterdam and Berlin have one clock. */
  readonly #readTimes = memoize((zone): TimeReader => {
    const own = this.given.inZone?.(zone) ?? this.given;
    return areAlike(own, this.given) ? this.given : own;
  });

  constructor(
    locations: readonly KnownLocation[],
    private readonly given: TimeReader,
  ) {
    for (const { id, country } of locations) {
      const zones = listZones(readCountry(country));
      if (zones.length > 0) this.#zones.set(id, zones);
    }
  }

  /** How times of a location are read: in a zone that the user has set, else in its own. */
  findTimes(location: unknown): TimeReader {
    const [zone, other] = this.#zones.get(location) ?? [];
    const isOwn = zone !== undefined && other === undefined && this.given.isZoneSet !== true;
    return isOwn ? this.#readTimes(zone) : this.given;
  }

  /** With a problem where the country of the location has several zones, and the given is none of them. */
  refuseUnknown(converted: Converted, location: unknown): Converted {
    const [zone = '', ...others] = this.#zones.get(location) ?? [];
    const { zone: given, isZoneSet } = this.given;
    if (others.length === 0 || given === undefined || isZoneSet === true) return converted;
    const isKnown = [zone, ...others].some((one) => this.#readTimes(one) === this.given);
    if (isKnown || converted.isNone === true) return converted;
    const values = { id: String(location), zone, otherZone: others.join(', '), given };
    const problem = toProblem(phrase('zoneNeeded', values), 'time_car_app');
    return { ...converted, problems: [...converted.problems, problem] };
  }

  /** What to say where the workshop's zone is another than the one that was given, or where nothing tells it. */
  describeDifference(location: unknown): Phrase | undefined {
    const { zone: given, isZoneSet, isOwnZone, inZone } = this.given;
    if (typeof location !== 'number' || given === undefined || inZone === undefined)
      return undefined;
    const id = String(location);
    const [zone, other] = this.#zones.get(location) ?? [];
    if (zone === undefined) return isOwnZone ? phrase('ownZone', { zone: given, id }) : undefined;
    if (other !== undefined || this.#readTimes(zone) === this.given) return undefined;
    return isZoneSet === true
      ? phrase('zoneOfSetting', { zone: given, id, otherZone: zone })
      : phrase('zoneOfLocation', { zone, id, otherZone: given });
  }
}

const moments = ['2026-01-15T12:00:00', '2026-07-15T12:00:00'];

function areAlike(one: TimeReader, other: TimeReader): boolean {
  return moments.every((time) => one.local(time)?.moment === other.local(time)?.moment);
}
