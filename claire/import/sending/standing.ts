import { type ClaireError, type ErrorCode, isOtherServer } from '../../errors';

interface AtLocation {
  taken: boolean;
  refusedAlone: number;
}

/** After one of these, every other batch of the location would meet the same end. */
const stopping: ReadonlySet<ErrorCode> = new Set([
  'CLAIRE_UNAUTHORIZED',
  'CLAIRE_NOT_FOUND',
  'CLAIRE_METHOD_NOT_ALLOWED',
]);

/** So many locations turned away, and none let in: it is the key or the address. */
const turnedAway = 3;

/** So many rows refused alone, and none taken: it may be the location. */
const suspicious = 20;

/** How each location has fared in this run, so that no request is wasted on a lost cause. */
export class Standing {
  readonly #locations = new Map<number, AtLocation>();
  readonly #stopped = new Map<number, ClaireError>();
  #taken = false;

  took(locationId: number): void {
    this.#taken = true;
    this.#at(locationId).taken = true;
  }

  refusedAlone(locationId: number): void {
    this.#at(locationId).refusedAlone += 1;
  }

  failed(locationId: number, error: ClaireError): void {
    if (stopping.has(error.code) || isOtherServer(error)) this.#stopped.set(locationId, error);
  }

  /** Why nothing more is to be sent for this location. */
  reasonToStop(locationId: number): ClaireError | undefined {
    const own = this.#stopped.get(locationId);
    if (own !== undefined || this.#taken || this.#stopped.size < turnedAway) return own;
    return this.#stopped.values().next().value;
  }

  isHopeless(locationId: number): boolean {
    const { taken, refusedAlone } = this.#at(locationId);
    return !taken && refusedAlone >= suspicious;
  }

  #at(locationId: number): AtLocation {
    const known = this.#locations.get(locationId);
    if (known !== undefined) return known;
    const made = { taken: false, refusedAlone: 0 };
    this.#locations.set(locationId, made);
    return made;
  }
}
