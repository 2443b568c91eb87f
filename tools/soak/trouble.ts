import type { Sandbox } from '../../sandbox';
import type { Delivery } from '../../sandbox/deliveries';
import { appointmentRow } from '../bench/rows';

/** What one kind of trouble came to, over all of its rounds. */
export interface Trouble {
  readonly name: string;
  rounds: number;
  /** Events that Claire called about. */
  events: number;
  /** Of these, by Claire's own count, and of those again the ones that the trigger told. */
  failed: number;
  told: number;
  /** Delivered, and in no flow. */
  lost: number;
  /** What the platform itself calls lost: executions in n8n, events at risk in Node-RED. */
  declared: number;
  twice: number;
  /** Rows given to the import, and those with an outcome. */
  rows: number;
  outcomes: number;
}

export function beginTrouble(name: string): Trouble {
  const counts = { events: 0, failed: 0, told: 0, lost: 0, declared: 0, twice: 0 };
  return { name, rounds: 0, ...counts, rows: 0, outcomes: 0 };
}

export const triggers = [4, 8, 11] as const;

/** Of the calls that fail while a trigger is away, a hundred a webhook are told one by one. */
export const eventsOfABurst = 60;

interface FlowReport {
  readonly deliveries: readonly Delivery[];
  /** The keys of events in a flow, as often as they came. */
  readonly came: readonly string[];
  /** Failed calls that the trigger told. */
  readonly told: number;
  /** Of what is lost, or of what else it calls so. */
  readonly declared: (lost: readonly Delivery[]) => number;
  /** Whether so many may be in no flow. */
  readonly mayLose: (lost: readonly Delivery[]) => boolean;
}

interface ImportReport {
  readonly run: number;
  readonly rows: number;
  readonly outcomes: readonly { readonly id: unknown; readonly status?: unknown }[];
  /** How many rows have an outcome, and are imported. */
  readonly atLeast: readonly [outcomes: number, imported: number];
}

/** What happens at a Claire, and whether users were told the same. */
export class Truth {
  #fired = 0;
  #seen = 0;

  constructor(private readonly claire: Sandbox) {}

  /** Each event is about another appointment, or another event, so that each can be told from all others. */
  readonly fire = (count: number): void => {
    const ids = this.claire.appointments().map(({ id }) => id);
    for (let left = Math.floor(count); left > 0; left -= 1) {
      const at = (this.#fired += 1);
      const trigger = triggers[Math.floor(at / ids.length) % triggers.length] ?? 4;
      this.claire.fire(trigger, ids[at % ids.length] ?? 0);
    }
  };

  /** Those that Claire has called about since the last time. */
  takeDeliveries(): readonly Delivery[] {
    const all = this.claire.deliveries();
    const fresh = all.filter(
      ({ id, payload }) => id > this.#seen && !String(payload.wo_nr).startsWith('CLAIRE-TEST'),
    );
    this.#seen = all.at(-1)?.id ?? this.#seen;
    return fresh;
  }

  /** Of the rows of an import, the work orders that are at Claire; older imports brought the others. */
  atClaire(run: number): ReadonlySet<string> {
    const rows = this.claire.appointments().filter(({ current_km: km }) => km === run);
    return new Set(rows.map(({ workorder_number: number }) => number));
  }

  /** Counts the events, and gives what is wrong. */
  compare(trouble: Trouble, { deliveries, came, told, declared, mayLose }: FlowReport): string[] {
    const keys = new Set(came);
    const delivered = deliveries.filter(({ state }) => state === 'delivered');
    const lost = delivered.filter((one) => !keys.has(deliveryKey(one)));
    const failed = deliveries.length - delivered.length;
    const twice = came.length - keys.size;
    trouble.events += deliveries.length;
    trouble.failed += failed;
    trouble.told += told;
    trouble.lost += lost.length;
    trouble.declared += declared(lost);
    trouble.twice += twice;
    return [
      ...(mayLose(lost) ? [] : [`no flow got ${lost.map(deliveryKey).join()}`]),
      ...(twice === 0 ? [] : [`${String(twice)} events came twice`]),
      ...(told === failed ? [] : [`${String(told)} of ${String(failed)} failed calls were told`]),
    ].map((what) => `${trouble.name}: ${what}`);
  }

  /** Counts the rows, and gives what is wrong: each has one outcome, and is at Claire if that says so. */
  compareRows(trouble: Trouble, { run, rows, outcomes, atLeast }: ImportReport): string[] {
    trouble.rows += rows;
    trouble.outcomes += outcomes.length;
    const different = new Set(outcomes.map(({ id }) => id)).size;
    const atClaire = this.atClaire(run);
    const imported = outcomes.filter(({ status }) => status === 'imported');
    const wrong = imported.filter(({ id }) => !atClaire.has(String(id))).length;
    const isWhole = different >= atLeast[0] && imported.length >= atLeast[1];
    if (outcomes.length === different && isWhole && wrong === 0) return [];
    const counts = `${String(different)} rows, ${String(outcomes.length)} outcomes`;
    const called = `${String(imported.length)} called imported, ${String(wrong)} not at Claire`;
    return [`${trouble.name}: ${counts}, ${called}`];
  }
}

/** Nothing where Claire has one webhook for each event that the trigger wants. */
export function findWrongWebhooks(claire: Sandbox): string[] {
  const events = claire.webhooks().map(({ webhook_trigger_id: event }) => event);
  const isWanted = events.sort((one, other) => one - other).join() === triggers.join();
  return isWanted ? [] : [`Claire has webhooks for ${events.join()}`];
}

export function deliveryKey({ trigger, payload }: Delivery): string {
  return `${String(trigger)}/${String(payload.appointment_id)}`;
}

/** The rows of an import, which have its number as their kilometres. */
export function makeRows(count: number, run: number): readonly object[] {
  return Array.from({ length: count }, (_, number) => ({
    ...appointmentRow(number),
    current_km: run,
  }));
}
