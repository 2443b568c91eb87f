import type { CallResult } from '../prepared-call';

/** In milliseconds: a flow that an event starts looks up what it needs in its first moments. */
const maxAge = 5_000;
const maxResults = 100;
/** In characters of their bodies. */
const maxSize = 8 * 1024 * 1024;

interface EventResponse {
  readonly result: CallResult;
  readonly appointmentId: number;
  readonly sentAt: number;
}

/** Counts what Claire had told of changes when a request was sent. */
export type Generation = number;

/**
 * What was looked up for events: the flows that they start may have it for some seconds, until
 * anything is changed at Claire or another event tells that the appointment has changed.
 */
export class EventResponses {
  readonly #responses = new Map<string, EventResponse>();
  #size = 0;
  #generation: Generation = 0;

  get generation(): Generation {
    return this.#generation;
  }

  get(key: string, now: number): CallResult | undefined {
    this.#dropOld(now);
    return this.#responses.get(key)?.result;
  }

  /** Not a response on its way when news came: it may be older. */
  put(key: string, response: EventResponse, generation: Generation): void {
    if (generation !== this.#generation || response.result.size > maxSize) return;
    this.#drop(key);
    this.#responses.set(key, response);
    this.#size += response.result.size;
    for (const oldest of this.#responses.keys()) {
      if (this.#responses.size <= maxResults && this.#size <= maxSize) return;
      this.#drop(oldest);
    }
  }

  forgetAppointment(id: number): void {
    this.#generation += 1;
    for (const [key, { appointmentId }] of this.#responses) {
      if (appointmentId === id) this.#drop(key);
    }
  }

  clear(): void {
    this.#generation += 1;
    this.#responses.clear();
    this.#size = 0;
  }

  #dropOld(now: number): void {
    for (const [key, { sentAt }] of this.#responses) {
      if (now - sentAt > maxAge) this.#drop(key);
    }
  }

  #drop(key: string): void {
    this.#size -= this.#responses.get(key)?.result.size ?? 0;
    this.#responses.delete(key);
  }
}
