import { type ClaireError, isOfAccount, errorKind } from '../errors';
import type { LocationId } from '../models';

/**
 * After so many rejected locations, and none accepted, the key or the address is wrong. A key may be
 * good for a few locations of a group only, and their rows may come last.
 */
const maxRejectedLocations = 20;

/** After so many rows refused alone, and none accepted, the location is hopeless. */
const maxRefusedAlone = 20;

interface LocationRecord {
  hasAccepted: boolean;
  refusedAlone: number;
}

/** Tells which locations Claire has accepted or rejected in this run, to stop hopeless requests. */
export class LocationHealth {
  readonly #locations = new Map<LocationId, LocationRecord>();
  readonly #stopped = new Map<LocationId, ClaireError>();
  #hasAccepted = false;

  recordAccepted(locationId: LocationId): void {
    this.#hasAccepted = true;
    this.#recordAt(locationId).hasAccepted = true;
  }

  recordRefusedAlone(locationId: LocationId): void {
    this.#recordAt(locationId).refusedAlone += 1;
  }

  recordFailure(locationId: LocationId, error: ClaireError): void {
    // Every other batch of the location would fail in the same way.
    const isFatal = isOfAccount(error) || errorKind(error.code) === 'missing';
    if (isFatal) this.#stopped.set(locationId, error);
  }

  /** The error after which nothing more is sent for this location. */
  reasonToStop(locationId: LocationId): ClaireError | undefined {
    const own = this.#stopped.get(locationId);
    if (own !== undefined || this.#hasAccepted || this.#stopped.size < maxRejectedLocations)
      return own;
    return this.#stopped.values().next().value;
  }

  isHopeless(locationId: LocationId): boolean {
    const { hasAccepted, refusedAlone } = this.#recordAt(locationId);
    return !hasAccepted && refusedAlone >= maxRefusedAlone;
  }

  #recordAt(locationId: LocationId): LocationRecord {
    const known = this.#locations.get(locationId);
    if (known !== undefined) return known;
    const created = { hasAccepted: false, refusedAlone: 0 };
    this.#locations.set(locationId, created);
    return created;
  }
}
