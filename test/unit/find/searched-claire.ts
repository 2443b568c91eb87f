import {
  type ChangesSettings,
  defaultChangesSettings,
  poll,
  type PollResult,
} from '../../../claire/changes';
import {
  type FindInput,
  type FindOptions,
  findAppointments,
  type FindResult,
} from '../../../claire/find';
import { LocationId } from '../../../claire/models';
import type { HttpRequest } from '../../../claire/ports';
import type { AppointmentFields } from '../../../sandbox/records/appointment';
import { ClaireInProcess } from '../claire-in-process';

export { answer, refusal } from '../claire-in-process';

/** Three locations, as the issue has them. */
export const threeLocations = [11, 12, 13].map((id) => LocationId.parse(id));

/** A Claire with its appointments, and one who searches it. */
export class SearchedClaire extends ClaireInProcess {
  /** Changes the appointments of a list on their way. */
  rewrite = (appointments: AppointmentFields[]): unknown[] => appointments;

  constructor() {
    super({ rateLimit: 1_000_000 });
  }

  find(
    search: string,
    input: Partial<FindInput> = {},
    options: FindOptions = {},
  ): Promise<FindResult> {
    const { client, clock } = this;
    const calendar = { today: () => readDay(clock.now()) };
    return findAppointments({ search, ...input }, { client, clock, calendar }, options);
  }

  /** As a node for changes does it, the first time. */
  poll(settings: Partial<ChangesSettings>): Promise<PollResult> {
    const { client, clock } = this;
    const dayOf = (time: string) => readDay(Date.parse(time));
    const calendar = { today: () => readDay(clock.now()), dayOf };
    return poll({ client, clock, calendar }, { ...defaultChangesSettings, ...settings }, undefined);
  }

  protected override write(data: unknown): string {
    const list = data as { appointments?: AppointmentFields[] | null };
    return super.write(
      list.appointments ? { appointments: this.rewrite(list.appointments) } : data,
    );
  }
}

function readDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Of a request for appointments: what it asks for. */
export function readQuery({ body = '{}' }: HttpRequest): {
  location_id?: number;
  date?: string;
  dms_nr?: string;
  customer_kind?: string;
} {
  return JSON.parse(body) as ReturnType<typeof readQuery>;
}
