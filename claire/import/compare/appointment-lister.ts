import type { CallOptions, Client } from '../../client';
import { type ClaireError, isClaireError } from '../../errors';
import type { Json } from '../../json';
import { type Comparison, compareAppointment } from '../differences/compare-appointment';
import {
  hasSameIdentity,
  type ListedAppointment,
  toListedAppointment,
  toPlainText,
} from '../confirmation/match-rows';
import { listRecords, type PollQuery } from '../confirmation/poll';
import { LocationHealth } from '../location-health';
import type { Row } from '../sending/row';
import { Semaphore } from '../../semaphore';

/** Lists appointments of Claire, so many lists at a time; hopeless ones are not asked for. */
export class AppointmentLister {
  readonly #health = new LocationHealth();
  readonly #semaphore: Semaphore;

  constructor(
    private readonly client: Client,
    private readonly options: CallOptions,
    parallel: number,
  ) {
    this.#semaphore = new Semaphore(parallel);
  }

  /** Never rejects. */
  async list(query: PollQuery): Promise<AppointmentList | ClaireError> {
    await this.#semaphore.acquire();
    try {
      const hopeless = this.#health.reasonToStop(query.location_id);
      return hopeless ?? (await this.#request(query));
    } catch (error) {
      if (!isClaireError(error)) throw error;
      this.#health.recordFailure(query.location_id, error);
      return error;
    } finally {
      this.#semaphore.release();
    }
  }

  async #request(query: PollQuery): Promise<AppointmentList> {
    const records = await listRecords(this.client, query, this.options);
    this.#health.recordAccepted(query.location_id);
    return new AppointmentList(records);
  }
}

/** Claire's appointment of a row, and how the two differ. */
export interface Counterpart {
  readonly listed: ListedAppointment;
  readonly comparison: Comparison;
}

/** The appointments of one list, by their numbers in the DMS. */
export class AppointmentList {
  readonly #byNumber = new Map<string, ListedAppointment[]>();

  constructor(records: readonly unknown[]) {
    for (const record of records) {
      const listed = toListedAppointment(record);
      if (listed === undefined) continue;
      const same = this.#byNumber.get(listed.dms_nr);
      if (same === undefined) this.#byNumber.set(listed.dms_nr, [listed]);
      else same.push(listed);
    }
  }

  get appointments(): Iterable<ListedAppointment> {
    return [...this.#byNumber.values()].flat();
  }

  /** Of several with one number, which a DMS may use again, the one that differs least. */
  find({ appointment }: Row): Counterpart | undefined {
    const { dms_nr, dms_created_at } = appointment;
    const identity = { dms_nr, createdAt: Date.parse(dms_created_at) };
    const sent: Json = appointment;
    const [nearest] = (this.#byNumber.get(toPlainText(dms_nr)) ?? [])
      .filter((listed) => hasSameIdentity(listed, identity))
      .map((listed) => ({ listed, comparison: compareAppointment(sent, listed.record) }))
      .sort((one, other) => listAll(one).length - listAll(other).length);
    return nearest;
  }
}

/** Also incomparable ones, so that nothing is taken for the same by mistake. */
export function listAll({ comparison: { different, unseen } }: Counterpart) {
  return [...different, ...unseen];
}
