import type { Client } from '../../../claire/client';
import type { ImportAppointment } from '../../../claire/models';
import { importingClaire, type Known, stamped } from './importing-claire';

export interface Behaviour {
  /** When Claire's clock stands at the start, in milliseconds. */
  now: number;
  /** Milliseconds to Claire, in its front end, and back again. */
  uplink: number;
  handling: number;
  downlink: number;
  /** Milliseconds that the queue takes for the first row, the second and so on, and again. */
  queue: readonly number[];
  /** Milliseconds from the import of a row to its result. */
  resultDelay: number;
  /** Milliseconds in which a stamp is the same: one, or a second. */
  stampUnit: number;
  /** Whether the stamp of an appointment changes where nothing else does. */
  stampsSame: boolean;
  /** Whether the list tells when the DMS made an appointment. */
  showsCreation: boolean;
  /** Whether Claire writes notes in another way. */
  rewritesNotes: boolean;
  /** The day under which Claire lists a moment. */
  dayOf: (moment: number) => string;
}

/** What became of a row that was sent. */
export interface Processed {
  row: ImportAppointment;
  /** Whether Claire has a new stamp of it. */
  isStamped: boolean;
  id: number | undefined;
  reason: string | undefined;
}

export const blocked = 'blocked';

export type SimulatedClaire = ReturnType<typeof simulatedClaire>;

/**
 * A Claire that does nothing wrong: its queue takes one row after the other, also while the request
 * is under way, and tells each result once.
 */
export function simulatedClaire(behaviour: Behaviour) {
  const { uplink, handling, downlink, queue, resultDelay } = behaviour;
  const claire = importingClaire({
    ahead: behaviour.now - startOfClock,
    delay: Infinity,
    keepsStamp: !behaviour.stampsSame,
    dayOf: ({ time_car_app }) => behaviour.dayOf(Date.parse(time_car_app)),
    record: (known) => show(known, behaviour),
  });
  const { clock, results } = claire;
  const processed: Processed[] = [];
  const states = new Set<string>();
  const keepState = (row: ImportAppointment): unknown => states.add(toState(row, behaviour));
  const process = (row: ImportAppointment): Processed => {
    if (row[blocked] !== undefined)
      return { row, id: undefined, reason: 'The car is blocked', isStamped: false };
    const { id, updated } = claire.take(row);
    keepState(row);
    return { row, id, reason: undefined, isStamped: updated === behaviour.now + clock.monotonic() };
  };
  const tell = async ({ row, id, reason }: Processed): Promise<void> => {
    await clock.sleep(resultDelay);
    const { location_id, wo_nr } = row;
    const error = { code: 'CLAIRE_BAD_REQUEST', message: String(reason) } as const;
    if (id === undefined) claire.deliver({ location_id, wo_nr, status: 'failed', error });
    else claire.deliver({ location_id, wo_nr, appointment_id: id });
  };
  let queued = 0;
  let working = Promise.resolve();
  const enqueue = (row: ImportAppointment): void => {
    const delay = queue[queued++ % queue.length] ?? 0;
    working = working.then(async () => {
      await clock.sleep(delay);
      const one = process(row);
      processed.push(one);
      void tell(one);
    });
  };
  const call: Client['call'] = async (operation, input) => {
    const askedAt = clock.monotonic();
    await clock.sleep(uplink);
    const { appointments = [] } = structuredClone(input) as { appointments?: ImportAppointment[] };
    for (const row of appointments) enqueue(row);
    await clock.sleep(handling);
    const response = await claire.call(operation, input);
    await clock.sleep(downlink);
    const sentAt = (response.respondedAt ?? 0) - (clock.monotonic() - askedAt);
    return { ...response, sentAt };
  };
  return {
    ...{ clock, results, processed, call },
    /** Has it from before. */
    has: (row: ImportAppointment) => {
      claire.has(row);
      keepState(row);
    },
    /** Whether its list ever showed an appointment just so. */
    everShowed: (row: ImportAppointment) => states.has(toState(row, behaviour)),
  };
}

const startOfClock = importingClaire().clock.now();

function toState(row: ImportAppointment, { showsCreation }: Behaviour): string {
  const moment = Date.parse(row.time_car_app);
  const createdAt = showsCreation ? row.dms_created_at : undefined;
  return JSON.stringify({ ...row, time_car_app: moment, dms_created_at: createdAt });
}

function show(known: Known, { stampUnit, showsCreation, rewritesNotes }: Behaviour) {
  const { row, created, updated } = known;
  const round = (at: number): number => Math.floor(at / stampUnit) * stampUnit;
  return {
    ...stamped({ ...known, created: round(created), updated: round(updated) }),
    ...(showsCreation ? { dms_created_at: row.dms_created_at } : {}),
    ...(rewritesNotes ? { notes: `${String(row.notes)}!` } : {}),
  };
}
