import { type ClaireError, type ErrorCode, isOtherServer } from '../../errors';

interface LocationRecord {
  hasAccepted: boolean;
  refusedAlone: number;
}

/** After one of these, every other batch of the location would meet the same end. */
const fatalErrors: ReadonlySet<ErrorCode> = new Set([
  'CLAIRE_UNAUTHORIZED',
  'CLAIRE_NOT_FOUND',
  'CLAIRE_METHOD_NOT_ALLOWED',
]);

/** So many locations turned away, and none let in: it is the key or the address. */
const maxRejectedLocations = 3;

/** So many rows refused alone, and none taken: it may be the location. */
const maxRefusedAlone = 20;

/** How each location has fared in this run, so that no request is wasted on a lost cause. */
export class LocationHealth {
  readonly #locations = new Map<number, LocationRecord>();
  readonly #stopped = new Map<number, ClaireError>();
  #hasAccepted = false;

  recordAccepted(locationId: number): void {
    this.#hasAccepted = true;
    this.#at(locationId).hasAccepted = true;
  }

  recordRefusedAlone(locationId: number): void {
    this.#at(locationId).refusedAlone += 1;
  }

  recordFailure(locationId: number, error: ClaireError): void {
    if (fatalErrors.has(error.code) || isOtherServer(error)) this.#stopped.set(locationId, error);
  }

  /** Why nothing more is to be sent for this location. */
  reasonToStop(locationId: number): ClaireError | undefined {
    const own = this.#stopped.get(locationId);
    if (own !== undefined || this.#hasAccepted || this.#stopped.size < maxRejectedLocations)
      return own;
    return this.#stopped.values().next().value;
  }

  isHopeless(locationId: number): boolean {
    const { hasAccepted, refusedAlone } = this.#at(locationId);
    return !hasAccepted && refusedAlone >= maxRefusedAlone;
  }

  #at(locationId: number): LocationRecord {
    const known = this.#locations.get(locationId);
    if (known !== undefined) return known;
    const made = { hasAccepted: false, refusedAlone: 0 };
    this.#locations.set(locationId, made);
    return made;
  }
}
